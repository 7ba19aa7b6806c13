/* Boxes in rows, each as near to its time as the others let it. */
#ifndef DRAW_ROWS_H
#define DRAW_ROWS_H

#include <stdbool.h>
#include <stddef.h>

/* A box of a lane. All boxes are of one width. */
struct row_item {
    double left, right; /* its time on the axis */
    int pull;           /* below 0: it belongs near the lane's top, above 0: near its bottom */
    size_t row;         /* found: from the top */
    double x;           /* found: its left edge */
};

/* Places items, which are sorted by time, in rows of that length so that boxes of that width lie
 * apart by at least a gap, in few rows, and in each row in their order; *rows: how many. O(n^2
 * rows).
 * @return false if there is no memory */
bool rows_pack(struct row_item *items, size_t count, double length, double width, double gap,
               size_t *rows);

#endif
