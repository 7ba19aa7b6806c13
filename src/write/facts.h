/* What a network's files say of each node and tie, one row a fact, whatever the format. */
#ifndef WRITE_FACTS_H
#define WRITE_FACTS_H

#include <hearsay/write.h>

#include "memory/arena.h"
#include "memory/intern.h"
#include "text/buffer.h"
#include "write/moments.h"
#include "write/outgoing.h"

enum fact_kind { FACT_MISSING, FACT_TEXT, FACT_NUMBER, FACT_TRUTH, FACT_EVIDENCE, FACT_LIST };

struct fact {
    enum fact_kind kind;
    bool truth;
    const char *text; /* valid until the next fact is asked for */
    double number;
    const hearsay_statement_id *evidence; /* of FACT_EVIDENCE */
    const char *const *texts;             /* of FACT_LIST */
    size_t count;                         /* of either */
};

/* What the statements behind a node or tie add up to, kept for the next fact of the same. */
struct fact_sums {
    size_t index;
    bool known, of_tie;
    struct moment_sums sums;
    char text[HEARSAY_DATE_TEXT];
};

struct facts {
    const hearsay_network *network;
    const hearsay_corpus *corpus;
    const struct fact_column *nodes; /* node_facts, and after them the measures */
    const hearsay_table *measures;   /* NULL: none */
    size_t *rows;                    /* by node: its row among the measures, SIZE_MAX if it has none */
    struct arena arena;
    struct interner ids; /* of the nodes, by node: each another one */
    struct moments moments;
    const hearsay_statement_id *evidence_end; /* of all ties: one list, tie after tie */
    struct buffer scratch; /* from here on a thread has its own */
    struct fact_sums sums;
    bool failed;
};

/* A fact of every node (tie): its name as files spell it, its type as GraphML calls it. */
struct fact_column {
    const char *name, *type;
    struct fact (*of)(struct facts *facts, size_t index); /* NULL: a measure */
    size_t measure; /* then its column in facts->measures */
};

/* The fact of a node, of columns in facts->nodes, or of a tie, of those in tie_facts. */
struct fact fact_of(struct facts *facts, const struct fact_column *column, size_t index);

/* The tables end with a row without a name. The first of node_facts is the id, the first two of
 * tie_facts are source and target. */
extern const struct fact_column node_facts[], tie_facts[];

/* The column of this name; there must be one. */
const struct fact_column *fact_find(const struct fact_column *columns, const char *name);

/* Finds what measures there are of which node, and gives every node an id for files: the written one without
 * control characters, and with others for the letters that the format cannot hold (write/letters.h); a claim that
 * is called as an actor gets "claim:" before it. facts_end is called also on failure.
 * O(nodes + ties + statements of the corpus). */
hearsay_status facts_begin(struct facts *facts, const struct outgoing_network *what,
                           unsigned letters, hearsay_error *err);
void facts_end(struct facts *facts, struct outgoing *out);

/* The same facts, for another thread. They must not outlive these; what is to be freed is only the scratch. */
struct facts facts_for_thread(const struct facts *facts);

/* The id of a statement as written; NULL if it has none and its number stands for it. */
const char *facts_statement_id(const struct facts *facts, hearsay_statement_id number);

/* A fact as text, before any escaping: lists and evidence between semicolons (text/list_cell.h), "" if it
 * is missing. Valid until the next fact is asked for. */
const char *facts_text(struct facts *facts, const struct fact *fact);

/* A list for programs that split at every separator: within an item it is written as in URIs, ";" as
 * %3B. Valid until the next fact is asked for. */
const char *facts_split_text(struct facts *facts, const struct fact *fact, char separator);

/* Whether there is something to say: neither missing nor false. */
static inline bool fact_holds(const struct fact *fact)
{
    return fact->kind != FACT_MISSING && (fact->kind != FACT_TRUTH || fact->truth);
}

/* What a reader of a tie wants to know first: "accuses", "rebuts". */
const char *facts_tie_label(const hearsay_tie *tie);

/* What tells a tie from another one between the same two: its kind, and act or relation if it has one,
 * such as "target accuse". */
void facts_tie_sort(struct buffer *out, const hearsay_tie *tie);

/* How many statements stand behind a node, by count. */
double facts_statements(struct facts *facts, size_t node);

/* The dates between which the statements behind a node (tie) lie; year 0: none has a date. */
void facts_dates(struct facts *facts, bool of_tie, size_t index, hearsay_date *first,
                 hearsay_date *last);

/* "hearsay 0.1.0, network accusations; options: ...; inputs: ..." */
void facts_origin(struct buffer *out, const hearsay_network *network, const hearsay_run *run);

#endif
