/* A search from each node, divided among processes, and the sums of what they find. */
#include "measure/shortest_paths.h"

#include "measure/fork_jobs.h"
#include "measure/path_search.h"
#include "measure/telling.h"
#include "memory/allocate.h"

/* Graphs that take more steps than this are worth processes; the parts are as many in any case. */
#define SMALL_STEPS ((size_t)1 << 24)
#define MANY_STEPS ((size_t)1 << 32) /* some seconds: worth a word beforehand */
enum { PARTS = 32 };

struct sweep {
    struct path_graph graph;
    struct path_search search;
    size_t parts;
    double *sums;     /* shared: nodes x parts of betweenness; NULL: not wanted. By place */
    double *harmonic; /* shared. By place */
};

static void sweep_clear(struct sweep *sweep)
{
    size_t nodes = sweep->graph.nodes;

    allocate_free_shared(sweep->sums, nodes * sweep->parts, sizeof *sweep->sums);
    allocate_free_shared(sweep->harmonic, nodes, sizeof *sweep->harmonic);
    path_search_clear(&sweep->search);
    path_graph_clear(&sweep->graph);
}

static hearsay_status sweep_init(struct sweep *sweep, const struct tie_list *ties,
                                 bool with_betweenness, hearsay_error *err)
{
    size_t nodes = ties->nodes;
    hearsay_status status;

    *sweep = (struct sweep){ .parts = 1 };
    if (ties->count && nodes > SMALL_STEPS / ties->count) sweep->parts = PARTS;
    status = path_graph_fill(&sweep->graph, ties, err);
    if (status == HEARSAY_OK) status = path_search_init(&sweep->search, &sweep->graph, err);
    if (status != HEARSAY_OK) return status;
    sweep->harmonic = allocate_shared(nodes, sizeof *sweep->harmonic);
    if (with_betweenness) sweep->sums = allocate_shared(nodes * sweep->parts, sizeof(double));
    if (!sweep->harmonic || (with_betweenness && !sweep->sums))
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for shortest paths");
    return HEARSAY_OK;
}

static double closeness(const struct path_search *search)
{
    double sum = 0;

    for (size_t level = 1; level < search->level_count; level++)
        sum += (double)(search->levels[level + 1].first - search->levels[level].first) /
               (double)level;
    return search->graph->nodes > 1 ? sum / (double)(search->graph->nodes - 1) : 0;
}

/* Every PARTS-th source, so that parts are about equal. */
static hearsay_status sweep_part(void *state, size_t part, hearsay_error *err)
{
    struct sweep *sweep = state;
    struct path_search *search = &sweep->search;
    size_t nodes = sweep->graph.nodes;
    double *sums = sweep->sums ? sweep->sums + part * nodes : NULL;

    (void)err;
    for (size_t source = part; source < nodes; source += sweep->parts) {
        if (path_graph_outs(&sweep->graph, (uint32_t)source) == 0) continue;
        path_search_run(search, (uint32_t)source);
        sweep->harmonic[source] = closeness(search);
        if (!sums) continue;
        path_search_back(search);
        for (size_t at = 1; at < search->count; at++) sums[search->order[at]] += search->through[at];
    }
    return HEARSAY_OK;
}

static void take_values(const struct sweep *sweep, double *betweenness, double *harmonic)
{
    size_t nodes = sweep->graph.nodes;

    for (size_t place = 0; place < nodes; place++) {
        uint32_t node = sweep->graph.node[place];

        harmonic[node] = sweep->harmonic[place];
        if (!betweenness) continue;
        betweenness[node] = 0;
        for (size_t part = 0; part < sweep->parts; part++)
            betweenness[node] += sweep->sums[part * nodes + place];
    }
}

hearsay_status shortest_paths(const struct tie_list *ties, double *betweenness, double *harmonic,
                              const hearsay_measure_options *options, hearsay_error *err)
{
    struct sweep sweep;
    struct fork_jobs jobs = { .work = sweep_part, .state = &sweep, .what = "shortest paths",
                              .options = options };
    hearsay_status status = sweep_init(&sweep, ties, betweenness != NULL, err);

    jobs.pieces = sweep.parts;
    if (status == HEARSAY_OK && ties->count && ties->nodes > MANY_STEPS / ties->count)
        tell_beforehand(options, "%s: exact, from each of %zu nodes along %zu ties",
                   betweenness ? "betweenness and harmonic" : "harmonic", ties->nodes, ties->count);
    if (status == HEARSAY_OK) status = fork_jobs_run(&jobs, err);
    if (status == HEARSAY_OK) take_values(&sweep, betweenness, harmonic);
    sweep_clear(&sweep);
    return status;
}
