/* When it was said: statements in each day, week, month, quarter or year. */
#include "memory/allocate.h"
#include "report/ranking.h"

enum { MOST_PERIODS = 31 };

struct days {
    int32_t first, last;
    bool any;
};

/* From the first to the last statement that belongs to a period of this length. */
static struct days find_days(const struct report *report, hearsay_every every)
{
    struct days days = { .any = false };
    const hearsay_statement *statement;

    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++) {
        int32_t first = hearsay_date_first_day(statement->date);
        int32_t last = hearsay_date_last_day(statement->date);

        if (!statement->date.year || (statement->flags & HEARSAY_NEGATED) ||
            hearsay_period_number(every, first) != hearsay_period_number(every, last))
            continue;
        if (!days.any || first < days.first) days.first = first;
        if (!days.any || last > days.last) days.last = last;
        days.any = true;
    }
    return days;
}

static uint64_t count_in(struct report *report, hearsay_period period)
{
    const struct question question = { .in_days = true, .first_day = period.first,
                                       .last_day = period.last };
    uint64_t sum;

    (void)report_find(report, &question, &sum);
    return sum;
}

/* How many statements belong to a period of this length, and the most that one has. */
static uint64_t count_placed(struct report *report, struct days days, hearsay_every every,
                             uint64_t *most)
{
    uint64_t placed = 0;

    *most = 0;
    for (int32_t day = days.first; day <= days.last;) {
        hearsay_period period = hearsay_period_of(every, day);
        uint64_t sum = count_in(report, period);

        placed += sum;
        if (sum > *most) *most = sum;
        day = period.last + 1;
    }
    return placed;
}

/* The shortest periods of which there are not too many, and to which most statements belong; false if
 * there are none. */
static bool choose_periods(struct report *report, struct days *days, hearsay_every *every,
                           uint64_t *placed, uint64_t *most)
{
    for (unsigned i = 0; i < HEARSAY_EVERIES; i++) {
        int32_t count;

        *every = (hearsay_every)i;
        *days = find_days(report, *every);
        count = hearsay_period_number(*every, days->last) -
                hearsay_period_number(*every, days->first) + 1;
        if (!days->any || count < 2 || count > MOST_PERIODS) continue;
        *placed = count_placed(report, *days, *every, most);
        if (2 * *placed >= report->statements) return true;
    }
    return false;
}

/* Who is accused most in a period, and how many others are as often. */
static void add_most_accused(struct report *report, struct saying_node *row,
                             struct question accusations)
{
    size_t count, equal = 0;
    struct ranked *ranks = ranking_targets(report, &accusations, &count);
    struct saying_node *node = count ? saying_group(&report->saying, row, "most") : NULL;

    while (equal + 1 < count && ranks[equal + 1].sum == ranks[0].sum) equal++;
    if (count) {
        accusations.target = ranks[0].id + 1;
        report_actor(report, node, "actor", ranks[0].id);
        report_count(report, node, "statements", &accusations);
    }
    if (equal) saying_count(&report->saying, node, "equal", equal);
    allocate_free(ranks);
}

static void add_period(struct report *report, struct saying_node *section, hearsay_period period,
                       double most)
{
    struct question question = { .in_days = true, .first_day = period.first,
                                 .last_day = period.last };
    struct saying_node *row = saying_group(&report->saying, section, "row");
    uint64_t sum, accusations, denials;

    saying_text(&report->saying, row, "period", period.name);
    sum = report_count(report, row, "statements", &question);
    question.groups = 1u << HEARSAY_GROUP_ACCUSATION;
    accusations = report_count(report, row, "accusations", &question);
    add_most_accused(report, row, question);
    question.groups = 1u << HEARSAY_GROUP_DENIAL;
    denials = report_count(report, row, "denials", &question);
    report_bar(report, row, "bar",
               (struct bar_part[]){ { "accusations", (double)accusations },
                                    { "denials", (double)denials },
                                    { "other", (double)(sum - accusations - denials) } },
               3, most);
}

hearsay_status report_periods(struct report *report, hearsay_error *err)
{
    struct days days;
    hearsay_every every;
    struct saying_node *section, *unplaced;
    uint64_t most, placed;

    if (!choose_periods(report, &days, &every, &placed, &most)) {
        report_leave_out(report, "no_periods");
        return HEARSAY_OK;
    }
    section = saying_group(&report->saying, &report->saying.root, "periods");
    report->periods = (struct report_periods){ .every = every, .first_day = days.first,
                                               .last_day = days.last };
    saying_text(&report->saying, section, "every", hearsay_every_name(every));
    for (int32_t day = days.first; day <= days.last;) {
        hearsay_period period = hearsay_period_of(every, day);

        add_period(report, section, period, (double)most);
        report->periods.count++;
        day = period.last + 1;
    }
    if (placed < report->statements) {
        unplaced = saying_group(&report->saying, section, "has_unplaced");
        saying_text(&report->saying, unplaced, "every", hearsay_every_name(every));
        saying_count(&report->saying, unplaced, "unplaced", report->statements - placed);
    }
    return report_breaks(report, section, every, hearsay_period_of(every, days.first).first,
                         hearsay_period_of(every, days.last).last, err);
}
