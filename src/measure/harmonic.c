/* Harmonic closeness on the simple graph, along the ties: the mean of 1/distance to all others.
 * Cost: O(nodes x ties). */
#include <math.h>
#include <string.h>

#include "measure/measures.h"

hearsay_status measure_harmonic(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_paths(measuring, false, err);

    if (status == HEARSAY_OK && measuring->nodes)
        memcpy(values, measuring->harmonic, measuring->nodes * sizeof *values);
    if (status == HEARSAY_OK && measuring->nodes == 1) values[0] = NAN; /* there are no others */
    return status;
}
