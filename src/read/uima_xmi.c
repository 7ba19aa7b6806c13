/* UIMA XMI: every child of the root is a feature structure, its attributes are the features. */
#include <string.h>

#include "memory/allocate.h"
#include "read/readers.h"
#include "read/uima_cas.h"
#include "read/xml_tree.h"
#include "text/buffer.h"
#include "text/number.h"

int uima_xmi_sniff(const char *head, size_t length)
{
    struct buffer text = { 0 };
    bool found;

    if (length == 0 || head[0] != '<') return 0;
    buffer_add(&text, head, length);
    found = strstr(buffer_string(&text), "http://www.omg.org/XMI") != NULL;
    buffer_clear(&text);
    return found ? 94 : 0;
}

static double place_of(const char *text)
{
    uint64_t number;

    return text && number_read_count(text, strlen(text), &number) && number < UINT32_MAX
               ? (double)number : -1;
}

/* Attributes that say where and what a structure is, not how it is. */
static bool is_frame(const xmlAttr *attribute)
{
    const char *name = (const char *)attribute->name;

    return strcmp(name, "begin") == 0 || strcmp(name, "end") == 0 || strcmp(name, "sofa") == 0 ||
           (strcmp(name, "id") == 0 && attribute->ns);
}

static hearsay_status take_features(struct cas *cas, const xmlNode *node, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (const xmlAttr *attribute = node->properties; attribute && status == HEARSAY_OK;
         attribute = attribute->next) {
        const char *name, *value;

        if (is_frame(attribute)) continue;
        name = arena_text(&cas->arena, (const char *)attribute->name,
                          strlen((const char *)attribute->name));
        value = xml_attribute(&cas->arena, node, (const char *)attribute->name);
        if (!name) return reading_no_memory(err);
        if (value) status = cas_add_feature(cas, name, value, false, err);
    }
    for (xmlNode *child = node->children; child && status == HEARSAY_OK; child = child->next) {
        const char *name, *value;

        if (child->type != XML_ELEMENT_NODE) continue;
        name = arena_text(&cas->arena, (const char *)child->name,
                          strlen((const char *)child->name));
        value = xml_words(&cas->arena, child);
        if (!name || !value) return reading_no_memory(err);
        status = cas_add_feature(cas, name, value, false, err);
    }
    return status;
}

static hearsay_status take_structure(struct cas *cas, const xmlNode *node, hearsay_error *err)
{
    struct cas_structure structure = { 0 };
    hearsay_status status;

    structure.id = xml_attribute(&cas->arena, node, "id");
    structure.sofa = xml_attribute(&cas->arena, node, "sofa");
    structure.type = arena_text(&cas->arena, (const char *)node->name,
                                strlen((const char *)node->name));
    structure.begin = place_of(xml_attribute(&cas->arena, node, "begin"));
    structure.end = place_of(xml_attribute(&cas->arena, node, "end"));
    if (!structure.type) return reading_no_memory(err);
    if (!structure.id) structure.id = "";
    if (!structure.sofa) structure.sofa = "";
    status = cas_add(cas, &structure, err);
    return status == HEARSAY_OK ? take_features(cas, node, err) : status;
}

hearsay_status uima_xmi_fill(struct reading *reading, struct annotated *annotated,
                             hearsay_error *err)
{
    struct cas cas;
    xmlDoc *document = NULL;
    const xmlNode *root;
    hearsay_status status = xml_tree_parse(reading, &document, err);

    cas_init(&cas);
    root = status == HEARSAY_OK ? xmlDocGetRootElement(document) : NULL;
    for (const xmlNode *node = root ? root->children : NULL; node && status == HEARSAY_OK;
         node = node->next)
        if (node->type == XML_ELEMENT_NODE) status = take_structure(&cas, node, err);
    if (status == HEARSAY_OK) status = cas_fill(reading, &cas, annotated, err);
    cas_clear(&cas);
    xmlFreeDoc(document);
    return status;
}

/* ---- as statements ---- */

/* A reader of one document: fills it, names it after the file, and pushes its statements. */
static hearsay_status read_document(struct reading *reading,
                                    hearsay_status (*fill)(struct reading *, struct annotated *,
                                                           hearsay_error *),
                                    hearsay_error *err)
{
    struct annotated annotated;
    size_t length;
    const char *stem = reading_stem(reading, &length);
    hearsay_status status;

    reading->undeclared = true;
    annotated_init(&annotated);
    annotated.document = annotated_copy(&annotated, stem, length);
    status = annotated.document ? mapping_push_acts(reading->mapping, reading, err)
                                : reading_no_memory(err);
    if (status == HEARSAY_OK) status = fill(reading, &annotated, err);
    if (status == HEARSAY_OK) status = annotated_push(reading, &annotated, "statement", err);
    annotated_clear(&annotated);
    return status;
}

hearsay_status uima_xmi_read(struct reading *reading, hearsay_error *err)
{
    return read_document(reading, uima_xmi_fill, err);
}

hearsay_status cas_json_read(struct reading *reading, hearsay_error *err)
{
    return read_document(reading, cas_json_fill, err);
}

hearsay_status webanno_tsv_read(struct reading *reading, hearsay_error *err)
{
    return read_document(reading, webanno_tsv_fill, err);
}
