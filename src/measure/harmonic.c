/* Harmonic closeness on the simple graph, along the ties: the mean of 1/distance to all others.
 * Cost: O(nodes x ties). */
#include <math.h>

#include "measure/measures.h"
#include "network/igraph_bridge.h"

hearsay_status measure_harmonic(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_simple(measuring, err);

    if (status == HEARSAY_OK) status = bridge_harmonic(measuring->simple, values, err);
    if (status == HEARSAY_OK && measuring->nodes == 1) values[0] = NAN; /* there are no others */
    return status;
}
