/* A network as GraphML, for Gephi, NetworkX, igraph, yEd and Cytoscape. Each fact has a typed key;
 * what is missing is not written, and truths are false by default. http://graphml.graphdrawing.org
 *
 *     <node id="us"><data key="node.name">United States</data>...</node>
 *     <edge source="us" target="china"><data key="edge.weight">3</data>...</edge> */
#include <string.h>

#include "text/escape.h"
#include "write/elements.h"
#include "write/letters.h"
#include "write/outgoing.h"
#include "write/writers.h"

#define NAMESPACE "http://graphml.graphdrawing.org/xmlns"

enum { NODE_ATTRIBUTES = 1, TIE_ATTRIBUTES = 2 }; /* how many facts are the element's own */

struct element {
    const char *name;
    const struct fact_column *columns;
    size_t attributes;
};

static void add_text(struct buffer *out, const char *text)
{
    escape_xml(out, text, strlen(text));
}

static void write_keys(struct buffer *out, const char *element, const struct fact_column *columns)
{
    for (; columns->name; columns++) {
        bool is_truth = strcmp(columns->type, "boolean") == 0;

        buffer_format(out, "  <key id=\"%s.%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"%s\n",
                      element, columns->name, element, columns->name, columns->type,
                      is_truth ? "><default>false</default></key>" : "/>");
    }
}

static void write_head(struct buffer *out, const struct facts *facts, const hearsay_run *run)
{
    struct buffer origin = { 0 };

    buffer_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"" NAMESPACE
                     "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                     "xsi:schemaLocation=\"" NAMESPACE " " NAMESPACE "/1.0/graphml.xsd\">\n");
    facts_origin(&origin, facts->network, run);
    buffer_text(out, "  <desc>");
    add_text(out, buffer_string(&origin));
    buffer_text(out, "</desc>\n");
    if (origin.failed) out->failed = true;
    buffer_clear(&origin);
    write_keys(out, "node", facts->nodes + NODE_ATTRIBUTES);
    write_keys(out, "edge", tie_facts + TIE_ATTRIBUTES);
    buffer_format(out, "  <graph id=\"network\" edgedefault=\"%s\">\n",
                  hearsay_network_kind_of(facts->network)->undirected ? "undirected" : "directed");
}

static void add_data(struct buffer *out, struct facts *facts, const char *element,
                     const char *name, const struct fact *fact)
{
    if (!fact_holds(fact)) return;
    buffer_text(out, "<data key=\"");
    buffer_text(out, element);
    buffer_char(out, '.');
    buffer_text(out, name);
    buffer_text(out, "\">");
    if (fact->kind == FACT_NUMBER) buffer_number(out, fact->number);
    else add_text(out, facts_text(facts, fact));
    buffer_text(out, "</data>");
}

/* One node or edge: the first facts are attributes, the others data. */
static void add_element(struct buffer *out, struct facts *facts, const void *how, size_t index)
{
    const struct element *element = how;
    const struct fact_column *columns = element->columns;

    buffer_text(out, "    <");
    buffer_text(out, element->name);
    for (size_t i = 0; columns[i].name; i++) {
        struct fact fact = fact_of(facts, &columns[i], index);

        if (i < element->attributes) {
            buffer_char(out, ' ');
            buffer_text(out, columns[i].name);
            buffer_text(out, "=\"");
            add_text(out, facts_text(facts, &fact));
            buffer_text(out, i + 1 < element->attributes ? "\"" : "\">");
        } else {
            add_data(out, facts, element->name, columns[i].name, &fact);
        }
    }
    buffer_text(out, "</");
    buffer_text(out, element->name);
    buffer_text(out, ">\n");
}

hearsay_status graphml_network(hearsay_output *output, const struct outgoing_network *what,
                               hearsay_error *err)
{
    struct outgoing out = outgoing_begin(output, err);
    const hearsay_network *network = what->network;
    struct facts facts;

    out.status = facts_begin(&facts, what, LETTERS_OF_XML, err);
    if (out.status == HEARSAY_OK) {
        const struct element node = { "node", facts.nodes, NODE_ATTRIBUTES };
        const struct element edge = { "edge", tie_facts, TIE_ATTRIBUTES };

        write_head(&out.text, &facts, what->run);
        elements_write(&out, &facts, hearsay_network_nodes(network), add_element, &node);
        elements_write(&out, &facts, hearsay_network_ties(network), add_element, &edge);
    }
    buffer_text(&out.text, "  </graph>\n</graphml>\n");
    facts_end(&facts, &out);
    return outgoing_end(&out);
}
