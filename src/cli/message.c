/* Messages: place, kind and text on one line that a program can read, then help for a person.
 *
 *     claims.json:14:22: error: acts[0].side: side must be between -1 and 1, found 3
 *       14 |   {"name": "summon", "side": 3}
 *          |                              ^
 *     hint: ... */
#include "cli/message.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Bytes of a code point that begins here. The library cuts between code points only. */
static size_t bytes_of(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

void message_safe(const char *text, FILE *out)
{
    while (*text) {
        unsigned char first = (unsigned char)*text, second = (unsigned char)text[1];
        size_t size = bytes_of(first);

        if (first < 0x20 || first == 0x7F || (first == 0xC2 && second >= 0x80 && second < 0xA0)) {
            putc(first == '\t' ? ' ' : '?', out);
            text += size < 2 || second == '\0' ? 1 : 2;
            continue;
        }
        for (size_t i = 0; i < size && *text; i++) putc(*text++, out);
    }
}

/* Bold and coloured, where that helps and is wanted. */
static void put_kind(const char *kind, const char *colour)
{
    const char *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");
    bool is_plain = (no_color && *no_color) || !terminal || strcmp(terminal, "dumb") == 0 ||
                    !isatty(STDERR_FILENO);

    if (is_plain) fprintf(stderr, "%s: ", kind);
    else fprintf(stderr, "\033[%sm%s:\033[0m ", colour, kind);
}

static void put_place(const hearsay_error *err)
{
    message_safe(*err->file ? err->file : "hearsay", stderr);
    if (*err->file && err->line) {
        fprintf(stderr, ":%zu", err->line);
        if (err->column) fprintf(stderr, ":%zu", err->column);
    }
    fputs(": ", stderr);
}

static void put_excerpt(const hearsay_error *err)
{
    char number[24];

    if (!*err->excerpt) return;
    (void)snprintf(number, sizeof number, "%zu", err->line);
    fprintf(stderr, "  %s | ", number);
    message_safe(err->excerpt, stderr);
    fprintf(stderr, "\n  %*s | %*s^\n", (int)strlen(number), "", (int)err->caret, "");
}

void message_error(const hearsay_error *err)
{
    put_place(err);
    put_kind("error", "1;31");
    if (*err->path && strncmp(err->message, err->path, strlen(err->path)) != 0) {
        message_safe(err->path, stderr);
        fputs(": ", stderr);
    }
    fputs(*err->message ? err->message : hearsay_status_name(err->status), stderr);
    putc('\n', stderr);
    put_excerpt(err);
    if (*err->hint) fprintf(stderr, "hint: %s\n", err->hint);
}

void message_notice(const hearsay_error *notice)
{
    put_place(notice);
    put_kind("notice", "1");
    fprintf(stderr, "%s\n", notice->message);
}

void message_say(const char *format, ...)
{
    va_list arguments;

    fputs("hearsay: ", stderr);
    put_kind("notice", "1");
    va_start(arguments, format);
    (void)vfprintf(stderr, format, arguments);
    va_end(arguments);
    putc('\n', stderr);
}

void message_suggest(const char *format, ...)
{
    va_list arguments;

    if (!isatty(STDERR_FILENO)) return;
    va_start(arguments, format);
    (void)vfprintf(stderr, format, arguments);
    va_end(arguments);
    putc('\n', stderr);
}

char *message_count(uint64_t count, char text[MESSAGE_COUNT])
{
    char digits[24];
    size_t length = (size_t)snprintf(digits, sizeof digits, "%llu", (unsigned long long)count);
    char *to = text;

    for (size_t i = 0; i < length; i++) {
        if (i && (length - i) % 3 == 0) *to++ = ',';
        *to++ = digits[i];
    }
    *to = '\0';
    return text;
}
