/* libunibreak 1 knows Unicode 6.2, and ends the process by an assertion where it meets half of a
 * flag (the class RI) or U+FFFF. So it gets another picture, or another character that is none,
 * instead. */
#include "text/line_break.h"

#include <linebreak.h>
#include <string.h>

#include "memory/allocate.h"

static const struct {
    const char *from; /* what the bytes of a character begin with */
    const char *to;   /* as many bytes */
} replaced[] = {
    { "\xF0\x9F\x87", "\xF0\x9F\x98" }, /* U+1F1C0 to U+1F1FF: U+1F600 to U+1F63F */
    { "\xEF\xBF\xBF", "\xEF\xBF\xBD" }, /* U+FFFF: U+FFFD */
};

/* The first place of one of them; length if there is none. */
static size_t find(const char *text, size_t length, size_t *which)
{
    for (size_t i = 0; i + 3 <= length; i++)
        for (*which = 0; *which < sizeof replaced / sizeof *replaced; ++*which)
            if (memcmp(text + i, replaced[*which].from, 3) == 0) return i;
    return length;
}

bool line_breaks(const char *text, size_t length, char *breaks)
{
    size_t which, at = find(text, length, &which);
    char *copy = at < length ? allocate_text(text, length) : NULL;

    if (at < length && !copy) return false;
    while (at < length) {
        memcpy(copy + at, replaced[which].to, 3);
        at += 3;
        at += find(text + at, length - at, &which);
    }
    /* fills an index of the library's table, with the same each time */
    init_linebreak();
    if (length) set_linebreaks_utf8((const utf8_t *)(copy ? copy : text), length, "", breaks);
    allocate_free(copy);
    return true;
}

bool line_break_after(const char *breaks, size_t at)
{
    return breaks[at - 1] == LINEBREAK_ALLOWBREAK || breaks[at - 1] == LINEBREAK_MUSTBREAK;
}
