/* A network as the two sheets that Kumu imports, elements and connections. There a label is all that
 * tells one element from another: of several with one name each has its id after it.
 *
 *     Label,Type,Tags,Description,Hearsay id,...              From,To,Direction,Type,Strength,Tags,...
 *     United States,country,actor|country,,us,...     United States,China,directed,accuse,3,... */
#include <string.h>

#include "write/delimited.h"
#include "write/elements.h"
#include "write/labels.h"
#include "write/letters.h"
#include "write/outgoing.h"
#include "write/writers.h"

/* Facts that have a column of their own under another name. */
static const char *const placed[] = { "label", "weight", "source", "target" };

/* ---- headings ---- */

static bool is_placed(const struct fact_column *column)
{
    for (size_t i = 0; i < sizeof placed / sizeof *placed; i++)
        if (strcmp(placed[i], column->name) == 0) return true;
    return false;
}

/* "member_of" is "Member of". The id is called ours: "ID" would be Kumu's own. */
static void add_heading(struct buffer *out, const char *name)
{
    buffer_char(out, ',');
    if (strcmp(name, "id") == 0) name = "hearsay_id";
    buffer_char(out, (char)(*name - 'a' + 'A'));
    for (name++; *name; name++) buffer_char(out, *name == '_' ? ' ' : *name);
}

static void write_headings(struct buffer *out, const struct facts *facts, bool is_nodes)
{
    buffer_text(out, is_nodes ? "Label,Type,Tags,Description" : "From,To,Direction,Type,Strength,Tags");
    for (const struct fact_column *column = is_nodes ? facts->nodes : tie_facts; column->name; column++)
        if (!is_placed(column)) add_heading(out, column->name);
    buffer_char(out, '\n');
}

/* ---- labels ---- */

static const char *name_of(const void *of, size_t node)
{
    return hearsay_network_node_name(of, node);
}

static const char *id_of(const void *of, size_t node)
{
    return hearsay_network_node_id(of, node);
}

/* ---- cells ---- */

static void add_cell(struct buffer *out, const char *text)
{
    buffer_char(out, ',');
    delimited_text(out, text, ',');
}

/* Several values in one cell stand between bars. */
static void add_tags(struct buffer *out, const char *const *tags, size_t count)
{
    bool is_first = true;

    buffer_char(out, ',');
    for (size_t i = 0; i < count; i++) {
        if (!tags[i] || !*tags[i]) continue;
        if (!is_first) buffer_char(out, '|');
        buffer_text(out, tags[i]);
        is_first = false;
    }
}

/* ---- rows ---- */

/* What has no column of its own. */
static void add_facts(struct buffer *out, struct facts *facts, const struct fact_column *columns,
                      size_t index)
{
    for (; columns->name; columns++) {
        struct fact fact;

        if (is_placed(columns)) continue;
        fact = fact_of(facts, columns, index);
        buffer_char(out, ',');
        if (fact.kind == FACT_NUMBER) buffer_number(out, fact.number);
        else if (fact.kind == FACT_LIST || fact.kind == FACT_EVIDENCE)
            delimited_text(out, facts_split_text(facts, &fact, '|'), ',');
        else if (fact.kind != FACT_MISSING) delimited_text(out, facts_text(facts, &fact), ',');
    }
    buffer_char(out, '\n');
}

static void add_node(struct buffer *out, struct facts *facts, const void *how, size_t node)
{
    const struct labels *labels = how;
    hearsay_node which = hearsay_network_node(facts->network, node);
    const hearsay_actor *actor = which.kind == HEARSAY_NODE_ACTOR
                                     ? hearsay_corpus_actor(facts->corpus, which.id)
                                     : NULL;
    const char *kind = actor ? hearsay_actor_kind_name(actor->kind) : "claim";
    const char *tags[] = { actor ? "actor" : NULL, kind };

    delimited_text(out, labels->texts[node], ',');
    add_cell(out, *kind ? kind : "actor");
    add_tags(out, tags, sizeof tags / sizeof *tags);
    add_cell(out, !actor         ? hearsay_network_node_name(facts->network, node)
                  : actor->role ? actor->role
                                : "");
    add_facts(out, facts, facts->nodes, node);
}

static void add_tie(struct buffer *out, struct facts *facts, const void *how, size_t index)
{
    const struct labels *labels = how;
    const hearsay_tie *tie = hearsay_network_tie(facts->network, index);
    const char *kind = hearsay_tie_kind_name(tie->kind);
    const char *relation = tie->kind == HEARSAY_TIE_RELATION ? hearsay_relation_name(tie->relation)
                                                             : NULL;
    const char *tags[] = { kind, tie->act ? hearsay_act_group_name(tie->act->group) : NULL,
                           tie->negated ? "not said" : NULL, tie->implicit ? "implicit" : NULL };

    delimited_text(out, labels->texts[tie->from], ',');
    add_cell(out, labels->texts[tie->to]);
    buffer_text(out, hearsay_network_kind_of(facts->network)->undirected ? ",undirected"
                                                                         : ",directed");
    buffer_reset(&facts->scratch);
    if (tie->negated) buffer_text(&facts->scratch, "not ");
    buffer_text(&facts->scratch, tie->act ? tie->act->name : relation ? relation : kind);
    if (facts->scratch.failed) facts->failed = true;
    add_cell(out, buffer_string(&facts->scratch));
    buffer_char(out, ',');
    buffer_number(out, tie->weight);
    add_tags(out, tags, sizeof tags / sizeof *tags);
    add_facts(out, facts, tie_facts, index);
}

hearsay_status kumu_network_part(hearsay_output *output, const struct outgoing_network *what,
                                 hearsay_network_part part, hearsay_error *err)
{
    const hearsay_network *network = what->network;
    bool is_nodes = part == HEARSAY_PART_NODES;
    size_t nodes = hearsay_network_nodes(network);
    size_t rows = is_nodes ? nodes : hearsay_network_ties(network);
    struct labelled labelled = { .of = network, .name = name_of, .id = id_of };
    struct outgoing out = outgoing_begin(output, err);
    struct labels labels = { 0 };
    struct facts facts;

    out.status = facts_begin(&facts, what, LETTERS_OF_CELLS, err);
    if (out.status == HEARSAY_OK) out.status = labels_make(&labels, labelled, nodes, err);
    write_headings(&out.text, &facts, is_nodes);
    elements_write(&out, &facts, rows, is_nodes ? add_node : add_tie, &labels);
    facts_end(&facts, &out);
    labels_clear(&labels);
    return outgoing_end(&out);
}
