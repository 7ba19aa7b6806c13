/* Two networks side by side: what came, went, rose and fell.
 *
 * The networks may be of two corpora, or of two periods of one (views of it, see period.h and
 * filter.h). Actors, claims and ties are the same on both sides if their ids are.
 */
#ifndef HEARSAY_COMPARE_H
#define HEARSAY_COMPARE_H

#include <hearsay/uncertainty.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hearsay_compare_options {
    hearsay_words measures; /* of actors; none: statements, accused, in_strength, out_strength,
                               pagerank */
    uint64_t seed;
    unsigned jobs;
    size_t resamples; /* of the documents of each side, for low and high; 0: none, without these
                         columns. Else HEARSAY_LEAST_RESAMPLES to HEARSAY_MOST_RESAMPLES */
    hearsay_status (*progress)(void *state, const char *what, size_t done, size_t pieces,
                               hearsay_error *err); /* as in hearsay_measure_options */
    void *progress_state;
    bool all;        /* also what has not changed */
    bool one_corpus; /* both are of views of one corpus: statements have one numbering, and those of
                        both sides stand behind each row */
    void (*beforehand)(void *state, const char *text); /* these as in hearsay_measure_options */
    void *beforehand_state;
    bool exact;
    size_t samples;
} hearsay_compare_options;

/**
 * Each measure of each actor, and the weight of each tie, before and after, a value a row: became,
 * what (actor, tie), id, to (of ties), name, kind (of ties, with the act), measure, before, after,
 * change (after - before). Became is came (it was not there before), went, rose, fell, or same.
 * What is not there has no value, not 0; came and went have no change. With resamples also low and
 * high: the middle 90 % of after - before when the documents of both sides are drawn again, with 0
 * for what is not there; an interval with 0 in it may be chance. See uncertainty.h for its bounds.
 *
 * @param options  NULL for defaults
 * @param out      actors first; by the size of the change, what came and went first; the caller
 *                 frees it
 * @return HEARSAY_BAD_ARGUMENT for a measure that is none of actors or has no numbers
 *
 * Cost  that of the measures on both sides, plus O(n log n) for n rows.
 */
HEARSAY_API hearsay_status hearsay_compare_table(hearsay_table **out,
                                                 const hearsay_network *before,
                                                 const hearsay_network *after,
                                                 const hearsay_compare_options *options,
                                                 hearsay_error *err);

typedef struct hearsay_changes_options {
    hearsay_every every;
    uint64_t seed;
    hearsay_status (*progress)(void *state, const char *what, size_t done, size_t pieces,
                               hearsay_error *err); /* as in hearsay_measure_options */
    void *progress_state;
} hearsay_changes_options;

/* What a table of changes was made of, and what it left out. */
typedef struct hearsay_changes_notes {
    hearsay_period_notes periods;
    size_t untied;   /* periods with statements of which none makes a tie with a weight */
    size_t compared; /* all others */
} hearsay_changes_notes;

/**
 * How much the network changes from each period to the next, and where it breaks: a row for each two
 * periods that follow each other and have ties: period, next, distance, came, went (numbers of ties),
 * change_point (yes, or missing), p. Periods without a statement, or without a tie, are passed over
 * and counted. Behind each row stand the statements of both periods.
 *
 * Distance is half the sum, over all ties, of |w / W - v / V|, where w and v are the weights of a tie
 * in the one and the other period, 0 where there is none, and W and V the sums of the sizes of all
 * weights: from 0, all shares are equal, to 1, no tie is in both with the same sign. Without signs
 * this is the total variation distance. Loops count.
 *
 * Change points are those of e-divisive (Matteson and James 2014, Journal of the American Statistical
 * Association 109(505)) with these distances, at least two periods on either side, and 199
 * permutations for each place that is tested; p is the share of rows of shuffled periods that are
 * split as well, and at most 0.05 at a change point. p is missing where nothing was tested.
 *
 * @param network  which network, at what level ...; NULL for defaults
 * @param options  not NULL
 * @param out      in the order of periods; the caller frees it
 * @param notes    may be NULL
 * @return HEARSAY_LIMIT for more than 10,000 periods, or 2,000 with ties
 *
 * Cost  a network a period; O(n^2) distances of n periods, each linear in ties; O(n^2) for each of
 *       the permutations, and 16 n^2 bytes.
 */
HEARSAY_API hearsay_status hearsay_changes_table(hearsay_table **out, const hearsay_corpus *corpus,
                                                 const hearsay_network_options *network,
                                                 const hearsay_changes_options *options,
                                                 hearsay_changes_notes *notes, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
