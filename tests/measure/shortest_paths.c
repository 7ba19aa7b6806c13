/* Our search of shortest paths against igraph's, on graphs that nobody counts by hand, and estimates
 * against what is exact. */
#include "measure/path_sample.h"

#include <math.h>
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

/* Makes a list of pairs, each once and in order, without loops. */
static struct tie_list list_of(size_t nodes, uint64_t *pairs, size_t count)
{
    struct tie_list ties = { .nodes = nodes };

    qsort(pairs, count, sizeof *pairs, compare_pairs);
    ties.from = calloc(count + 1, sizeof *ties.from);
    ties.to = calloc(count + 1, sizeof *ties.to);
    ties.weight = calloc(count + 1, sizeof *ties.weight);
    assert_true(ties.from && ties.to && ties.weight);
    for (size_t i = 0; i < count; i++) {
        if ((i && pairs[i] == pairs[i - 1]) || pairs[i] >> 32 == (uint32_t)pairs[i]) continue;
        ties.from[ties.count] = (uint32_t)(pairs[i] >> 32);
        ties.to[ties.count++] = (uint32_t)pairs[i];
    }
    free(pairs);
    return ties;
}

/* One end of a random tie. */
typedef uint64_t end_function(struct random *random, size_t nodes, size_t tie);

/* The last tenth of the nodes has no tie, and the pairs lie in two halves that do not touch. */
static uint64_t in_halves(struct random *random, size_t nodes, size_t tie)
{
    size_t half = nodes * 9 / 20;

    return (tie % 2) * half + random_below(random, half);
}

/* A few have most of the ties. */
static uint64_t among_hubs(struct random *random, size_t nodes, size_t tie)
{
    double u = random_unit(random);

    (void)tie;
    return (uint64_t)((double)nodes * u * u * u * u);
}

/* Long ways: each tie leads a little further, round a ring. */
static uint64_t round_a_ring(struct random *random, size_t nodes, size_t tie)
{
    return (tie / 2 + (tie % 2) * random_below(random, 4)) % nodes;
}

static struct tie_list random_ties(end_function *end, size_t nodes, size_t wanted, uint64_t seed)
{
    uint64_t *pairs = calloc(wanted, sizeof *pairs);
    struct random random;

    assert_non_null(pairs);
    random_seed(&random, seed, 0);
    for (size_t i = 0; i < wanted; i++) {
        size_t tie = end == in_halves ? i : 2 * i;
        uint64_t from = end(&random, nodes, tie);

        pairs[i] = from << 32 | end(&random, nodes, end == in_halves ? i : 2 * i + 1);
    }
    return list_of(nodes, pairs, wanted);
}

/* All that a search can tell. */
struct found {
    struct path_values values;
    double *all; /* betweenness, its errors, harmonic, its errors */
};

static struct found found_for(size_t nodes)
{
    struct found found = { .all = calloc(4 * nodes + 1, sizeof *found.all) };

    assert_non_null(found.all);
    found.values.betweenness = found.all;
    found.values.betweenness_error = found.all + nodes;
    found.values.harmonic = found.all + 2 * nodes;
    found.values.harmonic_error = found.all + 3 * nodes;
    return found;
}

static struct found find_within(const struct tie_list *ties, uint64_t most_looks,
                                const hearsay_measure_options *options)
{
    struct found found = found_for(ties->nodes);

    assert_int_equal(shortest_paths_within(ties, &found.values, most_looks, options, NULL),
                     HEARSAY_OK);
    return found;
}

