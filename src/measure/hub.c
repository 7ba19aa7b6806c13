/* Hubs and authorities of a network: the scores of hits.c on its simple ties. */
#include "measure/hits.h"
#include "measure/measures.h"
#include "memory/allocate.h"

/* The distinct ordered pairs, both ways without directions; the network's ties are sorted, so equal pairs are
 * neighbours. */
static size_t list_pairs(const hearsay_network *network, uint32_t *from, uint32_t *to)
{
    size_t count = 0, ties;

    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);

        if (tie->negated || tie->from == tie->to) continue;
        if (count && from[count - 1] == tie->from && to[count - 1] == tie->to) continue;
        from[count] = tie->from;
        to[count++] = tie->to;
    }
    if (!hearsay_network_kind_of(network)->undirected) return count;
    for (ties = count; count < 2 * ties; count++) {
        from[count] = to[count - ties];
        to[count] = from[count - ties];
    }
    return count;
}

static hearsay_status fill_scores(struct measuring *measuring, hearsay_error *err)
{
    size_t ties = hearsay_network_ties(measuring->network), nodes = measuring->nodes;
    uint32_t *from = allocate_zero(2 * ties, sizeof *from);
    uint32_t *to = allocate_zero(2 * ties, sizeof *to);
    struct hits_graph graph = { .from = from, .to = to, .component = measuring->component,
                                .nodes = nodes, .components = measuring->components };
    hearsay_status status;

    measuring->hub = allocate_zero(nodes, sizeof *measuring->hub);
    measuring->authority = allocate_zero(nodes, sizeof *measuring->authority);
    if (from && to && measuring->hub && measuring->authority) {
        graph.ties = list_pairs(measuring->network, from, to);
        status = hits_scores(&graph, measuring->hub, measuring->authority, err);
    } else {
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for hubs and authorities");
    }
    allocate_free(from);
    allocate_free(to);
    return status;
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
