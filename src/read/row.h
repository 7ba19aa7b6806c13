/* One row of a table: cells between separators, quoted where they hold one, a quote or a line
 * break. */
#ifndef READ_ROW_H
#define READ_ROW_H

#include "read/reading.h"
#include "text/buffer.h"

struct cell {
    const char *text; /* without quotes */
    size_t length, offset; /* offset: in the row as it is written */
    bool quoted;
};

struct row {
    struct cell *cells;
    size_t count, capacity;
    struct buffer lines;   /* a row of several lines */
    struct buffer decoded; /* cells with doubled quotes; never moves while a row is split */
    char separator;
};

void row_clear(struct row *row);

/* The next row that is not blank; *found is false at the end. The cells last until the next call.
 * Fills reading's origin. */
hearsay_status row_next(struct reading *reading, struct row *row, bool *found, hearsay_error *err);

/* One apostrophe off, where a writer put it before what a spreadsheet would run. */
void cell_unguard(struct cell *cell);

#endif
