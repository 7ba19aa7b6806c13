/* Harmonic closeness on the simple graph, along the ties: the mean of 1/distance to all others.
 * Cost: O(nodes x ties), or O(samples x ties). */
#include <math.h>
#include <string.h>

#include "measure/measures.h"

static hearsay_status copy_paths(struct measuring *measuring, bool is_error, double *values,
                                 hearsay_error *err)
{
    hearsay_status status = measuring_paths(measuring, false, err);
    const struct path_values *paths = &measuring->paths;

    if (status == HEARSAY_OK && measuring->nodes)
        memcpy(values, is_error ? paths->harmonic_error : paths->harmonic,
               measuring->nodes * sizeof *values);
    if (status == HEARSAY_OK && measuring->nodes == 1) values[0] = NAN; /* there are no others */
    return status;
}

hearsay_status measure_harmonic(struct measuring *measuring, double *values, hearsay_error *err)
{
    return copy_paths(measuring, false, values, err);
}

hearsay_status measure_harmonic_error(struct measuring *measuring, double *values,
                                      hearsay_error *err)
{
    return copy_paths(measuring, true, values, err);
}
