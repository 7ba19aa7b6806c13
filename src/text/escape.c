/* Escaping at every way out. Each format is a function that says what one code point becomes. */
#include "text/escape.h"

#include <string.h>

#include "text/utf8.h"

enum { REPLACEMENT = 0xFFFD }; /* what utf8_next says of a byte that is none of UTF-8 */

/* Adds what a code point becomes and returns true, or false: it stays as it is. */
typedef bool replace_function(struct buffer *out, int32_t code);

/* Letters, digits and blanks are replaced nowhere: runs of them stay together. */
static bool is_plain(int32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9') || code == ' ' ||
           (code >= 'A' && code <= 'Z');
}

static void escape_with(struct buffer *out, const char *text, size_t length,
                        replace_function *replace)
{
    size_t from = 0, bytes;

    for (size_t at = 0; at < length; at += bytes) {
        int32_t code = (unsigned char)text[at];
        bool is_wrong;

        bytes = 1;
        if (is_plain(code)) continue;
        if (code >= 0x80) code = utf8_next(text + at, length - at, &bytes);
        if (at > from) buffer_add(out, text + from, at - from);
        from = at;
        if (out->failed) return;
        is_wrong = code == REPLACEMENT && bytes == 1; /* the name of a file may be any bytes */
        if (is_wrong) buffer_text(out, "\xEF\xBF\xBD");
        if (is_wrong || replace(out, code)) from = at + bytes;
    }
    if (length > from) buffer_add(out, text + from, length - from);
}

static bool replace_json(struct buffer *out, int32_t code)
{
    switch (code) {
    case '"': buffer_text(out, "\\\""); return true;
    case '\\': buffer_text(out, "\\\\"); return true;
    case '\n': buffer_text(out, "\\n"); return true;
    case '\t': buffer_text(out, "\\t"); return true;
    case '\r': buffer_text(out, "\\r"); return true;
    default: break;
    }
    /* control characters above U+FFFF do not exist, so four digits are enough */
    if (utf8_is_control(code)) buffer_format(out, "\\u%04x", (unsigned)code);
    return utf8_is_control(code);
}

void escape_json(struct buffer *out, const char *text, size_t length)
{
    escape_with(out, text, length, replace_json);
}

static bool replace_xml(struct buffer *out, int32_t code)
{
    switch (code) {
    case '&': buffer_text(out, "&amp;"); return true;
    case '<': buffer_text(out, "&lt;"); return true;
    case '>': buffer_text(out, "&gt;"); return true;
    case '"': buffer_text(out, "&quot;"); return true;
    case '\'': buffer_text(out, "&#39;"); return true;
    case '\n': buffer_text(out, "&#10;"); return true; /* survives in attribute values */
    case '\t': buffer_text(out, "&#9;"); return true;
    default: return utf8_is_control(code);
    }
}

void escape_xml(struct buffer *out, const char *text, size_t length)
{
    escape_with(out, text, length, replace_xml);
}

static bool replace_dot(struct buffer *out, int32_t code)
{
    switch (code) {
    case '"': buffer_text(out, "\\\""); return true;
    case '\\': buffer_text(out, "\\\\"); return true;
    case '&': buffer_text(out, "&amp;"); return true;
    case '\n': buffer_text(out, "\\n"); return true;
    case '\t': buffer_char(out, ' '); return true;
    default: return utf8_is_control(code);
    }
}

void escape_dot(struct buffer *out, const char *text, size_t length)
{
    escape_with(out, text, length, replace_dot);
}

static bool replace_gml(struct buffer *out, int32_t code)
{
    if (code == '&') buffer_text(out, "&amp;");
    else if (code == '"') buffer_text(out, "&quot;");
    else if (code >= ' ' && code < 0x7F) return false;
    else {
        buffer_text(out, "&#");
        buffer_count(out, (uint64_t)code);
        buffer_char(out, ';');
    }
    return true;
}

void escape_gml(struct buffer *out, const char *text, size_t length)
{
    escape_with(out, text, length, replace_gml);
}

static bool replace_cell(struct buffer *out, int32_t code)
{
    if (code == '"') buffer_text(out, "\"\"");
    return code == '"';
}

static bool replace_guarded_cell(struct buffer *out, int32_t code)
{
    return replace_cell(out, code) || (utf8_is_control(code) && code != '\r');
}

/* What is dropped in front does not hide a formula. */
bool escape_is_formula(const char *text, size_t length)
{
    size_t bytes;
    char first = '\0';

    for (size_t at = 0; at < length; at += bytes) {
        int32_t code = utf8_next(text + at, length - at, &bytes);

        first = text[at];
        if (code == '\r' || !utf8_is_control(code)) break;
    }
    return first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' ||
           first == '\r';
}

void escape_cell(struct buffer *out, const char *text, size_t length, char separator, bool guard)
{
    bool quote = length > 0 && (text[0] == ' ' || text[length - 1] == ' ');

    for (size_t i = 0; i < length && !quote; i++)
        quote = text[i] == separator || text[i] == '"' || text[i] == '\n' || text[i] == '\r';
    if (quote) buffer_char(out, '"');
    if (guard && escape_is_formula(text, length)) buffer_char(out, '\'');
    escape_with(out, text, length, guard ? replace_guarded_cell : replace_cell);
    if (quote) buffer_char(out, '"');
}

static bool replace_markdown(struct buffer *out, int32_t code)
{
    switch (code) {
    case '&': buffer_text(out, "&amp;"); return true;
    case '<': buffer_text(out, "&lt;"); return true;
    case '>': buffer_text(out, "&gt;"); return true;
    case '\n': buffer_text(out, "<br>"); return true;
    case '\t': buffer_char(out, ' '); return true;
    default: break;
    }
    if (code < 0x80 && strchr("\\`*_[]|#~!", code) && code != 0) {
        buffer_char(out, '\\');
        return false;
    }
    return utf8_is_control(code);
}

void escape_markdown(struct buffer *out, const char *text, size_t length)
{
    escape_with(out, text, length, replace_markdown);
}

static bool is_unreserved(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || (byte && strchr("-._~", byte));
}

void escape_uri(struct buffer *out, const char *text, size_t length)
{
    static const char digits[] = "0123456789ABCDEF";
    size_t from = 0;

    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        char coded[3] = { '%', digits[byte >> 4], digits[byte & 0x0F] };

        if (is_unreserved(byte)) continue;
        buffer_add(out, text + from, i - from);
        buffer_add(out, coded, sizeof coded);
        from = i + 1;
    }
    buffer_add(out, text + from, length - from);
}

static bool replace_terminal(struct buffer *out, int32_t code)
{
    if (code == '\n') {
        buffer_text(out, "\\n");
    } else if (code == '\t') {
        buffer_char(out, ' ');
    } else if (utf8_is_control(code)) {
        buffer_format(out, code < 0x80 ? "\\x%02X" : "\\u%04X", (unsigned)code);
    } else {
        return false;
    }
    return true;
}

void escape_terminal(struct buffer *out, const char *text, size_t length)
{
    escape_with(out, text, length, replace_terminal);
}

static bool replace_nothing(struct buffer *out, int32_t code)
{
    (void)out;
    (void)code;
    return false;
}

void escape_wrong_bytes(struct buffer *out, const char *text, size_t length)
{
    escape_with(out, text, length, replace_nothing);
}
