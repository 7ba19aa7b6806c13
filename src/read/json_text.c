#include "read/json_text.h"

#include <string.h>

#include "text/block.h"
#include "text/number.h"
#include "text/utf8.h"

bool json_flaw(struct json_cursor *cursor, size_t at, const char *flaw)
{
    if (!cursor->flaw) {
        cursor->flaw = flaw;
        cursor->flaw_at = at;
    }
    return false;
}

/* ---- strings ---- */

/* The four hexadecimal digits at a place; -1 if they are not. */
static long read_hex(const struct json_cursor *cursor, size_t at)
{
    static const char digits[] = "0123456789abcdefABCDEF";
    long code = 0;

    if (cursor->length - at < 4) return -1;
    for (size_t i = at; i < at + 4; i++) {
        const char *digit = cursor->text[i] ? strchr(digits, cursor->text[i]) : NULL;
        if (!digit) return -1;
        code = code * 16 + (digit - digits < 16 ? digit - digits : digit - digits - 6);
    }
    return code;
}

/* \uXXXX, of which the cursor stands at the backslash; two of them for what is beyond the BMP. */
static bool take_code(struct json_cursor *cursor)
{
    size_t at = cursor->at;
    long code = read_hex(cursor, at + 2), low;

    if (code < 0) return json_flaw(cursor, at, "\\u must be followed by four hexadecimal digits");
    if (code == 0) return json_flaw(cursor, at, "\\u0000 (NUL) cannot stand in a text");
    cursor->at += 6;
    if (code < 0xD800 || code > 0xDFFF) return true;
    low = code < 0xDC00 && cursor->length - cursor->at >= 6 && cursor->text[cursor->at] == '\\' &&
                  cursor->text[cursor->at + 1] == 'u'
              ? read_hex(cursor, cursor->at + 2)
              : -1;
    if (low < 0xDC00 || low > 0xDFFF) return json_flaw(cursor, at, "half of a surrogate pair");
    cursor->at += 6;
    return true;
}

static bool take_escape(struct json_cursor *cursor)
{
    char next = cursor->at + 1 < cursor->length ? cursor->text[cursor->at + 1] : '\0';

    if (next == 'u') return take_code(cursor);
    if (next == '\0' || !strchr("\"\\/bfnrt", next))
        return json_flaw(cursor, cursor->at, "a backslash must be written as \\\\");
    cursor->at += 2;
    return true;
}

static inline bool is_special(char byte)
{
    return byte == '"' || byte == '\\' || (unsigned char)byte < 0x20;
}

/* The first byte from here on that ends a run of plain characters. */
static inline size_t find_special(const char *text, size_t at, size_t length)
{
    for (; length - at >= BLOCK; at += BLOCK) {
        unsigned found = block_special(text + at);
        if (found) return at + block_first(found);
    }
    while (at < length && !is_special(text[at])) at++;
    return at;
}

bool json_text(struct json_cursor *cursor, struct json_slice *out)
{
    const char *text = cursor->text;
    size_t opened = cursor->at, length = cursor->length;

    if (!json_take(cursor, '"', "a text in double quotes was expected")) return false;
    opened = cursor->at - 1;
    *out = (struct json_slice){ .start = cursor->at };
    for (;;) {
        size_t at = cursor->at = find_special(text, cursor->at, length);
        if (at == length) return json_flaw(cursor, opened, "this text has no closing quote");
        if (text[at] == '"') break;
        if (text[at] == '\n') return json_flaw(cursor, opened, "this text has no closing quote");
        if (text[at] != '\\')
            return json_flaw(cursor, at, "a control character must be written as an escape");
        out->escaped = true;
        if (!take_escape(cursor)) return false;
    }
    out->end = cursor->at++;
    return true;
}

/* The code point of an escape \u at a place, which moves behind it. */
static long decode_code(const struct json_cursor *cursor, size_t *at)
{
    long code = read_hex(cursor, *at + 2);

    *at += 6;
    if (code < 0xD800 || code > 0xDFFF) return code;
    code = 0x10000 + ((code - 0xD800) << 10) + (read_hex(cursor, *at + 2) - 0xDC00);
    *at += 6;
    return code;
}

