/* A network for Cytoscape.js and Cytoscape, as their JSON: elements that are nodes and edges, facts in
 * "data", what a style can choose by in "classes". NetworkX reads it too, which is what "value" and
 * "key" are for. https://js.cytoscape.org/#notation/elements-json
 *
 *     {"data": {"id": "us", "value": "us", "name": "United States", ...}, "classes": "country"}
 *     {"data": {"id": "tie-0", "key": "0", "source": "us", ...}, "classes": "target"} */
#include <string.h>

#include "write/elements.h"
#include "write/json.h"
#include "write/outgoing.h"
#include "write/writers.h"

static void add_facts(struct buffer *out, struct facts *facts, const struct fact_column *columns,
                      size_t index, bool *is_first)
{
    for (size_t i = 0; columns[i].name; i++) {
        struct fact fact = fact_of(facts, &columns[i], index);
        json_fact(out, facts, columns[i].name, &fact, is_first);
    }
}

static void begin_item(struct buffer *out, size_t index)
{
    buffer_text(out, index ? ",\n      {\"data\": {" : "\n      {\"data\": {");
}

static void add_node(struct buffer *out, struct facts *facts, const void *how, size_t node)
{
    hearsay_node which = hearsay_network_node(facts->network, node);
    const hearsay_actor *actor = which.kind == HEARSAY_NODE_ACTOR
                                     ? hearsay_corpus_actor(facts->corpus, which.id)
                                     : NULL;
    const char *kind = actor ? hearsay_actor_kind_name(actor->kind) : "claim";
    bool is_first = true;

    (void)how;
    begin_item(out, node);
    add_facts(out, facts, facts->nodes, node, &is_first);
    json_member(out, "value", facts->ids.texts[node], &is_first);
    buffer_format(out, "}, \"classes\": \"%s%s%s\"}", actor ? "actor" : "", actor && *kind ? " " : "",
                  kind);
}

/* Nodes and edges share one space of ids: an apostrophe tells a tie from a node of its name. */
static void add_tie_id(struct buffer *out, struct facts *facts, size_t tie, bool *is_first)
{
    struct buffer *id = &facts->scratch;

    buffer_reset(id);
    buffer_text(id, "tie-");
    buffer_count(id, tie);
    while (!id->failed && interner_find(&facts->ids, id->bytes, id->length) != INTERN_NONE)
        buffer_char(id, '\'');
    if (id->failed) facts->failed = true;
    json_member(out, "id", buffer_string(id), is_first);
}

static void add_tie(struct buffer *out, struct facts *facts, const void *how, size_t index)
{
    const hearsay_tie *tie = hearsay_network_tie(facts->network, index);
    bool is_first = true;

    (void)how;
    begin_item(out, index);
    add_tie_id(out, facts, index, &is_first);
    buffer_text(out, ", \"key\": \"");
    buffer_count(out, index);
    buffer_char(out, '"');
    add_facts(out, facts, tie_facts, index, &is_first);
    buffer_format(out, "}, \"classes\": \"%s%s%s%s%s\"}", hearsay_tie_kind_name(tie->kind),
                  tie->act ? " " : "", tie->act ? hearsay_act_group_name(tie->act->group) : "",
                  tie->negated ? " negated" : "", tie->implicit ? " implicit" : "");
}

static void write_items(struct outgoing *out, struct facts *facts, const char *name, size_t count,
                        element_writer *add)
{
    buffer_format(&out->text, "    \"%s\": [", name);
    elements_write(out, facts, count, add, NULL);
    buffer_text(&out->text, count ? "\n    ]" : "]");
}

hearsay_status cytoscape_network(hearsay_output *output, const struct outgoing_network *what,
                                 hearsay_error *err)
{
    const hearsay_network *network = what->network;
    bool is_undirected = hearsay_network_kind_of(network)->undirected;
    struct outgoing out = outgoing_begin(output, err);
    struct facts facts;

    out.status = facts_begin(&facts, what, 0, err);
    buffer_format(&out.text, "{\n  \"format_version\": \"1.0\",\n  \"directed\": %s,\n"
                             "  \"multigraph\": true,\n  \"data\": {",
                  is_undirected ? "false" : "true");
    json_origin(&out.text, network, what->run);
    buffer_text(&out.text, "},\n  \"elements\": {\n");
    write_items(&out, &facts, "nodes", hearsay_network_nodes(network), add_node);
    buffer_text(&out.text, ",\n");
    write_items(&out, &facts, "edges", hearsay_network_ties(network), add_tie);
    buffer_text(&out.text, "\n  }\n}\n");
    facts_end(&facts, &out);
    return outgoing_end(&out);
}
