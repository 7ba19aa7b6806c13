#include "read/line_batches.h"

#include <string.h>

#include "memory/allocate.h"

enum { SMALLEST_BATCH = 1 << 12, LARGEST_BATCH = 1 << 18, LARGE_FILE = 1 << 20 };

struct line_batches {
    struct input *input;
    struct line_taker taker;
    struct ahead *ahead;
    char *kept; /* the line that had no room in the batch before; NULL: none */
    size_t kept_length, size;
    struct line_batch batches[AHEAD_BATCHES], *held; /* held: by the caller */
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while reading");
}

/* Room for the lines of an empty batch, of which the first has so many bytes. Batches grow, so that a
 * small file costs little. */
static bool widen(struct line_batches *batches, struct line_batch *batch, size_t length)
{
    size_t wanted = length >= batches->size ? length + 1 : batches->size;

    if (batches->size < LARGEST_BATCH) batches->size *= 2;
    if (wanted <= batch->capacity) return true;
    allocate_free(batch->text);
    batch->text = allocate(wanted);
    batch->capacity = batch->text ? wanted : 0;
    return batch->text != NULL;
}

static hearsay_status keep_line(struct line_batches *batches, struct line_batch *batch,
                                const char *text, size_t length)
{
    struct batch_line line = { .length = length, .number = input_line_number(batches->input),
                               .offset = input_line_offset(batches->input) };
    void *lines = batch->lines;
    char *copy;

    if ((batch->length == 0 && !widen(batches, batch, length)) ||
        !allocate_grow(&lines, &batch->line_capacity, batch->line_count + 1, sizeof *batch->lines))
        return no_memory(&batch->error);
    batch->lines = lines;
    copy = batch->text + batch->length;
    memcpy(copy, text, length);
    copy[length] = '\0';
    batch->length += length + 1;
    line.text = copy;
    batch->lines[batch->line_count++] = line;
    return HEARSAY_OK;
}

/* The input's next line, or the one that is kept. */
static hearsay_status next_line(struct line_batches *batches, char **line, size_t *length,
                                hearsay_error *err)
{
    *line = batches->kept;
    *length = batches->kept_length;
    batches->kept = NULL;
    return *line ? HEARSAY_OK : input_line(batches->input, line, length, NULL, err);
}

static bool load(void *state, void *loaded)
{
    struct line_batches *batches = state;
    struct line_batch *batch = loaded;

    batch->length = batch->line_count = 0;
    batch->status = HEARSAY_OK;
    while (batch->status == HEARSAY_OK) {
        char *line;
        size_t length;

        batch->status = next_line(batches, &line, &length, &batch->error);
        if (batch->status != HEARSAY_OK || !line) return false;
        if (batch->length && length + 1 > batch->capacity - batch->length) {
            batches->kept = line;
            batches->kept_length = length;
            return true;
        }
        batch->status = keep_line(batches, batch, line, length);
    }
    return false;
}

/* A mistake in a line comes before what ended the loading. */
static void take_lines(const void *state, void *loaded)
{
    const struct line_batches *batches = state;
    struct line_batch *batch = loaded;
    hearsay_status status = HEARSAY_OK;
    hearsay_error error = { 0 };

    batches->taker.begin(batch->own);
    for (size_t i = 0; status == HEARSAY_OK && i < batch->line_count; i++)
        status = batches->taker.take(batches->taker.state, batch->own, &batch->lines[i], &error);
    if (status == HEARSAY_OK) return;
    batch->status = status;
    batch->error = error;
}

hearsay_status line_batches_new(struct line_batches **out, struct input *input, const struct line_taker *taker,
                                void *own, size_t size, hearsay_error *err)
{
    struct line_batches *batches = allocate_zero(1, sizeof *batches);
    const struct ahead_steps steps = { batches, load, take_lines };
    hearsay_status status;

    *out = batches;
    if (!batches) return no_memory(err);
    batches->input = input;
    batches->taker = *taker;
    batches->size = SMALLEST_BATCH;
    for (size_t i = 0; i < AHEAD_BATCHES; i++) batches->batches[i].own = (char *)own + i * size;
    status = ahead_new(&batches->ahead, &steps, batches->batches, sizeof *batches->batches,
                       input_is_large(input, LARGE_FILE) ? ahead_threads() : 0, err);
    if (status == HEARSAY_OK) return HEARSAY_OK;
    line_batches_free(batches);
    *out = NULL;
    return status;
}

void *line_batches_next(struct line_batches *batches, hearsay_status *status, hearsay_error *err)
{
    *status = batches->held ? batches->held->status : HEARSAY_OK;
    if (*status != HEARSAY_OK) {
        if (err) *err = batches->held->error;
        return NULL;
    }
    batches->held = ahead_next(batches->ahead);
    return batches->held ? batches->held->own : NULL;
}

void line_batches_free(struct line_batches *batches)
{
    if (!batches) return;
    ahead_free(batches->ahead);
    for (size_t i = 0; i < AHEAD_BATCHES; i++) {
        allocate_free(batches->batches[i].text);
        allocate_free(batches->batches[i].lines);
    }
    allocate_free(batches);
}
