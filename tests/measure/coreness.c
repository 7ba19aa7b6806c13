/* Cores, peeled by hand. */
#include "support/measured.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void a_triangle_is_a_two_core(void **state)
{
    struct measured measured = measure_ties("a>b b>c c>a d>a", "coreness");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 2.0));
    assert_true(is_near(value_of(&measured, "b"), 2.0));
    assert_true(is_near(value_of(&measured, "c"), 2.0));
    assert_true(is_near(value_of(&measured, "d"), 1.0));
    measured_free(&measured);
}

static void an_answered_tie_counts_twice(void **state)
{
    struct measured measured = measure_ties("a>b b>a c>d", "coreness");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 2.0));
    assert_true(is_near(value_of(&measured, "b"), 2.0));
    assert_true(is_near(value_of(&measured, "c"), 1.0));
    assert_true(is_near(value_of(&measured, "d"), 1.0));
    measured_free(&measured);
}

static void loops_and_repeated_ties_change_nothing(void **state)
{
    struct measured measured = measure_ties("a>b a>b a>b a>a c>c", "coreness");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 1.0));
    assert_true(is_near(value_of(&measured, "b"), 1.0));
    assert_true(is_near(value_of(&measured, "c"), 0.0));
    measured_free(&measured);
}

/* Agreement has no direction: a triangle on x, and d who agrees with c alone. */
static void a_tie_without_direction_counts_once(void **state)
{
    const hearsay_network_options options = { .kind = "congruence" };
    struct measured measured = network_of_lines("statement speaker=a|act=assert|claim=x\n"
                                                "statement speaker=b|act=assert|claim=x\n"
                                                "statement speaker=c|act=assert|claim=x\n"
                                                "statement speaker=c|act=assert|claim=y\n"
                                                "statement speaker=d|act=assert|claim=y\n", &options);

    (void)state;
    assert_int_equal(hearsay_measure_run(&measured.table, measured.network, "coreness", NULL), HEARSAY_OK);
    assert_true(is_near(value_of(&measured, "a"), 2.0));
    assert_true(is_near(value_of(&measured, "b"), 2.0));
    assert_true(is_near(value_of(&measured, "c"), 2.0));
    assert_true(is_near(value_of(&measured, "d"), 1.0));
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_triangle_is_a_two_core),
        cmocka_unit_test(an_answered_tie_counts_twice),
        cmocka_unit_test(loops_and_repeated_ties_change_nothing),
        cmocka_unit_test(a_tie_without_direction_counts_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
