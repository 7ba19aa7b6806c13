/* From ties to strokes. In a network of two modes a statement that names a claim and a target made
 * a tie to each; here it becomes a stroke to the claim and one from the claim on to the target. */
#include "draw/strokes.h"

#include <stdlib.h>

#include "memory/allocate.h"

struct gathering {
    struct strokes *strokes;
    const hearsay_network *network;
    const hearsay_corpus *corpus;
    const bool *kept;
    bool two_mode;
};

void strokes_clear(struct strokes *strokes)
{
    allocate_free(strokes->items);
    *strokes = (struct strokes){ 0 };
}

static bool add(struct strokes *strokes, struct stroke stroke)
{
    void *items = strokes->items;

    if (!allocate_grow(&items, &strokes->capacity, strokes->count + 1, sizeof stroke)) return false;
    strokes->items = items;
    strokes->items[strokes->count++] = stroke;
    return true;
}

/* The group of acts that most of a tie's statements belong to; the one that tells more on a tie. */
static unsigned dominant_group(const struct gathering *gathering, const hearsay_statement_id *ids,
                               size_t count)
{
    uint64_t sums[HEARSAY_GROUPS] = { 0 };
    unsigned best = HEARSAY_GROUP_OTHER, groups = 0;

    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_numbered(gathering->corpus, ids[i]);
        sums[statement->act->group] += statement->count;
    }
    for (unsigned group = 0; group < HEARSAY_GROUPS; group++) {
        groups += sums[group] > 0;
        if (sums[group] > sums[best] ||
            (sums[group] == sums[best] && style_priority(group) < style_priority(best)))
            best = group;
    }
    gathering->strokes->has_mixed |= groups > 1;
    return best;
}

static unsigned look_of(const struct gathering *gathering, const hearsay_tie *tie,
                        const hearsay_statement_id *ids, size_t count)
{
    if (tie->kind == HEARSAY_TIE_RELAY) return LINE_RELAY;
    if (tie->kind == HEARSAY_TIE_ABOUT) return LINE_ABOUT;
    if (tie->kind == HEARSAY_TIE_MEMBER) return LINE_MEMBER;
    if (tie->kind == HEARSAY_TIE_REPEAT) return LINE_REPEAT;
    if (tie->kind == HEARSAY_TIE_OPPOSED) return LINE_OPPOSED;
    if (tie->kind == HEARSAY_TIE_SHARED) return tie->weight < 0 ? LINE_OPPOSED : LINE_SHARED;
    return tie->act ? tie->act->group : dominant_group(gathering, ids, count);
}

/* From a claim on to a target: what is not said for or against the target only says whom the claim
 * is about. */
static unsigned look_of_target(const hearsay_statement *statement)
{
    hearsay_act_group group = statement->act->group;

    if (group == HEARSAY_GROUP_BACKING || group == HEARSAY_GROUP_REPORT ||
        group == HEARSAY_GROUP_OTHER)
        return statement->act->tone > 0 || statement->act->tone < 0 ? group : LINE_ABOUT;
    return group;
}

/* One stroke for each statement behind a tie, or one for all if there is none. */
static bool add_tie(const struct gathering *gathering, size_t index, enum column from,
                    enum column to)
{
    const hearsay_tie *tie = hearsay_network_tie(gathering->network, index);
    size_t count;
    const hearsay_statement_id *ids = hearsay_network_evidence(gathering->network, index, &count);
    struct stroke stroke = { .from = { from, tie->from },
                             .to = { to, tie->to },
                             .look = look_of(gathering, tie, ids, count),
                             .statement = HEARSAY_NONE,
                             .negated = tie->negated,
                             .implicit = tie->implicit && to == COLUMN_RIGHT };

    if (!gathering->kept[tie->from] || !gathering->kept[tie->to]) return true;
    if (count == 0) return add(gathering->strokes, stroke);
    for (size_t i = 0; i < count; i++) {
        stroke.statement = ids[i];
        if (!add(gathering->strokes, stroke)) return false;
    }
    return true;
}

/* A tie from a speaker to a target, in a network with claims. */
static bool add_target(const struct gathering *gathering, size_t index)
{
    const hearsay_tie *tie = hearsay_network_tie(gathering->network, index);
    size_t count;
    const hearsay_statement_id *ids = hearsay_network_evidence(gathering->network, index, &count);

    if (!gathering->kept[tie->to]) return true;
    for (size_t i = 0; i < count; i++) {
        const hearsay_statement *statement = hearsay_corpus_numbered(gathering->corpus, ids[i]);
        uint32_t claim = HEARSAY_NONE;
        struct stroke stroke = { .from = { COLUMN_LEFT, tie->from },
                                 .to = { COLUMN_RIGHT, tie->to },
                                 .look = statement->act->group,
                                 .statement = ids[i],
                                 .negated = tie->negated,
                                 .implicit = (statement->flags & HEARSAY_IMPLICIT) != 0 };

        if (statement->claim != HEARSAY_NONE)
            claim = hearsay_network_find_node(gathering->network, HEARSAY_NODE_CLAIM,
                                              statement->claim);
        if (claim != HEARSAY_NONE && gathering->kept[claim]) {
            if (tie->negated) continue; /* the line to the claim says it */
            stroke.from = (struct stroke_end){ COLUMN_MIDDLE, claim };
            stroke.look = look_of_target(statement);
        }
        if (gathering->kept[tie->from] && !add(gathering->strokes, stroke)) return false;
    }
    return true;
}

