/* TriG. https://www.w3.org/TR/trig/
 *
 *     <urn:hearsay:nanopublication:s1#assertion> {
 *       <urn:hearsay:statement:s1> a hearsay:Statement ;
 *         hearsay:target <urn:hearsay:actor:n>, <urn:hearsay:actor:o> .
 *     } */
#include <string.h>

#include "text/escape.h"
#include "write/rdf.h"

static void document_begin(struct buffer *out)
{
    for (const struct rdf_vocabulary *row = rdf_vocabularies; row->prefix; row++)
        buffer_format(out, "@prefix %s: <%s> .\n", row->prefix, row->iri);
}

static void document_end(struct buffer *out)
{
    (void)out;
}

static void add_iri(struct buffer *out, struct iri iri)
{
    buffer_char(out, '<');
    rdf_iri(out, iri);
    buffer_char(out, '>');
}

static void graph_begin(struct buffer *out, struct iri name, bool is_first)
{
    (void)is_first;
    buffer_char(out, '\n');
    add_iri(out, name);
    buffer_text(out, " {\n");
}

static void graph_end(struct buffer *out)
{
    buffer_text(out, "}\n");
}

static void node_begin(struct buffer *out, struct iri name, bool is_first)
{
    (void)is_first;
    buffer_text(out, "  ");
    add_iri(out, name);
}

static void node_end(struct buffer *out)
{
    buffer_text(out, " .\n");
}

static void property_begin(struct buffer *out, const char *name, bool is_first)
{
    buffer_text(out, is_first ? " " : " ;\n    ");
    buffer_text(out, name);
}

static void property_end(struct buffer *out)
{
    (void)out;
}

static void add_type(struct buffer *out, const char *name, bool is_first)
{
    property_begin(out, "a ", is_first);
    buffer_text(out, name);
}

static void add_resource(struct buffer *out, struct iri value, bool is_first)
{
    buffer_text(out, is_first ? " " : ", ");
    add_iri(out, value);
}

/* What JSON escapes in a text, TriG reads the same way. */
static void add_literal(struct buffer *out, const char *text, const char *type, bool is_first)
{
    buffer_text(out, is_first ? " \"" : ", \"");
    escape_json(out, text, strlen(text));
    buffer_char(out, '"');
    if (type) buffer_text(out, "^^");
    buffer_text(out, type);
}

static void list_begin(struct buffer *out, bool is_first)
{
    buffer_text(out, is_first ? " (" : ", (");
}

static void add_item(struct buffer *out, struct iri value, bool is_first)
{
    if (!is_first) buffer_char(out, ' ');
    add_iri(out, value);
}

static void list_end(struct buffer *out)
{
    buffer_char(out, ')');
}

const struct rdf_syntax trig_syntax = {
    .document_begin = document_begin, .document_end = document_end,
    .graph_begin = graph_begin,       .graph_end = graph_end,
    .node_begin = node_begin,         .node_end = node_end,
    .property_begin = property_begin, .property_end = property_end,
    .type = add_type,                 .resource = add_resource,
    .literal = add_literal,           .list_begin = list_begin,
    .item = add_item,                 .list_end = list_end,
};
