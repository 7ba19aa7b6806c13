/* Where the network breaks: periods between which it changes more than chance explains. */
#include <hearsay/compare.h>

#include "report/report.h"

/* Of 7 periods 2 * 3! * 4! / 7! = 0.057 of all orders are split as well as 3 of one kind and 4 of another
 * are, so that no p can be below 0.05. Of 8 it is 0.029. */
enum { LEAST_PERIODS = 8, CELL = 40 };

static void add_break(struct report *report, struct saying_node *node, const hearsay_table *table,
                      size_t at)
{
    static const char *const names[] = { "period", "next" };
    struct saying_node *row = saying_group(&report->saying, node, "row");
    size_t count;
    const hearsay_statement_id *evidence = hearsay_table_evidence(table, at, &count);
    char value[CELL];

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        saying_text(&report->saying, row, names[i],
                    hearsay_table_text(table, at, hearsay_table_find(table, names[i])));
    if (report_cell(table, at, "p", value, sizeof value))
        report_evidence(report, row, "p", value, evidence, count);
}

static void add_breaks(struct report *report, struct saying_node *section,
                       const hearsay_table *table, const hearsay_changes_notes *notes)
{
    size_t column = hearsay_table_find(table, "change_point"), found = 0;
    struct saying_node *node = saying_group(&report->saying, section, "breaks");

    for (size_t i = 0; i < hearsay_table_rows(table); i++) {
        if (!hearsay_table_text(table, i, column)) continue;
        add_break(report, node, table, i);
        found++;
    }
    if (found) return;
    node = saying_group(&report->saying, node, notes->compared < LEAST_PERIODS ? "too_few" : "none");
    saying_count(&report->saying, node, "compared", notes->compared);
    if (notes->compared == 1) saying_group(&report->saying, node, "one");
}

hearsay_status report_breaks(struct report *report, struct saying_node *section,
                             hearsay_every every, int32_t first_day, int32_t last_day,
                             hearsay_error *err)
{
    const hearsay_network_options network = { .kind = "mentions" };
    const hearsay_changes_options options = { .every = every, .seed = report->options->seed };
    hearsay_changes_notes notes = { .compared = 0 };
    hearsay_corpus *view = NULL;
    hearsay_table *table = NULL;
    hearsay_status status;

    if (hearsay_corpus_statements(report->corpus) > REPORT_RESAMPLED) {
        saying_group(&report->saying, section, "breaks_not_tried");
        return HEARSAY_OK;
    }
    status = hearsay_corpus_between(&view, report->corpus, first_day, last_day, err);
    if (status == HEARSAY_OK)
        status = hearsay_changes_table(&table, view, &network, &options, &notes, err);
    if (status == HEARSAY_OK) add_breaks(report, section, table, &notes);
    hearsay_table_free(table);
    hearsay_corpus_free(view);
    return status;
}
