/* Text is measured with the widths of Helvetica, which Arial, Liberation Sans and Nimbus Sans
 * share, and not with the fonts of this machine, so that a map is the same everywhere. What is not
 * in its table is taken for as wide as it may well be. */
#include "draw/label.h"

#include <string.h>

#include "draw/helvetica.h"
#include "text/line_break.h"
#include "text/utf8.h"

static const char ellipsis[] = "\xE2\x80\xA6";

/* Thousandths for a column of text whose font is not known, for a Chinese character and its kin,
 * and for an emoji, in the widest of the usual fonts. */
enum { WIDTH_OF_COLUMN = 700, WIDTH_OF_WIDE = 1020, WIDTH_OF_EMOJI = 1400, FIRST_EMOJI = 0x1F000 };

/* Bytes of the first grapheme, and its width in thousandths. *known is set to false if that is no
 * more than a guess. */
static size_t grapheme(const char *text, size_t length, bool bold, double *width, bool *known)
{
    size_t columns, first, bytes = utf8_grapheme(text, length, &columns);
    int32_t code = utf8_next(text, length, &first);
    unsigned table = helvetica_width(code, bold);

    /* marks have no width; what makes an emoji of a letter or digit gives it two columns */
    if (table && (columns < 2 || bytes == first)) {
        *width = table;
        return bytes;
    }
    *known = false;
    if (columns < 2)
        *width = (double)(columns + utf8_spacing_marks(text, bytes)) * WIDTH_OF_COLUMN;
    else *width = code >= FIRST_EMOJI || bytes > first ? WIDTH_OF_EMOJI : WIDTH_OF_WIDE;
    return bytes;
}

static double measure(const char *text, size_t length, struct label_font font, bool *known)
{
    double sum = 0, width;

    *known = true;
    for (size_t at = 0; at < length;) {
        at += grapheme(text + at, length - at, font.bold, &width, known);
        sum += width;
    }
    return sum * font.size / 1000;
}

double label_width(const char *text, size_t length, struct label_font font)
{
    bool known;

    return measure(text, length, font, &known);
}

bool label_is_known(const char *text, size_t length)
{
    bool known;

    (void)measure(text, length, (struct label_font){ 1, false }, &known);
    return known;
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

/* Bytes of the text that go on one line of that width: up to the last place where a line may break,
 * or inside of a long word; at least one grapheme. breaks tells for each byte whether a line may
 * break after it; NULL: anywhere. */
static size_t line_length(const char *text, const char *breaks, size_t length, double width,
                          struct label_font font)
{
    double sum = 0, sum_at_break = 0, next;
    size_t at = 0, last_break = 0;
    bool known;

    while (at < length) {
        size_t bytes = grapheme(text + at, length - at, font.bold, &next, &known);

        sum += next * font.size / 1000;
        /* a blank may stand beyond the end of a line */
        if (sum > width && at > 0 && !(breaks && text[at] == ' ')) break;
        at += bytes;
        if (breaks && line_break_after(breaks, at)) {
            last_break = at;
            sum_at_break = sum;
        }
    }
    /* a word that leaves a very short line before it is broken rather than moved */
    return at == length || !breaks || sum_at_break < width / 4 ? at : last_break;
}

/* The same text without blanks at its end. */
static size_t trim(const char *text, size_t length)
{
    while (length && text[length - 1] == ' ') length--;
    return length;
}

/* A line that is as much of the text as fits together with an ellipsis. */
static char *cut_line(struct arena *arena, const char *text, size_t length, double width,
                      struct label_font font)
{
    double room = width - label_width(ellipsis, sizeof ellipsis - 1, font);
    size_t kept = line_length(text, NULL, length, room, font);
    char *line;

    kept = trim(text, kept);
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
    char *breaks = arena_bytes(arena, left + 1);

    *out = (struct label){ .lines = arena_take(arena, most_lines * sizeof *out->lines) };
    if (!clean || !breaks || !out->lines || !line_breaks(clean, left, breaks)) return false;
    while (left && !out->cut) {
        double line_width;
        char *line;

        taken = line_length(clean, breaks, left, width, font);
        out->cut = taken < left && out->count + 1 == most_lines;
        line = out->cut ? cut_line(arena, clean, left, width, font)
                        : arena_text(arena, clean, trim(clean, taken));
        if (!line) return false;
        line_width = label_width(line, strlen(line), font);
        if (line_width > out->width) out->width = line_width;
        out->lines[out->count++] = line;
        clean += taken;
        breaks += taken;
        left -= taken;
    }
    return true;
}
