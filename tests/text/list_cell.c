/* Lists in a cell. */
#include "text/list_cell.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void separators_inside_an_item_are_escaped(void **state)
{
    static const char *const items[] = { "a", "b;c", "d\\", "" };
    struct buffer list = { 0 };

    (void)state;
    for (size_t i = 0; i < 4; i++) list_item(&list, items[i], strlen(items[i]), i == 0);
    assert_string_equal(buffer_string(&list), "a;b\\;c;d\\\\;");
    buffer_clear(&list);
}

static void items_come_back_as_they_were_written(void **state)
{
    static const char list[] = "a;b\\;c;d\\\\;;e\\f";
    static const char *const items[] = { "a", "b;c", "d\\", "", "e\\f" };
    struct buffer item = { 0 };
    size_t at = 0, count = 0;

    (void)state;
    for (; list_next(list, strlen(list), &at, &item); buffer_reset(&item))
        assert_string_equal(buffer_string(&item), items[count++]);
    assert_int_equal(count, 5);
    at = 0;
    assert_true(list_next("", 0, &at, &item)); /* an empty cell is one empty item */
    assert_int_equal(item.length, 0);
    assert_false(list_next("", 0, &at, &item));
    buffer_clear(&item);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(separators_inside_an_item_are_escaped),
        cmocka_unit_test(items_come_back_as_they_were_written),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
