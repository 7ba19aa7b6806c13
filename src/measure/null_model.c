/* Whether an actor speaks on a claim more often than chance has it, if chance leaves each actor and
 * each claim as many statements as they have. Cut every statement in two, its actor and its claim,
 * and join the halves again at random (the bipartite configuration model): of m statements, k of
 * the actor and l on the claim, n or more meet with the probability of a hypergeometric draw,
 *
 *     p = sum over x >= n of C(l, x) C(m - l, k - x) / C(m, k)
 *
 * (Casiraghi, Nanumyan, Scholtes and Schweitzer 2016, arXiv:1607.02441; Zweig and Kaufmann 2011,
 * Soc. Netw. Anal. Min. 1, for the idea). What is counted are statements, whichever side they take.
 * Ties x the terms that count: some standard deviations of the draw. */
#include <math.h>
#include <string.h>

#include "measure/adjust.h"
#include "measure/backbone.h"
#include "memory/allocate.h"

/* Statements, as the network counts them. */
struct totals {
    double *of_node, *of_tie, all;
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the chances of ties");
}

/* A repetition that adds nothing is no statement of the tie; where repetitions do not count, no
 * count counts. Doubts of the coder make no half draws. */
static double count_tie(const hearsay_network *network, size_t tie)
{
    bool by_count = hearsay_network_options_of(network)->duplicates == HEARSAY_DUPLICATES_ALL;
    const double *parts = hearsay_network_evidence_weights(network, tie);
    size_t count;
    const hearsay_statement_id *evidence = hearsay_network_evidence(network, tie, &count);
    double sum = 0;

    for (size_t i = 0; i < count; i++) {
        if (parts[i] == 0.0) continue;
        sum += by_count ? (double)hearsay_corpus_numbered(network->corpus, evidence[i])->count : 1;
    }
    return sum;
}

static void count_all(struct totals *totals, const hearsay_network *network)
{
    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);

        totals->of_tie[i] = count_tie(network, i);
        totals->of_node[tie->from] += totals->of_tie[i];
        totals->of_node[tie->to] += totals->of_tie[i];
        totals->all += totals->of_tie[i];
    }
}

static double log_choose(double n, double k)
{
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1);
}

/* The chance of exactly x: of m, k are drawn, and l are marked. */
static double chance_of(double x, double m, double k, double l)
{
    return exp(log_choose(l, x) + log_choose(m - l, k - x) - log_choose(m, k));
}

/* From x upwards (step 1) or downwards (-1), until a term adds nothing; x lies beyond the mean, so
 * that terms fall. */
static double tail(double x, int step, double m, double k, double l)
{
    double term = chance_of(x, m, k, l), sum = 0;

    while (term > sum * 1e-17) {
        sum += term;
        term *= step > 0 ? (k - x) * (l - x) / ((x + 1) * (m - k - l + x + 1))
                         : x * (m - k - l + x) / ((k - x + 1) * (l - x + 1));
        x += step;
    }
    return sum;
}

static double chance_of_more(double n, double m, double k, double l)
{
    double least = fmax(0, k + l - m);

    if (n <= least) return 1;
    if (n > k * l / m) return fmin(1, tail(n, 1, m, k, l));
    return fmax(0, 1 - tail(n - 1, -1, m, k, l));
}

static hearsay_status find_chances(const hearsay_network *network, double *chances,
                                   hearsay_error *err)
{
    struct totals totals = {
        .of_node = allocate_zero(hearsay_network_nodes(network), sizeof *totals.of_node),
        .of_tie = allocate_zero(hearsay_network_ties(network), sizeof *totals.of_tie),
    };
    hearsay_status status = totals.of_node && totals.of_tie ? HEARSAY_OK : no_memory(err);

    if (status == HEARSAY_OK) count_all(&totals, network);
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);

        chances[i] = totals.of_tie[i] > 0
                         ? chance_of_more(totals.of_tie[i], totals.all, totals.of_node[tie->from],
                                          totals.of_node[tie->to])
                         : NAN;
    }
    allocate_free(totals.of_node);
    allocate_free(totals.of_tie);
    return status;
}

static hearsay_status measure(struct measuring *measuring, bool is_adjusted,
                              struct measured *values, hearsay_error *err)
{
    const hearsay_network *network = measuring->network;
    size_t ties = hearsay_network_ties(network);
    double *chances;
    hearsay_status status;

    for (size_t i = 0; i < ties; i++) values[i].number = NAN;
    if (!null_model_is_for(network)) return HEARSAY_OK;
    chances = allocate_zero(ties, sizeof *chances);
    if (!chances) return no_memory(err);
    status = find_chances(network, chances, err);
    if (status == HEARSAY_OK && is_adjusted) status = adjust_chances(chances, ties, err);
    for (size_t i = 0; status == HEARSAY_OK && i < ties; i++) values[i].number = chances[i];
    allocate_free(chances);
    return status;
}

bool null_model_is_for(const hearsay_network *network)
{
    return strcmp(hearsay_network_kind_of(network)->name, "claims") == 0;
}

hearsay_status measure_tie_null_model(struct measuring *measuring, struct measured *values,
                                      hearsay_error *err)
{
    if (backbone_kept(measuring, NETWORK_NULL_MODEL, values)) return HEARSAY_OK;
    return measure(measuring, false, values, err);
}

hearsay_status measure_tie_null_model_adjusted(struct measuring *measuring, struct measured *values,
                                               hearsay_error *err)
{
    if (backbone_kept(measuring, NETWORK_NULL_MODEL_ADJUSTED, values)) return HEARSAY_OK;
    return measure(measuring, true, values, err);
}