size_t json_decode(const char *text, struct json_slice slice, char *to)
{
    static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
    const struct json_cursor cursor = { .text = text, .length = slice.end };
    size_t length = 0;

    for (size_t at = slice.start; at < slice.end;) {
        const char *found = memchr(text + at, '\\', slice.end - at);
        size_t plain = (size_t)((found ? found : text + slice.end) - (text + at));

        memcpy(to + length, text + at, plain);
        length += plain;
        at += plain;
        if (!found) break;
        if (text[at + 1] == 'u') {
            length += utf8_put(to + length, (int32_t)decode_code(&cursor, &at));
        } else {
            to[length++] = meanings[strchr(letters, text[at + 1]) - letters];
            at += 2;
        }
    }
    return length;
}

/* ---- numbers and words ---- */

static bool is_of_number(char byte)
{
    return (byte >= '0' && byte <= '9') || byte == '-' || byte == '+' || byte == '.' ||
           byte == 'e' || byte == 'E';
}

bool json_digits(struct json_cursor *cursor, struct json_slice *out)
{
    const char *text = cursor->text;
    size_t start = cursor->at, at = start;
    double value;

    while (at < cursor->length && is_of_number(text[at])) at++;
    *out = (struct json_slice){ .start = start, .end = at };
    cursor->at = at;
    if (number_read(text + start, at - start, &value)) return true;
    /* a number by its form, but for one digit in place of the exponent's: too large */
    for (size_t i = start; i < at; i++)
        if ((text[i] == 'e' || text[i] == 'E') && number_read(text + start, i - start, &value))
            return json_flaw(cursor, start, "this number is too large");
    return json_flaw(cursor, start, at - start > 63 ? "this number has more than 63 characters"
                                                     : "this is not a number as JSON writes it");
}

static bool take_word(struct json_cursor *cursor, struct json_slice *out)
{
    static const char *const words[] = { "true", "false", "null" };
    const char *text = cursor->text + cursor->at;
    size_t left = cursor->length - cursor->at;

    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t length = strlen(words[i]);
        if (left < length || memcmp(text, words[i], length) != 0) continue;
        *out = (struct json_slice){ .start = cursor->at, .end = cursor->at + length };
        cursor->at += length;
        return true;
    }
    if (left == 0) return json_flaw(cursor, cursor->at, "the text ends where a value was expected");
    return json_flaw(cursor, cursor->at,
                     "not JSON: a value was expected: a text in double quotes, a number, true, false, null, "
                     "[ or {");
}

/* ---- anything ---- */

/* A text, number or word. */
static bool skip_plain(struct json_cursor *cursor, struct json_slice *out)
{
    char first = json_peek(cursor);

    if (first == '"') return json_text(cursor, out);
    if (first == '-' || (first >= '0' && first <= '9')) return json_digits(cursor, out);
    return take_word(cursor, out);
}

static bool take_key(struct json_cursor *cursor)
{
    struct json_slice key;

    if (json_peek(cursor) != '"')
        return json_flaw(cursor, cursor->at, "the name of a field in double quotes was expected");
    return json_text(cursor, &key) && json_take(cursor, ':', "\":\" was expected");
}

/* Closes what a value ended, and goes to the next value. *depth 0: all is closed. */
static bool after_value(struct json_cursor *cursor, const char *open, size_t *depth)
{
    while (*depth) {
        bool in_object = open[*depth - 1] == '{';
        char next = json_peek(cursor);

        if (next == ',') {
            cursor->at++;
            return in_object ? take_key(cursor) : true;
        }
        if (next != (in_object ? '}' : ']'))
            return json_flaw(cursor, cursor->at,
                             in_object ? "\",\" or \"}\" was expected" : "\",\" or \"]\" was expected");
        cursor->at++;
        --*depth;
    }
    return true;
}

bool json_skip(struct json_cursor *cursor, struct json_slice *out)
{
    char open[JSON_DEPTH_LIMIT];
    size_t depth = 0, start;
    struct json_slice inner;

    (void)json_peek(cursor);
    start = cursor->at;
    do {
        char first = json_peek(cursor);

        if (first != '{' && first != '[') {
            if (!skip_plain(cursor, &inner)) return false;
            if (depth == 0) {
                *out = inner;
                return true;
            }
        } else {
            if (depth == JSON_DEPTH_LIMIT)
                return json_flaw(cursor, cursor->at, "lists and objects are nested more than 64 deep");
            open[depth++] = first;
            cursor->at++;
            if (json_peek(cursor) != (first == '{' ? '}' : ']')) {
                if (first == '{' && !take_key(cursor)) return false;
                continue;
            }
            cursor->at++;
            depth--;
        }
        if (!after_value(cursor, open, &depth)) return false;
    } while (depth);
    *out = (struct json_slice){ .start = start, .end = cursor->at };
    return true;
}