static struct found find(const struct tie_list *ties, const hearsay_measure_options *options)
{
    return find_within(ties, PATHS_MOST_LOOKS, options);
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

static void assert_as_igraph(const struct tie_list *ties)
{
    struct found found = find(ties, NULL);
    struct path_values only = { .harmonic = calloc(ties->nodes, sizeof(double)),
                                .harmonic_error = calloc(ties->nodes, sizeof(double)) };
    igraph_t graph = graph_of(ties);
    igraph_vector_t expected;

    assert_true(only.harmonic && only.harmonic_error);
    assert_int_equal(found.values.samples, 0);
    assert_int_equal(igraph_vector_init(&expected, 0), IGRAPH_SUCCESS);
    assert_int_equal(BETWEENNESS(&graph, &expected), IGRAPH_SUCCESS);
    for (size_t i = 0; i < ties->nodes; i++)
        assert_true(is_near(found.values.betweenness[i], VECTOR(expected)[i]));
    assert_int_equal(igraph_harmonic_centrality(&graph, &expected, igraph_vss_all(), IGRAPH_OUT,
                                                NULL, true), IGRAPH_SUCCESS);
    for (size_t i = 0; i < ties->nodes; i++)
        assert_true(is_near(found.values.harmonic[i], VECTOR(expected)[i]));
    /* without the way back */
    assert_int_equal(shortest_paths(ties, &only, NULL, NULL), HEARSAY_OK);
    assert_memory_equal(only.harmonic, found.values.harmonic, ties->nodes * sizeof(double));
    igraph_vector_destroy(&expected);
    igraph_destroy(&graph);
    free(only.harmonic);
    free(only.harmonic_error);
    free(found.all);
}

static void assert_random_as_igraph(end_function *end, size_t nodes, size_t wanted, uint64_t seed)
{
    struct tie_list ties = random_ties(end, nodes, wanted, seed);

    assert_as_igraph(&ties);
    tie_list_clear(&ties);
}

static void values_are_those_of_igraph(void **state)
{
    (void)state;
    assert_random_as_igraph(in_halves, 20, 15, 1); /* mostly alone */
    assert_random_as_igraph(in_halves, 60, 500, 2);
    assert_random_as_igraph(in_halves, 300, 900, 3);
    assert_random_as_igraph(among_hubs, 400, 3000, 1);
    assert_random_as_igraph(among_hubs, 1000, 2000, 2);
    assert_random_as_igraph(round_a_ring, 500, 800, 1);
    assert_random_as_igraph(among_hubs, 5, 0, 1); /* no ties at all */
    for (uint64_t seed = 4; seed < 40; seed++) {
        assert_random_as_igraph(in_halves, 30, 10 * seed, seed);
        assert_random_as_igraph(among_hubs, 40, 5 * seed, seed);
        assert_random_as_igraph(round_a_ring, 25, 2 * seed, seed);
    }
}

/* Of a tie with both directions, each pair is found from either end: twice of what igraph finds. */
static void ties_with_both_directions_give_igraphs_values_twice(void **state)
{
    struct tie_list ties = random_ties(among_hubs, 300, 600, 8), pairs, both;
    struct found found;
    igraph_t graph;
    igraph_vector_t expected;

    (void)state;
    assert_int_equal(tie_list_undirect(&pairs, &ties, NULL), HEARSAY_OK);
    assert_int_equal(tie_list_both_ways(&both, &pairs, NULL), HEARSAY_OK);
    found = find(&both, NULL);
    graph = graph_of(&pairs);
    assert_int_equal(igraph_to_undirected(&graph, IGRAPH_TO_UNDIRECTED_EACH, NULL), IGRAPH_SUCCESS);
    assert_int_equal(igraph_vector_init(&expected, 0), IGRAPH_SUCCESS);
    assert_int_equal(BETWEENNESS(&graph, &expected), IGRAPH_SUCCESS);
    for (size_t i = 0; i < ties.nodes; i++)
        assert_true(is_near(found.values.betweenness[i], 2 * VECTOR(expected)[i]));
    igraph_vector_destroy(&expected);
    igraph_destroy(&graph);
    tie_list_clear(&ties);
    tie_list_clear(&pairs);
    tie_list_clear(&both);
    free(found.all);
}

/* From each of 3 a tie to each of 3, from each of these to 300 more, and from those to one: both halves of
 * the search are needed, along the ties and against them.
 *     a: to 3 at 1, 300 at 2, 1 at 3, of 306 others: (3 + 150 + 1/3) / 306
 *     b: each of 3 x 300 pairs from a on leads over one of 3: 300; likewise 3 x 1 pairs from a to the end: 1
 *     c: 3 pairs from a and 3 from b to the end, over 300: 6/300 */
static void wide_and_narrow_layers_come_out_as_by_hand(void **state)
{
    enum { A = 0, B = 3, C = 6, END = 306, NODES = 307 };
    uint64_t *pairs = calloc(9 + 900 + 300, sizeof *pairs);
    size_t count = 0;
    struct tie_list ties;
    struct found found;

    (void)state;
    assert_non_null(pairs);
    for (uint64_t b = B; b < C; b++) {
        for (uint64_t a = A; a < B; a++) pairs[count++] = a << 32 | b;
        for (uint64_t c = C; c < END; c++) pairs[count++] = b << 32 | c;
    }
    for (uint64_t c = C; c < END; c++) pairs[count++] = c << 32 | END;
    ties = list_of(NODES, pairs, count);
    found = find(&ties, NULL);
    assert_true(is_near(found.values.harmonic[A], (3 + 150 + 1.0 / 3) / 306));
    assert_true(is_near(found.values.betweenness[A], 0));
    assert_true(is_near(found.values.betweenness[B + 1], 301));
    assert_true(is_near(found.values.betweenness[C + 7], 0.02));
    assert_true(is_near(found.values.harmonic[C], 1.0 / 306));
    assert_true(is_near(found.values.betweenness[END], 0));
    tie_list_clear(&ties);
    free(found.all);
}

/* Large enough to be divided: 3,000 nodes times 9,000 ties. */
static void a_divided_search_gives_igraphs_values_too(void **state)
{
    (void)state;
    if (!effort_of(1, 1, 0)) skip();
    assert_random_as_igraph(in_halves, 3000, 9000, 5);
    assert_random_as_igraph(among_hubs, 3000, 9000, 5);
}

static void assert_jobs_change_no_bit(const struct tie_list *ties, size_t samples)
{
    hearsay_measure_options options = { .jobs = 1, .seed = 3, .samples = samples };
    struct found one = find(ties, &options), two;

    options.jobs = 2;
    two = find(ties, &options);
    assert_memory_equal(one.all, two.all, 4 * ties->nodes * sizeof *one.all);
    free(one.all);
    free(two.all);
}

static void the_number_of_jobs_changes_no_bit(void **state)
{
    struct tie_list ties;

    (void)state;
    if (!effort_of(1, 1, 0)) skip();
    ties = random_ties(in_halves, 2500, 9000, 6);
    assert_jobs_change_no_bit(&ties, 0);
    assert_jobs_change_no_bit(&ties, 500);
    tie_list_clear(&ties);
}

/* ---- estimates ---- */

static void assert_within_errors(const struct tie_list *ties, size_t samples, uint64_t seed)
{
    const hearsay_measure_options options = { .seed = seed, .samples = samples, .jobs = 1 };
    struct found exact = find(ties, NULL), found = find(ties, &options);

    assert_int_equal(found.values.samples, samples);
    for (size_t i = 0; i < ties->nodes; i++) {
        assert_true(fabs(found.values.betweenness[i] - exact.values.betweenness[i]) <=
                    found.values.betweenness_error[i] + 1e-9);
        assert_true(fabs(found.values.harmonic[i] - exact.values.harmonic[i]) <=
                    found.values.harmonic_error[i] + 1e-9);
        assert_true(exact.values.betweenness_error[i] == 0.0 &&
                    exact.values.harmonic_error[i] == 0.0);
        /* nobody reaches more than all, and this is no more than the widest guess */
        assert_true(found.values.harmonic_error[i] < 1);
    }
    free(exact.all);
    free(found.all);
}

static void estimates_are_within_their_errors(void **state)
{
    struct tie_list hubs = random_ties(among_hubs, 600, 3000, 1),
                    ring = random_ties(round_a_ring, 600, 900, 2),
                    halves = random_ties(in_halves, 600, 3000, 3);

    (void)state;
    for (uint64_t seed = 1; seed <= 5; seed++) {
        assert_within_errors(&hubs, 100, seed);
        assert_within_errors(&hubs, 300, seed);
        assert_within_errors(&ring, 50, seed);
        assert_within_errors(&halves, 200, seed);
    }
    tie_list_clear(&hubs);
    tie_list_clear(&ring);
    tie_list_clear(&halves);
}

/* Means over many seeds come near the exact values: nothing is counted too much or too little. */
static void estimates_are_right_in_the_mean(void **state)
{
    enum { NODES = 60, SEEDS = 4000 };
    struct tie_list ties = random_ties(among_hubs, NODES, 240, 4);
    struct found exact = find(&ties, NULL);
    double between[NODES] = { 0 }, harmonic[NODES] = { 0 };

    (void)state;
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        const hearsay_measure_options options = { .seed = seed, .samples = 12, .jobs = 1 };
        struct found found = find(&ties, &options);

        for (size_t i = 0; i < NODES; i++) {
            between[i] += found.values.betweenness[i] / SEEDS;
            harmonic[i] += found.values.harmonic[i] / SEEDS;
        }
        free(found.all);
    }
    for (size_t i = 0; i < NODES; i++) {
        assert_true(fabs(between[i] - exact.values.betweenness[i]) <=
                    0.03 * exact.values.betweenness[i] + 1);
        assert_true(fabs(harmonic[i] - exact.values.harmonic[i]) <= 0.01);
    }
    tie_list_clear(&ties);
    free(exact.all);
}

