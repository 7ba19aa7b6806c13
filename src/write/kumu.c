/* A network as the two sheets that Kumu imports, elements and connections. There a label is all that
 * tells one element from another: of several with one name each has its id after it.
 *
 *     Label,Type,Tags,Description,Hearsay id,...              From,To,Direction,Type,Strength,Tags,...
 *     United States,country,actor|country,,us,...     United States,China,directed,accuse,3,... */
#include <string.h>

#include "write/cell.h"
#include "write/facts.h"
#include "write/labels.h"
#include "write/outgoing.h"
#include "write/writers.h"

struct kumu {
    struct facts facts;
    struct labels labels;
};

/* ---- labels ---- */

/* The fact of a name, "" if it is missing; valid until the next one. */
static const char *text_of(struct facts *facts, const struct fact_column *columns, const char *name,
                           size_t index)
{
    for (; columns->name; columns++)
        if (strcmp(columns->name, name) == 0) {
            struct fact fact = columns->of(facts, index);
            return fact.kind == FACT_TEXT ? fact.text : "";
        }
    return "";
}

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
    cell_text(out, text, ',');
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

static void add_evidence(struct buffer *out, struct facts *facts, size_t tie)
{
    size_t count;
    const hearsay_statement_id *evidence = hearsay_network_evidence(facts->network, tie, &count);
    struct buffer *list = &facts->scratch;

    buffer_reset(list);
    for (size_t i = 0; i < count; i++) {
        const char *id = facts_statement_id(facts, evidence[i]);

        if (i) buffer_char(list, '|');
        if (!id) buffer_count(list, evidence[i]);
        for (; id && *id; id++)
            if (*id == '|') buffer_text(list, "%7C");
            else buffer_char(list, *id);
    }
    if (list->failed) facts->failed = true;
    add_cell(out, buffer_string(list));
}

/* ---- rows ---- */

static void add_element(struct buffer *out, struct kumu *kumu, size_t node)
{
    static const char *const others[] = { "role", "country", "member_of", "topic" };
    struct facts *facts = &kumu->facts;
    bool is_claim = hearsay_network_node(facts->network, node).kind == HEARSAY_NODE_CLAIM;
    const char *kind = text_of(facts, node_facts, "kind", node);
    const char *tags[] = { is_claim ? NULL : "actor", kind };

    cell_text(out, kumu->labels.texts[node], ',');
    add_cell(out, *kind ? kind : "actor");
    add_tags(out, tags, sizeof tags / sizeof *tags);
    add_cell(out, is_claim ? hearsay_network_node_name(facts->network, node)
                           : text_of(facts, node_facts, "role", node));
    add_cell(out, facts->ids.texts[node]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        add_cell(out, text_of(facts, node_facts, others[i], node));
    buffer_char(out, '\n');
}

static void add_connection(struct buffer *out, struct kumu *kumu, size_t index)
{
    struct facts *facts = &kumu->facts;
    const hearsay_tie *tie = hearsay_network_tie(facts->network, index);
    const char *kind = hearsay_tie_kind_name(tie->kind);
    const char *relation = tie->kind == HEARSAY_TIE_RELATION ? hearsay_relation_name(tie->relation)
                                                             : NULL;
    const char *tags[] = { kind, tie->act ? hearsay_act_group_name(tie->act->group) : NULL,
                           tie->negated ? "not said" : NULL, tie->implicit ? "implicit" : NULL };

    cell_text(out, kumu->labels.texts[tie->from], ',');
    add_cell(out, kumu->labels.texts[tie->to]);
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
    buffer_char(out, ',');
    buffer_count(out, tie->statements);
    add_evidence(out, facts, index);
    buffer_char(out, '\n');
}

hearsay_status kumu_network_part(hearsay_output *output, const hearsay_network *network,
                                 hearsay_network_part part, hearsay_error *err)
{
    bool is_nodes = part == HEARSAY_PART_NODES;
    size_t nodes = hearsay_network_nodes(network);
    size_t rows = is_nodes ? nodes : hearsay_network_ties(network);
    struct labelled labelled = { .of = network, .name = name_of, .id = id_of };
    struct outgoing out = outgoing_begin(output, err);
    struct kumu kumu = { 0 };

    out.status = facts_begin(&kumu.facts, network, err);
    if (out.status == HEARSAY_OK) out.status = labels_make(&kumu.labels, labelled, nodes, err);
    buffer_text(&out.text, is_nodes
                               ? "Label,Type,Tags,Description,Hearsay id,Role,Country,Member of,Topic\n"
                               : "From,To,Direction,Type,Strength,Tags,Statements,Evidence\n");
    for (size_t row = 0; row < rows && outgoing_step(&out); row++)
        (is_nodes ? add_element : add_connection)(&out.text, &kumu, row);
    facts_end(&kumu.facts, &out);
    labels_clear(&kumu.labels);
    return outgoing_end(&out);
}
