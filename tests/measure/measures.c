/* The table of measures itself, and running one by name. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/measured.h"

static void every_row_says_what_an_analyst_must_know(void **state)
{
    const hearsay_measure *measure;
    size_t count = 0;

    (void)state;
    for (; (measure = hearsay_measure_at(count)) != NULL; count++) {
        assert_true(*measure->name && *measure->question && *measure->graph);
        assert_true(*measure->unit && *measure->source && *measure->limits);
        assert_ptr_equal(hearsay_measure_find(measure->name), measure); /* so names are unique */
    }
    assert_int_equal(count, 16);
    assert_null(hearsay_measure_find("eigenvector"));
}

static void rows_fall_by_value_and_then_rise_by_id(void **state)
{
    struct measured measured = measure_ties("b>c a>c d>b", "in_strength");
    static const char *const order[] = { "c", "b", "a", "d" };

    (void)state;
    assert_int_equal(hearsay_table_columns(measured.table), 3);
    assert_string_equal(hearsay_table_heading(measured.table, 2), "in_strength");
    for (size_t i = 0; i < 4; i++)
        assert_string_equal(hearsay_table_text(measured.table, i, 0), order[i]);
    measured_free(&measured);
}

static void a_row_opens_to_its_statements(void **state)
{
    struct measured measured = measure_ties("a>b c>b b>a", "in_strength");
    size_t count;
    const hearsay_statement_id *ids = hearsay_table_evidence(measured.table, 0, &count);

    (void)state;
    assert_string_equal(hearsay_table_text(measured.table, 0, 0), "b");
    assert_int_equal(count, 3);
    assert_int_equal(ids[2], 2);
    measured_free(&measured);
}

static void claims_have_no_counts_of_an_actor(void **state)
{
    struct measured measured =
        network_of_lines("claim id=x|text=x\nstatement speaker=a|act=deny|claim=x\n", NULL);

    (void)state;
    assert_int_equal(hearsay_measure_run(&measured.table, measured.network, "denies", NULL),
                     HEARSAY_OK);
    assert_true(value_of(&measured, "a") == 1);
    assert_true(isnan(value_of(&measured, "x")));
    measured_free(&measured);
}

static void an_unknown_measure_names_the_nearest(void **state)
{
    struct measured measured = measure_ties("a>b", "pagerank");
    hearsay_table *table = measured.table;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_measure_run(&table, measured.network, "pagernak", &err),
                     HEARSAY_BAD_ARGUMENT);
    assert_null(table);
    assert_string_equal(err.message,
                        "measure \"pagernak\" is not known; did you mean \"pagerank\"?");
    measured_free(&measured);
}

static void every_measure_takes_an_empty_network(void **state)
{
    const hearsay_measure *measure;

    (void)state;
    for (size_t i = 0; (measure = hearsay_measure_at(i)) != NULL; i++) {
        struct measured measured = measure_ties("", measure->name);

        assert_int_equal(hearsay_table_rows(measured.table), 0);
        measured_free(&measured);
    }
}

static void every_measure_survives_any_failed_allocation(void **state)
{
    struct measured measured = measure_ties("a>b b>c c>c d>e", "component");
    const hearsay_measure *measure;

    (void)state;
    for (size_t i = 0; (measure = hearsay_measure_at(i)) != NULL; i++) {
        hearsay_status status = HEARSAY_NO_MEMORY;

        for (size_t n = 1; status != HEARSAY_OK; n++) {
            hearsay_table *table = NULL;

            allocate_fail_at(n);
            status = hearsay_measure_run(&table, measured.network, measure->name, NULL);
            allocate_fail_at(0);
            hearsay_table_free(table);
            assert_true(status == HEARSAY_OK ? n > 5 : status == HEARSAY_NO_MEMORY);
        }
    }
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_says_what_an_analyst_must_know),
        cmocka_unit_test(rows_fall_by_value_and_then_rise_by_id),
        cmocka_unit_test(a_row_opens_to_its_statements),
        cmocka_unit_test(claims_have_no_counts_of_an_actor),
        cmocka_unit_test(an_unknown_measure_names_the_nearest),
        cmocka_unit_test(every_measure_takes_an_empty_network),
        cmocka_unit_test(every_measure_survives_any_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
