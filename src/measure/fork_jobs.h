/* Pieces of work in several processes, as igraph is no library for threads. Every piece writes into
 * memory of its own that allocate_shared gave, so that who does which piece, and when, changes
 * nothing. */
#ifndef MEASURE_FORK_JOBS_H
#define MEASURE_FORK_JOBS_H

#include <sys/types.h>

#include <hearsay/measure.h>

struct fork_jobs {
    size_t pieces;
    /* Does one piece. What it writes outside of shared memory may be lost, or be there for the next
     * piece. It frees what it takes. */
    hearsay_status (*work)(void *state, size_t piece, hearsay_error *err);
    void *state;
    const char *what; /* "resamples", for messages */
    const hearsay_measure_options *options; /* for jobs and progress */
};

/* Does all pieces. With one job, or where there is one piece, in this process. Children end with
 * their parent, and at Ctrl-C.
 *
 * @return the first error of a piece; HEARSAY_IO if a child ended before its work was done, or none
 *         could be started; what progress returned if that was no HEARSAY_OK */
hearsay_status fork_jobs_run(const struct fork_jobs *jobs, hearsay_error *err);

/* What a forked child does first: it takes signals plainly, and ends with its parent. */
void fork_jobs_be_child(pid_t parent);

#endif
