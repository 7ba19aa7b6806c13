#include "report/grouped.h"

enum { UNGROUPED = 4, GROUP = 3 };

void grouped_add(struct buffer *out, const char *number, const struct piece *group,
                 const struct piece *point)
{
    size_t sign = *number == '-', whole = strspn(number + sign, "0123456789");

    buffer_add(out, number, sign);
    number += sign;
    for (size_t i = 0; i < whole; i++) {
        if (i && whole > UNGROUPED && (whole - i) % GROUP == 0)
            buffer_add(out, group->text, group->length);
        buffer_char(out, number[i]);
    }
    number += whole;
    if (*number == '.') {
        buffer_add(out, point->text, point->length);
        number++;
    }
    buffer_text(out, number);
}
