/* Searches for groups against all partitions of small graphs, a graph whose best groups are known, and igraph's
 * search of larger ones. */
#include "measure/leiden.h"

#include <igraph.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"

enum { MOST_NODES = 2000, MOST_ENDS = 40000, SEARCHES = 20 };

/* A graph in the making: a matrix for small ones would do, but not for large ones. */
struct graph {
    size_t nodes, ties;
    uint32_t from[MOST_ENDS / 2], to[MOST_ENDS / 2];
    double weights[MOST_ENDS / 2];
    uint32_t start[MOST_NODES + 2];
    uint32_t neighbour[MOST_ENDS];
    double weight[MOST_ENDS], node_weight[MOST_NODES];
    struct leiden_task task;
};

static bool is_tied(const struct graph *graph, uint32_t a, uint32_t b)
{
    for (size_t i = 0; i < graph->ties; i++)
        if ((graph->from[i] == a && graph->to[i] == b) || (graph->from[i] == b && graph->to[i] == a)) return true;
    return false;
}

static void tie(struct graph *graph, uint32_t a, uint32_t b, double weight)
{
    if (a == b || is_tied(graph, a, b)) return;
    assert_true(graph->ties < MOST_ENDS / 2);
    graph->from[graph->ties] = a;
    graph->to[graph->ties] = b;
    graph->weights[graph->ties++] = weight;
}

/* Modularity, or the weight inside groups. */
static void finish(struct graph *graph, bool is_signed)
{
    double sum = 0;

    memset(graph->start, 0, sizeof graph->start);
    for (size_t i = 0; i < graph->nodes; i++) graph->node_weight[i] = is_signed;
    for (size_t i = 0; i < graph->ties; i++) {
        graph->start[graph->from[i] + 2]++;
        graph->start[graph->to[i] + 2]++;
        sum += graph->weights[i];
        if (is_signed) continue;
        graph->node_weight[graph->from[i]] += graph->weights[i];
        graph->node_weight[graph->to[i]] += graph->weights[i];
    }
    for (size_t i = 2; i < graph->nodes + 2; i++) graph->start[i] += graph->start[i - 1];
    for (size_t i = 0; i < graph->ties; i++) {
        uint32_t at = graph->start[graph->from[i] + 1]++, other = graph->start[graph->to[i] + 1]++;

        graph->neighbour[at] = graph->to[i];
        graph->neighbour[other] = graph->from[i];
        graph->weight[at] = graph->weight[other] = graph->weights[i];
    }
    graph->task = (struct leiden_task){
        .network = { .nodes = graph->nodes, .start = graph->start, .neighbour = graph->neighbour,
                     .weight = graph->weight, .node_weight = graph->node_weight },
        .resolution = is_signed ? 0 : 1 / (2 * sum),
        .rounds = 20,
    };
}

/* What the groups are for, over all pairs inside of them. */
static double quality(const struct graph *graph, const uint32_t *groups)
{
    double found = 0;

    for (size_t i = 0; i < graph->ties; i++)
        if (groups[graph->from[i]] == groups[graph->to[i]]) found += graph->weights[i];
    for (size_t i = 0; i < graph->nodes; i++)
        for (size_t j = 0; j < i; j++)
            if (groups[i] == groups[j])
                found -= graph->task.resolution * graph->node_weight[i] * graph->node_weight[j];
    return found;
}

static void search(const struct graph *graph, uint64_t stream, uint32_t *groups)
{
    struct random random;

    random_seed(&random, 1, stream);
    assert_int_equal(leiden_search(&graph->task, &random, groups, NULL), HEARSAY_OK);
}

/* What searches found. */
struct found {
    double best, mean;
};

static void add_found(struct found *found, const struct graph *graph, const uint32_t *groups)
{
    double one = quality(graph, groups);

    found->best = fmax(found->best, one);
    found->mean += one / SEARCHES;
}

static struct found find(const struct graph *graph)
{
    struct found found = { .best = -INFINITY };
    uint32_t groups[MOST_NODES];

    for (uint64_t stream = 0; stream < SEARCHES; stream++) {
        search(graph, stream, groups);
        add_found(&found, graph, groups);
    }
    return found;
}

/* The best of all ways to put nodes from here on into groups that there are, or a new one. */
static double best_of_all(const struct graph *graph, uint32_t *groups, uint32_t node, uint32_t count)
{
    double best = -INFINITY;

    if (node == graph->nodes) return quality(graph, groups);
    for (groups[node] = 0; groups[node] <= count; groups[node]++) {
        uint32_t group = groups[node];

        best = fmax(best, best_of_all(graph, groups, node + 1, count + (group == count)));
        groups[node] = group;
    }
    return best;
}

static void draw_small(struct graph *graph, struct random *random, bool is_signed)
{
    size_t ties = 6 + random_below(random, 12);

    *graph = (struct graph){ .nodes = 8 };
    for (size_t i = 0; i < ties; i++) {
        double weight = 1 + (double)random_below(random, 4);
        bool is_foe = is_signed && random_below(random, 2);

        tie(graph, (uint32_t)random_below(random, 8), (uint32_t)random_below(random, 8),
            is_foe ? -weight / 4 : weight / 4);
    }
    finish(graph, is_signed);
}

