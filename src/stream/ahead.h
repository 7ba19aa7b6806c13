/* Work done ahead of where its results are used: a thread fills batches, one after the other, while
 * the caller uses those before. The order is that of the work, and so is everything that follows. */
#ifndef STREAM_AHEAD_H
#define STREAM_AHEAD_H

#include <stdbool.h>
#include <stddef.h>

#include <hearsay/error.h>

enum { AHEAD_BATCHES = 3 };

struct ahead;

/* Fills a batch; false: it is the last one. What it touches is the thread's until the end. */
typedef bool ahead_fill(void *state, void *batch);

/* batches: AHEAD_BATCHES of the caller's, which must outlive the work. Without a thread (by_thread is
 * false, or the system has none to give) each batch is filled when it is asked for. */
hearsay_status ahead_new(struct ahead **out, ahead_fill *fill, void *state, void *const *batches,
                         bool by_thread, hearsay_error *err);

/* The next batch, the caller's until the next call; NULL after the last. */
void *ahead_next(struct ahead *ahead);

/* Waits for the batch that is being filled, if there is one. */
void ahead_free(struct ahead *ahead);

#endif