static void without_betweenness_harmonic_is_estimated_from_the_same_nodes(void **state)
{
    struct tie_list ties = random_ties(among_hubs, 300, 900, 5);
    const hearsay_measure_options options = { .seed = 1, .samples = 50 };
    struct found both = find(&ties, &options), one = found_for(300);

    (void)state;
    one.values.betweenness = one.values.betweenness_error = NULL;
    assert_int_equal(shortest_paths(&ties, &one.values, &options, NULL), HEARSAY_OK);
    assert_memory_equal(one.values.harmonic, both.values.harmonic, 300 * sizeof(double));
    assert_memory_equal(one.values.harmonic_error, both.values.harmonic_error,
                        300 * sizeof(double));
    tie_list_clear(&ties);
    free(both.all);
    free(one.all);
}

static void the_seed_chooses_the_nodes(void **state)
{
    struct tie_list ties = random_ties(among_hubs, 300, 900, 5);
    struct found found[3];

    (void)state;
    for (size_t i = 0; i < 3; i++) {
        const hearsay_measure_options options = { .seed = 1 + i / 2, .samples = 50 };

        found[i] = find(&ties, &options);
    }
    assert_memory_equal(found[0].all, found[1].all, 1200 * sizeof(double));
    assert_memory_not_equal(found[0].all, found[2].all, 1200 * sizeof(double));
    for (size_t i = 0; i < 3; i++) free(found[i].all);
    tie_list_clear(&ties);
}

