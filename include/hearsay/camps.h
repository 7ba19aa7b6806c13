/* Camps: who stands together, how firmly, and on what.
 *
 *     hearsay_camp_table(&table, network, NULL, NULL, NULL, &err);
 */
#ifndef HEARSAY_CAMPS_H
#define HEARSAY_CAMPS_H

#include <hearsay/uncertainty.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hearsay_camp_notes {
    size_t camps;                     /* listed, of two actors or more */
    size_t alone;                     /* actors who are a camp of their own, not listed */
    hearsay_bootstrap_notes resamples; /* what was drawn from, with bootstrap */
} hearsay_camp_notes;

/**
 * The camps of a network (the measure camp) with their typical claims: a row for each side on a claim
 * that two actors of a camp or more take, and more than there would be if the takers were spread over
 * all actors. Columns: camp (as numbered by the measure), actors, stability (mean of camp_stability),
 * with bootstrap resampled, members (names, those with most statements first), side (backs, opposes),
 * claim, text, inside and outside (actors who take the side, of the camp and others), lift (share of the
 * camp's actors who take it / share of all actors of the network). A camp without typical claims has one
 * row without them. Doubts and what was not said are no side; sides are the speaker's at the network's
 * level, whatever its credit. Behind a row stand the statements of the camp's actors that take the side.
 *
 * Resampled is the mean, over the resamples, of the Jaccard index of the camp with that camp of the
 * resample which is most like it, among the actors who are in both networks; 0 where none of its actors
 * is left (Hennig 2007, Comput. Stat. Data Anal. 52(1)). Above 0.75 a camp is firm, below 0.6 it is not.
 *
 * @param network    any; signed ones, such as subtract and tone, find camps of friends
 * @param options    for seed, jobs and progress; NULL for defaults
 * @param bootstrap  NULL: no column resampled
 * @param out        by camp, then by how many more take the side than expected; the caller frees it
 * @param notes      may be NULL
 * @return HEARSAY_BAD_ARGUMENT for bootstrap options out of range
 * Cost              O(s log s) for s statements, after the runs of the Leiden algorithm; with bootstrap a
 *                   network and as many runs for each resample
 */
HEARSAY_API hearsay_status hearsay_camp_table(hearsay_table **out, const hearsay_network *network,
                                              const hearsay_measure_options *options,
                                              const hearsay_bootstrap_options *bootstrap,
                                              hearsay_camp_notes *notes, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
