/* What each actor says and what is said about it, added up in one walk over the statements. Actors
 * are those at the network's level: who is rolled up counts for what it became. */
#ifndef MEASURE_COUNTS_H
#define MEASURE_COUNTS_H

#include <hearsay/corpus.h>

#include "measure/postings.h"
#include "network/level.h"

/* Sums of the statements' counts; negated statements only in not_said. Whole numbers, unless
 * statements are repeated by fractions. */
struct actor_counts {
    double statements, first_hand, accuses, accused, denies, not_said;
    size_t claims; /* distinct */
};

struct counts {
    struct actor_counts *actors;   /* by actor */
    struct postings statements;    /* by actor: numbers of those spoken by it, about it or to it */
};

/* repeats: as in hearsay_network_options. Cost: linear in statements and their targets. counts_clear
 * in either case. */
hearsay_status counts_fill(struct counts *counts, const hearsay_corpus *corpus,
                           const struct levels *levels, const double *repeats,
                           hearsay_error *err);
void counts_clear(struct counts *counts);

#endif
