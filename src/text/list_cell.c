/* Lists in one cell, as the native CSV has them: a;b\;c is "a" and "b;c". */
#include "text/list_cell.h"

void list_item(struct buffer *out, const char *text, size_t length, bool is_first)
{
    if (!is_first) buffer_char(out, ';');
    for (size_t i = 0; i < length; i++) {
        if (text[i] == ';' || text[i] == '\\') buffer_char(out, '\\');
        buffer_char(out, text[i]);
    }
}

bool list_next(const char *cell, size_t length, size_t *at, struct buffer *out)
{
    if (*at > length) return false;
    for (; *at < length && cell[*at] != ';'; ++*at) {
        bool is_escape = cell[*at] == '\\' && *at + 1 < length &&
                         (cell[*at + 1] == ';' || cell[*at + 1] == '\\');

        if (is_escape) ++*at;
        buffer_char(out, cell[*at]);
    }
    ++*at;
    return true;
}
