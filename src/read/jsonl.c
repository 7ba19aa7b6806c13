/* hearsay JSON Lines: an object a line, a statement unless "record" says otherwise. */
#include <string.h>

#include "memory/allocate.h"
#include "memory/intern.h"
#include "read/json_record.h"
#include "read/readers.h"
#include "stream/ahead.h"
#include "stream/input.h"

/* Whether the first line begins with a whole object; *alone: and nothing stands behind it. */
static bool has_object(const char *head, size_t length, bool *alone)
{
    const char *end = memchr(head, '\n', length);
    struct json_cursor cursor = { .text = head, .length = end ? (size_t)(end - head) : length };
    struct json_slice slice;

    *alone = false;
    if (json_peek(&cursor) != '{' || !json_skip(&cursor, &slice)) return false;
    *alone = json_peek(&cursor) == '\0';
    return true;
}

int jsonl_sniff(const char *head, size_t length)
{
    const char *next = memchr(head, '\n', length);
    bool alone;

    if (has_object(head, length, &alone)) return alone ? 80 : 60; /* 60: the reader says what is behind */
    if (length == 0 || head[0] != '{') return 0;
    /* a first line with a mistake, and another object in the next */
    if (next && next + 1 < head + length && next[1] == '{') return 70;
    return next ? 0 : 30; /* one line that goes on behind the head */
}

/* ---- lines, a batch at a time ---- */

enum { SMALLEST_BATCH = 1 << 12, LARGEST_BATCH = 1 << 17, LARGE_FILE = 1 << 20 };

/* A line's record: its values among those of the batch. */
struct line {
    struct origin origin;
    hearsay_record_kind kind;
    size_t first_value, value_count;
};

/* Lines taken apart, up to the first with a mistake. Nothing here knows of the sink. */
struct batch {
    struct reading parts; /* the values and decoded texts of all its lines */
    char *text;           /* the lines, each with a NUL behind it */
    size_t length, text_capacity;
    struct line *lines;
    size_t count, line_capacity;
    uint32_t *hashes; /* of the texts of the values */
    size_t hash_capacity;
    hearsay_status status;
    hearsay_error error;
};

/* The names of the line before go from batch to batch. */
struct lines {
    struct input *input;
    struct json_habit habit;
    char *kept; /* the line that had no room in the batch before; NULL: none */
    size_t kept_length, batch_size;
    struct batch batches[AHEAD_BATCHES];
};

/* Room for the lines of an empty batch, of which the first has so many bytes. Batches grow, so that a
 * small file costs little. */
static bool widen_batch(struct lines *lines, struct batch *batch, size_t length)
{
    size_t wanted = length >= lines->batch_size ? length + 1 : lines->batch_size;

    if (lines->batch_size < LARGEST_BATCH) lines->batch_size *= 2;
    if (wanted <= batch->text_capacity) return true;
    allocate_free(batch->text);
    batch->text = allocate(wanted);
    batch->text_capacity = batch->text ? wanted : 0;
    return batch->text != NULL;
}

/* A copy of a line in the batch; NULL if there is no memory. */
static char *copy_line(struct lines *lines, struct batch *batch, const char *line, size_t length)
{
    char *copy;

    if (batch->length == 0 && !widen_batch(lines, batch, length)) return NULL;
    copy = batch->text + batch->length;
    memcpy(copy, line, length);
    copy[length] = '\0';
    batch->length += length + 1;
    return copy;
}

/* Those of the line at hand: the thread has time for it. */
static bool hash_values(struct batch *batch)
{
    const struct reading *parts = &batch->parts;
    void *hashes = batch->hashes;

    if (!allocate_grow(&hashes, &batch->hash_capacity, parts->value_count, sizeof *batch->hashes))
        return false;
    batch->hashes = hashes;
    for (size_t i = parts->first_value; i < parts->value_count; i++)
        batch->hashes[i] = intern_hash(parts->values[i].text, parts->values[i].length);
    return true;
}

static hearsay_status take_line(struct lines *lines, struct batch *batch, const char *text,
                                size_t length)
{
    struct reading *parts = &batch->parts;
    struct json_cursor cursor = { .text = text, .length = length };
    void *all = batch->lines;
    hearsay_status status;

    parts->kind = HEARSAY_STATEMENT;
    parts->first_value = parts->value_count;
    parts->origin = (struct origin){ text, length, input_line_number(lines->input), 0,
                                     input_line_offset(lines->input) };
    if (json_peek(&cursor) == '\0') return HEARSAY_OK;
    status = json_record_take(parts, &cursor, &lines->habit, true, &batch->error);
    if (status != HEARSAY_OK) return status;
    if (json_peek(&cursor)) {
        json_flaw(&cursor, cursor.at, "the end of the line was expected");
        return json_record_fail(parts, &cursor, &batch->error);
    }
    if (!hash_values(batch) ||
        !allocate_grow(&all, &batch->line_capacity, batch->count + 1, sizeof *batch->lines))
        return reading_no_memory(&batch->error);
    batch->lines = all;
    batch->lines[batch->count++] = (struct line){ parts->origin, parts->kind, parts->first_value,
                                                  parts->value_count - parts->first_value };
    return HEARSAY_OK;
}

