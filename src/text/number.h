/* Numbers in and out, the same in every locale. */
#ifndef TEXT_NUMBER_H
#define TEXT_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define NUMBER_TEXT 32 /* bytes that number_write needs */

/* The whole text as a JSON number; false if it is not one or is not finite. */
bool number_read(const char *text, size_t length, double *out);

/* The whole text as a count: digits only, at most UINT64_MAX. */
bool number_read_count(const char *text, size_t length, uint64_t *out);

/* The shortest of 15, 16 or 17 digits that reads back as the same double; whole numbers below 1e15
 * without a point. Not for NaN and infinity. Returns the length. */
size_t number_write(double value, char text[NUMBER_TEXT]);

/* With a fixed number of decimals, for pictures and aligned text. Returns the length. */
size_t number_write_fixed(double value, int decimals, char text[NUMBER_TEXT]);

#endif
