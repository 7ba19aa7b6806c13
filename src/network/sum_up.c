/* From ties of single statements to the network's: sorted by from, to and tag with counting sorts,
 * so that statements stay in their order, then added up. Linear in ties, nodes and tags. */
#include <stdlib.h>
#include <string.h>

#include "corpus/corpus.h"
#include "memory/ahead.h"
#include "memory/allocate.h"
#include "network/network.h"

enum { MANY = 1 << 15 }; /* fewer ties of single statements are not worth a thread */

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
}

/* ---- the order of tags ---- */

/* Only the first tags are sorted through this; the array behind is the tally's. */
static int compare_tags(const void *a, const void *b)
{
    const struct tie_tag *left = *(const struct tie_tag *const *)a;
    const struct tie_tag *right = *(const struct tie_tag *const *)b;
    int order;

    if (left->kind != right->kind) return left->kind < right->kind ? -1 : 1;
    order = strcmp(left->act ? left->act->name : "", right->act ? right->act->name : "");
    if (order) return order;
    if (left->negated != right->negated) return left->negated ? 1 : -1;
    return (left->relation > right->relation) - (left->relation < right->relation);
}

/* By tag, its place in the order. */
static uint32_t *rank_tags(const struct tally *tally)
{
    const struct tie_tag **sorted = allocate_zero(tally->tag_count, sizeof *sorted);
    uint32_t *ranks = allocate_zero(tally->tag_count, sizeof *ranks);

    for (size_t i = 0; sorted && i < tally->tag_count; i++) sorted[i] = &tally->tags[i];
    if (sorted && ranks) {
        qsort(sorted, tally->tag_count, sizeof *sorted, compare_tags);
        for (size_t i = 0; i < tally->tag_count; i++)
            ranks[sorted[i] - tally->tags] = (uint32_t)i;
    } else {
        allocate_free(ranks);
        ranks = NULL;
    }
    allocate_free(sorted);
    return ranks;
}

/* ---- sorting ---- */

enum sort_key { BY_TAG, BY_TO, BY_FROM };

struct sorting {
    const struct tally *tally;
    const uint32_t *ranks;
    uint32_t *order, *next; /* indices of ties */
    uint32_t *starts;       /* by key */
};

static uint32_t key_of(const struct sorting *sorting, uint32_t tie, enum sort_key key)
{
    const struct raw_tie *raw = &sorting->tally->ties[tie];

    return key == BY_FROM ? raw->from : key == BY_TO ? raw->to : sorting->ranks[raw->tag];
}

/* One stable counting sort. */
static void sort_by(struct sorting *sorting, enum sort_key key)
{
    size_t keys = key == BY_TAG ? sorting->tally->tag_count : sorting->tally->key_count;
    size_t count = sorting->tally->tie_count;
    uint32_t *swap = sorting->order, total = 0;

    memset(sorting->starts, 0, keys * sizeof *sorting->starts);
    for (size_t i = 0; i < count; i++) sorting->starts[key_of(sorting, (uint32_t)i, key)]++;
    for (size_t i = 0; i < keys; i++) {
        uint32_t here = sorting->starts[i];
        sorting->starts[i] = total;
        total += here;
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t tie = sorting->order[i];
        sorting->next[sorting->starts[key_of(sorting, tie, key)]++] = tie;
    }
    sorting->order = sorting->next;
    sorting->next = swap;
}

/* The indices of the ties in order; NULL if there is no memory. */
static uint32_t *sort_ties(const struct tally *tally)
{
    size_t keys = tally->key_count > tally->tag_count ? tally->key_count : tally->tag_count;
    struct sorting sorting = { .tally = tally };
    uint32_t *ranks = rank_tags(tally), *order = NULL;

    sorting.ranks = ranks;
    sorting.order = allocate_zero(tally->tie_count, sizeof *sorting.order);
    sorting.next = allocate_zero(tally->tie_count, sizeof *sorting.next);
    sorting.starts = allocate_zero(keys, sizeof *sorting.starts);
    if (ranks && sorting.order && sorting.next && sorting.starts) {
        for (size_t i = 0; i < tally->tie_count; i++) sorting.order[i] = (uint32_t)i;
        if (tally->tag_count > 1) sort_by(&sorting, BY_TAG);
        sort_by(&sorting, BY_TO);
        sort_by(&sorting, BY_FROM);
        order = sorting.order;
        sorting.order = NULL;
    }
    allocate_free(ranks);
    allocate_free(sorting.order);
    allocate_free(sorting.next);
    allocate_free(sorting.starts);
    return order;
}

