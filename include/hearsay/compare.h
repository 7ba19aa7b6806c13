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

#ifdef __cplusplus
}
#endif

#endif
