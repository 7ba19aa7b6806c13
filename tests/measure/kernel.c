/* Kernels, against their formulas worked out by hand for a window of four periods. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support/measured.h"

/* d:            0  1                2          3
 * triangular    1  3/4              2/4        1/4
 * exponential   1  2^(-1/2)         2^-1       2^(-3/2)
 * gaussian      1  e^(-1/8)         e^(-1/2)   e^(-9/8) */
static void weights_fall_by_the_formula(void **state)
{
    static const double expected[HEARSAY_KERNELS][4] = {
        [HEARSAY_KERNEL_UNIFORM] = { 1, 1, 1, 1 },
        [HEARSAY_KERNEL_TRIANGULAR] = { 1, 0.75, 0.5, 0.25 },
        [HEARSAY_KERNEL_EXPONENTIAL] = { 1, 0.7071067811865476, 0.5, 0.3535533905932738 },
        [HEARSAY_KERNEL_GAUSSIAN] = { 1, 0.8824969025845955, 0.6065306597126334,
                                      0.32465246735834974 },
    };

    (void)state;
    for (int kernel = 0; kernel < HEARSAY_KERNELS; kernel++)
        for (uint32_t before = 0; before < 4; before++)
            assert_true(is_near(hearsay_kernel_weight((hearsay_kernel)kernel, 4, before),
                                expected[kernel][before]));
}

static void outside_the_window_nothing_counts(void **state)
{
    (void)state;
    for (int kernel = 0; kernel < HEARSAY_KERNELS; kernel++) {
        assert_true(hearsay_kernel_weight((hearsay_kernel)kernel, 4, 4) == 0);
        assert_true(hearsay_kernel_weight((hearsay_kernel)kernel, 1, 0) == 1);
    }
}

static void kernels_have_names(void **state)
{
    (void)state;
    assert_string_equal(hearsay_kernel_name(HEARSAY_KERNEL_UNIFORM), "uniform");
    assert_string_equal(hearsay_kernel_name(HEARSAY_KERNEL_GAUSSIAN), "gaussian");
    assert_null(hearsay_kernel_name(HEARSAY_KERNELS));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(weights_fall_by_the_formula),
        cmocka_unit_test(outside_the_window_nothing_counts),
        cmocka_unit_test(kernels_have_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
