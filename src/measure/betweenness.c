/* Betweenness on the simple graph, directed, not scaled. Cost: O(nodes x ties). */
#include <string.h>

#include "measure/measures.h"

hearsay_status measure_betweenness(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_paths(measuring, true, err);

    if (status == HEARSAY_OK && measuring->nodes)
        memcpy(values, measuring->betweenness, measuring->nodes * sizeof *values);
    return status;
}
