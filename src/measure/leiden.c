/* A round moves nodes between groups, splits each group into parts that hold together (the refinement), makes a node
 * of each part, and does the same with the smaller graph, until all its nodes are groups. */
#include "measure/leiden.h"

#include <math.h>
#include <string.h>

#include "memory/allocate.h"

/* How freely parts join, in units of the largest weight: one that gains so much less than the best is e times as
 * unlikely. */
static const double RANDOMNESS = 0.01;

/* What a move must gain at least, as a share of what the node has to do with others: less may be rounding, which
 * could keep nodes moving for ever. */
static const double NOTHING = 1e-10;

struct groups {
    uint32_t *of;   /* by node */
    uint32_t *size; /* by group, in nodes of the level */
    double *weight; /* by group, of its nodes */
};

struct search {
    const struct leiden_task *task;
    struct random *random;
    struct leiden_level level;
    uint32_t *place;      /* by node of the network: its node of the level */
    struct groups groups; /* of the level's nodes */
    struct groups parts;  /* of groups */
    double *outside;      /* by part: its ties to the rest of its group */
    double whole;         /* resolution x the weights of all nodes */

    uint32_t *near;       /* groups or parts that the node at hand is tied to, and room for one more */
    size_t near_count;
    double *toward;       /* by group or part: those ties; 0 where there is none */
    double *chance;       /* by near, and that of staying last */
    uint32_t *queue;      /* a ring; all nodes in an order of chance */
    unsigned char *waits; /* by node: it is in the queue */
    uint32_t *empty;      /* groups without nodes */
    size_t empty_count;
    uint32_t *number;     /* by group, for a moment */
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for camps");
}

static bool groups_init(struct groups *groups, size_t nodes)
{
    groups->of = allocate_zero(nodes, sizeof *groups->of);
    groups->size = allocate_zero(nodes, sizeof *groups->size);
    groups->weight = allocate_zero(nodes, sizeof *groups->weight);
    return groups->of && groups->size && groups->weight;
}

static void groups_clear(struct groups *groups)
{
    allocate_free(groups->of);
    allocate_free(groups->size);
    allocate_free(groups->weight);
}

static void search_clear(struct search *search)
{
    groups_clear(&search->groups);
    groups_clear(&search->parts);
    allocate_free(search->place);
    allocate_free(search->outside);
    allocate_free(search->near);
    allocate_free(search->toward);
    allocate_free(search->chance);
    allocate_free(search->queue);
    allocate_free(search->waits);
    allocate_free(search->empty);
    allocate_free(search->number);
}

static hearsay_status search_init(struct search *search, const struct leiden_task *task, struct random *random,
                                  hearsay_error *err)
{
    size_t nodes = task->network.nodes;
    bool has_groups, has_parts;

    *search = (struct search){
        .task = task,
        .random = random,
        .place = allocate_zero(nodes, sizeof *search->place),
        .outside = allocate_zero(nodes, sizeof *search->outside),
        .near = allocate_zero(nodes + 1, sizeof *search->near),
        .toward = allocate_zero(nodes, sizeof *search->toward),
        .chance = allocate_zero(nodes + 1, sizeof *search->chance),
        .queue = allocate_zero(nodes, sizeof *search->queue),
        .waits = allocate_zero(nodes, sizeof *search->waits),
        .empty = allocate_zero(nodes, sizeof *search->empty),
        .number = allocate_zero(nodes, sizeof *search->number),
    };
    has_groups = groups_init(&search->groups, nodes);
    has_parts = groups_init(&search->parts, nodes);
    for (size_t i = 0; i < nodes; i++) search->whole += task->resolution * task->network.node_weight[i];
    return has_groups && has_parts && search->place && search->outside && search->near && search->toward &&
                   search->chance && search->queue && search->waits && search->empty && search->number
               ? HEARSAY_OK
               : no_memory(err);
}

/* ---- around a node ---- */

/* The groups around a node. Returns the size of its ties. Whether a group was seen is not asked, as processors guess
 * that wrong half of the time: it is written down, and stays if it was not. */
static double look_at_groups(struct search *search, uint32_t node)
{
    const uint32_t *of = search->groups.of, *neighbour = search->level.neighbour;
    const double *weight = search->level.weight;
    uint32_t *near = search->near;
    double *toward = search->toward, size = 0;
    size_t count = 0, end = search->level.start[node + 1];

    for (size_t i = search->level.start[node]; i < end; i++) {
        uint32_t group = of[neighbour[i]];

        near[count] = group;
        count += toward[group] == 0;
        toward[group] += weight[i];
        size += fabs(weight[i]);
    }
    search->near_count = count;
    return size;
}

/* The parts around a node, of its own group. */
static void look_at_parts(struct search *search, uint32_t node)
{
    const struct leiden_level *level = &search->level;
    const uint32_t *of = search->groups.of;
    size_t count = 0;

    for (size_t i = level->start[node]; i < level->start[node + 1]; i++) {
        uint32_t other = level->neighbour[i], part = search->parts.of[other];

        if (of[other] != of[node]) continue;
        search->near[count] = part;
        count += search->toward[part] == 0;
        search->toward[part] += level->weight[i];
    }
    search->near_count = count;
}

