/* The periods of a calendar, and the view of what lies within one. */
#include <hearsay/period.h>

#include <stdio.h>
#include <string.h>

#include "corpus/corpus.h"
#include "memory/allocate.h"

enum { DAYS_OF_400_YEARS = 146097, FIRST_DAY = -719162 }; /* 0001-01-01 */

const char *hearsay_every_name(hearsay_every every)
{
    static const char *const names[HEARSAY_EVERIES] = {
        [HEARSAY_EVERY_DAY] = "day",         [HEARSAY_EVERY_WEEK] = "week",
        [HEARSAY_EVERY_MONTH] = "month",     [HEARSAY_EVERY_QUARTER] = "quarter",
        [HEARSAY_EVERY_YEAR] = "year",
    };

    return (size_t)every < HEARSAY_EVERIES ? names[every] : NULL;
}

static int32_t first_day(int year, int month)
{
    return hearsay_date_first_day((hearsay_date){ (int16_t)year, (uint8_t)month, 1 });
}

/* A year that is right or one too small, then put right; months likewise. */
static hearsay_date date_of(int32_t day)
{
    int64_t since = (int64_t)day - FIRST_DAY;
    int year = (int)(since * 400 / DAYS_OF_400_YEARS) + 1, month = 1;

    if (first_day(year, 1) > day) year--;
    else if (first_day(year + 1, 1) <= day) year++;
    while (month < 12 && first_day(year, month + 1) <= day) month++;
    return (hearsay_date){ (int16_t)year, (uint8_t)month,
                           (uint8_t)(day - first_day(year, month) + 1) };
}

/* Months that follow each other: quarters and years begin with a month too. */
static void set_months(hearsay_period *period, int year, int month, int count)
{
    period->first = first_day(year, month);
    period->last = hearsay_date_last_day(
        (hearsay_date){ (int16_t)year, (uint8_t)(month + count - 1), 0 });
}

/* 1970-01-01 was a Thursday: Monday is 0. */
static int32_t weekday_of(int32_t day)
{
    return ((day + 3) % 7 + 7) % 7;
}

static void set_week(hearsay_period *period, int32_t day)
{
    int32_t weekday = weekday_of(day);
    hearsay_date thursday;

    period->first = day - weekday;
    period->last = period->first + 6;
    thursday = date_of(period->first + 3);
    (void)snprintf(period->name, sizeof period->name, "%04d-W%02d", thursday.year,
                   (int)(period->first + 3 - first_day(thursday.year, 1)) / 7 + 1);
}

hearsay_period hearsay_period_of(hearsay_every every, int32_t day)
{
    hearsay_period period = { .first = day, .last = day };
    hearsay_date date = date_of(day);
    int quarter = (date.month - 1) / 3;

    switch (every) {
    case HEARSAY_EVERY_WEEK:
        set_week(&period, day);
        break;
    case HEARSAY_EVERY_MONTH:
        set_months(&period, date.year, date.month, 1);
        (void)snprintf(period.name, sizeof period.name, "%04d-%02d", date.year, date.month);
        break;
    case HEARSAY_EVERY_QUARTER:
        set_months(&period, date.year, 3 * quarter + 1, 3);
        (void)snprintf(period.name, sizeof period.name, "%04d-Q%d", date.year, quarter + 1);
        break;
    case HEARSAY_EVERY_YEAR:
        set_months(&period, date.year, 1, 12);
        (void)snprintf(period.name, sizeof period.name, "%04d", date.year);
        break;
    default:
        (void)snprintf(period.name, sizeof period.name, "%04d-%02d-%02d", date.year, date.month,
                       date.day);
    }
    return period;
}

int32_t hearsay_period_number(hearsay_every every, int32_t day)
{
    static const int months[HEARSAY_EVERIES] = { [HEARSAY_EVERY_MONTH] = 1,
                                                 [HEARSAY_EVERY_QUARTER] = 3,
                                                 [HEARSAY_EVERY_YEAR] = 12 };
    hearsay_date date = date_of(day);

    if (months[every]) return (date.year * 12 + date.month - 1) / months[every];
    /* the Thursday of a week is a whole number of weeks from 1970-01-01 */
    return every == HEARSAY_EVERY_WEEK ? (day - weekday_of(day) + 3) / 7 : day;
}