static void all_nodes_as_samples_are_exact(void **state)
{
    struct tie_list ties = random_ties(among_hubs, 300, 900, 5);
    const hearsay_measure_options options = { .samples = 300 };
    struct found found = find(&ties, &options), exact = find(&ties, NULL);

    (void)state;
    assert_int_equal(found.values.samples, 0);
    assert_memory_equal(found.all, exact.all, 1200 * sizeof(double));
    tie_list_clear(&ties);
    free(found.all);
    free(exact.all);
}

static size_t samples_within(const struct tie_list *ties, uint64_t most_looks, bool exact)
{
    const hearsay_measure_options options = { .exact = exact };
    struct found found = find_within(ties, most_looks, &options);

    free(found.all);
    return found.values.samples;
}

/* The limit is found by halving, between one look and more looks than there can be. */
static void what_is_a_little_too_large_is_estimated_from_nearly_all(void **state)
{
    struct tie_list ties = random_ties(among_hubs, 1500, 6000, 6);
    uint64_t low = 1, high = 1500 * (2 * 6000 + 1500);
    size_t targets = find(&ties, NULL).values.targets;

    (void)state;
    assert_int_equal(samples_within(&ties, low, false), 100); /* no fewer */
    assert_int_equal(samples_within(&ties, high, false), 0);
    while (high - low > 1) {
        uint64_t middle = (low + high) / 2;

        *(samples_within(&ties, middle, false) ? &low : &high) = middle;
    }
    assert_true(samples_within(&ties, low, false) >= targets - 2);
    assert_int_equal(samples_within(&ties, low, true), 0);
    assert_in_range(samples_within(&ties, low / 2, false), targets / 2 - 2, targets / 2 + 1);
    tie_list_clear(&ties);
}

