/* The cells of a row: how many there are, which of them hold something, and where those are that are asked for. Of
 * millions of rows most of what they say is passed over, and yet each cell is told of: what bounds reading them is
 * how many instructions a row takes, not memory. */
#ifndef READ_CELLS_H
#define READ_CELLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/block.h"

enum { CELLS = 64 }; /* that are told of; a row may have more, which are only counted */

/* How rows are looked at. Cell i ends at separator i, the last one at the end of the row. */
struct cell_plan {
    char separator;
    bool in_parallel;            /* with instructions that gather and scatter bits */
    uint64_t ends;               /* the separators whose places are wanted, as bits */
    unsigned char places[CELLS]; /* where each is among them */
};

/* A row that was looked at. */
struct cells {
    const char *text;
    size_t count;
    uint64_t filled;                  /* cells that hold something, as bits */
    uint32_t places[CELLS + BLOCKS];  /* of the separators that were wanted; what is behind them means nothing */
};

/* How many rows have which cells filled, as the bits of numbers: plane k has bit k of all of them. */
struct filled_counts {
    size_t used; /* planes */
    uint64_t planes[64];
};

/* A plan that looks for no cell. */
void cells_plan(struct cell_plan *plan, char separator);

/* Wants a cell's text, by its column, below CELLS. */
void cells_want(struct cell_plan *plan, size_t column);

/* Takes a row apart, in time linear in its length. length below 2^32. */
void cells_find(const struct cell_plan *plan, const char *text, size_t length, struct cells *cells);

/* The place in the row's text where a wanted cell begins, and its length; the row has that column. */
static inline const char *cells_text(const struct cell_plan *plan, const struct cells *cells, size_t column,
                                     size_t *length)
{
    uint32_t start = column ? cells->places[plan->places[column - 1]] + 1 : 0;

    *length = cells->places[plan->places[column]] - start;
    return cells->text + start;
}

/* Counts a row's cells, all at once: a bit that is set already carries to the next plane. */
static inline void filled_add(struct filled_counts *counts, uint64_t filled)
{
    for (size_t i = 0; filled; i++) {
        uint64_t carry = counts->planes[i] & filled;

        counts->planes[i] ^= filled;
        filled = carry;
        if (i >= counts->used) counts->used = i + 1;
    }
}

uint64_t filled_count(const struct filled_counts *counts, size_t column);

void filled_forget(struct filled_counts *counts);

#endif
