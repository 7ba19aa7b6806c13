/* Eigenvectors of friends, and of friends and foes, worked out by hand. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/signed.h"

static const double golden = 0.6180339887498949; /* (sqrt 5 - 1) / 2 */

static void assert_vector(const char *ties, const double *expected)
{
    struct measuring measuring = signed_ties(ties);
    double values[26] = { 0 };

    assert_int_equal(measure_signed_eigenvector(&measuring, values, NULL), HEARSAY_OK);
    for (size_t i = 0; i < measuring.nodes; i++)
        assert_true(isnan(expected[i]) ? isnan(values[i]) : fabs(values[i] - expected[i]) < 1e-9);
    measuring_clear(&measuring);
}

/* A star of four: the middle 1, the ends 1 / sqrt 3; each component by itself; weights, signs and
 * answers change nothing. */
static void each_component_has_its_own(void **state)
{
    const double third = sqrt(1.0 / 3), expected[] = { 1, third, third, third, 1, 1, 0, 0 };
    struct measuring measuring = signed_ties("a-b7 a+c d+a a+d e+f2 h+h");
    double values[8] = { 0 };

    (void)state;
    assert_int_equal(measuring.nodes, 8);
    assert_int_equal(measure_eigenvector(&measuring, values, NULL), HEARSAY_OK);
    for (size_t i = 0; i < 8; i++) assert_true(fabs(values[i] - expected[i]) < 1e-9);
    measuring_clear(&measuring);
}

/* Turning the sign of a node and of all its ties leaves the eigenvalues: a path of four has (g, 1,
 * 1, g), with the signs of the two sides. The last one is numpy's. */
static void sides_have_different_signs(void **state)
{
    (void)state;
    assert_vector("a+b b-c c-d", (const double[]){ golden, 1, -1, golden });
    assert_vector("a-b", (const double[]){ 1, -1 });
    assert_vector("a+b b+c a+c d-a",
                  (const double[]){ 1, 0.85463767971846, 0.85463767971846, -0.46081112718911 });
}

/* All foes: the largest eigenvalue of -(J - I) is 1, and every vector of sum 0 has it. */
static void three_foes_have_none_of_their_own(void **state)
{
    (void)state;
    assert_vector("a-b b-c a-c", (const double[]){ NAN, NAN, NAN });
    assert_vector("a+b b-a", (const double[]){ 0, 0 });
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_component_has_its_own),
        cmocka_unit_test(sides_have_different_signs),
        cmocka_unit_test(three_foes_have_none_of_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
