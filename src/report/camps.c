/* Who stands together, and on what. */
#include <string.h>

#include "measure/camp_table.h"
#include "memory/allocate.h"
#include "report/report.h"

enum { MOST_CAMPS = 12, MOST_TYPICAL = 5, CELL = 40 };

static void add_text(struct report *report, struct saying_node *parent, const hearsay_table *table,
                     size_t row, const char *column)
{
    const char *text = hearsay_table_text(table, row, hearsay_table_find(table, column));

    if (text) report_text(report, parent, column, text, 2 * REPORT_NAME_LENGTH);
}

static void add_number(struct report *report, struct saying_node *parent, const hearsay_table *table,
                       size_t row, const char *column)
{
    char value[CELL];

    if (report_cell(table, row, column, value, sizeof value))
        saying_number(&report->saying, parent, column, value);
}

static bool is_same_camp(const hearsay_table *table, size_t row, size_t other)
{
    size_t column = hearsay_table_find(table, "camp");
    double one = 0, two = 0;

    return hearsay_table_number(table, row, column, &one) &&
           hearsay_table_number(table, other, column, &two) && one == two;
}

/* A claim that is typical of a camp: a row without one is there for the camp alone. */
static void add_typical(struct report *report, struct saying_node *camp, const hearsay_table *table,
                        size_t row)
{
    const char *side = hearsay_table_text(table, row, hearsay_table_find(table, "side"));
    struct saying_node *typical;
    char value[CELL];
    size_t count;
    const hearsay_statement_id *evidence = hearsay_table_evidence(table, row, &count);

    if (!side || !report_cell(table, row, "inside", value, sizeof value)) return;
    typical = saying_group(&report->saying, camp, "typical");
    saying_group(&report->saying, typical, strcmp(side, "backs") == 0 ? "backs" : "opposes");
    add_text(report, typical, table, row, "text");
    report_evidence(report, typical, "inside", value, evidence, count);
    add_number(report, typical, table, row, "outside");
}

/* A camp and its first rows; returns where the next begins. */
static size_t add_camp(struct report *report, struct saying_node *section, const hearsay_table *table,
                       size_t row)
{
    struct saying_node *camp = saying_group(&report->saying, section, "row");
    size_t first = row, rows = hearsay_table_rows(table);

    add_number(report, camp, table, row, "camp");
    add_number(report, camp, table, row, "actors");
    add_number(report, camp, table, row, "stability");
    add_text(report, camp, table, row, "members");
    for (; row < rows && is_same_camp(table, first, row); row++)
        if (row - first < MOST_TYPICAL) add_typical(report, camp, table, row);
    if (row - first > MOST_TYPICAL)
        saying_count(&report->saying, camp, "more_typical", row - first - MOST_TYPICAL);
    return row;
}

static void add_camps(struct report *report, const hearsay_table *table)
{
    struct saying_node *section = saying_group(&report->saying, &report->saying.root, "camps");
    size_t rows = hearsay_table_rows(table), camps = 0;

    for (size_t row = 0; row < rows; camps++) {
        if (camps < MOST_CAMPS) row = add_camp(report, section, table, row);
        else for (size_t first = row; row < rows && is_same_camp(table, first, row);) row++;
    }
    if (camps > MOST_CAMPS) saying_count(&report->saying, section, "more", camps - MOST_CAMPS);
}

/* Which camp each actor is in, for the filters of a page, is kept. */
hearsay_status report_camps(struct report *report, hearsay_error *err)
{
    const hearsay_network_options options = { .kind = "subtract" };
    const hearsay_measure_options measures = { .seed = report->options->seed,
                                               .jobs = report->options->jobs };
    hearsay_network *network = NULL;
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_network_build(&network, report->corpus, &options, err);
    size_t rows = 0;

    if (status == HEARSAY_LIMIT) {
        report_leave_out(report, "no_camps_of_many");
        return HEARSAY_OK;
    }
    report->camps = allocate_zero(hearsay_corpus_actors(report->corpus), sizeof *report->camps);
    if (!report->camps) report->saying.failed = true;
    if (status == HEARSAY_OK)
        status = camp_table_make(&table, report->camps, network, &measures, NULL, NULL, err);
    if (status == HEARSAY_OK) rows = hearsay_table_rows(table);
    if (rows) add_camps(report, table);
    else if (status == HEARSAY_OK) report_leave_out(report, "no_camps");
    hearsay_table_free(table);
    hearsay_network_free(network);
    return status;
}
