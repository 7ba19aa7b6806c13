/* What hearsay asks of igraph, on a simple graph of its own. */
#include "network/igraph_bridge.h"

#include <math.h>

#include "memory/allocate.h"
#include "network/igraph_guard.h"
#include "network/igraph_shim.h"

struct bridge_graph {
    igraph_t graph;
};

/* The distinct ordered pairs; the network's ties are sorted, so equal pairs are neighbours. */
static igraph_error_t list_pairs(const hearsay_network *network, igraph_vector_int_t *edges)
{
    const hearsay_tie *before = NULL;

    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        igraph_error_t code;

        if (tie->negated || tie->from == tie->to) continue;
        if (before && before->from == tie->from && before->to == tie->to) continue;
        before = tie;
        code = igraph_vector_int_push_back(edges, (igraph_integer_t)tie->from);
        if (code == IGRAPH_SUCCESS)
            code = igraph_vector_int_push_back(edges, (igraph_integer_t)tie->to);
        if (code != IGRAPH_SUCCESS) return code;
    }
    return IGRAPH_SUCCESS;
}

hearsay_status bridge_simple(struct bridge_graph **out, const hearsay_network *network,
                             hearsay_error *err)
{
    struct bridge_graph *graph = allocate_zero(1, sizeof *graph);
    struct guard guard = guard_begin();
    igraph_vector_int_t edges;
    igraph_error_t code = graph ? igraph_vector_int_init(&edges, 0) : IGRAPH_ENOMEM;

    *out = NULL;
    if (code == IGRAPH_SUCCESS) {
        code = list_pairs(network, &edges);
        if (code == IGRAPH_SUCCESS)
            code = igraph_create(&graph->graph, &edges,
                                 (igraph_integer_t)hearsay_network_nodes(network),
                                 !hearsay_network_kind_of(network)->undirected);
        igraph_vector_int_destroy(&edges);
    }
    if (code == IGRAPH_SUCCESS) *out = graph;
    else allocate_free(graph);
    return guard_end(guard, code, "the simple graph of a network", err);
}

void bridge_free(struct bridge_graph *graph)
{
    if (!graph) return;
    igraph_destroy(&graph->graph);
    allocate_free(graph);
}

/* ---- one number of the whole graph ---- */

hearsay_status bridge_reciprocity(struct bridge_graph *graph, double *one, hearsay_error *err)
{
    struct guard guard;
    igraph_error_t code;

    *one = NAN;
    if (igraph_ecount(&graph->graph) == 0 || !igraph_is_directed(&graph->graph)) return HEARSAY_OK;
    guard = guard_begin();
    code = igraph_reciprocity(&graph->graph, one, true, IGRAPH_RECIPROCITY_DEFAULT);
    return guard_end(guard, code, "reciprocity", err);
}

hearsay_status bridge_largest_strong(struct bridge_graph *graph, double *one, hearsay_error *err)
{
    struct guard guard;
    igraph_vector_int_t sizes;
    igraph_error_t code;

    *one = 0;
    if (igraph_vcount(&graph->graph) == 0) return HEARSAY_OK;
    guard = guard_begin();
    code = igraph_vector_int_init(&sizes, 0);
    if (code == IGRAPH_SUCCESS) {
        code = igraph_connected_components(&graph->graph, NULL, &sizes, NULL, IGRAPH_STRONG);
        if (code == IGRAPH_SUCCESS) *one = (double)igraph_vector_int_max(&sizes);
        igraph_vector_int_destroy(&sizes);
    }
    return guard_end(guard, code, "strong components", err);
}

/* On the graph without directions: igraph would count a pair of mutual ties as two. */
hearsay_status bridge_transitivity(struct bridge_graph *graph, double *one, hearsay_error *err)
{
    struct guard guard = guard_begin();
    igraph_t undirected;
    igraph_error_t code = igraph_copy(&undirected, &graph->graph);

    *one = NAN;
    if (code == IGRAPH_SUCCESS) {
        code = igraph_to_undirected(&undirected, IGRAPH_TO_UNDIRECTED_COLLAPSE, NULL);
        if (code == IGRAPH_SUCCESS)
            code = igraph_transitivity_undirected(&undirected, one, IGRAPH_TRANSITIVITY_NAN);
        igraph_destroy(&undirected);
    }
    return guard_end(guard, code, "transitivity", err);
}

hearsay_status bridge_diameter(struct bridge_graph *graph, double *one, hearsay_error *err)
{
    struct guard guard;
    igraph_error_t code;

    *one = NAN;
    if (igraph_ecount(&graph->graph) == 0) return HEARSAY_OK;
    guard = guard_begin();
    code = DIAMETER(&graph->graph, one);
    return guard_end(guard, code, "the diameter", err);
}
