/* --every, for all commands that show measures. */
#include "cli/periods.h"

#include <string.h>

#include "cli/choices.h"
#include "cli/commands.h"
#include "cli/message.h"
#include "cli/result.h"

hearsay_every periods_every(const struct options *options)
{
    return (hearsay_every)choice_number(choice_every, options->every);
}

static hearsay_kernel kernel_of(const char *name)
{
    return (hearsay_kernel)choice_number(choice_kernels, name);
}

static uint32_t window_of(const struct options *options)
{
    return options->window < UINT32_MAX ? (uint32_t)options->window : UINT32_MAX;
}

void periods_tell(const hearsay_period_notes *notes, const char *every)
{
    char count[MESSAGE_COUNT];

    if (notes->undated)
        message_say("%s statement%s left out, without a date",
                    message_count(notes->undated, count), notes->undated == 1 ? "" : "s");
    if (notes->coarse)
        message_say("%s statement%s left out, whose date may lie in more than one %s",
                    message_count(notes->coarse, count), notes->coarse == 1 ? "" : "s", every);
    if (notes->empty)
        message_say("%zu of %zu periods have no statement", notes->empty, notes->periods);
}

/* A file of a network holds one network, not one a period; and a backbone is of the whole. */
static hearsay_status check(const struct options *options, hearsay_error *err)
{
    if (options->backbone > 0) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--every and --backbone do not go together");
        hearsay_error_hint(err, "ask for one at a time; --since and --until choose a period");
        return HEARSAY_BAD_ARGUMENT;
    }
    if (hearsay_writer_find(options->format, HEARSAY_WRITES_TABLE)) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--every makes a table; %s holds networks only",
                 options->format);
    hearsay_error_hint(err, "write csv, tsv, json, md or text");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status periods_check(const struct options *options, hearsay_error *err)
{
    if (options->window && !options->every) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--window has no effect without --every");
        hearsay_error_hint(err, "add --every month, or another period");
    } else if (options->kernel && options->window < 2) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                     "--kernel has no effect without a --window of 2 periods or more");
        hearsay_error_hint(err, "add --every month --window 6, or others");
    } else {
        return HEARSAY_OK;
    }
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status periods_show(const struct options *options, hearsay_measure_scope scope,
                            hearsay_error *err)
{
    const char *kind = options->network ? options->network : options->command->network;
    hearsay_measure_options measures;
    hearsay_period_options periods = { .every = periods_every(options),
                                       .window = window_of(options),
                                       .kernel = kernel_of(options->kernel) };
    hearsay_network_options network = session_network(options, kind);
    hearsay_period_notes notes;
    struct session session;
    hearsay_table *table = NULL;
    hearsay_status status = check(options, err);

    if (status != HEARSAY_OK) return status;
    status = session_begin(&session, options, err);
    measures = session_measures(&session);
    if (status == HEARSAY_OK)
        status = hearsay_period_table(&table, session.corpus, scope, &network, &measures, &periods,
                                      &notes, err);
    if (status == HEARSAY_OK && !options->quiet) periods_tell(&notes, options->every);
    if (status == HEARSAY_OK) status = result_table(options, table, &session.run, err);
    hearsay_table_free(table);
    session_end(&session);
    return status;
}
