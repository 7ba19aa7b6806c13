/* A map of hundreds of actors says nothing and takes minutes: of a large network only the nodes
 * with the most statements are drawn, and the map says so. */
#include "draw/choose.h"

#include <math.h>
#include <stdlib.h>

#include <hearsay/measure.h>

#include "draw/picture.h"
#include "memory/allocate.h"

struct rank {
    double value;
    uint32_t node;
};

/* The largest first, then in the order of nodes. */
static int compare_ranks(const void *a, const void *b)
{
    const struct rank *one = a, *two = b;

    if (one->value != two->value) return one->value < two->value ? 1 : -1;
    return one->node < two->node ? -1 : one->node > two->node;
}

static uint64_t statements_of(const hearsay_network *network, size_t node)
{
    const hearsay_corpus *corpus = hearsay_network_corpus(network);
    uint64_t sum = 0;
    size_t count;
    const hearsay_statement_id *ids = hearsay_network_node_evidence(network, node, &count);

    for (size_t i = 0; i < count; i++) sum += hearsay_corpus_numbered(corpus, ids[i])->count;
    return sum;
}

/* Statements of each node; the caller frees it. */
static double *count_statements(const hearsay_network *network)
{
    size_t nodes = hearsay_network_nodes(network);
    double *values = allocate_zero(nodes, sizeof *values);

    for (size_t i = 0; values && i < nodes; i++) values[i] = (double)statements_of(network, i);
    return values;
}

/* A measure of each actor, below all others where it is missing. */
static hearsay_status measure_actors(double *values, const hearsay_network *network,
                                     const char *measure, hearsay_error *err)
{
    const hearsay_measure_options options = { .names = { &measure, 1 }, .seed = 1 };
    const hearsay_corpus *corpus = hearsay_network_corpus(network);
    hearsay_table *table = NULL;
    hearsay_status status = hearsay_actor_table(&table, network, &options, err);
    size_t column = status == HEARSAY_OK ? hearsay_table_find(table, measure) : 0;

    for (size_t i = 0; i < hearsay_network_nodes(network); i++) values[i] = -INFINITY;
    for (size_t row = 0; status == HEARSAY_OK && row < hearsay_table_rows(table); row++) {
        hearsay_actor_id actor;
        uint32_t node;

        status = hearsay_corpus_find_actor(corpus, hearsay_table_text(table, row, 0), &actor, err);
        if (status != HEARSAY_OK) break;
        node = hearsay_network_find_node(network, HEARSAY_NODE_ACTOR, actor);
        if (node != HEARSAY_NONE) (void)hearsay_table_number(table, row, column, &values[node]);
    }
    hearsay_table_free(table);
    return status;
}

bool choose_most(bool *kept, const hearsay_network *network, hearsay_node_kind kind,
                 const double *values, size_t most)
{
    size_t nodes = hearsay_network_nodes(network), count = 0;
    struct rank *ranks = allocate_zero(nodes, sizeof *ranks);

    if (!ranks) return false;
    for (size_t i = 0; i < nodes; i++)
        if (kept[i] && hearsay_network_node(network, i).kind == kind)
            ranks[count++] = (struct rank){ values[i], (uint32_t)i };
    if (count) qsort(ranks, count, sizeof *ranks, compare_ranks);
    for (size_t i = most; i < count; i++) kept[ranks[i].node] = false;
    allocate_free(ranks);
    return true;
}

/* Claims that no kept actor says anything about go, unless they are tied to others. */
static bool drop_lonely_claims(bool *kept, const hearsay_network *network)
{
    size_t nodes = hearsay_network_nodes(network);
    bool *tied = allocate_zero(nodes, sizeof *tied);

    if (!tied) return false;
    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        if (tie->kind == HEARSAY_TIE_STANCE && kept[tie->from]) tied[tie->to] = true;
        if (tie->kind == HEARSAY_TIE_SHARED) tied[tie->from] = tied[tie->to] = true;
    }
    for (size_t i = 0; i < nodes; i++)
        if (hearsay_network_node(network, i).kind == HEARSAY_NODE_CLAIM) kept[i] = tied[i];
    allocate_free(tied);
    return true;
}

static hearsay_status choose_top(bool *kept, const hearsay_network *network, size_t top,
                                 const char *by, hearsay_error *err)
{
    double *statements = count_statements(network);
    double *values = allocate_zero(hearsay_network_nodes(network), sizeof *values);
    hearsay_status status = statements && values ? HEARSAY_OK : picture_no_memory(err);

    if (status == HEARSAY_OK && by) status = measure_actors(values, network, by, err);
    if (status == HEARSAY_OK &&
        (!choose_most(kept, network, HEARSAY_NODE_ACTOR, by ? values : statements, top) ||
         !drop_lonely_claims(kept, network) ||
         !choose_most(kept, network, HEARSAY_NODE_CLAIM, statements, CHOOSE_CLAIMS)))
        status = picture_no_memory(err);
    allocate_free(statements);
    allocate_free(values);
    return status;
}

hearsay_status choose_nodes(bool **kept, struct arena *arena, const hearsay_network *network,
                            const hearsay_map_options *options, hearsay_error *err)
{
    size_t nodes = hearsay_network_nodes(network), top = options->top;
    hearsay_table *none = NULL;

    if (options->by && !hearsay_measure_find(HEARSAY_OF_ACTORS, options->by))
        return hearsay_measure_run(&none, network, options->by, err); /* tells what is wrong with it */
    *kept = arena_take(arena, nodes * sizeof **kept);
    if (!*kept) return picture_no_memory(err);
    for (size_t i = 0; i < nodes; i++) (*kept)[i] = true;
    if (top == 0 && nodes > CHOOSE_ALL_BELOW) top = CHOOSE_ACTORS;
    return top ? choose_top(*kept, network, top, options->by, err) : HEARSAY_OK;
}
