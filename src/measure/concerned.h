/* Whom one statement concerns: its targets - or, without targets, the actors its claim is about -
 * and its speaker, at a level, each once. */
#ifndef MEASURE_CONCERNED_H
#define MEASURE_CONCERNED_H

#include <hearsay/corpus.h>

#include "network/level.h"

struct concerned {
    const hearsay_corpus *corpus;
    const struct levels *levels;
    const double *repeats; /* by number of a statement, how often it counts; NULL: once */
    uint32_t *seen;  /* by actor: the last position (+ 1) of a statement that named it */
    uint32_t *items; /* first the targets, and then the speaker if it is not among them */
    size_t targets, count, capacity;
    uint32_t speaker; /* HEARSAY_NONE: nobody at this level */
};

/* concerned_clear in any case. */
hearsay_status concerned_init(struct concerned *concerned, const hearsay_corpus *corpus,
                              const struct levels *levels, const double *repeats,
                              hearsay_error *err);
void concerned_clear(struct concerned *concerned);

/* See repeats_count. */
double concerned_weight(const struct concerned *concerned, const hearsay_statement *statement);

/* Before a second walk over the statements. */
void concerned_restart(struct concerned *concerned);

/* Fills items for the statement at a position. No position twice in one walk. */
hearsay_status concerned_find(struct concerned *concerned, const hearsay_statement *statement,
                              uint32_t position, hearsay_error *err);

#endif
