/* A graph as searches of shortest paths want it, and whatever goes along ties many times: packed lists of
 * neighbours both ways, and those with most ties first, so that what is looked at most lies together. */
#ifndef MEASURE_PATH_GRAPH_H
#define MEASURE_PATH_GRAPH_H

#include "measure/tie_list.h"

struct path_graph {
    size_t nodes, ties;
    uint32_t *out_start, *out; /* by place: out[out_start[p]] up to, not with, out_start[p + 1] */
    uint32_t *in_start, *in;
    uint32_t *node;            /* of the list, by place */
};

/* Of a list sorted by from; the order of to is free. path_graph_clear in any case. O(n + m). */
hearsay_status path_graph_fill(struct path_graph *graph, const struct tie_list *ties,
                               hearsay_error *err);
void path_graph_clear(struct path_graph *graph);

/* Turns all ties round: searches then go along them backwards. */
void path_graph_turn(struct path_graph *graph);

static inline size_t path_graph_outs(const struct path_graph *graph, uint32_t place)
{
    return graph->out_start[place + 1] - graph->out_start[place];
}

static inline size_t path_graph_ins(const struct path_graph *graph, uint32_t place)
{
    return graph->in_start[place + 1] - graph->in_start[place];
}

#endif
