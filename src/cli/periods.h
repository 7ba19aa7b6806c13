/* --every: the measures of a command, period by period. */
#ifndef CLI_PERIODS_H
#define CLI_PERIODS_H

#include "cli/session.h"

/** Fails where an option has no effect without another: before anything is read. */
hearsay_status periods_check(const struct options *options, hearsay_error *err);

/** Reads, makes the table of periods of a scope and writes it. */
hearsay_status periods_show(const struct options *options, hearsay_measure_scope scope,
                            hearsay_error *err);

#endif
