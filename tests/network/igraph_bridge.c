/* igraph's measures on graphs that are small enough for paper. */
#include "network/igraph_bridge.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <igraph.h>

#include "memory/allocate.h"
#include "support/lines.h"
#include "support/measured.h"

struct bridged {
    struct measured made;
    struct bridge_graph *graph;
};

static struct bridged bridge_lines(const char *lines, const char *kind)
{
    const hearsay_network_options options = { .kind = kind, .keep_negated = true };
    struct bridged bridged = { .made = network_of_lines(lines, &options) };

    assert_int_equal(bridge_simple(&bridged.graph, bridged.made.network, NULL), HEARSAY_OK);
    return bridged;
}

static void bridged_free(struct bridged *bridged)
{
    bridge_free(bridged->graph);
    measured_free(&bridged->made);
}

#define SAYS(from, to) "statement speaker=" from "|act=assert|target=" to "\n"

/* Ties a>b twice, b>a, b>c, a loop of c, c>d; the simple graph has a>b, b>a, b>c, c>d. */
#define CHAIN SAYS("a", "b") SAYS("a", "b") SAYS("b", "a") SAYS("b", "c") SAYS("c", "c") SAYS("c", "d")

static void the_whole_graph_has_its_numbers(void **state)
{
    struct bridged bridged = bridge_lines(CHAIN, "mentions");
    double one;

    (void)state;
    assert_int_equal(bridge_reciprocity(bridged.graph, &one, NULL), HEARSAY_OK);
    assert_true(is_near(one, 0.5)); /* two of the four ties are answered */
    assert_int_equal(bridge_largest_strong(bridged.graph, &one, NULL), HEARSAY_OK);
    assert_true(one == 2); /* a and b */
    assert_int_equal(bridge_diameter(bridged.graph, &one, NULL), HEARSAY_OK);
    assert_true(one == 3); /* a to d */
    assert_int_equal(bridge_transitivity(bridged.graph, &one, NULL), HEARSAY_OK);
    assert_true(one == 0); /* no triangle */
    bridged_free(&bridged);
}

static void transitivity_does_not_count_an_answered_tie_twice(void **state)
{
    /* a triangle, and c knows d: 3 closed of 5 pairs of neighbours, 1 at a, 1 at b, 3 at c */
    struct bridged bridged = bridge_lines(
        SAYS("a", "b") SAYS("b", "a") SAYS("b", "c") SAYS("c", "a") SAYS("c", "d"), "mentions");
    double one;

    (void)state;
    assert_int_equal(bridge_transitivity(bridged.graph, &one, NULL), HEARSAY_OK);
    assert_true(is_near(one, 0.6));
    bridged_free(&bridged);
}

static void what_was_not_said_is_not_in_the_simple_graph(void **state)
{
    struct bridged bridged = bridge_lines(
        "statement speaker=a|act=accuse|target=b|negated=true\n" SAYS("b", "a"), "actor-claim");
    double one;

    (void)state;
    assert_int_equal(hearsay_network_ties(bridged.made.network), 2);
    assert_int_equal(bridge_reciprocity(bridged.graph, &one, NULL), HEARSAY_OK);
    assert_true(one == 0);
    bridged_free(&bridged);
}

/* Asserts the four numbers of a graph without a tie between two nodes. */
static void assert_tieless(const char *lines, double strong)
{
    struct bridged bridged = bridge_lines(lines, "mentions");
    double one = 1;

    assert_int_equal(bridge_reciprocity(bridged.graph, &one, NULL), HEARSAY_OK);
    assert_true(isnan(one));
    assert_int_equal(bridge_diameter(bridged.graph, &one, NULL), HEARSAY_OK);
    assert_true(isnan(one));
    assert_int_equal(bridge_transitivity(bridged.graph, &one, NULL), HEARSAY_OK);
    assert_true(isnan(one));
    assert_int_equal(bridge_largest_strong(bridged.graph, &one, NULL), HEARSAY_OK);
    assert_true(one == strong);
    bridged_free(&bridged);
}

static void a_graph_without_nodes_or_ties_has_no_numbers_but_is_no_error(void **state)
{
    (void)state;
    assert_tieless("", 0);
    assert_tieless(SAYS("a", "a"), 1);
}

static void a_simple_graph_without_memory_fails(void **state)
{
    struct measured made = network_of_lines(CHAIN, NULL);
    struct bridge_graph *graph;
    hearsay_status status;

    (void)state;
    allocate_fail_at(1);
    status = bridge_simple(&graph, made.network, NULL);
    allocate_fail_at(0);
    assert_int_equal(status, HEARSAY_NO_MEMORY);
    assert_null(graph);
    bridge_free(NULL);
    measured_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_whole_graph_has_its_numbers),
        cmocka_unit_test(transitivity_does_not_count_an_answered_tie_twice),
        cmocka_unit_test(what_was_not_said_is_not_in_the_simple_graph),
        cmocka_unit_test(a_graph_without_nodes_or_ties_has_no_numbers_but_is_no_error),
        cmocka_unit_test(a_simple_graph_without_memory_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
