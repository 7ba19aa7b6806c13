/* Betweenness on the simple graph, directed, not scaled. Cost: O(nodes x ties). */
#include "measure/measures.h"
#include "network/igraph_bridge.h"

hearsay_status measure_betweenness(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_simple(measuring, err);

    return status == HEARSAY_OK ? bridge_betweenness(measuring->simple, values, err) : status;
}
