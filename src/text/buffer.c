/* A growing text. */
#include "text/buffer.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/number.h"

void buffer_clear(struct buffer *buffer)
{
    allocate_free(buffer->bytes);
    *buffer = (struct buffer){ .limit = buffer->limit };
}

void buffer_reset(struct buffer *buffer)
{
    buffer->length = 0;
    buffer->failed = false;
    if (buffer->bytes) buffer->bytes[0] = '\0';
}

static bool make_room(struct buffer *buffer, size_t more)
{
    void *bytes = buffer->bytes;

    if (buffer->failed) return false;
    if (more > SIZE_MAX - buffer->length - 1 ||
        (buffer->limit && buffer->length + more > buffer->limit) ||
        !allocate_grow(&bytes, &buffer->capacity, buffer->length + more + 1, 1)) {
        buffer->failed = true;
        return false;
    }
    buffer->bytes = bytes;
    return true;
}

void buffer_add_slowly(struct buffer *buffer, const char *bytes, size_t length)
{
    if (!make_room(buffer, length)) return;
    if (length) memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void buffer_number(struct buffer *buffer, double value)
{
    char text[NUMBER_TEXT];

    buffer_add(buffer, text, number_write(value, text));
}

void buffer_count(struct buffer *buffer, uint64_t value)
{
    char digits[20];
    size_t at = sizeof digits;

    do {
        digits[--at] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    buffer_add(buffer, digits + at, sizeof digits - at);
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
    va_list arguments;
    int length;

    va_start(arguments, format);
    length = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    if (length < 0) buffer->failed = true;
    if (length < 0 || !make_room(buffer, (size_t)length)) return;
    va_start(arguments, format);
    (void)vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, arguments);
    va_end(arguments);
    buffer->length += (size_t)length;
}

const char *buffer_string(const struct buffer *buffer)
{
    return buffer->bytes ? buffer->bytes : "";
}

char *buffer_take(struct buffer *buffer)
{
    char *bytes;

    buffer_add(buffer, "", 0);
    bytes = buffer->failed ? NULL : buffer->bytes;
    if (bytes) buffer->bytes = NULL;
    buffer_clear(buffer);
    return bytes;
}
