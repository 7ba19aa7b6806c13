/* Measures of periods, on a corpus that can be counted by eye. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support/measured.h"

/* June: a accuses b twice, and once b denies. July: nothing. August: a accuses c. One statement is of
 * the year alone, one has no date. */
static const char lines[] = "claim id=k|text=K\n"
                            "statement speaker=a|act=accuse|target=b|claim=k|date=2015-06-01\n"
                            "statement speaker=a|act=accuse|target=b|claim=k|date=2015-06\n"
                            "statement speaker=b|act=deny|claim=k|date=2015-06-30\n"
                            "statement speaker=a|act=accuse|target=c|date=2015-08-01|count=5\n"
                            "statement speaker=a|act=accuse|target=c|date=2015\n"
                            "statement speaker=a|act=accuse|target=c\n";

static const char *const accuses[] = { "accuses" }, *const weight[] = { "weight" },
                         *const nodes[] = { "nodes" }, *const opposes[] = { "opposes" };

static hearsay_table *make(const struct measured *measured, hearsay_measure_scope scope,
                           const char *const *measure, uint32_t window,
                           hearsay_period_notes *notes)
{
    const hearsay_network_options network = { .kind = "accusations" };
    const hearsay_measure_options options = { .names = { measure, 1 } };
    const hearsay_period_options periods = { HEARSAY_EVERY_MONTH, window };
    hearsay_table *table = NULL;
    hearsay_error err = { 0 };

    if (hearsay_period_table(&table, measured->corpus, scope, &network, &options, &periods, notes,
                             &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return table;
}

static void assert_row(const hearsay_table *table, size_t row, const char *period, const char *name,
                       double value)
{
    size_t last = hearsay_table_columns(table) - 1;
    double found = NAN;

    assert_string_equal(hearsay_table_text(table, row, 0), period);
    if (name) assert_string_equal(hearsay_table_text(table, row, 1), name);
    assert_true(hearsay_table_number(table, row, last, &found));
    assert_true(is_near(found, value));
}

static void each_period_has_its_own_values(void **state)
{
    struct measured measured = network_of_lines(lines, NULL);
    hearsay_period_notes notes;
    hearsay_table *table = make(&measured, HEARSAY_OF_NETWORK, nodes, 0, &notes);

    (void)state;
    assert_int_equal(hearsay_table_rows(table), 3);
    assert_row(table, 0, "2015-06", NULL, 2);
    assert_row(table, 1, "2015-07", NULL, 0);
    assert_row(table, 2, "2015-08", NULL, 2);
    assert_int_equal(notes.periods, 3);
    assert_int_equal(notes.empty, 1);
    assert_int_equal(notes.coarse, 1);
    assert_int_equal(notes.undated, 1);
    hearsay_table_free(table);
    measured_free(&measured);
}

static void actors_ties_and_claims_stand_where_they_have_statements(void **state)
{
    struct measured measured = network_of_lines(lines, NULL);
    hearsay_table *table = make(&measured, HEARSAY_OF_TIES, weight, 0, NULL);
    size_t count;

    (void)state;
    assert_int_equal(hearsay_table_rows(table), 2);
    assert_row(table, 0, "2015-06", "a", 2);
    assert_row(table, 1, "2015-08", "a", 5);
    assert_non_null(hearsay_table_evidence(table, 0, &count));
    assert_int_equal(count, 2);
    hearsay_table_free(table);

    table = make(&measured, HEARSAY_OF_CLAIMS, opposes, 0, NULL);
    assert_int_equal(hearsay_table_rows(table), 1);
    assert_row(table, 0, "2015-06", "k", 1);
    hearsay_table_free(table);
    measured_free(&measured);
}

/* With the month before: July still has June's two accusations, August has only its own five. */
static void a_window_looks_at_the_periods_before(void **state)
{
    struct measured measured = network_of_lines(lines, NULL);
    hearsay_table *table = make(&measured, HEARSAY_OF_ACTORS, accuses, 2, NULL);
    double july = 0, august = 0, value;

    (void)state;
    for (size_t i = 0; i < hearsay_table_rows(table); i++) {
        const char *period = hearsay_table_text(table, i, 0);

        if (strcmp(hearsay_table_text(table, i, 1), "a") != 0) continue;
        assert_true(hearsay_table_number(table, i, 5, &value));
        if (strcmp(period, "2015-07") == 0) july = value;
        if (strcmp(period, "2015-08") == 0) august = value;
    }
    assert_true(is_near(july, 2) && is_near(august, 5));
    hearsay_table_free(table);
    measured_free(&measured);
}

static void too_many_periods_are_refused(void **state)
{
    static const char wide[] = "statement speaker=a|act=accuse|target=b|date=1000-01-01\n"
                               "statement speaker=a|act=accuse|target=b|date=2015-01-01\n";
    struct measured measured = network_of_lines(wide, NULL);
    const hearsay_period_options periods = { HEARSAY_EVERY_DAY, 1 };
    hearsay_table *table = NULL;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_period_table(&table, measured.corpus, HEARSAY_OF_TIES, NULL, NULL,
                                          &periods, NULL, &err), HEARSAY_LIMIT);
    assert_null(table);
    assert_non_null(strstr(err.message, "10000 periods"));
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_period_has_its_own_values),
        cmocka_unit_test(actors_ties_and_claims_stand_where_they_have_statements),
        cmocka_unit_test(a_window_looks_at_the_periods_before),
        cmocka_unit_test(too_many_periods_are_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
