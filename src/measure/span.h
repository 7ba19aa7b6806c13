/* The periods of a corpus, from the first to the last with a statement. */
#ifndef MEASURE_SPAN_H
#define MEASURE_SPAN_H

#include <hearsay/measure.h>

struct span {
    hearsay_corpus *placed; /* a view of the statements that belong to a period */
    hearsay_every every;
    int32_t first, last; /* their days; not set without statements */
};

/* Looks at the dates of a corpus; what belongs to no period is counted in notes. span_clear in any
 * case. O(s). */
hearsay_status span_init(struct span *span, const hearsay_corpus *corpus, hearsay_every every,
                         hearsay_period_notes *notes, hearsay_error *err);
void span_clear(struct span *span);

typedef hearsay_status span_step(void *state, const hearsay_period *period,
                                 hearsay_period_notes *notes, hearsay_error *err);

/* Every period in its turn, each counted in notes. options: for progress; may be NULL.
 * @return what a step returned that is not HEARSAY_OK; HEARSAY_LIMIT for too many periods */
hearsay_status span_walk(const struct span *span, span_step *step, void *state,
                         const hearsay_measure_options *options, hearsay_period_notes *notes,
                         hearsay_error *err);

#endif
