/* The door to igraph's measures. igraph ends the program on an error unless told otherwise, for the
 * whole process: each call here sets handlers of its own and puts the caller's back. */
#ifndef NETWORK_IGRAPH_BRIDGE_H
#define NETWORK_IGRAPH_BRIDGE_H

#include <hearsay/network.h>

/* The simple graph of a network, directed as the network is: distinct (ordered) pairs, no loops, no
 * weights, without what was not said. */
struct bridge_graph;

hearsay_status bridge_simple(struct bridge_graph **out, const hearsay_network *network,
                             hearsay_error *err);
void bridge_free(struct bridge_graph *graph); /* NULL is allowed */

/* Each gives one number of the whole graph; NaN where it has none, as reciprocity without
 * directions. */
hearsay_status bridge_reciprocity(struct bridge_graph *graph, double *one, hearsay_error *err);
hearsay_status bridge_largest_strong(struct bridge_graph *graph, double *one, hearsay_error *err);
hearsay_status bridge_transitivity(struct bridge_graph *graph, double *one, hearsay_error *err);
hearsay_status bridge_diameter(struct bridge_graph *graph, double *one, hearsay_error *err);

#endif
