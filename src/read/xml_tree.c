#include "read/xml_tree.h"

#include <libxml/parser.h>
#include <string.h>

/* The first place that libxml2 complains of. */
static hearsay_status fail_syntax(struct reading *reading, xmlParserCtxt *parser,
                                  hearsay_error *err)
{
    const xmlError *first = xmlCtxtGetLastError(parser);
    const char *message = first && first->message ? first->message : "this is no XML";
    size_t length = strcspn(message, "\n");
    hearsay_status status;

    reading_begin_at(reading, HEARSAY_STATEMENT,
                     first && first->line > 0 ? (size_t)first->line : 1);
    status = reading_fail(reading, 0, err, "the XML is damaged: %.*s",
                          (int)(length < 200 ? length : 200), message);
    if (err) err->column = first && first->int2 > 0 ? (size_t)first->int2 : 0;
    return status;
}

/* Not every allocation that fails is told. */
static bool has_no_memory(xmlParserCtxt *parser)
{
    const xmlError *first = xmlCtxtGetLastError(parser);

    return !first || first->code == XML_ERR_NO_MEMORY;
}

/* A document type comes before the first element. */
static bool has_document_type(const char *text, size_t length)
{
    static const char mark[] = "<!DOCTYPE";

    for (size_t at = 0; at + sizeof mark - 1 <= length; at++) {
        const char *found = memchr(text + at, '<', length - at);
        if (!found) return false;
        at = (size_t)(found - text);
        if (length - at >= sizeof mark - 1 && memcmp(found, mark, sizeof mark - 1) == 0)
            return true;
        if (at + 1 < length && found[1] != '?' && found[1] != '!') return false;
    }
    return false;
}

hearsay_status xml_tree_parse(struct reading *reading, xmlDoc **out, hearsay_error *err)
{
    xmlParserCtxt *parser;
    hearsay_status status;
    size_t length;
    char *text;

    *out = NULL;
    status = input_whole(reading->input, &text, &length, err);
    if (status != HEARSAY_OK) return status;
    if (has_document_type(text, length)) {
        reading_begin_at(reading, HEARSAY_STATEMENT, 1);
        return reading_fail(reading, 0, err,
                            "the XML has a document type (DOCTYPE), which is not "
                            "read: it can make a parser fetch files or fill the memory");
    }
    if (length > 0x7FFFFFFF)
        return hearsay_fail(err, HEARSAY_LIMIT, "the XML is larger than 2 GiB");
    parser = xmlNewParserCtxt();
    if (!parser) return reading_no_memory(err);
    /* text behind a BOM is UTF-8, whatever an encoding says: the input has checked that */
    *out = xmlCtxtReadMemory(parser, text, (int)length, NULL, "UTF-8",
                             XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                 XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES);
    if (!*out)
        status = has_no_memory(parser) ? reading_no_memory(err) : fail_syntax(reading, parser, err);
    xmlFreeParserCtxt(parser);
    return status;
}

static bool is_called(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

xmlNode *xml_child(const xmlNode *node, const char *name)
{
    xmlNode *child = node ? node->children : NULL;

    while (child && !is_called(child, name)) child = child->next;
    return child;
}

xmlNode *xml_next(const xmlNode *node, const char *name)
{
    xmlNode *next = node->next;

    while (next && !is_called(next, name)) next = next->next;
    return next;
}

const char *xml_words(struct arena *arena, xmlNode *node)
{
    xmlChar *content;
    const char *copy;

    if (!node) return "";
    content = xmlNodeGetContent(node);
    if (!content) return NULL; /* no memory */
    copy = arena_text(arena, (const char *)content, strlen((const char *)content));
    xmlFree(content);
    return copy;
}

const char *xml_child_words(struct arena *arena, const xmlNode *node, const char *name)
{
    return xml_words(arena, xml_child(node, name));
}

const char *xml_attribute(struct arena *arena, const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
    const char *copy;

    if (!value) return NULL;
    copy = arena_text(arena, (const char *)value, strlen((const char *)value));
    xmlFree(value);
    return copy;
}
