/* The door to igraph, apart from hearsay.h because it needs igraph's header.
 *
 *     const igraph_t *graph;
 *     hearsay_status status = hearsay_network_graph(&graph, network, &err);
 *     igraph_vector_int_t degree; ...
 *     hearsay_node node = hearsay_network_node(network, vertex);
 *     const hearsay_statement_id *why = hearsay_network_evidence(network, edge, &count);
 */
#ifndef HEARSAY_IGRAPH_H
#define HEARSAY_IGRAPH_H

#include <igraph.h>

#include <hearsay/network.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The network as a multigraph, directed as the network is: vertex i is node i, edge i is tie i; no attributes, loops
 * and parallel ties included. It is made when it is first asked for, which no two threads may do at once.
 *
 * @param out  belongs to the network: do not change or destroy it; igraph_copy makes one that can be changed.
 *             NULL on failure
 * @return HEARSAY_NO_MEMORY, HEARSAY_UNSUPPORTED if igraph refuses
 *
 * Cost  the first time O(nodes + ties), in time and memory.
 */
HEARSAY_API hearsay_status hearsay_network_graph(const igraph_t **out, hearsay_network *network,
                                                 hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
