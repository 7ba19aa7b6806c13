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

/* What stands before a fact, made once: a million ties have eight million of them. */
struct opening {
    const char *text;
    size_t length;
};

struct element {
    const char *name;
    const struct fact_column *columns;
    size_t attributes;
    struct opening *openings; /* by column */
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

static bool make_opening(struct opening *opening, const struct element *element, size_t column, struct arena *arena)
{
    const char *name = element->columns[column].name;
    struct buffer text = { 0 };

    if (column >= element->attributes) buffer_format(&text, "<data key=\"%s.%s\">", element->name, name);
    else if (column == 0) buffer_format(&text, "    <%s %s=\"", element->name, name);
    else buffer_format(&text, "\" %s=\"", name);
    opening->length = text.length;
    opening->text = text.failed ? NULL : arena_text(arena, buffer_string(&text), text.length);
    buffer_clear(&text);
    return opening->text != NULL;
}

static bool make_openings(struct element *element, struct arena *arena)
{
    size_t count = 0;

    while (element->columns[count].name) count++;
    element->openings = arena_take(arena, count * sizeof *element->openings);
    for (size_t i = 0; element->openings && i < count; i++)
        if (!make_opening(&element->openings[i], element, i, arena)) return false;
    return element->openings != NULL;
}

static void add_fact(struct buffer *out, struct facts *facts, const struct fact *fact)
{
    if (fact->kind == FACT_NUMBER) buffer_number(out, fact->number);
    else add_text(out, facts_text(facts, fact));
}

/* One node or edge: the first facts are attributes, the others data. */
static void add_element(struct buffer *out, struct facts *facts, const void *how, size_t index)
{
    const struct element *element = how;
    const struct fact_column *columns = element->columns;

    for (size_t i = 0; columns[i].name; i++) {
        struct fact fact = fact_of(facts, &columns[i], index);
        bool is_attribute = i < element->attributes;

        if (!is_attribute && !fact_holds(&fact)) continue;
        buffer_add(out, element->openings[i].text, element->openings[i].length);
        add_fact(out, facts, &fact);
        if (!is_attribute) buffer_text(out, "</data>");
        else if (i + 1 == element->attributes) buffer_text(out, "\">");
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
        struct element node = { "node", facts.nodes, NODE_ATTRIBUTES, NULL };
        struct element edge = { "edge", tie_facts, TIE_ATTRIBUTES, NULL };

        if (!make_openings(&node, &facts.arena) || !make_openings(&edge, &facts.arena)) out.text.failed = true;
        write_head(&out.text, &facts, what->run);
        elements_write(&out, &facts, hearsay_network_nodes(network), add_element, &node);
        elements_write(&out, &facts, hearsay_network_ties(network), add_element, &edge);
    }
    buffer_text(&out.text, "  </graph>\n</graphml>\n");
    facts_end(&facts, &out);
    return outgoing_end(&out);
}
