#include "report/figures.h"

#include <string.h>

#include <hearsay/corpus.h>

#include "memory/allocate.h"
#include "text/buffer.h"
#include "text/number.h"

enum { FIRST_YEAR = 1000, LAST_YEAR = 2999, YEAR_DIGITS = 4, MONTH_LENGTH = 7 };

static const struct {
    const char *word;
    double factor;
} scales[] = {
    { "thousand", 1e3 }, { "million", 1e6 }, { "billion", 1e9 }, { "trillion", 1e12 },
};

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Whether the character that ends (begins) here is a letter. Of those beyond ASCII the ones that are
 * none and stand beside a number, such as currencies, dashes and quotes, begin with these two bytes. */
static bool is_letter(unsigned char first)
{
    return (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '_' ||
           (first >= 0x80 && first != 0xc2 && first != 0xe2);
}

static bool comes_after_letter(const char *text, size_t at)
{
    if (at && text[at - 1] == '-') at--;
    if (!at) return false;
    while (at > 1 && ((unsigned char)text[at - 1] & 0xc0) == 0x80) at--;
    return is_letter((unsigned char)text[at - 1]);
}

/* ---- one number ---- */

static size_t count_bytes(const char *text, size_t length, char byte)
{
    size_t count = 0;

    for (size_t i = 0; i < length; i++) count += text[i] == byte;
    return count;
}

/* Whether three digits follow each of these: 1,000,000. */
static bool is_grouped(const char *text, size_t length, char separator)
{
    for (size_t i = 0; i < length; i++) {
        size_t digits = 0;

        if (text[i] != separator) continue;
        while (i + 1 + digits < length && is_digit(text[i + 1 + digits])) digits++;
        if (digits != 3) return false;
    }
    return true;
}

/* Digits, points and commas as a number; false if they are something else, as in 10.0.0.1. */
static bool read_value(const char *text, size_t length, double *value)
{
    size_t commas = count_bytes(text, length, ','), points = count_bytes(text, length, '.');
    char thousands = '\0', point = '.', plain[NUMBER_TEXT];
    size_t used = 0;

    if (commas && is_grouped(text, length, ',')) thousands = ',';
    else if (commas == 1 && !points) point = ',';
    else if (commas) return false;
    if (points > 1) {
        if (thousands || !is_grouped(text, length, '.')) return false;
        thousands = '.';
    }
    for (size_t i = 0; i < length; i++) {
        if (text[i] == thousands) continue;
        if (used == sizeof plain) return false;
        if (used == 1 && plain[0] == '0' && text[i] != point) used = 0; /* 007 */
        plain[used++] = text[i] == point ? '.' : text[i];
    }
    return number_read(plain, used, value);
}

/* Bytes of digits, and of these between digits. */
static size_t measure(const char *text, const char *between)
{
    size_t length = 0;

    while (is_digit(text[length]) ||
           (length && text[length] && strchr(between, text[length]) && is_digit(text[length + 1])))
        length++;
    return length;
}

/* Bytes of a word such as " million", and what it makes of a number; 0: there is none. */
static size_t read_scale(const char *text, double *factor)
{
    if (*text != ' ' && *text != '-') return 0;
    for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
        size_t length = strlen(scales[i].word);

        if (strncmp(text + 1, scales[i].word, length) != 0 ||
            is_letter((unsigned char)text[1 + length]))
            continue;
        *factor = scales[i].factor;
        return 1 + length;
    }
    return 0;
}

struct number {
    double value;
    bool is_date;
};

/* Bytes of the number that begins here; 0 if what begins here is none. */
static size_t read_number(const char *text, struct number *number)
{
    size_t length = measure(text, "-");
    double factor = 1;
    hearsay_date date;

    *number = (struct number){ .is_date = true };
    if (length >= MONTH_LENGTH && hearsay_date_read(&date, text, length)) {
        number->value = hearsay_date_first_day(date);
        return is_letter((unsigned char)text[length]) ? 0 : length;
    }
    length = measure(text, ".,");
    if (is_letter((unsigned char)text[length]) || !read_value(text, length, &number->value))
        return 0;
    number->is_date = length == YEAR_DIGITS && !count_bytes(text, length, '.') &&
                      number->value >= FIRST_YEAR && number->value <= LAST_YEAR;
    length += read_scale(text + length, &factor);
    number->value *= factor;
    number->is_date = number->is_date && factor < 2;
    return length;
}

/* ---- all of them ---- */

bool figures_read(struct figures *figures, const char *text)
{
    struct buffer frame = { 0 };

    *figures = (struct figures){ .count = 0 };
    buffer_text(&frame, "");
    for (size_t at = 0; text[at];) {
        struct number number;
        size_t length = 0, skipped;

        if (!is_digit(text[at])) {
            buffer_char(&frame, text[at++]);
            continue;
        }
        skipped = measure(text + at, ".,");
        if (figures->count < MOST_FIGURES && !comes_after_letter(text, at))
            length = read_number(text + at, &number);
        if (length) {
            figures->values[figures->count] = number.value;
            figures->is_date[figures->count++] = number.is_date;
            buffer_char(&frame, '#');
        } else {
            buffer_add(&frame, text + at, skipped);
        }
        at += length ? length : skipped;
    }
    figures->frame = buffer_take(&frame);
    return figures->frame != NULL;
}

void figures_clear(struct figures *figures)
{
    allocate_free(figures->frame);
    *figures = (struct figures){ .count = 0 };
}

/* ---- compared ---- */

static bool is_same(double one, double other)
{
    return one <= other && one >= other;
}

/* Whether each number of one but dates is in the other. */
static bool has_all(const struct figures *one, const struct figures *other)
{
    for (size_t i = 0; i < one->count; i++) {
        size_t j = 0;

        if (one->is_date[i]) continue;
        while (j < other->count &&
               (other->is_date[j] || !is_same(one->values[i], other->values[j])))
            j++;
        if (j == other->count) return false;
    }
    return true;
}

static bool has_figures(const struct figures *figures)
{
    for (size_t i = 0; i < figures->count; i++)
        if (!figures->is_date[i]) return true;
    return false;
}

bool figures_differ(const struct figures *one, const struct figures *other)
{
    if (strcmp(one->frame, other->frame) != 0 || one->count != other->count)
        return has_figures(one) && has_figures(other) &&
               !(has_all(one, other) && has_all(other, one));
    for (size_t i = 0; i < one->count; i++)
        if (!is_same(one->values[i], other->values[i])) return true;
    return false;
}
