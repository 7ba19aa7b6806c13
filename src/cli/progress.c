/* Progress on standard error. */
#include "cli/progress.h"

#include <unistd.h>

#include "cli/message.h"

bool progress_wanted(const struct options *options)
{
    return !options->quiet && isatty(STDERR_FILENO);
}

/* Whether the line is due: after a second, then once a second. */
static bool is_due(struct progress *progress)
{
    struct timespec now;

    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return false;
    if (progress->last.tv_sec == 0) progress->last = now;
    if (now.tv_sec - progress->last.tv_sec < 1) return false;
    progress->last = now;
    progress->is_shown = true;
    return true;
}

hearsay_status progress_tell(void *state, const char *file, uint64_t bytes, hearsay_error *err)
{
    char count[MESSAGE_COUNT];

    (void)err;
    if (!is_due(state)) return HEARSAY_OK;
    fputs("\r\033[K", stderr);
    message_safe(file, stderr);
    fprintf(stderr, ": %s MB", message_count(bytes / 1000000, count));
    (void)fflush(stderr);
    return HEARSAY_OK;
}

hearsay_status progress_pieces(void *state, const char *what, size_t done, size_t pieces,
                               hearsay_error *err)
{
    (void)err;
    if (done == pieces) progress_end(state);
    else if (is_due(state)) {
        fprintf(stderr, "\r\033[K%s: %zu of %zu", what, done, pieces);
        (void)fflush(stderr);
    }
    return HEARSAY_OK;
}

void progress_end(struct progress *progress)
{
    if (progress->is_shown) fputs("\r\033[K", stderr);
    progress->is_shown = false;
}
