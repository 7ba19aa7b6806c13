/* PageRank on the simple graph, and on the same with every tie turned round. Where nobody without ties out
 * spread anything, p(v) = 1 + d sum of p(u) / out(u); divided by its sum, the solution is the PageRank with
 * spreading, since both spread evenly: Del Corso, Gulli and Romani 2005, Internet Mathematics 2(3).
 *
 * Solved node by node, each with the newest values of the others (Gauss-Seidel), from 0. Values only rise, and
 * when none does the digits of a double are used up. Cost: O(ties) a round; what is missing shrinks by 0.85 a
 * round or more, so that there are some 220 at most. */
#include <stdint.h>

#include "measure/measures.h"
#include "memory/allocate.h"

enum { MOST_ROUNDS = 1000 };

static const double damping = 0.85;

/* One round; values and what each gives to one of its targets are by place. Whether one has risen. */
static bool raise_values(const struct path_graph *graph, double *values, double *gifts)
{
    bool has_risen = false;

    for (uint32_t place = 0; place < graph->nodes; place++) {
        size_t outs = path_graph_outs(graph, place);
        double sum = 0, value;

        for (uint32_t i = graph->in_start[place]; i < graph->in_start[place + 1]; i++)
            sum += gifts[graph->in[i]];
        value = 1 + damping * sum;
        if (value > values[place]) has_risen = true;
        values[place] = value;
        if (outs) gifts[place] = value / (double)outs;
    }
    return has_risen;
}

static hearsay_status solve(const struct path_graph *graph, double *values, hearsay_error *err)
{
    double *raised = allocate_zero(graph->nodes, sizeof *raised);
    double *gifts = allocate_zero(graph->nodes, sizeof *gifts);
    double total = 0;

    for (int round = 0; raised && gifts && round < MOST_ROUNDS; round++)
        if (!raise_values(graph, raised, gifts)) break;
    for (size_t place = 0; raised && place < graph->nodes; place++) total += raised[place];
    for (size_t place = 0; raised && place < graph->nodes; place++)
        values[graph->node[place]] = raised[place] / total;
    allocate_free(gifts);
    allocate_free(raised);
    return raised && gifts ? HEARSAY_OK : hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for PageRank");
}

static hearsay_status rank(struct measuring *measuring, bool turned, double *values, hearsay_error *err)
{
    const struct path_graph *graph;
    hearsay_status status = measuring_graph(measuring, &graph, err);
    struct path_graph copy;

    if (status != HEARSAY_OK) return status;
    copy = *graph;
    if (turned) path_graph_turn(&copy);
    return solve(&copy, values, err);
}

hearsay_status measure_pagerank(struct measuring *measuring, double *values, hearsay_error *err)
{
    return rank(measuring, false, values, err);
}

hearsay_status measure_reversed_pagerank(struct measuring *measuring, double *values,
                                         hearsay_error *err)
{
    return rank(measuring, true, values, err);
}
