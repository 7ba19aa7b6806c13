/* Burt's constraint: how much a node's ties lead back to the same people. With p the share of a
 * node's ties that another has, c = sum over neighbours j of (p_ij + sum over q of p_iq p_qj)^2;
 * the inner sum has a term for each triangle. O(m^1.5). */
#include <math.h>

#include "measure/measures.h"
#include "memory/allocate.h"

struct work {
    double *ties;         /* by node: its ties, in and out */
    double *there, *back; /* by pair: what goes through others, from the lower node, and to it */
};

static uint32_t third_node(const struct tie_list *ties, uint32_t pair, uint32_t other)
{
    uint32_t from = ties->from[other];

    return from != ties->from[pair] && from != ties->to[pair] ? from : ties->to[other];
}

static void add_triangle(void *context, const struct signed_graph *graph, const uint32_t three[3])
{
    struct work *work = context;
    const struct tie_list *ties = &graph->ties;

    for (size_t i = 0; i < 3; i++) {
        uint32_t pair = three[i], other = three[(i + 1) % 3], another = three[(i + 2) % 3];
        uint32_t low = ties->from[pair], high = ties->to[pair];
        uint32_t third = third_node(ties, pair, other);
        double product = ties->weight[other] * ties->weight[another] / work->ties[third];

        work->there[pair] += product / work->ties[low];
        work->back[pair] += product / work->ties[high];
    }
}

static void add_up(const struct work *work, const struct signed_graph *graph, size_t node,
                   double *value)
{
    *value = work->ties[node] > 0 ? 0 : NAN;
    for (size_t j = graph->start[node]; j < graph->start[node + 1]; j++) {
        uint32_t pair = graph->tie[j];
        double indirect = graph->ties.from[pair] == node ? work->there[pair] : work->back[pair];
        double share = graph->ties.weight[pair] / work->ties[node] + indirect;

        *value += share * share;
    }
}

hearsay_status measure_constraint(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_pairs(measuring, err);
    const struct signed_graph *graph = &measuring->pairs;
    struct work work = { 0 };

    if (status != HEARSAY_OK) return status;
    work.ties = allocate_zero(measuring->nodes, sizeof *work.ties);
    work.there = allocate_zero(graph->ties.count, sizeof *work.there);
    work.back = allocate_zero(graph->ties.count, sizeof *work.back);
    if (!work.ties || !work.there || !work.back)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for constraint");
    for (size_t i = 0; status == HEARSAY_OK && i < graph->ties.count; i++) {
        work.ties[graph->ties.from[i]] += graph->ties.weight[i];
        work.ties[graph->ties.to[i]] += graph->ties.weight[i];
    }
    if (status == HEARSAY_OK) status = signed_graph_triangles(graph, add_triangle, &work, err);
    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++)
        add_up(&work, graph, i, &values[i]);
    allocate_free(work.ties);
    allocate_free(work.there);
    allocate_free(work.back);
    return status;
}
