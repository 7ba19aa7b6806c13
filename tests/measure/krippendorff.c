/* Krippendorff's alpha on the examples of Krippendorff 2011, Computing Krippendorff's
 * Alpha-Reliability. */
#include "measure/krippendorff.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* A line for each coder, a letter for each unit; a point where nothing was coded. */
static double alpha_of(const char *const *lines, size_t coders)
{
    struct coding codings[64];
    size_t count = 0;

    for (size_t i = 0; i < coders; i++)
        for (uint32_t unit = 0; lines[i][unit]; unit++)
            if (lines[i][unit] != '.')
                codings[count++] = (struct coding){ unit, (uint32_t)lines[i][unit] };
    return krippendorff_nominal(codings, count);
}

/* Published: 0.095. n = 20, o = 12, 14^2 + 6^2 = 232: 1 - 19 x 8 / 168. */
static void two_values_of_two_coders(void **state)
{
    static const char *const lines[] = { "0100000010", "1110010000" };

    (void)state;
    assert_true(fabs(alpha_of(lines, 2) - (1 - 19.0 * 8 / 168)) < 1e-12);
    assert_true(fabs(alpha_of(lines, 2) - 0.095) < 0.0005);
}

/* Published: 0.692. n = 24, o = 18, 16 + 36 + 36 + 36 + 4 = 128: 1 - 23 x 6 / 448. */
static void five_values_of_two_coders(void **state)
{
    static const char *const lines[] = { "aabbdcccedda", "babbbccceddd" };

    (void)state;
    assert_true(fabs(alpha_of(lines, 2) - (1 - 23.0 * 6 / 448)) < 1e-12);
    assert_true(fabs(alpha_of(lines, 2) - 0.692) < 0.0005);
}

/* Published: 0.743. */
static void four_coders_with_missing_values(void **state)
{
    static const char *const lines[] = { "123321412...", "1233224125.3", ".3332342251.",
                                         "12332441251." };

    (void)state;
    assert_true(fabs(alpha_of(lines, 4) - 0.743) < 0.0005);
}

static void what_cannot_be_compared_has_none(void **state)
{
    static const char *const alone[] = { "ab..", "..cd" }, *const equal[] = { "aaa", "aaa" };

    (void)state;
    assert_true(isnan(alpha_of(alone, 2)));
    assert_true(isnan(alpha_of(equal, 2)));
    assert_true(isnan(alpha_of(NULL, 0)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_values_of_two_coders),
        cmocka_unit_test(five_values_of_two_coders),
        cmocka_unit_test(four_coders_with_missing_values),
        cmocka_unit_test(what_cannot_be_compared_has_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
