/* hearsay JSON Lines: an object a line, a statement unless "record" says otherwise. */
#include <string.h>

#include "memory/allocate.h"
#include "memory/intern.h"
#include "read/json_record.h"
#include "read/line_batches.h"
#include "read/readers.h"
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

/* ---- taking lines apart ---- */

/* A line's record: its values among those of the batch. */
struct line {
    struct origin origin;
    hearsay_record_kind kind;
    size_t first_value, value_count;
};

struct batch {
    struct reading parts; /* the values and decoded texts of all its lines */
    struct json_habit habit;
    struct line *lines;
    size_t count, capacity;
    uint32_t *hashes; /* of the texts of the values */
    size_t hash_capacity;
};

static void begin_batch(void *own)
{
    struct batch *batch = own;

    batch->count = batch->parts.value_count = 0;
    arena_rewind(&batch->parts.texts);
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

static bool keep_record(struct batch *batch)
{
    struct reading *parts = &batch->parts;
    void *lines = batch->lines;

    if (!hash_values(batch) ||
        !allocate_grow(&lines, &batch->capacity, batch->count + 1, sizeof *batch->lines))
        return false;
    batch->lines = lines;
    batch->lines[batch->count++] = (struct line){ parts->origin, parts->kind, parts->first_value,
                                                  parts->value_count - parts->first_value };
    return true;
}

static hearsay_status take_line(const void *state, void *own, const struct batch_line *line,
                                hearsay_error *err)
{
    struct batch *batch = own;
    struct reading *parts = &batch->parts;
    struct json_cursor cursor = { .text = line->text, .length = line->length };
    hearsay_status status;

    (void)state;
    parts->kind = HEARSAY_STATEMENT;
    parts->first_value = parts->value_count;
    parts->origin = (struct origin){ line->text, line->length, line->number, 0, line->offset };
    if (json_peek(&cursor) == '\0') return HEARSAY_OK;
    status = json_record_take(parts, &cursor, &batch->habit, true, err);
    if (status != HEARSAY_OK) return status;
    if (json_peek(&cursor)) {
        json_flaw(&cursor, cursor.at, "the end of the line was expected");
        return json_record_fail(parts, &cursor, err);
    }
    return keep_record(batch) ? HEARSAY_OK : reading_no_memory(err);
}

/* ---- taking in what they say ---- */

enum { EXPECTED = 8 }; /* records ahead of the one that is taken in */

/* record: nothing but what a line says is written there; to empty one for each takes as long as the rest. */
static void expect(const struct reading *reading, const struct batch *batch, size_t number, hearsay_record *record)
{
    const struct line *line = &batch->lines[number];

    if (number >= batch->count) return;
    record->kind = line->kind;
    record->values = batch->parts.values + line->first_value;
    record->value_count = line->value_count;
    record->hashes = batch->hashes + line->first_value;
    reading->sink->expect(reading->sink->state, record);
}

static hearsay_status push_lines(struct reading *reading, const struct batch *batch,
                                 hearsay_error *err)
{
    bool expects = reading->sink->expect && !reading->adding;
    hearsay_record soon = { 0 };
    hearsay_status status = HEARSAY_OK;

    reading->values = batch->parts.values;
    reading->hashes = batch->hashes;
    for (size_t i = 0; i < batch->count && status == HEARSAY_OK; i++) {
        const struct line *line = &batch->lines[i];

        if (expects) expect(reading, batch, i + EXPECTED, &soon);
        reading->origin = line->origin;
        reading->kind = line->kind;
        reading->first_value = line->first_value;
        reading->value_count = line->first_value + line->value_count;
        status = reading_push(reading, err);
    }
    reading->values = NULL;
    reading->hashes = NULL;
    reading->first_value = reading->value_count = 0;
    return status;
}

/* ---- the file ---- */

static void clear_batches(struct batch *all)
{
    for (size_t i = 0; all && i < AHEAD_BATCHES; i++) {
        arena_clear(&all[i].parts.texts);
        allocate_free(all[i].parts.values);
        allocate_free(all[i].hashes);
        allocate_free(all[i].lines);
    }
    allocate_free(all);
}

static hearsay_status push_file(struct reading *reading, struct batch *all, hearsay_error *err)
{
    const struct line_taker taker = { NULL, begin_batch, take_line };
    struct line_batches *batches = NULL;
    const struct batch *batch;
    hearsay_status status;

    for (size_t i = 0; i < AHEAD_BATCHES; i++) all[i].parts.input = reading->input; /* for its name in errors */
    status = line_batches_new(&batches, reading->input, &taker, all, sizeof *all, err);
    while (status == HEARSAY_OK && (batch = line_batches_next(batches, &status, err)))
        status = push_lines(reading, batch, err);
    line_batches_free(batches);
    return status;
}

hearsay_status jsonl_read(struct reading *reading, hearsay_error *err)
{
    struct batch *all = allocate_zero(AHEAD_BATCHES, sizeof *all);
    hearsay_status status = all ? push_file(reading, all, err) : reading_no_memory(err);

    clear_batches(all);
    return status;
}