/* "2015-Q2" and "2015-W26": a year, a letter, a number. */
static bool read_numbered(hearsay_period *out, const char *text, size_t length)
{
    static const struct {
        char letter;
        hearsay_every every;
        int32_t days;
    } kinds[] = { { 'Q', HEARSAY_EVERY_QUARTER, 92 }, { 'W', HEARSAY_EVERY_WEEK, 7 } };
    hearsay_date year;
    int number = 0;

    if (length < 7 || length > 8 || text[4] != '-' || !hearsay_date_read(&year, text, 4))
        return false;
    for (size_t i = 6; i < length; i++) {
        if (text[i] < '0' || text[i] > '9') return false;
        number = number * 10 + (text[i] - '0');
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        if (text[5] != kinds[i].letter || number < 1) continue;
        /* 4 January lies in the first week; the middle of a quarter in it, whatever its length */
        *out = hearsay_period_of(kinds[i].every, first_day(year.year, 1) + 3 +
                                                     kinds[i].days * (number - 1));
        return strlen(out->name) == length && memcmp(out->name, text, length) == 0;
    }
    return false;
}

static bool read_one(hearsay_period *out, const char *text, size_t length)
{
    hearsay_date date;

    if (read_numbered(out, text, length)) return true;
    if (!hearsay_date_read(&date, text, length) || !date.year) return false;
    out->first = hearsay_date_first_day(date);
    out->last = hearsay_date_last_day(date);
    return true;
}

bool hearsay_period_read(hearsay_period *out, const char *text)
{
    const char *dots = strstr(text, "..");
    size_t length = dots ? (size_t)(dots - text) : strlen(text);
    hearsay_period end;

    *out = (hearsay_period){ 0 };
    if (strlen(text) >= sizeof out->name || !read_one(out, text, length)) return false;
    if (dots && !read_one(&end, dots + 2, strlen(dots + 2))) return false;
    if (dots) out->last = end.last;
    memcpy(out->name, text, strlen(text) + 1);
    return out->first <= out->last;
}

/* ---- views ---- */

/* What a view takes: dates within these days, or dates that tell a period. */
struct wanted {
    int32_t first, last;
    hearsay_every every; /* HEARSAY_EVERIES: the days count */
};

static bool is_wanted(const struct wanted *wanted, hearsay_date date)
{
    int32_t first = hearsay_date_first_day(date), last = hearsay_date_last_day(date);

    if (!date.year) return false;
    if (wanted->every != HEARSAY_EVERIES)
        return hearsay_period_of(wanted->every, first).last >= last;
    return first >= wanted->first && last <= wanted->last;
}

static hearsay_status select_statements(hearsay_corpus **out, const hearsay_corpus *corpus,
                                        const struct wanted *wanted, hearsay_error *err)
{
    size_t count = hearsay_corpus_statements(corpus);
    hearsay_corpus *view = allocate_zero(1, sizeof *view);

    *out = NULL;
    if (!view) return corpus_no_memory(err);
    view->selected = allocate_again(NULL, count, sizeof *view->selected);
    if (!view->selected) {
        allocate_free(view);
        return corpus_no_memory(err);
    }
    view->store = corpus->store;
    view->store->users++;
    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);

        if (is_wanted(wanted, statement->date))
            view->selected[view->selected_count++] = statement->number;
    }
    *out = view;
    return HEARSAY_OK;
}

hearsay_status hearsay_corpus_between(hearsay_corpus **out, const hearsay_corpus *corpus,
                                      int32_t first, int32_t last, hearsay_error *err)
{
    const struct wanted wanted = { first, last, HEARSAY_EVERIES };

    return select_statements(out, corpus, &wanted, err);
}

hearsay_status hearsay_corpus_in_periods(hearsay_corpus **out, const hearsay_corpus *corpus,
                                         hearsay_every every, hearsay_error *err)
{
    const struct wanted wanted = { .every = every };

    return select_statements(out, corpus, &wanted, err);
}
