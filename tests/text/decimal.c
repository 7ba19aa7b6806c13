/* Exact decimals. Expected texts are sums and products by hand. */
#include "text/decimal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct decimal number(const char *text)
{
    struct decimal decimal;

    assert_true(decimal_read(text, strlen(text), &decimal));
    return decimal;
}

static void assert_reads(const char *text, const char *expected)
{
    char seen[DECIMAL_TEXT];

    assert_int_equal(decimal_write(number(text), seen), strlen(expected));
    assert_string_equal(seen, expected);
}

static void numbers_are_read_as_they_are_written(void **state)
{
    (void)state;
    assert_reads("0", "0");
    assert_reads("-0.0", "0");
    assert_reads("1.50", "1.5");
    assert_reads("0.05E1", "0.5");
    assert_reads("1e-3", "0.001");
    assert_reads("25E2", "2500");
    assert_reads("4294967295.000000000000000001", "4294967295.000000000000000001");
    assert_reads("0.123456789012345678", "0.123456789012345678");
}

static void the_nineteenth_decimal_is_rounded(void **state)
{
    (void)state;
    assert_reads("0.0000000000000000004", "0");
    assert_reads("0.0000000000000000005", "0.000000000000000001");
    assert_reads("0.9999999999999999999", "1");
    assert_reads("1e-300", "0");
}

static void what_is_no_such_number_is_refused(void **state)
{
    static const char *const texts[] = { "", "-1", "-1e-30", ".5", "1.", "x", "1e19", "9223372036854775808", "1 ",
                                         "0x1" };
    struct decimal decimal;

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_false(decimal_read(texts[i], strlen(texts[i]), &decimal));
}

static void sums_and_products_are_exact(void **state)
{
    struct decimal sum = { 0 };
    char text[DECIMAL_TEXT];

    (void)state;
    for (int i = 0; i < 10; i++) sum = decimal_add(sum, number("0.1"));
    assert_true(decimal_is(sum, 1));
    decimal_write(decimal_times(number("0.333333333333333333"), 3), text);
    assert_string_equal(text, "0.999999999999999999");
    decimal_write(decimal_times(number("0.999999999999999999"), UINT32_MAX), text);
    assert_string_equal(text, "4294967294.999999995705032705"); /* 2^32 - 1, less as many units */
    decimal_write(decimal_times(number("1.000000001"), 2000000000), text);
    assert_string_equal(text, "2000000002");
}

static void decimals_compare_and_become_the_nearest_double(void **state)
{
    (void)state;
    assert_int_equal(decimal_compare(number("0.3"), number("0.30")), 0);
    assert_int_equal(decimal_compare(number("0.3"), number("1")), -1);
    assert_int_equal(decimal_compare(number("1.000000000000000001"), number("1")), 1);
    assert_true(decimal_number(number("0.3")) == 0.3);
    assert_true(decimal_number(number("12345678.9")) == 12345678.9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_as_they_are_written),
        cmocka_unit_test(the_nineteenth_decimal_is_rounded),
        cmocka_unit_test(what_is_no_such_number_is_refused),
        cmocka_unit_test(sums_and_products_are_exact),
        cmocka_unit_test(decimals_compare_and_become_the_nearest_double),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
