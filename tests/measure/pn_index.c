/* The PN index and signed degree, by hand. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/signed.h"

static void assert_index(const char *ties, const double *expected)
{
    struct measuring measuring = signed_ties(ties);
    double values[26] = { 0 };

    assert_int_equal(measure_pn_index(&measuring, values, NULL), HEARSAY_OK);
    for (size_t i = 0; i < measuring.nodes; i++) assert_true(agree(values[i], expected[i]));
    measuring_clear(&measuring);
}

/* x = 1 + (n - 1) x / (2n - 2) = 1 + x / 2, and with foes x = 1 - x: the two ends of the scale. */
static void all_friends_have_2_and_all_foes_a_half(void **state)
{
    (void)state;
    assert_index("a+b a+c a+d b+c b+d c+d", (const double[]){ 2, 2, 2, 2 });
    assert_index("a-b a-c a-d b-c b-d c-d", (const double[]){ 0.5, 0.5, 0.5, 0.5 });
    assert_index("a-b a-c b-c", (const double[]){ 0.5, 0.5, 0.5 });
    assert_index("a+b", (const double[]){ 2, 2 });
}

/* n = 3: a = 1 + b / 4, b = 1 + a / 4 - c / 2, c = 1 - b / 2, so b (1 - 1/16 - 1/4) = 3 / 4. */
static void a_foe_of_my_friend_has_less(void **state)
{
    (void)state;
    assert_index("a+b b-c", (const double[]){ 14.0 / 11, 12.0 / 11, 5.0 / 11 });
}

/* Of two foes each is 1 less the other, which many numbers are. */
static void what_has_no_one_solution_is_missing(void **state)
{
    (void)state;
    assert_index("a-b", (const double[]){ NAN, NAN });
    assert_index("a+b b-a", (const double[]){ 1, 1 }); /* they cancel out */
}

static void signed_degree_is_friends_less_foes(void **state)
{
    struct measuring measuring = signed_ties("a+b a+b a-c a+d b-c e+f f-e");
    static const double expected[] = { 1, 0, -2, 1, 0, 0 };
    double values[6];

    (void)state;
    assert_int_equal(measure_signed_degree(&measuring, values, NULL), HEARSAY_OK);
    for (size_t i = 0; i < 6; i++) assert_true(values[i] == expected[i]);
    measuring_clear(&measuring);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_friends_have_2_and_all_foes_a_half),
        cmocka_unit_test(a_foe_of_my_friend_has_less),
        cmocka_unit_test(what_has_no_one_solution_is_missing),
        cmocka_unit_test(signed_degree_is_friends_less_foes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
