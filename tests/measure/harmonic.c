/* The mean of 1/distance to the others, by hand. */
#include "support/measured.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void distances_follow_the_ties(void **state)
{
    struct measured measured = measure_ties("a>b b>c", "harmonic");

    (void)state;
    /* a: (1/1 + 1/2) / 2; b: (1/1 + 0) / 2; c reaches nobody */
    assert_true(is_near(value_of(&measured, "a"), 0.75));
    assert_true(is_near(value_of(&measured, "b"), 0.5));
    assert_true(is_near(value_of(&measured, "c"), 0.0));
    measured_free(&measured);
}

static void who_cannot_be_reached_counts_nothing(void **state)
{
    struct measured measured = measure_ties("a>b c>d", "harmonic");

    (void)state;
    /* one of the three others at distance 1 */
    assert_true(is_near(value_of(&measured, "a"), 1.0 / 3.0));
    assert_true(is_near(value_of(&measured, "b"), 0.0));
    measured_free(&measured);
}

static void everybody_in_a_step_is_one(void **state)
{
    struct measured measured = measure_ties("a>b a>c b>a", "harmonic");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 1.0));
    assert_true(is_near(value_of(&measured, "b"), 0.75));
    measured_free(&measured);
}

static void loops_and_repeated_ties_change_nothing(void **state)
{
    struct measured measured = measure_ties("a>a a>b a>b b>c", "harmonic");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 0.75));
    assert_true(is_near(value_of(&measured, "c"), 0.0));
    measured_free(&measured);
}

static void one_node_has_no_others(void **state)
{
    struct measured measured = measure_ties("a>a", "harmonic");

    (void)state;
    assert_true(isnan(value_of(&measured, "a")));
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(distances_follow_the_ties),
        cmocka_unit_test(who_cannot_be_reached_counts_nothing),
        cmocka_unit_test(everybody_in_a_step_is_one),
        cmocka_unit_test(loops_and_repeated_ties_change_nothing),
        cmocka_unit_test(one_node_has_no_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
