/* Who is accused and silent: neither it nor anybody who belongs to it says anything at all. */
#include "memory/allocate.h"
#include "report/ranking.h"

enum { MOST_SILENT = 10 };

/* By actor whether it speaks, or somebody who belongs to it. */
static bool *list_heard(struct report *report)
{
    bool *heard = allocate_zero(hearsay_corpus_actors(report->corpus), sizeof *heard);
    hearsay_actor_id family[QUESTION_FAMILY];
    const hearsay_statement *statement;

    if (!heard) report->saying.failed = true;
    for (size_t i = 0; heard && (statement = hearsay_corpus_statement(report->corpus, i)); i++) {
        size_t count = question_family(report->corpus, statement, family);

        if (statement->flags & HEARSAY_NEGATED) continue;
        while (count-- > 0) heard[family[count]] = true;
    }
    return heard;
}

static bool all_belong_to_nobody(const hearsay_corpus *corpus)
{
    for (size_t i = 0; i < hearsay_corpus_actors(corpus); i++) {
        const hearsay_actor *actor = hearsay_corpus_actor(corpus, (hearsay_actor_id)i);

        if (actor->member_of != HEARSAY_NONE || actor->membership_count) return false;
    }
    return true;
}

void report_silent(struct report *report, struct saying_node *section, const struct ranked *accused,
                   size_t count)
{
    bool *heard = list_heard(report);
    struct saying_node *node = saying_group(&report->saying, section, "silent");
    size_t seen = 0;

    for (size_t i = 0; heard && i < count; i++) {
        const struct question accusations = { .target = accused[i].id + 1,
                                              .groups = 1u << HEARSAY_GROUP_ACCUSATION };
        struct saying_node *row;

        if (heard[accused[i].id] || ++seen > MOST_SILENT) continue;
        row = saying_group(&report->saying, node, seen == 1 ? "first" : "next");
        report_actor(report, row, "actor", accused[i].id);
        report_count(report, row, "statements", &accusations);
    }
    if (!seen) saying_group(&report->saying, node, "none");
    else if (all_belong_to_nobody(report->corpus)) saying_group(&report->saying, node, "alone");
    if (seen > MOST_SILENT) saying_count(&report->saying, node, "more", seen - MOST_SILENT);
    allocate_free(heard);
}
