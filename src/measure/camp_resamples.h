/* Whether camps are found again when other documents are drawn. */
#ifndef MEASURE_CAMP_RESAMPLES_H
#define MEASURE_CAMP_RESAMPLES_H

#include <hearsay/uncertainty.h>

#include "measure/measures.h"

/* found: by camp of measuring, which are made; the mean over resamples of the Jaccard index with the
 * camp of the resample that is most like it. notes: not NULL. */
hearsay_status camp_resamples(double *found, struct measuring *measuring,
                              const hearsay_bootstrap_options *options,
                              hearsay_bootstrap_notes *notes, hearsay_error *err);

#endif
