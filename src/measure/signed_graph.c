#include "measure/signed_graph.h"

#include <math.h>

#include "memory/allocate.h"

/* Shares of a statement, such as thirds, do not cancel out to the last bit. */
static const double NOTHING = 1e-12;

static void drop_cancelled(struct signed_graph *graph)
{
    struct tie_list *ties = &graph->ties;
    size_t kept = 0;

    for (size_t i = 0; i < ties->count; i++) {
        if (fabs(ties->weight[i]) <= NOTHING) continue;
        graph->has_negative |= ties->weight[i] < 0;
        ties->from[kept] = ties->from[i];
        ties->to[kept] = ties->to[i];
        ties->weight[kept++] = ties->weight[i];
    }
    ties->count = kept;
}

/* Ties rise by from, so a node gets its lower neighbours, in order, before its upper ones. */
static void join(struct signed_graph *graph)
{
    const struct tie_list *ties = &graph->ties;
    uint32_t *start = graph->start;

    for (size_t i = 0; i < ties->count; i++) {
        start[ties->from[i] + 2]++;
        start[ties->to[i] + 2]++;
    }
    for (size_t i = 2; i < ties->nodes + 2; i++) start[i] += start[i - 1];
    for (uint32_t i = 0; i < ties->count; i++) {
        uint32_t at = start[ties->from[i] + 1]++, other = start[ties->to[i] + 1]++;

        graph->neighbour[at] = ties->to[i];
        graph->neighbour[other] = ties->from[i];
        graph->tie[at] = graph->tie[other] = i;
    }
}

hearsay_status signed_graph_fill(struct signed_graph *graph, const struct tie_list *directed,
                                 hearsay_error *err)
{
    hearsay_status status;

    *graph = (struct signed_graph){ 0 };
    status = tie_list_undirect(&graph->ties, directed, err);
    if (status != HEARSAY_OK) return status;
    drop_cancelled(graph);
    graph->start = allocate_zero(graph->ties.nodes + 2, sizeof *graph->start);
    graph->neighbour = allocate_zero(graph->ties.count, 2 * sizeof *graph->neighbour);
    graph->tie = allocate_zero(graph->ties.count, 2 * sizeof *graph->tie);
    if (!graph->start || !graph->neighbour || !graph->tie)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for friends and foes");
    join(graph);
    return HEARSAY_OK;
}

void signed_graph_clear(struct signed_graph *graph)
{
    tie_list_clear(&graph->ties);
    allocate_free(graph->start);
    allocate_free(graph->neighbour);
    allocate_free(graph->tie);
    *graph = (struct signed_graph){ 0 };
}

double signed_graph_weight(const struct signed_graph *graph, uint32_t a, uint32_t b)
{
    size_t low = graph->start[a], high = graph->start[a + 1];

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (graph->neighbour[middle] == b) return graph->ties.weight[graph->tie[middle]];
        if (graph->neighbour[middle] < b) low = middle + 1;
        else high = middle;
    }
    return 0;
}

/* ---- triangles ---- */

/* Each tie at its end of fewer ties, so that no node has more than the square root of 2m. */
struct forward {
    size_t *start;        /* by node, and one more */
    uint32_t *node, *tie;
    uint32_t *marked;     /* by node: its tie to the node in hand, + 1 */
};

static bool is_later(const struct signed_graph *graph, uint32_t a, uint32_t b)
{
    size_t of_a = graph->start[a + 1] - graph->start[a];
    size_t of_b = graph->start[b + 1] - graph->start[b];

    return of_a != of_b ? of_a > of_b : a > b;
}

static hearsay_status look_forward(struct forward *forward, const struct signed_graph *graph,
                                   hearsay_error *err)
{
    size_t nodes = graph->ties.nodes, count = 0;

    forward->start = allocate_zero(nodes + 1, sizeof *forward->start);
    forward->node = allocate_zero(graph->ties.count, sizeof *forward->node);
    forward->tie = allocate_zero(graph->ties.count, sizeof *forward->tie);
    forward->marked = allocate_zero(nodes, sizeof *forward->marked);
    if (!forward->start || !forward->node || !forward->tie || !forward->marked)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for triangles");
    for (uint32_t node = 0; node < nodes; node++) {
        for (size_t i = graph->start[node]; i < graph->start[node + 1]; i++) {
            if (!is_later(graph, graph->neighbour[i], node)) continue;
            forward->node[count] = graph->neighbour[i];
            forward->tie[count++] = graph->tie[i];
        }
        forward->start[node + 1] = count;
    }
    return HEARSAY_OK;
}

static void visit_node(const struct signed_graph *graph, const struct forward *forward,
                       uint32_t node, triangle_visit *visit, void *context)
{
    size_t first = forward->start[node], end = forward->start[node + 1];

    for (size_t i = first; i < end; i++) forward->marked[forward->node[i]] = forward->tie[i] + 1;
    for (size_t i = first; i < end; i++) {
        uint32_t second = forward->node[i];

        for (size_t j = forward->start[second]; j < forward->start[second + 1]; j++) {
            uint32_t mark = forward->marked[forward->node[j]];
            const uint32_t ties[3] = { forward->tie[i], forward->tie[j], mark - 1 };
            if (mark) visit(context, graph, ties);
        }
    }
    for (size_t i = first; i < end; i++) forward->marked[forward->node[i]] = 0;
}

hearsay_status signed_graph_triangles(const struct signed_graph *graph, triangle_visit *visit,
                                      void *context, hearsay_error *err)
{
    struct forward forward = { 0 };
    hearsay_status status = look_forward(&forward, graph, err);

    for (uint32_t node = 0; status == HEARSAY_OK && node < graph->ties.nodes; node++)
        visit_node(graph, &forward, node, visit, context);
    allocate_free(forward.start);
    allocate_free(forward.node);
    allocate_free(forward.tie);
    allocate_free(forward.marked);
    return status;
}

bool triangle_is_balanced(const struct signed_graph *graph, const uint32_t ties[3])
{
    bool is_odd = false;

    for (size_t i = 0; i < 3; i++) is_odd ^= graph->ties.weight[ties[i]] < 0;
    return !is_odd;
}
