/* The bootstrap of the table of actors: resamples in several processes, then the intervals of each
 * measure, in several processes too. */
#include <hearsay/uncertainty.h>

#include <math.h>
#include <stdlib.h>

#include "measure/fork_jobs.h"
#include "measure/middle.h"
#include "measure/resample.h"
#include "measure/table.h"
#include "measure/trial.h"
#include "memory/allocate.h"

#define MOST_VALUES ((size_t)1 << 26)

struct interval {
    double low, high, rank_low, rank_high, above_next, present;
};

struct bootstrap {
    struct trial trial;
    struct units units;
    const hearsay_bootstrap_options *options;
    uint64_t seed;
    size_t cells;               /* measures x rows */
    double *values;             /* shared: resamples x cells */
    uint32_t *ranks;            /* likewise */
    struct interval *intervals; /* shared: cells */
    size_t *order;              /* measures x rows: rows, the first rank first */
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for resamples");
}

/* ---- one resample ---- */

static hearsay_status run_resample(void *state, size_t index, hearsay_error *err)
{
    const struct bootstrap *bootstrap = state;
    const struct trial *trial = &bootstrap->trial;
    double *values = bootstrap->values + index * bootstrap->cells;
    double *repeats = allocate_zero(trial->numbers, sizeof *repeats);
    hearsay_status status;

    if (!repeats) return no_memory(err);
    status = resample_draw(repeats, &bootstrap->units, trial->corpus, bootstrap->options,
                           bootstrap->seed, index, err);
    if (status == HEARSAY_OK) status = trial_values(trial, repeats, values, err);
    if (status == HEARSAY_OK)
        status = trial_ranks(trial, values, bootstrap->ranks + index * bootstrap->cells, err);
    allocate_free(repeats);
    return status;
}

/* ---- the intervals of one measure ---- */

/* 1 if a is above b, 1/2 if they are equal; missing is below all. */
static double above(double a, double b)
{
    double left = isnan(a) ? -INFINITY : a, right = isnan(b) ? -INFINITY : b;

    return left > right ? 1 : left < right ? 0 : 0.5;
}

static void sum_up_cell(const struct bootstrap *bootstrap, size_t cell, size_t next,
                        double *numbers)
{
    size_t resamples = bootstrap->options->resamples, count = 0;
    struct interval *out = &bootstrap->intervals[cell];
    double higher = 0;

    for (size_t i = 0; i < resamples; i++) {
        const double *values = bootstrap->values + i * bootstrap->cells;

        if (!isnan(values[cell])) numbers[count++] = values[cell];
        if (next != SIZE_MAX) higher += above(values[cell], values[next]);
    }
    out->present = (double)count / (double)resamples;
    out->above_next = next != SIZE_MAX ? higher / (double)resamples : NAN;
    middle_find(numbers, count, &out->low, &out->high);
    for (size_t i = 0; i < resamples; i++)
        numbers[i] = bootstrap->ranks[i * bootstrap->cells + cell];
    middle_find(numbers, resamples, &out->rank_low, &out->rank_high);
}

static hearsay_status sum_up_measure(void *state, size_t measure, hearsay_error *err)
{
    const struct bootstrap *bootstrap = state;
    const struct trial *trial = &bootstrap->trial;
    size_t first = measure * trial->rows;
    const size_t *order = bootstrap->order + first;
    double *numbers = allocate_zero(bootstrap->options->resamples, sizeof *numbers);

    if (!numbers) return no_memory(err);
    for (size_t at = 0; at < trial->rows; at++) {
        bool has_next = at + 1 < trial->rows && !isnan(trial->values[first + order[at + 1]]);

        if (isnan(trial->values[first + order[at]])) break;
        sum_up_cell(bootstrap, first + order[at], has_next ? first + order[at + 1] : SIZE_MAX,
                    numbers);
    }
    allocate_free(numbers);
    return HEARSAY_OK;
}

/* Rows by rank, those of one rank in the order of the table: a counting sort. */
static hearsay_status order_rows(struct bootstrap *bootstrap, hearsay_error *err)
{
    const struct trial *trial = &bootstrap->trial;
    size_t *place = allocate_zero(trial->rows + 1, sizeof *place);

    bootstrap->order = allocate_zero(bootstrap->cells, sizeof *bootstrap->order);
    if (!place || !bootstrap->order) {
        allocate_free(place);
        return no_memory(err);
    }
    for (size_t i = 0; i < trial->measures; i++) {
        const uint32_t *ranks = trial->ranks + i * trial->rows;

        /* a rank is where those who share it begin, from 1 */
        for (size_t rank = 0; rank <= trial->rows; rank++) place[rank] = rank - 1;
        for (size_t row = 0; row < trial->rows; row++)
            bootstrap->order[i * trial->rows + place[ranks[row]]++] = row;
    }
    allocate_free(place);
    return HEARSAY_OK;
}

/* ---- the table ---- */

enum { ID, NAME, KIND, MEASURE, VALUE, LOW, HIGH, RANK, RANK_LOW, RANK_HIGH, ABOVE_NEXT, PRESENT,
       COLUMNS };

static hearsay_status add_columns(hearsay_table *table, hearsay_error *err)
{
    static const char *const headings[COLUMNS] = {
        [ID] = "id", [NAME] = "name", [KIND] = "kind", [MEASURE] = "measure", [VALUE] = "value",
        [LOW] = "low", [HIGH] = "high", [RANK] = "rank", [RANK_LOW] = "rank_low",
        [RANK_HIGH] = "rank_high", [ABOVE_NEXT] = "above_next", [PRESENT] = "present",
    };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < COLUMNS; i++)
        status = table_column(table, headings[i], i >= VALUE, err);
    return status;
}

