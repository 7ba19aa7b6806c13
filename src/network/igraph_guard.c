/* Quiet handlers for the time of a call: the default one ends the program. */
#include "network/igraph_guard.h"

struct guard guard_begin(void)
{
    return (struct guard){ igraph_set_error_handler(igraph_error_handler_ignore),
                           igraph_set_warning_handler(igraph_warning_handler_ignore) };
}

hearsay_status guard_end(struct guard guard, igraph_error_t code, const char *what,
                         hearsay_error *err)
{
    igraph_set_error_handler(guard.errors);
    igraph_set_warning_handler(guard.warnings);
    if (code == IGRAPH_SUCCESS) return HEARSAY_OK;
    if (code == IGRAPH_ENOMEM)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for %s", what);
    return hearsay_fail(err, HEARSAY_UNSUPPORTED, "igraph cannot compute %s: %s", what,
                        igraph_strerror(code));
}
