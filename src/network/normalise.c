/* The normalisations of discourse networks: a divisor for each tie, from what its ends say. */
#include "network/normalise.h"

#include <math.h>

#include "memory/allocate.h"
#include "network/stances.h"

/* What an end of a tie says (or what is said of a claim): stances by actor and by claim. */
struct activity {
    double *amount;   /* by key: of statements that take a side */
    double *squares;  /* by key: the sum of the squares of amounts by claim and side */
    uint32_t *claims; /* by key: different claims */
    const struct tally *tally;
    const struct stances *stances; /* by claim */
    uint32_t *common; /* by tie: claims on which both ends take a side; NULL where not needed */
};

typedef double (*divisor)(const struct activity *activity, uint32_t from, uint32_t to, size_t tie);

static double of_activity(const struct activity *activity, uint32_t from, uint32_t to, size_t tie)
{
    (void)to;
    (void)tie;
    return activity->amount[from];
}

static double of_prominence(const struct activity *activity, uint32_t from, uint32_t to, size_t tie)
{
    (void)from;
    (void)tie;
    return activity->amount[to];
}

static double of_average(const struct activity *activity, uint32_t from, uint32_t to, size_t tie)
{
    (void)tie;
    return ((double)activity->claims[from] + (double)activity->claims[to]) / 2;
}

static double of_union(const struct activity *activity, uint32_t from, uint32_t to, size_t tie)
{
    return (double)activity->claims[from] + (double)activity->claims[to] -
           (double)activity->common[tie];
}

static double of_norms(const struct activity *activity, uint32_t from, uint32_t to, size_t tie)
{
    (void)tie;
    return sqrt(activity->squares[from]) * sqrt(activity->squares[to]);
}

static const struct {
    const char *name;
    divisor of;
    bool of_pairs; /* for networks of pairs of actors; else for claims */
} rows[] = {
    [HEARSAY_NORMALISE_NO] = { "no", NULL, false },
    [HEARSAY_NORMALISE_ACTIVITY] = { "activity", of_activity, false },
    [HEARSAY_NORMALISE_PROMINENCE] = { "prominence", of_prominence, false },
    [HEARSAY_NORMALISE_AVERAGE] = { "average", of_average, true },
    [HEARSAY_NORMALISE_JACCARD] = { "jaccard", of_union, true },
    [HEARSAY_NORMALISE_COSINE] = { "cosine", of_norms, true },
};

const char *hearsay_normalisation_name(hearsay_normalisation normalisation)
{
    return (size_t)normalisation < sizeof rows / sizeof *rows ? rows[normalisation].name : NULL;
}

hearsay_status normalise_check(const struct network_row *row, hearsay_normalisation normalisation,
                               hearsay_error *err)
{
    bool is_claims = row->fill == claims_fill;
    bool is_pairs = row->fill == congruence_fill || row->fill == conflict_fill ||
                    row->fill == subtract_fill;

    if (!rows[normalisation].of) return HEARSAY_OK;
    if (rows[normalisation].of_pairs ? is_pairs : is_claims) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the network %s cannot be normalised by %s",
                 row->public.name, rows[normalisation].name);
    hearsay_error_hint(err, "activity and prominence are for claims; average, jaccard and cosine "
                            "for congruence, conflict and subtract");
    return HEARSAY_BAD_ARGUMENT;
}

/* ---- what is said ---- */

static void add_up(struct activity *activity)
{
    const struct stances *stances = activity->stances;

    for (size_t i = 0; i < stances->count; i++) {
        const struct stance *stance = &stances->items[i];
        bool is_same = i && stance[-1].list == stance->list && stance[-1].member == stance->member;

        activity->amount[stance->member] += stance->amount;
        activity->amount[stance->list] += stance->amount;
        activity->squares[stance->member] += stance->amount * stance->amount;
        activity->claims[stance->member] += !is_same;
    }
}

static uint32_t key_of(const hearsay_network *network, const struct tally *tally, uint32_t node)
{
    hearsay_node found = network->nodes[node];

    return found.kind == HEARSAY_NODE_CLAIM ? (uint32_t)tally->actor_count + found.id : found.id;
}

/* Marks who takes a side on each claim, and counts the ties both of whose ends are marked. */
static hearsay_status count_common(struct activity *activity, const hearsay_network *network,
                                   hearsay_error *err)
{
    const struct tally *tally = activity->tally;
    uint32_t *marks = allocate_zero(tally->key_count, sizeof *marks); /* the last claim + 1 */
    hearsay_status status = HEARSAY_OK;

    activity->common = allocate_zero(network->tie_count, sizeof *activity->common);
    if (!marks || !activity->common)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
    for (uint32_t claim = (uint32_t)tally->actor_count;
         status == HEARSAY_OK && claim < tally->key_count; claim++) {
        size_t count;
        const struct stance *stances = stances_of(activity->stances, claim, &count);

        for (size_t i = 0; i < count; i++) marks[stances[i].member] = claim + 1;
        for (size_t i = 0; count > 1 && i < network->tie_count; i++)
            activity->common[i] += marks[key_of(network, tally, network->ties[i].from)] ==
                                       claim + 1 &&
                                   marks[key_of(network, tally, network->ties[i].to)] == claim + 1;
    }
    allocate_free(marks);
    return status;
}

/* ---- dividing ---- */

static void divide(hearsay_network *network, const struct activity *activity, divisor of)
{
    for (size_t i = 0; i < network->tie_count; i++) {
        hearsay_tie *tie = &network->ties[i];
        double by = of(activity, key_of(network, activity->tally, tie->from),
                       key_of(network, activity->tally, tie->to), i);

        if (!(by > 0)) by = 1; /* nothing was counted, and the weight is 0 */
        tie->weight /= by;
        network->tie_divisors[i] = by;
        for (size_t j = network->tie_start[i]; j < network->tie_start[i + 1]; j++)
            network->tie_parts[j] /= by;
    }
}

hearsay_status normalise(hearsay_network *network, struct tally *tally, hearsay_error *err)
{
    hearsay_normalisation normalisation = network->options.normalisation;
    struct stances stances = { 0 };
    struct activity activity = { .tally = tally, .stances = &stances };
    hearsay_status status;

    if (!rows[normalisation].of) return HEARSAY_OK;
    said_before_clear(&tally->said);
    status = stances_fill(&stances, tally, STANCES_BY_CLAIM, err);
    activity.amount = allocate_zero(tally->key_count, sizeof *activity.amount);
    activity.squares = allocate_zero(tally->key_count, sizeof *activity.squares);
    activity.claims = allocate_zero(tally->key_count, sizeof *activity.claims);
    network->tie_divisors = allocate_zero(network->tie_count, sizeof *network->tie_divisors);
    if (status == HEARSAY_OK &&
        (!activity.amount || !activity.squares || !activity.claims || !network->tie_divisors))
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a network");
    if (status == HEARSAY_OK) add_up(&activity);
    if (status == HEARSAY_OK && normalisation == HEARSAY_NORMALISE_JACCARD)
        status = count_common(&activity, network, err);
    if (status == HEARSAY_OK) divide(network, &activity, rows[normalisation].of);
    stances_clear(&stances);
    allocate_free(activity.amount);
    allocate_free(activity.squares);
    allocate_free(activity.claims);
    allocate_free(activity.common);
    return status;
}
