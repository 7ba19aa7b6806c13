/* What each statement adds to a measure of an actor: the measure again without it. */
#include <hearsay/uncertainty.h>

#include <math.h>
#include <string.h>

#include "measure/fork_jobs.h"
#include "measure/statements.h"
#include "measure/table.h"
#include "measure/trial.h"
#include "memory/allocate.h"
#include "text/buffer.h"
#include "text/number.h"

#define SAME 1e-9 /* of sums, as a share of the value */

struct reasons {
    struct trial trial;
    const char *name;  /* of the actor */
    size_t row;        /* of the actor, in the table of the trial */
    const hearsay_statement_id *statements;
    size_t count;      /* of statements that are tried */
    double *adds;      /* by statement; shared by processes */
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the statements behind a value");
}

/* ---- without one ---- */

static hearsay_status leave_out(void *state, size_t piece, hearsay_error *err)
{
    struct reasons *reasons = state;
    const struct trial *trial = &reasons->trial;
    double *values = allocate_zero(trial->rows, sizeof *values);
    hearsay_status status = values ? HEARSAY_OK : no_memory(err);

    if (status == HEARSAY_OK)
        status = trial_without(trial, &reasons->statements[piece], 1, values, err);
    if (status == HEARSAY_OK) {
        double without = values[reasons->row];
        reasons->adds[piece] = trial->values[reasons->row] - (isnan(without) ? 0 : without);
    }
    allocate_free(values);
    return status;
}

/* ---- whose value ---- */

static hearsay_status find_row(struct reasons *reasons, hearsay_actor_id actor,
                               hearsay_reason_notes *notes, hearsay_error *err)
{
    const struct trial *trial = &reasons->trial;
    size_t all;

    reasons->name = hearsay_corpus_actor(trial->corpus, actor)->name;
    while (reasons->row < trial->rows && trial->actors[reasons->row] != actor) reasons->row++;
    if (reasons->row == trial->rows || isnan(trial->values[reasons->row])) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "\"%s\" has no value of %s here", reasons->name,
                     trial->names[0]);
        if (trial->options.camp_runs == 1 && strcmp(trial->names[0], "camp_stability") == 0)
            hearsay_error_hint(err, "one run of the search does not tell how firm camps are; --camp-runs 20 does");
        else
            hearsay_error_hint(err, "who has no tie in the network has none; another --network or --level may do");
        return HEARSAY_BAD_ARGUMENT;
    }
    reasons->statements = hearsay_table_evidence(trial->base, reasons->row, &all);
    reasons->count = all < HEARSAY_REASONS ? all : HEARSAY_REASONS;
    notes->untried = all - reasons->count;
    return HEARSAY_OK;
}

/* ---- the table ---- */

/* Four digits behind the point are as many as the tables show; small numbers have them all. */
static void add_value(struct buffer *line, double value)
{
    char text[NUMBER_TEXT];

    if (fabs(value) < 0.001 || value == floor(value)) {
        buffer_number(line, value);
        return;
    }
    (void)number_write_fixed(value, 4, text);
    buffer_text(line, text);
}

static void add_verdict(struct buffer *line, size_t rows, bool is_sum)
{
    if (!is_sum)
        buffer_text(line, "it hangs on the whole network, and what goes without one statement "
                          "(adds) does not add up to it");
    else if (rows == 0) buffer_text(line, "no statement adds to it");
    else if (rows == 1) buffer_text(line, "1 statement makes it");
    else buffer_format(line, "%zu statements add up to it", rows);
}

static hearsay_status write_closing(const struct reasons *reasons, size_t rows,
                                    const hearsay_reason_notes *notes, hearsay_table *table,
                                    hearsay_error *err)
{
    const struct trial *trial = &reasons->trial;
    struct buffer cell = { 0 }, *line = &cell;
    hearsay_status status;

    buffer_format(line, "%s of %s is ", trial->names[0], reasons->name);
    add_value(line, trial->values[reasons->row]);
    buffer_format(line, ", rank %u of %zu: ", (unsigned)trial->ranks[reasons->row], trial->rows);
    add_verdict(line, rows, notes->is_sum);
    if (notes->untried) buffer_format(line, "; %zu more were not tried", notes->untried);
    status = line->failed ? no_memory(err) : table_set_closing(table, buffer_string(line), err);
    buffer_clear(line);
    return status;
}

static hearsay_status make_table(hearsay_table **out, const struct reasons *reasons,
                                 hearsay_reason_notes *notes, hearsay_error *err)
{
    double value = reasons->trial.values[reasons->row], sum = 0;
    hearsay_statement_id *kept = allocate_again(NULL, reasons->count + 1, sizeof *kept);
    double *adds = allocate_again(NULL, reasons->count + 1, sizeof *adds);
    hearsay_status status = kept && adds ? HEARSAY_OK : no_memory(err);
    size_t rows = 0;

    for (size_t i = 0; status == HEARSAY_OK && i < reasons->count; i++) {
        if (fabs(reasons->adds[i]) <= SAME * fabs(value)) continue;
        sum += reasons->adds[i];
        kept[rows] = reasons->statements[i];
        adds[rows++] = reasons->adds[i];
    }
    notes->none = reasons->count - rows;
    notes->is_sum = !notes->untried && fabs(sum - value) <= SAME * fabs(value);
    if (status == HEARSAY_OK)
        status = statements_make(out, reasons->trial.corpus, kept, adds, "adds", rows, err);
    if (status == HEARSAY_OK) status = write_closing(reasons, rows, notes, *out, err);
    allocate_free(kept);
    allocate_free(adds);
    return status;
}

static hearsay_status try_all(struct reasons *reasons, const hearsay_measure_options *options,
                              hearsay_error *err)
{
    const struct fork_jobs jobs = { .pieces = reasons->count, .work = leave_out, .state = reasons,
                                    .what = "statements left out", .options = options };

    reasons->adds = allocate_shared(reasons->count, sizeof *reasons->adds);
    return reasons->adds ? fork_jobs_run(&jobs, err) : no_memory(err);
}

hearsay_status hearsay_reason_table(hearsay_table **out, const hearsay_corpus *corpus,
                                    const hearsay_network_options *network,
                                    const hearsay_measure_options *options, const char *measure,
                                    hearsay_actor_id actor, hearsay_reason_notes *notes,
                                    hearsay_error *err)
{
    hearsay_reason_notes unasked, *told = notes ? notes : &unasked;
    hearsay_measure_options one = options ? *options : (hearsay_measure_options){ 0 };
    struct reasons reasons = { 0 };
    hearsay_status status;

    *out = NULL;
    *told = (hearsay_reason_notes){ 0 };
    one.names = (hearsay_words){ &measure, 1 };
    status = trial_init(&reasons.trial, corpus, network, &one, err);
    if (status == HEARSAY_OK && reasons.trial.measures != 1)
        status = hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "\"%s\" is a set; one measure was expected",
                              measure);
    if (status == HEARSAY_OK) status = find_row(&reasons, actor, told, err);
    if (status == HEARSAY_OK) status = try_all(&reasons, &one, err);
    if (status == HEARSAY_OK) status = make_table(out, &reasons, told, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(*out);
        *out = NULL;
    }
    allocate_free_shared(reasons.adds, reasons.count, sizeof *reasons.adds);
    trial_clear(&reasons.trial);
    return status;
}
