/* hearsay JSON Lines: an object a line, a statement unless "record" says otherwise. */
#include <string.h>

#include "read/json_record.h"
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

hearsay_status jsonl_read(struct reading *reading, hearsay_error *err)
{
    struct json_habit habit = { 0 };

    for (;;) {
        struct json_cursor cursor = { 0 };
        char *line;
        hearsay_status status = input_line(reading->input, &line, &cursor.length, NULL, err);

        if (status != HEARSAY_OK || !line) return status;
        cursor.text = line;
        reading_begin(reading, HEARSAY_STATEMENT,
                      (struct origin){ line, cursor.length, input_line_number(reading->input), 0,
                                       input_line_offset(reading->input) });
        if (json_peek(&cursor) == '\0') continue;
        status = json_record_take(reading, &cursor, &habit, true, err);
        if (status != HEARSAY_OK) return status;
        if (json_peek(&cursor)) {
            json_flaw(&cursor, cursor.at, "the end of the line was expected");
            return json_record_fail(reading, &cursor, err);
        }
        status = reading_push(reading, err);
        if (status != HEARSAY_OK) return status;
    }
}
