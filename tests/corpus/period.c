/* Periods of the calendar. The weeks are those of the published tables of ISO 8601. */
#include <hearsay/period.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support/effort.h"

static int32_t day_of(const char *text)
{
    hearsay_date date;

    assert_true(hearsay_date_read(&date, text, strlen(text)));
    return hearsay_date_first_day(date);
}

static void assert_period(hearsay_every every, const char *day, const char *name,
                          const char *first, const char *last)
{
    hearsay_period period = hearsay_period_of(every, day_of(day));

    assert_string_equal(period.name, name);
    assert_int_equal(period.first, day_of(first));
    assert_int_equal(period.last, day_of(last));
}

static void weeks_belong_to_the_year_of_their_thursday(void **state)
{
    (void)state;
    assert_period(HEARSAY_EVERY_WEEK, "2015-06-24", "2015-W26", "2015-06-22", "2015-06-28");
    assert_period(HEARSAY_EVERY_WEEK, "2016-01-03", "2015-W53", "2015-12-28", "2016-01-03");
    assert_period(HEARSAY_EVERY_WEEK, "2016-01-04", "2016-W01", "2016-01-04", "2016-01-10");
    assert_period(HEARSAY_EVERY_WEEK, "2012-01-01", "2011-W52", "2011-12-26", "2012-01-01");
    assert_period(HEARSAY_EVERY_WEEK, "2008-12-29", "2009-W01", "2008-12-29", "2009-01-04");
    assert_period(HEARSAY_EVERY_WEEK, "1969-12-31", "1970-W01", "1969-12-29", "1970-01-04");
}

static void assert_read(const char *text, const char *first, const char *last)
{
    hearsay_period period;

    assert_true(hearsay_period_read(&period, text));
    assert_string_equal(period.name, text);
    assert_int_equal(period.first, day_of(first));
    assert_int_equal(period.last, day_of(last));
}

static void periods_are_read_as_they_are_named(void **state)
{
    static const char *const none[] = { "",        "2015-Q5",  "2015-Q0",    "2015-W54", "2015-W00",
                                        "2014-W53", "2015-13", "2015-X1",    "2015-W6",  "2015..",
                                        "..2015",  "2015..2014", "2015-06-31", "2015-Q22",
                                        "2015-06-24..2015-06-24..2015-06" };
    hearsay_period period;

    (void)state;
    assert_read("2015", "2015-01-01", "2015-12-31");
    assert_read("2016-02", "2016-02-01", "2016-02-29");
    assert_read("2015-06-24", "2015-06-24", "2015-06-24");
    assert_read("2015-Q1", "2015-01-01", "2015-03-31");
    assert_read("2015-Q4", "2015-10-01", "2015-12-31");
    assert_read("2015-W01", "2014-12-29", "2015-01-04");
    assert_read("2015-W53", "2015-12-28", "2016-01-03");
    assert_read("2015-Q2..2015-07", "2015-04-01", "2015-07-31");
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        assert_false(hearsay_period_read(&period, none[i]));
}

static void months_quarters_and_years_know_leap_years(void **state)
{
    (void)state;
    assert_period(HEARSAY_EVERY_MONTH, "2016-02-10", "2016-02", "2016-02-01", "2016-02-29");
    assert_period(HEARSAY_EVERY_MONTH, "1900-02-28", "1900-02", "1900-02-01", "1900-02-28");
    assert_period(HEARSAY_EVERY_QUARTER, "2015-06-30", "2015-Q2", "2015-04-01", "2015-06-30");
    assert_period(HEARSAY_EVERY_QUARTER, "2015-12-31", "2015-Q4", "2015-10-01", "2015-12-31");
    assert_period(HEARSAY_EVERY_YEAR, "2000-12-31", "2000", "2000-01-01", "2000-12-31");
    assert_period(HEARSAY_EVERY_DAY, "2000-02-29", "2000-02-29", "2000-02-29", "2000-02-29");
}

static void periods_follow_each_other_without_gaps_from_the_first_year_to_the_last(void **state)
{
    int32_t larger = (int32_t)effort_of(1, 5, 37);

    (void)state;
    for (int every = 0; every < HEARSAY_EVERIES; every++) {
        int32_t last = day_of("9999-12-31");
        /* days have to be many, not all */
        int32_t step = larger * (every == HEARSAY_EVERY_YEAR ? 1 : 13);

        for (int32_t day = day_of("0001-01-01"); day <= last; day += step) {
            hearsay_period period = hearsay_period_of((hearsay_every)every, day);
            hearsay_period next = hearsay_period_of((hearsay_every)every, period.last + 1);

            assert_true(period.first <= day && day <= period.last);
            assert_int_equal(next.first, period.last + 1);
            assert_int_equal(hearsay_period_number((hearsay_every)every, period.first),
                             hearsay_period_number((hearsay_every)every, day));
            assert_int_equal(hearsay_period_number((hearsay_every)every, next.first),
                             hearsay_period_number((hearsay_every)every, day) + 1);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weeks_belong_to_the_year_of_their_thursday),
        cmocka_unit_test(periods_are_read_as_they_are_named),
        cmocka_unit_test(months_quarters_and_years_know_leap_years),
        cmocka_unit_test(periods_follow_each_other_without_gaps_from_the_first_year_to_the_last),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
