/* hearsay compare: two inputs, or two periods of one, side by side; or each period with the next. */
#include <stdlib.h>
#include <string.h>

#include "cli/commands.h"
#include "cli/message.h"
#include "cli/notices.h"
#include "cli/periods.h"
#include "cli/progress.h"
#include "cli/result.h"
#include "cli/session.h"
#include "cli/uncertainty.h"

enum { SIDES = 2 };

/* ---- the networks ---- */

static hearsay_status build(hearsay_network **out, const hearsay_corpus *corpus,
                            const struct options *options, hearsay_error *err)
{
    const char *kind = options->network ? options->network : options->command->network;

    return session_make_network(out, corpus, options, kind, false, err);
}

static hearsay_status show(const struct options *options, hearsay_network *const networks[SIDES],
                           bool one_corpus, const hearsay_run *run, hearsay_error *err)
{
    hearsay_compare_options compare = { .measures = options->measures,
                                        .seed = options->seed ? options->seed : 1,
                                        .jobs = (unsigned)options->jobs,
                                        .resamples = (size_t)options->bootstrap,
                                        .all = options->all,
                                        .exact = options->exact,
                                        .samples = (size_t)options->samples,
                                        .one_corpus = one_corpus };
    struct progress progress = { 0 };
    hearsay_table *table = NULL;
    hearsay_status status;

    if (!options->quiet) compare.beforehand = session_tell;
    if (progress_wanted(options)) {
        compare.progress = progress_pieces;
        compare.progress_state = &progress;
    }
    status = hearsay_compare_table(&table, networks[0], networks[1], &compare, err);

    progress_end(&progress);
    if (status == HEARSAY_OK) status = result_table(options, table, run, err);
    hearsay_table_free(table);
    return status;
}

/* ---- two inputs ---- */

static hearsay_status compare_inputs(const struct options *options, hearsay_error *err)
{
    struct session sessions[SIDES] = { { 0 } }, both = { .options = options };
    struct options sides[SIDES] = { *options, *options };
    hearsay_network *networks[SIDES] = { NULL };
    hearsay_status status = session_describe(&both, err);

    for (int i = 0; i < SIDES && status == HEARSAY_OK; i++) {
        sides[i].words = options->words + i;
        sides[i].word_count = 1;
        status = session_begin(&sessions[i], &sides[i], err);
        if (status == HEARSAY_OK) status = build(&networks[i], sessions[i].corpus, options, err);
    }
    if (status == HEARSAY_OK) status = show(options, networks, false, &both.run, err);
    for (int i = 0; i < SIDES; i++) {
        hearsay_network_free(networks[i]);
        session_end(&sessions[i]);
    }
    session_end(&both);
    return status;
}

/* ---- two periods ---- */

/* "2015-06,2015-Q3" or "2015-01..2015-03,2015-04..2015-06". */
static hearsay_status read_periods(const char *text, hearsay_period periods[SIDES],
                                   hearsay_error *err)
{
    const char *comma = strchr(text, ',');
    char *first = comma ? strndup(text, (size_t)(comma - text)) : NULL;
    bool done = first && hearsay_period_read(&periods[0], first) &&
                hearsay_period_read(&periods[1], comma + 1);

    free(first);
    if (done) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--periods must be two periods with a comma between, "
                 "found \"%.60s\"", text);
    hearsay_error_hint(err, "write them as 2015, 2015-Q2, 2015-06, 2015-W26, 2015-06-24 or "
                       "2015-01..2015-03");
    return HEARSAY_BAD_ARGUMENT;
}

/* How many statements each period has, and how many are in none. */
static void tell(const hearsay_corpus *whole, hearsay_corpus *const views[SIDES],
                 const hearsay_period periods[SIDES])
{
    char counts[SIDES][MESSAGE_COUNT];
    size_t all = hearsay_corpus_statements(whole), within[SIDES];

    for (int i = 0; i < SIDES; i++) {
        within[i] = hearsay_corpus_statements(views[i]);
        (void)message_count(within[i], counts[i]);
    }
    message_say("%s: %s statement%s; %s: %s statement%s", periods[0].name, counts[0],
                within[0] == 1 ? "" : "s", periods[1].name, counts[1], within[1] == 1 ? "" : "s");
    if (periods[0].first > periods[1].last)
        message_say("%s is later than %s: what came is what was there before, what went came later", periods[0].name,
                    periods[1].name);
    if (periods[0].last >= periods[1].first && periods[1].last >= periods[0].first)
        message_say("the two periods overlap");
    else if (within[0] + within[1] < all)
        message_say("%s statement%s in neither period, or without a date that tells",
                    message_count(all - within[0] - within[1], counts[0]),
                    all - within[0] - within[1] == 1 ? "" : "s");
}

