#include "write/sql_text.h"

#include <string.h>

#include "text/utf8.h"

hearsay_status sql_check(const char *text, const char *what, hearsay_error *err)
{
    size_t length = strlen(text), bytes;

    if (length == 0)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s is empty", what);
    if (utf8_valid(text, length) != length)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s is not UTF-8", what);
    for (size_t at = 0; at < length; at += bytes) {
        int32_t point = utf8_next(text + at, length - at, &bytes);

        if (point == '\t' || point == '\n' || utf8_is_control(point))
            return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                                "%s has the control character U+%04X, which no query should have",
                                what, (unsigned)point);
    }
    return HEARSAY_OK;
}

bool sql_can_quote(const struct sql_dialect *dialect, const char *name)
{
    return dialect->quote_name || !strchr(name, dialect->name_quote);
}

void sql_name(struct buffer *out, const struct sql_dialect *dialect, const char *name, size_t length)
{
    buffer_char(out, dialect->name_quote);
    for (size_t i = 0; i < length; i++) {
        if (name[i] == dialect->name_quote) buffer_text(out, dialect->quote_name);
        else if (name[i] == '\\') buffer_text(out, dialect->name_backslash);
        else buffer_char(out, name[i]);
    }
    buffer_char(out, dialect->name_quote);
}

void sql_literal(struct buffer *out, const struct sql_dialect *dialect, const char *text)
{
    buffer_char(out, '\'');
    for (; *text; text++) {
        if (*text == '\'') buffer_text(out, dialect->quote_text);
        else if (*text == '\\') buffer_text(out, dialect->backslash);
        else buffer_char(out, *text);
    }
    buffer_char(out, '\'');
}

void sql_fill(struct buffer *out, const char *template, const char *first, const char *second,
              const char *third)
{
    const char *const expressions[] = { first, second, third };

    for (const char *at = template; *at; at++) {
        if (*at != '$' || at[1] < '1' || at[1] > '3') buffer_char(out, *at);
        else buffer_text(out, expressions[*++at - '1']);
    }
}

void sql_indent(struct buffer *out, const char *text)
{
    while (*text) {
        size_t length = strcspn(text, "\n");

        buffer_text(out, "  ");
        buffer_add(out, text, length);
        text += length;
        if (*text && *++text) buffer_char(out, '\n');
    }
}
