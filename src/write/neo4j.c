/* A network as the two CSV files that neo4j-admin database import takes. The headings say what each
 * column is: ids, labels, the ends and the type of a relationship, the types of the others.
 *
 *     id:ID,name,label,kind,...,:LABEL              :START_ID,:END_ID,:TYPE,weight:double,...
 *     us,United States,United States,country,...,Actor;Country    us,china,ACCUSE,3,... */
#include <string.h>

#include "write/delimited.h"
#include "write/elements.h"
#include "write/letters.h"
#include "write/outgoing.h"
#include "write/writers.h"

enum { ENDS = 2 }; /* facts of a tie that are its ends */

/* ---- headings ---- */

static void add_heading(struct buffer *out, const struct fact_column *column)
{
    bool is_list = strcmp(column->name, "evidence") == 0 || strcmp(column->name, "aliases") == 0;

    buffer_text(out, column->name);
    if (is_list) buffer_text(out, ":string[]");
    else if (strcmp(column->type, "string") != 0) buffer_format(out, ":%s", column->type);
}

static void write_headings(struct buffer *out, const struct facts *facts, bool is_nodes)
{
    buffer_text(out, is_nodes ? "id:ID" : ":START_ID,:END_ID,:TYPE");
    for (const struct fact_column *column = is_nodes ? facts->nodes + 1 : tie_facts + ENDS;
         column->name; column++) {
        buffer_char(out, ',');
        add_heading(out, column);
    }
    buffer_text(out, is_nodes ? ",:LABEL\n" : "\n");
}

/* ---- cells ---- */

static const char *scratch_text(struct facts *facts)
{
    if (facts->scratch.failed) facts->failed = true;
    return buffer_string(&facts->scratch);
}

static void add_cell(struct buffer *out, struct facts *facts, const struct fact *fact)
{
    switch (fact->kind) {
    case FACT_TEXT: delimited_text(out, fact->text, ','); break;
    case FACT_NUMBER: buffer_number(out, fact->number); break;
    case FACT_TRUTH: buffer_text(out, fact->truth ? "true" : "false"); break;
    case FACT_EVIDENCE:
    case FACT_LIST: delimited_text(out, facts_split_text(facts, fact, ';'), ','); break;
    case FACT_MISSING: break;
    }
}

/* "Actor;Country": what it is, and which kind of that. */
static void add_labels(struct buffer *out, const struct facts *facts, size_t node)
{
    hearsay_node which = hearsay_network_node(facts->network, node);
    const hearsay_actor *actor = which.kind == HEARSAY_NODE_ACTOR
                                     ? hearsay_corpus_actor(facts->corpus, which.id)
                                     : NULL;
    const char *kind = actor ? hearsay_actor_kind_name(actor->kind) : "";

    buffer_text(out, actor ? ",Actor" : ",Claim");
    if (!*kind) return;
    buffer_char(out, ';');
    buffer_char(out, (char)(*kind - 'a' + 'A'));
    buffer_text(out, kind + 1);
}

/* What was done, as relationships are named there: ACCUSE, REBUTS, TARGET. */
static void add_type(struct buffer *out, struct facts *facts, size_t index)
{
    const hearsay_tie *tie = hearsay_network_tie(facts->network, index);
    const char *name = tie->act ? tie->act->name
                       : tie->kind == HEARSAY_TIE_RELATION ? hearsay_relation_name(tie->relation)
                                                           : hearsay_tie_kind_name(tie->kind);

    buffer_reset(&facts->scratch);
    if (tie->negated) buffer_text(&facts->scratch, "NOT_");
    for (; *name; name++)
        buffer_char(&facts->scratch, *name >= 'a' && *name <= 'z' ? (char)(*name - 'a' + 'A')
                                                                  : *name);
    delimited_text(out, scratch_text(facts), ',');
}

/* ---- rows ---- */

static void add_node(struct buffer *out, struct facts *facts, const void *how, size_t node)
{
    (void)how;
    for (size_t i = 0; facts->nodes[i].name; i++) {
        struct fact fact = fact_of(facts, &facts->nodes[i], node);

        if (i) buffer_char(out, ',');
        add_cell(out, facts, &fact);
    }
    add_labels(out, facts, node);
    buffer_char(out, '\n');
}

static void add_tie(struct buffer *out, struct facts *facts, const void *how, size_t tie)
{
    (void)how;
    for (size_t i = 0; tie_facts[i].name; i++) {
        struct fact fact = fact_of(facts, &tie_facts[i], tie);

        if (i) buffer_char(out, ',');
        if (i == ENDS) {
            add_type(out, facts, tie);
            buffer_char(out, ',');
        }
        add_cell(out, facts, &fact);
    }
    buffer_char(out, '\n');
}

hearsay_status neo4j_network_part(hearsay_output *output, const struct outgoing_network *what,
                                  hearsay_network_part part, hearsay_error *err)
{
    bool is_nodes = part == HEARSAY_PART_NODES;
    size_t rows = is_nodes ? hearsay_network_nodes(what->network)
                           : hearsay_network_ties(what->network);
    struct outgoing out = outgoing_begin(output, err);
    struct facts facts;

    out.status = facts_begin(&facts, what, LETTERS_OF_CELLS, err);
    write_headings(&out.text, &facts, is_nodes);
    elements_write(&out, &facts, rows, is_nodes ? add_node : add_tie, NULL);
    facts_end(&facts, &out);
    return outgoing_end(&out);
}
