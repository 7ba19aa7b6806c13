/* With few rows boxes are pushed far from their time, with many a lane is high and empty: a row
 * costs as much as the furthest box being so many points further away. In a row the places are
 * those with the least squares of the ways that boxes are pushed (isotonic regression: pool
 * adjacent violators). */
#include "draw/rows.h"

#include <math.h>

#include "memory/allocate.h"

#define ROW_COST 55.0

struct block {
    double sum; /* of the wanted places of its boxes, if they all stood where the first does */
    size_t count;
};

struct packing {
    struct row_item *items;
    size_t count;
    double length, width, gap;
    struct block *blocks; /* room for one an item */
    double *ends;         /* by row: the wanted place of its last box */
    size_t *counts;       /* by row */
};

/* The left edge that a box would have if it were alone: it stands around its time, but not beyond
 * the axis. */
static double wanted(const struct packing *packing, const struct row_item *item)
{
    double left = (item->left + item->right - packing->width) / 2;

    return fmin(fmax(left, 0), packing->length - packing->width);
}

/* How much further a row's next box would be than it wants. */
static double push_of(const struct packing *packing, const struct row_item *item, size_t row)
{
    double free = packing->counts[row] ? packing->ends[row] + packing->width + packing->gap : 0;

    return fmax(0, free - wanted(packing, item));
}

/* The row where a box is pushed least; of equals the upper, or the lower for what belongs near the
 * bottom. */
static size_t choose_row(const struct packing *packing, const struct row_item *item, size_t rows)
{
    size_t best = item->pull > 0 ? rows - 1 : 0;

    for (size_t i = 0; i < rows; i++) {
        size_t row = item->pull > 0 ? rows - 1 - i : i;

        if (push_of(packing, item, row) < push_of(packing, item, best)) best = row;
    }
    return best;
}

static void deal(struct packing *packing, size_t rows)
{
    for (size_t row = 0; row < rows; row++) packing->counts[row] = 0;
    for (size_t i = 0; i < packing->count; i++) {
        struct row_item *item = &packing->items[i];

        item->row = choose_row(packing, item, rows);
        packing->ends[item->row] = wanted(packing, item) + push_of(packing, item, item->row);
        packing->counts[item->row]++;
    }
}

static double mean(const struct block *block)
{
    return block->sum / (double)block->count;
}

/* The places in one row: blocks of boxes that touch each other. */
static void settle_row(struct packing *packing, size_t row)
{
    double step = packing->width + packing->gap;
    double room = packing->length + packing->gap - (double)packing->counts[row] * step;
    size_t blocks = 0, in_row = 0, in_block = 0, block = 0;

    for (size_t i = 0; i < packing->count; i++) {
        if (packing->items[i].row != row) continue;
        packing->blocks[blocks++] = (struct block){
            wanted(packing, &packing->items[i]) - (double)in_row++ * step, 1
        };
        while (blocks > 1 &&
               mean(&packing->blocks[blocks - 2]) > mean(&packing->blocks[blocks - 1])) {
            packing->blocks[blocks - 2].sum += packing->blocks[blocks - 1].sum;
            packing->blocks[blocks - 2].count += packing->blocks[blocks - 1].count;
            blocks--;
        }
    }
    in_row = 0;
    for (size_t i = 0; i < packing->count; i++) {
        if (packing->items[i].row != row) continue;
        packing->items[i].x = round(fmin(fmax(mean(&packing->blocks[block]), 0), fmax(room, 0)) +
                                    (double)in_row++ * step);
        if (++in_block == packing->blocks[block].count) {
            in_block = 0;
            block++;
        }
    }
}

/* How far a box sticks out of its time, if that is wider; else how far its time sticks out of it.
 */
static double find_way(const struct packing *packing, const struct row_item *item)
{
    double left = item->left - item->x, right = item->x + packing->width - item->right;

    return item->right - item->left > packing->width ? fmax(left, right) : fmax(-left, -right);
}

/* The furthest that a box is from its time; INFINITY if a row is longer than the axis. */
static double find_furthest(const struct packing *packing, size_t rows)
{
    double furthest = 0;

    for (size_t row = 0; row < rows; row++)
        if ((double)packing->counts[row] * (packing->width + packing->gap) >
            packing->length + packing->gap)
            return INFINITY;
    for (size_t i = 0; i < packing->count; i++)
        furthest = fmax(furthest, find_way(packing, &packing->items[i]));
    return furthest;
}

/* In so many rows; returns how far the furthest box is from its time. */
static double pack(struct packing *packing, size_t rows)
{
    deal(packing, rows);
    for (size_t row = 0; row < rows; row++) settle_row(packing, row);
    return find_furthest(packing, rows);
}

/* Rows of which the boxes belong near the top become the upper ones. */
static void order_rows(struct packing *packing, size_t rows)
{
    size_t *order = packing->counts; /* not needed any more */

    for (size_t row = 0; row < rows; row++) {
        packing->ends[row] = 0;
        order[row] = row;
    }
    for (size_t i = 0; i < packing->count; i++)
        packing->ends[packing->items[i].row] += packing->items[i].pull;
    for (size_t row = 1; row < rows; row++)
        for (size_t at = row; at && packing->ends[order[at]] < packing->ends[order[at - 1]]; at--) {
            size_t lower = order[at];

            order[at] = order[at - 1];
            order[at - 1] = lower;
        }
    for (size_t i = 0; i < packing->count; i++) {
        size_t place = 0;

        while (order[place] != packing->items[i].row) place++;
        packing->items[i].row = place;
    }
}

bool rows_pack(struct row_item *items, size_t count, double length, double width, double gap,
               size_t *rows)
{
    struct packing packing = {
        .items = items,
        .count = count,
        .length = length,
        .width = width,
        .gap = gap,
        .blocks = allocate_zero(count, sizeof *packing.blocks),
        .ends = allocate_zero(count, sizeof *packing.ends),
        .counts = allocate_zero(count, sizeof *packing.counts),
    };
    bool done = packing.blocks && packing.ends && packing.counts;
    double least = INFINITY;

    *rows = 0;
    for (size_t i = 1; done && i <= count && (double)i * ROW_COST < least; i++) {
        double cost = (double)i * ROW_COST + pack(&packing, i);

        if (cost < least) *rows = i;
        if (cost < least) least = cost;
    }
    if (done && count) {
        (void)pack(&packing, *rows);
        order_rows(&packing, *rows);
    }
    allocate_free(packing.counts);
    allocate_free(packing.ends);
    allocate_free(packing.blocks);
    return done;
}