static void forget_near(struct search *search)
{
    for (size_t i = 0; i < search->near_count; i++) search->toward[search->near[i]] = 0;
}

/* What a node gains in a group without it, or in a part. */
static double gain(const struct search *search, const struct groups *groups, uint32_t node, uint32_t group)
{
    return search->toward[group] -
           search->task->resolution * search->level.node_weight[node] * groups->weight[group];
}

static void shuffle(struct search *search)
{
    uint32_t *order = search->queue;

    for (uint32_t i = 0; i < search->level.nodes; i++) {
        size_t at = random_below(search->random, i + (size_t)1);

        order[i] = order[at];
        order[at] = i;
    }
}

/* ---- moving ---- */

static void leave(struct search *search, uint32_t node)
{
    struct groups *groups = &search->groups;
    uint32_t group = groups->of[node];

    groups->weight[group] -= search->level.node_weight[node];
    if (--groups->size[group]) return;
    groups->weight[group] = 0;
    search->empty[search->empty_count++] = group;
}

static void enter(struct search *search, uint32_t node, uint32_t group)
{
    struct groups *groups = &search->groups;

    if (groups->size[group]++ == 0) search->empty_count--;
    groups->weight[group] += search->level.node_weight[node];
    groups->of[node] = group;
}

/* Where a node that left its group gains most: there again unless another is better. The last of those that are
 * empty is its own where it was alone. */
static uint32_t best_group(const struct search *search, uint32_t node, double least)
{
    uint32_t best = search->groups.of[node];
    double most = gain(search, &search->groups, node, best);

    for (size_t i = 0; i < search->near_count; i++) {
        double found = gain(search, &search->groups, node, search->near[i]);

        if (found <= most + least) continue;
        most = found;
        best = search->near[i];
    }
    return most + least < 0 ? search->empty[search->empty_count - 1] : best;
}

/* Returns whether it did. */
static bool move_node(struct search *search, uint32_t node)
{
    double size = look_at_groups(search, node);
    double least = NOTHING * (size + search->whole * search->level.node_weight[node]);
    uint32_t was = search->groups.of[node], best;

    leave(search, node);
    best = best_group(search, node, least);
    enter(search, node, best);
    forget_near(search);
    return best != was;
}

/* Nodes look again when a neighbour left for another group than theirs. */
static void move_nodes(struct search *search)
{
    const struct leiden_level *level = &search->level;
    const uint32_t *of = search->groups.of;
    size_t nodes = level->nodes, next = 0, count = nodes;

    shuffle(search);
    memset(search->waits, 1, nodes);
    while (count) {
        uint32_t node = search->queue[next];

        next = next + 1 < nodes ? next + 1 : 0;
        count--;
        search->waits[node] = 0;
        if (!move_node(search, node)) continue;
        for (size_t i = level->start[node]; i < level->start[node + 1]; i++) {
            uint32_t other = level->neighbour[i];
            size_t at = next + count < nodes ? next + count : next + count - nodes;

            if (search->waits[other] || of[other] == of[node]) continue;
            search->waits[other] = 1;
            search->queue[at] = other;
            count++;
        }
    }
}

/* ---- refinement ---- */

static void begin_parts(struct search *search)
{
    const struct leiden_level *level = &search->level;
    const uint32_t *of = search->groups.of;

    for (uint32_t node = 0; node < level->nodes; node++) {
        search->parts.of[node] = node;
        search->parts.size[node] = 1;
        search->parts.weight[node] = level->node_weight[node];
        search->outside[node] = 0;
        for (size_t i = level->start[node]; i < level->start[node + 1]; i++)
            if (of[level->neighbour[i]] == of[node]) search->outside[node] += level->weight[i];
    }
}

/* Whether a part has so many ties to the rest of its group that it belongs there. */
static bool is_well_tied(const struct search *search, uint32_t part, uint32_t group)
{
    double weight = search->parts.weight[part], all = search->groups.weight[group];

    return search->outside[part] >= search->task->resolution * weight * (all - weight);
}

/* A part around a node, of those that do not lose by it, drawn by what they gain; its own, which gains nothing, is
 * one of them. */
static uint32_t draw_part(struct search *search, uint32_t node)
{
    uint32_t own = search->parts.of[node], group = search->groups.of[node];
    size_t count = search->near_count;
    double *chance = search->chance, most = 0, sum = 0;

    for (size_t i = 0; i < count; i++) {
        double found = gain(search, &search->parts, node, search->near[i]);

        chance[i] = found >= 0 && is_well_tied(search, search->near[i], group) ? found : -INFINITY;
        if (chance[i] > most) most = chance[i];
    }
    chance[count] = 0;
    for (size_t i = 0; i <= count; i++) {
        chance[i] = exp((chance[i] - most) / RANDOMNESS);
        sum += chance[i];
    }
    sum *= random_unit(search->random);
    for (size_t i = 0; i < count; i++) {
        sum -= chance[i];
        if (sum < 0) return search->near[i];
    }
    return own;
}