static void small_graphs_are_grouped_as_well_as_they_can_be(void **state)
{
    static struct graph graph;
    struct random random;

    (void)state;
    random_seed(&random, 7, 0);
    for (int i = 0; i < 40; i++) {
        uint32_t groups[MOST_NODES];

        draw_small(&graph, &random, i % 2 == 0);
        assert_true(fabs(find(&graph).best - best_of_all(&graph, groups, 0, 0)) < 1e-9);
    }
}

/* Ten rings of five who all are tied, each to the next by one tie: 10 ties inside of 11 a clique, 22 ends. In units
 * of ties: 10 cliques x (10 - 22 x 22 / 440), and what a node has with itself, 20 x (8 x 4^2 + ...) / 440, is not
 * counted: of each clique 3 nodes with 4 ties and 2 with 5. */
static void a_ring_of_cliques_falls_into_cliques(void **state)
{
    static struct graph graph;
    uint32_t groups[MOST_NODES];

    (void)state;
    graph = (struct graph){ .nodes = 50 };
    for (uint32_t clique = 0; clique < 10; clique++) {
        for (uint32_t a = 0; a < 5; a++)
            for (uint32_t b = 0; b < a; b++) tie(&graph, 5 * clique + a, 5 * clique + b, 1);
        tie(&graph, 5 * clique, (5 * clique + 6) % 50, 1);
    }
    finish(&graph, false);
    search(&graph, 3, groups);
    for (uint32_t i = 0; i < 50; i++) assert_int_equal(groups[i], i / 5);
    assert_true(fabs(quality(&graph, groups) - 10 * (10 - (22 * 22 - 3 * 16 - 2 * 25) / 440.0)) < 1e-9);
}

/* ---- larger ones ---- */

/* So many groups, more ties inside of them than between. */
static void draw_large(struct graph *graph, uint32_t nodes, uint32_t planted, size_t ties)
{
    struct random random;

    *graph = (struct graph){ .nodes = nodes };
    random_seed(&random, 11, nodes);
    for (size_t i = 0; i < ties; i++) {
        uint32_t a = (uint32_t)random_below(&random, nodes), b = (uint32_t)random_below(&random, nodes);

        if (random_below(&random, 2)) b = b - b % planted + a % planted;
        if (b < nodes) tie(graph, a, b, 1 + (double)random_below(&random, 3));
    }
    for (size_t i = 0; i < graph->ties; i++) graph->weights[i] /= 3;
    finish(graph, false);
}

static struct found find_with_igraph(const struct graph *graph)
{
    uint32_t groups[MOST_NODES];
    igraph_vector_int_t ends, found;
    igraph_vector_t weights, node_weights;
    igraph_integer_t count, rounds = (igraph_integer_t)graph->task.rounds;
    struct found all = { .best = -INFINITY };
    igraph_t same;

    igraph_vector_int_init(&ends, (igraph_integer_t)(2 * graph->ties));
    igraph_vector_int_init(&found, 0);
    igraph_vector_init_array(&weights, graph->weights, (igraph_integer_t)graph->ties);
    igraph_vector_init_array(&node_weights, graph->node_weight, (igraph_integer_t)graph->nodes);
    for (size_t i = 0; i < graph->ties; i++) {
        VECTOR(ends)[2 * i] = graph->from[i];
        VECTOR(ends)[2 * i + 1] = graph->to[i];
    }
    igraph_create(&same, &ends, (igraph_integer_t)graph->nodes, IGRAPH_UNDIRECTED);
    igraph_rng_seed(igraph_rng_default(), 1);
    for (int run = 0; run < SEARCHES; run++) {
        assert_int_equal(igraph_community_leiden(&same, &weights, &node_weights, graph->task.resolution, 0.01, false,
                                                 rounds, &found, &count, NULL), IGRAPH_SUCCESS);
        for (size_t i = 0; i < graph->nodes; i++) groups[i] = (uint32_t)VECTOR(found)[i];
        add_found(&all, graph, groups);
    }
    igraph_destroy(&same);
    igraph_vector_int_destroy(&ends);
    igraph_vector_int_destroy(&found);
    igraph_vector_destroy(&weights);
    igraph_vector_destroy(&node_weights);
    return all;
}

/* Within half a hundredth: which is better is chance. With one round, nothing mends what it left undone. */
static void larger_graphs_are_grouped_as_well_as_by_igraph(void **state)
{
    static const struct {
        uint32_t nodes, planted;
        size_t ties;
    } graphs[] = { { 200, 8, 900 }, { 400, 20, 1200 }, { 400, 1, 2000 } };
    static const unsigned rounds[] = { 1, 20 };
    static struct graph graph;

    (void)state;
    for (size_t i = 0; i < sizeof graphs / sizeof *graphs; i++) {
        draw_large(&graph, graphs[i].nodes, graphs[i].planted, graphs[i].ties);
        for (size_t j = 0; j < sizeof rounds / sizeof *rounds; j++) {
            struct found ours, theirs;

            graph.task.rounds = rounds[j];
            ours = find(&graph);
            theirs = find_with_igraph(&graph);
            assert_true(ours.best >= 0.995 * theirs.best);
            assert_true(ours.mean >= 0.995 * theirs.mean);
        }
    }
}

