/* Camps in networks of statements. */
#include <hearsay/measure.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/measured.h"

/* Two groups of ties that modularity would part; in claims nobody opposes anything. */
static void without_opposition_a_network_of_claims_is_one_camp(void **state)
{
    struct measured measured = network_of_lines(
        "claim id=x|text=x\nclaim id=y|text=y\n"
        "statement speaker=a|act=assert|claim=x|count=5\n"
        "statement speaker=b|act=assert|claim=x|count=5\n"
        "statement speaker=b|act=assert|claim=y\n"
        "statement speaker=c|act=assert|claim=y|count=5\n", NULL);

    (void)state;
    assert_int_equal(hearsay_measure_run(&measured.table, measured.network, "camp", NULL),
                     HEARSAY_OK);
    assert_true(value_of(&measured, "a") == 1 && value_of(&measured, "c") == 1);
    assert_true(value_of(&measured, "x") == 1 && value_of(&measured, "y") == 1);
    measured_free(&measured);
}

static void who_opposes_a_claim_is_not_in_its_camp(void **state)
{
    struct measured measured = network_of_lines(
        "claim id=x|text=x\nstatement speaker=a|act=assert|claim=x\n"
        "statement speaker=b|act=deny|claim=x\nstatement speaker=c|act=assert|claim=x\n", NULL);

    (void)state;
    assert_int_equal(hearsay_measure_run(&measured.table, measured.network, "camp", NULL),
                     HEARSAY_OK);
    assert_true(value_of(&measured, "a") == 1 && value_of(&measured, "c") == 1);
    assert_true(value_of(&measured, "b") == 2);
    measured_free(&measured);
}

static void who_speaks_of_himself_only_is_a_camp(void **state)
{
    struct measured measured = measure_ties("a>a", "camp");

    (void)state;
    assert_true(value_of(&measured, "a") == 1);
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_opposition_a_network_of_claims_is_one_camp),
        cmocka_unit_test(who_opposes_a_claim_is_not_in_its_camp),
        cmocka_unit_test(who_speaks_of_himself_only_is_a_camp),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
