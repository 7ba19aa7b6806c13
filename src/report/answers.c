/* Who answers: what somebody is accused of, claim by claim, and what denies or rebuts it on the side of
 * the accused; and who is accused and has nobody who speaks. */
#include <stdlib.h>

#include "memory/allocate.h"
#include "report/ranking.h"

enum { MOST_ANSWERS = 20 };

struct charge {
    uint64_t sum;
    hearsay_actor_id accused;
    hearsay_claim_id claim;
};

static int compare_things(const void *a, const void *b)
{
    const struct charge *one = a, *other = b;

    if (one->accused != other->accused) return one->accused < other->accused ? -1 : 1;
    return one->claim < other->claim ? -1 : one->claim > other->claim;
}

static int compare_sums(const void *a, const void *b)
{
    const struct charge *one = a, *other = b;

    if (one->sum != other->sum) return one->sum < other->sum ? 1 : -1;
    return compare_things(a, b);
}

/* A charge for each target of each accusation on a claim. */
static bool collect(struct report *report, struct charge **charges, size_t *count)
{
    const hearsay_statement *statement;
    size_t capacity = 0;

    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++) {
        size_t targets;
        const hearsay_actor_id *ids = question_targets(report->corpus, statement, &targets);
        void *items = *charges;

        if (statement->act->group != HEARSAY_GROUP_ACCUSATION || statement->claim == HEARSAY_NONE ||
            (statement->flags & HEARSAY_NEGATED) || !targets)
            continue;
        if (!allocate_grow(&items, &capacity, *count + targets, sizeof **charges)) return false;
        *charges = items;
        for (size_t j = 0; j < targets; j++)
            (*charges)[(*count)++] = (struct charge){ statement->count, ids[j], statement->claim };
    }
    return true;
}

static size_t add_up(struct charge *charges, size_t count)
{
    size_t kept = 0;

    if (!count) return 0;
    qsort(charges, count, sizeof *charges, compare_things);
    for (size_t i = 1; i < count; i++)
        if (compare_things(&charges[kept], &charges[i]) == 0) charges[kept].sum += charges[i].sum;
        else charges[++kept] = charges[i];
    qsort(charges, kept + 1, sizeof *charges, compare_sums);
    return kept + 1;
}

static hearsay_date first_date(struct report *report, const struct question *question)
{
    const hearsay_statement *first = report_first(report, question);

    return first ? first->date : (hearsay_date){ 0 };
}

/* Days from the first accusation to the first answer, where both are dated to the day. */
static void add_days(struct report *report, struct saying_node *row, hearsay_date accused,
                     hearsay_date answered)
{
    int32_t days = hearsay_date_first_day(answered) - hearsay_date_first_day(accused);
    struct saying_node *node;

    if (!accused.day || !answered.day || days < 0) return;
    node = saying_group(&report->saying, row, "after");
    if (days == 0) saying_group(&report->saying, node, "same_day");
    else saying_count(&report->saying, node, "days", (uint64_t)days);
    if (days == 1) saying_group(&report->saying, node, "one");
}

static void add_charge(struct report *report, struct saying_node *section, const struct charge *charge)
{
    const struct question accusations = { .target = charge->accused + 1, .claim = charge->claim + 1,
                                          .groups = 1u << HEARSAY_GROUP_ACCUSATION };
    const struct question answers = { .family = charge->accused + 1,
                                      .answered = charge->claim + 1 };
    struct saying_node *row = saying_group(&report->saying, section, "row");
    hearsay_date accused = first_date(report, &accusations);
    hearsay_date answered = first_date(report, &answers);

    report_actor(report, row, "actor", charge->accused);
    report_claim(report, row, "claim", charge->claim);
    report_count(report, row, "accusations", &accusations);
    report_date(report, row, "accused_on", accused);
    if (!report_count(report, row, "answers", &answers))
        saying_group(&report->saying, row, "unanswered");
    report_date(report, row, "answered_on", answered);
    add_days(report, row, accused, answered);
}

static void add_charges(struct report *report, struct saying_node *section,
                        const struct charge *charges, size_t count)
{
    struct saying_node *node = saying_group(&report->saying, section, count ? "charges" : "no_charges");

    for (size_t i = 0; i < count && i < MOST_ANSWERS; i++) add_charge(report, node, &charges[i]);
    if (count > MOST_ANSWERS) saying_count(&report->saying, node, "more", count - MOST_ANSWERS);
}

hearsay_status report_answers(struct report *report, hearsay_error *err)
{
    struct charge *charges = NULL;
    size_t count = 0, accused;
    bool has_room = collect(report, &charges, &count);
    const struct question accusations = { .groups = 1u << HEARSAY_GROUP_ACCUSATION };
    struct ranked *ranks = ranking_targets(report, &accusations, &accused);

    if (has_room && accused) {
        struct saying_node *section =
            saying_group(&report->saying, &report->saying.root, "answers");

        add_charges(report, section, charges, add_up(charges, count));
        report_silent(report, section, ranks, accused);
    } else if (has_room) {
        report_leave_out(report, "no_answers");
    }
    allocate_free(ranks);
    allocate_free(charges);
    return has_room ? HEARSAY_OK
                    : hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for accusations");
}
