/* Hubs and authorities: eigenvectors worked out by hand. */
#include "support/measured.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "measure/hits.h"
#include "memory/allocate.h"

static void hubs_point_to_good_authorities(void **state)
{
    struct measured measured = measure_ties("a>b a>c d>c", "hub");

    (void)state;
    /* a and d share c: the largest eigenvector of [2 1; 1 1] is (golden ratio, 1) */
    assert_true(is_near(value_of(&measured, "a"), 1.0));
    assert_true(is_near(value_of(&measured, "d"), (sqrt(5) - 1) / 2));
    assert_true(is_near(value_of(&measured, "b"), 0.0));
    assert_true(is_near(value_of(&measured, "c"), 0.0));
    measured_free(&measured);
}

static void authorities_are_pointed_to_by_good_hubs(void **state)
{
    struct measured measured = measure_ties("a>b a>c d>c", "authority");

    (void)state;
    /* of [1 1; 1 2] it is (1, golden ratio) */
    assert_true(is_near(value_of(&measured, "c"), 1.0));
    assert_true(is_near(value_of(&measured, "b"), (sqrt(5) - 1) / 2));
    assert_true(is_near(value_of(&measured, "a"), 0.0));
    assert_true(is_near(value_of(&measured, "d"), 0.0));
    measured_free(&measured);
}

static void two_equal_pairs_are_equal(void **state)
{
    struct measured measured = measure_ties("a>b c>d", "hub");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 1.0));
    assert_true(is_near(value_of(&measured, "b"), 0.0));
    assert_true(is_near(value_of(&measured, "c"), 1.0));
    assert_true(is_near(value_of(&measured, "d"), 0.0));
    measured_free(&measured);
}

static void each_component_has_its_own_largest(void **state)
{
    struct measured measured = measure_ties("a>b a>c a>d x>y", "authority");

    (void)state;
    assert_true(is_near(value_of(&measured, "b"), 1.0));
    assert_true(is_near(value_of(&measured, "c"), 1.0));
    assert_true(is_near(value_of(&measured, "y"), 1.0));
    assert_true(is_near(value_of(&measured, "a"), 0.0));
    assert_true(is_near(value_of(&measured, "x"), 0.0));
    measured_free(&measured);
}

static void loops_and_repeated_ties_change_nothing(void **state)
{
    struct measured measured = measure_ties("a>b a>b a>c d>c d>c d>c d>d b>b e>e", "hub");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 1.0));
    assert_true(is_near(value_of(&measured, "d"), (sqrt(5) - 1) / 2));
    assert_true(is_near(value_of(&measured, "e"), 0.0));
    measured_free(&measured);
}

static void what_does_not_settle_is_missing(void **state)
{
    enum { HALF = 1000, TIES = 2 * HALF - 1 };
    static uint32_t from[TIES], to[TIES], component[2 * HALF];
    static double hub[2 * HALF], authority[2 * HALF];
    const struct tie_list ties = { .nodes = 2 * HALF, .count = TIES, .from = from, .to = to };
    struct path_graph graph;

    (void)state;
    /* 0>1000 0>1001 1>1001 1>1002 ...: two eigenvalues are a hundred-thousandth apart */
    for (uint32_t i = 0; i < TIES; i++) {
        from[i] = i / 2;
        to[i] = HALF + (i + 1) / 2;
    }
    assert_int_equal(path_graph_fill(&graph, &ties, NULL), HEARSAY_OK);
    assert_int_equal(hits_scores(&graph, component, 1, hub, authority, NULL), HEARSAY_OK);
    for (size_t i = 0; i < 2 * HALF; i++) assert_true(isnan(hub[i]) && isnan(authority[i]));
    path_graph_clear(&graph);
}

static void failed_allocations_are_told(void **state)
{
    uint32_t from[] = { 0 }, to[] = { 1 };
    const uint32_t component[] = { 0, 0 };
    const struct tie_list ties = { .nodes = 2, .count = 1, .from = from, .to = to };
    double hub[2], authority[2];
    struct path_graph graph;

    (void)state;
    assert_int_equal(path_graph_fill(&graph, &ties, NULL), HEARSAY_OK);
    for (size_t n = 1; n <= 6; n++) {
        allocate_fail_at(n);
        assert_int_equal(hits_scores(&graph, component, 1, hub, authority, NULL), HEARSAY_NO_MEMORY);
    }
    allocate_fail_at(0);
    assert_int_equal(hits_scores(&graph, component, 1, hub, authority, NULL), HEARSAY_OK);
    assert_true(is_near(hub[0], 1) && is_near(authority[1], 1));
    path_graph_clear(&graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hubs_point_to_good_authorities),
        cmocka_unit_test(authorities_are_pointed_to_by_good_hubs),
        cmocka_unit_test(two_equal_pairs_are_equal),
        cmocka_unit_test(each_component_has_its_own_largest),
        cmocka_unit_test(loops_and_repeated_ties_change_nothing),
        cmocka_unit_test(what_does_not_settle_is_missing),
        cmocka_unit_test(failed_allocations_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
