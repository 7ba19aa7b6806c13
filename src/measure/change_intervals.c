#include "measure/change_intervals.h"

#include <math.h>
#include <string.h>

#include "measure/backbone.h"
#include "measure/fork_jobs.h"
#include "measure/middle.h"
#include "measure/repeats.h"
#include "memory/allocate.h"
#include "text/buffer.h"

struct drawing {
    struct change_intervals *intervals;
    struct trial trials[CHANGE_SIDES];
    struct units units[CHANGE_SIDES];
    double *changes; /* shared: resamples x cells */
    size_t room[CHANGE_SIDES]; /* of repeats */
    bool has_actors;           /* else there are no trials */
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the intervals of changes");
}

bool change_tie_key(struct buffer *key, const hearsay_table *table, size_t row)
{
    enum { NAMES = 4 };

    buffer_reset(key);
    for (size_t i = 0; i < NAMES; i++) {
        buffer_text(key, hearsay_table_text(table, row, i));
        buffer_char(key, '\0');
    }
    return !key->failed;
}

/* ---- one side of one resample ---- */

static hearsay_status weigh_ties(const struct change_intervals *intervals,
                                 const hearsay_network *network, double *weights,
                                 hearsay_error *err)
{
    static const char *const weight[] = { "weight" };
    const hearsay_measure_options options = { .names = { weight, 1 }, .jobs = 1 };
    enum { WEIGHT = 4 };
    struct buffer key = { 0 };
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_tie_table(&table, network, &options, err);

    for (size_t row = 0; status == HEARSAY_OK && row < hearsay_table_rows(table); row++) {
        uint32_t number;

        if (!change_tie_key(&key, table, row)) {
            status = no_memory(err);
            continue;
        }
        number = interner_find(intervals->ties, buffer_string(&key), key.length);
        if (number != INTERN_NONE) (void)hearsay_table_number(table, row, WEIGHT, &weights[number]);
    }
    buffer_clear(&key);
    hearsay_table_free(table);
    return status;
}

static hearsay_status draw_ties(const struct change_intervals *intervals, size_t side,
                                const double *repeats, double *weights, hearsay_error *err)
{
    hearsay_network_options options = *hearsay_network_options_of(intervals->sides[side]);
    hearsay_network *network = NULL;
    hearsay_status status;

    options.repeats = repeats;
    status = hearsay_network_build(&network, hearsay_network_corpus(intervals->sides[side]),
                                   &options, err);
    if (status == HEARSAY_OK) status = weigh_ties(intervals, network, weights, err);
    hearsay_network_free(network);
    return status;
}

/* The values of one side, by cell. */
static hearsay_status draw_side(const struct drawing *drawing, size_t side, size_t index,
                                double *values, hearsay_error *err)
{
    static const hearsay_bootstrap_options plain = { 0 };
    const struct change_intervals *intervals = drawing->intervals;
    const struct trial *trial = &drawing->trials[side];
    const hearsay_corpus *corpus = hearsay_network_corpus(intervals->sides[side]);
    double *repeats = allocate_zero(drawing->room[side], sizeof *repeats);
    double *actors = allocate_zero(trial->rows * trial->measures, sizeof *actors);
    double *ties = allocate_zero(intervals->ties->count, sizeof *ties);
    hearsay_status status = repeats && actors && ties ? HEARSAY_OK : no_memory(err);

    if (status == HEARSAY_OK)
        status = resample_draw(repeats, &drawing->units[side], corpus, &plain,
                               intervals->seed, CHANGE_SIDES * index + side, err);
    if (status == HEARSAY_OK && drawing->has_actors)
        status = trial_values(trial, repeats, actors, err);
    if (status == HEARSAY_OK && intervals->ties->count)
        status = draw_ties(intervals, side, repeats, ties, err);
    for (size_t i = 0; status == HEARSAY_OK && i < intervals->count; i++) {
        const struct change_cell *cell = &intervals->cells[i];
        double value = cell->tie != INTERN_NONE            ? ties[cell->tie]
                       : cell->rows[side] == SIZE_MAX ? 0
                       : actors[cell->measure * trial->rows + cell->rows[side]];

        values[i] = isnan(value) ? 0 : value;
    }
    allocate_free(repeats);
    allocate_free(actors);
    allocate_free(ties);
    return status;
}

static hearsay_status run_resample(void *state, size_t index, hearsay_error *err)
{
    const struct drawing *drawing = state;
    size_t count = drawing->intervals->count;
    double *before = allocate_zero(count, sizeof *before);
    double *after = allocate_zero(count, sizeof *after);
    hearsay_status status = before && after ? HEARSAY_OK : no_memory(err);

    if (status == HEARSAY_OK) status = draw_side(drawing, 0, index, before, err);
    if (status == HEARSAY_OK) status = draw_side(drawing, 1, index, after, err);
    for (size_t i = 0; status == HEARSAY_OK && i < count; i++)
        drawing->changes[index * count + i] = after[i] - before[i];
    allocate_free(before);
    allocate_free(after);
    return status;
}

/* ---- all of them ---- */

static hearsay_status find_middles(struct drawing *drawing, hearsay_error *err)
{
    struct change_intervals *intervals = drawing->intervals;
    double *numbers = allocate_zero(intervals->resamples, sizeof *numbers);

    if (!numbers) return no_memory(err);
    for (size_t i = 0; i < intervals->count; i++) {
        for (size_t j = 0; j < intervals->resamples; j++)
            numbers[j] = drawing->changes[j * intervals->count + i];
        middle_find(numbers, intervals->resamples, &intervals->cells[i].low,
                    &intervals->cells[i].high);
    }
    allocate_free(numbers);
    return HEARSAY_OK;
}

hearsay_status change_intervals_fill(struct change_intervals *intervals, hearsay_error *err)
{
    struct drawing drawing = { .intervals = intervals };
    size_t room = intervals->resamples * intervals->count;
    struct fork_jobs jobs = { .pieces = intervals->resamples, .work = run_resample,
                              .state = &drawing, .what = "resamples",
                              .options = intervals->options };
    hearsay_status status = HEARSAY_OK;

    if (backbone_is(intervals->sides[0]) || backbone_is(intervals->sides[1]))
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "a backbone cannot be drawn again; compare the "
                            "whole networks");
    if (intervals->count == 0) return HEARSAY_OK;
    for (size_t i = 0; i < intervals->count; i++)
        drawing.has_actors |= intervals->cells[i].tie == INTERN_NONE;
    for (size_t i = 0; i < CHANGE_SIDES && status == HEARSAY_OK; i++) {
        const hearsay_corpus *corpus = hearsay_network_corpus(intervals->sides[i]);

        drawing.room[i] = repeats_room(corpus);
        if (drawing.has_actors)
            status = trial_init(&drawing.trials[i], corpus,
                                hearsay_network_options_of(intervals->sides[i]),
                                intervals->options, err);
        if (status == HEARSAY_OK) status = units_find(&drawing.units[i], corpus, err);
    }
    drawing.changes = status == HEARSAY_OK ? allocate_shared(room, sizeof(double)) : NULL;
    if (status == HEARSAY_OK) status = drawing.changes ? fork_jobs_run(&jobs, err) : no_memory(err);
    if (status == HEARSAY_OK) status = find_middles(&drawing, err);
    allocate_free_shared(drawing.changes, room, sizeof(double));
    for (size_t i = 0; i < CHANGE_SIDES; i++) {
        units_clear(&drawing.units[i]);
        trial_clear(&drawing.trials[i]);
    }
    return status;
}
