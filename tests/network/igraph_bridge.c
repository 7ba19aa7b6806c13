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

enum { MOST_NODES = 4 };

struct bridged {
    struct measured made;
    struct bridge_graph *graph;
    double values[MOST_NODES]; /* in the order of ids */
};

static struct bridged bridge_lines(const char *lines, const char *kind)
{
    const hearsay_network_options options = { .kind = kind, .keep_negated = true };
    struct bridged bridged = { .made = network_of_lines(lines, &options) };

    assert_true(hearsay_network_nodes(bridged.made.network) <= MOST_NODES);
    for (size_t i = 0; i < MOST_NODES; i++) bridged.values[i] = -1;
    assert_int_equal(bridge_simple(&bridged.graph, bridged.made.network, NULL), HEARSAY_OK);
    return bridged;
}

static void bridged_free(struct bridged *bridged)
{
    bridge_free(bridged->graph);
    measured_free(&bridged->made);
}

static void assert_values(const struct bridged *bridged, const double *expected)
{
    for (size_t i = 0; i < hearsay_network_nodes(bridged->made.network); i++)
        if (!is_near(bridged->values[i], expected[i]))
            fail_msg("node %zu: %g, not %g", i, bridged->values[i], expected[i]);
}

#define SAYS(from, to) "statement speaker=" from "|act=assert|target=" to "\n"

/* Ties a>b twice, b>a, b>c, a loop of c, c>d; the simple graph has a>b, b>a, b>c, c>d. */
#define CHAIN SAYS("a", "b") SAYS("a", "b") SAYS("b", "a") SAYS("b", "c") SAYS("c", "c") SAYS("c", "d")

static void coreness_counts_ties_of_both_directions(void **state)
{
    struct bridged bridged = bridge_lines(CHAIN, "mentions");
    /* d has one tie and goes first, c has one left and follows; a and b have two between them */
    const double expected[] = { 2, 2, 1, 1 };

    (void)state;
    assert_int_equal(bridge_coreness(bridged.graph, bridged.values, NULL), HEARSAY_OK);
    assert_values(&bridged, expected);
    bridged_free(&bridged);
}

static void pagerank_lets_who_names_nobody_give_to_all(void **state)
{
    struct bridged bridged = bridge_lines(SAYS("a", "b"), "mentions");
    /* a = 0.15 / 2 + 0.85 b / 2 and a + b = 1: a = 0.5 / 1.425 = 20 / 57 */
    const double expected[] = { 20.0 / 57, 37.0 / 57 };

    (void)state;
    assert_int_equal(bridge_pagerank(bridged.graph, 0.85, bridged.values, NULL), HEARSAY_OK);
    assert_values(&bridged, expected);
    bridged_free(&bridged);
}

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
    assert_int_equal(bridge_pagerank(bridged.graph, 0.85, bridged.values, NULL), HEARSAY_OK);
    assert_int_equal(bridge_coreness(bridged.graph, bridged.values, NULL), HEARSAY_OK);
    bridged_free(&bridged);
}

static void a_graph_without_nodes_or_ties_has_no_numbers_but_is_no_error(void **state)
{
    (void)state;
    assert_tieless("", 0);
    assert_tieless(SAYS("a", "a"), 1);
}

static void igraphs_refusal_becomes_a_status_and_the_hosts_handlers_come_back(void **state)
{
    struct bridged bridged = bridge_lines(CHAIN, "mentions");
    igraph_error_handler_t *errors = igraph_set_error_handler(igraph_error_handler_printignore);
    igraph_warning_handler_t *warnings =
        igraph_set_warning_handler(igraph_warning_handler_print);
    hearsay_error err = { 0 };

    (void)state;
    /* no damping is above 1 */
    assert_int_equal(bridge_pagerank(bridged.graph, 2, bridged.values, &err), HEARSAY_UNSUPPORTED);
    assert_true(err.message[0] != '\0');
    assert_true(igraph_set_error_handler(errors) == igraph_error_handler_printignore);
    assert_true(igraph_set_warning_handler(warnings) == igraph_warning_handler_print);
    bridged_free(&bridged);
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
        cmocka_unit_test(coreness_counts_ties_of_both_directions),
        cmocka_unit_test(pagerank_lets_who_names_nobody_give_to_all),
        cmocka_unit_test(the_whole_graph_has_its_numbers),
        cmocka_unit_test(transitivity_does_not_count_an_answered_tie_twice),
        cmocka_unit_test(what_was_not_said_is_not_in_the_simple_graph),
        cmocka_unit_test(a_graph_without_nodes_or_ties_has_no_numbers_but_is_no_error),
        cmocka_unit_test(igraphs_refusal_becomes_a_status_and_the_hosts_handlers_come_back),
        cmocka_unit_test(a_simple_graph_without_memory_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
