/* Arena, interned names, and allocations that fail when a test says so. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "memory/arena.h"
#include "memory/intern.h"

static void the_nth_allocation_fails_and_all_after_it(void **state)
{
    void *first, *second;

    (void)state;
    allocate_fail_at(2);
    first = allocate(8);
    second = allocate(8);
    assert_non_null(first);
    assert_null(second);
    assert_null(allocate_zero(1, 1));
    assert_int_equal(allocate_count(), 3);
    allocate_fail_at(0);
    allocate_free(first);
}

static void products_that_overflow_give_nothing(void **state)
{
    void *items = NULL;
    size_t capacity = 0;

    (void)state;
    assert_null(allocate_zero(SIZE_MAX / 2, 3));
    assert_null(allocate_again(NULL, SIZE_MAX / 2, 3));
    assert_null(allocate_text("", SIZE_MAX));
    assert_false(allocate_grow(&items, &capacity, SIZE_MAX, 2));
    assert_null(items);
    assert_int_equal(capacity, 0);
}

static void growing_keeps_what_was_there(void **state)
{
    void *items = NULL;
    size_t capacity = 0;

    (void)state;
    for (uint32_t i = 0; i < 1000; i++) {
        assert_true(allocate_grow(&items, &capacity, i + 1, sizeof i));
        ((uint32_t *)items)[i] = i;
    }
    for (uint32_t i = 0; i < 1000; i++) assert_int_equal(((uint32_t *)items)[i], i);
    allocate_free(items);
}

static void an_arena_aligns_things_and_packs_texts(void **state)
{
    struct arena arena;
    char *text;

    (void)state;
    arena_init(&arena, 0);
    for (size_t i = 1; i < 3000; i++) {
        void *thing = arena_take(&arena, i);
        assert_non_null(thing);
        assert_int_equal((uintptr_t)thing % _Alignof(max_align_t), 0);
        memset(thing, 0xAA, i); /* asan sees it if they overlap the blocks' ends */
        text = arena_text(&arena, "abc", 3);
        assert_string_equal(text, "abc");
    }
    arena_clear(&arena);
    arena_clear(&arena);
}

static void an_arena_stops_at_its_limit(void **state)
{
    struct arena arena;
    size_t given = 0;

    (void)state;
    arena_init(&arena, 100000);
    while (arena_take(&arena, 100)) given += 100;
    assert_true(given > 50000);
    assert_true(given <= 100000);
    arena_clear(&arena);
}

static void an_arena_begins_again_with_a_small_block(void **state)
{
    struct arena arena;
    char *first;

    (void)state;
    arena_init(&arena, 0);
    arena_rewind(&arena);
    first = arena_text(&arena, "abc", 3);
    arena_rewind(&arena);
    assert_ptr_equal(arena_text(&arena, "xyz", 3), first);
    for (size_t i = 0; i < 2; i++) assert_non_null(arena_take(&arena, 3000));
    arena_rewind(&arena); /* of two blocks none stays */
    assert_int_equal(arena.taken, 0);
    assert_non_null(arena_take(&arena, 100000));
    arena_rewind(&arena); /* nor does a large one */
    assert_int_equal(arena.taken, 0);
    arena_clear(&arena);
}

static void a_name_has_one_number_however_long_it_is(void **state)
{
    struct arena arena;
    struct interner names;
    char text[40], longer[] = "0123456789abcdefX", other[] = "0123456789abcdefY";
    bool is_new;

    (void)state;
    arena_init(&arena, 0);
    interner_init(&names, &arena);
    assert_int_equal(interner_find(&names, "a", 1), INTERN_NONE);
    for (uint32_t i = 0; i < 20000; i++) {
        int length = snprintf(text, sizeof text, "%*u", (int)(i % 30), i);
        assert_int_equal(interner_add(&names, text, (size_t)length, &is_new), i);
        assert_true(is_new);
    }
    for (uint32_t i = 0; i < 20000; i++) {
        int length = snprintf(text, sizeof text, "%*u", (int)(i % 30), i);
        assert_int_equal(interner_find(&names, text, (size_t)length), i);
        assert_int_equal(interner_add(&names, text, (size_t)length, &is_new), i);
        assert_false(is_new);
        assert_string_equal(names.texts[i], text);
    }
    /* the same first and last eight bytes, and a difference between */
    assert_int_equal(interner_add(&names, "ABCDEFGH-x-ABCDEFGH", 19, NULL), 20000);
    assert_int_equal(interner_add(&names, "ABCDEFGH-y-ABCDEFGH", 19, NULL), 20001);
    assert_int_equal(interner_add(&names, "", 0, NULL), 20002);
    assert_int_equal(interner_find(&names, "", 0), 20002);
    assert_int_equal(interner_add(&names, longer, 17, NULL), 20003);
    assert_int_equal(interner_find(&names, other, 17), INTERN_NONE);
    assert_int_equal(interner_find(&names, longer, 16), INTERN_NONE);
    interner_clear(&names);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_nth_allocation_fails_and_all_after_it),
        cmocka_unit_test(products_that_overflow_give_nothing),
        cmocka_unit_test(growing_keeps_what_was_there),
        cmocka_unit_test(an_arena_aligns_things_and_packs_texts),
        cmocka_unit_test(an_arena_stops_at_its_limit),
        cmocka_unit_test(an_arena_begins_again_with_a_small_block),
        cmocka_unit_test(a_name_has_one_number_however_long_it_is),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
