/* A map of hundreds of actors says nothing and takes minutes: of a large network only the nodes
 * with the most statements are drawn, and the map says so. */
#include "draw/choose.h"

#include <stdlib.h>

#include "draw/picture.h"
#include "memory/allocate.h"

struct rank {
    uint64_t statements;
    uint32_t node;
};

/* Most statements first, then in the order of nodes. */
static int compare_ranks(const void *a, const void *b)
{
    const struct rank *one = a, *two = b;

    if (one->statements != two->statements) return one->statements < two->statements ? 1 : -1;
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

/* Leaves only the first most nodes of a kind, by statements, among those that are kept. */
static bool keep_most(bool *kept, const hearsay_network *network, hearsay_node_kind kind,
                      size_t most)
{
    size_t nodes = hearsay_network_nodes(network), count = 0;
    struct rank *ranks = allocate_zero(nodes, sizeof *ranks);

    if (!ranks) return false;
    for (size_t i = 0; i < nodes; i++)
        if (kept[i] && hearsay_network_node(network, i).kind == kind)
            ranks[count++] = (struct rank){ statements_of(network, i), (uint32_t)i };
    qsort(ranks, count, sizeof *ranks, compare_ranks);
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

hearsay_status choose_nodes(bool **kept, struct arena *arena, const hearsay_network *network,
                            size_t top, hearsay_error *err)
{
    size_t nodes = hearsay_network_nodes(network);

    *kept = arena_take(arena, nodes * sizeof **kept);
    if (!*kept) return picture_no_memory(err);
    for (size_t i = 0; i < nodes; i++) (*kept)[i] = true;
    if (top == 0 && nodes > CHOOSE_ALL_BELOW) top = CHOOSE_ACTORS;
    if (top == 0) return HEARSAY_OK;
    if (!keep_most(*kept, network, HEARSAY_NODE_ACTOR, top) ||
        !drop_lonely_claims(*kept, network) ||
        !keep_most(*kept, network, HEARSAY_NODE_CLAIM, CHOOSE_CLAIMS))
        return picture_no_memory(err);
    return HEARSAY_OK;
}
