#include "measure/tie_list.h"

#include "memory/allocate.h"

static hearsay_status make_room(struct tie_list *list, size_t nodes, size_t ties,
                                hearsay_error *err)
{
    *list = (struct tie_list){ .nodes = nodes };
    list->from = allocate_zero(ties, sizeof *list->from);
    list->to = allocate_zero(ties, sizeof *list->to);
    list->weight = allocate_zero(ties, sizeof *list->weight);
    if (list->from && list->to && list->weight) return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the ties of a network");
}

/* Adds to the last tie if it joins the same two. */
static void add(struct tie_list *list, uint32_t from, uint32_t to, double weight)
{
    size_t last = list->count - 1;

    if (list->count && list->from[last] == from && list->to[last] == to) {
        list->weight[last] += weight;
        return;
    }
    list->from[list->count] = from;
    list->to[list->count] = to;
    list->weight[list->count++] = weight;
}

hearsay_status tie_list_fill(struct tie_list *list, const hearsay_network *network,
                             hearsay_error *err)
{
    size_t ties = hearsay_network_ties(network);
    hearsay_status status = make_room(list, hearsay_network_nodes(network), ties, err);

    for (size_t i = 0; status == HEARSAY_OK && i < ties; i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        if (!tie->negated && tie->from != tie->to) add(list, tie->from, tie->to, tie->weight);
    }
    return status;
}

/* ---- without directions ---- */

/* The ties that lead downwards, turned round: by their upper end (to) in order of the lower (from). */
struct turned {
    uint32_t *start, *tie; /* by node; numbers of ties */
};

static hearsay_status turn(struct turned *turned, const struct tie_list *list, hearsay_error *err)
{
    *turned = (struct turned){ allocate_zero(list->nodes + 2, sizeof *turned->start),
                               allocate_zero(list->count, sizeof *turned->tie) };
    if (!turned->start || !turned->tie)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the ties of a network");
    for (size_t i = 0; i < list->count; i++)
        if (list->to[i] < list->from[i]) turned->start[list->to[i] + 2]++;
    for (size_t i = 2; i <= list->nodes + 1; i++) turned->start[i] += turned->start[i - 1];
    for (size_t i = 0; i < list->count; i++)
        if (list->to[i] < list->from[i])
            turned->tie[turned->start[list->to[i] + 1]++] = (uint32_t)i;
    return HEARSAY_OK;
}

/* Merges the ties of one node that lead upwards with those that come down to it. */
static size_t merge_node(struct tie_list *out, const struct tie_list *list,
                         const struct turned *turned, uint32_t node, size_t at)
{
    size_t down = turned->start[node], down_end = turned->start[node + 1];

    while (at < list->count && list->from[at] == node && list->to[at] < node) at++;
    for (;;) {
        bool has_up = at < list->count && list->from[at] == node, has_down = down < down_end;
        uint32_t up_end = has_up ? list->to[at] : 0;
        uint32_t other = has_down ? list->from[turned->tie[down]] : 0;

        if (!has_up && !has_down) return at;
        if (has_up && (!has_down || up_end <= other)) {
            add(out, node, up_end, list->weight[at++]);
        } else {
            add(out, node, other, list->weight[turned->tie[down++]]);
        }
    }
}

hearsay_status tie_list_undirect(struct tie_list *out, const struct tie_list *list,
                                 hearsay_error *err)
{
    struct turned turned = { 0 };
    hearsay_status status = make_room(out, list->nodes, list->count, err);
    size_t at = 0;

    if (status == HEARSAY_OK) status = turn(&turned, list, err);
    for (uint32_t node = 0; status == HEARSAY_OK && node < list->nodes; node++)
        at = merge_node(out, list, &turned, node, at);
    allocate_free(turned.start);
    allocate_free(turned.tie);
    return status;
}

hearsay_status tie_list_both_ways(struct tie_list *out, const struct tie_list *list,
                                  hearsay_error *err)
{
    size_t *next = allocate_zero(list->nodes + 1, sizeof *next);
    hearsay_status status = make_room(out, list->nodes, 2 * list->count, err);

    if (status == HEARSAY_OK && !next)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the ties of a network");
    for (size_t i = 0; status == HEARSAY_OK && i < list->count; i++) {
        next[list->from[i] + 1]++;
        next[list->to[i] + 1]++;
    }
    for (size_t i = 0; status == HEARSAY_OK && i < list->nodes; i++) next[i + 1] += next[i];
    for (size_t i = 0; status == HEARSAY_OK && i < 2 * list->count; i++) {
        bool is_back = i >= list->count;
        size_t tie = is_back ? i - list->count : i;
        uint32_t from = is_back ? list->to[tie] : list->from[tie];
        size_t at = next[from]++;

        out->from[at] = from;
        out->to[at] = is_back ? list->from[tie] : list->to[tie];
        out->weight[at] = list->weight[tie];
    }
    if (status == HEARSAY_OK) out->count = 2 * list->count;
    allocate_free(next);
    return status;
}

void tie_list_clear(struct tie_list *list)
{
    allocate_free(list->from);
    allocate_free(list->to);
    allocate_free(list->weight);
    *list = (struct tie_list){ 0 };
}
