/* Pieces of JSON text that several writers need. */
#ifndef WRITE_JSON_H
#define WRITE_JSON_H

#include "text/buffer.h"

/* A text in quotes, escaped. */
void json_string(struct buffer *out, const char *text, size_t length);

/* ", " unless it is the first, then "name": */
void json_key(struct buffer *out, const char *name, bool *is_first);

#endif
