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

/* Groups without directions, by the Leiden algorithm: those that maximise, over all pairs inside a
 * group, weight - resolution x the product of the two node weights. */
struct bridge_grouping {
    size_t nodes, ties;
    const uint32_t *from, *to;
    const double *weight;      /* can be negative */
    const double *node_weight;
    double resolution;
    unsigned rounds; /* at most; each goes on from what the one before found, and ends when nothing moves */
};

struct bridge_leiden;

/* The graph of a grouping, made once for many runs. bridge_leiden_free also of NULL. */
hearsay_status bridge_leiden_new(struct bridge_leiden **out, const struct bridge_grouping *grouping,
                                 hearsay_error *err);
void bridge_leiden_free(struct bridge_leiden *leiden);

/* One run. groups: the number of each node's group. The state of igraph's random numbers is the
 * caller's again afterwards. */
hearsay_status bridge_leiden_run(const struct bridge_leiden *leiden, uint32_t seed,
                                 uint32_t *groups, hearsay_error *err);

#endif
