/* Clusterwise stability by the bootstrap: Hennig 2007, Computational Statistics and Data Analysis 52(1).
 * Resamples run in several processes. */
#include "measure/camp_resamples.h"

#include <stdlib.h>

#include "measure/fork_jobs.h"
#include "measure/repeats.h"
#include "measure/resample.h"
#include "memory/allocate.h"

struct work {
    const struct measuring *base;
    const hearsay_bootstrap_options *options;
    struct units units;
    double *likeness; /* shared: resamples x camps */
};

/* An actor of both networks, by its camp in each. */
struct meeting {
    uint32_t base, drawn;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for resamples of camps");
}

static int compare_meetings(const void *a, const void *b)
{
    const struct meeting *one = a, *two = b;

    if (one->base != two->base) return one->base < two->base ? -1 : 1;
    return (one->drawn > two->drawn) - (one->drawn < two->drawn);
}

static size_t meet(struct meeting *meetings, const struct measuring *base,
                   const struct measuring *drawn)
{
    size_t count = 0;

    for (size_t i = 0; i < drawn->nodes; i++) {
        hearsay_node what = hearsay_network_node(drawn->network, i);
        uint32_t node = hearsay_network_find_node(base->network, what.kind, what.id);

        if (node == HEARSAY_NONE || what.kind != HEARSAY_NODE_ACTOR) continue;
        meetings[count++] = (struct meeting){ base->camps.camp[node], drawn->camps.camp[i] };
    }
    if (count) qsort(meetings, count, sizeof *meetings, compare_meetings);
    return count;
}

/* sizes: room for each camp of drawn. */
static void compare_camps(double *likeness, const struct meeting *meetings, size_t count,
                          size_t *sizes)
{
    for (size_t i = 0; i < count; i++) sizes[meetings[i].drawn]++;
    for (size_t first = 0, end; first < count; first = end) {
        uint32_t camp = meetings[first].base;

        for (end = first; end < count && meetings[end].base == camp;) end++;
        for (size_t i = first, next; i < end; i = next) {
            double both, either;

            for (next = i; next < end && meetings[next].drawn == meetings[i].drawn;) next++;
            both = (double)(next - i);
            either = (double)(end - first) + (double)sizes[meetings[i].drawn] - both;
            if (both / either > likeness[camp]) likeness[camp] = both / either;
        }
    }
}

static hearsay_status compare_drawn(double *likeness, const struct measuring *base,
                                    struct measuring *drawn, hearsay_error *err)
{
    struct meeting *meetings = allocate_zero(drawn->nodes, sizeof *meetings);
    hearsay_status status = measuring_camps(drawn, err);
    size_t *sizes = allocate_zero(drawn->camps.count, sizeof *sizes);

    if (status == HEARSAY_OK && (!meetings || !sizes)) status = no_memory(err);
    if (status == HEARSAY_OK)
        compare_camps(likeness, meetings, meet(meetings, base, drawn), sizes);
    allocate_free(sizes);
    allocate_free(meetings);
    return status;
}

static hearsay_status run_resample(void *state, size_t index, hearsay_error *err)
{
    const struct work *work = state;
    const struct measuring *base = work->base;
    const hearsay_measure_options alone = { .seed = base->options.seed, .jobs = 1,
                                            .camp_runs = base->options.camp_runs };
    hearsay_network_options options = *hearsay_network_options_of(base->network);
    double *repeats = allocate_zero(repeats_room(base->corpus), sizeof *repeats);
    hearsay_network *network = NULL;
    struct measuring drawn;
    hearsay_status status;

    if (!repeats) return no_memory(err);
    options.repeats = repeats;
    status = resample_draw(repeats, &work->units, base->corpus, work->options, base->options.seed,
                           index, err);
    if (status == HEARSAY_OK) status = hearsay_network_build(&network, base->corpus, &options, err);
    if (status == HEARSAY_OK) {
        measuring_init(&drawn, network, NULL, &alone);
        status = compare_drawn(work->likeness + index * base->camps.count, base, &drawn, err);
        measuring_clear(&drawn);
    }
    hearsay_network_free(network);
    allocate_free(repeats);
    return status;
}

hearsay_status camp_resamples(double *found, struct measuring *measuring,
                              const hearsay_bootstrap_options *options,
                              hearsay_bootstrap_notes *notes, hearsay_error *err)
{
    size_t camps = measuring->camps.count;
    struct work work = { .base = measuring, .options = options };
    struct fork_jobs jobs = { .pieces = options->resamples, .work = run_resample, .state = &work,
                              .what = "resamples", .options = &measuring->options };
    hearsay_status status = bootstrap_check(options, err);

    if (status != HEARSAY_OK) return status;
    status = units_find(&work.units, measuring->corpus, err);
    work.likeness = allocate_shared(options->resamples * camps, sizeof *work.likeness);
    if (status == HEARSAY_OK && !work.likeness) status = no_memory(err);
    if (status == HEARSAY_OK) status = fork_jobs_run(&jobs, err);
    for (size_t camp = 0; status == HEARSAY_OK && camp < camps; camp++) {
        found[camp] = 0;
        for (size_t i = 0; i < options->resamples; i++)
            found[camp] += work.likeness[i * camps + camp];
        found[camp] /= (double)options->resamples;
    }
    *notes = (hearsay_bootstrap_notes){ work.units.kind, work.units.count, work.units.alone, 0 };
    allocate_free_shared(work.likeness, options->resamples * camps, sizeof *work.likeness);
    units_clear(&work.units);
    return status;
}
