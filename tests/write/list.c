/* Lists in a cell. */
#include "write/list.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(separators_inside_an_item_are_escaped),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
