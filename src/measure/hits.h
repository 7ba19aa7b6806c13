/* Hubs and authorities (Kleinberg 1999) by power iteration. */
#ifndef MEASURE_HITS_H
#define MEASURE_HITS_H

#include "measure/path_graph.h"

#define HITS_TOLERANCE 1e-12   /* largest change of a score between two steps */
#define HITS_MOST_STEPS 10000
#define HITS_ZERO 1e-9 /* a score that only the halving of many steps keeps from being 0 */

/* Scores of each node; the largest of a component is 1, and components cannot be compared. A node
 * without ties out has hub 0, one without ties in authority 0. NaN throughout a component that
 * did not settle.
 *
 * graph: distinct ties without loops
 * component: of each node, numbered from 0 up to, not with, components
 * hub, authority: by node
 *
 * Cost: O(ties + nodes) of a component a step. */
hearsay_status hits_scores(const struct path_graph *graph, const uint32_t *component, size_t components,
                           double *hub, double *authority, hearsay_error *err);

#endif
