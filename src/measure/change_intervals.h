/* Between which values a change lies when the documents of both sides are drawn again. */
#ifndef MEASURE_CHANGE_INTERVALS_H
#define MEASURE_CHANGE_INTERVALS_H

#include <hearsay/network.h>

#include "measure/resample.h"
#include "measure/trial.h"
#include "memory/intern.h"
#include "text/buffer.h"

enum { CHANGE_SIDES = 2 };

/* One change: where its values come from on each side. */
struct change_cell {
    size_t rows[CHANGE_SIDES]; /* of the trial's actors; SIZE_MAX: not there. Unused of ties */
    size_t measure;            /* of the trial; unused of ties */
    uint32_t tie;              /* the number of its key; INTERN_NONE: it is of an actor */
    double low, high;          /* filled: the middle 90 % of after - before */
};

struct change_intervals {
    const hearsay_network *sides[CHANGE_SIDES];
    const hearsay_measure_options *options; /* of actors */
    const struct interner *ties;            /* keys of ties, see change_tie_key */
    size_t resamples;
    uint64_t seed;
    struct change_cell *cells;
    size_t count;
};

/* The key of a row of a table of ties: from, to, kind and act. False if there is no memory. */
bool change_tie_key(struct buffer *key, const hearsay_table *table, size_t row);

/* Fills low and high of all cells. What is missing in a resample counts as 0. The sides are drawn
 * independently; the draws depend on the seed only. Cost: that of the measures on both sides, for each
 * resample. */
hearsay_status change_intervals_fill(struct change_intervals *intervals, hearsay_error *err);

#endif
