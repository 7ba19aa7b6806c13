/* Places for boxes: from Graphviz, and without it. */
#include "draw/standing.h"

#include <math.h>
#include <sys/resource.h>

#include "draw/layout.h"
#include "memory/allocate.h"
#include "support/effort.h"

/* So many boxes in a ring, each tied to those so many further on. The caller frees both arrays. */
static struct picture make_ring(size_t count, size_t reach)
{
    struct picture picture = { .box_count = count, .line_count = count * reach };

    picture.boxes = calloc(count, sizeof *picture.boxes);
    picture.lines = calloc(count * reach, sizeof *picture.lines);
    assert_true(picture.boxes && picture.lines);
    for (size_t i = 0; i < count; i++) {
        picture.boxes[i] = (struct box){ .width = 60 + (double)(i % 7) * 10, .height = 20 };
        for (size_t j = 0; j < reach; j++)
            picture.lines[i * reach + j] =
                (struct line){ .from = (uint32_t)i, .to = (uint32_t)((i + j + 1) % count),
                               .statements = i };
    }
    return picture;
}

static void free_ring(struct picture *picture)
{
    free(picture->boxes);
    free(picture->lines);
}

static void assert_in_rows(const struct picture *picture)
{
    assert_boxes_apart(picture);
    for (size_t i = 0; i < picture->box_count; i++) {
        assert_true(picture->boxes[i].x - picture->boxes[i].width / 2 >= 0);
        assert_true(picture->boxes[i].x + picture->boxes[i].width / 2 <= 1000);
    }
}

static void every_engine_finds_places_apart(void **state)
{
    (void)state;
    assert_null(hearsay_layout_at(5));
    for (size_t i = 0; hearsay_layout_at(i); i++) {
        struct picture picture = make_ring(12, 2);
        bool failed = true;

        assert_int_equal(layout_boxes(&picture, hearsay_layout_at(i), 60, &failed, NULL),
                         HEARSAY_OK);
        assert_false(failed);
        assert_boxes_apart(&picture);
        for (size_t j = 0; j < picture.box_count; j++) {
            assert_true(picture.boxes[j].x == round(picture.boxes[j].x)); /* whole points */
            assert_true(picture.boxes[j].y == round(picture.boxes[j].y));
        }
        free_ring(&picture);
    }
}

static void nothing_and_one_box_have_places_too(void **state)
{
    struct picture picture = { .box_count = 0 };
    bool failed = true;

    (void)state;
    assert_int_equal(layout_boxes(&picture, "neato", 60, &failed, NULL), HEARSAY_OK);
    assert_false(failed);
    picture = make_ring(1, 1); /* tied to itself */
    assert_int_equal(layout_boxes(&picture, "neato", 60, &failed, NULL), HEARSAY_OK);
    assert_false(failed);
    assert_true(isfinite(picture.boxes[0].x) && isfinite(picture.boxes[0].y));
    free_ring(&picture);
}

static void what_takes_too_long_stands_in_rows(void **state)
{
    struct picture picture = make_ring(6000, 3); /* a matrix of 36 million distances */
    bool failed = false;

    (void)state;
    assert_int_equal(layout_boxes(&picture, "neato", 1, &failed, NULL), HEARSAY_OK);
    assert_true(failed);
    picture.box_count = 200; /* the first are the weakest, and stand somewhere below */
    assert_in_rows(&picture);
    free_ring(&picture);
}

static void rows_begin_with_those_that_have_the_most_statements(void **state)
{
    struct picture picture = make_ring(4, 1);
    bool failed = false;

    (void)state;
    /* lines i to i + 1 of i statements: 0 has 0 + 3, 1 has 0 + 1, 2 has 1 + 2, 3 has 2 + 3 */
    assert_int_equal(layout_boxes(&picture, "nowhere", 60, &failed, NULL), HEARSAY_OK);
    assert_true(failed);
    assert_in_rows(&picture);
    assert_true(picture.boxes[3].x < picture.boxes[0].x);
    assert_true(picture.boxes[0].x < picture.boxes[2].x); /* equals in their order */
    assert_true(picture.boxes[2].x < picture.boxes[1].x);
    free_ring(&picture);
}

static void a_graph_that_graphviz_cannot_read_stands_in_rows(void **state)
{
    struct picture picture = make_ring(40, 1);
    bool failed = false;

    (void)state;
    assert_int_equal(layout_boxes(&picture, "\" ] {", 60, &failed, NULL), HEARSAY_OK);
    assert_true(failed);
    assert_in_rows(&picture);
    free_ring(&picture);
}

static void without_a_child_boxes_stand_in_rows(void **state)
{
    struct picture picture = make_ring(5, 1);
    struct rlimit before, none;
    bool failed = false;
    hearsay_status status;

    (void)state;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    none = before;
    none.rlim_cur = 0; /* no pipe to hear a child by */
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    status = layout_boxes(&picture, "neato", 60, &failed, NULL);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
    assert_int_equal(status, HEARSAY_OK);
    assert_true(failed);
    assert_in_rows(&picture);
    free_ring(&picture);
}

static void a_failed_allocation_is_no_memory_and_no_rows(void **state)
{
    static const char *const engines[] = { "neato", "nowhere" };

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        hearsay_status status = HEARSAY_NO_MEMORY;
        size_t n;

        for (n = 1; status != HEARSAY_OK; n = effort_next_failure(n)) {
            struct picture picture = make_ring(3, 1);
            bool failed = false;

            allocate_fail_at(n);
            status = layout_boxes(&picture, engines[i], 60, &failed, NULL);
            allocate_fail_at(0);
            if (status != HEARSAY_OK) assert_int_equal(status, HEARSAY_NO_MEMORY);
            free_ring(&picture);
        }
        assert_true(n > 3);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_engine_finds_places_apart),
        cmocka_unit_test(nothing_and_one_box_have_places_too),
        cmocka_unit_test(what_takes_too_long_stands_in_rows),
        cmocka_unit_test(rows_begin_with_those_that_have_the_most_statements),
        cmocka_unit_test(a_graph_that_graphviz_cannot_read_stands_in_rows),
        cmocka_unit_test(without_a_child_boxes_stand_in_rows),
        cmocka_unit_test(a_failed_allocation_is_no_memory_and_no_rows),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
