/* A cell of the files that spreadsheets open. */
#ifndef WRITE_CELL_H
#define WRITE_CELL_H

#include "text/buffer.h"

/* A text as a cell that no spreadsheet runs as a formula: one that it would run gets an apostrophe,
 * control characters are dropped. */
void cell_text(struct buffer *out, const char *text, char separator);

#endif
