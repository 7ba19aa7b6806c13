/* PageRank with the equations solved by hand. */
#include "support/measured.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void who_points_to_nobody_spreads_evenly(void **state)
{
    struct measured measured = measure_ties("a>b", "pagerank");

    (void)state;
    /* a = 0.15/2 + 0.85 b/2 and a + b = 1, so 1.425 a = 0.5 */
    assert_true(is_near(value_of(&measured, "a"), 20.0 / 57.0));
    assert_true(is_near(value_of(&measured, "b"), 37.0 / 57.0));
    measured_free(&measured);
}

static void who_is_pointed_to_by_two_has_more(void **state)
{
    struct measured measured = measure_ties("b>a c>a", "pagerank");

    (void)state;
    /* b = c = x = 0.05 + 0.85 (1 - 2x)/3, so 4.7 x = 1 */
    assert_true(is_near(value_of(&measured, "a"), 27.0 / 47.0));
    assert_true(is_near(value_of(&measured, "b"), 10.0 / 47.0));
    assert_true(is_near(value_of(&measured, "c"), 10.0 / 47.0));
    measured_free(&measured);
}

static void a_circle_is_even(void **state)
{
    struct measured measured = measure_ties("a>b b>c c>a", "pagerank");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 1.0 / 3.0));
    assert_true(is_near(value_of(&measured, "b"), 1.0 / 3.0));
    assert_true(is_near(value_of(&measured, "c"), 1.0 / 3.0));
    measured_free(&measured);
}

static void loops_and_repeated_ties_change_nothing(void **state)
{
    struct measured measured = measure_ties("a>b a>b a>b a>a b>b", "pagerank");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 20.0 / 57.0));
    assert_true(is_near(value_of(&measured, "b"), 37.0 / 57.0));
    measured_free(&measured);
}

/* Agreement has no direction: each tie leads both ways. With b in the middle, b = 0.05 + 0.85 (a + c) and
 * a = c = 0.05 + 0.85 b / 2, so 0.2775 b = 0.135. */
static void a_tie_without_direction_leads_both_ways(void **state)
{
    const hearsay_network_options options = { .kind = "congruence" };
    struct measured measured = network_of_lines("statement speaker=a|act=assert|claim=x\n"
                                                "statement speaker=b|act=assert|claim=x\n"
                                                "statement speaker=b|act=assert|claim=y\n"
                                                "statement speaker=c|act=assert|claim=y\n", &options);

    (void)state;
    assert_int_equal(hearsay_measure_run(&measured.table, measured.network, "pagerank", NULL), HEARSAY_OK);
    assert_true(is_near(value_of(&measured, "b"), 18.0 / 37.0));
    assert_true(is_near(value_of(&measured, "a"), 19.0 / 74.0));
    assert_true(is_near(value_of(&measured, "c"), 19.0 / 74.0));
    measured_free(&measured);
}

static void two_components_share_one(void **state)
{
    struct measured measured = measure_ties("a>b c>d", "pagerank");

    (void)state;
    /* each is half of the network of two above */
    assert_true(is_near(value_of(&measured, "a"), 10.0 / 57.0));
    assert_true(is_near(value_of(&measured, "b"), 37.0 / 114.0));
    assert_true(is_near(value_of(&measured, "c"), 10.0 / 57.0));
    assert_true(is_near(value_of(&measured, "d"), 37.0 / 114.0));
    measured_free(&measured);
}

static void who_only_points_to_itself_is_one_of_the_nodes(void **state)
{
    struct measured measured = measure_ties("a>b c>c", "pagerank");

    (void)state;
    /* a = c = x = 0.05 + 0.85 (1 - x)/3, as b and c spread evenly: 3.85 x = 1 */
    assert_true(is_near(value_of(&measured, "a"), 20.0 / 77.0));
    assert_true(is_near(value_of(&measured, "b"), 37.0 / 77.0));
    assert_true(is_near(value_of(&measured, "c"), 20.0 / 77.0));
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_points_to_nobody_spreads_evenly),
        cmocka_unit_test(who_is_pointed_to_by_two_has_more),
        cmocka_unit_test(a_circle_is_even),
        cmocka_unit_test(loops_and_repeated_ties_change_nothing),
        cmocka_unit_test(a_tie_without_direction_leads_both_ways),
        cmocka_unit_test(two_components_share_one),
        cmocka_unit_test(who_only_points_to_itself_is_one_of_the_nodes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
