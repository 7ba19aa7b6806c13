/* Drawing statements with replacement, unit by unit: what belongs to one document is in a resample as
 * often as the document. */
#ifndef MEASURE_RESAMPLE_H
#define MEASURE_RESAMPLE_H

#include <hearsay/uncertainty.h>

#include "measure/postings.h"

struct units {
    struct postings statements; /* by unit: positions in the corpus */
    size_t count, alone;        /* alone: statements that are a unit among documents */
    hearsay_unit kind;
};

/* units_clear in any case. O(s), for paragraphs O(s p). */
hearsay_status units_find(struct units *units, const hearsay_corpus *corpus, hearsay_error *err);
void units_clear(struct units *units);

/* HEARSAY_BAD_ARGUMENT for a number of resamples that is out of range. */
hearsay_status resamples_check(size_t resamples, hearsay_error *err);

/* The same for any option that is. */
hearsay_status bootstrap_check(const hearsay_bootstrap_options *options, hearsay_error *err);

/* Fills repeats, by number of a statement, which the caller has zeroed. The draw depends on seed and
 * index only. @return HEARSAY_NO_MEMORY */
hearsay_status resample_draw(double *repeats, const struct units *units,
                             const hearsay_corpus *corpus,
                             const hearsay_bootstrap_options *options, uint64_t seed,
                             uint64_t index, hearsay_error *err);

#endif
