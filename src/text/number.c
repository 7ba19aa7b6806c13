/* Numbers in and out without a locale: the C locale is made for the call and used by this thread
 * only, so that a host program's setlocale changes nothing here. */
#define _GNU_SOURCE /* strtod_l */
#include "text/number.h"

#include <float.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Powers of ten that a double holds exactly: a whole number up to 2^53, divided by one of them, is
 * rounded only once, and so correctly. */
static const double powers[] = { 1,    1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };

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

/* All 128 bits of a product. */
struct product {
    uint64_t high, low;
};

static struct product multiply(uint64_t a, uint64_t b)
{
    uint64_t low = (a & UINT32_MAX) * (b & UINT32_MAX);
    uint64_t first = (a >> 32) * (b & UINT32_MAX) + (low >> 32);
    uint64_t second = (a & UINT32_MAX) * (b >> 32) + (first & UINT32_MAX);

    return (struct product){ (a >> 32) * (b >> 32) + (first >> 32) + (second >> 32),
                             second << 32 | (low & UINT32_MAX) };
}

/* mantissa x 2^binary x 10^power, which has 17 digits before the point and 1 to 60 bits behind it. */
struct scaled {
    uint64_t mantissa;
    int binary, power;
};

static unsigned bits_behind(const struct scaled *scaled)
{
    return (unsigned)-(scaled->binary + scaled->power);
}

/* A multiple of the power of five in it: no digit is lost. */
static struct product times_five(const struct scaled *scaled, uint64_t multiple)
{
    static const uint64_t fives[] = { /* to the 26th */
        1, 5, 25, 125, 625, 3125, 15625, 78125, 390625, 1953125, 9765625, 48828125, 244140625, 1220703125,
        UINT64_C(6103515625), UINT64_C(30517578125), UINT64_C(152587890625), UINT64_C(762939453125),
        UINT64_C(3814697265625), UINT64_C(19073486328125), UINT64_C(95367431640625), UINT64_C(476837158203125),
        UINT64_C(2384185791015625), UINT64_C(11920928955078125), UINT64_C(59604644775390625),
        UINT64_C(298023223876953125), UINT64_C(1490116119384765625)
    };

    return multiply(multiple, fives[scaled->power]);
}

/* digits x 10^exponent, which is not above 0 where this is used */
struct decimal {
    uint64_t digits;
    int exponent;
    int rest; /* above 0 if the number is larger, below 0 if it is smaller */
};

/* The whole number next to it, of two the even one, as printf does. */
static struct decimal round_scaled(const struct scaled *scaled)
{
    struct product exact = times_five(scaled, scaled->mantissa);
    unsigned cut = bits_behind(scaled);
    uint64_t digits = exact.high << (64 - cut) | exact.low >> cut;
    uint64_t rest = exact.low & (((uint64_t)1 << cut) - 1), half = (uint64_t)1 << (cut - 1);
    bool up = rest > half || (rest == half && digits % 2 == 1);

    return (struct decimal){ digits + up, -scaled->power, up ? -1 : rest > 0 };
}

/* A number between 1e-9 and 1e15 to 17 digits. */
static struct decimal to_decimal(double value, struct scaled *scaled)
{
    const uint64_t too_many = UINT64_C(100000000000000000); /* 10^MOST */
    struct decimal decimal;
    int binary;

    scaled->mantissa = (uint64_t)ldexp(frexp(value, &binary), DBL_MANT_DIG);
    scaled->binary = binary - DBL_MANT_DIG;
    scaled->power = MOST - 1 - (int)floor((binary - 1) * 0.30103); /* log10(2); one too large at times */
    decimal = round_scaled(scaled);
    if (decimal.digits < too_many) return decimal;
    scaled->power--;
    return round_scaled(scaled);
}

/* Rounds 17 digits to fewer. */
static struct decimal shorten(struct decimal most, int digits)
{
    uint64_t unit = digits == FEWEST ? 100 : 10, cut = most.digits % unit;
    struct decimal fewer = { most.digits / unit, most.exponent + MOST - digits, 0 };

    if (cut == unit / 2) fewer.digits += most.rest > 0 || (most.rest == 0 && fewer.digits % 2 == 1);
    else fewer.digits += cut > unit / 2;
    return fewer;
}

static bool is_less(struct product a, struct product b, bool or_equal)
{
    if (a.high != b.high) return a.high < b.high;
    return a.low < b.low || (or_equal && a.low == b.low);
}

/* Whether a number of 17 digits is nearer to this double than to its neighbours: to the one below a power of two
 * it is half as far. Halfway between two, the even one is read. */
static bool reads_back(uint64_t digits, const struct scaled *scaled)
{
    const uint64_t first = (uint64_t)1 << (DBL_MANT_DIG - 1);
    uint64_t quarters = scaled->mantissa * 4;
    struct product least = times_five(scaled, quarters - (scaled->mantissa == first ? 1 : 2));
    struct product most = times_five(scaled, quarters + 2);
    unsigned shift = bits_behind(scaled) + 2;
    struct product here = { digits >> (64 - shift), digits << shift };
    bool is_even = scaled->mantissa % 2 == 0;

    return is_less(least, here, is_even) && is_less(here, most, is_even);
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

/* By whole numbers only: a table has a million of them. */
static size_t write_shortest(double value, char text[NUMBER_TEXT])
{
    struct scaled scaled;
    struct decimal most = to_decimal(value, &scaled);

    for (int digits = FEWEST; digits < MOST; digits++) {
        struct decimal fewer = shorten(most, digits);

        if (reads_back(fewer.digits * (digits == FEWEST ? 100 : 10), &scaled)) return write_decimal(fewer, text);
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
