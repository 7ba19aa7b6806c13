/* "a", an umlaut (2 bytes), a face (4 bytes, 2 UTF-16 units), "b": code points begin at bytes 0, 1,
 * 3, 7, 8; UTF-16 units 0, 1, 2, 4, 5 do, and unit 3 lies within the face. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "memory/number_set.h"
#include "text/offset.h"

static const char text[] = "a\xC3\xA4\xF0\x9F\x98\x80" "b";

static void code_points_and_units_are_found_in_any_order(void **state)
{
    struct offsets points = offsets_of(text, strlen(text), OFFSET_CODE_POINTS);
    struct offsets units = offsets_of(text, strlen(text), OFFSET_UTF16);
    struct offsets bytes = offsets_of(text, strlen(text), OFFSET_BYTES);

    (void)state;
    assert_int_equal(offset_byte(&points, 4), 8);
    assert_int_equal(offset_byte(&points, 2), 3);
    assert_int_equal(offset_byte(&points, 3), 7);
    assert_int_equal(offset_byte(&units, 5), 8);
    assert_int_equal(offset_byte(&units, 1), 1);
    assert_int_equal(offset_byte(&units, 4), 7);
    assert_int_equal(offset_byte(&bytes, 3), 3);
}

static void what_lies_outside_or_within_a_character_is_no_place(void **state)
{
    struct offsets points = offsets_of(text, strlen(text), OFFSET_CODE_POINTS);
    struct offsets units = offsets_of(text, strlen(text), OFFSET_UTF16);
    struct offsets bytes = offsets_of(text, strlen(text), OFFSET_BYTES);

    (void)state;
    assert_true(offset_byte(&points, 5) == SIZE_MAX);
    assert_true(offset_byte(&units, 3) == SIZE_MAX);
    assert_true(offset_byte(&units, 4000000000u) == SIZE_MAX);
    assert_true(offset_byte(&bytes, 2) == SIZE_MAX);
    assert_int_equal(offset_byte(&units, 0), 0); /* and it can be asked on */
}

static void a_number_is_new_once(void **state)
{
    struct number_set set = { 0 };
    uint64_t numbers[] = { 0, 511, 512, UINT64_MAX, 1000000007u };
    bool is_new;

    (void)state;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        assert_true(number_set_add(&set, numbers[i], &is_new));
        assert_true(is_new);
    }
    for (uint64_t i = 0; i < 100000; i++) assert_true(number_set_add(&set, i * 3, &is_new));
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        assert_true(number_set_add(&set, numbers[i], &is_new));
        assert_false(is_new);
    }
    assert_true(number_set_add(&set, 1, &is_new));
    assert_true(is_new);
    number_set_clear(&set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(code_points_and_units_are_found_in_any_order),
        cmocka_unit_test(what_lies_outside_or_within_a_character_is_no_place),
        cmocka_unit_test(a_number_is_new_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
