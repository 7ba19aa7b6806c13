/* Lists in one cell, as the native CSV has them: a;b\;c is "a" and "b;c". */
#include "write/list.h"

void list_item(struct buffer *out, const char *text, size_t length, bool is_first)
{
    if (!is_first) buffer_char(out, ';');
    for (size_t i = 0; i < length; i++) {
        if (text[i] == ';' || text[i] == '\\') buffer_char(out, '\\');
        buffer_char(out, text[i]);
    }
}
