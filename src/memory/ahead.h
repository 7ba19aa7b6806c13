/* Work done ahead of where its results are used: threads load batches, one after the other, and then work on them,
 * several at once, while the caller uses those before. Where the one that it wants is not ready, it lends a hand. The
 * order of the batches is that of loading, and so is everything that follows. */
#ifndef MEMORY_AHEAD_H
#define MEMORY_AHEAD_H

#include <stdbool.h>
#include <stddef.h>

#include <hearsay/error.h>

enum { AHEAD_THREADS = 3, AHEAD_BATCHES = 2 * AHEAD_THREADS + 3 }; /* at most */

struct ahead;

/* load fills a batch; false: it is the last one. What it touches but the batch is not the caller's until the end: it
 * runs once at a time, in one of the threads or in ahead_next. work may touch nothing but the batch. */
struct ahead_steps {
    void *state;
    bool (*load)(void *state, void *batch);
    void (*work)(const void *state, void *batch);
};

/* How many threads help here: as many as there are cores beside the caller's, but one at least. */
size_t ahead_threads(void);

/* batches: AHEAD_BATCHES of the caller's, of so many bytes each, one after the other; they must outlive the work.
 * Without threads (none are wanted, or the system has none to give) each batch is filled when it is asked for. */
hearsay_status ahead_new(struct ahead **out, const struct ahead_steps *steps, void *batches, size_t size,
                         size_t threads, hearsay_error *err);

/* The next batch, the caller's until the next call; NULL after the last. */
void *ahead_next(struct ahead *ahead);

/* Waits for the batches that are at hand, if there are any. */
void ahead_free(struct ahead *ahead);

#endif
