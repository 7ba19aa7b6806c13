/* --bootstrap and --sensitivity: how sure the table of actors is. */
#ifndef CLI_UNCERTAINTY_H
#define CLI_UNCERTAINTY_H

#include "cli/options.h"

/** Whether the options for uncertainty go together, with each other and with --every. */
hearsay_status uncertainty_check(const struct options *options, hearsay_error *err);

/** What --bootstrap and its companions ask for. */
hearsay_bootstrap_options uncertainty_options(const struct options *options);

/** Says what was drawn, and when that makes things look surer than they are. */
void uncertainty_tell(const struct options *options, const hearsay_bootstrap_notes *notes);

/** Reads, resamples and writes the intervals. */
hearsay_status bootstrap_show(const struct options *options, hearsay_error *err);

/** Reads, leaves out one thing after the other and writes what matters. */
hearsay_status sensitivity_show(const struct options *options, hearsay_error *err);

#endif
