/* Camps by the Leiden algorithm: the best of several runs, and how far the others agree with it. */
#include "measure/camps.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "measure/fork_jobs.h"
#include "measure/leiden.h"
#include "measure/telling.h"
#include "memory/allocate.h"

/* SMALL_GRAPH, LARGE_GRAPH: graphs with more nodes and ties are worth processes, and a word beforehand.
 * In large graphs rounds after the second take long and find hardly anything. */
enum {
    RUNS = 20, /* unless asked otherwise */
    ROUNDS = 20,
    LARGE_ROUNDS = 2,
    SMALL_GRAPH = 20000,
    LARGE_GRAPH = 50000
};

struct camper {
    size_t nodes, ties;
    uint32_t *start, *neighbour;  /* the graph's */
    double *weight, *node_weight; /* scaled; by place in neighbour, by node */
    struct leiden_task task;
    uint64_t seed;
    size_t run_count;
    uint32_t *runs;               /* shared, run_count x nodes: the camp of each node in each run */
    uint32_t *number, *size, *shared; /* by camp, for a moment */
};

static hearsay_status camper_init(struct camper *camper, const struct signed_graph *graph,
                                  const hearsay_measure_options *options, hearsay_error *err)
{
    size_t nodes = graph->ties.nodes;

    *camper = (struct camper){ .nodes = nodes, .ties = graph->ties.count, .seed = options->seed,
                               .run_count = options->camp_runs ? options->camp_runs : RUNS };
    if (camper->run_count > HEARSAY_MOST_CAMP_RUNS)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "camps are the best of at most %d runs",
                            HEARSAY_MOST_CAMP_RUNS);
    camper->weight = allocate_zero(camper->ties, 2 * sizeof *camper->weight);
    camper->node_weight = allocate_zero(nodes, sizeof *camper->node_weight);
    camper->runs = allocate_shared(nodes, camper->run_count * sizeof *camper->runs);
    camper->number = allocate_zero(nodes, sizeof *camper->number);
    camper->size = allocate_zero(nodes, sizeof *camper->size);
    camper->shared = allocate_zero(nodes, sizeof *camper->shared);
    if (camper->weight && camper->node_weight && camper->runs && camper->number && camper->size &&
        camper->shared)
        return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for camps");
}

static void camper_clear(struct camper *camper)
{
    allocate_free(camper->start);
    allocate_free(camper->neighbour);
    allocate_free(camper->weight);
    allocate_free(camper->node_weight);
    allocate_free_shared(camper->runs, camper->nodes, camper->run_count * sizeof *camper->runs);
    allocate_free(camper->number);
    allocate_free(camper->size);
    allocate_free(camper->shared);
}

/* ---- what is maximised ---- */

/* The largest weight becomes 1, so that the same randomness means the same in all networks. */
static void scale(struct camper *camper, const struct signed_graph *graph, bool is_signed)
{
    const struct tie_list *ties = &graph->ties;
    double largest = 0, sum = 0;

    for (size_t i = 0; i < ties->count; i++) largest = fmax(largest, fabs(ties->weight[i]));
    for (size_t i = 0; i < 2 * ties->count; i++) camper->weight[i] = ties->weight[graph->tie[i]] / largest;
    for (size_t i = 0; !is_signed && i < ties->count; i++) {
        double weight = ties->weight[i] / largest;

        camper->node_weight[ties->from[i]] += weight;
        camper->node_weight[ties->to[i]] += weight;
        sum += weight;
    }
    for (size_t i = 0; is_signed && i < ties->nodes; i++) camper->node_weight[i] = 1;
    camper->task.resolution = is_signed || sum <= 0 ? 0 : 1 / (2 * sum);
}

/* Of the graph only neighbours stay while camps are sought: the rest is as large as a level of the search. */
static void take_graph(struct camper *camper, struct signed_graph *graph, bool is_signed)
{
    scale(camper, graph, is_signed);
    camper->start = graph->start;
    camper->neighbour = graph->neighbour;
    graph->start = graph->neighbour = NULL;
    signed_graph_clear(graph);
    camper->task.network = (struct leiden_level){
        .nodes = camper->nodes, .start = camper->start, .neighbour = camper->neighbour,
        .weight = camper->weight, .node_weight = camper->node_weight,
    };
}

