/* A good hub points to good authorities, a good authority is pointed to by good hubs. Each step
 * sums hubs into authorities and authorities into hubs, one component after the other, from a start
 * of all ones: so the result is one of its own even where several would do, unlike that of a
 * general eigenvalue solver, which may give everything to one component. */
#include "measure/hits.h"

#include <math.h>
#include <stdbool.h>

#include "measure/postings.h"
#include "memory/allocate.h"

/* Everything by place in the graph. */
struct iteration {
    const uint32_t *places; /* of the component at work */
    size_t count;           /* of these */
    double *hub, *authority, *next_hub, *next_authority;
};

/* To each of the component the scores of its neighbours, in their order. Returns the largest sum. */
static double sum_scores(const struct iteration *at, const uint32_t *start, const uint32_t *neighbours,
                         const double *scores, double *sums)
{
    double largest = 0;

    for (size_t i = 0; i < at->count; i++) {
        uint32_t place = at->places[i];
        double sum = 0;

        for (uint32_t j = start[place]; j < start[place + 1]; j++) sum += scores[neighbours[j]];
        sums[place] = sum;
        if (sum > largest) largest = sum;
    }
    return largest;
}

/* Takes the new scores over, the largest as 1. Returns the largest change. */
static double take_scores(const struct iteration *at, double *scores, const double *next, double largest)
{
    double change = 0;

    for (size_t i = 0; i < at->count; i++) {
        uint32_t place = at->places[i];
        double score = largest > 0 ? next[place] / largest : 0; /* 0: a node alone */
        double here = fabs(score - scores[place]);

        if (here > change) change = here;
        scores[place] = score;
    }
    return change;
}

static void score_component(const struct iteration *at, const struct path_graph *graph)
{
    double change = INFINITY;

    for (size_t i = 0; i < at->count; i++) at->hub[at->places[i]] = at->authority[at->places[i]] = 1;
    for (size_t step = 0; change > HITS_TOLERANCE && step < HITS_MOST_STEPS; step++) {
        double authority = sum_scores(at, graph->in_start, graph->in, at->hub, at->next_authority);
        double hub = sum_scores(at, graph->out_start, graph->out, at->next_authority, at->next_hub);

        change = fmax(take_scores(at, at->authority, at->next_authority, authority),
                      take_scores(at, at->hub, at->next_hub, hub));
    }
    for (size_t i = 0; i < at->count; i++) {
        double *scores[2] = { &at->hub[at->places[i]], &at->authority[at->places[i]] };

        for (int j = 0; j < 2; j++) {
            if (change > HITS_TOLERANCE) *scores[j] = NAN;
            else if (*scores[j] < HITS_ZERO) *scores[j] = 0;
        }
    }
}

/* The places of each component. */
static bool list_components(struct postings *places, const struct path_graph *graph, const uint32_t *component,
                            size_t components)
{
    if (!postings_init(places, components)) return false;
    for (size_t i = 0; i < graph->nodes; i++) postings_count(places, component[i]);
    if (!postings_room(places)) return false;
    for (uint32_t i = 0; i < graph->nodes; i++) postings_add(places, component[graph->node[i]], i);
    return true;
}

hearsay_status hits_scores(const struct path_graph *graph, const uint32_t *component, size_t components,
                           double *hub, double *authority, hearsay_error *err)
{
    struct iteration at = { .hub = allocate_zero(graph->nodes, sizeof *at.hub),
                            .authority = allocate_zero(graph->nodes, sizeof *at.authority),
                            .next_hub = allocate_zero(graph->nodes, sizeof *at.next_hub),
                            .next_authority = allocate_zero(graph->nodes, sizeof *at.next_authority) };
    struct postings places = { 0 };
    hearsay_status status = HEARSAY_OK;

    if (!at.hub || !at.authority || !at.next_hub || !at.next_authority ||
        !list_components(&places, graph, component, components))
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for hubs and authorities");
    for (uint32_t i = 0; status == HEARSAY_OK && i < components; i++) {
        at.places = postings_of(&places, i, &at.count);
        score_component(&at, graph);
    }
    for (size_t i = 0; status == HEARSAY_OK && i < graph->nodes; i++) {
        hub[graph->node[i]] = at.hub[i];
        authority[graph->node[i]] = at.authority[i];
    }
    postings_clear(&places);
    allocate_free(at.hub);
    allocate_free(at.authority);
    allocate_free(at.next_hub);
    allocate_free(at.next_authority);
    return status;
}
