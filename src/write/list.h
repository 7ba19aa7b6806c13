/* Lists in one cell: items between semicolons. */
#ifndef WRITE_LIST_H
#define WRITE_LIST_H

#include "text/buffer.h"

/* One item: a semicolon or backslash in it gets a backslash before it. */
void list_item(struct buffer *out, const char *text, size_t length, bool is_first);

#endif
