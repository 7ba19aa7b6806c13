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

/* Bytes of the letter of UTF-8 that a text begins with; 0 if it begins with none. */
static size_t letter(const unsigned char *text)
{
    size_t size = text[0] < 0x80   ? 1
                  : text[0] < 0xC2 ? 0
                  : text[0] < 0xE0 ? 2
                  : text[0] < 0xF0 ? 3
                  : text[0] < 0xF5 ? 4
                                   : 0;

    for (size_t i = 1; i < size; i++)
        if ((text[i] & 0xC0) != 0x80) return 0; /* also the end of the text */
    return size;
}

/* What moves the cursor, changes the terminal, or turns the direction of a text. */
static bool is_control(const unsigned char *text, size_t size)
{
    if (size == 1) return text[0] < 0x20 || text[0] == 0x7F;
    if (size == 2) return text[0] == 0xC2 && text[1] < 0xA0; /* U+0080 to U+009F */
    if (size != 3 || text[0] != 0xE2) return false;
    return (text[1] == 0x80 && text[2] >= 0xA8 && text[2] <= 0xAE) || /* U+2028 to U+202E */
           (text[1] == 0x81 && text[2] >= 0xA6 && text[2] <= 0xA9);   /* U+2066 to U+2069 */
}

/* The name of a file may be any bytes. */
void message_safe(const char *text, FILE *out)
{
    while (*text) {
        const unsigned char *bytes = (const unsigned char *)text;
        size_t size = letter(bytes);

        if (size == 0 || is_control(bytes, size)) putc(*text == '\t' ? ' ' : '?', out);
        else (void)fwrite(text, 1, size, out);
        text += size ? size : 1;
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