/* Whether the other claim rebuts this one too. Ties are sorted by where they begin. */
static bool is_mutual(const struct gathering *gathering, const hearsay_tie *tie)
{
    size_t low = 0, ties = hearsay_network_ties(gathering->network), high = ties;

    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (hearsay_network_tie(gathering->network, middle)->from < tie->to) low = middle + 1;
        else high = middle;
    }
    for (size_t i = low; i < ties; i++) {
        const hearsay_tie *other = hearsay_network_tie(gathering->network, i);

        if (other->from != tie->to) return false;
        if (other->kind == HEARSAY_TIE_RELATION && other->relation == HEARSAY_REBUTS &&
            other->to == tie->from)
            return true;
    }
    return false;
}

/* Claims that rebut each other share one line. */
static bool add_relation(const struct gathering *gathering, size_t index)
{
    const hearsay_tie *tie = hearsay_network_tie(gathering->network, index);
    bool mutual;

    if (tie->relation != HEARSAY_REBUTS) {
        gathering->strokes->has_concerns = true;
        return true;
    }
    if (!gathering->kept[tie->from] || !gathering->kept[tie->to] || tie->from == tie->to)
        return true;
    mutual = is_mutual(gathering, tie);
    if (mutual && tie->from > tie->to) return true;
    return add(gathering->strokes, (struct stroke){ .from = { COLUMN_MIDDLE, tie->from },
                                                    .to = { COLUMN_MIDDLE, tie->to },
                                                    .look = LINE_REBUTS,
                                                    .statement = HEARSAY_NONE,
                                                    .mutual = mutual });
}

static bool add_any(const struct gathering *gathering, size_t index)
{
    const hearsay_tie *tie = hearsay_network_tie(gathering->network, index);

    if (!gathering->two_mode) return add_tie(gathering, index, COLUMN_LEFT, COLUMN_RIGHT);
    switch (tie->kind) {
    case HEARSAY_TIE_STANCE: return add_tie(gathering, index, COLUMN_LEFT, COLUMN_MIDDLE);
    case HEARSAY_TIE_TARGET: return add_target(gathering, index);
    case HEARSAY_TIE_ABOUT: return add_tie(gathering, index, COLUMN_MIDDLE, COLUMN_RIGHT);
    case HEARSAY_TIE_SHARED: return add_tie(gathering, index, COLUMN_LEFT, COLUMN_RIGHT);
    case HEARSAY_TIE_RELATION: return add_relation(gathering, index);
    default: gathering->strokes->has_relays = true; return true;
    }
}

static int compare_ends(struct stroke_end a, struct stroke_end b)
{
    if (a.column != b.column) return a.column < b.column ? -1 : 1;
    return a.node < b.node ? -1 : a.node > b.node;
}

static int compare_strokes(const void *a, const void *b)
{
    const struct stroke *one = a, *two = b;
    int order = compare_ends(one->from, two->from);

    if (order == 0) order = compare_ends(one->to, two->to);
    if (order == 0) order = one->negated - two->negated;
    if (order == 0 && one->look != two->look)
        order = style_priority(one->look) < style_priority(two->look) ? -1 : 1;
    if (order == 0 && one->statement != two->statement)
        order = one->statement < two->statement ? -1 : 1;
    return order;
}

hearsay_status strokes_gather(struct strokes *strokes, const hearsay_network *network,
                              const bool *kept, hearsay_error *err)
{
    struct gathering gathering = { .strokes = strokes,
                                   .network = network,
                                   .corpus = hearsay_network_corpus(network),
                                   .kept = kept,
                                   .two_mode = hearsay_network_kind_of(network)->two_mode };

    for (size_t i = 0; i < hearsay_network_ties(network); i++)
        if (!add_any(&gathering, i)) return picture_no_memory(err);
    if (strokes->count)
        qsort(strokes->items, strokes->count, sizeof *strokes->items, compare_strokes);
    return HEARSAY_OK;
}

bool strokes_are_one_line(const struct stroke *a, const struct stroke *b)
{
    if (compare_ends(a->from, b->from) != 0 || compare_ends(a->to, b->to) != 0) return false;
    if (a->from.column == COLUMN_MIDDLE && a->to.column == COLUMN_RIGHT) return true;
    return a->look == b->look && a->negated == b->negated;
}
