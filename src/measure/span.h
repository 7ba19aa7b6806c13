/* The periods of a corpus, from the first to the last with a statement. */
#ifndef MEASURE_SPAN_H
#define MEASURE_SPAN_H

#include <hearsay/measure.h>

struct span {
    const hearsay_corpus *corpus;
    hearsay_every every;
    int32_t first, last; /* days of the statements that belong to a period */
    bool is_empty;       /* none does */
};

/* Looks at the dates of a corpus; what belongs to no period is counted in notes. O(s). */
void span_init(struct span *span, const hearsay_corpus *corpus, hearsay_every every,
               hearsay_period_notes *notes);

typedef hearsay_status span_step(void *state, const hearsay_period *period,
                                 hearsay_period_notes *notes, hearsay_error *err);

/* Every period in its turn, each counted in notes.
 * @return what a step returned that is not HEARSAY_OK; HEARSAY_LIMIT for too many periods */
hearsay_status span_walk(const struct span *span, span_step *step, void *state,
                         hearsay_period_notes *notes, hearsay_error *err);

#endif
