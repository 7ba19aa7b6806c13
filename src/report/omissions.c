/* What was left out in reading and by filters, and what was doubtful in the input. */
#include <string.h>

#include "report/report.h"

/* ---- of records ---- */

static const struct {
    hearsay_outcome outcome;
    const char *name;
} outcomes[] = {
    { HEARSAY_USED, "used" },
    { HEARSAY_MERGED, "merged" },
    { HEARSAY_LEFT_OUT, "left" },
};

static bool is_record(const hearsay_account *line, const char *name)
{
    return line->kind == HEARSAY_ACCOUNT_RECORD && strcmp(line->name, name) == 0;
}

/* How many records had an outcome, and why. */
static uint64_t add_outcome(struct report *report, struct saying_node *row, const char *record,
                            size_t outcome)
{
    struct saying_node *node = NULL;
    const hearsay_account *line;
    uint64_t sum = 0;

    for (size_t i = 0; (line = hearsay_corpus_account_sum(report->corpus, i)) != NULL; i++) {
        struct saying_node *why;

        if (!is_record(line, record) || line->outcome != outcomes[outcome].outcome) continue;
        if (!node) node = saying_group(&report->saying, row, outcomes[outcome].name);
        why = saying_group(&report->saying, node, sum ? "next" : "why");
        saying_count(&report->saying, why, "count", line->count);
        report_text(report, why, "detail", line->detail, REPORT_NAME_LENGTH);
        sum += line->count;
    }
    if (node) saying_count(&report->saying, node, "count", sum);
    return sum;
}

static void add_record(struct report *report, struct saying_node *section, const char *name)
{
    struct saying_node *row = saying_group(&report->saying, section, "read");
    uint64_t all = 0;

    report_text(report, row, "record", name, REPORT_NAME_LENGTH);
    for (size_t i = 0; i < sizeof outcomes / sizeof *outcomes; i++)
        all += add_outcome(report, row, name, i);
    saying_count(&report->saying, row, "all", all);
}

static bool is_first(const struct report *report, size_t index, const char *name)
{
    for (size_t i = 0; i < index; i++)
        if (is_record(hearsay_corpus_account_sum(report->corpus, i), name)) return false;
    return true;
}

static void add_account(struct report *report, struct saying_node *section)
{
    const hearsay_account *line;
    uint64_t left = 0;

    for (size_t i = 0; (line = hearsay_corpus_account_sum(report->corpus, i)) != NULL; i++) {
        if (is_record(line, line->name) && is_first(report, i, line->name))
            add_record(report, section, line->name);
        if (line->kind != HEARSAY_ACCOUNT_RECORD && line->outcome == HEARSAY_LEFT_OUT)
            left += line->count;
    }
    if (left) saying_count(&report->saying, section, "left_parts", left);
}

/* ---- of the filters ---- */

/* How many statements fell to each rule, as children of the node; returns the sum. */
static uint64_t add_rules(struct report *report, struct saying_node *node,
                          const hearsay_filtered *left)
{
    const struct {
        const char *name;
        uint64_t count;
    } rules[] = {
        { "undated", left->undated },       { "out_of_dates", left->out_of_dates },
        { "by_act", left->acts },           { "by_actor", left->actors },
        { "by_claim", left->claims },       { "by_topic", left->topics },
        { "by_document", left->documents }, { "by_publisher", left->publishers },
        { "by_kind", left->kinds },         { "by_confidence", left->confidence },
        { "by_implicit", left->implicit },  { "by_few", left->few_statements },
    };
    uint64_t sum = 0;

    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        struct saying_node *why;

        if (!rules[i].count) continue;
        why = saying_group(&report->saying, node, sum ? "next" : "why");
        saying_group(&report->saying, why, rules[i].name);
        saying_count(&report->saying, why, "count", rules[i].count);
        sum += rules[i].count;
    }
    return sum;
}

static void add_filtered(struct report *report, struct saying_node *section)
{
    const hearsay_filtered *left = report->options->filtered;
    const struct question kept = { .said = SAID_OR_NOT };
    struct saying_node *node;

    if (!left) return;
    node = saying_group(&report->saying, section, "filtered");
    report_count(report, node, "kept", &kept);
    saying_count(&report->saying, node, "whole", add_rules(report, node, left) + left->kept);
}

/* ---- of doubts ---- */

static void add_notices(struct report *report, struct saying_node *section)
{
    const hearsay_notice *notice;
    struct saying_node *node = NULL;

    for (size_t i = 0; (notice = hearsay_corpus_notice(report->corpus, i)) != NULL; i++) {
        struct saying_node *row;

        if (!node) node = saying_group(&report->saying, section, "doubts");
        row = saying_group(&report->saying, node, i ? "next" : "first");
        report_text(report, row, "kind", notice->kind, REPORT_NAME_LENGTH);
        saying_count(&report->saying, row, "count", notice->count);
    }
}

void report_omissions(struct report *report, struct saying_node *section)
{
    add_account(report, section);
    add_filtered(report, section);
    add_notices(report, section);
}
