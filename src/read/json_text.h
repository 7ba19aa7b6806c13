/* JSON as text: a cursor that finds where values begin and end, strictly by RFC 8259, and says where
 * and why a text is not JSON. cJSON parses, but tells no place, drops the digits of numbers, and
 * lets pass what is not JSON; and on each of a million lines it takes most of the time of reading them.
 * Nothing is allocated; nesting is limited. */
#ifndef READ_JSON_TEXT_H
#define READ_JSON_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#define JSON_DEPTH_LIMIT 64

struct json_cursor {
    const char *text; /* valid UTF-8 */
    size_t length, at;
    const char *flaw; /* what is wrong at flaw_at; NULL while all is well */
    size_t flaw_at;
};

struct json_slice {
    size_t start, end; /* of a string: without its quotes */
    bool escaped;      /* a string with escapes */
};

/* Notes a flaw; returns false. Only the first one counts. */
bool json_flaw(struct json_cursor *cursor, size_t at, const char *flaw);

/* Moves past blanks; the byte there, '\0' at the end. */
static inline char json_peek(struct json_cursor *cursor)
{
    while (cursor->at < cursor->length) {
        char byte = cursor->text[cursor->at];
        if (byte != ' ' && byte != '\n' && byte != '\t' && byte != '\r') return byte;
        cursor->at++;
    }
    return '\0';
}

/* Each returns false at a flaw, which it notes. */

/* Moves past blanks and this byte; wanted says what was expected. */
static inline bool json_take(struct json_cursor *cursor, char byte, const char *wanted)
{
    if (json_peek(cursor) != byte) return json_flaw(cursor, cursor->at, wanted);
    cursor->at++;
    return true;
}

bool json_text(struct json_cursor *cursor, struct json_slice *out);

/* The text of a string that json_text found, with its escapes decoded, into slice.end - slice.start
 * bytes; returns how many it has. */
size_t json_decode(const char *text, struct json_slice slice, char *to);

bool json_digits(struct json_cursor *cursor, struct json_slice *out);

/* Any value, also nested. */
bool json_skip(struct json_cursor *cursor, struct json_slice *out);

#endif
