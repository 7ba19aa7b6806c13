/* Progress on standard error. */
#include "cli/progress.h"

#include <unistd.h>

#include "cli/message.h"

bool progress_wanted(const struct options *options)
{
    return !options->quiet && isatty(STDERR_FILENO);
}

hearsay_status progress_tell(void *state, const char *file, uint64_t bytes, hearsay_error *err)
{
    struct progress *progress = state;
    char count[MESSAGE_COUNT];
    struct timespec now;

    (void)err;
    if (clock_gettime(CLOCK_MONOTONIC, &now) != 0) return HEARSAY_OK;
    if (progress->last.tv_sec == 0) progress->last = now;
    if (now.tv_sec - progress->last.tv_sec < 1) return HEARSAY_OK;
    progress->last = now;
    progress->is_shown = true;
    fputs("\r\033[K", stderr);
    message_safe(file, stderr);
    fprintf(stderr, ": %s MB", message_count(bytes / 1000000, count));
    (void)fflush(stderr);
    return HEARSAY_OK;
}

void progress_end(struct progress *progress)
{
    if (progress->is_shown) fputs("\r\033[K", stderr);
}