static hearsay_status compare_periods(const struct options *options, hearsay_error *err)
{
    struct session session = { 0 };
    hearsay_period periods[SIDES];
    hearsay_corpus *views[SIDES] = { NULL };
    hearsay_network *networks[SIDES] = { NULL };
    hearsay_status status = read_periods(options->periods, periods, err);

    if (status == HEARSAY_OK) status = session_begin(&session, options, err);
    for (int i = 0; i < SIDES && status == HEARSAY_OK; i++)
        status = hearsay_corpus_between(&views[i], session.corpus, periods[i].first,
                                        periods[i].last, err);
    if (status == HEARSAY_OK && !options->quiet) tell(session.corpus, views, periods);
    for (int i = 0; i < SIDES && status == HEARSAY_OK; i++)
        status = build(&networks[i], views[i], options, err);
    if (status == HEARSAY_OK) status = show(options, networks, true, &session.run, err);
    for (int i = 0; i < SIDES; i++) {
        hearsay_network_free(networks[i]);
        hearsay_corpus_free(views[i]);
    }
    session_end(&session);
    return status;
}

/* ---- from period to period ---- */

enum { ENOUGH = 8 }; /* two halves of 7 or fewer are split as well by more than one shuffle in 20 */

static void tell_changes(const hearsay_changes_notes *notes, const char *every)
{
    periods_tell(&notes->periods, every);
    if (notes->untied)
        message_say("%zu period%s passed over, with statements but without a tie in this network",
                    notes->untied, notes->untied == 1 ? "" : "s");
    if (notes->compared < ENOUGH)
        message_say("%zu period%s with ties: too few for change points, which take %d or more",
                    notes->compared, notes->compared == 1 ? "" : "s", ENOUGH);
}

static hearsay_status compare_every(const struct options *options, hearsay_error *err)
{
    const char *kind = options->network ? options->network : options->command->network;
    hearsay_network_options network = session_network(options, kind);
    hearsay_changes_options changes = { .every = periods_every(options),
                                        .seed = options->seed ? options->seed : 1 };
    hearsay_changes_notes notes;
    struct session session;
    hearsay_table *table = NULL;
    hearsay_status status = session_begin(&session, options, err);

    if (progress_wanted(options)) {
        changes.progress = progress_pieces;
        changes.progress_state = &session.progress;
    }
    if (status == HEARSAY_OK)
        status = hearsay_changes_table(&table, session.corpus, &network, &changes, &notes, err);
    progress_end(&session.progress);
    if (status == HEARSAY_OK && !options->quiet) tell_changes(&notes, options->every);
    if (status == HEARSAY_OK) status = result_table(options, table, &session.run, err);
    hearsay_table_free(table);
    session_end(&session);
    return status;
}

/* What --every does not look at. */
static hearsay_status check_every(const struct options *options, hearsay_error *err)
{
    const char *other = options->periods ? "periods" : options->measures.count ? "measures"
                        : options->all ? "all" : options->bootstrap ? "bootstrap" : NULL;

    if (!options->every || !other) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--every and --%s do not go together", other);
    hearsay_error_hint(err, "--every compares whole networks, each period with the next; --periods "
                            "compares two periods measure by measure");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status command_compare(const struct options *options, int *exit_status, hearsay_error *err)
{
    hearsay_status status = check_every(options, err);

    (void)exit_status;
    if (status == HEARSAY_OK) status = uncertainty_check(options, err);
    if (status != HEARSAY_OK) return status;
    if (options->every) return compare_every(options, err);
    if (options->periods) return compare_periods(options, err);
    if (options->word_count == SIDES) return compare_inputs(options, err);
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "compare needs two files, found %zu",
                 options->word_count);
    hearsay_error_hint(err, "hearsay compare OLD NEW, or hearsay compare --periods 2015-06,2015-07 "
                       "FILE..., or hearsay compare --every month FILE...");
    return HEARSAY_BAD_ARGUMENT;
}
