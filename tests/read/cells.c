/* Cells of rows, by both ways that a processor may take, against a search byte by byte. */
#include "read/cells.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/random.h"

enum { LONGEST = 300, ROWS = 20000 };

struct found {
    size_t count, starts[LONGEST + 1], ends[LONGEST + 1];
};

static void find_by_hand(const char *text, size_t length, char separator, struct found *found)
{
    size_t start = 0;

    found->count = 0;
    for (size_t at = 0; at <= length; at++) {
        if (at < length && text[at] != separator) continue;
        found->starts[found->count] = start;
        found->ends[found->count++] = at;
        start = at + 1;
    }
}

static void assert_cells(const struct cell_plan *plan, const char *text, size_t length, const size_t *wanted,
                         size_t wanted_count)
{
    struct found expected;
    struct cells cells;

    find_by_hand(text, length, plan->separator, &expected);
    cells_find(plan, text, length, &cells);
    assert_int_equal(cells.count, expected.count);
    for (size_t i = 0; i < CELLS; i++)
        assert_int_equal(cells.filled >> i & 1, i < expected.count && expected.ends[i] > expected.starts[i]);
    for (size_t i = 0; i < wanted_count; i++) {
        size_t column = wanted[i], size;

        if (column >= expected.count) continue;
        assert_ptr_equal(cells_text(plan, &cells, column, &size), text + expected.starts[column]);
        assert_int_equal(size, expected.ends[column] - expected.starts[column]);
    }
}

/* Text of its own size, so that a byte read behind its end is an error to valgrind. */
static void try_row(const char *bytes, size_t length, const size_t *wanted, size_t wanted_count)
{
    char *text = malloc(length ? length : 1);
    struct cell_plan plan;

    assert_non_null(text);
    memcpy(text, bytes, length);
    cells_plan(&plan, '\t');
    for (size_t i = 0; i < wanted_count; i++) cells_want(&plan, wanted[i]);
    assert_cells(&plan, text, length, wanted, wanted_count); /* as this processor does it */
    plan.in_parallel = false;
    assert_cells(&plan, text, length, wanted, wanted_count);
    free(text);
}

static void rows_by_chance_have_the_cells_that_a_search_by_bytes_finds(void **state)
{
    struct random random;
    char text[LONGEST];

    (void)state;
    random_seed(&random, 7, 0);
    for (size_t row = 0; row < ROWS; row++) {
        size_t length = random_below(&random, LONGEST + 1), wanted[6];
        size_t rarity = random_below(&random, 12) + 1; /* 1: separators only */

        for (size_t i = 0; i < length; i++) text[i] = random_below(&random, rarity) == 0 ? '\t' : 'x';
        for (size_t i = 0; i < 6; i++) wanted[i] = random_below(&random, CELLS);
        try_row(text, length, wanted, random_below(&random, 7));
    }
}

static void every_cell_of_a_row_may_be_wanted(void **state)
{
    char text[LONGEST];
    size_t wanted[CELLS];

    (void)state;
    for (size_t i = 0; i < CELLS; i++) wanted[i] = i;
    memset(text, '\t', sizeof text);
    for (size_t cells = 1; cells <= LONGEST + 1; cells++) try_row(text, cells - 1, wanted, CELLS);
    for (size_t i = 0; i < sizeof text; i += 2) text[i] = 'x';
    for (size_t length = 0; length <= LONGEST; length++) try_row(text, length, wanted, CELLS);
}

static void a_row_that_is_empty_has_one_empty_cell(void **state)
{
    size_t first = 0, size = 1;
    struct cell_plan plan;
    struct cells cells;

    (void)state;
    cells_plan(&plan, ';');
    cells_want(&plan, first);
    cells_find(&plan, "", 0, &cells);
    assert_int_equal(cells.count, 1);
    assert_int_equal(cells.filled, 0);
    (void)cells_text(&plan, &cells, first, &size);
    assert_int_equal(size, 0);
}

/* 5 rows: columns 0 and 63 in all, column 1 in the first three, column 2 in none. */
static void filled_cells_are_counted_by_column(void **state)
{
    const uint64_t both = (uint64_t)1 << 63 | 1;
    struct filled_counts counts = { 0 };

    (void)state;
    for (int row = 0; row < 5; row++) filled_add(&counts, both | (row < 3 ? 2 : 0));
    assert_int_equal(filled_count(&counts, 0), 5);
    assert_int_equal(filled_count(&counts, 1), 3);
    assert_int_equal(filled_count(&counts, 2), 0);
    assert_int_equal(filled_count(&counts, 63), 5);
    filled_forget(&counts);
    assert_int_equal(filled_count(&counts, 0), 0);
    filled_add(&counts, 1);
    assert_int_equal(filled_count(&counts, 0), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_by_chance_have_the_cells_that_a_search_by_bytes_finds),
        cmocka_unit_test(every_cell_of_a_row_may_be_wanted),
        cmocka_unit_test(a_row_that_is_empty_has_one_empty_cell),
        cmocka_unit_test(filled_cells_are_counted_by_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
