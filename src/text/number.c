/* Numbers in and out without a locale: the C locale is made for the call and used by this thread
 * only, so that a host program's setlocale changes nothing here. */
#define _GNU_SOURCE /* strtod_l */
#include "text/number.h"

#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Whether the text has the shape of a JSON number; with its digits and exponent for the quick way
 * when they are small. */
static bool is_number(const char *text, size_t length, uint64_t *digits, int *exponent, bool *small)
{
    size_t at = 0, start, fraction = 0, used;

    *digits = 0;
    *exponent = 0;
    if (at < length && text[at] == '-') at++;
    start = at;
    while (at < length && is_digit(text[at])) *digits = *digits * 10 + (uint64_t)(text[at++] - '0');
    used = at - start;
    if (used == 0 || (used > 1 && text[start] == '0')) return false;
    if (at < length && text[at] == '.') {
        start = ++at;
        while (at < length && is_digit(text[at]))
            *digits = *digits * 10 + (uint64_t)(text[at++] - '0');
        fraction = at - start;
        if (fraction == 0) return false;
    }
    *small = used + fraction <= 15;
    *exponent = *small ? -(int)fraction : 0;
    if (at < length && (text[at] == 'e' || text[at] == 'E')) {
        *small = false;
        at++;
        if (at < length && (text[at] == '+' || text[at] == '-')) at++;
        start = at;
        while (at < length && is_digit(text[at])) at++;
        if (at == start) return false;
    }
    return at == length;
}

static bool read_in_c_locale(const char *text, size_t length, double *out)
{
    char small[64], *copy = length < sizeof small ? small : NULL, *end = NULL;
    locale_t c;

    if (!copy) return false; /* no real number needs so many digits; see docs/limits.md */
    memcpy(copy, text, length);
    copy[length] = '\0';
    c = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    if (!c) return false;
    *out = strtod_l(copy, &end, c);
    freelocale(c);
    return end == copy + length && isfinite(*out);
}

bool number_read(const char *text, size_t length, double *out)
{
    static const double powers[] = { 1,   1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
    uint64_t digits;
    int exponent;
    bool small;

    if (!is_number(text, length, &digits, &exponent, &small)) return false;
    /* up to 15 digits and a power up to 1e15 are exact, so one division rounds correctly */
    if (!small) return read_in_c_locale(text, length, out);
    *out = (double)digits / powers[-exponent];
    if (text[0] == '-') *out = -*out;
    return true;
}

bool number_read_count(const char *text, size_t length, uint64_t *out)
{
    enum { SAFE = 19 }; /* digits that fit whatever they are */
    uint64_t value = 0;

    if (length == 0) return false;
    for (size_t i = 0; i < length; i++) {
        uint64_t digit = (uint64_t)(text[i] - '0');
        if (!is_digit(text[i])) return false;
        if (i >= SAFE && value > (UINT64_MAX - digit) / 10) return false;
        value = value * 10 + digit;
    }
    *out = value;
    return true;
}

/* A whole number below 1e15, written without printf because most numbers are counts. */
static size_t write_whole(double value, char text[NUMBER_TEXT])
{
    char digits[20];
    size_t count = 0, length = 0;
    uint64_t left = (uint64_t)(value < 0 ? -value : value);

    if (value < 0) text[length++] = '-';
    do {
        digits[count++] = (char)('0' + left % 10);
        left /= 10;
    } while (left);
    while (count) text[length++] = digits[--count];
    text[length] = '\0';
    return length;
}

static size_t print_in_c_locale(char text[NUMBER_TEXT], const char *format, int digits,
                                double value)
{
    locale_t c = newlocale(LC_ALL_MASK, "C", (locale_t)0), old;
    int length;

    if (!c) return 0; /* cannot be: glibc's C locale is built in */
    old = uselocale(c);
    length = snprintf(text, NUMBER_TEXT, format, digits, value);
    uselocale(old);
    freelocale(c);
    return length > 0 && length < NUMBER_TEXT ? (size_t)length : 0;
}

size_t number_write(double value, char text[NUMBER_TEXT])
{
    size_t length = 0;
    double back = 0;

    if (value == 0) value = 0; /* no -0 */
    if (fabs(value) < 1e15 && value == trunc(value)) return write_whole(value, text);
    for (int digits = 15; digits <= 17; digits++) {
        length = print_in_c_locale(text, "%.*g", digits, value);
        if (read_in_c_locale(text, length, &back) && back == value) break;
    }
    return length;
}

size_t number_write_fixed(double value, int decimals, char text[NUMBER_TEXT])
{
    size_t length = fabs(value) < 1e15 ? print_in_c_locale(text, "%.*f", decimals, value) : 0;
    bool is_zero = length > 0 && text[0] == '-';

    for (size_t i = 1; i < length && is_zero; i++) is_zero = text[i] == '0' || text[i] == '.';
    if (is_zero) memmove(text, text + 1, length--);
    return length ? length : number_write(value, text);
}
