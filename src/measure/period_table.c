/* Measures of each period, a value a row: the tables of measures are made of the statements of one
 * period after the other, and their cells are laid out one below the other. */
#include <string.h>

#include <hearsay/measure.h>

#include "measure/span.h"
#include "measure/repeats.h"
#include "measure/table.h"
#include "memory/allocate.h"

/* What makes the table of one period, and how many of its first columns name the thing. */
struct scope_table {
    hearsay_status (*of_network)(hearsay_table **out, const hearsay_network *network,
                                 const hearsay_measure_options *options, hearsay_error *err);
    size_t names;
    const char *headings[4];
    bool is_lines; /* names of measures and values below each other already */
};

static const struct scope_table scope_tables[HEARSAY_SCOPES] = {
    [HEARSAY_OF_ACTORS] = { hearsay_actor_table, 3, { "id", "name", "kind" }, false },
    [HEARSAY_OF_CLAIMS] = { NULL, 3, { "id", "text", "topic" }, false },
    [HEARSAY_OF_TIES] = { hearsay_tie_table, 4, { "from", "to", "kind", "act" }, false },
    [HEARSAY_OF_NETWORK] = { hearsay_network_table, 0, { NULL }, true },
};

struct periods {
    const hearsay_corpus *corpus;
    struct span span;
    const struct scope_table *scope;
    const hearsay_network_options *network;
    const hearsay_measure_options *options;
    hearsay_every every;
    uint32_t window;
    hearsay_kernel kernel;
    double *repeats; /* by number of a statement; NULL where all count alike */
    hearsay_table *out;
};

/* ---- one period ---- */

static hearsay_status copy_cell(hearsay_table *out, size_t to, const hearsay_table *table,
                                size_t row, size_t column, hearsay_error *err)
{
    const char *text = hearsay_table_text(table, row, column);
    double number;

    if (text) return table_set_text(out, to, text, err);
    if (!hearsay_table_number(table, row, column, &number)) return HEARSAY_OK;
    return table_set_number(out, to, number, err);
}

static bool is_missing(const hearsay_table *table, size_t row, size_t column)
{
    double number;

    return !hearsay_table_text(table, row, column) &&
           !hearsay_table_number(table, row, column, &number);
}

static hearsay_status add_value(const struct periods *periods, const char *period,
                                const hearsay_table *table, size_t row, size_t column,
                                hearsay_error *err)
{
    size_t names = periods->scope->names, count;
    const hearsay_statement_id *evidence = hearsay_table_evidence(table, row, &count);
    const char *measure = periods->scope->is_lines ? hearsay_table_text(table, row, 0)
                                                   : hearsay_table_heading(table, column);
    hearsay_status status = table_row(periods->out, err);

    if (status == HEARSAY_OK) status = table_set_text(periods->out, 0, period, err);
    for (size_t i = 0; status == HEARSAY_OK && i < names; i++)
        status = copy_cell(periods->out, 1 + i, table, row, i, err);
    if (status == HEARSAY_OK) status = table_set_text(periods->out, 1 + names, measure, err);
    if (status == HEARSAY_OK)
        status = copy_cell(periods->out, 2 + names, table, row, column, err);
    return status == HEARSAY_OK ? table_set_evidence(periods->out, evidence, count, err) : status;
}

static hearsay_status add_table(const struct periods *periods, const char *period,
                                const hearsay_table *table, hearsay_error *err)
{
    size_t first = periods->scope->is_lines ? 1 : periods->scope->names, count;
    bool is_of_claims = !periods->scope->of_network;
    hearsay_status status = HEARSAY_OK;

    for (size_t row = 0; row < hearsay_table_rows(table); row++) {
        if (periods->scope->is_lines && row == 0) continue; /* the network's name */
        /* of claims on which nobody spoke in the period, zeros would say no more */
        if (is_of_claims && !hearsay_table_evidence(table, row, &count)) continue;
        for (size_t i = first; status == HEARSAY_OK && i < hearsay_table_columns(table); i++)
            if (!is_missing(table, row, i))
                status = add_value(periods, period, table, row, i, err);
    }
    return status;
}

/* The table of the statements of one window. */
static hearsay_status make_table(hearsay_table **out, const struct periods *periods,
                                 const hearsay_corpus *view, hearsay_error *err)
{
    hearsay_network *network = NULL;
    hearsay_network_options ties = { 0 };
    hearsay_measure_options options = { 0 };
    hearsay_status status;

    *out = NULL;
    if (periods->network) ties = *periods->network;
    if (periods->options) options = *periods->options;
    options.progress = NULL; /* of periods it is told how many are done */
    ties.repeats = options.repeats = periods->repeats;
    if (!periods->scope->of_network) return hearsay_claim_table(out, view, &options, err);
    status = hearsay_network_build(&network, view, &ties, err);
    if (status == HEARSAY_OK) status = periods->scope->of_network(out, network, &options, err);
    hearsay_network_free(network);
    return status;
}

