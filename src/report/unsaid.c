/* What was not said, as sentences, and whom statements aim at only as the coder infers. */
#include "memory/allocate.h"
#include "report/ranking.h"

enum { MOST_SENTENCES = 10, MOST_TARGETS = 5 };

static void add_sentence(struct report *report, struct saying_node *parent,
                         const hearsay_statement *statement)
{
    struct saying_node *row = saying_group(&report->saying, parent, "row");

    report_link_to(report, row, statement);
    report_reference(report, row, statement);
    report_sentence(report, row, statement);
}

void report_unsaid(struct report *report, struct saying_node *parent)
{
    const struct question unsaid = { .said = NOT_SAID };
    uint64_t sum;
    size_t found = report_find(report, &unsaid, &sum);
    struct saying_node *node;

    if (!found) return;
    node = saying_group(&report->saying, parent, "unsaid");
    for (size_t i = 0; i < found && i < MOST_SENTENCES; i++)
        add_sentence(report, node, hearsay_corpus_numbered(report->corpus, report->found[i]));
    if (found > MOST_SENTENCES) saying_count(&report->saying, node, "more", found - MOST_SENTENCES);
}

void report_inferred(struct report *report, struct saying_node *parent)
{
    size_t count;
    const struct question implicit = { .flags = HEARSAY_IMPLICIT };
    struct ranked *ranks = ranking_targets(report, &implicit, &count);
    struct saying_node *node = count ? saying_group(&report->saying, parent, "inferred") : NULL;

    for (size_t i = 0; i < count && i < MOST_TARGETS; i++) {
        const struct question inferred = { .target = ranks[i].id + 1, .flags = HEARSAY_IMPLICIT };
        struct saying_node *row = saying_group(&report->saying, node, "row");

        report_count(report, row, "statements", &inferred);
        report_actor(report, row, "actor", ranks[i].id);
    }
    if (count > MOST_TARGETS) saying_count(&report->saying, node, "more", count - MOST_TARGETS);
    allocate_free(ranks);
}
