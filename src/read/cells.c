#include "read/cells.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define HAS_PARALLEL 1
#include <immintrin.h>
#endif

/* The first processors of AMD that have these instructions take a hundred times as long for them. */
static bool can_work_in_parallel(void)
{
#ifdef HAS_PARALLEL
    return __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt") &&
           !__builtin_cpu_is("amdfam17h");
#else
    return false;
#endif
}

void cells_plan(struct cell_plan *plan, char separator)
{
    *plan = (struct cell_plan){ .separator = separator, .in_parallel = can_work_in_parallel() };
}

void cells_want(struct cell_plan *plan, size_t column)
{
    unsigned char place = 0;

    plan->ends |= (uint64_t)1 << column;
    if (column) plan->ends |= (uint64_t)1 << (column - 1);
    for (size_t i = 0; i < CELLS; i++) {
        plan->places[i] = place;
        place = (unsigned char)(place + (plan->ends >> i & 1));
    }
}

/* The bits of a cell and those behind it, none where the cell is not told of. */
static inline uint64_t from_cell(uint64_t bits, size_t cell)
{
    return cell < CELLS ? bits << cell : 0;
}

static inline uint64_t to_cell(uint64_t bits, size_t cell)
{
    return cell < CELLS ? bits >> cell : 0;
}

/* The last cell ends where the row does. */
static inline void end_cells(const struct cell_plan *plan, struct cells *cells, const char *text, size_t length,
                             size_t separators, size_t places)
{
    cells->text = text;
    cells->count = separators + 1;
    cells->places[places] = (uint32_t)length;
    cells->filled |= from_cell(length && text[length - 1] != plan->separator, separators);
}

/* One separator after the other. */
static void find_each(const struct cell_plan *plan, const char *text, size_t length, struct cells *cells)
{
    size_t separators = 0, places = 0, start = 0;

    cells->filled = 0;
    for (size_t at = 0; at < length; at += BLOCKS)
        for (uint64_t found = blocks_equal_within(text, length, at, plan->separator); found; found &= found - 1) {
            size_t end = at + block_first(found);

            cells->filled |= from_cell(end > start, separators);
            cells->places[places] = (uint32_t)end;
            places += to_cell(plan->ends, separators) & 1;
            separators++;
            start = end + 1;
        }
    end_cells(plan, cells, text, length, separators, places);
}

#ifdef HAS_PARALLEL

/* All separators of a block at once: those that stand behind another one end an empty cell, and the bits of both
 * pack and spread by where separators are. */
__attribute__((target("bmi,bmi2,popcnt"))) /* as can_work_in_parallel asks for */
static void find_parallel(const struct cell_plan *plan, const char *text, size_t length, struct cells *cells)
{
    size_t separators = 0, places = 0;
    uint64_t before = 1; /* whether a separator, or the start, is right before the block */

    cells->filled = 0;
    for (size_t at = 0; at < length; at += BLOCKS) {
        uint64_t found = blocks_equal_within(text, length, at, plan->separator), follow = found << 1 | before;
        uint64_t wanted = _pdep_u64(to_cell(plan->ends, separators), found);

        cells->filled |= from_cell(_pext_u64(~follow, found), separators);
        block_places(wanted, (uint32_t)at, cells->places + places);
        places += (size_t)__builtin_popcountll(wanted);
        separators += (size_t)__builtin_popcountll(found);
        before = found >> (BLOCKS - 1);
    }
    end_cells(plan, cells, text, length, separators, places);
}

#endif

void cells_find(const struct cell_plan *plan, const char *text, size_t length, struct cells *cells)
{
#ifdef HAS_PARALLEL
    if (plan->in_parallel) {
        find_parallel(plan, text, length, cells);
        return;
    }
#endif
    find_each(plan, text, length, cells);
}

uint64_t filled_count(const struct filled_counts *counts, size_t column)
{
    uint64_t count = 0;

    for (size_t i = 0; i < counts->used; i++) count |= (counts->planes[i] >> column & 1) << i;
    return count;
}

void filled_forget(struct filled_counts *counts)
{
    for (size_t i = 0; i < counts->used; i++) counts->planes[i] = 0;
    counts->used = 0;
}
