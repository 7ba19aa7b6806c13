/* Brandes' algorithm on two packed lists of neighbours: out to search, in to go back. Sums are in the
 * order in which igraph makes them, so that small graphs give the same bits. */
#include "measure/shortest_paths.h"

#include <string.h>

#include "measure/fork_jobs.h"
#include "measure/telling.h"
#include "memory/allocate.h"

/* Graphs that take more steps than this are worth processes; the parts are as many in any case. */
#define SMALL_STEPS ((size_t)1 << 24)
#define MANY_STEPS ((size_t)1 << 30) /* some seconds: worth a word beforehand */
enum { PARTS = 32 };

struct search {
    size_t nodes, parts;
    uint32_t *out_start, *in_start, *in; /* by node, one more */
    const uint32_t *out;
    uint32_t *distance, *queue; /* distance + 1; 0: not reached */
    double *ways, *through;     /* numbers of shortest paths; what depends on a node */
    double *sums;               /* shared: nodes x parts of betweenness; NULL: not wanted */
    double *harmonic;           /* shared */
};

static void search_clear(struct search *search)
{
    allocate_free(search->out_start);
    allocate_free(search->in_start);
    allocate_free(search->in);
    allocate_free(search->distance);
    allocate_free(search->queue);
    allocate_free(search->ways);
    allocate_free(search->through);
    allocate_free_shared(search->sums, search->nodes * search->parts, sizeof *search->sums);
    allocate_free_shared(search->harmonic, search->nodes, sizeof *search->harmonic);
}

static void list_neighbours(struct search *search, const struct tie_list *ties)
{
    search->out = ties->to; /* sorted by from */
    for (size_t i = 0; i < ties->count; i++) {
        search->out_start[ties->from[i] + 1]++;
        search->in_start[ties->to[i] + 2]++;
    }
    for (size_t i = 0; i < search->nodes; i++) {
        search->out_start[i + 1] += search->out_start[i];
        search->in_start[i + 2] += search->in_start[i + 1];
    }
    for (size_t i = 0; i < ties->count; i++)
        search->in[search->in_start[ties->to[i] + 1]++] = ties->from[i];
}

static hearsay_status search_init(struct search *search, const struct tie_list *ties,
                                  bool with_betweenness, hearsay_error *err)
{
    size_t nodes = ties->nodes;

    *search = (struct search){ .nodes = nodes, .parts = 1 };
    if (ties->count && nodes > SMALL_STEPS / ties->count) search->parts = PARTS;
    search->out_start = allocate_zero(nodes + 1, sizeof *search->out_start);
    search->in_start = allocate_zero(nodes + 2, sizeof *search->in_start);
    search->in = allocate_zero(ties->count, sizeof *search->in);
    search->distance = allocate_zero(nodes, sizeof *search->distance);
    search->queue = allocate_zero(nodes + 1, sizeof *search->queue);
    search->ways = allocate_zero(nodes, sizeof *search->ways);
    search->through = allocate_zero(nodes, sizeof *search->through);
    search->harmonic = allocate_shared(nodes, sizeof *search->harmonic);
    if (with_betweenness) search->sums = allocate_shared(nodes * search->parts, sizeof(double));
    if (!search->out_start || !search->in_start || !search->in || !search->distance ||
        !search->queue || !search->ways || !search->through || !search->harmonic ||
        (with_betweenness && !search->sums))
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for shortest paths");
    list_neighbours(search, ties);
    return HEARSAY_OK;
}

/* value or 0 without a jump: which neighbours count is beyond guessing, and wrong guesses would take
 * most of the time. */
static inline double only_if(bool condition, double value)
{
    uint64_t bits;

    memcpy(&bits, &value, sizeof bits);
    bits &= -(uint64_t)condition;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* Reaches all that can be reached, the nearest first; returns how many. */
static size_t reach(struct search *search, uint32_t source)
{
    uint32_t *distance = search->distance, *queue = search->queue;
    double *ways = search->ways;
    size_t count = 1;

    distance[source] = 1;
    ways[source] = 1;
    queue[0] = source;
    for (size_t at = 0; at < count; at++) {
        uint32_t node = queue[at], next = distance[node] + 1;
        double ways_here = ways[node];

        for (uint32_t i = search->out_start[node]; i < search->out_start[node + 1]; i++) {
            uint32_t other = search->out[i], found = distance[other];

            queue[count] = other; /* overwritten by the next one if it was there before */
            count += found == 0;
            found = found ? found : next;
            distance[other] = found;
            ways[other] += only_if(found == next, ways_here);
        }
    }
    return count;
}

static double closeness(const struct search *search, size_t count)
{
    double sum = 0;

    for (size_t i = 1; i < count; i++) sum += 1.0 / (search->distance[search->queue[i]] - 1);
    return search->nodes > 1 ? sum / (double)(search->nodes - 1) : 0;
}

/* The farthest first: what depends on a node is shared among those before it. */
static void go_back(struct search *search, size_t count, double *sums)
{
    const uint32_t *distance = search->distance;
    const double *ways = search->ways;
    double *through = search->through;

    for (size_t i = 0; i < count; i++) through[search->queue[i]] = 0;
    for (size_t at = count; at-- > 1;) {
        uint32_t node = search->queue[at], before = distance[node] - 1;
        double share = (1 + through[node]) / ways[node];

        for (uint32_t i = search->in_start[node]; i < search->in_start[node + 1]; i++) {
            uint32_t other = search->in[i];

            through[other] += only_if(distance[other] == before, ways[other] * share);
        }
        sums[node] += through[node];
    }
}

/* Every PARTS-th source, so that parts are about equal. */
static hearsay_status search_part(void *state, size_t part, hearsay_error *err)
{
    struct search *search = state;

    (void)err;
    for (size_t source = part; source < search->nodes; source += search->parts) {
        size_t count = reach(search, (uint32_t)source);

        search->harmonic[source] = closeness(search, count);
        if (search->sums) go_back(search, count, search->sums + part * search->nodes);
        for (size_t i = 0; i < count; i++) {
            search->distance[search->queue[i]] = 0;
            search->ways[search->queue[i]] = 0;
        }
    }
    return HEARSAY_OK;
}

hearsay_status shortest_paths(const struct tie_list *ties, double *betweenness, double *harmonic,
                              const hearsay_measure_options *options, hearsay_error *err)
{
    struct search search;
    struct fork_jobs jobs = { .work = search_part, .state = &search, .what = "shortest paths",
                              .options = options };
    hearsay_status status = search_init(&search, ties, betweenness != NULL, err);

    jobs.pieces = search.parts;
    if (status == HEARSAY_OK && ties->count && ties->nodes > MANY_STEPS / ties->count)
        tell_beforehand(options, "%s: exact, from each of %zu nodes along %zu ties",
                   betweenness ? "betweenness and harmonic" : "harmonic", ties->nodes, ties->count);
    if (status == HEARSAY_OK) status = fork_jobs_run(&jobs, err);
    if (status == HEARSAY_OK) {
        memcpy(harmonic, search.harmonic, search.nodes * sizeof *harmonic);
        for (size_t i = 0; betweenness && i < search.nodes; i++) {
            betweenness[i] = 0;
            for (size_t part = 0; part < search.parts; part++)
                betweenness[i] += search.sums[part * search.nodes + i];
        }
    }
    search_clear(&search);
    return status;
}
