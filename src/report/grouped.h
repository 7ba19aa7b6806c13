/* Numbers as a language writes them. */
#ifndef REPORT_GROUPED_H
#define REPORT_GROUPED_H

#include "text/buffer.h"

struct piece {
    const char *text;
    size_t length;
};

/* Adds "12345.5", as text/number.h writes it, as "12,345.5": with group between thousands and point before
 * decimals. A whole part of four digits stays one group. */
void grouped_add(struct buffer *out, const char *number, const struct piece *group,
                 const struct piece *point);

#endif
