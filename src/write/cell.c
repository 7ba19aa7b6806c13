/* A cell of the files that spreadsheets open. */
#include "write/cell.h"

#include <string.h>

#include "text/escape.h"
#include "text/number.h"
#include "text/utf8.h"

void cell_text(struct buffer *out, const char *text, char separator)
{
    size_t length = strlen(text), bytes;
    double number;

    /* control characters are dropped, and what comes after them must not become a formula */
    for (; length && utf8_is_control(utf8_next(text, length, &bytes)); length -= bytes)
        text += bytes;
    escape_cell(out, text, length, separator, !number_read(text, length, &number));
}
