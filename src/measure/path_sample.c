#include "measure/path_sample.h"

#include <math.h>

#include "measure/fork_jobs.h"
#include "memory/allocate.h"
#include "memory/random.h"

enum { LEAST_PARTS = 4, MOST_PARTS = 32 };
#define ROOM ((size_t)1 << 23) /* nodes x parts; 256 MiB */

/* Sums of what the searches find at a node, and of the squares. */
struct found {
    double through, through_square;
    double near, near_square; /* 1/distance */
};

struct sampling {
    struct path_search *search;
    size_t nodes, parts, samples;
    uint32_t *targets;   /* places; those drawn come first */
    bool is_through;     /* betweenness is wanted */
    struct found *found; /* shared: parts x nodes, by place */
};

static void sampling_clear(struct sampling *sampling)
{
    allocate_free(sampling->targets);
    allocate_free_shared(sampling->found, sampling->nodes * sampling->parts,
                         sizeof *sampling->found);
}

/* The first of a shuffle. On a graph that was turned round, ins are outs. */
static void draw(struct sampling *sampling, size_t targets, uint64_t seed)
{
    struct random random;
    size_t count = 0;

    for (uint32_t place = 0; place < sampling->nodes; place++)
        if (path_graph_outs(sampling->search->graph, place)) sampling->targets[count++] = place;
    random_seed(&random, seed, 0);
    for (size_t i = 0; i < sampling->samples; i++) {
        size_t other = i + random_below(&random, targets - i);
        uint32_t target = sampling->targets[other];

        sampling->targets[other] = sampling->targets[i];
        sampling->targets[i] = target;
    }
}

static hearsay_status sampling_init(struct sampling *sampling, struct path_search *search,
                                    const struct path_values *values, uint64_t seed,
                                    hearsay_error *err)
{
    size_t nodes = search->graph->nodes;

    *sampling = (struct sampling){ .search = search, .nodes = nodes, .samples = values->samples,
                                   .parts = ROOM / nodes,
                                   .is_through = values->betweenness != NULL };
    if (sampling->parts < LEAST_PARTS) sampling->parts = LEAST_PARTS;
    if (sampling->parts > MOST_PARTS) sampling->parts = MOST_PARTS;
    sampling->targets = allocate_zero(values->targets, sizeof *sampling->targets);
    sampling->found = allocate_shared(nodes * sampling->parts, sizeof *sampling->found);
    if (!sampling->targets || !sampling->found)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for shortest paths");
    draw(sampling, values->targets, seed);
    return HEARSAY_OK;
}

static void add_search(const struct path_search *search, struct found *found, bool is_through)
{
    for (size_t level = 1; level < search->level_count; level++) {
        double near = 1 / (double)level;

        for (size_t at = search->levels[level].first; at < search->levels[level + 1].first; at++) {
            struct found *here = &found[search->order[at]];
            double through = is_through ? search->through[at] : 0;

            here->through += through;
            here->through_square += through * through;
            here->near += near;
            here->near_square += near * near;
        }
    }
}

static hearsay_status sample_part(void *state, size_t part, hearsay_error *err)
{
    struct sampling *sampling = state;

    (void)err;
    for (size_t i = part; i < sampling->samples; i += sampling->parts) {
        path_search_run(sampling->search, sampling->targets[i]);
        if (sampling->is_through) path_search_back(sampling->search);
        add_search(sampling->search, sampling->found + part * sampling->nodes,
                   sampling->is_through);
    }
    return HEARSAY_OK;
}

/* ---- what follows from the sums ---- */

double path_sample_error(size_t samples, size_t population, double range, double variance,
                         double chance)
{
    double n = (double)samples, all = (double)population;
    double rest = 2 * samples <= population ? 1 - (n - 1) / all : (1 - n / all) * (1 + 1 / n);
    /* half of the chance each; the first fails on either side, the second in five ways on either */
    double hoeffding = range * sqrt(rest * log(4 / chance) / (2 * n));
    double bernstein = sqrt(2 * rest * variance * log(20 / chance) / n) +
                       (7.0 / 3 + 3 / sqrt(2)) * range * log(20 / chance) / n;

    return fmin(hoeffding, bernstein);
}

/* What turns sums of those drawn into values. */
struct scale {
    size_t samples, targets;
    double chance;  /* that one bound does not hold */
    double range;   /* of what one search finds at a node */
    double divisor; /* of the sum over all targets */
};

static double take(const struct scale *scale, double sum, double square, double *error)
{
    double n = (double)scale->samples, mean = sum / n;
    double factor = (double)scale->targets / scale->divisor;

    *error = factor * path_sample_error(scale->samples, scale->targets, scale->range,
                                        fmax(square / n - mean * mean, 0), scale->chance);
    return factor * mean;
}

static struct found add_parts(const struct sampling *sampling, size_t place)
{
    struct found sum = { 0 };

    for (size_t part = 0; part < sampling->parts; part++) {
        const struct found *found = &sampling->found[part * sampling->nodes + place];

        sum.through += found->through;
        sum.through_square += found->through_square;
        sum.near += found->near;
        sum.near_square += found->near_square;
    }
    return sum;
}

/* Who has no tie out reaches nobody, and who has none in as well is between nobody: of these nothing is
 * estimated. The graph is turned round. */
static void take_values(const struct sampling *sampling, const struct path_values *values)
{
    const struct path_graph *graph = sampling->search->graph;
    double nodes = (double)graph->nodes;
    struct scale near = { values->samples, values->targets,
                          (1 - PATH_SAMPLE_CONFIDENCE) / (2 * nodes), 1, nodes - 1 };
    struct scale through = near;

    through.range = -1; /* of all who have a tie out, the node itself does not count */
    through.divisor = 1;
    for (uint32_t place = 0; place < graph->nodes; place++)
        through.range += path_graph_ins(graph, place) > 0;
    for (uint32_t place = 0; place < graph->nodes; place++) {
        uint32_t node = graph->node[place];
        struct found found = add_parts(sampling, place);
        bool is_source = path_graph_ins(graph, place) > 0;
        bool is_between = is_source && path_graph_outs(graph, place) > 0;

        values->harmonic[node] = values->harmonic_error[node] = 0;
        if (is_source)
            values->harmonic[node] = take(&near, found.near, found.near_square,
                                          &values->harmonic_error[node]);
        if (!values->betweenness) continue;
        values->betweenness[node] = values->betweenness_error[node] = 0;
        if (is_between)
            values->betweenness[node] = take(&through, found.through, found.through_square,
                                             &values->betweenness_error[node]);
    }
}

hearsay_status path_sample(struct path_search *search, struct path_values *values,
                           const hearsay_measure_options *options, hearsay_error *err)
{
    struct sampling sampling;
    struct fork_jobs jobs = { .work = sample_part, .state = &sampling, .what = "shortest paths",
                              .options = options };
    hearsay_status status = sampling_init(&sampling, search, values, options ? options->seed : 0,
                                          err);

    jobs.pieces = sampling.parts;
    if (status == HEARSAY_OK) status = fork_jobs_run(&jobs, err);
    if (status == HEARSAY_OK) take_values(&sampling, values);
    sampling_clear(&sampling);
    return status;
}