/* Over the pairs inside camps; what a node has with itself is the same in all runs. sums: by camp. */
static double quality(const struct camper *camper, const uint32_t *camp, double *sums)
{
    double inside = 0, expected = 0;

    memset(sums, 0, camper->nodes * sizeof *sums);
    for (uint32_t node = 0; node < camper->nodes; node++)
        for (size_t i = camper->start[node]; i < camper->start[node + 1]; i++) {
            uint32_t other = camper->neighbour[i];
            if (other > node && camp[other] == camp[node]) inside += camper->weight[i];
        }
    for (size_t i = 0; i < camper->nodes; i++) sums[camp[i]] += camper->node_weight[i];
    for (size_t i = 0; i < camper->nodes; i++) expected += sums[i] * sums[i];
    return inside - camper->task.resolution * expected / 2;
}

/* ---- names ---- */

struct rank {
    uint32_t size, camp;
};

static int compare_ranks(const void *a, const void *b)
{
    const struct rank *left = a, *right = b;

    if (left->size != right->size) return left->size < right->size ? 1 : -1;
    return (left->camp > right->camp) - (left->camp < right->camp);
}

/* From names by the first node to names by size. */
static hearsay_status name_by_size(struct camper *camper, struct camps *camps, hearsay_error *err)
{
    size_t nodes = camper->nodes;
    struct rank *ranks = allocate_zero(nodes, sizeof *ranks);

    if (!ranks) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for camps");
    for (uint32_t i = 0; i < nodes; i++) ranks[i].camp = i;
    for (size_t i = 0; i < nodes; i++) ranks[camps->camp[i]].size++;
    if (nodes) qsort(ranks, nodes, sizeof *ranks, compare_ranks);
    while (camps->count < nodes && ranks[camps->count].size) camps->count++;
    for (uint32_t i = 0; i < nodes; i++) camper->number[ranks[i].camp] = i;
    for (size_t i = 0; i < nodes; i++) camps->camp[i] = camper->number[camps->camp[i]];
    allocate_free(ranks);
    return HEARSAY_OK;
}

/* ---- the best run ---- */

static int compare_camps(const uint32_t *a, const uint32_t *b, size_t nodes)
{
    for (size_t i = 0; i < nodes; i++)
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return 0;
}

/* The best quality; of equals, to the 9th digit, the first by the camps of its nodes in order. */
static void choose(struct camper *camper, struct camps *camps)
{
    size_t nodes = camper->nodes;
    double best = -INFINITY;

    for (size_t run = 0; run < camper->run_count; run++) {
        const uint32_t *camp = camper->runs + run * nodes;
        double found, margin;

        found = quality(camper, camp, camps->stability);
        margin = 1e-9 * (1 + fabs(found));
        if (found < best - margin) continue;
        if (found <= best + margin && compare_camps(camp, camps->camp, nodes) >= 0) continue;
        best = found > best ? found : best;
        memcpy(camps->camp, camp, nodes * sizeof *camp);
    }
}

/* ---- stability ---- */

/* Adds, for each node of a camp, the share that its mates in the camp and in the run have in common:
 * of all who are a mate in one of them, those who are in both; 1 if it is alone in both. */
static void agree(const struct camper *camper, const uint32_t *camp, const uint32_t *members,
                  size_t count, double *stability)
{
    for (size_t i = 0; i < count; i++) camper->shared[camp[members[i]]]++;
    for (size_t i = 0; i < count; i++) {
        uint32_t there = camp[members[i]];
        double both = (double)camper->shared[there] - 1;
        double one = (double)count - 1 + (double)camper->size[there] - 1 - both;

        stability[members[i]] += one > 0 ? both / one : 1;
    }
    for (size_t i = 0; i < count; i++) camper->shared[camp[members[i]]] = 0;
}

static void compare_run(struct camper *camper, const uint32_t *camp, const uint32_t *members,
                        struct camps *camps)
{
    size_t nodes = camper->nodes;

