/* The network as a whole, counted by hand. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/measured.h"

static struct measured summarize(const char *ties)
{
    struct measured measured = measure_ties(ties, "component");

    hearsay_table_free(measured.table);
    assert_int_equal(hearsay_network_table(&measured.table, measured.network, NULL, NULL), HEARSAY_OK);
    return measured;
}

static double value(const struct measured *measured, const char *name)
{
    return value_in(measured->table, name, "value");
}

static void the_rows_come_in_the_order_of_the_header(void **state)
{
    static const char *const names[] = {
        "network",     "nodes",      "statements",        "pairs",          "loops",
        "weight",      "density",    "reciprocity",       "components",     "largest_component",
        "largest_strong", "transitivity", "diameter",
    };
    struct measured measured = summarize("a>b");

    (void)state;
    assert_int_equal(hearsay_table_columns(measured.table), 2);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_string_equal(hearsay_table_text(measured.table, i, 0), names[i]);
    assert_string_equal(hearsay_table_text(measured.table, 0, 1), "mentions");
    measured_free(&measured);
}

static void the_facts_are_those_counted_by_hand(void **state)
{
    struct measured measured = summarize("a>b a>b b>a b>c c>c d>d");

    (void)state;
    assert_true(value(&measured, "nodes") == 4);
    assert_true(value(&measured, "statements") == 6);
    assert_true(value(&measured, "pairs") == 5); /* ab ba bc cc dd */
    assert_true(value(&measured, "loops") == 2);
    assert_true(value(&measured, "weight") == 6);
    assert_true(value(&measured, "density") == 0.25);                     /* 3 of 4 x 3 */
    assert_true(is_near(value(&measured, "reciprocity"), 2.0 / 3.0));     /* ab, ba; not bc */
    assert_true(value(&measured, "components") == 2);                     /* abc, d */
    assert_true(value(&measured, "largest_component") == 3);
    assert_true(value(&measured, "largest_strong") == 2);                 /* ab */
    assert_true(value(&measured, "transitivity") == 0);                   /* a-b-c is open */
    assert_true(value(&measured, "diameter") == 2);                       /* a>b>c */
    measured_free(&measured);
}

static void a_triangle_with_a_tail_is_three_fifths_transitive(void **state)
{
    /* triples around a, b, c: 1 + 1 + 3, of which 3 are closed */
    struct measured measured = summarize("a>b b>c c>a c>d");

    (void)state;
    assert_true(is_near(value(&measured, "transitivity"), 0.6));
    assert_true(value(&measured, "largest_strong") == 3);
    assert_true(value(&measured, "diameter") == 3); /* a>b>c>d */
    measured_free(&measured);
}

static void what_is_not_defined_is_missing(void **state)
{
    struct measured measured = summarize("a>a");

    (void)state;
    assert_true(value(&measured, "nodes") == 1);
    assert_true(isnan(value(&measured, "density")));
    assert_true(isnan(value(&measured, "reciprocity")));
    assert_true(isnan(value(&measured, "transitivity")));
    assert_true(isnan(value(&measured, "diameter")));
    assert_true(value(&measured, "components") == 1);
    measured_free(&measured);

    measured = summarize("");
    assert_true(value(&measured, "nodes") == 0);
    assert_true(value(&measured, "components") == 0);
    assert_true(value(&measured, "largest_component") == 0);
    assert_true(value(&measured, "largest_strong") == 0);
    assert_true(value(&measured, "weight") == 0);
    assert_true(isnan(value(&measured, "density")));
    assert_true(isnan(value(&measured, "diameter")));
    measured_free(&measured);
}

static void what_made_no_tie_is_counted(void **state)
{
    const hearsay_network_options options = { .kind = "mentions" };
    struct measured measured = network_of_lines(
        "statement speaker=a|act=accuse|target=b|count=2\n"
        "statement speaker=a|act=accuse|target=b|negated=true|count=3\n"
        "statement speaker=a|act=announce|count=4\n",
        &options);

    (void)state;
    assert_int_equal(hearsay_network_table(&measured.table, measured.network, NULL, NULL), HEARSAY_OK);
    assert_true(value(&measured, "statements") == 2);
    assert_true(value(&measured, "negated") == 3);
    assert_true(value(&measured, "untied") == 4);
    measured_free(&measured);
}

static void the_summary_survives_any_failed_allocation(void **state)
{
    struct measured measured = summarize("a>b b>c c>c d>e");

    (void)state;
    for (size_t n = 1;; n++) {
        hearsay_table *table = NULL;
        hearsay_status status;

        allocate_fail_at(n);
        status = hearsay_network_table(&table, measured.network, NULL, NULL);
        allocate_fail_at(0);
        hearsay_table_free(table);
        if (status == HEARSAY_OK) {
            assert_true(n > 5);
            break;
        }
        assert_int_equal(status, HEARSAY_NO_MEMORY);
        assert_null(table);
    }
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_rows_come_in_the_order_of_the_header),
        cmocka_unit_test(the_facts_are_those_counted_by_hand),
        cmocka_unit_test(a_triangle_with_a_tail_is_three_fifths_transitive),
        cmocka_unit_test(what_is_not_defined_is_missing),
        cmocka_unit_test(what_made_no_tie_is_counted),
        cmocka_unit_test(the_summary_survives_any_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
