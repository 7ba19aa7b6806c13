/* The door to igraph, apart from hearsay.h because it needs igraph's header.
 *
 *     const igraph_t *graph = hearsay_network_graph(network);
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
 * The network as a directed multigraph: vertex i is node i, edge i is tie i; no attributes, loops
 * and parallel ties included. It belongs to the network: do not change or destroy it; igraph_copy
 * makes one that can be changed.
 */
HEARSAY_API const igraph_t *hearsay_network_graph(const hearsay_network *network);

#ifdef __cplusplus
}
#endif

#endif
