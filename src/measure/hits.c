/* A good hub points to good authorities, a good authority is pointed to by good hubs. Each step
 * sums hubs into authorities and authorities into hubs, one component after the other, from a start
 * of all ones: so the result is one of its own even where several would do, unlike that of a
 * general eigenvalue solver, which may give everything to one component. */
#include "measure/hits.h"

#include <math.h>
#include <stdbool.h>

#include "measure/postings.h"
#include "memory/allocate.h"

struct iteration {
    const struct hits_graph *graph;
    const uint32_t *nodes, *ties; /* of the component at work */
    size_t node_count, tie_count;
    double *hub, *authority, *next_hub, *next_authority;
};

static void sum_scores(const struct iteration *at)
{
    const uint32_t *from = at->graph->from, *to = at->graph->to;

    for (size_t i = 0; i < at->node_count; i++)
        at->next_hub[at->nodes[i]] = at->next_authority[at->nodes[i]] = 0;
    for (size_t i = 0; i < at->tie_count; i++)
        at->next_authority[to[at->ties[i]]] += at->hub[from[at->ties[i]]];
    for (size_t i = 0; i < at->tie_count; i++)
        at->next_hub[from[at->ties[i]]] += at->next_authority[to[at->ties[i]]];
}

/* Takes the new scores over, the largest as 1. Returns the largest change. */
static double take_scores(const struct iteration *at, double *scores, const double *next)
{
    double largest = 0, change = 0;

    for (size_t i = 0; i < at->node_count; i++) largest = fmax(largest, next[at->nodes[i]]);
    for (size_t i = 0; i < at->node_count; i++) {
        uint32_t node = at->nodes[i];
        double score = largest > 0 ? next[node] / largest : 0; /* 0: a node alone */

        change = fmax(change, fabs(score - scores[node]));
        scores[node] = score;
    }
    return change;
}

static void score_component(const struct iteration *at)
{
    double change = INFINITY;

    for (size_t i = 0; i < at->node_count; i++)
        at->hub[at->nodes[i]] = at->authority[at->nodes[i]] = 1;
    for (size_t step = 0; change > HITS_TOLERANCE && step < HITS_MOST_STEPS; step++) {
        sum_scores(at);
        change = fmax(take_scores(at, at->authority, at->next_authority),
                      take_scores(at, at->hub, at->next_hub));
    }
    for (size_t i = 0; i < at->node_count; i++) {
        double *scores[2] = { &at->hub[at->nodes[i]], &at->authority[at->nodes[i]] };

        for (int j = 0; j < 2; j++) {
            if (change > HITS_TOLERANCE) *scores[j] = NAN;
            else if (*scores[j] < HITS_ZERO) *scores[j] = 0;
        }
    }
}

/* Lists the things 0, 1 ... by component; the component of a thing is that of its node, or of the
 * node where the tie comes from. */
static bool list_by_component(struct postings *lists, const struct hits_graph *graph,
                              const uint32_t *nodes, size_t count)
{
    const uint32_t *component = graph->component;

    if (!postings_init(lists, graph->components)) return false;
    for (uint32_t i = 0; i < count; i++) postings_count(lists, component[nodes ? nodes[i] : i]);
    if (!postings_room(lists)) return false;
    for (uint32_t i = 0; i < count; i++) postings_add(lists, component[nodes ? nodes[i] : i], i);
    return true;
}

hearsay_status hits_scores(const struct hits_graph *graph, double *hub, double *authority,
                           hearsay_error *err)
{
    struct iteration at = { .graph = graph, .hub = hub, .authority = authority };
    struct postings nodes = { 0 }, ties = { 0 };
    hearsay_status status = HEARSAY_OK;

    at.next_hub = allocate_zero(graph->nodes, sizeof *at.next_hub);
    at.next_authority = allocate_zero(graph->nodes, sizeof *at.next_authority);
    if (!at.next_hub || !at.next_authority ||
        !list_by_component(&nodes, graph, NULL, graph->nodes) ||
        !list_by_component(&ties, graph, graph->from, graph->ties))
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for hubs and authorities");
    for (uint32_t i = 0; status == HEARSAY_OK && i < graph->components; i++) {
        at.nodes = postings_of(&nodes, i, &at.node_count);
        at.ties = postings_of(&ties, i, &at.tie_count);
        score_component(&at);
    }
    postings_clear(&nodes);
    postings_clear(&ties);
    allocate_free(at.next_hub);
    allocate_free(at.next_authority);
    return status;
}
