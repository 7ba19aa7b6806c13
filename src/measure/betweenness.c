/* Betweenness on the simple graph, directed, not scaled. Cost: O(nodes x ties), or O(samples x ties). */
#include <string.h>

#include "measure/measures.h"

static hearsay_status copy_paths(struct measuring *measuring, bool is_error, double *values,
                                 hearsay_error *err)
{
    hearsay_status status = measuring_paths(measuring, true, err);
    const struct path_values *paths = &measuring->paths;

    if (status == HEARSAY_OK && measuring->nodes)
        memcpy(values, is_error ? paths->betweenness_error : paths->betweenness,
               measuring->nodes * sizeof *values);
    return status;
}

hearsay_status measure_betweenness(struct measuring *measuring, double *values, hearsay_error *err)
{
    return copy_paths(measuring, false, values, err);
}

hearsay_status measure_betweenness_error(struct measuring *measuring, double *values,
                                         hearsay_error *err)
{
    return copy_paths(measuring, true, values, err);
}
