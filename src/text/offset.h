/* Offsets of other tools, in code points or UTF-16 units, as bytes. */
#ifndef TEXT_OFFSET_H
#define TEXT_OFFSET_H

#include <stdbool.h>
#include <stddef.h>

enum offset_unit { OFFSET_BYTES, OFFSET_CODE_POINTS, OFFSET_UTF16 };

/* A cursor over one text: offsets that rise are found in the time of one pass over it. */
struct offsets {
    const char *text; /* valid UTF-8 */
    size_t length;
    enum offset_unit unit;
    size_t at_unit, at_byte;
};

struct offsets offsets_of(const char *text, size_t length, enum offset_unit unit);

/* The byte at which a unit begins; SIZE_MAX if it lies outside of the text or within a character. */
size_t offset_byte(struct offsets *offsets, size_t unit);

#endif
