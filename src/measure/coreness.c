/* Coreness on the simple graph, ties of both directions. Cost: O(ties). */
#include "measure/measures.h"
#include "network/igraph_bridge.h"

hearsay_status measure_coreness(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_simple(measuring, err);

    return status == HEARSAY_OK ? bridge_coreness(measuring->simple, values, err) : status;
}
