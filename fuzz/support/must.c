#include "support/must.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/utf8.h"

void must(bool holds, const char *format, ...)
{
    va_list arguments;

    if (holds) return;
    va_start(arguments, format);
    (void)fputs("does not hold: ", stderr);
    (void)vfprintf(stderr, format, arguments);
    (void)fputc('\n', stderr);
    va_end(arguments);
    abort();
}

void must_be_clean(const char *what, const char *text, size_t length, enum clean clean)
{
    size_t bytes;

    must(utf8_valid(text, length) == length, "%s is UTF-8: \"%.200s\"", what, text);
    for (size_t at = 0; at < length; at += bytes) {
        int32_t code = utf8_next(text + at, length - at, &bytes);
        bool is_break = code == '\n' || code == '\t' || (code == '\r' && clean == CLEAN_CELLS),
             is_isolate = code == 0x2068 || code == 0x2069;

        must(is_break     ? clean >= CLEAN_LINES
             : is_isolate ? clean == CLEAN_PICTURE
                          : !utf8_is_control(code),
             "%s has no U+%04X: \"%.200s\"", what, (unsigned)code, text);
    }
}

void must_be_told(hearsay_status status, const hearsay_error *err)
{
    if (status == HEARSAY_OK) return;
    must(err->status == status, "the error has the status %d and not %d", status, err->status);
    must(err->message[0] != '\0', "the error has a message");
    must_be_clean("the message", err->message, strlen(err->message), CLEAN);
    must_be_clean("the hint", err->hint, strlen(err->hint), CLEAN);
    must_be_clean("the excerpt", err->excerpt, strlen(err->excerpt), CLEAN);
    must_be_clean("the path", err->path, strlen(err->path), CLEAN);
    must(err->line > 0 || (err->column == 0 && err->excerpt[0] == '\0'),
         "a column or an excerpt has a line: %s", err->message);
}

void must_be_placed(hearsay_status status, const hearsay_error *err)
{
    must_be_told(status, err);
    if (status == HEARSAY_BAD_DATA || status == HEARSAY_LIMIT)
        must(err->file[0] != '\0', "the error has a file: %s", err->message);
}
