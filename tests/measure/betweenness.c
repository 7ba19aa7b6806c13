/* Who stands between others, pairs counted by hand. */
#include "support/measured.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void a_chain_counts_the_pairs_on_either_side(void **state)
{
    struct measured measured = measure_ties("a>b b>c c>d", "betweenness");

    (void)state;
    /* b lies between a-c and a-d, c between a-d and b-d */
    assert_true(is_near(value_of(&measured, "a"), 0.0));
    assert_true(is_near(value_of(&measured, "b"), 2.0));
    assert_true(is_near(value_of(&measured, "c"), 2.0));
    assert_true(is_near(value_of(&measured, "d"), 0.0));
    measured_free(&measured);
}

static void two_shortest_paths_share_a_pair(void **state)
{
    struct measured measured = measure_ties("a>b a>c b>d c>d", "betweenness");

    (void)state;
    /* a-d goes through b or c */
    assert_true(is_near(value_of(&measured, "a"), 0.0));
    assert_true(is_near(value_of(&measured, "b"), 0.5));
    assert_true(is_near(value_of(&measured, "c"), 0.5));
    assert_true(is_near(value_of(&measured, "d"), 0.0));
    measured_free(&measured);
}

static void direction_counts(void **state)
{
    struct measured measured = measure_ties("b>a b>c", "betweenness");

    (void)state;
    /* nobody reaches b */
    assert_true(is_near(value_of(&measured, "b"), 0.0));
    measured_free(&measured);
}

static void loops_and_repeated_ties_change_nothing(void **state)
{
    struct measured measured = measure_ties("a>b a>b a>b b>c b>b c>c", "betweenness");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 0.0));
    assert_true(is_near(value_of(&measured, "b"), 1.0));
    assert_true(is_near(value_of(&measured, "c"), 0.0));
    measured_free(&measured);
}

static void components_do_not_touch_each_other(void **state)
{
    struct measured measured = measure_ties("a>b b>c d>e", "betweenness");

    (void)state;
    assert_true(is_near(value_of(&measured, "b"), 1.0));
    assert_true(is_near(value_of(&measured, "d"), 0.0));
    assert_true(is_near(value_of(&measured, "e"), 0.0));
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_chain_counts_the_pairs_on_either_side),
        cmocka_unit_test(two_shortest_paths_share_a_pair),
        cmocka_unit_test(direction_counts),
        cmocka_unit_test(loops_and_repeated_ties_change_nothing),
        cmocka_unit_test(components_do_not_touch_each_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
