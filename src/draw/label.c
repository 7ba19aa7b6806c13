/* Text is measured with the widths of Helvetica, which Arial, Liberation Sans and Nimbus Sans
 * share, and not with the fonts of this machine, so that a map is the same everywhere. What is not
 * ASCII is taken for as wide as it may well be. */
#include "draw/label.h"

#include <string.h>

#include "text/utf8.h"

/* In thousandths of the size, from the blank to the tilde. */
static const unsigned short widths[] = {
    /* clang-format off */
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    /* clang-format on */
};

static const char ellipsis[] = "\xE2\x80\xA6";

/* Thousandths for a column of text that is not ASCII: Latin and Cyrillic capitals, and half of a
 * Chinese character. */
enum { WIDTH_OF_COLUMN = 640, WIDTH_OF_WIDE = 1020 };

/* Bytes of the first grapheme, at least 1. */
static size_t grapheme(const char *text, size_t length, size_t *columns)
{
    for (*columns = 1; *columns <= 2; ++*columns) {
        size_t bytes = utf8_fit(text, length, *columns);
        /* only the first of several that fit, which can only be where the first has no width */
        if (bytes) return bytes;
    }
    *columns = 2;
    return length;
}

double label_width(const char *text, size_t length, struct label_font font)
{
    double sum = 0;
    size_t columns, bytes;

    for (size_t at = 0; at < length; at += bytes) {
        unsigned char byte = (unsigned char)text[at];

        bytes = 1;
        if (byte >= ' ' && byte <= '~' &&
            (at + 1 == length || (unsigned char)text[at + 1] < 0x80)) {
            sum += widths[byte - ' '];
        } else {
            bytes = grapheme(text + at, length - at, &columns);
            sum += columns == 1 ? WIDTH_OF_COLUMN : WIDTH_OF_WIDE;
        }
    }
    return sum * font.size / 1000 * (font.bold ? 1.08 : 1);
}

char *label_clean(struct arena *arena, const char *text)
{
    size_t length = strlen(text), to = 0, bytes;
    char *clean = arena_bytes(arena, length + 1);

    if (!clean) return NULL;
    for (size_t at = 0; at < length; at += bytes) {
        int32_t code = utf8_next(text + at, length - at, &bytes);

        if (code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0x2028 ||
            code == 0x2029) {
            if (to && clean[to - 1] != ' ') clean[to++] = ' ';
        } else if (!utf8_is_control(code)) {
            memcpy(clean + to, text + at, bytes);
            to += bytes;
        }
    }
    if (to && clean[to - 1] == ' ') to--;
    clean[to] = '\0';
    return clean;
}

/* Bytes of the longest start of whole graphemes that is at most so wide; at least one grapheme. */
static size_t fit(const char *text, size_t length, double width, struct label_font font)
{
    double sum = 0;
    size_t at = 0, bytes, columns;

    while (at < length) {
        bytes = grapheme(text + at, length - at, &columns);
        sum += label_width(text + at, bytes, font);
        if (sum > width && at > 0) break;
        at += bytes;
    }
    return at;
}

/* Bytes of the text that go on one line: up to a blank, or all of it, or inside a long word. */
static size_t line_length(const char *text, size_t length, double width, struct label_font font)
{
    size_t most = fit(text, length, width, font), end = most;

    if (most == length) return length;
    while (end > 0 && text[end] != ' ') end--;
    /* a word that leaves a very short line before it is broken rather than moved */
    return label_width(text, end, font) < width / 4 ? most : end;
}

/* A line that is as much of the text as fits together with an ellipsis. */
static char *cut_line(struct arena *arena, const char *text, size_t length, double width,
                      struct label_font font)
{
    double room = width - label_width(ellipsis, sizeof ellipsis - 1, font);
    size_t kept = fit(text, length, room, font);
    char *line;

    while (kept && text[kept - 1] == ' ') kept--;
    line = arena_bytes(arena, kept + sizeof ellipsis);
    if (!line) return NULL;
    memcpy(line, text, kept);
    memcpy(line + kept, ellipsis, sizeof ellipsis);
    return line;
}

bool label_wrap(struct label *out, struct arena *arena, const char *text, double width,
                size_t most_lines, struct label_font font)
{
    const char *clean = label_clean(arena, text);
    size_t left = clean ? strlen(clean) : 0, taken;

    *out = (struct label){ .lines = arena_take(arena, most_lines * sizeof *out->lines) };
    if (!clean || !out->lines) return false;
    while (left && !out->cut) {
        double line_width;
        char *line;

        taken = line_length(clean, left, width, font);
        out->cut = taken < left && out->count + 1 == most_lines;
        line = out->cut ? cut_line(arena, clean, left, width, font)
                        : arena_text(arena, clean, taken);
        if (!line) return false;
        line_width = label_width(line, strlen(line), font);
        if (line_width > out->width) out->width = line_width;
        out->lines[out->count++] = line;
        clean += taken;
        left -= taken;
        while (left && *clean == ' ') clean++, left--;
    }
    return true;
}
