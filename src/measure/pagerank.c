/* PageRank on the simple graph, and on the same with every tie turned round. Cost: igraph's PRPACK,
 * near linear in ties a step. */
#include "measure/measures.h"
#include "network/igraph_bridge.h"

static const double damping = 0.85;

hearsay_status measure_pagerank(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_simple(measuring, err);

    return status == HEARSAY_OK ? bridge_pagerank(measuring->simple, damping, values, err) : status;
}

hearsay_status measure_reversed_pagerank(struct measuring *measuring, double *values,
                                         hearsay_error *err)
{
    hearsay_status status = measuring_simple(measuring, err);

    return status == HEARSAY_OK ? bridge_reversed_pagerank(measuring->simple, damping, values, err)
                                : status;
}
