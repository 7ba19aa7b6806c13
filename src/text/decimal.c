/* Decimals as a whole number and a fraction in units of 10^-18. */
#include "text/decimal.h"

#include "text/number.h"

#define ONE UINT64_C(1000000000000000000)
#define LIMIT (UINT64_C(1) << 63)

enum { DECIMALS = 18 };

static uint64_t power(int exponent)
{
    uint64_t value = 1;

    while (exponent-- > 0) value *= 10;
    return value;
}

/* A number's text, whose shape number_read has checked: where its exponent begins, how many digits stand before
 * the point, and the exponent, which is cut where no digit could matter any more. */
struct shape {
    size_t end;
    long before, exponent;
};

static struct shape find_shape(const char *text, size_t length)
{
    enum { FAR = 100000 };
    struct shape shape = { .end = 0 };
    bool is_point = false, is_negative;

    for (; shape.end < length && (text[shape.end] | 0x20) != 'e'; shape.end++) {
        is_point |= text[shape.end] == '.';
        shape.before += !is_point;
    }
    if (shape.end == length) return shape;
    is_negative = text[shape.end + 1] == '-';
    for (size_t at = shape.end + 1; at < length; at++)
        if (text[at] >= '0' && text[at] <= '9' && shape.exponent < FAR)
            shape.exponent = shape.exponent * 10 + (text[at] - '0');
    if (is_negative) shape.exponent = -shape.exponent;
    return shape;
}

/* One digit at a place: 0 is that before the point, -1 the one behind it. False if there is no room for it. */
static bool add_digit(struct decimal *decimal, uint64_t digit, long place)
{
    if (digit == 0 || place < -DECIMALS - 1) return true;
    if (place > DECIMALS) return false;
    if (place == -DECIMALS - 1) decimal->part += digit >= 5; /* below ONE, or ONE itself */
    else if (place < 0) decimal->part += digit * power(DECIMALS + (int)place);
    else decimal->whole += digit * power((int)place);
    return decimal->whole < LIMIT;
}

bool decimal_read(const char *text, size_t length, struct decimal *out)
{
    double number;
    struct shape shape;
    long place;

    *out = (struct decimal){ 0 };
    if (!number_read(text, length, &number) || number < 0) return false;
    if (number == 0) return true; /* also -0 */
    shape = find_shape(text, length);
    place = shape.before - 1 + shape.exponent;
    for (size_t at = 0; at < shape.end; at++) {
        if (text[at] == '.') continue;
        if (!add_digit(out, (uint64_t)(text[at] - '0'), place--)) return false;
    }
    *out = decimal_add(*out, (struct decimal){ 0 });
    return true;
}

size_t decimal_write(struct decimal decimal, char text[DECIMAL_TEXT])
{
    char digits[24];
    size_t count = 0, length = 0;

    do {
        digits[count++] = (char)('0' + decimal.whole % 10);
        decimal.whole /= 10;
    } while (decimal.whole);
    while (count) text[length++] = digits[--count];
    if (decimal.part) text[length++] = '.';
    for (uint64_t unit = ONE / 10; decimal.part; unit /= 10) {
        text[length++] = (char)('0' + decimal.part / unit);
        decimal.part %= unit;
    }
    text[length] = '\0';
    return length;
}

struct decimal decimal_add(struct decimal a, struct decimal b)
{
    a.part += b.part; /* below 2 x 10^18: there is room */
    a.whole += b.whole + a.part / ONE;
    a.part %= ONE;
    return a;
}

/* The fraction in two halves of nine digits: each times the count is below 2^62. */
struct decimal decimal_times(struct decimal a, uint32_t count)
{
    const uint64_t half = UINT64_C(1000000000);
    uint64_t low = a.part % half * count, high = a.part / half * count + low / half;

    return (struct decimal){ .whole = a.whole * count + high / half,
                             .part = high % half * half + low % half };
}

bool decimal_is(struct decimal decimal, uint64_t whole)
{
    return decimal.whole == whole && decimal.part == 0;
}

int decimal_compare(struct decimal a, struct decimal b)
{
    if (a.whole != b.whole) return a.whole < b.whole ? -1 : 1;
    return a.part < b.part ? -1 : a.part > b.part;
}

double decimal_number(struct decimal decimal)
{
    char text[DECIMAL_TEXT];
    double number = 0;

    (void)number_read(text, decimal_write(decimal, text), &number);
    return number;
}
