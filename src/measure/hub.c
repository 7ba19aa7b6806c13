/* Hubs and authorities of a network: the scores of hits.c on its simple ties. */
#include "measure/hits.h"
#include "measure/measures.h"
#include "memory/allocate.h"

static hearsay_status make_scores(struct measuring *measuring, hearsay_error *err)
{
    const struct path_graph *graph;
    hearsay_status status = measuring_graph(measuring, &graph, err);

    if (status == HEARSAY_OK) status = measuring_components(measuring, err);
    if (status != HEARSAY_OK || measuring->hub) return status;
    measuring->hub = allocate_zero(measuring->nodes, sizeof *measuring->hub);
    measuring->authority = allocate_zero(measuring->nodes, sizeof *measuring->authority);
    if (!measuring->hub || !measuring->authority)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for hubs and authorities");
    return hits_scores(graph, measuring->component, measuring->components, measuring->hub, measuring->authority, err);
}

hearsay_status measure_hub(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = make_scores(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++)
        values[i] = measuring->hub[i];
    return status;
}

hearsay_status measure_authority(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = make_scores(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++)
        values[i] = measuring->authority[i];
    return status;
}
