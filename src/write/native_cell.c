#include "write/native_cell.h"

#include <string.h>

#include "text/escape.h"
#include "text/number.h"

/* Whether the reader would take an apostrophe off, or a spreadsheet run the cell. */
static bool needs_guard(const char *text, size_t length)
{
    size_t at = 0;
    double number;

    while (at < length && text[at] == '\'') at++;
    return at < length && strchr("=+-@", text[at]) && !number_read(text, length, &number);
}

void native_cell(struct buffer *out, const char *text, size_t length, char separator)
{
    struct buffer guarded = { 0 };

    if (!needs_guard(text, length)) {
        escape_cell(out, text, length, separator, false);
        return;
    }
    buffer_char(&guarded, '\'');
    buffer_add(&guarded, text, length);
    escape_cell(out, buffer_string(&guarded), guarded.length, separator, false);
    if (guarded.failed) out->failed = true;
    buffer_clear(&guarded);
}
