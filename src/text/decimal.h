/* Decimals that are added without an error: sums of confidences must not depend on the order in which, or the
 * files from which, they are added. */
#ifndef TEXT_DECIMAL_H
#define TEXT_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DECIMAL_TEXT 48 /* bytes that decimal_write needs */

/* Not negative, with 18 decimals. {0} is nothing. */
struct decimal {
    uint64_t whole;
    uint64_t part; /* of 10^18 */
};

/* The whole text as a JSON number that is not negative and below 2^63, rounded (half up) to 18 decimals; false if
 * it is none. */
bool decimal_read(const char *text, size_t length, struct decimal *out);

/* Without zeros at its end and without an exponent: "0.3", "12". Returns the length. */
size_t decimal_write(struct decimal decimal, char text[DECIMAL_TEXT]);

/* Exact, as long as the sum is below 2^64 and the product too. */
struct decimal decimal_add(struct decimal a, struct decimal b);
struct decimal decimal_times(struct decimal a, uint32_t count);

/* Whether a decimal is a whole number, this one. */
bool decimal_is(struct decimal decimal, uint64_t whole);

/* Below, the same, above: -1, 0, 1. */
int decimal_compare(struct decimal a, struct decimal b);

/* The nearest double. */
double decimal_number(struct decimal decimal);

#endif
