/* A network as plain DOT, for those who want to draw it themselves; the map that hearsay draws is
 * another matter. Nodes are called by number, a12 or c3, so that no name can be taken for syntax:
 *
 *     a0 [label="United States", shape=ellipse, key="us", kind="country"];
 *     a0 -> c3 [label="accuses", weight="2", statements="2", kind="stance", evidence="s1;s4"]; */
#include <string.h>

#include "text/escape.h"
#include "write/elements.h"
#include "write/letters.h"
#include "write/outgoing.h"
#include "write/writers.h"

enum { SOURCE_AND_TARGET = 2, ID_NAME_AND_LABEL = 3 }; /* the first facts, which are said otherwise */

static void add_attribute(struct buffer *out, const char *name, const char *text, bool is_first)
{
    if (!is_first) buffer_text(out, ", ");
    buffer_text(out, name);
    buffer_text(out, "=\"");
    escape_dot(out, text, strlen(text));
    buffer_char(out, '"');
}

/* The same network gives a node the same name as every other network of its corpus. */
static void add_name(struct buffer *out, const hearsay_network *network, size_t node)
{
    hearsay_node which = hearsay_network_node(network, node);

    buffer_char(out, which.kind == HEARSAY_NODE_CLAIM ? 'c' : 'a');
    buffer_count(out, which.id);
}

static void add_fact(struct buffer *out, struct facts *facts, const char *name,
                     const struct fact *fact)
{
    if (fact_holds(fact)) add_attribute(out, name, facts_text(facts, fact), false);
}

/* The name is the label that is drawn, the id a key. */
static void add_node(struct buffer *out, struct facts *facts, const void *how, size_t node)
{
    const hearsay_network *network = facts->network;
    bool is_claim = hearsay_network_node(network, node).kind == HEARSAY_NODE_CLAIM;

    (void)how;
    buffer_text(out, "  ");
    add_name(out, network, node);
    buffer_text(out, " [");
    add_attribute(out, "label", hearsay_network_node_name(network, node), true);
    buffer_text(out, is_claim ? ", shape=box" : ", shape=ellipse");
    add_attribute(out, "key", hearsay_network_node_id(network, node), false);
    for (size_t i = ID_NAME_AND_LABEL; facts->nodes[i].name; i++) {
        struct fact fact = fact_of(facts, &facts->nodes[i], node);
        add_fact(out, facts, facts->nodes[i].name, &fact);
    }
    buffer_text(out, "];\n");
}

static bool is_undirected(const hearsay_network *network)
{
    return hearsay_network_kind_of(network)->undirected;
}

static void add_tie(struct buffer *out, struct facts *facts, const void *how, size_t index)
{
    const hearsay_tie *tie = hearsay_network_tie(facts->network, index);

    (void)how;
    buffer_text(out, "  ");
    add_name(out, facts->network, tie->from);
    buffer_text(out, is_undirected(facts->network) ? " -- " : " -> ");
    add_name(out, facts->network, tie->to);
    buffer_text(out, " [");
    add_attribute(out, "label", facts_tie_label(tie), true);
    for (size_t i = SOURCE_AND_TARGET; tie_facts[i].name; i++) {
        struct fact fact = fact_of(facts, &tie_facts[i], index);
        add_fact(out, facts, tie_facts[i].name, &fact);
    }
    buffer_text(out, "];\n");
}

hearsay_status dot_network(hearsay_output *output, const struct outgoing_network *what,
                           hearsay_error *err)
{
    struct outgoing out = outgoing_begin(output, err);
    const hearsay_network *network = what->network;
    struct facts facts;

    out.status = facts_begin(&facts, what, LETTERS_OF_DOT, err);
    facts_origin(&facts.scratch, network, what->run);
    if (facts.scratch.failed) facts.failed = true;
    buffer_text(&out.text, is_undirected(network) ? "graph" : "digraph");
    buffer_text(&out.text, " hearsay {\n  graph [");
    add_attribute(&out.text, "comment", buffer_string(&facts.scratch), true);
    buffer_text(&out.text, "];\n");
    elements_write(&out, &facts, hearsay_network_nodes(network), add_node, NULL);
    elements_write(&out, &facts, hearsay_network_ties(network), add_tie, NULL);
    buffer_text(&out.text, "}\n");
    facts_end(&facts, &out);
    return outgoing_end(&out);
}
