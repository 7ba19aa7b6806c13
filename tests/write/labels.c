/* Labels that tell apart what has one name. */
#include "write/labels.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "memory/allocate.h"

static const struct thing {
    const char *name, *id, *label;
} things[] = {
    { "Ann Marsh", "marsh", "Ann Marsh (marsh)" },
    { "ANN  marsh", "marsh-2", "ANN  marsh (marsh-2)" }, /* read as the same name */
    { "Bo Reed", "reed", "Bo Reed" },
    { "Ann Marsh (marsh)", "trap", "Ann Marsh (marsh)" }, /* is called what the first would be */
    { "\x07", "bell", "? (bell)" },
    { "", "nothing", "? (nothing)" },
    { "two\nlines", "lines", "two\nlines" },
    { "\xE2\x80\xAE" "zyx", "override", "zyx" },
};

enum { THINGS = sizeof things / sizeof *things };

static const char *name_of(const void *of, size_t index)
{
    return ((const struct thing *)of)[index].name;
}

static const char *id_of(const void *of, size_t index)
{
    return ((const struct thing *)of)[index].id;
}

static const struct labelled labelled = { .of = things, .name = name_of, .id = id_of };

/* The third row: "Ann Marsh (marsh)" is taken by a name, so that the first gets its number too. */
static void who_has_a_name_of_another_has_the_id_after_it(void **state)
{
    struct labels labels;

    (void)state;
    assert_int_equal(labels_make(&labels, labelled, THINGS, NULL), HEARSAY_OK);
    assert_string_equal(labels.texts[0], "Ann Marsh (marsh, 1)");
    for (size_t i = 1; i < THINGS; i++) assert_string_equal(labels.texts[i], things[i].label);
    labels_clear(&labels);
}

static void control_characters_stay_where_a_format_can_write_them(void **state)
{
    struct labelled raw = labelled;
    struct labels labels;

    (void)state;
    raw.keeps_controls = true;
    assert_int_equal(labels_make(&labels, raw, THINGS, NULL), HEARSAY_OK);
    assert_string_equal(labels.texts[4], "\x07");
    assert_string_equal(labels.texts[7], "\xE2\x80\xAE" "zyx");
    labels_clear(&labels);
}

static void any_allocation_may_fail(void **state)
{
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n++) {
        struct labels labels;

        allocate_fail_at(n);
        status = labels_make(&labels, labelled, THINGS, NULL);
        allocate_fail_at(0);
        assert_true(status == HEARSAY_OK || status == HEARSAY_NO_MEMORY);
        labels_clear(&labels);
        assert_true(n < 1000);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_has_a_name_of_another_has_the_id_after_it),
        cmocka_unit_test(control_characters_stay_where_a_format_can_write_them),
        cmocka_unit_test(any_allocation_may_fail),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
