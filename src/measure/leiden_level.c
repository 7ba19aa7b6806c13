#include "measure/leiden_level.h"

#include "memory/allocate.h"

/* What is filled while the nodes of a group are gone through. */
struct gathering {
    const struct leiden_level *level;
    const uint32_t *groups;
    size_t count;
    uint32_t *start;   /* of the new level, as its other parts */
    uint32_t *neighbour;
    double *weight, *node_weight;
    uint32_t *members; /* nodes, group after group */
    uint32_t *first;   /* by group, and one more: where its members begin */
    uint32_t *seen;    /* by group: the one that it was last found beside, from 1 */
    double *toward;    /* by group, once it was seen */
};

void leiden_level_clear(struct leiden_level *level)
{
    allocate_free(level->memory);
    *level = (struct leiden_level){ 0 };
}

static void list_members(struct gathering *gathering)
{
    const struct leiden_level *level = gathering->level;
    uint32_t *first = gathering->first;

    for (size_t i = 0; i < level->nodes; i++) first[gathering->groups[i] + 2]++;
    for (size_t i = 2; i < gathering->count + 2; i++) first[i] += first[i - 1];
    for (uint32_t i = 0; i < level->nodes; i++) gathering->members[first[gathering->groups[i] + 1]++] = i;
}

static void add_member(struct gathering *gathering, uint32_t group, uint32_t node, uint32_t *end)
{
    const struct leiden_level *level = gathering->level;

    gathering->node_weight[group] += level->node_weight[node];
    for (size_t i = level->start[node]; i < level->start[node + 1]; i++) {
        uint32_t other = gathering->groups[level->neighbour[i]];

        if (other == group) continue;
        if (gathering->seen[other] != group + 1) {
            gathering->seen[other] = group + 1;
            gathering->toward[other] = 0;
            gathering->neighbour[(*end)++] = other;
        }
        gathering->toward[other] += level->weight[i];
    }
}

static void add_groups(struct gathering *gathering)
{
    uint32_t end = 0;

    for (uint32_t group = 0; group < gathering->count; group++) {
        uint32_t begin = end;

        gathering->start[group] = begin;
        gathering->node_weight[group] = 0;
        for (size_t i = gathering->first[group]; i < gathering->first[group + 1]; i++)
            add_member(gathering, group, gathering->members[i], &end);
        for (size_t i = begin; i < end; i++) gathering->weight[i] = gathering->toward[gathering->neighbour[i]];
    }
    gathering->start[gathering->count] = end;
}

/* A block for all parts, as if no two ties would become one: what is not touched takes no room. */
static hearsay_status make_room(struct leiden_level *out, struct gathering *gathering, hearsay_error *err)
{
    size_t count = gathering->count, ends = gathering->level->start[gathering->level->nodes];

    out->memory = allocate((count + ends) * sizeof *out->weight + (count + 1) * sizeof *out->start +
                           ends * sizeof *out->neighbour);
    if (!out->memory) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for camps");
    out->nodes = count;
    out->node_weight = gathering->node_weight = out->memory;
    out->weight = gathering->weight = gathering->node_weight + count;
    out->start = gathering->start = (uint32_t *)(void *)(gathering->weight + ends);
    out->neighbour = gathering->neighbour = gathering->start + count + 1;
    return HEARSAY_OK;
}

hearsay_status leiden_level_gather(struct leiden_level *out, const struct leiden_level *level, const uint32_t *groups,
                                   size_t count, hearsay_error *err)
{
    struct gathering gathering = {
        .level = level,
        .groups = groups,
        .count = count,
        .members = allocate_zero(level->nodes, sizeof *gathering.members),
        .first = allocate_zero(count + 2, sizeof *gathering.first),
        .seen = allocate_zero(count, sizeof *gathering.seen),
        .toward = allocate_zero(count, sizeof *gathering.toward),
    };
    hearsay_status status;

    *out = (struct leiden_level){ 0 };
    status = make_room(out, &gathering, err);
    if (status == HEARSAY_OK && (!gathering.members || !gathering.first || !gathering.seen || !gathering.toward))
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for camps");
    if (status == HEARSAY_OK) {
        list_members(&gathering);
        add_groups(&gathering);
    }
    allocate_free(gathering.members);
    allocate_free(gathering.first);
    allocate_free(gathering.seen);
    allocate_free(gathering.toward);
    return status;
}
