/* Hubs and authorities (Kleinberg 1999) by power iteration. */
#ifndef MEASURE_HITS_H
#define MEASURE_HITS_H

#include <hearsay/error.h>

#include <stdint.h>

#define HITS_TOLERANCE 1e-12   /* largest change of a score between two steps */
#define HITS_MOST_STEPS 10000
#define HITS_ZERO 1e-9 /* a score that only the halving of many steps keeps from being 0 */

/* Distinct ties without loops, and the weak component of each node, numbered from 0. */
struct hits_graph {
    const uint32_t *from, *to, *component;
    size_t ties, nodes, components;
};

/* Scores of each node; the largest of a component is 1, and components cannot be compared. A node
 * without ties out has hub 0, one without ties in authority 0. NaN throughout a component that
 * did not settle.
 *
 * Cost: O(ties + nodes) of a component a step. */
hearsay_status hits_scores(const struct hits_graph *graph, double *hub, double *authority,
                           hearsay_error *err);

#endif
