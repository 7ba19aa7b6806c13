/* Balance of triangles. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/signed.h"

static void assert_balance(const char *ties, double triangles, double balanced, double balance)
{
    struct measuring measuring = signed_ties(ties);

    assert_true(figure_of(&measuring, measure_network_triangles) == triangles);
    assert_true(figure_of(&measuring, measure_network_balanced) == balanced);
    assert_true(agree(figure_of(&measuring, measure_network_balance), balance));
    measuring_clear(&measuring);
}

static void an_even_number_of_foes_is_balanced(void **state)
{
    (void)state;
    assert_balance("a+b b+c a+c", 1, 1, 1);
    assert_balance("a+b b+c a-c", 1, 0, 0);
    assert_balance("a+b b-c a-c", 1, 1, 1);
    assert_balance("a-b b-c a-c", 1, 0, 0);
}

static void both_ways_of_a_pair_are_added_up(void **state)
{
    (void)state;
    assert_balance("a+b b-a3 b+c a+c", 1, 0, 0);  /* a and b: 1 - 3 */
    assert_balance("a+b b-a b+c a+c", 0, 0, NAN); /* 1 - 1: no tie */
}

/* abc +++ and abd +-- are balanced, acd +-+ and bcd +-+ not. */
static void four_of_whom_one_is_between(void **state)
{
    (void)state;
    assert_balance("a+b a+c b+c a-d b-d c+d", 4, 2, 0.5);
}

static void without_triangles_there_is_no_share(void **state)
{
    (void)state;
    assert_balance("", 0, 0, NAN);
    assert_balance("a-b b-c c-d d-a", 0, 0, NAN);
}

/* The powers before 1914 (Antal, Krapivsky and Redner 2006, Physica D 224): a Austria-Hungary,
 * b Britain, c France, d Germany, e Italy,
 * f Russia. */
static void the_powers_came_to_balance(void **state)
{
    (void)state;
    /* the League of Three Emperors; France against Germany: one triangle, adf */
    assert_balance("a+d a+f d+f c-d", 1, 1, 1);
    /* with the Triple Alliance of 1882: adf and ade */
    assert_balance("a+d a+f d+f c-d d+e a+e", 2, 2, 1);
    /* had Germany's tie to Russia lasted when Russia allied with France: cdf is -++ */
    assert_balance("a+d a+f d+f c-d d+e a+e c+f", 3, 2, 2.0 / 3.0);
    /* 1907: Triple Alliance ade, Triple Entente bcf; all 20 threes of six */
    assert_balance("a+d a+e d+e b+c b+f c+f a-b a-c a-f d-b d-c d-f e-b e-c e-f", 20, 20, 1);
}

/* The same, stage by stage, with foes as well; only pairs of which the sources say where they stand. */
static void each_alliance_removed_a_contradiction_or_made_one(void **state)
{
    (void)state;
    /* 1872, the League of Three Emperors: bcf and abc are --- */
    assert_balance("a+d a+f d+f b-c b-f a-b c-f a-c c-d", 7, 5, 5.0 / 7);
    /* 1882, the Triple Alliance: ade, +++ */
    assert_balance("a+d a+f d+f b-c b-f a-b c-f a-c c-d a+e d+e", 8, 6, 0.75);
    /* 1894, Russia leaves the emperors and allies with France: bcf, abc (---), acd, ade are left */
    assert_balance("a+d b-c b-f a-b c+f a-c c-d a+e d+e", 4, 3, 0.75);
    /* 1904, the Entente Cordiale: abc is balanced now, but bcf is ++- */
    assert_balance("a+d b+c b-f a-b c+f a-c c-d a+e d+e", 4, 3, 0.75);
    /* 1907, Britain and Russia: nothing contradicts */
    assert_balance("a+d b+c b+f a-b c+f a-c c-d a+e d+e", 4, 4, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_even_number_of_foes_is_balanced),
        cmocka_unit_test(both_ways_of_a_pair_are_added_up),
        cmocka_unit_test(four_of_whom_one_is_between),
        cmocka_unit_test(without_triangles_there_is_no_share),
        cmocka_unit_test(the_powers_came_to_balance),
        cmocka_unit_test(each_alliance_removed_a_contradiction_or_made_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
