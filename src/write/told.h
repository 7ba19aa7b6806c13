/* The statements that a file of statements tells: those of a corpus, or those behind the ties of a
 * network. What was said not to have happened is no statement of anybody and is not among them. */
#ifndef WRITE_TOLD_H
#define WRITE_TOLD_H

#include <hearsay/network.h>

#include "text/buffer.h"

struct told {
    const hearsay_corpus *corpus;
    hearsay_statement_id *numbers; /* each once, in the order of the corpus */
    size_t count;
    size_t not_said; /* how many were left out for that */
    unsigned char *actors, *claims, *documents; /* by number: whether a statement names it */
    hearsay_date first; /* the earliest of their dates; year 0: they have none */
};

/* told_clear is called also on failure. Cost: linear in what there is and, of a network, its evidence. */
hearsay_status told_of_corpus(struct told *told, const hearsay_corpus *corpus, hearsay_error *err);
hearsay_status told_of_network(struct told *told, const hearsay_network *network,
                               hearsay_error *err);
void told_clear(struct told *told);

const hearsay_statement *told_at(const struct told *told, size_t index);

/* How files name a statement: by its id, or its number where it has none. */
void told_add_id(struct buffer *out, const hearsay_statement *statement);

#endif
