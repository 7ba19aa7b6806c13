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

static hearsay_table *make_weighted(const struct measured *measured, hearsay_measure_scope scope,
                                    const char *kind, const char *measure, uint32_t window,
                                    hearsay_kernel kernel, hearsay_period_notes *notes)
{
    const hearsay_network_options network = { .kind = kind };
    const hearsay_measure_options options = { .names = { &measure, 1 } };
    const hearsay_period_options periods = { HEARSAY_EVERY_MONTH, window, kernel };
    hearsay_table *table = NULL;
    hearsay_error err = { 0 };

    if (hearsay_period_table(&table, measured->corpus, scope, &network, &options, &periods, notes,
                             &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return table;
}

static hearsay_table *make(const struct measured *measured, hearsay_measure_scope scope,
                           const char *const *measure, uint32_t window,
                           hearsay_period_notes *notes)
{
    return make_weighted(measured, scope, "accusations", *measure, window, HEARSAY_KERNEL_UNIFORM,
                         notes);
}

/* The value of a thing in a period, by its first name (NULL: of the network); NaN without a row. */
static double value_at(const hearsay_table *table, const char *period, const char *name)
{
    double value = NAN;

    for (size_t i = 0; i < hearsay_table_rows(table); i++)
        if (strcmp(hearsay_table_text(table, i, 0), period) == 0 &&
            (!name || strcmp(hearsay_table_text(table, i, 1), name) == 0))
            (void)hearsay_table_number(table, i, hearsay_table_columns(table) - 1, &value);
    return value;
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

    (void)state;
    assert_true(is_near(value_at(table, "2015-07", "a"), 2));
    assert_true(is_near(value_at(table, "2015-08", "a"), 5));
    hearsay_table_free(table);
    measured_free(&measured);
}

/* A window of twelve months is a year, but what is of the year alone belongs to none of its months: of
 * the three statements, two count. */
static void what_no_period_has_is_in_no_window(void **state)
{
    static const char year[] = "statement speaker=a|act=accuse|target=b|date=2015-01-01\n"
                               "statement speaker=a|act=accuse|target=b|date=2015|count=7\n"
                               "statement speaker=a|act=accuse|target=b|date=2015-12-31\n";
    struct measured measured = network_of_lines(year, NULL);
    hearsay_table *table = make(&measured, HEARSAY_OF_ACTORS, accuses, 12, NULL);

    (void)state;
    assert_true(is_near(value_at(table, "2015-12", "a"), 2));
    hearsay_table_free(table);
    measured_free(&measured);
}

/* Three months, triangular: 1, 2/3, 1/3. June's two accusations of b are 2 in June, 4/3 in July and 2/3
 * in August, when five of c come; b's denial is 1, 2/3, 1/3. */
static void a_kernel_weakens_what_was_said_before(void **state)
{
    struct measured measured = network_of_lines(lines, NULL);
    hearsay_table *table = make_weighted(&measured, HEARSAY_OF_ACTORS, "accusations", "accuses", 3,
                                         HEARSAY_KERNEL_TRIANGULAR, NULL);

    (void)state;
    assert_true(is_near(value_at(table, "2015-06", "a"), 2));
    assert_true(is_near(value_at(table, "2015-07", "a"), 4.0 / 3));
    assert_true(is_near(value_at(table, "2015-08", "a"), 5 + 2.0 / 3));
    hearsay_table_free(table);
    table = make_weighted(&measured, HEARSAY_OF_CLAIMS, NULL, "opposes", 3,
                          HEARSAY_KERNEL_TRIANGULAR, NULL);
    assert_true(is_near(value_at(table, "2015-06", "k"), 1));
    assert_true(is_near(value_at(table, "2015-07", "k"), 2.0 / 3));
    assert_true(is_near(value_at(table, "2015-08", "k"), 1.0 / 3));
    hearsay_table_free(table);
    measured_free(&measured);
}

/* Two months: what is one month old counts half of it by the exponential kernel, e^(-1/2) by the
 * gaussian. */
static void ties_and_networks_have_the_weights_of_the_kernel(void **state)
{
    struct measured measured = network_of_lines(lines, NULL);
    hearsay_table *table = make_weighted(&measured, HEARSAY_OF_TIES, "accusations", "weight", 2,
                                         HEARSAY_KERNEL_EXPONENTIAL, NULL);

    (void)state;
    assert_true(is_near(value_at(table, "2015-06", "a"), 2));
    assert_true(is_near(value_at(table, "2015-07", "a"), 1));
    assert_true(is_near(value_at(table, "2015-08", "a"), 5));
    hearsay_table_free(table);
    table = make_weighted(&measured, HEARSAY_OF_NETWORK, "accusations", "weight", 2,
                          HEARSAY_KERNEL_GAUSSIAN, NULL);
    assert_true(is_near(value_at(table, "2015-07", NULL), 2 * 0.6065306597126334));
    hearsay_table_free(table);
    measured_free(&measured);
}

/* x backs k in June and y in July, where x's half and y's one make 1/2. Of the outlets, p has 3 x 1/2
 * and q 1: without p there is 1, and the shares 1.5/2.5 and 1/2.5 have squares that add up to 0.52. */
static void pairs_and_shares_are_made_of_weakened_statements(void **state)
{
    static const char
        backing[] = "claim id=k|text=K\n"
                    "statement speaker=x|act=assert|claim=k|date=2015-06-01\n"
                    "statement speaker=y|act=assert|claim=k|date=2015-07-01\n",
        outlets[] = "claim id=k|text=K\n"
                    "statement speaker=x|act=assert|claim=k|date=2015-06-01|via=p|count=3\n"
                    "statement speaker=y|act=assert|claim=k|date=2015-07-01|via=q\n";
    static const struct {
        const char *measure;
        double value;
    } expected[] = { { "without_main_outlet", 1 }, { "outlet_reliance", 0.52 } };
    struct measured measured = network_of_lines(backing, NULL);
    hearsay_table *table = make_weighted(&measured, HEARSAY_OF_TIES, "congruence", "weight", 2,
                                         HEARSAY_KERNEL_TRIANGULAR, NULL);

    (void)state;
    assert_true(is_near(value_at(table, "2015-07", "x"), 0.5));
    hearsay_table_free(table);
    measured_free(&measured);
    measured = network_of_lines(outlets, NULL);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        table = make_weighted(&measured, HEARSAY_OF_CLAIMS, NULL, expected[i].measure, 2,
                              HEARSAY_KERNEL_TRIANGULAR, NULL);
        assert_true(is_near(value_at(table, "2015-07", "k"), expected[i].value));
        hearsay_table_free(table);
    }
    measured_free(&measured);
}

static void a_kernel_needs_repetitions_that_count(void **state)
{
    struct measured measured = network_of_lines(lines, NULL);
    const hearsay_network_options network = { .duplicates = HEARSAY_DUPLICATES_EVER };
    hearsay_period_options periods = { HEARSAY_EVERY_MONTH, 2, HEARSAY_KERNEL_GAUSSIAN };
    hearsay_table *table = NULL;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_period_table(&table, measured.corpus, HEARSAY_OF_TIES, &network, NULL,
                                          &periods, NULL, &err), HEARSAY_BAD_ARGUMENT);
    assert_null(table);
    assert_non_null(strstr(err.message, "gaussian"));
    periods.kernel = HEARSAY_KERNEL_UNIFORM;
    assert_int_equal(hearsay_period_table(&table, measured.corpus, HEARSAY_OF_TIES, &network, NULL,
                                          &periods, NULL, &err), HEARSAY_OK);
    hearsay_table_free(table);
    measured_free(&measured);
}

static void too_many_periods_are_refused(void **state)
{
    static const char wide[] = "statement speaker=a|act=accuse|target=b|date=1000-01-01\n"
                               "statement speaker=a|act=accuse|target=b|date=2015-01-01\n";
    struct measured measured = network_of_lines(wide, NULL);
    const hearsay_period_options periods = { HEARSAY_EVERY_DAY, 1, HEARSAY_KERNEL_UNIFORM };
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
        cmocka_unit_test(what_no_period_has_is_in_no_window),
        cmocka_unit_test(a_kernel_weakens_what_was_said_before),
        cmocka_unit_test(ties_and_networks_have_the_weights_of_the_kernel),
        cmocka_unit_test(pairs_and_shares_are_made_of_weakened_statements),
        cmocka_unit_test(a_kernel_needs_repetitions_that_count),
        cmocka_unit_test(too_many_periods_are_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