    memset(camper->size, 0, nodes * sizeof *camper->size);
    for (size_t i = 0; i < nodes; i++) camper->size[camp[i]]++;
    for (size_t first = 0, end; first < nodes; first = end) {
        for (end = first + 1; end < nodes && camps->camp[members[end]] ==
                                                 camps->camp[members[first]];)
            end++;
        agree(camper, camp, members + first, end - first, camps->stability);
    }
}

/* One run agrees with itself, which says nothing. */
static void know_nothing(struct camps *camps, size_t nodes)
{
    for (size_t i = 0; i < nodes; i++) camps->stability[i] = NAN;
}

static hearsay_status compare_runs(struct camper *camper, struct camps *camps, hearsay_error *err)
{
    size_t nodes = camper->nodes;
    uint32_t *members = allocate_zero(nodes, sizeof *members); /* camp after camp */
    uint32_t *start = allocate_zero(nodes + 1, sizeof *start);
    hearsay_status status = HEARSAY_OK;

    if (members && start) {
        for (size_t i = 0; i < nodes; i++) start[camps->camp[i] + 1]++;
        for (size_t i = 1; i <= nodes; i++) start[i] += start[i - 1];
        for (uint32_t i = 0; i < nodes; i++) members[start[camps->camp[i]]++] = i;
        memset(camps->stability, 0, nodes * sizeof *camps->stability);
        for (size_t run = 0; run < camper->run_count; run++)
            compare_run(camper, camper->runs + run * nodes, members, camps);
        for (size_t i = 0; i < nodes; i++) camps->stability[i] /= (double)camper->run_count;
    } else {
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the stability of camps");
    }
    allocate_free(members);
    allocate_free(start);
    return status;
}

/* ---- all ---- */

/* Each run has random numbers of its own, so that who does it changes nothing. */
static hearsay_status run_one(void *state, size_t run, hearsay_error *err)
{
    struct camper *camper = state;
    struct random random;

    random_seed(&random, camper->seed, run);
    return leiden_search(&camper->task, &random, camper->runs + run * camper->nodes, err);
}

static hearsay_status run_all(struct camper *camper, const hearsay_measure_options *options,
                              hearsay_error *err)
{
    size_t size = camper->nodes + camper->ties;
    bool is_large = size > LARGE_GRAPH;
    hearsay_measure_options alone = *options;
    struct fork_jobs jobs = { .pieces = camper->run_count, .work = run_one, .state = camper,
                              .what = "searches for camps", .options = options };

    camper->task.rounds = is_large ? LARGE_ROUNDS : ROUNDS;
    if (size < SMALL_GRAPH) {
        alone.jobs = 1;
        jobs.options = &alone;
    }
    if (is_large)
        tell_beforehand(options, camper->run_count == 1
                                     ? "camps: approximate, %zu search of %zu nodes and %zu ties; how firm they are "
                                       "takes more than one"
                                     : "camps: approximate, the best of %zu searches of %zu nodes and %zu ties; "
                                       "camp_stability tells how far the others agree",
                        camper->run_count, camper->nodes, camper->ties);
    return fork_jobs_run(&jobs, err);
}

hearsay_status camps_fill(struct camps *camps, struct signed_graph *graph, bool is_signed,
                          const hearsay_measure_options *options, hearsay_error *err)
{
    struct camper camper;
    size_t nodes = graph->ties.nodes;
    hearsay_status status = camper_init(&camper, graph, options, err);

    *camps = (struct camps){
        .camp = allocate_zero(nodes, sizeof *camps->camp),
        .stability = allocate_zero(nodes, sizeof *camps->stability),
    };
    if (status == HEARSAY_OK && (!camps->camp || !camps->stability))
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for camps");
    if (status == HEARSAY_OK) {
        take_graph(&camper, graph, is_signed);
        status = run_all(&camper, options, err);
    }
    if (status == HEARSAY_OK) {
        choose(&camper, camps);
        status = name_by_size(&camper, camps, err);
    }
    if (status == HEARSAY_OK && camper.run_count == 1) know_nothing(camps, nodes);
    else if (status == HEARSAY_OK) status = compare_runs(&camper, camps, err);
    camper_clear(&camper);
    return status;
}

void camps_clear(struct camps *camps)
{
    allocate_free(camps->camp);
    allocate_free(camps->stability);
    *camps = (struct camps){ 0 };
}
