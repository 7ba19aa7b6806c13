/* Weak components and their numbers. */
#include "support/measured.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void the_largest_comes_first(void **state)
{
    struct measured measured = measure_ties("a>b c>d e>d", "component");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 2.0));
    assert_true(is_near(value_of(&measured, "b"), 2.0));
    assert_true(is_near(value_of(&measured, "c"), 1.0));
    assert_true(is_near(value_of(&measured, "d"), 1.0));
    assert_true(is_near(value_of(&measured, "e"), 1.0));
    measured_free(&measured);
}

static void equal_ones_come_by_their_first_node(void **state)
{
    struct measured measured = measure_ties("a>d b>c", "component");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 1.0));
    assert_true(is_near(value_of(&measured, "d"), 1.0));
    assert_true(is_near(value_of(&measured, "b"), 2.0));
    assert_true(is_near(value_of(&measured, "c"), 2.0));
    measured_free(&measured);
}

static void direction_does_not_matter(void **state)
{
    struct measured measured = measure_ties("b>a b>c d>c d>e", "component");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 1.0));
    assert_true(is_near(value_of(&measured, "e"), 1.0));
    measured_free(&measured);
}

static void a_loop_alone_is_a_component(void **state)
{
    struct measured measured = measure_ties("a>a b>c", "component");

    (void)state;
    assert_true(is_near(value_of(&measured, "a"), 2.0));
    assert_true(is_near(value_of(&measured, "b"), 1.0));
    assert_true(is_near(value_of(&measured, "c"), 1.0));
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_largest_comes_first),
        cmocka_unit_test(equal_ones_come_by_their_first_node),
        cmocka_unit_test(direction_does_not_matter),
        cmocka_unit_test(a_loop_alone_is_a_component),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
