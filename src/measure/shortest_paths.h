/* Betweenness and harmonic closeness from the same walks: one search of shortest paths from each node
 * gives its part of both. */
#ifndef MEASURE_SHORTEST_PATHS_H
#define MEASURE_SHORTEST_PATHS_H

#include "measure/tie_list.h"

#include <hearsay/measure.h>

/* Along the ties, each of length 1, on the graph of the list.
 *
 * betweenness: for each node, pairs of others whose shortest paths lead through it, each shared among
 *     its paths (Brandes 2001, J. Math. Sociology 25(2)); NULL: not wanted, and half the work
 * harmonic: for each node, the mean of 1/distance to the others, 0 for who cannot be reached
 * options: for jobs and progress; NULL for defaults
 *
 * Cost: O(nodes x ties). In large graphs the sources are divided among processes, always in the same
 * parts, which are added up in the same order: the sums do not depend on the number of jobs. */
hearsay_status shortest_paths(const struct tie_list *ties, double *betweenness, double *harmonic,
                              const hearsay_measure_options *options, hearsay_error *err);

#endif