/* ---- nodes ---- */

/* Numbers the keys that are the end of a tie, by key; *numbers is freed by the caller. */
static hearsay_status number_nodes(hearsay_network *network, const struct tally *tally,
                                   uint32_t **numbers, hearsay_error *err)
{
    uint32_t *nodes = allocate_zero(tally->key_count, sizeof *nodes);
    size_t count = 0;

    *numbers = nodes;
    if (!nodes) return no_memory(err);
    for (size_t i = 0; i < tally->tie_count; i++)
        nodes[tally->ties[i].from] = nodes[tally->ties[i].to] = 1;
    for (size_t i = 0; i < tally->key_count; i++) count += nodes[i];
    network->nodes = allocate_zero(count, sizeof *network->nodes);
    if (!network->nodes) return no_memory(err);
    for (size_t i = 0; i < tally->key_count; i++) {
        bool is_claim = i >= tally->actor_count;
        if (!nodes[i]) continue;
        network->nodes[network->node_count] = (hearsay_node){
            .kind = is_claim ? HEARSAY_NODE_CLAIM : HEARSAY_NODE_ACTOR,
            .id = (uint32_t)(is_claim ? i - tally->actor_count : i),
        };
        nodes[i] = (uint32_t)network->node_count++;
    }
    return HEARSAY_OK;
}

/* What the network is made of. */
struct summing {
    hearsay_network *network;
    const struct tally *tally;
    const uint32_t *order, *numbers; /* of ties; of nodes, by key */
    size_t halves;                   /* begun */
};

/* The statements behind each node: those of all its ties, in the order in which they came. */
static hearsay_status gather_nodes(const struct summing *summing, hearsay_error *err)
{
    hearsay_network *network = summing->network;
    const struct tally *tally = summing->tally;
    const uint32_t *numbers = summing->numbers;
    hearsay_statement_id *last = allocate_zero(network->node_count, sizeof *last);
    uint32_t *start = allocate_zero(network->node_count + 2, sizeof *start);

    network->node_start = start;
    if (!last || !start) {
        allocate_free(last);
        return no_memory(err);
    }
    for (int pass = 0; pass < 2; pass++) {
        memset(last, 0xFF, network->node_count * sizeof *last); /* HEARSAY_NONE */
        for (size_t i = 0; i < tally->tie_count; i++) {
            const struct raw_tie *tie = &tally->ties[i];
            uint32_t ends[2] = { numbers[tie->from], numbers[tie->to] };

            for (int end = 0; end < 2 && tie->statement != HEARSAY_NONE; end++) {
                if (last[ends[end]] == tie->statement) continue;
                last[ends[end]] = tie->statement;
                if (pass == 0) start[ends[end] + 2]++;
                else network->node_evidence[start[ends[end] + 1]++] = tie->statement;
            }
        }
        if (pass == 1) break;
        for (size_t i = 2; i <= network->node_count + 1; i++) start[i] += start[i - 1];
        network->node_evidence = allocate_zero(start[network->node_count + 1],
                                               sizeof *network->node_evidence);
        if (!network->node_evidence) break;
    }
    allocate_free(last);
    return network->node_evidence ? HEARSAY_OK : no_memory(err);
}

/* ---- ties ---- */

static bool same_tie(const struct raw_tie *a, const struct raw_tie *b)
{
    return a->from == b->from && a->to == b->to && a->tag == b->tag;
}

/* Adds one statement's part to a tie; is_new: the statement was not there yet. part: what the
 * statement has added so far, and adds. */
static void add_part(const hearsay_network *network, hearsay_tie *tie, const struct raw_tie *raw,
                     bool is_new, double *part)
{
    const hearsay_statement *statement = hearsay_corpus_numbered(network->corpus, raw->statement);

    if (!statement) {
        tie->weight = 1;
        return;
    }
    if (tie->kind != HEARSAY_TIE_TARGET || !(statement->flags & HEARSAY_IMPLICIT))
        tie->implicit = false;
    if (tie->negated) return;
    /* rolled up, a chain may take one step twice: the statement is carried once all the same */
    if (tie->kind == HEARSAY_TIE_RELAY && !is_new) return;
    tie->weight += raw->weight;
    *part += raw->weight;
    if (is_new) tie->statements += statement->count;
}

