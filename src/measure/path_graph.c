/* Counting sorts: nodes by their number of ties, then the ties by their ends, first one way and from
 * that the other, so that each list of neighbours rises. */
#include "measure/path_graph.h"

#include "memory/allocate.h"

void path_graph_clear(struct path_graph *graph)
{
    allocate_free(graph->out_start);
    allocate_free(graph->out);
    allocate_free(graph->in_start);
    allocate_free(graph->in);
    allocate_free(graph->node);
    *graph = (struct path_graph){ 0 };
}

void path_graph_turn(struct path_graph *graph)
{
    uint32_t *start = graph->out_start, *list = graph->out;

    graph->out_start = graph->in_start;
    graph->out = graph->in;
    graph->in_start = start;
    graph->in = list;
}

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the graph of a network");
}

/* What is needed only while the graph is made. */
struct making {
    uint32_t *start; /* by node: its first tie in the list */
    uint32_t *place; /* by node */
    uint32_t *next;  /* by number of ties, or by place: where the next one goes */
};

static void making_clear(struct making *making)
{
    allocate_free(making->start);
    allocate_free(making->place);
    allocate_free(making->next);
}

/* next[i] is the number of those before i, of counts that stand in next[i + 1]. */
static void add_up(uint32_t *next, size_t count)
{
    for (size_t i = 0; i < count; i++) next[i + 1] += next[i];
}

/* Those with most ties, in and out, first; equal ones in their own order. */
static hearsay_status find_places(struct path_graph *graph, const struct making *making,
                                  const struct tie_list *ties, hearsay_error *err)
{
    uint32_t *degree = allocate_zero(ties->nodes, sizeof *degree);
    size_t most = 0;
    uint32_t *next;

    if (!degree) return no_memory(err);
    for (size_t i = 0; i < ties->count; i++) {
        degree[ties->from[i]]++;
        degree[ties->to[i]]++;
    }
    for (size_t i = 0; i < ties->nodes; i++)
        if (degree[i] > most) most = degree[i];
    next = allocate_zero(most + 2, sizeof *next);
    for (size_t i = 0; next && i < ties->nodes; i++) next[most - degree[i] + 1]++;
    if (next) add_up(next, most + 1);
    for (size_t i = 0; next && i < ties->nodes; i++) {
        making->place[i] = next[most - degree[i]]++;
        graph->node[making->place[i]] = (uint32_t)i;
    }
    allocate_free(degree);
    allocate_free(next);
    return next ? HEARSAY_OK : no_memory(err);
}

static void list_ties(struct path_graph *graph, const struct making *making,
                      const struct tie_list *ties)
{
    uint32_t *next = making->next;

    for (size_t i = 0; i < ties->count; i++) graph->in_start[making->place[ties->to[i]] + 1]++;
    add_up(graph->in_start, graph->nodes);
    for (size_t p = 0; p < graph->nodes; p++) next[p] = graph->in_start[p];
    for (uint32_t p = 0; p < graph->nodes; p++) {
        uint32_t node = graph->node[p];

        for (uint32_t i = making->start[node]; i < making->start[node + 1]; i++)
            graph->in[next[making->place[ties->to[i]]]++] = p;
        graph->out_start[p + 1] = graph->out_start[p] + making->start[node + 1] -
                                  making->start[node];
    }
    for (size_t p = 0; p < graph->nodes; p++) next[p] = graph->out_start[p];
    for (uint32_t p = 0; p < graph->nodes; p++)
        for (uint32_t i = graph->in_start[p]; i < graph->in_start[p + 1]; i++)
            graph->out[next[graph->in[i]]++] = p;
}

hearsay_status path_graph_fill(struct path_graph *graph, const struct tie_list *ties,
                               hearsay_error *err)
{
    size_t nodes = ties->nodes;
    struct making making = { .start = allocate_zero(nodes + 1, sizeof *making.start),
                             .place = allocate_zero(nodes, sizeof *making.place),
                             .next = allocate_zero(nodes, sizeof *making.next) };
    hearsay_status status = HEARSAY_OK;

    *graph = (struct path_graph){ .nodes = nodes, .ties = ties->count };
    graph->out_start = allocate_zero(nodes + 1, sizeof *graph->out_start);
    graph->in_start = allocate_zero(nodes + 1, sizeof *graph->in_start);
    graph->out = allocate_zero(ties->count, sizeof *graph->out);
    graph->in = allocate_zero(ties->count, sizeof *graph->in);
    graph->node = allocate_zero(nodes, sizeof *graph->node);
    if (!making.start || !making.place || !making.next || !graph->out_start || !graph->in_start ||
        !graph->out || !graph->in || !graph->node)
        status = no_memory(err);
    for (size_t i = 0; status == HEARSAY_OK && i < ties->count; i++)
        making.start[ties->from[i] + 1]++;
    if (status == HEARSAY_OK) {
        add_up(making.start, nodes);
        status = find_places(graph, &making, ties, err);
    }
    if (status == HEARSAY_OK) list_ties(graph, &making, ties);
    making_clear(&making);
    return status;
}
