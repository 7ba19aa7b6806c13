/* A search from each node, divided among processes, and the sums of what they find; or, where that are
 * too many, from some. */
#include "measure/shortest_paths.h"

#include "measure/fork_jobs.h"
#include "measure/path_sample.h"
#include "measure/telling.h"
#include "memory/allocate.h"

/* Graphs that take more steps than this are worth processes; the parts are as many in any case. */
#define SMALL_STEPS ((size_t)1 << 24)
#define MANY_STEPS ((size_t)1 << 32) /* some seconds: worth a word beforehand */
enum {
    PARTS = 32,
    PROBES = 64,        /* searches that tell how much all would cost */
    LEAST_SAMPLES = 100 /* however much one costs */
};

struct sweep {
    struct path_search search;
    size_t parts;
    double *sums;     /* shared: nodes x parts of betweenness; NULL: not wanted. By place */
    double *harmonic; /* shared. By place */
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for shortest paths");
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
    size_t nodes = search->graph->nodes;
    double *sums = sweep->sums ? sweep->sums + part * nodes : NULL;

    (void)err;
    for (size_t source = part; source < nodes; source += sweep->parts) {
        if (path_graph_outs(search->graph, (uint32_t)source) == 0) continue;
        path_search_run(search, (uint32_t)source);
        sweep->harmonic[source] = closeness(search);
        if (!sums) continue;
        path_search_back(search);
        for (size_t at = 1; at < search->count; at++) sums[search->order[at]] += search->through[at];
    }
    return HEARSAY_OK;
}

static void take_values(const struct sweep *sweep, const struct path_values *values)
{
    size_t nodes = sweep->search.graph->nodes;

    for (size_t place = 0; place < nodes; place++) {
        uint32_t node = sweep->search.graph->node[place];

        values->harmonic[node] = sweep->harmonic[place];
        values->harmonic_error[node] = 0;
        if (!values->betweenness) continue;
        values->betweenness[node] = values->betweenness_error[node] = 0;
        for (size_t part = 0; part < sweep->parts; part++)
            values->betweenness[node] += sweep->sums[part * nodes + place];
    }
}

/* From all; takes the search over. */
static hearsay_status sweep_all(const struct path_search *search, const struct path_values *values,
                                const hearsay_measure_options *options, hearsay_error *err)
{
    size_t nodes = search->graph->nodes, ties = search->graph->ties;
    struct sweep sweep = { .search = *search, .parts = 1 };
    struct fork_jobs jobs = { .work = sweep_part, .state = &sweep, .what = "shortest paths",
                              .options = options };
    hearsay_status status = HEARSAY_OK;

    if (ties && nodes > SMALL_STEPS / ties) sweep.parts = PARTS;
    if (ties && nodes > MANY_STEPS / ties)
        tell_beforehand(options, "%s: exact, from each of %zu nodes along %zu ties",
                        values->betweenness ? "betweenness and harmonic" : "harmonic", nodes, ties);
    sweep.harmonic = allocate_shared(nodes, sizeof *sweep.harmonic);
    if (values->betweenness) sweep.sums = allocate_shared(nodes * sweep.parts, sizeof *sweep.sums);
    if (!sweep.harmonic || (values->betweenness && !sweep.sums)) status = no_memory(err);
    jobs.pieces = sweep.parts;
    if (status == HEARSAY_OK) status = fork_jobs_run(&jobs, err);
    if (status == HEARSAY_OK) take_values(&sweep, values);
    allocate_free_shared(sweep.sums, nodes * sweep.parts, sizeof *sweep.sums);
    allocate_free_shared(sweep.harmonic, nodes, sizeof *sweep.harmonic);
    return status;
}

/* ---- exact or not ---- */

/* Looks of all searches, by some whose sources lie evenly among places, so that there are some of every
 * number of ties. */
static double probe(struct path_search *search)
{
    const struct path_graph *graph = search->graph;
    size_t sources = 0, looks = 0, probes = 0, source = 0;

    for (uint32_t place = 0; place < graph->nodes; place++)
        sources += path_graph_outs(graph, place) > 0;
    for (uint32_t place = 0; place < graph->nodes; place++) {
        if (path_graph_outs(graph, place) == 0 ||
            source++ % (sources / PROBES + 1) != sources / PROBES / 2)
            continue;
        path_search_run(search, place);
        looks += search->looks;
        probes++;
    }
    return probes ? (double)looks / (double)probes * (double)sources : 0;
}

/* How many samples the limit allows; SIZE_MAX: all that there are, and exact. */
static size_t affordable(struct path_search *search, size_t targets, uint64_t most_looks)
{
    const struct path_graph *graph = search->graph;
    double most = (double)most_looks, looks;
    size_t samples;

    /* a search looks at no more than this */
    if ((double)graph->nodes * (double)(2 * graph->ties + graph->nodes) <= most) return SIZE_MAX;
    looks = probe(search);
    if (looks <= most) return SIZE_MAX;
    samples = (size_t)(most / looks * (double)targets);
    return samples > LEAST_SAMPLES ? samples : LEAST_SAMPLES;
}

static void plan(struct path_search *search, struct path_values *values, uint64_t most_looks,
                 const hearsay_measure_options *options)
{
    const char *what = values->betweenness ? "betweenness and harmonic" : "harmonic";
    bool is_asked = options && options->samples;
    size_t samples;

    for (uint32_t place = 0; place < search->graph->nodes; place++)
        values->targets += path_graph_ins(search->graph, place) > 0;
    if (options && options->exact) return;
    samples = is_asked ? options->samples : affordable(search, values->targets, most_looks);
    if (samples >= values->targets) return;
    values->samples = samples;
    tell_beforehand(options, "%s: estimated from %zu of %zu nodes%s", what, samples, values->targets,
                    is_asked ? "" : ", as all would take too long; --exact takes all");
}

hearsay_status shortest_paths_within(const struct tie_list *ties, struct path_values *values,
                                     uint64_t most_looks, const hearsay_measure_options *options,
                                     hearsay_error *err)
{
    struct path_graph graph;
    struct path_search search = { 0 };
    hearsay_status status = path_graph_fill(&graph, ties, err);

    values->samples = values->targets = 0;
    if (status == HEARSAY_OK) status = path_search_init(&search, &graph, err);
    if (status == HEARSAY_OK) plan(&search, values, most_looks, options);
    if (status == HEARSAY_OK && values->samples) {
        path_graph_turn(&graph);
        status = path_sample(&search, values, options, err);
    } else if (status == HEARSAY_OK) {
        status = sweep_all(&search, values, options, err);
    }
    path_search_clear(&search);
    path_graph_clear(&graph);
    return status;
}

hearsay_status shortest_paths(const struct tie_list *ties, struct path_values *values,
                              const hearsay_measure_options *options, hearsay_error *err)
{
    return shortest_paths_within(ties, values, PATHS_MOST_LOOKS, options, err);
}
