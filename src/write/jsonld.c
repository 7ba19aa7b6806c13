/* JSON-LD, with its context in the file. https://www.w3.org/TR/json-ld11/
 *
 *     {"@id": "urn:hearsay:nanopublication:s1#assertion", "@graph": [
 *       {"@id": "urn:hearsay:statement:s1", "@type": "hearsay:Statement",
 *        "hearsay:target": [{"@id": "urn:hearsay:actor:n"}]}]} */
#include <string.h>

#include "write/json.h"
#include "write/rdf.h"

static void document_begin(struct buffer *out)
{
    bool is_first = true;

    buffer_text(out, "{\n  \"@context\": {");
    for (const struct rdf_vocabulary *row = rdf_vocabularies; row->prefix; row++)
        json_member(out, row->prefix, row->iri, &is_first);
    buffer_text(out, "},\n  \"@graph\": [");
}

static void document_end(struct buffer *out)
{
    buffer_text(out, "\n  ]\n}\n");
}

static void add_id(struct buffer *out, struct iri name)
{
    buffer_text(out, "\"@id\": \"");
    rdf_iri(out, name);
    buffer_char(out, '"');
}

static void graph_begin(struct buffer *out, struct iri name, bool is_first)
{
    buffer_text(out, is_first ? "\n    {" : ",\n    {");
    add_id(out, name);
    buffer_text(out, ", \"@graph\": [");
}

static void graph_end(struct buffer *out)
{
    buffer_text(out, "]}");
}

static void node_begin(struct buffer *out, struct iri name, bool is_first)
{
    buffer_text(out, is_first ? "\n      {" : ",\n      {");
    add_id(out, name);
}

static void node_end(struct buffer *out)
{
    buffer_char(out, '}');
}

static void property_begin(struct buffer *out, const char *name, bool is_first)
{
    (void)is_first; /* the id stands before it */
    buffer_text(out, ", \"");
    buffer_text(out, name);
    buffer_text(out, "\": [");
}

static void property_end(struct buffer *out)
{
    buffer_char(out, ']');
}

static void add_type(struct buffer *out, const char *name, bool is_first)
{
    (void)is_first;
    buffer_text(out, ", \"@type\": ");
    json_string(out, name, strlen(name));
}

static void add_resource(struct buffer *out, struct iri value, bool is_first)
{
    buffer_text(out, is_first ? "{" : ", {");
    add_id(out, value);
    buffer_char(out, '}');
}

static void add_literal(struct buffer *out, const char *text, const char *type, bool is_first)
{
    bool is_first_member = false;

    buffer_text(out, is_first ? "{\"@value\": " : ", {\"@value\": ");
    json_string(out, text, strlen(text));
    json_member(out, "@type", type, &is_first_member);
    buffer_char(out, '}');
}

static void list_begin(struct buffer *out, bool is_first)
{
    buffer_text(out, is_first ? "{\"@list\": [" : ", {\"@list\": [");
}

static void list_end(struct buffer *out)
{
    buffer_text(out, "]}");
}

const struct rdf_syntax jsonld_syntax = {
    .document_begin = document_begin, .document_end = document_end,
    .graph_begin = graph_begin,       .graph_end = graph_end,
    .node_begin = node_begin,         .node_end = node_end,
    .property_begin = property_begin, .property_end = property_end,
    .type = add_type,                 .resource = add_resource,
    .literal = add_literal,           .list_begin = list_begin,
    .item = add_resource,             .list_end = list_end,
};
