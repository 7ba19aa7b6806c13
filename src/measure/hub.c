/* Hubs and authorities of a network: the scores of hits.c on its simple ties. */
#include "measure/hits.h"
#include "measure/measures.h"
#include "memory/allocate.h"

static hearsay_status fill_scores(struct measuring *measuring, hearsay_error *err)
{
    struct hits_graph graph = { .nodes = measuring->nodes, .component = measuring->component,
                                .components = measuring->components };
    const struct tie_list *ties;
    hearsay_status status = measuring_ways(measuring, &ties, err);

    if (status != HEARSAY_OK) return status;
    graph.from = ties->from;
    graph.to = ties->to;
    graph.ties = ties->count;
    measuring->hub = allocate_zero(measuring->nodes, sizeof *measuring->hub);
    measuring->authority = allocate_zero(measuring->nodes, sizeof *measuring->authority);
    if (measuring->hub && measuring->authority)
        return hits_scores(&graph, measuring->hub, measuring->authority, err);
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for hubs and authorities");
}

static hearsay_status make_scores(struct measuring *measuring, hearsay_error *err)
{
    hearsay_status status = measuring_components(measuring, err);

    return status == HEARSAY_OK && !measuring->hub ? fill_scores(measuring, err) : status;
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
