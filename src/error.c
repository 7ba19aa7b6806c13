/* The one place that formats an error. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <hearsay/error.h>
#include <hearsay/version.h>

#include "text/utf8.h"

/* Makes a message one harmless line: line breaks become blanks, and control characters go. So does what is
 * left of a code point that was cut in half, at the end or where a name was. */
static void make_harmless(char *text)
{
    size_t length = strlen(text), to = 0, bytes;

    for (size_t at = 0; at < length; at += bytes) {
        size_t left = length - at < 4 ? length - at : 4;
        int32_t code;

        bytes = 1;
        if (text[at] >= ' ' && text[at] < 0x7F) {
            text[to++] = text[at];
            continue;
        }
        if (utf8_valid(text + at, left) == 0) continue;
        code = utf8_next(text + at, left, &bytes);
        if (code == '\n' || code == '\t') {
            text[to++] = ' ';
        } else if (!utf8_is_control(code)) {
            memmove(text + to, text + at, bytes);
            to += bytes;
        }
    }
    text[to] = '\0';
}

static void format_harmless(char *text, size_t size, const char *format, va_list arguments)
{
    (void)vsnprintf(text, size, format, arguments);
    make_harmless(text);
}

hearsay_status hearsay_fail(hearsay_error *err, hearsay_status status, const char *format, ...)
{
    va_list arguments;

    if (!err) return status;
    memset(err, 0, sizeof *err);
    err->status = status;
    va_start(arguments, format);
    format_harmless(err->message, sizeof err->message, format, arguments);
    va_end(arguments);
    return status;
}

void hearsay_error_hint(hearsay_error *err, const char *format, ...)
{
    va_list arguments;

    if (!err) return;
    va_start(arguments, format);
    format_harmless(err->hint, sizeof err->hint, format, arguments);
    va_end(arguments);
}

void hearsay_error_path(hearsay_error *err, const char *format, ...)
{
    va_list arguments;

    if (!err) return;
    va_start(arguments, format);
    format_harmless(err->path, sizeof err->path, format, arguments);
    va_end(arguments);
}

const char *hearsay_status_name(hearsay_status status)
{
    static const char *const names[] = {
        [HEARSAY_OK] = "ok",
        [HEARSAY_BAD_DATA] = "bad data",
        [HEARSAY_LIMIT] = "limit passed",
        [HEARSAY_BAD_ARGUMENT] = "bad argument",
        [HEARSAY_NO_MEMORY] = "out of memory",
        [HEARSAY_IO] = "input or output failed",
        [HEARSAY_UNSUPPORTED] = "not supported by this build",
        [HEARSAY_STOPPED] = "stopped",
    };

    return (size_t)status < sizeof names / sizeof *names ? names[status] : "unknown status";
}

const char *hearsay_version(void)
{
    return HEARSAY_VERSION;
}
