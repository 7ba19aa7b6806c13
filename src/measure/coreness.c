/* Coreness on the simple graph, ties of both directions. Who has fewest ties left is taken away first, and the
 * others move down a place in the order for each tie that they lose. Cost: O(nodes + ties); Batagelj and
 * Zaversnik 2003, arXiv:cs/0310049. */
#include <stdint.h>

#include "measure/measures.h"
#include "memory/allocate.h"

/* Nodes in the order of the ties that they have left. */
struct order {
    uint32_t *nodes, *at;    /* by position, and where each node stands */
    uint32_t *left;          /* by node: ties */
    uint32_t *start;         /* by number of ties: the first position of those who have so many */
};

static void order_clear(struct order *order)
{
    allocate_free(order->nodes);
    allocate_free(order->at);
    allocate_free(order->left);
    allocate_free(order->start);
}

static uint32_t degree_of(const struct path_graph *graph, uint32_t node)
{
    return (uint32_t)(path_graph_outs(graph, node) + path_graph_ins(graph, node));
}

static void put_in_order(struct order *order, const struct path_graph *graph, size_t most)
{
    for (uint32_t i = 0; i < graph->nodes; i++) {
        order->left[i] = degree_of(graph, i);
        order->start[order->left[i] + 1]++;
    }
    for (size_t i = 0; i <= most; i++) order->start[i + 1] += order->start[i];
    for (uint32_t i = 0; i < graph->nodes; i++) {
        order->at[i] = order->start[order->left[i]]++;
        order->nodes[order->at[i]] = i;
    }
    for (size_t i = most + 1; i > 0; i--) order->start[i] = order->start[i - 1];
    order->start[0] = 0;
}

static hearsay_status order_fill(struct order *order, const struct path_graph *graph, hearsay_error *err)
{
    size_t most = 0;

    for (uint32_t i = 0; i < graph->nodes; i++)
        if (degree_of(graph, i) > most) most = degree_of(graph, i);
    *order = (struct order){ .nodes = allocate_zero(graph->nodes, sizeof *order->nodes),
                             .at = allocate_zero(graph->nodes, sizeof *order->at),
                             .left = allocate_zero(graph->nodes, sizeof *order->left),
                             .start = allocate_zero(most + 2, sizeof *order->start) };
    if (!order->nodes || !order->at || !order->left || !order->start)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for coreness");
    put_in_order(order, graph, most);
    return HEARSAY_OK;
}

/* Changes places with the first who has as many, and is then the last of those who have one fewer. */
static void lose_tie(struct order *order, uint32_t node)
{
    uint32_t to = order->start[order->left[node]]++, from = order->at[node], other = order->nodes[to];

    order->nodes[from] = other;
    order->at[other] = from;
    order->nodes[to] = node;
    order->at[node] = to;
    order->left[node]--;
}

static void lose_ties(struct order *order, const uint32_t *neighbours, size_t count, uint32_t than)
{
    for (size_t i = 0; i < count; i++)
        if (order->left[neighbours[i]] > than) lose_tie(order, neighbours[i]);
}

/* Of a network without directions the graph has each tie twice, which doubles everything. */
hearsay_status measure_coreness(struct measuring *measuring, double *values, hearsay_error *err)
{
    uint32_t times = hearsay_network_kind_of(measuring->network)->undirected ? 2 : 1;
    const struct path_graph *graph;
    struct order order = { 0 };
    hearsay_status status = measuring_graph(measuring, &graph, err);

    if (status == HEARSAY_OK) status = order_fill(&order, graph, err);
    for (size_t i = 0; status == HEARSAY_OK && i < graph->nodes; i++) {
        uint32_t node = order.nodes[i];

        values[graph->node[node]] = order.left[node] / times;
        lose_ties(&order, graph->out + graph->out_start[node], path_graph_outs(graph, node), order.left[node]);
        lose_ties(&order, graph->in + graph->in_start[node], path_graph_ins(graph, node), order.left[node]);
    }
    order_clear(&order);
    return status;
}
