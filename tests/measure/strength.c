/* Sums of weights in and out. */
#include "support/measured.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void weights_are_summed_without_loops(void **state)
{
    /* a>b three times, c>b once, b>b twice */
    struct measured in = measure_ties("a>b a>b a>b c>b b>b b>b", "in_strength");
    struct measured out = measure_ties("a>b a>b a>b c>b b>b b>b", "out_strength");

    (void)state;
    assert_true(value_of(&in, "b") == 4);
    assert_true(value_of(&in, "a") == 0);
    assert_true(value_of(&out, "a") == 3);
    assert_true(value_of(&out, "b") == 0);
    measured_free(&in);
    measured_free(&out);
}

static void a_row_that_stands_for_many_weighs_as_many(void **state)
{
    const hearsay_network_options options = { .kind = "mentions" };
    struct measured measured = network_of_lines(
        "statement speaker=a|act=assert|target=b|count=5\n"
        "statement speaker=a|act=accuse|target=b|negated=true|count=9\n",
        &options);

    (void)state;
    assert_int_equal(hearsay_measure_run(&measured.table, measured.network, "in_strength", NULL),
                     HEARSAY_OK);
    assert_true(value_of(&measured, "b") == 5);
    measured_free(&measured);
}

static void signs_cancel_out_on_claims(void **state)
{
    const hearsay_network_options options = { .kind = "claims" };
    struct measured measured = network_of_lines("claim id=c1|text=one\nclaim id=c2|text=two\n"
                                                "statement speaker=a|act=assert|claim=c1\n"
                                                "statement speaker=a|act=deny|claim=c2\n"
                                                "statement speaker=b|act=deny|claim=c2\n",
                                                &options);

    (void)state;
    assert_int_equal(hearsay_measure_run(&measured.table, measured.network, "out_strength", NULL),
                     HEARSAY_OK);
    assert_true(value_of(&measured, "a") == 0); /* 1 - 1 */
    assert_true(value_of(&measured, "b") == -1);
    hearsay_table_free(measured.table);
    assert_int_equal(hearsay_measure_run(&measured.table, measured.network, "in_strength", NULL),
                     HEARSAY_OK);
    assert_true(value_of(&measured, "c2") == -2);
    assert_true(value_of(&measured, "a") == 0);
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weights_are_summed_without_loops),
        cmocka_unit_test(a_row_that_stands_for_many_weighs_as_many),
        cmocka_unit_test(signs_cancel_out_on_claims),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
