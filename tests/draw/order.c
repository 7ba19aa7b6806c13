/* The order of boxes: as few crossings as can be, frames whole, the same every time. */
#include "draw/picture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { MOST = 16 };

/* A picture of boxes and lines without a network behind them. */
struct sketch {
    struct picture picture;
    struct box boxes[MOST];
    struct line lines[MOST];
    struct frame frames[MOST];
};

static uint32_t add_box(struct sketch *sketch, enum column column, uint32_t group)
{
    uint32_t index = (uint32_t)sketch->picture.box_count++;

    sketch->boxes[index] = (struct box){ .column = column, .group = group, .height = 10 };
    sketch->picture.boxes = sketch->boxes;
    sketch->picture.frames = sketch->frames;
    if (group >= sketch->picture.frame_count) sketch->picture.frame_count = group + 1;
    return index;
}

static void add_line(struct sketch *sketch, uint32_t from, uint32_t to)
{
    sketch->lines[sketch->picture.line_count++] = (struct line){ .from = from,
                                                                 .to = to,
                                                                 .next = HEARSAY_NONE };
    sketch->picture.lines = sketch->lines;
}

static size_t seat_of(const struct picture *picture, uint32_t box)
{
    enum column column = picture->boxes[box].column;

    for (size_t i = 0; i < picture->order_count[column]; i++)
        if (picture->order[column][i] == box) return i;
    fail_msg("box %u has no seat", box);
    return 0;
}

static size_t count_crossings(const struct picture *picture)
{
    size_t crossings = 0;

    for (size_t i = 0; i < picture->line_count; i++)
        for (size_t j = 0; j < i; j++) {
            const struct line *a = &picture->lines[i], *b = &picture->lines[j];
            int from = (int)seat_of(picture, a->from) - (int)seat_of(picture, b->from);
            int to = (int)seat_of(picture, a->to) - (int)seat_of(picture, b->to);
            if (picture->boxes[a->from].column == picture->boxes[b->from].column &&
                picture->boxes[a->to].column == picture->boxes[b->to].column)
                crossings += from * to < 0;
        }
    return crossings;
}

static void what_can_be_drawn_without_crossings_is(void **state)
{
    static struct sketch sketch;
    uint32_t left[4], middle[4];

    (void)state;
    memset(&sketch, 0, sizeof sketch);
    for (uint32_t i = 0; i < 4; i++) left[i] = add_box(&sketch, COLUMN_LEFT, i);
    for (uint32_t i = 0; i < 4; i++) middle[i] = add_box(&sketch, COLUMN_MIDDLE, 4 + i);
    /* a zigzag, which has no crossing if both sides stand in its order: l2 m3 l0 m1 l3 m0 l1 m2 */
    add_line(&sketch, left[2], middle[3]);
    add_line(&sketch, left[0], middle[3]);
    add_line(&sketch, left[0], middle[1]);
    add_line(&sketch, left[3], middle[1]);
    add_line(&sketch, left[3], middle[0]);
    add_line(&sketch, left[1], middle[0]);
    add_line(&sketch, left[1], middle[2]);
    assert_int_equal(picture_order(&sketch.picture, NULL), HEARSAY_OK);
    assert_int_equal(count_crossings(&sketch.picture), 0);
    picture_clear(&sketch.picture);
}

static void boxes_of_a_frame_stay_together(void **state)
{
    static struct sketch sketch;
    uint32_t left[5], right[3];
    size_t first;

    (void)state;
    memset(&sketch, 0, sizeof sketch);
    /* 0, 2 and 4 are one frame; their lines pull them to the top, the middle and the bottom */
    for (uint32_t i = 0; i < 5; i++) left[i] = add_box(&sketch, COLUMN_LEFT, i % 2 ? i : 0);
    for (uint32_t i = 0; i < 3; i++) right[i] = add_box(&sketch, COLUMN_RIGHT, 10 + i);
    add_line(&sketch, left[0], right[0]);
    add_line(&sketch, left[1], right[0]);
    add_line(&sketch, left[1], right[1]);
    add_line(&sketch, left[2], right[1]);
    add_line(&sketch, left[3], right[1]);
    add_line(&sketch, left[3], right[2]);
    add_line(&sketch, left[4], right[2]);
    assert_int_equal(picture_order(&sketch.picture, NULL), HEARSAY_OK);
    first = seat_of(&sketch.picture, left[0]);
    for (size_t i = 2; i < 5; i += 2)
        if (seat_of(&sketch.picture, left[i]) < first) first = seat_of(&sketch.picture, left[i]);
    for (size_t i = 0; i < 5; i += 2)
        assert_in_range(seat_of(&sketch.picture, left[i]), first, first + 2);
    picture_clear(&sketch.picture);
}

static void a_picture_without_lines_has_an_order_too(void **state)
{
    static struct sketch sketch;

    (void)state;
    memset(&sketch, 0, sizeof sketch);
    assert_int_equal(picture_order(&sketch.picture, NULL), HEARSAY_OK);
    picture_clear(&sketch.picture);
    memset(&sketch, 0, sizeof sketch);
    (void)add_box(&sketch, COLUMN_LEFT, 0);
    (void)add_box(&sketch, COLUMN_LEFT, 1);
    assert_int_equal(picture_order(&sketch.picture, NULL), HEARSAY_OK);
    assert_int_equal(sketch.picture.order_count[COLUMN_LEFT], 2);
    assert_int_equal(seat_of(&sketch.picture, 0), 0);
    picture_clear(&sketch.picture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_can_be_drawn_without_crossings_is),
        cmocka_unit_test(boxes_of_a_frame_stay_together),
        cmocka_unit_test(a_picture_without_lines_has_an_order_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
