/* Who matters: a row for each of the first actors. */
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "report/report.h"
#include "text/number.h"

enum { MOST_ACTORS = 25, RESAMPLES = 200, CELL = 40 };

/* The columns that count statements; those of sides speak for themselves in the words. */
static void add_counts(struct report *report, struct saying_node *row, uint32_t actor, double most)
{
    const unsigned accusation = 1u << HEARSAY_GROUP_ACCUSATION;
    const struct {
        const char *name;
        struct question question;
    } columns[] = {
        { "statements", { .speaker = actor } },
        { "first_hand", { .speaker = actor, .first_hand = true } },
        { "relayed", { .speaker = actor, .relayed = true } },
        { "accuses", { .speaker = actor, .groups = accusation } },
        { "accused", { .target = actor, .groups = accusation } },
        { "denies", { .speaker = actor, .groups = 1u << HEARSAY_GROUP_DENIAL } },
        { "not_said", { .speaker = actor, .said = NOT_SAID } },
    };
    uint64_t first_hand = 0, relayed = 0;

    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        uint64_t sum = report_count(report, row, columns[i].name, &columns[i].question);

        if (strcmp(columns[i].name, "first_hand") == 0) first_hand = sum;
        if (strcmp(columns[i].name, "relayed") == 0) relayed = sum;
    }
    report_bar(report, row, "bar",
               (struct bar_part[]){ { "first", (double)first_hand }, { "relayed", (double)relayed } },
               2, most);
}

/* How many have a higher PageRank, plus one. */
static size_t rank_of(const hearsay_table *table, size_t at)
{
    size_t column = hearsay_table_find(table, "pagerank"), higher = 0;
    double own = 0, value;

    (void)hearsay_table_number(table, at, column, &own);
    for (size_t i = 0; i < hearsay_table_rows(table); i++)
        higher += hearsay_table_number(table, i, column, &value) && value > own;
    return higher + 1;
}

/* From the table of resamples, where there is one: "1-3". */
static void add_interval(struct report *report, struct saying_node *node, const hearsay_table *ranks,
                         const char *id)
{
    char low[CELL], high[CELL];
    size_t rows = ranks ? hearsay_table_rows(ranks) : 0, at = 0;

    while (at < rows && strcmp(hearsay_table_text(ranks, at, 0), id) != 0) at++;
    if (at == rows || !report_cell(ranks, at, "rank_low", low, sizeof low) ||
        !report_cell(ranks, at, "rank_high", high, sizeof high))
        return;
    saying_number(&report->saying, node, "low", low);
    saying_number(&report->saying, node, "high", high);
}

static void add_centrality(struct report *report, struct saying_node *row, const hearsay_table *table,
                           size_t at, const hearsay_table *ranks)
{
    struct saying_node *node = saying_group(&report->saying, row, "centrality");
    char value[CELL];
    size_t count;
    const hearsay_statement_id *evidence = hearsay_table_evidence(table, at, &count);

    if (!report_cell(table, at, "pagerank", value, sizeof value)) return;
    report_evidence(report, node, "pagerank", value, evidence, count);
    saying_count(&report->saying, node, "rank", rank_of(table, at));
    add_interval(report, node, ranks, hearsay_table_text(table, at, 0));
}

static hearsay_status add_row(struct report *report, struct saying_node *section,
                              const hearsay_table *table, size_t at, double most, hearsay_error *err)
{
    struct saying_node *row = saying_group(&report->saying, section, "row");
    hearsay_actor_id actor;
    hearsay_status status =
        hearsay_corpus_find_actor(report->corpus, hearsay_table_text(table, at, 0), &actor, err);

    if (status != HEARSAY_OK) return status;
    report_actor(report, row, "actor", actor);
    add_counts(report, row, actor + 1, most);
    return HEARSAY_OK;
}

/* Ranks by PageRank in resamples; none where that takes too long, or there are no two documents. */
static hearsay_status resample(struct report *report, hearsay_table **out, struct saying_node *section,
                               hearsay_error *err)
{
    static const char *const names[] = { "pagerank" };
    const hearsay_measure_options measures = { .names = { names, 1 },
                                               .seed = report->options->seed,
                                               .jobs = report->options->jobs };
    const hearsay_network_options network = { .kind = "mentions" };
    const hearsay_bootstrap_options bootstrap = { .resamples = RESAMPLES };
    hearsay_bootstrap_notes notes = { .units = 0 };
    hearsay_status status;
    struct saying_node *how;

    *out = NULL;
    if (hearsay_corpus_statements(report->corpus) > REPORT_RESAMPLED) {
        saying_group(&report->saying, section, "not_resampled");
        return HEARSAY_OK;
    }
    status = hearsay_bootstrap_table(out, report->corpus, &network, &measures, &bootstrap, &notes, err);
    if (status != HEARSAY_OK) return status;
    how = saying_group(&report->saying, section, "resampled");
    saying_count(&report->saying, how, "resamples", RESAMPLES);
    saying_count(&report->saying, how, "units", notes.units);
    saying_text(&report->saying, how, "unit", hearsay_unit_name(notes.unit));
    return HEARSAY_OK;
}

static hearsay_status add_rows(struct report *report, const hearsay_table *table,
                               hearsay_error *err)
{
    size_t rows = hearsay_table_rows(table), column = hearsay_table_find(table, "statements");
    size_t pagerank = hearsay_table_find(table, "pagerank");
    struct saying_node *section = saying_group(&report->saying, &report->saying.root, "actors");
    hearsay_table *ranks = NULL;
    double value, most = 0;
    bool has_centrality = false;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < rows && i < MOST_ACTORS; i++) {
        if (hearsay_table_number(table, i, column, &value) && value > most) most = value;
        has_centrality = has_centrality || hearsay_table_number(table, i, pagerank, &value);
    }
    if (has_centrality) {
        saying_group(&report->saying, section, "has_centrality");
        status = resample(report, &ranks, section, err);
    }
    for (size_t i = 0; status == HEARSAY_OK && i < rows && i < MOST_ACTORS; i++) {
        status = add_row(report, section, table, i, most, err);
        if (status == HEARSAY_OK && has_centrality)
            add_centrality(report, section->last, table, i, ranks);
    }
    if (rows > MOST_ACTORS) saying_count(&report->saying, section, "more", rows - MOST_ACTORS);
    hearsay_table_free(ranks);
    return status;
}

hearsay_status report_actors(struct report *report, hearsay_error *err)
{
    static const char *const names[] = { "statements", "accused", "pagerank" };
    const hearsay_measure_options measures = { .names = { names, 3 }, .jobs = report->options->jobs,
                                               .seed = report->options->seed };
    const hearsay_network_options options = { .kind = "mentions" };
    hearsay_network *network = NULL;
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_network_build(&network, report->corpus, &options, err);

    if (status == HEARSAY_OK) status = hearsay_actor_table(&table, network, &measures, err);
    if (status == HEARSAY_OK && hearsay_table_rows(table)) status = add_rows(report, table, err);
    else if (status == HEARSAY_OK) report_leave_out(report, "no_actors");
    hearsay_table_free(table);
    hearsay_network_free(network);
    return status;
}
