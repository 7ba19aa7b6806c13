/* Camps: groups that maximise what holds together inside them, and how firm they are. */
#ifndef MEASURE_CAMPS_H
#define MEASURE_CAMPS_H

#include <hearsay/measure.h>

#include "measure/signed_graph.h"

struct camps {
    uint32_t *camp;    /* by node, from 0: by falling size, then by first node */
    double *stability; /* by node, 0 to 1; NAN after a single run */
    size_t count;
};

/* graph: its arrays are taken and let go, unless there is an error before the search. is_signed: maximises the weight
 * inside camps; otherwise modularity. options: for seed, runs, jobs and progress. camps_clear and signed_graph_clear
 * in any case. */
hearsay_status camps_fill(struct camps *camps, struct signed_graph *graph, bool is_signed,
                          const hearsay_measure_options *options, hearsay_error *err);
void camps_clear(struct camps *camps);

#endif
