/* Names keep the order of their first uses, whatever was told of them before. */
#include "corpus/references.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"

static uint32_t use(struct references *names, const char *name, bool first)
{
    bool is_first;
    uint32_t number = references_use(names, name, strlen(name), intern_hash(name, strlen(name)), &is_first);

    assert_int_not_equal(number, INTERN_NONE);
    assert_int_equal(is_first, first);
    return number;
}

static void expect_used(const struct references *names, const char *const *expected, size_t count)
{
    assert_int_equal(references_used(names), count);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(names->names.texts[references_at(names, i)], expected[i]);
}

static void names_come_in_the_order_of_their_first_uses(void **state)
{
    static const char *const before[] = { "b" }, *const after[] = { "b", "c", "a" };
    struct references names;
    struct arena arena;
    uint32_t a;

    (void)state;
    arena_init(&arena, 0);
    references_init(&names, &arena, sizeof(int));
    (void)use(&names, "b", true);
    (void)use(&names, "b", false);
    expect_used(&names, before, 1);
    assert_true(references_hint(&names, "a", &(int){ 7 }));
    assert_true(references_hint(&names, "never used", &(int){ 8 }));
    expect_used(&names, before, 1);
    (void)use(&names, "c", true);
    a = use(&names, "a", true);
    assert_int_equal(use(&names, "a", false), a);
    (void)use(&names, "b", false);
    expect_used(&names, after, 3);
    references_clear(&names);
    arena_clear(&arena);
}

static void the_first_hint_of_a_name_counts(void **state)
{
    struct references names;
    struct arena arena;
    uint32_t used;

    (void)state;
    arena_init(&arena, 0);
    references_init(&names, &arena, sizeof(int));
    used = use(&names, "used", true);
    assert_null(references_find_hint(&names, "used"));
    assert_true(references_hint(&names, "told", &(int){ 1 }));
    assert_true(references_hint(&names, "told", &(int){ 2 }));
    assert_true(references_hint(&names, "used", &(int){ 3 }));
    assert_int_equal(*(int *)references_find_hint(&names, "told"), 1);
    assert_int_equal(*(int *)references_hint_of(&names, used), 3);
    assert_null(references_find_hint(&names, "neither"));
    assert_null(references_hint_of(&names, use(&names, "other", true)));
    references_close(&names);
    assert_string_equal(names.names.texts[used], "used");
    references_clear(&names);
    arena_clear(&arena);
}

static void failed_allocations_are_told(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        struct references names;
        struct arena arena;
        bool is_first, done;

        arena_init(&arena, 0);
        references_init(&names, &arena, sizeof(int));
        allocate_fail_at(n);
        done = references_hint(&names, "told", &(int){ 1 }) &&
               references_use(&names, "used", 4, intern_hash("used", 4), &is_first) != INTERN_NONE;
        allocate_fail_at(0);
        references_clear(&names);
        arena_clear(&arena);
        if (done) break;
        assert_true(n < 20);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_come_in_the_order_of_their_first_uses),
        cmocka_unit_test(the_first_hint_of_a_name_counts),
        cmocka_unit_test(failed_allocations_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
