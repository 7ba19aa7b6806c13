/* Where lines may break: Unicode's annex 14, by libunibreak, and never inside a grapheme. */
#ifndef TEXT_LINE_BREAK_H
#define TEXT_LINE_BREAK_H

#include <stdbool.h>
#include <stddef.h>

/* Fills breaks, a byte for each of the text's, which is valid UTF-8; false if there is no memory.
 */
bool line_breaks(const char *text, size_t length, char *breaks);

/* Whether a line may break before the byte at, of a text whose breaks these are; at > 0. */
bool line_break_after(const char *breaks, size_t at);

#endif
