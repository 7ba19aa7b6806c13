/* The disparity filter: whether a tie is stronger than if each of its ends had spread its strength
 * at random over its ties (Serrano, Boguna and Vespignani 2009, PNAS 106). For an end with k ties
 * and strength s, a tie of weight w has
 *
 *     p = (1 - w / s) ^ (k - 1)
 *
 * With directions the one end looks at its ties out, the other at its ties in. The smaller p is the
 * tie's: it matters to one of the two. An end with one tie has nothing to say. The size of a weight
 * counts, not its sign. Linear in ties; adjusted O(m log m). */
#include <math.h>

#include "measure/adjust.h"
#include "measure/backbone.h"
#include "memory/allocate.h"

/* By node: number and strength of ties out and in; without directions both are the same. */
struct ends {
    double *strength[2];
    size_t *degree[2];
};

static void add_end(struct ends *ends, int way, uint32_t node, double weight)
{
    ends->strength[way][node] += weight;
    ends->degree[way][node] += weight > 0;
}

static void sum_ends(struct ends *ends, const struct tie_list *ties, bool undirected)
{
    for (size_t i = 0; i < ties->count; i++) {
        double weight = fabs(ties->weight[i]);

        add_end(ends, 0, ties->from[i], weight);
        add_end(ends, undirected ? 0 : 1, ties->to[i], weight);
    }
}

/* 1: this end has nothing to say. */
static double chance(const struct ends *ends, int way, uint32_t node, double weight)
{
    size_t degree = ends->degree[way][node];

    if (degree < 2) return 1;
    return pow(fmax(0, 1 - weight / ends->strength[way][node]), (double)(degree - 1));
}

/* By pair of measuring->ties; NaN where no end has anything to say. */
static hearsay_status find_chances(struct measuring *measuring, double *chances, hearsay_error *err)
{
    const struct tie_list *ties = &measuring->ties;
    int in = hearsay_network_kind_of(measuring->network)->undirected ? 0 : 1;
    struct ends ends = { 0 };
    hearsay_status status = HEARSAY_OK;

    for (int way = 0; way < 2; way++) {
        ends.strength[way] = allocate_zero(measuring->nodes, sizeof *ends.strength[way]);
        ends.degree[way] = allocate_zero(measuring->nodes, sizeof *ends.degree[way]);
        if (!ends.strength[way] || !ends.degree[way])
            status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the chances of ties");
    }
    if (status == HEARSAY_OK) sum_ends(&ends, ties, in == 0);
    for (size_t i = 0; status == HEARSAY_OK && i < ties->count; i++) {
        uint32_t from = ties->from[i], to = ties->to[i];
        double weight = fabs(ties->weight[i]);
        bool has_say = ends.degree[0][from] > 1 || ends.degree[in][to] > 1;

        chances[i] = weight > 0 && has_say
                         ? fmin(chance(&ends, 0, from, weight), chance(&ends, in, to, weight))
                         : NAN;
    }
    for (int way = 0; way < 2; way++) {
        allocate_free(ends.strength[way]);
        allocate_free(ends.degree[way]);
    }
    return status;
}

/* Ties of all kinds between the same two, in one direction, are one pair. */
static void set_values(const struct measuring *measuring, const double *chances,
                       struct measured *values)
{
    const struct tie_list *pairs = &measuring->ties;
    size_t at = 0;

    for (size_t i = 0; i < hearsay_network_ties(measuring->network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(measuring->network, i);

        values[i].number = NAN;
        if (tie->negated || tie->from == tie->to) continue;
        while (pairs->from[at] != tie->from || pairs->to[at] != tie->to) at++;
        values[i].number = chances[at];
    }
}

static hearsay_status measure(struct measuring *measuring, bool is_adjusted,
                              struct measured *values, hearsay_error *err)
{
    hearsay_status status = measuring_ties(measuring, err);
    double *chances;

    if (status != HEARSAY_OK) return status;
    chances = allocate_zero(measuring->ties.count, sizeof *chances);
    if (!chances)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the chances of ties");
    status = find_chances(measuring, chances, err);
    if (status == HEARSAY_OK && is_adjusted) status = adjust_chances(chances, measuring->ties.count, err);
    if (status == HEARSAY_OK) set_values(measuring, chances, values);
    allocate_free(chances);
    return status;
}

hearsay_status measure_tie_disparity(struct measuring *measuring, struct measured *values,
                                     hearsay_error *err)
{
    if (backbone_kept(measuring, NETWORK_DISPARITY, values)) return HEARSAY_OK;
    return measure(measuring, false, values, err);
}

hearsay_status measure_tie_disparity_adjusted(struct measuring *measuring, struct measured *values,
                                              hearsay_error *err)
{
    if (backbone_kept(measuring, NETWORK_DISPARITY_ADJUSTED, values)) return HEARSAY_OK;
    return measure(measuring, true, values, err);
}
