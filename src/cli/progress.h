/* A line that tells how far a long read has come, once a second, and only on a terminal. */
#ifndef CLI_PROGRESS_H
#define CLI_PROGRESS_H

#include <time.h>

#include "cli/options.h"

struct progress {
    struct timespec last; /* when the line was written, or the read began */
    bool is_shown;
};

/** Whether somebody would see it. */
bool progress_wanted(const struct options *options);

/** For hearsay_read_options.progress; state is a struct progress of zeros. */
hearsay_status progress_tell(void *state, const char *file, uint64_t bytes, hearsay_error *err);

/** For hearsay_measure_options.progress; state likewise. */
hearsay_status progress_pieces(void *state, const char *what, size_t done, size_t pieces,
                               hearsay_error *err);

/** Wipes the line. */
void progress_end(struct progress *progress);

#endif
