#include "text/line_break.h"

#include <linebreak.h>

void line_breaks(const char *text, size_t length, char *breaks)
{
    /* fills an index of libunibreak's table, with the same each time */
    init_linebreak();
    if (length) set_linebreaks_utf8((const utf8_t *)text, length, "", breaks);
}

bool line_break_after(const char *breaks, size_t at)
{
    return breaks[at - 1] == LINEBREAK_ALLOWBREAK || breaks[at - 1] == LINEBREAK_MUSTBREAK;
}
