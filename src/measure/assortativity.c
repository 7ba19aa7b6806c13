/* Whether ties are between alike: Newman 2003, Physical Review E 67, 026126, equations 1 and 2. O(n + m).
 *
 * Of the ties between actors who have the attribute, e is the share between two of one value, and a and
 * b are, by value, the shares that begin and that end there:
 *
 *     r = (sum e - sum a b) / (1 - sum a b)
 *
 * Without directions each tie is one each way. */
#include "measure/measures.h"
#include "memory/allocate.h"
#include "network/level.h"

struct mixing {
    const uint32_t *group; /* by node; HEARSAY_NONE: it has none */
    double ties, alike;
    double *from, *to; /* ties by group */
};

static void count_tie(struct mixing *mixing, uint32_t from, uint32_t to)
{
    mixing->ties++;
    mixing->alike += from == to;
    mixing->from[from]++;
    mixing->to[to]++;
}

static void count_ties(struct mixing *mixing, const struct measuring *measuring)
{
    bool undirected = hearsay_network_kind_of(measuring->network)->undirected;

    for (size_t i = 0; i < measuring->ties.count; i++) {
        uint32_t from = mixing->group[measuring->ties.from[i]];
        uint32_t to = mixing->group[measuring->ties.to[i]];

        if (from == HEARSAY_NONE || to == HEARSAY_NONE) continue;
        count_tie(mixing, from, to);
        if (undirected) count_tie(mixing, to, from);
    }
}

/* Missing without ties, and where all are of one group, so that nothing could be otherwise. */
static void compute(const struct mixing *mixing, size_t groups, struct measured *value)
{
    double expected = 0;

    if (mixing->ties <= 0) return;
    for (size_t i = 0; i < groups; i++)
        expected += mixing->from[i] / mixing->ties * (mixing->to[i] / mixing->ties);
    if (expected < 1)
        value->number = (mixing->alike / mixing->ties - expected) / (1 - expected);
}

static hearsay_status measure(struct measuring *measuring, const uint32_t *group, size_t groups,
                              struct measured *value, hearsay_error *err)
{
    struct mixing mixing = { .group = group };
    hearsay_status status = measuring_ties(measuring, err);

    if (status != HEARSAY_OK) return status;
    mixing.from = allocate_zero(groups, sizeof *mixing.from);
    mixing.to = allocate_zero(groups, sizeof *mixing.to);
    if (mixing.from && mixing.to) {
        count_ties(&mixing, measuring);
        compute(&mixing, groups, value);
    } else {
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for assortativity");
    }
    allocate_free(mixing.from);
    allocate_free(mixing.to);
    return status;
}

static uint32_t kind_of(const hearsay_corpus *corpus, hearsay_node node)
{
    uint32_t kind = HEARSAY_KIND_UNKNOWN;

    if (node.kind == HEARSAY_NODE_ACTOR) kind = hearsay_corpus_actor(corpus, node.id)->kind;
    return kind == HEARSAY_KIND_UNKNOWN ? HEARSAY_NONE : kind;
}

hearsay_status measure_network_assortativity_kind(struct measuring *measuring,
                                                  struct measured *value, hearsay_error *err)
{
    uint32_t *group = allocate_zero(measuring->nodes, sizeof *group);
    hearsay_status status;

    if (!group) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for assortativity");
    for (size_t i = 0; i < measuring->nodes; i++)
        group[i] = kind_of(measuring->corpus, hearsay_network_node(measuring->network, i));
    status = measure(measuring, group, HEARSAY_KINDS, value, err);
    allocate_free(group);
    return status;
}

hearsay_status measure_network_assortativity_country(struct measuring *measuring,
                                                     struct measured *value, hearsay_error *err)
{
    uint32_t *group = allocate_zero(measuring->nodes, sizeof *group);
    struct levels levels;
    hearsay_status status = levels_fill(&levels, measuring->corpus, HEARSAY_LEVEL_COUNTRY, err);

    if (status == HEARSAY_OK && !group)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for assortativity");
    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++) {
        hearsay_node node = hearsay_network_node(measuring->network, i);
        group[i] = node.kind == HEARSAY_NODE_ACTOR ? levels.plain[node.id] : HEARSAY_NONE;
    }
    if (status == HEARSAY_OK)
        status = measure(measuring, group, hearsay_corpus_actors(measuring->corpus), value, err);
    levels_clear(&levels);
    allocate_free(group);
    return status;
}
