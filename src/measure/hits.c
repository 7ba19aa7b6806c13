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
    struct postings from, to; /* by node: whom its ties come from, and lead to */
    const uint32_t *nodes;    /* of the component at work */
    size_t count;             /* of these */
    double *hub, *authority, *next_hub, *next_authority;
};

/* To each node of the component the scores of its neighbours, in their order. Returns the largest sum. */
static double sum_scores(const struct iteration *at, const struct postings *neighbours, const double *scores,
                         double *sums)
{
    double largest = 0;

    for (size_t i = 0; i < at->count; i++) {
        size_t count;
        const uint32_t *list = postings_of(neighbours, at->nodes[i], &count);
        double sum = 0;

        for (size_t j = 0; j < count; j++) sum += scores[list[j]];
        sums[at->nodes[i]] = sum;
        if (sum > largest) largest = sum;
    }
    return largest;
}

/* Takes the new scores over, the largest as 1. Returns the largest change. */
static double take_scores(const struct iteration *at, double *scores, const double *next, double largest)
{
    double change = 0;

    for (size_t i = 0; i < at->count; i++) {
        uint32_t node = at->nodes[i];
        double score = largest > 0 ? next[node] / largest : 0; /* 0: a node alone */
        double here = fabs(score - scores[node]);

        if (here > change) change = here;
        scores[node] = score;
    }
    return change;
}

static void score_component(const struct iteration *at)
{
    double change = INFINITY;

    for (size_t i = 0; i < at->count; i++) at->hub[at->nodes[i]] = at->authority[at->nodes[i]] = 1;
    for (size_t step = 0; change > HITS_TOLERANCE && step < HITS_MOST_STEPS; step++) {
        double authority = sum_scores(at, &at->from, at->hub, at->next_authority);
        double hub = sum_scores(at, &at->to, at->next_authority, at->next_hub);

        change = fmax(take_scores(at, at->authority, at->next_authority, authority),
                      take_scores(at, at->hub, at->next_hub, hub));
    }
    for (size_t i = 0; i < at->count; i++) {
        double *scores[2] = { &at->hub[at->nodes[i]], &at->authority[at->nodes[i]] };

        for (int j = 0; j < 2; j++) {
            if (change > HITS_TOLERANCE) *scores[j] = NAN;
            else if (*scores[j] < HITS_ZERO) *scores[j] = 0;
        }
    }
}

/* For each key the items that stand beside it; NULL as items: their own numbers. */
static bool list_by_key(struct postings *lists, size_t keys, const uint32_t *key, const uint32_t *items, size_t count)
{
    if (!postings_init(lists, keys)) return false;
    for (size_t i = 0; i < count; i++) postings_count(lists, key[i]);
    if (!postings_room(lists)) return false;
    for (size_t i = 0; i < count; i++) postings_add(lists, key[i], items ? items[i] : (uint32_t)i);
    return true;
}

hearsay_status hits_scores(const struct hits_graph *graph, double *hub, double *authority,
                           hearsay_error *err)
{
    struct iteration at = { .hub = hub, .authority = authority };
    struct postings nodes = { 0 };
    hearsay_status status = HEARSAY_OK;

    at.next_hub = allocate_zero(graph->nodes, sizeof *at.next_hub);
    at.next_authority = allocate_zero(graph->nodes, sizeof *at.next_authority);
    if (!at.next_hub || !at.next_authority ||
        !list_by_key(&nodes, graph->components, graph->component, NULL, graph->nodes) ||
        !list_by_key(&at.from, graph->nodes, graph->to, graph->from, graph->ties) ||
        !list_by_key(&at.to, graph->nodes, graph->from, graph->to, graph->ties))
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for hubs and authorities");
    for (uint32_t i = 0; status == HEARSAY_OK && i < graph->components; i++) {
        at.nodes = postings_of(&nodes, i, &at.count);
        score_component(&at);
    }
    postings_clear(&nodes);
    postings_clear(&at.from);
    postings_clear(&at.to);
    allocate_free(at.next_hub);
    allocate_free(at.next_authority);
    return status;
}
