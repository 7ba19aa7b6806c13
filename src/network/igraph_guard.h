/* igraph's handlers of errors and warnings belong to the process: ours are there for one call. So long it
 * has one thread, too: where it was built with OpenMP, the last digits of its sums could be others each time. */
#ifndef NETWORK_IGRAPH_GUARD_H
#define NETWORK_IGRAPH_GUARD_H

#include <igraph.h>

#include <hearsay/error.h>

struct guard {
    igraph_error_handler_t *errors;
    igraph_warning_handler_t *warnings;
    int threads;
};

struct guard guard_begin(void);

/* Puts handlers and threads back and turns igraph's code into a status; what: what was being computed. */
hearsay_status guard_end(struct guard guard, igraph_error_t code, const char *what,
                         hearsay_error *err);

#endif