/* Worked out by hand; ln 400 = 5.99146, ln 2000 = 7.60090, 7/3 + 3/sqrt 2 = 4.45465. */
static void bounds_are_those_of_the_paper(void **state)
{
    (void)state;
    /* Hoeffding-Serfling: sqrt(0.901 ln 400 / 200) = 0.164292; the other: 0.0445465 ln 2000 = 0.339 */
    assert_true(fabs(path_sample_error(100, 1000, 1, 0, 0.01) - 0.164292) < 1e-5);
    /* Bernstein-Serfling: sqrt(2 0.99001 0.0001 ln 2000 / 1000) + 0.00445465 ln 2000 = 0.035086 */
    assert_true(fabs(path_sample_error(1000, 100000, 1, 0.0001, 0.01) - 0.035086) < 1e-5);
    assert_true(fabs(path_sample_error(1000, 100000, 20, 0.04, 0.01) - 20 * 0.035086) < 2e-4);
    /* more than half: (1 - 0.8) (1 + 1/800) = 0.20025; sqrt(0.20025 ln 400 / 1600) = 0.0273838 */
    assert_true(fabs(path_sample_error(800, 1000, 1, 0.25, 0.01) - 0.0273838) < 1e-5);
    assert_true(path_sample_error(1000, 1000, 1, 0.25, 0.01) == 0.0);
}

static void assert_fails_without_memory(size_t samples)
{
    struct tie_list ties = random_ties(in_halves, 20, 30, 7);
    const hearsay_measure_options options = { .samples = samples };
    struct found found = found_for(20);
    hearsay_status status = HEARSAY_NO_MEMORY;

    for (size_t n = 1; status != HEARSAY_OK; n++) {
        allocate_fail_at(n);
        status = shortest_paths(&ties, &found.values, &options, NULL);
        allocate_fail_at(0);
        assert_true(status == HEARSAY_OK ? n > 20 : status == HEARSAY_NO_MEMORY);
    }
    tie_list_clear(&ties);
    free(found.all);
}

static void without_memory_it_fails(void **state)
{
    (void)state;
    assert_fails_without_memory(0);
    assert_fails_without_memory(5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_are_those_of_igraph),
        cmocka_unit_test(ties_with_both_directions_give_igraphs_values_twice),
        cmocka_unit_test(wide_and_narrow_layers_come_out_as_by_hand),
        cmocka_unit_test(a_divided_search_gives_igraphs_values_too),
        cmocka_unit_test(the_number_of_jobs_changes_no_bit),
        cmocka_unit_test(estimates_are_within_their_errors),
        cmocka_unit_test(estimates_are_right_in_the_mean),
        cmocka_unit_test(without_betweenness_harmonic_is_estimated_from_the_same_nodes),
        cmocka_unit_test(the_seed_chooses_the_nodes),
        cmocka_unit_test(all_nodes_as_samples_are_exact),
        cmocka_unit_test(what_is_a_little_too_large_is_estimated_from_nearly_all),
        cmocka_unit_test(bounds_are_those_of_the_paper),
        cmocka_unit_test(without_memory_it_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
