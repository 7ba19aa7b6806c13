/* Accusations that their accused answers in time. An answer is any statement of the accused on the
 * claim of the accusation, or one that names the accuser, from the day of the accusation on. */
#ifndef MEASURE_ANSWERS_H
#define MEASURE_ANSWERS_H

#include <hearsay/corpus.h>

#include "measure/postings.h"
#include "network/level.h"

/* Sums of the counts of accusations that are dated to the day and not of oneself. */
struct answers {
    double *answered, *unanswered; /* by accused actor */
    struct postings open;          /* by accused actor: numbers of the accusations not answered */
};

/* repeats: see struct concerned. answers_clear in any case. O(s log s) for statements and their targets. */
hearsay_status answers_fill(struct answers *answers, const hearsay_corpus *corpus,
                            const struct levels *levels, const double *repeats, unsigned days,
                            hearsay_error *err);
void answers_clear(struct answers *answers);

#endif
