/* What a network's files say of each node and tie, one row a fact, whatever the format. */
#ifndef WRITE_FACTS_H
#define WRITE_FACTS_H

#include <hearsay/write.h>

#include "memory/arena.h"
#include "memory/intern.h"
#include "text/buffer.h"
#include "write/outgoing.h"

enum fact_kind { FACT_MISSING, FACT_TEXT, FACT_NUMBER, FACT_TRUTH, FACT_EVIDENCE };

struct fact {
    enum fact_kind kind;
    bool truth;
    const char *text; /* valid until the next fact is asked for */
    double number;
    const hearsay_statement_id *evidence;
    size_t count;
};

struct facts {
    const hearsay_network *network;
    const hearsay_corpus *corpus;
    struct arena arena;
    struct interner ids; /* of the nodes, by node: each another one */
    struct buffer scratch;
    bool failed;
};

/* A fact of every node (tie): its name as files spell it, its type as GraphML calls it. */
struct fact_column {
    const char *name, *type;
    struct fact (*of)(struct facts *facts, size_t index);
};

/* The tables end with a row without a name. The first of node_facts is the id, the first two of
 * tie_facts are source and target. */
extern const struct fact_column node_facts[], tie_facts[];

/* Gives every node an id for files: the written one; a claim that is called as an actor gets
 * "claim:" before it. facts_end is called also on failure. */
hearsay_status facts_begin(struct facts *facts, const hearsay_network *network,
                           hearsay_error *err);
void facts_end(struct facts *facts, struct outgoing *out);

/* The id of a statement as written; NULL if it has none and its number stands for it. */
const char *facts_statement_id(const struct facts *facts, hearsay_statement_id number);

/* Adds a text without what no output carries. */
void facts_add_visible(struct buffer *out, const char *text);

/* Evidence as one text: ids between semicolons. */
void facts_evidence(struct buffer *out, const struct facts *facts, const struct fact *fact);

/* "hearsay 0.1.0, network accusations; options: ...; inputs: ..." */
void facts_origin(struct buffer *out, const hearsay_network *network, const hearsay_run *run);

#endif
