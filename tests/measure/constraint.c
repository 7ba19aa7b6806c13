/* Burt's constraint, and whose ties are answered, by hand. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/measured.h"

/* The middle of a star has three times (1/3)^2, each end 1^2. */
static void who_stands_between_others_has_little(void **state)
{
    struct measured measured = measure_ties("m>a m>b c>m x>x", "constraint");

    (void)state;
    assert_true(is_near(value_of(&measured, "m"), 1.0 / 3));
    assert_true(is_near(value_of(&measured, "a"), 1));
    assert_true(isnan(value_of(&measured, "x"))); /* a loop is no tie */
    measured_free(&measured);
}

/* Three tied to each other: twice (1/2 + 1/2 x 1/2)^2 = 9 / 8. With a>b answered, p_ab = 2/3 and
 * p_ac = 1/3 of a; c has 1/2 of each: a (2/3 + 1/3 x 1/2)^2 + (1/3 + 2/3 x 1/3)^2 = 25/36 + 25/81,
 * c twice (1/2 + 1/2 x 2/3)^2. */
static void an_answered_tie_counts_twice(void **state)
{
    struct measured plain = measure_ties("a>b b>c c>a", "constraint");
    struct measured measured = measure_ties("a>b b>a b>c c>a", "constraint");

    (void)state;
    assert_true(is_near(value_of(&plain, "b"), 9.0 / 8));
    assert_true(is_near(value_of(&measured, "a"), 25.0 / 36 + 25.0 / 81));
    assert_true(is_near(value_of(&measured, "b"), 25.0 / 36 + 25.0 / 81));
    assert_true(is_near(value_of(&measured, "c"), 2 * 25.0 / 36));
    measured_free(&plain);
    measured_free(&measured);
}

static void answered_ties_of_all_ties(void **state)
{
    struct measured measured = measure_ties("a>b a>b b>a c>a a>a x>x", "reciprocity");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 2.0 / 3)); /* a>b and b>a of these and c>a */
    assert_true(value_of(&measured, "b") == 1);
    assert_true(value_of(&measured, "c") == 0);
    assert_true(isnan(value_of(&measured, "x")));
    measured_free(&measured);
}

/* a>b b>c turned round is c>b b>a. With d = 0.85 and u = p of who has no tie in: p(c) = u, p(b)
 * = 1.85 u, p(a) = (1 + 0.85 x 1.85) u, and all are 1. */
static void reversed_pagerank_turns_the_ties_round(void **state)
{
    struct measured measured = measure_ties("a>b b>c", "reversed_pagerank");
    const double unit = 1 / (1 + 1.85 + 2.5725);

    (void)state;
    assert_true(fabs(value_of(&measured, "c") - unit) < 1e-9);
    assert_true(fabs(value_of(&measured, "b") - 1.85 * unit) < 1e-9);
    assert_true(fabs(value_of(&measured, "a") - 2.5725 * unit) < 1e-9);
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_stands_between_others_has_little),
        cmocka_unit_test(an_answered_tie_counts_twice),
        cmocka_unit_test(answered_ties_of_all_ties),
        cmocka_unit_test(reversed_pagerank_turns_the_ties_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
