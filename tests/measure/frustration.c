/* Frustration, misfits and sides in networks of statements. */
#include <hearsay/measure.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support/measured.h"

/* a and b back x and y; c backs y and opposes x: the circles through x, y, c and a or b have one foe.
 * ax, ay, bx, by, cy are friends, cx foes: cx alone contradicts that all stand together. To take c
 * out costs cy: as good. */
static const char LINES[] =
    "claim id=x|text=x\nclaim id=y|text=y\n"
    "statement speaker=a|act=assert|claim=x\nstatement speaker=a|act=assert|claim=y\n"
    "statement speaker=b|act=assert|claim=x\nstatement speaker=b|act=assert|claim=y\n"
    "statement speaker=c|act=deny|claim=x\nstatement speaker=c|act=assert|claim=y\n";

static hearsay_measure_options choose(const char *const *names, size_t count)
{
    return (hearsay_measure_options){ .names = { names, count }, .seed = 1 };
}

static void the_misfits_of_a_network_of_claims(void **state)
{
    static const char *const of_network[] = { "frustration", "frustration_bound",
                                              "frustration_exact" };
    static const char *const of_ties[] = { "misfit" };
    hearsay_measure_options options = choose(of_network, 3);
    struct measured measured = network_of_lines(LINES, NULL);
    size_t misfits = 0;

    (void)state;
    assert_int_equal(hearsay_network_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    assert_true(value_in(measured.table, "frustration", "value") == 1);
    assert_true(value_in(measured.table, "frustration_bound", "value") == 1);
    assert_string_equal(hearsay_table_text(measured.table, 3, 1), "yes");
    hearsay_table_free(measured.table);
    options = choose(of_ties, 1);
    assert_int_equal(hearsay_tie_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    for (size_t i = 0; i < hearsay_table_rows(measured.table); i++) {
        if (strcmp(hearsay_table_text(measured.table, i, 4), "yes") != 0) continue;
        assert_string_equal(hearsay_table_text(measured.table, i, 0), "c");
        misfits++;
    }
    assert_int_equal(misfits, 1);
    measured_free(&measured);
}

static void who_opposes_what_another_backs_is_on_the_other_side(void **state)
{
    struct measured measured = network_of_lines(
        "claim id=x|text=x\nstatement speaker=a|act=assert|claim=x\n"
        "statement speaker=b|act=deny|claim=x\nstatement speaker=c|act=assert|claim=x\n", NULL);

    (void)state;
    assert_int_equal(hearsay_measure_run(&measured.table, measured.network, "side_of_split", NULL),
                     HEARSAY_OK);
    assert_true(value_of(&measured, "a") == 1);
    assert_true(value_of(&measured, "b") == 2);
    assert_true(value_of(&measured, "c") == 1);
    assert_true(value_of(&measured, "x") == 1);
    measured_free(&measured);
}

static void loops_have_no_sides_to_contradict(void **state)
{
    static const char *const names[] = { "misfit" };
    hearsay_measure_options options = choose(names, 1);
    struct measured measured = measure_ties("a>a a>b", "side_of_split");

    (void)state;
    assert_true(value_of(&measured, "a") == 1 && value_of(&measured, "b") == 1);
    hearsay_table_free(measured.table);
    assert_int_equal(hearsay_tie_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    assert_null(hearsay_table_text(measured.table, 0, 4));
    assert_string_equal(hearsay_table_text(measured.table, 1, 4), "no");
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_misfits_of_a_network_of_claims),
        cmocka_unit_test(who_opposes_what_another_backs_is_on_the_other_side),
        cmocka_unit_test(loops_have_no_sides_to_contradict),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
