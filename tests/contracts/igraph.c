/* What igraph really does, where hearsay relies on it or keeps clear of it. On the day that another
 * version of igraph does otherwise, this says so before a user does. */
#include <igraph.h>

#include <math.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "network/igraph_shim.h"

/* A directed graph from pairs of vertices, up to -1. */
static igraph_t graph_of(igraph_integer_t vertices, const int *ends)
{
    igraph_vector_int_t edges;
    igraph_t graph;

    assert_int_equal(igraph_vector_int_init(&edges, 0), IGRAPH_SUCCESS);
    for (; *ends >= 0; ends++)
        assert_int_equal(igraph_vector_int_push_back(&edges, *ends), IGRAPH_SUCCESS);
    assert_int_equal(igraph_create(&graph, &edges, vertices, IGRAPH_DIRECTED), IGRAPH_SUCCESS);
    igraph_vector_int_destroy(&edges);
    return graph;
}

/* ---- errors ---- */

static void the_default_handler_ends_the_process(void **state)
{
    pid_t child = fork();
    int status;

    (void)state;
    assert_true(child >= 0);
    if (child == 0) {
        const struct rlimit no_core = { 0, 0 };

        (void)setrlimit(RLIMIT_CORE, &no_core);
        (void)signal(SIGABRT, SIG_DFL); /* not cmocka's */
        (void)close(STDERR_FILENO);
        (void)igraph_error("a test", __FILE__, __LINE__, IGRAPH_EINVAL);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGABRT);
}

static void an_ignoring_handler_lets_the_call_return_its_code(void **state)
{
    igraph_error_handler_t *before = igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_vector_int_t edges;
    igraph_t graph;

    (void)state;
    assert_int_equal(igraph_vector_int_init(&edges, 3), IGRAPH_SUCCESS); /* an odd number of ends */
    assert_int_not_equal(igraph_create(&graph, &edges, 3, IGRAPH_DIRECTED), IGRAPH_SUCCESS);
    igraph_vector_int_destroy(&edges);
    assert_true(igraph_set_error_handler(before) == igraph_error_handler_ignore);
}

static void setting_a_handler_of_warnings_gives_back_the_one_before(void **state)
{
    igraph_warning_handler_t *before = igraph_set_warning_handler(igraph_warning_handler_ignore);

    (void)state;
    assert_true(igraph_set_warning_handler(before) == igraph_warning_handler_ignore);
}

/* ---- graphs ---- */

static void edges_keep_their_order_with_loops_and_parallels(void **state)
{
    const int ends[] = { 2, 0, 1, 1, 0, 2, 2, 0, -1 };
    igraph_t graph = graph_of(3, ends);

    (void)state;
    assert_int_equal(igraph_ecount(&graph), 4);
    for (igraph_integer_t i = 0; i < 4; i++) {
        igraph_integer_t from, to;

        assert_int_equal(igraph_edge(&graph, i, &from, &to), IGRAPH_SUCCESS);
        assert_int_equal(from, ends[2 * i]);
        assert_int_equal(to, ends[2 * i + 1]);
    }
    igraph_destroy(&graph);
}

static void an_edge_to_a_vertex_that_is_not_there_makes_it(void **state)
{
    const int ends[] = { 0, 9, -1 };
    igraph_t graph = graph_of(3, ends);

    (void)state;
    assert_int_equal(igraph_vcount(&graph), 10);
    igraph_destroy(&graph);
}

static void a_graph_may_have_no_vertices(void **state)
{
    const int ends[] = { -1 };
    igraph_t graph = graph_of(0, ends);

    (void)state;
    assert_int_equal(igraph_vcount(&graph), 0);
    assert_int_equal(igraph_ecount(&graph), 0);
    igraph_destroy(&graph);
}

/* ---- measures ---- */

static void betweenness_is_not_scaled(void **state)
{
    const int ends[] = { 0, 1, 1, 2, 2, 3, -1 };
    igraph_t graph = graph_of(4, ends);
    igraph_vector_t values;

    (void)state;
    assert_int_equal(igraph_vector_init(&values, 0), IGRAPH_SUCCESS);
    assert_int_equal(BETWEENNESS(&graph, &values), IGRAPH_SUCCESS);
    assert_true(VECTOR(values)[0] == 0);
    assert_true(VECTOR(values)[1] == 2); /* 0-2 and 0-3 */
    igraph_vector_destroy(&values);
    igraph_destroy(&graph);
}

