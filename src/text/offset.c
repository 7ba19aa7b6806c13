#include "text/offset.h"

#include <stdint.h>

#include "text/utf8.h"

struct offsets offsets_of(const char *text, size_t length, enum offset_unit unit)
{
    return (struct offsets){ .text = text, .length = length, .unit = unit };
}

static size_t units_of(enum offset_unit unit, int32_t code, size_t bytes)
{
    if (unit == OFFSET_BYTES) return bytes;
    return unit == OFFSET_UTF16 && code > 0xFFFF ? 2 : 1;
}

size_t offset_byte(struct offsets *offsets, size_t unit)
{
    if (unit < offsets->at_unit) offsets->at_unit = offsets->at_byte = 0;
    while (offsets->at_unit < unit && offsets->at_byte < offsets->length) {
        size_t bytes;
        int32_t code = utf8_next(offsets->text + offsets->at_byte,
                                 offsets->length - offsets->at_byte, &bytes);
        size_t units = units_of(offsets->unit, code, bytes);

        if (unit - offsets->at_unit < units) return SIZE_MAX;
        offsets->at_unit += units;
        offsets->at_byte += bytes;
    }
    return offsets->at_unit == unit ? offsets->at_byte : SIZE_MAX;
}
