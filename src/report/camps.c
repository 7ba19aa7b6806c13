/* Who stands together, and on what. */
#include "memory/allocate.h"
#include "report/report.h"

enum { MOST_ROWS = 20, CELL = 40 };

static void add_row(struct report *report, struct saying_node *section, const hearsay_table *table,
                    size_t at)
{
    static const char *const texts[] = { "members", "side", "text" };
    static const char *const numbers[] = { "camp", "actors", "stability", "outside" };
    struct saying_node *row = saying_group(&report->saying, section, "row");
    char value[CELL];
    size_t count;
    const hearsay_statement_id *evidence = hearsay_table_evidence(table, at, &count);

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *text = hearsay_table_text(table, at, hearsay_table_find(table, texts[i]));

        if (text) report_text(report, row, texts[i], text, 2 * REPORT_NAME_LENGTH);
    }
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (report_cell(table, at, numbers[i], value, sizeof value))
            saying_number(&report->saying, row, numbers[i], value);
    if (report_cell(table, at, "inside", value, sizeof value))
        report_evidence(report, row, "inside", value, evidence, count);
}

/* Which camp each actor is in, for the filters of a page; those of one actor are none. */
static hearsay_status find_camps(struct report *report, const hearsay_network *network,
                                 hearsay_error *err)
{
    static const char *const names[] = { "camp" };
    const hearsay_measure_options measures = { .names = { names, 1 },
                                               .seed = report->options->seed,
                                               .jobs = report->options->jobs };
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_actor_table(&table, network, &measures, err);
    size_t rows = status == HEARSAY_OK ? hearsay_table_rows(table) : 0;
    size_t column = status == HEARSAY_OK ? hearsay_table_find(table, "camp") : 0;

    report->camps = allocate_zero(hearsay_corpus_actors(report->corpus), sizeof *report->camps);
    if (!report->camps) report->saying.failed = true;
    for (size_t i = 0; report->camps && status == HEARSAY_OK && i < rows; i++) {
        hearsay_actor_id actor;
        double camp;

        if (!hearsay_table_number(table, i, column, &camp)) continue;
        status = hearsay_corpus_find_actor(report->corpus, hearsay_table_text(table, i, 0), &actor, err);
        if (status == HEARSAY_OK) report->camps[actor] = (uint32_t)camp;
    }
    hearsay_table_free(table);
    return status;
}

hearsay_status report_camps(struct report *report, hearsay_error *err)
{
    const hearsay_network_options options = { .kind = "subtract" };
    const hearsay_measure_options measures = { .seed = report->options->seed,
                                               .jobs = report->options->jobs };
    hearsay_network *network = NULL;
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_network_build(&network, report->corpus, &options, err);
    struct saying_node *section;
    size_t rows = 0;

    if (status == HEARSAY_OK)
        status = hearsay_camp_table(&table, network, &measures, NULL, NULL, err);
    if (status == HEARSAY_OK) rows = hearsay_table_rows(table);
    if (rows) {
        section = saying_group(&report->saying, &report->saying.root, "camps");
        for (size_t i = 0; i < rows && i < MOST_ROWS; i++) add_row(report, section, table, i);
        if (rows > MOST_ROWS) saying_count(&report->saying, section, "more", rows - MOST_ROWS);
        if (report->is_page) status = find_camps(report, network, err);
    } else if (status == HEARSAY_OK) {
        report_leave_out(report, "no_camps");
    }
    hearsay_table_free(table);
    hearsay_network_free(network);
    return status;
}
