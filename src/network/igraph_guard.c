/* Quiet handlers for the time of a call: the default one ends the program. */
#include "network/igraph_guard.h"

/* As OpenMP has it; <omp.h> is not where every compiler looks. The number is the calling thread's own. */
#ifdef HEARSAY_OPENMP
extern int omp_get_max_threads(void);
extern void omp_set_num_threads(int count);
#else
static int omp_get_max_threads(void)
{
    return 1;
}

static void omp_set_num_threads(int count)
{
    (void)count;
}
#endif

struct guard guard_begin(void)
{
    struct guard guard = { igraph_set_error_handler(igraph_error_handler_ignore),
                           igraph_set_warning_handler(igraph_warning_handler_ignore),
                           omp_get_max_threads() };

    omp_set_num_threads(1);
    return guard;
}

hearsay_status guard_end(struct guard guard, igraph_error_t code, const char *what,
                         hearsay_error *err)
{
    igraph_set_error_handler(guard.errors);
    igraph_set_warning_handler(guard.warnings);
    omp_set_num_threads(guard.threads);
    if (code == IGRAPH_SUCCESS) return HEARSAY_OK;
    if (code == IGRAPH_ENOMEM)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for %s", what);
    return hearsay_fail(err, HEARSAY_UNSUPPORTED, "igraph cannot compute %s: %s", what,
                        igraph_strerror(code));
}
