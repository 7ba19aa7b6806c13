#include "support/parsers.h"

#include <stdlib.h>
#include <string.h>

#include <cjson/cJSON.h>
#include <graphviz/cgraph.h>
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include "support/must.h"
#include "text/buffer.h"
#include "text/utf8.h"

/* ---- JSON ---- */

static void parse_json(const char *text, size_t size)
{
    const char *end = NULL;
    cJSON *json = cJSON_ParseWithLengthOpts(text, size, &end, 0);

    must(json != NULL, "it is JSON: %s", text);
    while (end < text + size && strchr(" \r\n\t", *end)) end++;
    must(end == text + size, "nothing stands behind the JSON: %s", text);
    cJSON_Delete(json);
}

static void parse_json_lines(const char *text, size_t size)
{
    while (size) {
        const char *end = memchr(text, '\n', size);
        size_t length = end ? (size_t)(end - text) : size;

        parse_json(text, length);
        text += length + (end != NULL);
        size -= length + (end != NULL);
    }
}

/* ---- XML ---- */

static void ignore(void *state, const char *format, ...)
{
    (void)state;
    (void)format;
}

static bool is_one_of(const char *name, const char *const *names)
{
    for (; *names; names++)
        if (strcmp(name, *names) == 0) return true;
    return false;
}

/* What a picture or page must not have, and which of its attributes lead somewhere. */
struct harmless {
    const char *what;
    const char *const *elements, *const *places;
    bool has_blanks; /* links that its script fills in */
};

/* Nothing that runs, loads, or leads elsewhere than into the web or the page itself. */
static void must_be_harmless(const xmlNode *node, const struct harmless *harmless)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE) continue;
        must(!is_one_of((const char *)node->name, harmless->elements), "%s has no <%s>", harmless->what,
             (const char *)node->name);
        for (const xmlAttr *attribute = node->properties; attribute; attribute = attribute->next) {
            const char *name = (const char *)attribute->name;
            char *value = (char *)xmlNodeListGetString(node->doc, attribute->children, 1);

            must(strncmp(name, "on", 2) != 0, "%s has no %s", harmless->what, name);
            if (value && is_one_of(name, harmless->places))
                must(strncmp(value, "http://", 7) == 0 || strncmp(value, "https://", 8) == 0 ||
                         *value == '#' || (harmless->has_blanks && *value == '\0'),
                     "%s of <%s> leads into the web or the page: \"%s\"", name, (const char *)node->name, value);
            xmlFree(value);
        }
        must_be_harmless(node->children, harmless);
    }
}

