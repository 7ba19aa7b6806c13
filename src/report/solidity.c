/* How solid all this is: what hangs on whom, what was inferred, and what to look at again. */
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "report/ranking.h"

enum { CELL = 40, MOST_CHECKED = 8, SENSITIVE = 1000 };

/* Statements of one kind, of all: "3 of 12". */
static void add_shares(struct report *report, struct saying_node *section)
{
    const struct {
        const char *name;
        struct question question;
    } shares[] = {
        { "unnamed", { .unnamed = true } },
        { "relayed", { .relayed = true } },
        { "implicit", { .flags = HEARSAY_IMPLICIT } },
        { "doubtful", { .doubtful = true } },
        { "undated", { .undated = true } },
        { "document_date", { .flags = HEARSAY_DOCUMENT_DATE } },
        { "negated", { .said = NOT_SAID } },
    };
    struct saying_node *node = saying_group(&report->saying, section, "shares");

    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        struct saying_node *row = saying_group(&report->saying, node, "share");

        saying_group(&report->saying, row, shares[i].name);
        report_count(report, row, "count", &shares[i].question);
    }
}

/* The publisher in whose documents most statements stand. */
static void add_publisher(struct report *report, struct saying_node *section)
{
    const struct question all = { 0 };
    size_t count;
    struct ranked *ranks = ranking_publishers(report, &all, &count);

    if (count) {
        const struct question question = { .publisher = ranks[0].id + 1 };
        struct saying_node *node = saying_group(&report->saying, section, "publisher");

        report_actor(report, node, "actor", ranks[0].id);
        report_count(report, node, "statements", &question);
        report_count(report, node, "all", &all);
        if (count > 1 && ranks[1].sum < ranks[0].sum) saying_group(&report->saying, node, "most");
    }
    allocate_free(ranks);
}

/* How far coders agree, where statements were coded twice. */
static hearsay_status add_agreement(struct report *report, struct saying_node *section,
                                    hearsay_error *err)
{
    static const char *const names[] = { "double_coded", "alpha_act", "alpha_speaker",
                                         "alpha_target", "alpha_claim" };
    const hearsay_measure_options measures = { .names = { names, 5 } };
    const hearsay_network_options options = { .kind = "claims" };
    hearsay_network *network = NULL;
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_network_build(&network, report->corpus, &options, err);
    struct saying_node *node = NULL;
    double twice = 0;
    char value[CELL];

    if (status == HEARSAY_OK) status = hearsay_network_table(&table, network, &measures, err);
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_table_rows(table); i++) {
        const char *name = hearsay_table_text(table, i, 0);

        if (strcmp(name, "double_coded") == 0 && hearsay_table_number(table, i, 1, &twice) && twice > 0) {
            node = saying_group(&report->saying, section, "agreement");
            saying_count(&report->saying, node, "double_coded", (uint64_t)twice);
        }
        if (node && strncmp(name, "alpha_", 6) == 0 &&
            report_cell(table, i, "value", value, sizeof value)) {
            struct saying_node *row = saying_group(&report->saying, node, "row");

            saying_text(&report->saying, row, "what", name + 6);
            saying_number(&report->saying, row, "alpha", value);
        }
    }
    if (status == HEARSAY_OK && !node) saying_group(&report->saying, section, "no_agreement");
    hearsay_table_free(table);
    hearsay_network_free(network);
    return status;
}

/* One of those that the first ranks hang on; a statement is told, anything else has a name. */
static void add_checked(struct report *report, struct saying_node *parent, const hearsay_table *table,
                        size_t at)
{
    struct saying_node *row = saying_group(&report->saying, parent, "row");
    const char *what = hearsay_table_text(table, at, 0);
    const char *name = hearsay_table_text(table, at, hearsay_table_find(table, "name"));
    size_t count;
    const hearsay_statement_id *evidence = hearsay_table_evidence(table, at, &count);
    char moved[CELL];

    saying_text(&report->saying, row, "what", what);
    if (strcmp(what, "statement") == 0 && count) {
        const hearsay_statement *statement = hearsay_corpus_numbered(report->corpus, *evidence);

        report_reference(report, row, statement);
        report_sentence(report, saying_group(&report->saying, row, "statement"), statement);
    } else if (name) {
        report_text(report, row, "name", name, REPORT_NAME_LENGTH);
    }
    if (report_cell(table, at, "moved", moved, sizeof moved))
        report_evidence(report, row, "moved", moved, evidence, count);
}

/* What the first ranks hang on. */
static hearsay_status add_sensitivity(struct report *report, struct saying_node *section,
                                      hearsay_error *err)
{
    static const char *const names[] = { "accused", "pagerank" };
    const hearsay_measure_options measures = { .names = { names, 2 },
                                               .jobs = report->options->jobs,
                                               .seed = report->options->seed };
    const hearsay_network_options network = { .kind = "mentions" };
    hearsay_table *table = NULL;
    struct saying_node *node = NULL;
    hearsay_status status;

    if (hearsay_corpus_statements(report->corpus) > SENSITIVE) {
        saying_group(&report->saying, section, "not_sensitive");
        return HEARSAY_OK;
    }
    status = hearsay_sensitivity_table(&table, report->corpus, &network, &measures, 0, NULL, err);
    if (status != HEARSAY_OK || !hearsay_table_rows(table)) goto done;
    for (size_t i = 0, shown = 0; i < hearsay_table_rows(table) && shown < MOST_CHECKED; i++) {
        size_t count;

        (void)hearsay_table_evidence(table, i, &count);
        /* that everything hangs on the only document goes without saying */
        if (count == hearsay_corpus_statements(report->corpus)) continue;
        if (shown++ == 0) node = saying_group(&report->saying, section, "sensitivity");
        add_checked(report, node, table, i);
    }
done:
    hearsay_table_free(table);
    return status;
}

hearsay_status report_solidity(struct report *report, hearsay_error *err)
{
    struct saying_node *section = saying_group(&report->saying, &report->saying.root, "solidity");
    hearsay_status status;

    add_publisher(report, section);
    add_shares(report, section);
    status = add_agreement(report, section, err);
    if (status == HEARSAY_OK) status = add_sensitivity(report, section, err);
    report_unsaid(report, section);
    report_inferred(report, section);
    if (status == HEARSAY_OK) status = report_reliance(report, section, err);
    if (status == HEARSAY_OK) status = report_circular(report, section, err);
    return status;
}
