/* How many of a node's ties, out and in, are answered. Linear in ties. */
#include <math.h>

#include "measure/measures.h"

hearsay_status measure_reciprocity(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_pairs(measuring, err);
    const struct signed_graph *pairs = &measuring->pairs;

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++) {
        double ties = 0, answered = 0;

        for (size_t j = pairs->start[i]; j < pairs->start[i + 1]; j++) {
            double weight = pairs->ties.weight[pairs->tie[j]];

            ties += weight;
            if (weight > 1) answered += weight;
        }
        values[i] = ties > 0 ? answered / ties : NAN;
    }
    return status;
}
