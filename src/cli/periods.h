/* --every: the measures of a command, period by period. */
#ifndef CLI_PERIODS_H
#define CLI_PERIODS_H

#include "cli/session.h"

/** The period that --every names, which must be there. */
hearsay_every periods_every(const struct options *options);

/** Which statements belong to no period, and which periods have none. */
void periods_tell(const hearsay_period_notes *notes, const char *every);

/** Fails where an option has no effect without another: before anything is read. */
hearsay_status periods_check(const struct options *options, hearsay_error *err);

/** Reads, makes the table of periods of a scope and writes it. */
hearsay_status periods_show(const struct options *options, hearsay_measure_scope scope,
                            hearsay_error *err);

#endif