static void harmonic_closeness_divides_by_the_others(void **state)
{
    const int ends[] = { 0, 1, -1 };
    igraph_t graph = graph_of(3, ends);
    igraph_vector_t values;

    (void)state;
    assert_int_equal(igraph_vector_init(&values, 0), IGRAPH_SUCCESS);
    assert_int_equal(igraph_harmonic_centrality(&graph, &values, igraph_vss_all(), IGRAPH_OUT, NULL,
                                                true), IGRAPH_SUCCESS);
    assert_true(VECTOR(values)[0] == 0.5); /* one of two others, at distance 1 */
    assert_true(VECTOR(values)[1] == 0);
    igraph_vector_destroy(&values);
    igraph_destroy(&graph);
}

static void the_diameter_looks_only_at_who_can_be_reached(void **state)
{
    const int ends[] = { 0, 1, 1, 2, 3, 2, -1 };
    igraph_t graph = graph_of(4, ends);
    igraph_real_t length;

    (void)state;
    assert_int_equal(DIAMETER(&graph, &length), IGRAPH_SUCCESS);
    assert_true(length == 2);
    igraph_destroy(&graph);
}

static void collapsing_directions_leaves_one_edge_a_pair(void **state)
{
    const int ends[] = { 0, 1, 1, 0, 1, 2, 2, 0, -1 };
    igraph_t graph = graph_of(3, ends);
    igraph_real_t share;

    (void)state;
    assert_int_equal(igraph_to_undirected(&graph, IGRAPH_TO_UNDIRECTED_COLLAPSE, NULL),
                     IGRAPH_SUCCESS);
    assert_int_equal(igraph_ecount(&graph), 3);
    assert_int_equal(igraph_transitivity_undirected(&graph, &share, IGRAPH_TRANSITIVITY_NAN),
                     IGRAPH_SUCCESS);
    assert_true(share == 1);
    igraph_destroy(&graph);
}

static void transitivity_without_a_pair_of_neighbours_is_missing(void **state)
{
    const int ends[] = { 0, 1, -1 };
    igraph_t graph = graph_of(2, ends);
    igraph_real_t share;

    (void)state;
    assert_int_equal(igraph_transitivity_undirected(&graph, &share, IGRAPH_TRANSITIVITY_NAN),
                     IGRAPH_SUCCESS);
    assert_true(isnan(share));
    igraph_destroy(&graph);
}

static void reciprocity_is_the_share_of_edges_that_are_answered(void **state)
{
    const int ends[] = { 0, 1, 1, 0, 1, 2, 0, 2, -1 };
    igraph_t graph = graph_of(3, ends);
    igraph_real_t share;

    (void)state;
    assert_int_equal(igraph_reciprocity(&graph, &share, true, IGRAPH_RECIPROCITY_DEFAULT),
                     IGRAPH_SUCCESS);
    assert_true(share == 0.5);
    igraph_destroy(&graph);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_default_handler_ends_the_process),
        cmocka_unit_test(an_ignoring_handler_lets_the_call_return_its_code),
        cmocka_unit_test(setting_a_handler_of_warnings_gives_back_the_one_before),
        cmocka_unit_test(edges_keep_their_order_with_loops_and_parallels),
        cmocka_unit_test(an_edge_to_a_vertex_that_is_not_there_makes_it),
        cmocka_unit_test(a_graph_may_have_no_vertices),
        cmocka_unit_test(betweenness_is_not_scaled),
        cmocka_unit_test(harmonic_closeness_divides_by_the_others),
        cmocka_unit_test(the_diameter_looks_only_at_who_can_be_reached),
        cmocka_unit_test(collapsing_directions_leaves_one_edge_a_pair),
        cmocka_unit_test(transitivity_without_a_pair_of_neighbours_is_missing),
        cmocka_unit_test(reciprocity_is_the_share_of_edges_that_are_answered),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