static hearsay_status add_row(hearsay_table *table, const struct bootstrap *bootstrap,
                              size_t measure, size_t row, hearsay_error *err)
{
    const struct trial *trial = &bootstrap->trial;
    size_t cell = measure * trial->rows + row, count;
    const struct interval *interval = &bootstrap->intervals[cell];
    const double numbers[COLUMNS] = {
        [VALUE] = trial->values[cell],     [LOW] = interval->low,
        [HIGH] = interval->high,           [RANK] = trial->ranks[cell],
        [RANK_LOW] = interval->rank_low,   [RANK_HIGH] = interval->rank_high,
        [ABOVE_NEXT] = interval->above_next, [PRESENT] = interval->present,
    };
    const hearsay_statement_id *evidence = hearsay_table_evidence(trial->base, row, &count);
    hearsay_status status = table_row(table, err);

    for (size_t i = ID; status == HEARSAY_OK && i <= KIND; i++)
        status = table_set_text(table, i, hearsay_table_text(trial->base, row, i), err);
    if (status == HEARSAY_OK) status = table_set_text(table, MEASURE, trial->names[measure], err);
    for (size_t i = VALUE; status == HEARSAY_OK && i < COLUMNS; i++)
        status = table_set_number(table, i, numbers[i], err);
    return status == HEARSAY_OK ? table_set_evidence(table, evidence, count, err) : status;
}

static hearsay_status make_table(hearsay_table **out, const struct bootstrap *bootstrap,
                                 hearsay_error *err)
{
    const struct trial *trial = &bootstrap->trial;
    hearsay_status status = table_new(out, err);

    if (status == HEARSAY_OK) status = add_columns(*out, err);
    for (size_t i = 0; i < trial->measures; i++) {
        for (size_t at = 0; status == HEARSAY_OK && at < trial->rows; at++) {
            size_t row = bootstrap->order[i * trial->rows + at];

            if (isnan(trial->values[i * trial->rows + row])) break;
            status = add_row(*out, bootstrap, i, row, err);
        }
    }
    return status;
}

/* ---- all of it ---- */

static hearsay_status make_room(struct bootstrap *bootstrap, hearsay_error *err)
{
    size_t resamples = bootstrap->options->resamples;

    bootstrap->cells = bootstrap->trial.rows * bootstrap->trial.measures;
    if (bootstrap->cells > MOST_VALUES / resamples) {
        hearsay_fail(err, HEARSAY_LIMIT,
                     "%zu resamples of %zu measures of %zu actors are more than %zu values",
                     resamples, bootstrap->trial.measures, bootstrap->trial.rows, MOST_VALUES);
        hearsay_error_hint(err, "take fewer resamples or --measures, or fewer statements");
        return HEARSAY_LIMIT;
    }
    bootstrap->values = allocate_shared(resamples * bootstrap->cells, sizeof(double));
    bootstrap->ranks = allocate_shared(resamples * bootstrap->cells, sizeof(uint32_t));
    bootstrap->intervals = allocate_shared(bootstrap->cells, sizeof(struct interval));
    if (!bootstrap->values || !bootstrap->ranks || !bootstrap->intervals) return no_memory(err);
    return order_rows(bootstrap, err);
}

static void bootstrap_clear(struct bootstrap *bootstrap)
{
    size_t resamples = bootstrap->options->resamples;

    allocate_free_shared(bootstrap->values, resamples * bootstrap->cells, sizeof(double));
    allocate_free_shared(bootstrap->ranks, resamples * bootstrap->cells, sizeof(uint32_t));
    allocate_free_shared(bootstrap->intervals, bootstrap->cells, sizeof(struct interval));
    allocate_free(bootstrap->order);
    units_clear(&bootstrap->units);
    trial_clear(&bootstrap->trial);
}

static hearsay_status run(struct bootstrap *bootstrap, const hearsay_measure_options *measures,
                          hearsay_error *err)
{
    struct fork_jobs jobs = { .pieces = bootstrap->options->resamples, .work = run_resample,
                              .state = bootstrap, .what = "resamples", .options = measures };
    hearsay_status status = fork_jobs_run(&jobs, err);

    if (status != HEARSAY_OK) return status;
    jobs.pieces = bootstrap->trial.measures;
    jobs.work = sum_up_measure;
    jobs.what = "intervals";
    return fork_jobs_run(&jobs, err);
}

hearsay_status hearsay_bootstrap_table(hearsay_table **out, const hearsay_corpus *corpus,
                                       const hearsay_network_options *network,
                                       const hearsay_measure_options *measures,
                                       const hearsay_bootstrap_options *options,
                                       hearsay_bootstrap_notes *notes, hearsay_error *err)
{
    struct bootstrap bootstrap = { .options = options, .seed = measures ? measures->seed : 0 };
    hearsay_table *table = NULL;
    hearsay_status status = bootstrap_check(options, err);

    *out = NULL;
    if (status != HEARSAY_OK) return status;
    status = trial_init(&bootstrap.trial, corpus, network, measures, err);
    if (status == HEARSAY_OK) status = units_find(&bootstrap.units, corpus, err);
    if (status == HEARSAY_OK) status = make_room(&bootstrap, err);
    if (status == HEARSAY_OK) status = run(&bootstrap, measures, err);
    if (status == HEARSAY_OK) status = make_table(&table, &bootstrap, err);
    if (status == HEARSAY_OK) *out = table;
    else hearsay_table_free(table);
    if (notes)
        *notes = (hearsay_bootstrap_notes){ bootstrap.units.kind, bootstrap.units.count,
                                            bootstrap.units.alone, bootstrap.trial.left_out };
    bootstrap_clear(&bootstrap);
    return status;
}
