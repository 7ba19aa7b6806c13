/* The numbers in texts of claims, and when they are others. */
#include "report/figures.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_figures(const char *text, const char *frame, const double *values, size_t count)
{
    struct figures figures;

    assert_true(figures_read(&figures, text));
    assert_string_equal(figures.frame, frame);
    assert_int_equal(figures.count, count);
    for (size_t i = 0; i < count; i++) assert_float_equal(figures.values[i], values[i], 0);
    figures_clear(&figures);
}

static void assert_differ(const char *one, const char *other, bool differ)
{
    struct figures first, second;

    assert_true(figures_read(&first, one) && figures_read(&second, other));
    assert_int_equal(figures_differ(&first, &second), differ);
    assert_int_equal(figures_differ(&second, &first), differ);
    figures_clear(&first);
    figures_clear(&second);
}

static void numbers_are_read_with_points_commas_and_scales(void **state)
{
    (void)state;
    assert_figures("18 of 1,000.5 firms", "# of # firms", (double[]){ 18, 1000.5 }, 2);
    assert_figures("4.2 million or 4,2-million.", "# or #.", (double[]){ 4.2e6, 4.2e6 }, 2);
    assert_figures("1.000.000; 007; 5%", "#; #; #%", (double[]){ 1e6, 7, 5 }, 3);
    assert_figures("$3 or \u20ac4 billion", "$# or \u20ac#", (double[]){ 3, 4e9 }, 2);
    assert_figures("3 millionaires", "# millionaires", (double[]){ 3 }, 1);
    assert_figures("", "", NULL, 0);
}

static void a_number_that_touches_a_letter_is_a_name(void **state)
{
    (void)state;
    assert_figures("APT28 flew F-16 for the 2nd time at 10.0.0.1 in \u041035",
                   "APT28 flew F-16 for the 2nd time at 10.0.0.1 in \u041035", NULL, 0);
}

static void figures_differ_by_value_and_not_by_spelling(void **state)
{
    (void)state;
    assert_differ("The breach hit 18 million workers", "The breach hit 4.2 million workers", true);
    assert_differ("The breach hit 4.2 million workers", "The breach hit 4,200,000 workers", false);
    assert_differ("It hit 18 firms", "Only 4 firms were hit", true);
    assert_differ("It hit 18 firms", "No firm was hit", false);
    assert_differ("Of 20 firms 18 were hit", "It hit 18 firms of 20", false);
}

static void dates_differ_only_where_all_else_is_equal(void **state)
{
    (void)state;
    assert_differ("The breach began in 2014", "It was over by 2015", false);
    assert_differ("The breach began in 2014", "The breach began in 2015", true);
    assert_differ("It began on 2014-03-01", "It ended on 2015-03", false);
    assert_differ("It hit 18 firms in 2014", "It hit 4 firms, in 2015", true);
    assert_differ("It hit 18 firms in 2014", "It hit 18 firms, in 2015", false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_with_points_commas_and_scales),
        cmocka_unit_test(a_number_that_touches_a_letter_is_a_name),
        cmocka_unit_test(figures_differ_by_value_and_not_by_spelling),
        cmocka_unit_test(dates_differ_only_where_all_else_is_equal),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
