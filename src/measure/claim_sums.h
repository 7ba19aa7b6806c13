/* What is said on each claim, added up claim by claim: who backs and opposes it, from how many first
 * speakers, through how many relays. */
#ifndef MEASURE_CLAIM_SUMS_H
#define MEASURE_CLAIM_SUMS_H

#include <hearsay/corpus.h>

#include "measure/postings.h"

/* Sums of the statements' counts, and numbers of distinct actors. Negated ones only in not_said. Whole
 * numbers, unless statements are repeated by fractions. */
struct claim_sums {
    double said, backs, opposes, doubts, reports, not_said, unnamed, relays;
    size_t actors, backers, opposers, doubters, origins;
    hearsay_date first, last;
};

struct claim_table {
    struct claim_sums *sums;   /* by claim */
    struct postings by_claim;  /* positions of statements in the corpus, in its order */
};

/* repeats: as in hearsay_measure_options. claim_table_clear in any case. Linear in statements and their
 * chains. */
hearsay_status claim_table_fill(struct claim_table *table, const hearsay_corpus *corpus,
                                const double *repeats, hearsay_error *err);
void claim_table_clear(struct claim_table *table);

#endif
