/* Cells of CSV and TSV. */
#ifndef WRITE_DELIMITED_H
#define WRITE_DELIMITED_H

#include "text/buffer.h"

/* A cell, quoted where needed; what a spreadsheet would run as a formula gets an apostrophe, unless it
 * is a number. */
void delimited_text(struct buffer *out, const char *text, char separator);

#endif
