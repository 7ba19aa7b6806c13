/* What slow work tells whoever waits for it: beforehand, whether its numbers will be exact, and why
 * not; later, how far it has come. */
#ifndef MEASURE_TELLING_H
#define MEASURE_TELLING_H

#include <hearsay/measure.h>

/* Tells options->beforehand, if it is there, a sentence without a full stop. */
HEARSAY_PRINTF(2, 3)
void tell_beforehand(const hearsay_measure_options *options, const char *format, ...);

/* Tells options->progress, if it is there, and returns what it says. options may be NULL. */
hearsay_status tell_progress(const hearsay_measure_options *options, const char *what, size_t done,
                             size_t pieces, hearsay_error *err);

#endif
