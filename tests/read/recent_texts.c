/* A text that was there a moment ago is known; what is not remembered is new, and never the other way round. */
#include "read/recent_texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "memory/allocate.h"

static bool is_new(struct recent_texts *recent, const char *text, size_t length, uint32_t hash)
{
    bool found;

    assert_true(recent_texts_add(recent, text, length, hash, &found));
    return found;
}

static void what_was_just_there_is_known(void **state)
{
    struct recent_texts recent = { 0 };

    (void)state;
    assert_true(is_new(&recent, "one", 3, 1));
    assert_false(is_new(&recent, "one", 3, 1));
    assert_true(is_new(&recent, "two", 3, 2));
    assert_false(is_new(&recent, "one", 3, 1));
    assert_true(is_new(&recent, "", 0, 3));
    assert_true(is_new(&recent, "ones", 4, 1)); /* takes the place of "one" */
    assert_true(is_new(&recent, "one", 3, 1 + RECENT_TEXTS));
    assert_true(is_new(&recent, "ones", 4, 1));
    assert_false(is_new(&recent, "ones", 4, 1));
    recent_texts_clear(&recent);
}

static void failed_allocations_are_told(void **state)
{
    struct recent_texts recent = { 0 };
    bool found;

    (void)state;
    for (size_t n = 1; n <= 2; n++) {
        allocate_fail_at(n);
        assert_false(recent_texts_add(&recent, "one", 3, 1, &found));
        recent_texts_clear(&recent);
    }
    allocate_fail_at(0);
    assert_true(recent_texts_add(&recent, "one", 3, 1, &found) && found);
    recent_texts_clear(&recent);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_just_there_is_known),
        cmocka_unit_test(failed_allocations_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
