/* A text that grows, with a maximum. A failure is remembered, so that a row of calls needs one
 * check at the end. */
#ifndef TEXT_BUFFER_H
#define TEXT_BUFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <hearsay/export.h>

struct buffer {
    char *bytes; /* NUL-terminated once anything was added */
    size_t length, capacity;
    size_t limit; /* 0: none */
    bool failed;  /* no memory, or past the limit: the content is not to be used */
};

/* {0} is an empty buffer without a limit. */
void buffer_clear(struct buffer *buffer); /* frees */
void buffer_reset(struct buffer *buffer); /* empties, keeps the memory */

/* What does not fit, or not yet. */
void buffer_add_slowly(struct buffer *buffer, const char *bytes, size_t length);

/* Most of what a writer does is to add a few bytes where there is room: that costs no call. */
static inline void buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
    if (buffer->failed || buffer->limit || length >= buffer->capacity - buffer->length) {
        buffer_add_slowly(buffer, bytes, length);
        return;
    }
    memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

static inline void buffer_text(struct buffer *buffer, const char *text) /* NULL adds nothing */
{
    if (text) buffer_add(buffer, text, strlen(text));
}

static inline void buffer_char(struct buffer *buffer, char byte)
{
    buffer_add(buffer, &byte, 1);
}

void buffer_number(struct buffer *buffer, double value);   /* text/number.h's shortest form */
void buffer_count(struct buffer *buffer, uint64_t value);
void buffer_format(struct buffer *buffer, const char *format, ...) HEARSAY_PRINTF(2, 3);

/* The text, "" if nothing was added. */
const char *buffer_string(const struct buffer *buffer);

/* Gives the text (allocate_free it) and leaves the buffer empty; NULL if it failed. */
char *buffer_take(struct buffer *buffer);

#endif
