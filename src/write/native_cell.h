/* A cell of the native CSV and TSV: what is read back is the same text. */
#ifndef WRITE_NATIVE_CELL_H
#define WRITE_NATIVE_CELL_H

#include "text/buffer.h"

/* Quoted where needed. What a spreadsheet would run gets an apostrophe, which readers take off again. */
void native_cell(struct buffer *out, const char *text, size_t length, char separator);

#endif
