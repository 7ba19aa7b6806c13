/* Frustration, misfits and sides in networks of statements. */
#include <hearsay/measure.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support/measured.h"

/* a and b back x and y; c backs y and opposes x: the circles through x, y, c and a or b have one
 * foe. ax, ay, bx, by, cy are friends, cx foes: cx alone contradicts that all stand together. To
 * take c out costs cy: as good. */
static const char
    LINES[] = "claim id=x|text=x\nclaim id=y|text=y\n"
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
        "statement speaker=b|act=deny|claim=x\nstatement speaker=c|act=assert|claim=x\n",
        NULL);

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

/* ---- the powers of 1907 ---- */

/* All know where they stand (Antal, Krapivsky and Redner 2006, Physica D 224, on social balance):
 * Britain, France and Russia; Austria-Hungary, Germany and Italy. */
static const char *const powers[] = {
    "britain", "france", "russia", "austria", "germany", "italy"
};
enum { POWERS = 6, PAIRS = POWERS * (POWERS - 1) / 2 };

static bool are_allies(size_t a, size_t b)
{
    return (a < 3) == (b < 3);
}

/* other: the pair, in order, that does the opposite; PAIRS: none. */
static struct measured network_of_powers(size_t other)
{
    const hearsay_network_options options = { .kind = "tone" };
    char lines[2048] = "";
    size_t length = 0, pair = 0;

    for (size_t a = 0; a < POWERS; a++)
        for (size_t b = a + 1; b < POWERS; b++, pair++)
            length += (size_t)snprintf(
                lines + length, sizeof lines - length, "statement speaker=%s|act=%s|target=%s\n",
                powers[a], are_allies(a, b) != (pair == other) ? "support" : "accuse", powers[b]);
    return network_of_lines(lines, &options);
}

static void the_powers_of_1907_are_two_camps(void **state)
{
    static const char *const names[] = { "camps" };
    static const char *const measures[] = { "side_of_split", "camp" };
    const hearsay_measure_options options = choose(names, 1);
    struct measured measured = network_of_powers(PAIRS);

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(hearsay_measure_run(&measured.table, measured.network, measures[i], NULL),
                         HEARSAY_OK);
        for (size_t a = 0; a < POWERS; a++)
            for (size_t b = 0; b < POWERS; b++)
                assert_int_equal(value_of(&measured, powers[a]) == value_of(&measured, powers[b]),
                                 are_allies(a, b));
        hearsay_table_free(measured.table);
    }
    assert_int_equal(hearsay_network_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    assert_true(value_in(measured.table, "triangles", "value") == 20);
    assert_true(value_in(measured.table, "balance", "value") == 1);
    assert_true(value_in(measured.table, "frustration", "value") == 0);
    assert_true(value_in(measured.table, "camp_count", "value") == 2);
    /* 6 friends, 9 foes: of all weight 6/15 (2 (3/6 - (6/12)^2)) + 9/15 (2 (9/18)^2) = 1/5 + 3/10
     */
    assert_true(is_near(value_in(measured.table, "polarisation", "value"), 0.5));
    assert_true(value_in(measured.table, "ei_index", "value") == -1);
    measured_free(&measured);
}

/* Whichever pair turns round: the four threes that it is in are out of balance, and to turn it back
 * is enough, and needed. It is the misfit. */
static void one_pair_that_turns_round_is_the_one_misfit(void **state)
{
    static const char *const names[] = { "camps" };
    const hearsay_measure_options options = choose(names, 1);

    (void)state;
    for (size_t pair = 0, a = 0, b = 1; pair < PAIRS; pair++) {
        struct measured measured = network_of_powers(pair);
        size_t misfits = 0, column;

        assert_int_equal(hearsay_network_table(&measured.table, measured.network, &options, NULL),
                         HEARSAY_OK);
        assert_true(value_in(measured.table, "triangles", "value") == 20);
        assert_true(value_in(measured.table, "balanced", "value") == 16);
        assert_true(value_in(measured.table, "frustration", "value") == 1);
        assert_true(value_in(measured.table, "frustration_bound", "value") == 1);
        hearsay_table_free(measured.table);
        assert_int_equal(hearsay_tie_table(&measured.table, measured.network, &options, NULL),
                         HEARSAY_OK);
        column = hearsay_table_find(measured.table, "misfit");
        for (size_t i = 0; i < hearsay_table_rows(measured.table); i++)
            if (strcmp(hearsay_table_text(measured.table, i, column), "yes") == 0) {
                assert_string_equal(hearsay_table_text(measured.table, i, 0), powers[a]);
                assert_string_equal(hearsay_table_text(measured.table, i, 1), powers[b]);
                misfits++;
            }
        assert_int_equal(misfits, 1);
        measured_free(&measured);
        if (++b == POWERS) b = ++a + 1;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_misfits_of_a_network_of_claims),
        cmocka_unit_test(who_opposes_what_another_backs_is_on_the_other_side),
        cmocka_unit_test(loops_have_no_sides_to_contradict),
        cmocka_unit_test(the_powers_of_1907_are_two_camps),
        cmocka_unit_test(one_pair_that_turns_round_is_the_one_misfit),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
