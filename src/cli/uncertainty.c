/* --bootstrap and --sensitivity. Formats for machines get the whole table; those for eyes fewer columns
 * and the first rows, and a notice says what is not shown. */
#include "cli/uncertainty.h"

#include <string.h>

#include "cli/commands.h"
#include "cli/message.h"
#include "cli/result.h"
#include "cli/session.h"

enum { FIRST = 10 };

/* ---- which options go together ---- */

static hearsay_status fail_pair(const char *a, const char *b, hearsay_error *err)
{
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--%s and --%s do not go together", a, b);
    hearsay_error_hint(err, "ask for one at a time; --since and --until choose a period");
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status fail_alone(const char *name, hearsay_error *err)
{
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--%s has no effect without --bootstrap", name);
    hearsay_error_hint(err, "add --bootstrap 1000");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status uncertainty_check(const struct options *options, hearsay_error *err)
{
    if (options->bootstrap && options->every) return fail_pair("bootstrap", "every", err);
    if (options->sensitivity && options->every) return fail_pair("sensitivity", "every", err);
    if (options->bootstrap && options->sensitivity)
        return fail_pair("bootstrap", "sensitivity", err);
    if (options->bootstrap && options->backbone > 0) return fail_pair("bootstrap", "backbone", err);
    if (options->sensitivity && options->backbone > 0)
        return fail_pair("sensitivity", "backbone", err);
    if (options->by_confidence && !options->bootstrap) return fail_alone("flip-by-confidence", err);
    if (options->coder_error > 0 && !options->bootstrap) return fail_alone("coder-error", err);
    return HEARSAY_OK;
}

/* ---- for eyes ---- */

static bool is_for_eyes(const struct options *options)
{
    return strcmp(options->format, "text") == 0 || strcmp(options->format, "md") == 0;
}

static hearsay_status copy_cell(hearsay_table *out, size_t to, const hearsay_table *table,
                                size_t row, size_t column, hearsay_error *err)
{
    const char *text = hearsay_table_text(table, row, column);
    double number;

    if (text) return hearsay_table_set_text(out, to, text, err);
    if (!hearsay_table_number(table, row, column, &number)) return HEARSAY_OK;
    return hearsay_table_set_number(out, to, number, err);
}

/* Some columns of a table, and of each run of rows with one text in a column the first few. */
struct extract {
    const char *const *columns; /* NULL at the end */
    const char *group;          /* heading of the column; NULL: all rows are one run */
    size_t first;
};

static bool is_new_group(const hearsay_table *table, const struct extract *extract, size_t row)
{
    size_t column = extract->group ? hearsay_table_find(table, extract->group) : SIZE_MAX;

    if (row == 0 || column == SIZE_MAX) return row == 0;
    return strcmp(hearsay_table_text(table, row, column),
                  hearsay_table_text(table, row - 1, column)) != 0;
}

static hearsay_status extract_table(hearsay_table **out, const hearsay_table *table,
                                    const struct extract *extract, size_t *left_out,
                                    hearsay_error *err)
{
    hearsay_status status = hearsay_table_new(out, err);
    size_t run = 0;

    *left_out = 0;
    for (size_t i = 0; status == HEARSAY_OK && extract->columns[i]; i++)
        status = hearsay_table_add_column(
            *out, extract->columns[i],
            hearsay_table_is_number(table, hearsay_table_find(table, extract->columns[i])), err);
    for (size_t row = 0; status == HEARSAY_OK && row < hearsay_table_rows(table); row++) {
        if (is_new_group(table, extract, row)) run = 0;
        if (run++ >= extract->first) {
            ++*left_out;
            continue;
        }
        status = hearsay_table_add_row(*out, err);
        for (size_t i = 0; status == HEARSAY_OK && extract->columns[i]; i++)
            status = copy_cell(*out, i, table, row,
                               hearsay_table_find(table, extract->columns[i]), err);
    }
    return status;
}

static hearsay_status show(const struct session *session, hearsay_table *table,
                           const struct extract *extract, hearsay_error *err)
{
    struct options options = *session->options;
    struct extract shown = *extract;
    char count[MESSAGE_COUNT];
    hearsay_table *short_table = NULL;
    size_t left_out;
    hearsay_status status;

    if (!is_for_eyes(&options)) return result_table(&options, table, &session->run, err);
    if (options.top) shown.first = (size_t)options.top;
    options.top = 0; /* it is of each measure here */
    status = extract_table(&short_table, table, &shown, &left_out, err);
    if (status == HEARSAY_OK) status = result_table(&options, short_table, &session->run, err);
    hearsay_table_free(short_table);
    if (status == HEARSAY_OK && left_out && !options.quiet)
        message_say("%s more rows are not shown: --top N shows more, csv and json all",
                    message_count(left_out, count));
    return status;
}

/* ---- --bootstrap ---- */

hearsay_bootstrap_options uncertainty_options(const struct options *options)
{
    return (hearsay_bootstrap_options){ .resamples = (size_t)options->bootstrap,
                                        .by_confidence = options->by_confidence,
                                        .coder_error = options->coder_error };
}

void uncertainty_tell(const struct options *options, const hearsay_bootstrap_notes *notes)
{
    char resamples[MESSAGE_COUNT], units[MESSAGE_COUNT];

    message_say("%s resamples of %s %s", message_count(options->bootstrap, resamples),
                message_count(notes->units, units), hearsay_unit_name(notes->unit));
    if (notes->unit != HEARSAY_UNIT_DOCUMENTS)
        message_say("there are no two documents to draw from, so single %s were drawn: these hang "
                    "together, and all looks surer than it is", hearsay_unit_name(notes->unit));
    if (notes->alone)
        message_say("%s statement%s without a document, each drawn by itself",
                    message_count(notes->alone, units), notes->alone == 1 ? "" : "s");
    if (notes->names)
        message_say("%zu measure%s left out: numbers that are names have no interval", notes->names,
                    notes->names == 1 ? "" : "s");
}

hearsay_status bootstrap_show(const struct options *options, hearsay_error *err)
{
    static const char *const columns[] = { "measure", "name", "value", "low", "high", "rank",
                                           "rank_low", "rank_high", "above_next", NULL };
    static const struct extract extract = { columns, "measure", FIRST };
    const char *kind = options->network ? options->network : options->command->network;
    hearsay_network_options network = session_network(options, kind);
    const hearsay_bootstrap_options bootstrap = uncertainty_options(options);
    hearsay_measure_options measures;
    hearsay_bootstrap_notes notes;
    struct session session;
    hearsay_table *table = NULL;
    hearsay_status status = session_begin(&session, options, err);

    measures = session_measures(&session);
    if (status == HEARSAY_OK)
        status = hearsay_bootstrap_table(&table, session.corpus, &network, &measures, &bootstrap,
                                         &notes, err);
    progress_end(&session.progress);
    if (status == HEARSAY_OK && !options->quiet) {
        uncertainty_tell(options, &notes);
        message_say("low and high hold the middle 90 %% of the resamples");
    }
    if (status == HEARSAY_OK) status = show(&session, table, &extract, err);
    hearsay_table_free(table);
    session_end(&session);
    return status;
}

/* ---- --sensitivity ---- */

static void tell_left_out(const hearsay_sensitivity_notes *notes)
{
    char documents[MESSAGE_COUNT], sources[MESSAGE_COUNT], count[MESSAGE_COUNT];

    message_say("left out one by one: %s documents, %s sources, %s statements",
                message_count(notes->documents, documents), message_count(notes->sources, sources),
                message_count(notes->statements, count));
    if (notes->untried)
        message_say("%s more statements not tried: they make up less of the first actors' ties",
                    message_count(notes->untried, count));
    if (notes->unmoved)
        message_say("%s of them move none of the first ranks",
                    message_count(notes->unmoved, count));
    if (notes->names)
        message_say("%zu measure%s left out: numbers that are names have no ranks", notes->names,
                    notes->names == 1 ? "" : "s");
}

hearsay_status sensitivity_show(const struct options *options, hearsay_error *err)
{
    /* what can be missed comes last, as a narrow terminal has no room for it */
    static const char *const columns[] = { "what", "id", "moved", "measure", "actor", "from", "to",
                                           "name", NULL };
    static const struct extract extract = { columns, NULL, FIRST };
    const char *kind = options->network ? options->network : options->command->network;
    hearsay_network_options network = session_network(options, kind);
    hearsay_measure_options measures;
    hearsay_sensitivity_notes notes;
    struct session session;
    hearsay_table *table = NULL;
    hearsay_status status = session_begin(&session, options, err);

    measures = session_measures(&session);
    if (status == HEARSAY_OK)
        status = hearsay_sensitivity_table(&table, session.corpus, &network, &measures, FIRST,
                                           &notes, err);
    progress_end(&session.progress);
    if (status == HEARSAY_OK && !options->quiet) tell_left_out(&notes);
    if (status == HEARSAY_OK) status = show(&session, table, &extract, err);
    hearsay_table_free(table);
    session_end(&session);
    return status;
}
