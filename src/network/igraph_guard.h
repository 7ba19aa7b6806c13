/* igraph's handlers of errors and warnings belong to the process: ours are there for one call. */
#ifndef NETWORK_IGRAPH_GUARD_H
#define NETWORK_IGRAPH_GUARD_H

#include <igraph.h>

#include <hearsay/error.h>

struct guard {
    igraph_error_handler_t *errors;
    igraph_warning_handler_t *warnings;
};

struct guard guard_begin(void);

/* Puts the handlers back and turns igraph's code into a status; what: what was being computed. */
hearsay_status guard_end(struct guard guard, igraph_error_t code, const char *what,
                         hearsay_error *err);

#endif
