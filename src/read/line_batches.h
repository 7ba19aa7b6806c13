/* The lines of a file in batches, which threads take apart while the caller takes in what those before said. Small
 * files, and pipes, for which one may wait for ever, need no thread: there each batch is filled when it is asked
 * for. */
#ifndef READ_LINE_BATCHES_H
#define READ_LINE_BATCHES_H

#include "memory/ahead.h"
#include "stream/input.h"

/* A line, valid as long as its batch. */
struct batch_line {
    const char *text; /* a NUL behind it */
    size_t length, number;
    uint64_t offset;
};

/* Up to the first line with a mistake. */
struct line_batch {
    void *own; /* what the reader makes of the lines */
    char *text;
    size_t length, capacity;
    struct batch_line *lines;
    size_t line_count, line_capacity;
    hearsay_status status;
    hearsay_error error;
};

/* How a reader takes lines apart: in any thread, other batches at the same time, so that it may touch nothing but
 * own. */
struct line_taker {
    const void *state;
    void (*begin)(void *own); /* an empty batch */
    hearsay_status (*take)(const void *state, void *own, const struct batch_line *line, hearsay_error *err);
};

struct line_batches;

/* own: AHEAD_BATCHES of the reader's, of so many bytes each, one for each batch. The input is not the caller's before
 * line_batches_free. */
hearsay_status line_batches_new(struct line_batches **out, struct input *input, const struct line_taker *taker,
                                void *own, size_t size, hearsay_error *err);

/* The reader's part of the next batch, NULL after the last. What went wrong in it comes after it: status
 * is HEARSAY_OK until then. */
void *line_batches_next(struct line_batches *batches, hearsay_status *status, hearsay_error *err);

void line_batches_free(struct line_batches *batches);

#endif