static void join_part(struct search *search, uint32_t node, uint32_t part)
{
    struct groups *parts = &search->parts;

    if (part == node) return;
    parts->of[node] = part;
    parts->size[part]++;
    parts->size[node] = 0;
    parts->weight[part] += search->level.node_weight[node];
    search->outside[part] += search->outside[node] - 2 * search->toward[part];
}

static void refine(struct search *search)
{
    begin_parts(search);
    shuffle(search);
    for (size_t i = 0; i < search->level.nodes; i++) {
        uint32_t node = search->queue[i];

        if (search->parts.size[node] != 1) continue; /* others joined it, or it joined them */
        if (!is_well_tied(search, node, search->groups.of[node])) continue;
        look_at_parts(search, node);
        join_part(search, node, draw_part(search, node));
        forget_near(search);
    }
}

/* ---- up ---- */

/* Numbers groups, which are below nodes, by their first nodes. Returns how many there are. */
static uint32_t number_groups(struct search *search, uint32_t *of, size_t nodes)
{
    uint32_t count = 0;

    memset(search->number, 0xff, nodes * sizeof *search->number);
    for (size_t i = 0; i < nodes; i++) {
        if (search->number[of[i]] == UINT32_MAX) search->number[of[i]] = count++;
        of[i] = search->number[of[i]];
    }
    return count;
}

/* Sizes and weights of the groups of a level whose numbers begin at 0. */
static void begin_level(struct search *search)
{
    const struct leiden_level *level = &search->level;
    struct groups *groups = &search->groups;

    memset(groups->size, 0, level->nodes * sizeof *groups->size);
    memset(groups->weight, 0, level->nodes * sizeof *groups->weight);
    for (size_t i = 0; i < level->nodes; i++) {
        groups->size[groups->of[i]]++;
        groups->weight[groups->of[i]] += level->node_weight[i];
    }
    search->empty_count = 0;
    for (uint32_t i = (uint32_t)level->nodes; i-- > 0;)
        if (groups->size[i] == 0) search->empty[search->empty_count++] = i;
}

/* Makes nodes of parts, or of groups where every part is a node: then there is nothing to split. */
static hearsay_status go_up(struct search *search, uint32_t group_count, hearsay_error *err)
{
    uint32_t *parts = search->parts.of, *groups = search->groups.of;
    size_t nodes = search->level.nodes, count;
    struct leiden_level above;
    hearsay_status status;

    refine(search);
    count = number_groups(search, parts, nodes);
    if (count == nodes) {
        memcpy(parts, groups, nodes * sizeof *parts);
        count = group_count;
    }
    status = leiden_level_gather(&above, &search->level, parts, count, err);
    leiden_level_clear(&search->level);
    search->level = above;
    if (status != HEARSAY_OK) return status;
    for (size_t i = 0; i < nodes; i++) search->number[parts[i]] = groups[i];
    memcpy(groups, search->number, count * sizeof *groups);
    for (size_t i = 0; i < search->task->network.nodes; i++) search->place[i] = parts[search->place[i]];
    return HEARSAY_OK;
}

/* Goes on from the groups of the network's nodes. */
static hearsay_status run_round(struct search *search, uint32_t *groups, hearsay_error *err)
{
    const struct leiden_level *network = &search->task->network;
    hearsay_status status = HEARSAY_OK;

    search->level = *network;
    search->level.memory = NULL;
    memcpy(search->groups.of, groups, network->nodes * sizeof *groups);
    for (uint32_t i = 0; i < network->nodes; i++) search->place[i] = i;
    while (status == HEARSAY_OK) {
        uint32_t count;

        begin_level(search);
        move_nodes(search);
        count = number_groups(search, search->groups.of, search->level.nodes);
        if (count == search->level.nodes) break;
        begin_level(search);
        status = go_up(search, count, err);
    }
    for (size_t i = 0; status == HEARSAY_OK && i < network->nodes; i++)
        groups[i] = search->groups.of[search->place[i]];
    leiden_level_clear(&search->level);
    return status;
}

hearsay_status leiden_search(const struct leiden_task *task, struct random *random, uint32_t *groups,
                             hearsay_error *err)
{
    struct search search;
    hearsay_status status;

    if (task->network.nodes == 0) return HEARSAY_OK;
    status = search_init(&search, task, random, err);
    for (uint32_t i = 0; i < task->network.nodes; i++) groups[i] = i;
    for (unsigned round = 0; status == HEARSAY_OK && round < task->rounds; round++)
        status = run_round(&search, groups, err);
    if (status == HEARSAY_OK) (void)number_groups(&search, groups, task->network.nodes);
    search_clear(&search);
    return status;
}