static void parse_xml(const char *text, size_t size)
{
    xmlDoc *document;

    xmlSetGenericErrorFunc(NULL, ignore);
    document = xmlReadMemory(text, (int)size, "written", NULL,
                             XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    must(document != NULL, "it is XML: %s", text);
    must(document->intSubset == NULL || document->intSubset->entities == NULL,
         "it declares no entities");
    xmlFreeDoc(document);
}

static void parse_svg(const char *text, size_t size)
{
    static const char *const elements[] = { "script", "image", "foreignObject", "iframe", "use", NULL };
    static const char *const places[] = { "href", NULL };
    static const struct harmless picture = { "a picture", elements, places, false };
    xmlDoc *document = xmlReadMemory(text, (int)size, "written", NULL,
                                     XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

    must(document != NULL, "it is XML: %s", text);
    must_be_harmless(xmlDocGetRootElement(document), &picture);
    xmlFreeDoc(document);
}

/* ---- HTML ---- */

static size_t count_of(const char *text, const char *word)
{
    size_t count = 0;

    for (const char *at = text; (at = strstr(at, word)) != NULL; at += strlen(word)) count++;
    return count;
}

/* A report has its own two scripts, data and code, whatever is in its texts, and none of the markup
 * that loads or runs, not even in its data. */
static void parse_html(const char *text, size_t size)
{
    static const char *const markup[] = { "<iframe", "<img", "<object", "<embed", "<link", "<base" };
    static const char *const elements[] = { "iframe", "img", "image", "object", "embed", "link", "base", "audio",
                                            "video", "foreignObject", "foreignobject", NULL };
    static const char *const places[] = { "href", "src", "xlink:href", "action", "formaction", "data", NULL };
    static const struct harmless report = { "a report", elements, places, true };
    htmlDocPtr document = htmlReadMemory(text, (int)size, "written", "UTF-8",
                                         HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);

    must(count_of(text, "<script") == count_of(text, "</script>") && count_of(text, "<script") <= 2,
         "a report has at most two scripts, and %zu were found", count_of(text, "<script"));
    for (size_t i = 0; i < sizeof markup / sizeof *markup; i++)
        must(count_of(text, markup[i]) == 0, "a report has no %s", markup[i]);
    must(document != NULL, "it is HTML: %s", text);
    must_be_harmless(xmlDocGetRootElement(document), &report);
    xmlFreeDoc(document);
    must(count_of(text, "<!DOCTYPE html>") == 1, "a report is one page");
}

/* ---- DOT ---- */

static int be_silent(char *text)
{
    (void)text;
    return 0;
}

static void parse_dot(const char *text, size_t size)
{
    Agraph_t *graph;

    (void)size;
    (void)agseterrf(be_silent);
    graph = agmemread(text);
    must(graph != NULL, "it is DOT: %s", text);
    (void)agclose(graph);
}

/* ---- cells ---- */

/* The next cell as RFC 4180 has it; what ended it: a separator, '\n' or 0 for the end. */
static char next_cell(const char **at, const char *end, char separator, struct buffer *cell)
{
    bool quoted = *at < end && **at == '"';

    buffer_reset(cell);
    if (quoted) (*at)++;
    for (; *at < end; (*at)++) {
        if (quoted && **at == '"') {
            (*at)++;
            if (*at < end && **at == '"') {
                buffer_char(cell, '"');
                continue;
            }
            quoted = false;
            must(*at == end || **at == separator || **at == '\n' || **at == '\r',
                 "nothing stands behind a quoted cell");
            if (*at == end) break;
        }
        if (!quoted && **at == '\r' && *at + 1 < end && (*at)[1] == '\n') continue;
        if (!quoted && (**at == separator || **at == '\n')) return *(*at)++;
        must(quoted || **at != '"', "a quote stands in quotes");
        buffer_char(cell, **at);
    }
    must(!quoted, "a quoted cell ends");
    return 0;
}

static void parse_cells(const char *text, size_t size, char separator)
{
    const char *end = text + size;
    struct buffer cell = { 0 };
    size_t expected = 0, cells = 0;

    while (text < end) {
        char ended = next_cell(&text, end, separator, &cell);

        cells++;
        if (ended == separator) continue;
        if (!expected) expected = cells;
        must(cells == expected, "each row has %zu cells, and not %zu", expected, cells);
        cells = 0;
    }
    buffer_clear(&cell);
}

static void parse_csv(const char *text, size_t size)
{
    parse_cells(text, size, ',');
}

static void parse_tsv(const char *text, size_t size)
{
    parse_cells(text, size, '\t');
}

/* As written, or with the apostrophe that keeps a spreadsheet from running it. */
static void must_be_cell(const struct buffer *found, const char *expected)
{
    const char *text = buffer_string(found);

    if (strcmp(text, expected) == 0) return;
    must(text[0] == '\'' && strcmp(text + 1, expected) == 0, "the cell \"%s\" is read as \"%s\"",
         expected, text);
}

static bool is_plain(const char *text)
{
    size_t length = strlen(text);

    for (size_t i = 0; i < length; i++)
        if ((unsigned char)text[i] < ' ' || (unsigned char)text[i] >= 0x7F) return false;
    return true;
}

void must_hold_cells(const char *text, size_t size, char separator, const hearsay_table *table)
{
    const char *end = text + size;
    struct buffer cell = { 0 };
    size_t columns = hearsay_table_columns(table), row = 0, column = 0;

    for (size_t i = 0; i < columns; i++) (void)next_cell(&text, end, separator, &cell);
    while (text < end) {
        char ended = next_cell(&text, end, separator, &cell);
        const char *expected;

        must(row < hearsay_table_rows(table) && column < columns,
             "there are no more rows than in the table");
        expected = hearsay_table_text(table, row, column);
        if (expected && is_plain(expected)) must_be_cell(&cell, expected);
        column = ended == separator ? column + 1 : 0;
        if (ended != separator) row++;
    }
    must(row == hearsay_table_rows(table), "there are as many rows as in the table");
    buffer_clear(&cell);
}

/* ---- by format ---- */

static enum clean cleanness_of(const char *format)
{
    static const char *const cells[] = { "csv", "tsv", "neo4j", "kumu", "matrix" };
    static const char *const pictures[] = { "svg", "html", "dot" };

    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (strcmp(cells[i], format) == 0) return CLEAN_CELLS;
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++)
        if (strcmp(pictures[i], format) == 0) return CLEAN_PICTURE;
    return CLEAN_LINES;
}

void must_be_well_formed(const char *format, const char *text, size_t size, bool keeps_all)
{
    static const struct {
        const char *format;
        void (*parse)(const char *text, size_t size);
    } parsers[] = {
        { "json", parse_json },   { "cytoscape", parse_json }, { "aif", parse_json },
        { "stix", parse_json },   { "jsonld", parse_json },    { "jsonl", parse_json_lines },
        { "graphml", parse_xml }, { "gexf", parse_xml },       { "svg", parse_svg },
        { "dot", parse_dot },     { "csv", parse_csv },        { "tsv", parse_tsv },
        { "html", parse_html },   { "neo4j", parse_csv },      { "kumu", parse_csv },
        { "matrix", parse_csv },
    };

    if (keeps_all) must(utf8_valid(text, size) == size, "%s is UTF-8", format);
    else must_be_clean(format, text, size, cleanness_of(format));
    for (size_t i = 0; i < sizeof parsers / sizeof *parsers; i++)
        if (strcmp(parsers[i].format, format) == 0) parsers[i].parse(text, size);
}
