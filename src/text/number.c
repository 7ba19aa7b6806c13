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

/* Powers of ten that a double holds exactly: a whole number up to EXACT, divided by one of them, is
 * rounded only once, and so correctly. */
static const double powers[] = { 1,    1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
#define EXACT ((uint64_t)1 << 53)

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
    uint64_t digits;
    int exponent;
    bool small;

    if (!is_number(text, length, &digits, &exponent, &small)) return false;
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

static size_t write_digits(uint64_t left, char text[NUMBER_TEXT])
{
    char digits[20];
    size_t count = 0, length = 0;

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

/* ---- as few digits as tell a double from all others ---- */

enum { FEWEST = 15, MOST = 17 }; /* digits */

static size_t write_by_trying(double value, char text[NUMBER_TEXT])
{
    size_t length = 0;
    double back = 0;

    for (int digits = FEWEST; digits <= MOST; digits++) {
        length = print_in_c_locale(text, "%.*g", digits, value);
        if (read_in_c_locale(text, length, &back) && back == value) break;
    }
    return length;
}

/* digits x 10^exponent, which is not above 0 where this is used */
struct decimal {
    uint64_t digits;
    int exponent;
};

/* A number to 17 digits, from "d.dddddddddddddddde-07". */
static struct decimal to_decimal(double value)
{
    char text[NUMBER_TEXT] = "";
    struct decimal decimal = { 0 };
    const char *at = text;
    bool is_small;

    (void)print_in_c_locale(text, "%.*e", MOST - 1, value);
    for (; *at && *at != 'e'; at++)
        if (is_digit(*at)) decimal.digits = decimal.digits * 10 + (uint64_t)(*at - '0');
    is_small = *at && at[1] == '-';
    for (; *at; at++)
        if (is_digit(*at)) decimal.exponent = decimal.exponent * 10 + (*at - '0');
    decimal.exponent = (is_small ? -decimal.exponent : decimal.exponent) - (MOST - 1);
    return decimal;
}

/* Rounds 17 digits to fewer. False if just a half is cut off: the digits after the 17th, which are not known,
 * would decide. */
static bool shorten(struct decimal *decimal, int digits)
{
    uint64_t unit = digits == FEWEST ? 100 : 10, rest = decimal->digits % unit;

    decimal->digits = decimal->digits / unit + (rest > unit / 2);
    decimal->exponent += MOST - digits;
    return rest != unit / 2;
}

/* What printf's %g makes of a number between 1e-9 and 1e15 that is not whole. */
static size_t write_decimal(struct decimal decimal, char text[NUMBER_TEXT])
{
    char digits[NUMBER_TEXT];
    size_t count, length = 0, before;
    int point;

    for (; decimal.digits && decimal.digits % 10 == 0; decimal.digits /= 10) decimal.exponent++;
    count = write_digits(decimal.digits, digits);
    point = (int)count + decimal.exponent; /* digits before the point; rounding may leave none after it */
    before = point < -3 ? 1 : point > 0 ? (size_t)point : 0;
    for (size_t i = 0; i < before; i++) text[length++] = i < count ? digits[i] : '0';
    if (!before) text[length++] = '0';
    if (count > before) text[length++] = '.';
    for (int zeros = before ? 0 : -point; zeros > 0; zeros--) text[length++] = '0';
    for (size_t i = before; i < count; i++) text[length++] = digits[i];
    if (point < -3) {
        memcpy(text + length, "e-0", 3);
        text[length + 3] = (char)('0' + (1 - point));
        length += 4;
    }
    text[length] = '\0';
    return length;
}

static bool reads_back(struct decimal decimal, const char *text, size_t length, double value)
{
    int power = -decimal.exponent;
    double back;

    if (decimal.digits <= EXACT && power < (int)(sizeof powers / sizeof *powers))
        back = (double)decimal.digits / powers[power];
    else if (!read_in_c_locale(text, length, &back))
        return false;
    return back == value;
}

/* From one printing, instead of one for each number of digits: a table has a million of them. */
static size_t write_shortest(double value, char text[NUMBER_TEXT])
{
    struct decimal most = to_decimal(value);

    for (int digits = FEWEST; digits < MOST; digits++) {
        struct decimal fewer = most;
        size_t length;

        if (!shorten(&fewer, digits)) return write_by_trying(value, text);
        length = write_decimal(fewer, text);
        if (reads_back(fewer, text, length, value)) return length;
    }
    return write_decimal(most, text);
}

size_t number_write(double value, char text[NUMBER_TEXT])
{
    size_t sign = value < 0 ? 1 : 0;
    double size = fabs(value); /* of zero there is one */

    text[0] = '-';
    if (size < 1e15 && size == trunc(size)) return sign + write_digits((uint64_t)size, text + sign);
    return size >= 1e-9 && size < 1e15 ? sign + write_shortest(size, text + sign)
                                       : write_by_trying(value, text);
}

size_t number_write_fixed(double value, int decimals, char text[NUMBER_TEXT])
{
    size_t length = fabs(value) < 1e15 ? print_in_c_locale(text, "%.*f", decimals, value) : 0;
    bool is_zero = length > 0 && text[0] == '-';

    for (size_t i = 1; i < length && is_zero; i++) is_zero = text[i] == '0' || text[i] == '.';
    if (is_zero) memmove(text, text + 1, length--);
    return length ? length : number_write(value, text);
}