static void reach(const struct graph *graph, const uint32_t *groups, uint32_t node, bool *reached)
{
    reached[node] = true;
    for (size_t i = graph->start[node]; i < graph->start[node + 1]; i++)
        if (groups[graph->neighbour[i]] == groups[node] && !reached[graph->neighbour[i]])
            reach(graph, groups, graph->neighbour[i], reached);
}

/* What the algorithm is for: the older one of Louvain leaves groups whose nodes are not tied to each other. Numbers
 * follow the first nodes. */
static void groups_are_connected_and_numbered_by_their_first_nodes(void **state)
{
    static struct graph graph;
    uint32_t groups[MOST_NODES];

    (void)state;
    draw_large(&graph, 2000, 50, 3000);
    for (uint64_t stream = 0; stream < 3; stream++) {
        bool reached[MOST_NODES] = { false };
        uint32_t count = 0;

        search(&graph, stream, groups);
        for (uint32_t i = 0; i < graph.nodes; i++) {
            if (reached[i]) continue;
            assert_int_equal(groups[i], count++);
            reach(&graph, groups, i, reached);
        }
    }
}

/* What a node has with a group, itself left out. */
static double gain(const struct graph *graph, const uint32_t *groups, uint32_t node, uint32_t group)
{
    double found = 0;

    for (size_t i = graph->start[node]; i < graph->start[node + 1]; i++)
        if (groups[graph->neighbour[i]] == group) found += graph->weight[i];
    for (uint32_t i = 0; i < graph->nodes; i++)
        if (i != node && groups[i] == group)
            found -= graph->task.resolution * graph->node_weight[node] * graph->node_weight[i];
    return found;
}

static void assert_at_its_best(const struct graph *graph, const uint32_t *groups)
{
    for (uint32_t node = 0; node < graph->nodes; node++) {
        double own = gain(graph, groups, node, groups[node]);

        assert_true(own >= -1e-9);
        for (size_t i = graph->start[node]; i < graph->start[node + 1]; i++)
            assert_true(own >= gain(graph, groups, node, groups[graph->neighbour[i]]) - 1e-9);
    }
}

/* Neither to where a neighbour is, nor by standing alone. */
static void no_node_would_gain_by_moving(void **state)
{
    static struct graph graph;
    uint32_t groups[MOST_NODES];

    (void)state;
    for (uint32_t nodes = 20; nodes < 60; nodes++) {
        draw_large(&graph, nodes, 4, (size_t)nodes * 4);
        for (size_t i = 0; i < graph.ties; i += 2) graph.weights[i] *= -1;
        finish(&graph, true);
        search(&graph, nodes, groups);
        assert_at_its_best(&graph, groups);
    }
}

static void equal_random_numbers_give_equal_groups(void **state)
{
    static struct graph graph;
    uint32_t once[MOST_NODES], again[MOST_NODES], other[MOST_NODES];

    (void)state;
    draw_large(&graph, 400, 1, 2000);
    search(&graph, 1, once);
    search(&graph, 1, again);
    search(&graph, 2, other);
    assert_memory_equal(once, again, 400 * sizeof *once);
    assert_memory_not_equal(once, other, 400 * sizeof *once);
}

static void without_nodes_there_is_nothing_to_do(void **state)
{
    static struct graph graph;

    (void)state;
    graph = (struct graph){ 0 };
    finish(&graph, true);
    search(&graph, 1, NULL);
}

static void it_fails_cleanly_without_memory(void **state)
{
    static struct graph graph;
    uint32_t groups[MOST_NODES];
    struct random random;
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    draw_large(&graph, 200, 8, 900);
    for (size_t n = 1; status != HEARSAY_OK; n++) {
        random_seed(&random, 1, 1);
        allocate_fail_at(n);
        status = leiden_search(&graph.task, &random, groups, NULL);
        allocate_fail_at(0);
        assert_true(status == HEARSAY_OK || status == HEARSAY_NO_MEMORY);
        assert_true(status != HEARSAY_OK || n > 20);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_graphs_are_grouped_as_well_as_they_can_be),
        cmocka_unit_test(a_ring_of_cliques_falls_into_cliques),
        cmocka_unit_test(larger_graphs_are_grouped_as_well_as_by_igraph),
        cmocka_unit_test(groups_are_connected_and_numbered_by_their_first_nodes),
        cmocka_unit_test(equal_random_numbers_give_equal_groups),
        cmocka_unit_test(no_node_would_gain_by_moving),
        cmocka_unit_test(without_nodes_there_is_nothing_to_do),
        cmocka_unit_test(it_fails_cleanly_without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
