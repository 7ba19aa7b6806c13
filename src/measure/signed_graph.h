/* A network as friends and foes: without directions, the weights of both ways added up. The sign of
 * a pair's weight is its sign; a pair whose weights cancel out is no tie. */
#ifndef MEASURE_SIGNED_GRAPH_H
#define MEASURE_SIGNED_GRAPH_H

#include "measure/tie_list.h"

struct signed_graph {
    struct tie_list ties; /* from < to, sorted, no weight is 0 */
    uint32_t *start;      /* by node, and one more: where its neighbours begin */
    uint32_t *neighbour;  /* rising */
    uint32_t *tie;        /* to that neighbour */
    bool has_negative;
};

/* signed_graph_clear in any case. O(n + m). */
hearsay_status signed_graph_fill(struct signed_graph *graph, const struct tie_list *directed,
                                 hearsay_error *err);
void signed_graph_clear(struct signed_graph *graph);

/* The weight of a pair, in any order; 0 where there is no tie. O(log degree). */
double signed_graph_weight(const struct signed_graph *graph, uint32_t a, uint32_t b);

/* Calls visit for each triangle once, with its three ties, in an order that follows from the graph.
 * O(m^1.5). */
typedef void triangle_visit(void *context, const struct signed_graph *graph,
                            const uint32_t ties[3]);
hearsay_status signed_graph_triangles(const struct signed_graph *graph, triangle_visit *visit,
                                      void *context, hearsay_error *err);

/* Whether an even number of the three ties is negative. */
bool triangle_is_balanced(const struct signed_graph *graph, const uint32_t ties[3]);

#endif
