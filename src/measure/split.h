/* Two camps that explain as many signs as can be: friends on one side, foes on two. */
#ifndef MEASURE_SPLIT_H
#define MEASURE_SPLIT_H

#include <hearsay/measure.h>

#include "measure/signed_graph.h"

struct split {
    unsigned char *side; /* by node: 0 or 1; 0 for the first node of each component */
    size_t misfits;      /* ties that contradict it */
    size_t bound;        /* no split has fewer: proven */
};

/* split_clear in any case. Exact where the search ends within its budget, and then bound is misfits;
 * what it finds otherwise depends on the seed. options: for the seed, and for what is said beforehand. */
hearsay_status split_fill(struct split *split, const struct signed_graph *graph,
                          const hearsay_measure_options *options, hearsay_error *err);
void split_clear(struct split *split);

/* Whether a pair with such a weight contradicts the split; a weight of 0 never does. */
bool split_misfits(const struct split *split, uint32_t a, uint32_t b, double weight);

#endif