static void empty_batch(struct batch *batch)
{
    batch->length = batch->count = batch->parts.value_count = 0;
    batch->status = HEARSAY_OK;
    if (!batch->parts.texts.taken) return;
    arena_clear(&batch->parts.texts);
    arena_init(&batch->parts.texts, 0);
}

/* The input's next line, or the one that is kept. */
static hearsay_status next_line(struct lines *lines, char **line, size_t *length,
                                hearsay_error *err)
{
    *line = lines->kept;
    *length = lines->kept_length;
    lines->kept = NULL;
    return *line ? HEARSAY_OK : input_line(lines->input, line, length, NULL, err);
}

static bool fill_batch(void *state, void *filled)
{
    struct lines *lines = state;
    struct batch *batch = filled;

    empty_batch(batch);
    while (batch->status == HEARSAY_OK) {
        char *line, *copy;
        size_t length;

        batch->status = next_line(lines, &line, &length, &batch->error);
        if (batch->status != HEARSAY_OK || !line) return false;
        if (batch->length && length + 1 > batch->text_capacity - batch->length) {
            lines->kept = line;
            lines->kept_length = length;
            return true;
        }
        copy = copy_line(lines, batch, line, length);
        batch->status = copy ? take_line(lines, batch, copy, length)
                             : reading_no_memory(&batch->error);
    }
    return false;
}

/* ---- what the lines say ---- */

enum { EXPECTED = 8 }; /* records ahead of the one that is taken in */

static void expect(const struct reading *reading, const struct batch *batch, size_t number)
{
    const struct line *line = &batch->lines[number];

    if (number < batch->count)
        reading->sink->expect(reading->sink->state,
                              &(hearsay_record){ .kind = line->kind,
                                                 .values = batch->parts.values + line->first_value,
                                                 .value_count = line->value_count,
                                                 .hashes = batch->hashes + line->first_value });
}

static hearsay_status push_lines(struct reading *reading, struct batch *batch, hearsay_error *err)
{
    bool expects = reading->sink->expect && !reading->adding;
    hearsay_status status = HEARSAY_OK;

    reading->values = batch->parts.values;
    reading->hashes = batch->hashes;
    for (size_t i = 0; i < batch->count && status == HEARSAY_OK; i++) {
        const struct line *line = &batch->lines[i];

        if (expects) expect(reading, batch, i + EXPECTED);
        reading->origin = line->origin;
        reading->kind = line->kind;
        reading->first_value = line->first_value;
        reading->value_count = line->first_value + line->value_count;
        status = reading_push(reading, err);
    }
    reading->values = NULL;
    reading->hashes = NULL;
    reading->first_value = reading->value_count = 0;
    if (status != HEARSAY_OK || batch->status == HEARSAY_OK) return status;
    if (err) *err = batch->error;
    return batch->status;
}

static void clear_lines(struct lines *lines)
{
    for (size_t i = 0; i < AHEAD_BATCHES; i++) {
        struct batch *batch = &lines->batches[i];

        arena_clear(&batch->parts.texts);
        allocate_free(batch->parts.values);
        allocate_free(batch->text);
        allocate_free(batch->hashes);
        allocate_free(batch->lines);
    }
    allocate_free(lines);
}

hearsay_status jsonl_read(struct reading *reading, hearsay_error *err)
{
    struct lines *lines = allocate_zero(1, sizeof *lines);
    void *batches[AHEAD_BATCHES];
    struct ahead *ahead = NULL;
    struct batch *batch;
    hearsay_status status;

    reading->file = arena_text(&reading->names, input_name(reading->input),
                               strlen(input_name(reading->input)));
    if (!lines || !reading->file) {
        allocate_free(lines);
        return reading_no_memory(err);
    }
    lines->input = reading->input;
    lines->batch_size = SMALLEST_BATCH;
    for (size_t i = 0; i < AHEAD_BATCHES; i++) {
        lines->batches[i].parts.input = reading->input; /* for its name in errors */
        batches[i] = &lines->batches[i];
    }
    status = ahead_new(&ahead, fill_batch, lines, batches,
                       input_is_large(reading->input, LARGE_FILE), err);
    while (status == HEARSAY_OK && (batch = ahead_next(ahead)))
        status = push_lines(reading, batch, err);
    ahead_free(ahead);
    clear_lines(lines);
    return status;
}
