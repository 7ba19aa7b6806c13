/* Betweenness and harmonic closeness from the same walks: one search of shortest paths from each node
 * gives its part of both. Where that would take too long, both are estimated from some of the nodes. */
#ifndef MEASURE_SHORTEST_PATHS_H
#define MEASURE_SHORTEST_PATHS_H

#include "measure/tie_list.h"

#include <hearsay/measure.h>

/* More looks at ties, steps and nodes than this are too many: about a minute on two cores. */
#define PATHS_MOST_LOOKS UINT64_C(15000000000)

/* By node; the arrays are the caller's. */
struct path_values {
    /* Pairs of others whose shortest paths lead through the node, each shared among its paths
     * (Brandes 2001, J. Math. Sociology 25(2)). NULL: not wanted, and half the work. */
    double *betweenness;
    /* The mean of 1/distance to the others along the ties, 0 for who cannot be reached. */
    double *harmonic;
    /* How far these may be off; 0 where they are exact. NULL together with betweenness. */
    double *betweenness_error, *harmonic_error;
    size_t samples; /* nodes that both are estimated from; 0: both are exact */
    size_t targets; /* nodes that there were to draw from */
};

/* Along the ties, each of length 1, on the graph of the list. Exact where that looks at most at
 * PATHS_MOST_LOOKS, or if options->exact is set; else, or if options->samples is, estimated: see
 * measure/path_sample.h. Whether betweenness is wanted changes nothing in harmonic.
 *
 * options: for exact, samples, seed, jobs and progress; NULL for defaults
 *
 * Cost: O(nodes x ties) if exact. In large graphs the sources are divided among processes, always in the
 * same parts, which are added up in the same order: the sums do not depend on the number of jobs. */
hearsay_status shortest_paths(const struct tie_list *ties, struct path_values *values,
                              const hearsay_measure_options *options, hearsay_error *err);

/* The same with another limit, for tests. */
hearsay_status shortest_paths_within(const struct tie_list *ties, struct path_values *values,
                                     uint64_t most_looks, const hearsay_measure_options *options,
                                     hearsay_error *err);

#endif
