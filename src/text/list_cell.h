/* Lists in one cell: items between semicolons. */
#ifndef TEXT_LIST_CELL_H
#define TEXT_LIST_CELL_H

#include <stdbool.h>

#include "text/buffer.h"

/* One item: a semicolon or backslash in it gets a backslash before it. */
void list_item(struct buffer *out, const char *text, size_t length, bool is_first);

/* The item at *at, without backslashes, to the end of out; *at is then behind the semicolon after it. False at
 * the end of the list. An empty cell is one empty item. Begin with *at = 0. */
bool list_next(const char *cell, size_t length, size_t *at, struct buffer *out);

#endif
