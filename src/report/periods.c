/* When it was said: statements in each day, week, month, quarter or year. */
#include "report/report.h"

#include <string.h>

enum { MOST_PERIODS = 31 };

struct days {
    int32_t first, last;
    bool any;
};

static struct days find_days(const struct report *report)
{
    struct days days = { .any = false };
    const hearsay_statement *statement;

    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++) {
        int32_t first = hearsay_date_first_day(statement->date);
        int32_t last = hearsay_date_last_day(statement->date);

        if (!statement->date.year || (statement->flags & HEARSAY_NEGATED)) continue;
        if (!days.any || first < days.first) days.first = first;
        if (!days.any || last > days.last) days.last = last;
        days.any = true;
    }
    return days;
}

/* The shortest periods of which there are not too many; false if there is only one, or years are. */
static bool choose_periods(struct days days, hearsay_every *every)
{
    for (unsigned i = 0; i < HEARSAY_EVERIES; i++) {
        int32_t count = hearsay_period_number((hearsay_every)i, days.last) -
                        hearsay_period_number((hearsay_every)i, days.first) + 1;

        *every = (hearsay_every)i;
        if (count <= MOST_PERIODS) return count > 1;
    }
    return false;
}

static uint64_t count_in(struct report *report, hearsay_period period)
{
    const struct question question = { .in_days = true, .first_day = period.first,
                                       .last_day = period.last };
    uint64_t sum;

    (void)report_find(report, &question, &sum);
    return sum;
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
    question.groups = 1u << HEARSAY_GROUP_DENIAL;
    denials = report_count(report, row, "denials", &question);
    report_bar(report, row, "bar",
               (struct bar_part[]){ { "accusations", (double)accusations },
                                    { "denials", (double)denials },
                                    { "other", (double)(sum - accusations - denials) } },
               3, most);
}

/* Statements whose date does not tell the period. */
static void add_unplaced(struct report *report, struct saying_node *section, uint64_t placed)
{
    if (placed < report->statements)
        saying_count(&report->saying, section, "unplaced", report->statements - placed);
}

hearsay_status report_periods(struct report *report, hearsay_error *err)
{
    struct days days = find_days(report);
    hearsay_every every;
    struct saying_node *section;
    double most = 0;
    uint64_t placed = 0;

    (void)err;
    if (!days.any || !choose_periods(days, &every)) {
        report_leave_out(report, "no_periods");
        return HEARSAY_OK;
    }
    section = saying_group(&report->saying, &report->saying.root, "periods");
    saying_text(&report->saying, section, "every", hearsay_every_name(every));
    for (int32_t day = days.first; day <= days.last;) {
        hearsay_period period = hearsay_period_of(every, day);
        uint64_t sum = count_in(report, period);

        placed += sum;
        if ((double)sum > most) most = (double)sum;
        day = period.last + 1;
    }
    for (int32_t day = days.first; day <= days.last;) {
        hearsay_period period = hearsay_period_of(every, day);

        add_period(report, section, period, most);
        day = period.last + 1;
    }
    add_unplaced(report, section, placed);
    return HEARSAY_OK;
}