static hearsay_tie begin_tie(const struct tally *tally, const uint32_t *numbers,
                             const struct raw_tie *raw)
{
    const struct tie_tag *tag = &tally->tags[raw->tag];

    return (hearsay_tie){
        .act = tag->act, .from = numbers[raw->from], .to = numbers[raw->to], .kind = tag->kind,
        .relation = tag->relation, .negated = tag->negated,
        .implicit = tag->kind == HEARSAY_TIE_TARGET,
    };
}

enum { AHEAD = 16 }; /* ties of single statements: as much as memory takes to answer */

static hearsay_status make_ties(const struct summing *summing, hearsay_error *err)
{
    hearsay_network *network = summing->network;
    const struct tally *tally = summing->tally;
    const uint32_t *order = summing->order, *numbers = summing->numbers;
    const struct raw_tie *before = NULL;
    size_t count = 0;
    uint32_t evidence = 0;

    for (size_t i = 0; i < tally->tie_count; i++)
        count += i == 0 || !same_tie(&tally->ties[order[i]], &tally->ties[order[i - 1]]);
    network->ties = allocate_zero(count, sizeof *network->ties);
    network->tie_start = allocate_zero(count + 1, sizeof *network->tie_start);
    network->tie_evidence = allocate_zero(tally->tie_count, sizeof *network->tie_evidence);
    network->tie_parts = allocate_zero(tally->tie_count, sizeof *network->tie_parts);
    if (!network->ties || !network->tie_start || !network->tie_evidence || !network->tie_parts)
        return no_memory(err);
    for (size_t i = 0; i < tally->tie_count; i++) {
        const struct raw_tie *raw = &tally->ties[order[i]];
        bool is_tie = !before || !same_tie(raw, before);
        bool is_new = is_tie || raw->statement != before->statement;

        if (i + 2 * AHEAD < tally->tie_count) __builtin_prefetch(&tally->ties[order[i + 2 * AHEAD]]);
        if (i + AHEAD < tally->tie_count)
            statement_expect(network->corpus, tally->ties[order[i + AHEAD]].statement);
        if (is_tie) {
            network->tie_start[network->tie_count] = evidence;
            network->ties[network->tie_count++] = begin_tie(tally, numbers, raw);
        }
        if (is_new && raw->statement != HEARSAY_NONE)
            network->tie_evidence[evidence++] = raw->statement;
        add_part(network, &network->ties[network->tie_count - 1], raw, is_new,
                 network->tie_parts + (evidence ? evidence - 1 : 0));
        before = raw;
    }
    network->tie_start[network->tie_count] = evidence;
    return HEARSAY_OK;
}

/* ---- all ---- */

/* One half of a network's arrays: what one thread makes. */
struct half {
    hearsay_status (*make)(const struct summing *summing, hearsay_error *err);
    hearsay_status status;
    hearsay_error err;
};

static bool next_half(void *state, void *batch)
{
    struct summing *summing = state;

    *(struct half *)batch = (struct half){ .make = summing->halves++ ? gather_nodes : make_ties };
    return summing->halves < 2;
}

static void make_half(const void *state, void *batch)
{
    struct half *half = batch;

    half->status = half->make(state, &half->err);
}

/* Ties, and what stands behind nodes: neither needs the other. */
static hearsay_status make_halves(struct summing *summing, hearsay_error *err)
{
    const struct ahead_steps steps = { summing, next_half, make_half };
    bool is_large = summing->tally->tie_count >= MANY;
    struct half halves[AHEAD_BATCHES];
    struct ahead *ahead;
    const struct half *half;
    hearsay_status status = ahead_new(&ahead, &steps, halves, sizeof *halves, is_large, err);

    while (status == HEARSAY_OK && (half = ahead_next(ahead))) {
        status = half->status;
        if (status != HEARSAY_OK && err) *err = half->err;
    }
    ahead_free(ahead);
    return status;
}

hearsay_status sum_up(hearsay_network *network, const struct tally *tally, hearsay_error *err)
{
    uint32_t *order = sort_ties(tally), *numbers = NULL;
    struct summing summing = { .network = network, .tally = tally, .order = order };
    hearsay_status status = order ? HEARSAY_OK : no_memory(err);

    if (status == HEARSAY_OK) status = number_nodes(network, tally, &numbers, err);
    summing.numbers = numbers;
    if (status == HEARSAY_OK) status = make_halves(&summing, err);
    allocate_free(order);
    allocate_free(numbers);
    return status;
}
