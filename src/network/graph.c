/* The network's own igraph_t: vertex i is node i, edge i is tie i. */
#include "network/igraph_guard.h"
#include "network/network.h"

hearsay_status graph_make(hearsay_network *network, hearsay_error *err)
{
    struct guard guard = guard_begin();
    igraph_vector_int_t edges;
    igraph_error_t code = igraph_vector_int_init(&edges, (igraph_integer_t)network->tie_count * 2);

    if (code == IGRAPH_SUCCESS) {
        for (size_t i = 0; i < network->tie_count; i++) {
            VECTOR(edges)[2 * i] = (igraph_integer_t)network->ties[i].from;
            VECTOR(edges)[2 * i + 1] = (igraph_integer_t)network->ties[i].to;
        }
        code = igraph_create(&network->graph, &edges, (igraph_integer_t)network->node_count,
                             !network->row->public.undirected);
        network->has_graph = code == IGRAPH_SUCCESS;
        igraph_vector_int_destroy(&edges);
    }
    return guard_end(guard, code, "the graph of a network", err);
}

const igraph_t *hearsay_network_graph(const hearsay_network *network)
{
    return &network->graph;
}
