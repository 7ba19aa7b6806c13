/* The network as an igraph_t: vertex i is node i, edge i is tie i. Nothing of ours asks for it. */
#include "network/igraph_guard.h"
#include "network/network.h"

static igraph_error_t make_graph(hearsay_network *network)
{
    igraph_vector_int_t edges;
    igraph_error_t code = igraph_vector_int_init(&edges, (igraph_integer_t)network->tie_count * 2);

    if (code != IGRAPH_SUCCESS) return code;
    for (size_t i = 0; i < network->tie_count; i++) {
        VECTOR(edges)[2 * i] = (igraph_integer_t)network->ties[i].from;
        VECTOR(edges)[2 * i + 1] = (igraph_integer_t)network->ties[i].to;
    }
    code = igraph_create(&network->graph, &edges, (igraph_integer_t)network->node_count,
                         !network->row->public.undirected);
    network->has_graph = code == IGRAPH_SUCCESS;
    igraph_vector_int_destroy(&edges);
    return code;
}

hearsay_status hearsay_network_graph(const igraph_t **out, hearsay_network *network,
                                     hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    struct guard guard;

    if (!network->has_graph) {
        guard = guard_begin();
        status = guard_end(guard, make_graph(network), "the graph of a network", err);
    }
    *out = status == HEARSAY_OK ? &network->graph : NULL;
    return status;
}