/* What each statement of a window counts for in its last period. */
static void weigh(const struct periods *periods, const hearsay_corpus *view, int32_t day)
{
    int32_t at_hand = hearsay_period_number(periods->every, day);

    for (size_t i = 0; periods->repeats && i < hearsay_corpus_statements(view); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(view, i);
        int32_t own = hearsay_period_number(periods->every,
                                            hearsay_date_first_day(statement->date));

        periods->repeats[statement->number] =
            hearsay_kernel_weight(periods->kernel, periods->window, (uint32_t)(at_hand - own));
    }
}

/* The first day of a window: that of the period so many before. */
static int32_t window_start(const struct periods *periods, hearsay_period period)
{
    for (uint32_t i = 1; i < periods->window && period.first > periods->span.first; i++)
        period = hearsay_period_of(periods->every, period.first - 1);
    return period.first;
}

static hearsay_status add_period(void *state, const hearsay_period *period,
                                 hearsay_period_notes *notes, hearsay_error *err)
{
    const struct periods *periods = state;
    hearsay_corpus *view = NULL;
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_corpus_between(&view, periods->span.placed,
                                                   window_start(periods, *period), period->last,
                                                   err);

    if (status == HEARSAY_OK && hearsay_corpus_statements(view) == 0) notes->empty++;
    if (status == HEARSAY_OK) weigh(periods, view, period->first);
    if (status == HEARSAY_OK) status = make_table(&table, periods, view, err);
    if (status == HEARSAY_OK) status = add_table(periods, period->name, table, err);
    hearsay_table_free(table);
    hearsay_corpus_free(view);
    return status;
}

/* ---- all of them ---- */

static hearsay_status add_columns(const struct periods *periods, hearsay_error *err)
{
    hearsay_status status = table_column(periods->out, "period", false, err);

    for (size_t i = 0; status == HEARSAY_OK && i < periods->scope->names; i++)
        status = table_column(periods->out, periods->scope->headings[i], false, err);
    if (status == HEARSAY_OK) status = table_column(periods->out, "measure", false, err);
    return status == HEARSAY_OK ? table_column(periods->out, "value", true, err) : status;
}

/* Room for what statements count for, if they do not all count alike. */
static hearsay_status choose_kernel(struct periods *periods, hearsay_error *err)
{
    if (periods->kernel == HEARSAY_KERNEL_UNIFORM || periods->window == 1) return HEARSAY_OK;
    if (periods->scope->of_network && periods->network && periods->network->duplicates) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the kernel %s needs repetitions that count",
                     hearsay_kernel_name(periods->kernel));
        hearsay_error_hint(err, "of what is said again only the first counts, which weighs least: "
                                "leave out --duplicates, or take --kernel uniform");
        return HEARSAY_BAD_ARGUMENT;
    }
    periods->repeats = allocate_zero(repeats_room(periods->corpus), sizeof *periods->repeats);
    return periods->repeats ? HEARSAY_OK
                            : hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for periods");
}

hearsay_status hearsay_period_table(hearsay_table **out, const hearsay_corpus *corpus,
                                    hearsay_measure_scope scope,
                                    const hearsay_network_options *network,
                                    const hearsay_measure_options *options,
                                    const hearsay_period_options *chosen,
                                    hearsay_period_notes *notes, hearsay_error *err)
{
    hearsay_period_notes unasked, *told = notes ? notes : &unasked;
    struct periods periods = { .corpus = corpus, .network = network, .options = options,
                               .scope = &scope_tables[scope], .every = chosen->every,
                               .window = chosen->window ? chosen->window : 1,
                               .kernel = chosen->kernel };
    hearsay_status status = table_new(&periods.out, err);

    *told = (hearsay_period_notes){ 0 };
    if (status == HEARSAY_OK) status = add_columns(&periods, err);
    if (status == HEARSAY_OK) status = choose_kernel(&periods, err);
    if (status == HEARSAY_OK)
        status = span_init(&periods.span, corpus, periods.every, told, err);
    if (status == HEARSAY_OK) status = span_walk(&periods.span, add_period, &periods, options, told, err);
    allocate_free(periods.repeats);
    span_clear(&periods.span);
    if (status != HEARSAY_OK) {
        hearsay_table_free(periods.out);
        periods.out = NULL;
    }
    *out = periods.out;
    return status;
}
