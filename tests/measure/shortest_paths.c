/* Our search of shortest paths against igraph's, on graphs that nobody counts by hand. */
#include "measure/shortest_paths.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "memory/random.h"
#include "network/igraph_shim.h"
#include "support/effort.h"
#include "support/measured.h"

static int compare_pairs(const void *a, const void *b)
{
    const uint64_t *left = a, *right = b;

    return (*left > *right) - (*left < *right);
}

/* Random ordered pairs, each once, no loops. The last tenth of the nodes has no tie, and the pairs
 * lie in two halves that do not touch. */
static struct tie_list random_ties(size_t nodes, size_t wanted, uint64_t seed)
{
    size_t half = nodes * 9 / 20, count = 0;
    struct tie_list ties = { .nodes = nodes };
    uint64_t *pairs = calloc(wanted, sizeof *pairs);
    struct random random;

    assert_non_null(pairs);
    random_seed(&random, seed, 0);
    while (count < wanted) {
        size_t side = random_below(&random, 2) * half;
        uint64_t from = side + random_below(&random, half), to = side + random_below(&random, half);

        if (from != to) pairs[count++] = from << 32 | to;
    }
    qsort(pairs, count, sizeof *pairs, compare_pairs);
    ties.from = calloc(count, sizeof *ties.from);
    ties.to = calloc(count, sizeof *ties.to);
    ties.weight = calloc(count, sizeof *ties.weight);
    assert_true(ties.from && ties.to && ties.weight);
    for (size_t i = 0; i < count; i++) {
        if (i && pairs[i] == pairs[i - 1]) continue;
        ties.from[ties.count] = (uint32_t)(pairs[i] >> 32);
        ties.to[ties.count++] = (uint32_t)pairs[i];
    }
    free(pairs);
    return ties;
}

static igraph_t graph_of(const struct tie_list *ties)
{
    igraph_vector_int_t edges;
    igraph_t graph;

    assert_int_equal(igraph_vector_int_init(&edges, 0), IGRAPH_SUCCESS);
    for (size_t i = 0; i < ties->count; i++) {
        assert_int_equal(igraph_vector_int_push_back(&edges, ties->from[i]), IGRAPH_SUCCESS);
        assert_int_equal(igraph_vector_int_push_back(&edges, ties->to[i]), IGRAPH_SUCCESS);
    }
    assert_int_equal(igraph_create(&graph, &edges, (igraph_integer_t)ties->nodes, IGRAPH_DIRECTED),
                     IGRAPH_SUCCESS);
    igraph_vector_int_destroy(&edges);
    return graph;
}

static void assert_as_igraph(size_t nodes, size_t wanted, uint64_t seed)
{
    struct tie_list ties = random_ties(nodes, wanted, seed);
    igraph_t graph = graph_of(&ties);
    double *between = calloc(nodes, sizeof *between), *harmonic = calloc(nodes, sizeof *harmonic);
    igraph_vector_t expected;

    assert_true(between && harmonic);
    assert_int_equal(shortest_paths(&ties, between, harmonic, NULL, NULL), HEARSAY_OK);
    assert_int_equal(igraph_vector_init(&expected, 0), IGRAPH_SUCCESS);
    assert_int_equal(BETWEENNESS(&graph, &expected), IGRAPH_SUCCESS);
    for (size_t i = 0; i < nodes; i++) assert_true(is_near(between[i], VECTOR(expected)[i]));
    assert_int_equal(igraph_harmonic_centrality(&graph, &expected, igraph_vss_all(), IGRAPH_OUT,
                                                NULL, true), IGRAPH_SUCCESS);
    for (size_t i = 0; i < nodes; i++) assert_true(is_near(harmonic[i], VECTOR(expected)[i]));
    /* without the way back */
    memset(between, 0, nodes * sizeof *between);
    assert_int_equal(shortest_paths(&ties, NULL, between, NULL, NULL), HEARSAY_OK);
    assert_memory_equal(between, harmonic, nodes * sizeof *harmonic);
    igraph_vector_destroy(&expected);
    igraph_destroy(&graph);
    tie_list_clear(&ties);
    free(between);
    free(harmonic);
}

static void values_are_those_of_igraph(void **state)
{
    (void)state;
    assert_as_igraph(20, 15, 1); /* mostly alone */
    assert_as_igraph(60, 500, 2);
    assert_as_igraph(300, 900, 3);
    for (uint64_t seed = 4; seed < 40; seed++) assert_as_igraph(30, 10 * seed, seed);
}

/* Large enough to be divided: 3,000 nodes times 9,000 ties. */
static void a_divided_search_gives_igraphs_values_too(void **state)
{
    (void)state;
    if (!effort_of(1, 1, 0)) skip();
    assert_as_igraph(3000, 9000, 5);
}

static void the_number_of_jobs_changes_no_bit(void **state)
{
    enum { NODES = 2500 };
    struct tie_list ties;
    double *values;

    (void)state;
    if (!effort_of(1, 1, 0)) skip();
    ties = random_ties(NODES, 9000, 6);
    values = calloc(4 * NODES, sizeof *values);
    assert_non_null(values);
    for (unsigned jobs = 1; jobs <= 2; jobs++) {
        const hearsay_measure_options options = { .jobs = jobs };
        double *at = values + (jobs - 1) * 2 * NODES;

        assert_int_equal(shortest_paths(&ties, at, at + NODES, &options, NULL), HEARSAY_OK);
    }
    assert_memory_equal(values, values + 2 * NODES, 2 * NODES * sizeof *values);
    tie_list_clear(&ties);
    free(values);
}

static void without_memory_it_fails(void **state)
{
    struct tie_list ties = random_ties(20, 30, 7);
    double between[20], harmonic[20];
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n++) {
        allocate_fail_at(n);
        status = shortest_paths(&ties, between, harmonic, NULL, NULL);
        allocate_fail_at(0);
        assert_true(status == HEARSAY_OK ? n > 8 : status == HEARSAY_NO_MEMORY);
    }
    tie_list_clear(&ties);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_those_of_igraph),
        cmocka_unit_test(a_divided_search_gives_igraphs_values_too),
        cmocka_unit_test(the_number_of_jobs_changes_no_bit),
        cmocka_unit_test(without_memory_it_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
