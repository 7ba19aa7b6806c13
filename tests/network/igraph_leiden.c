/* The Leiden algorithm behind the bridge, and igraph's random numbers. */
#include "network/igraph_bridge.h"

#include <igraph.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* Two triangles of friends with foes between. */
static const uint32_t FROM[] = { 0, 0, 1, 2, 3, 3, 4 }, TO[] = { 1, 2, 2, 3, 4, 5, 5 };
static const double WEIGHT[] = { 1, 1, 1, -1, 1, 1, 1 }, ONES[] = { 1, 1, 1, 1, 1, 1 };

static const struct bridge_grouping GROUPING = { 6, 7, FROM, TO, WEIGHT, ONES, 0, 20 };

static void group(const struct bridge_grouping *grouping, uint32_t seed, uint32_t *groups)
{
    struct bridge_leiden *leiden = NULL;

    assert_int_equal(bridge_leiden_new(&leiden, grouping, NULL), HEARSAY_OK);
    assert_int_equal(bridge_leiden_run(leiden, seed, groups, NULL), HEARSAY_OK);
    bridge_leiden_free(leiden);
}

static void foes_are_in_two_groups(void **state)
{
    uint32_t groups[6];

    (void)state;
    for (uint32_t seed = 1; seed <= 2; seed++) {
        group(&GROUPING, seed, groups);
        assert_true(groups[0] == groups[1] && groups[0] == groups[2]);
        assert_true(groups[3] == groups[4] && groups[3] == groups[5]);
        assert_true(groups[0] != groups[3]);
    }
}

static void the_random_numbers_of_the_caller_go_on(void **state)
{
    uint32_t groups[6];
    igraph_rng_t *before = igraph_rng_default();
    igraph_integer_t first, second;

    (void)state;
    assert_int_equal(igraph_rng_seed(igraph_rng_default(), 42), IGRAPH_SUCCESS);
    first = igraph_rng_get_integer(igraph_rng_default(), 0, 1000000);
    second = igraph_rng_get_integer(igraph_rng_default(), 0, 1000000);
    assert_int_equal(igraph_rng_seed(igraph_rng_default(), 42), IGRAPH_SUCCESS);
    assert_int_equal(igraph_rng_get_integer(igraph_rng_default(), 0, 1000000), first);
    group(&GROUPING, 1, groups);
    assert_ptr_equal(igraph_rng_default(), before);
    assert_int_equal(igraph_rng_get_integer(igraph_rng_default(), 0, 1000000), second);
}

static void without_nodes_there_is_nothing_to_do(void **state)
{
    static const struct bridge_grouping nothing = { 0 };

    (void)state;
    group(&nothing, 1, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(foes_are_in_two_groups),
        cmocka_unit_test(the_random_numbers_of_the_caller_go_on),
        cmocka_unit_test(without_nodes_there_is_nothing_to_do),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
