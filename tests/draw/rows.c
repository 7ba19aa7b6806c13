/* Boxes in rows. Places are worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "draw/rows.h"

static void assert_place(const struct row_item *item, size_t row, int x)
{
    assert_int_equal(item->row, row);
    assert_int_equal((int)item->x, x);
}

/* Axis of 1000, boxes of 100: around 50, 500 and 900 they would begin at 0, 450 and 850. */
static void a_box_alone_stands_around_its_time(void **state)
{
    struct row_item items[] = { { .left = 45, .right = 55 },
                                { .left = 495, .right = 505 },
                                { .left = 895, .right = 905 } };
    size_t rows;

    (void)state;
    assert_true(rows_pack(items, 3, 1000, 100, 10, &rows));
    assert_int_equal(rows, 1);
    assert_place(&items[0], 0, 0);
    assert_place(&items[1], 0, 450);
    assert_place(&items[2], 0, 850);
}

/* At 500 and 510 they would begin at 450 and 460. One row: the second stands 110 right of the
 * first, and the least squares give both the same way: 450 - d, 460 + d with 2 d + 10 = 110, so 400
 * and 510. Each still touches its time, so a second row would gain nothing. */
static void two_at_one_time_move_apart_by_the_same(void **state)
{
    struct row_item items[] = { { .left = 500, .right = 500 }, { .left = 510, .right = 510 } };
    size_t rows;

    (void)state;
    assert_true(rows_pack(items, 2, 1000, 100, 10, &rows));
    assert_int_equal(rows, 1);
    assert_place(&items[0], 0, 400);
    assert_place(&items[1], 0, 510);
}

/* Nothing leaves the axis: at its ends boxes push inwards. */
static void boxes_stay_on_the_axis(void **state)
{
    struct row_item items[] = { { .left = 0, .right = 0 },
                                { .left = 0, .right = 0 },
                                { .left = 1000, .right = 1000 },
                                { .left = 1000, .right = 1000 } };
    size_t rows;

    (void)state;
    assert_true(rows_pack(items, 4, 1000, 100, 10, &rows));
    for (size_t i = 0; i < 4; i++) assert_true(items[i].x >= 0 && items[i].x + 100 <= 1000);
}

/* Nine boxes of 100 fill an axis of 1000 with gaps of 10 (990 - 10); a tenth has no room in that
 * row. */
static void a_full_row_is_followed_by_another(void **state)
{
    struct row_item items[10];
    size_t rows;

    (void)state;
    for (size_t i = 0; i < 10; i++) items[i] = (struct row_item){ .left = 0, .right = 1000 };
    assert_true(rows_pack(items, 9, 1000, 100, 10, &rows));
    assert_int_equal(rows, 1);
    assert_true(rows_pack(items, 10, 1000, 100, 10, &rows));
    assert_int_equal(rows, 2);
}

/* Two at one time and place that cannot stand side by side: what is pulled down is in the lower
 * row. */
static void what_is_pulled_down_is_in_the_lower_row(void **state)
{
    struct row_item items[] = { { .left = 0, .right = 100, .pull = 1 },
                                { .left = 0, .right = 100, .pull = -1 } };
    size_t rows;

    (void)state;
    assert_true(rows_pack(items, 2, 100, 100, 10, &rows));
    assert_int_equal(rows, 2);
    assert_place(&items[0], 1, 0);
    assert_place(&items[1], 0, 0);
}

static void no_boxes_need_no_row(void **state)
{
    size_t rows = 7;

    (void)state;
    assert_true(rows_pack(NULL, 0, 1000, 100, 10, &rows));
    assert_int_equal(rows, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_box_alone_stands_around_its_time),
        cmocka_unit_test(two_at_one_time_move_apart_by_the_same),
        cmocka_unit_test(boxes_stay_on_the_axis),
        cmocka_unit_test(a_full_row_is_followed_by_another),
        cmocka_unit_test(what_is_pulled_down_is_in_the_lower_row),
        cmocka_unit_test(no_boxes_need_no_row),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
