#include "measure/halves.h"

#include <stdlib.h>

#include "memory/allocate.h"

static hearsay_status make_room(struct halves *halves, const struct signed_graph *graph,
                                hearsay_error *err)
{
    size_t nodes = graph->ties.nodes;

    *halves = (struct halves){ .nodes = nodes };
    halves->order = allocate_zero(nodes, sizeof *halves->order);
    halves->position = allocate_zero(nodes, sizeof *halves->position);
    halves->first = allocate_zero(nodes, sizeof *halves->first);
    halves->start = allocate_zero(nodes + 1, sizeof *halves->start);
    halves->later = allocate_zero(nodes + 1, sizeof *halves->later);
    halves->links = allocate_zero(graph->ties.count, 2 * sizeof *halves->links);
    if (halves->order && halves->position && halves->first && halves->start && halves->later &&
        halves->links)
        return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for two camps");
}

/* Breadth first; position holds 1 for who is placed. Returns where the component ends. */
static size_t place_component(struct halves *halves, const struct signed_graph *graph,
                              uint32_t node, size_t first)
{
    size_t end = first;

    halves->order[end++] = node;
    halves->position[node] = 1;
    for (size_t at = first; at < end; at++) {
        uint32_t from = halves->order[at];

        halves->first[at] = (uint32_t)first;
        for (size_t i = graph->start[from]; i < graph->start[from + 1]; i++) {
            uint32_t to = graph->neighbour[i];
            if (halves->position[to]) continue;
            halves->position[to] = 1;
            halves->order[end++] = to;
        }
    }
    return end;
}

static bool comes_before(const struct signed_graph *graph, const uint32_t *placed, uint32_t a,
                         uint32_t b)
{
    size_t of_a = graph->start[a + 1] - graph->start[a];
    size_t of_b = graph->start[b + 1] - graph->start[b];

    if (placed[a] != placed[b]) return placed[a] > placed[b];
    return of_a != of_b ? of_a > of_b : a < b;
}

/* Who has most neighbours before comes next: so the search learns soon what a choice costs.
 * placed: by node, the neighbours that have their place; 0 for the component in hand. */
static void arrange(struct halves *halves, const struct signed_graph *graph, uint32_t *placed,
                    size_t first, size_t end)
{
    for (size_t at = first; at < end; at++) {
        size_t best = at;
        uint32_t node;

        for (size_t i = at + 1; i < end; i++)
            if (comes_before(graph, placed, halves->order[i], halves->order[best])) best = i;
        node = halves->order[best];
        halves->order[best] = halves->order[at];
        halves->order[at] = node;
        for (size_t i = graph->start[node]; i < graph->start[node + 1]; i++)
            placed[graph->neighbour[i]]++;
    }
}

static int compare_links(const void *a, const void *b)
{
    const struct link *left = a, *right = b;

    return (left->to > right->to) - (left->to < right->to);
}

static void join(struct halves *halves, const struct signed_graph *graph)
{
    size_t count = 0;

    for (uint32_t i = 0; i < halves->nodes; i++) halves->position[halves->order[i]] = i;
    for (size_t at = 0; at < halves->nodes; at++) {
        uint32_t node = halves->order[at];
        struct link *links = halves->links + count;
        size_t degree = graph->start[node + 1] - graph->start[node], earlier = 0;

        for (size_t i = 0; i < degree; i++) {
            size_t from = graph->start[node] + i;
            links[i] = (struct link){ halves->position[graph->neighbour[from]],
                                      graph->ties.weight[graph->tie[from]] < 0 };
            earlier += links[i].to < at;
        }
        if (degree) qsort(links, degree, sizeof *links, compare_links);
        halves->start[at] = count;
        halves->later[at] = count + earlier;
        count += degree;
    }
    halves->start[halves->nodes] = halves->later[halves->nodes] = count;
}

hearsay_status halves_fill(struct halves *halves, const struct signed_graph *graph,
                           hearsay_error *err)
{
    uint32_t *placed = allocate_zero(graph->ties.nodes, sizeof *placed);
    hearsay_status status = make_room(halves, graph, err);
    size_t end = 0;

    if (status == HEARSAY_OK && !placed)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for two camps");
    for (uint32_t node = 0; status == HEARSAY_OK && node < halves->nodes; node++) {
        size_t first = end;

        if (halves->position[node]) continue;
        end = place_component(halves, graph, node, first);
        if (end - first <= SEARCHED) arrange(halves, graph, placed, first, end);
    }
    if (status == HEARSAY_OK) join(halves, graph);
    allocate_free(placed);
    return status;
}

void halves_clear(struct halves *halves)
{
    allocate_free(halves->order);
    allocate_free(halves->position);
    allocate_free(halves->first);
    allocate_free(halves->start);
    allocate_free(halves->later);
    allocate_free(halves->links);
    *halves = (struct halves){ 0 };
}

size_t halves_contradicted(const struct halves *halves, const unsigned char *side,
                           const size_t *from, size_t position)
{
    size_t contradicted = 0;

    for (size_t i = from[position]; i < halves->start[position + 1]; i++) {
        const struct link *link = &halves->links[i];
        contradicted += (side[position] ^ side[link->to] ^ link->sign) & 1;
    }
    return contradicted;
}
