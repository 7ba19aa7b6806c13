/* Camps with their typical claims. */
#include <hearsay/camps.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support/effort.h"
#include "support/measured.h"

enum { CAMP, ACTORS, STABILITY, MEMBERS, SIDE, CLAIM, TEXT, INSIDE, OUTSIDE, LIFT };

/* a, b and c agree on x, d and e against it; g is against everybody on y. The doubt of d and what b
 * did not say are no sides. */
static const char lines[] =
    "claim id=x|text=x\nclaim id=y|text=y\nclaim id=z|text=z\n"
    "statement speaker=a|act=assert|claim=x\nstatement speaker=b|act=assert|claim=x\n"
    "statement speaker=c|act=assert|claim=x\nstatement speaker=d|act=deny|claim=x\n"
    "statement speaker=e|act=deny|claim=x\nstatement speaker=a|act=assert|claim=y\n"
    "statement speaker=b|act=assert|claim=y\nstatement speaker=b|act=assert|claim=y\n"
    "statement speaker=d|act=assert|claim=y\nstatement speaker=g|act=deny|claim=y\n"
    "statement speaker=d|act=doubt|claim=z\nstatement speaker=b|act=deny|claim=z|negated=true\n";

static double number(const hearsay_table *table, size_t row, size_t column)
{
    double value = -1;

    assert_true(hearsay_table_number(table, row, column, &value));
    return value;
}

static void assert_row(const hearsay_table *table, size_t row, double camp, const char *side,
                       const char *claim, double inside, double outside, double lift)
{
    assert_true(number(table, row, CAMP) == camp);
    assert_string_equal(hearsay_table_text(table, row, SIDE), side);
    assert_string_equal(hearsay_table_text(table, row, CLAIM), claim);
    assert_true(number(table, row, INSIDE) == inside);
    assert_true(number(table, row, OUTSIDE) == outside);
    assert_true(is_near(number(table, row, LIFT), lift));
}

static void lift_compares_a_camp_with_all(void **state)
{
    const hearsay_network_options options = { .kind = "subtract" };
    struct measured measured = network_of_lines(lines, &options);
    hearsay_camp_notes notes;
    size_t count;

    (void)state;
    assert_int_equal(hearsay_camp_table(&measured.table, measured.network, NULL, NULL, &notes, NULL),
                     HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(measured.table), 3);
    /* 6 actors. x: all 3 of the camp, 3 of 6 in all; 3 where 1.5 would be */
    assert_row(measured.table, 0, 1, "backs", "x", 3, 0, 1 / (3.0 / 6));
    /* y: 2 of 3, and d: 3 of 6 in all; 2 where 1.5 would be */
    assert_row(measured.table, 1, 1, "backs", "y", 2, 1, (2.0 / 3) / (3.0 / 6));
    /* against x: both, 2 of 6 in all */
    assert_row(measured.table, 2, 2, "opposes", "x", 2, 0, 1 / (2.0 / 6));
    /* b has said most, then a; c and the rest as they came */
    assert_string_equal(hearsay_table_text(measured.table, 0, MEMBERS), "b; a; c");
    assert_string_equal(hearsay_table_text(measured.table, 2, MEMBERS), "d; e");
    assert_true(number(measured.table, 0, ACTORS) == 3 && number(measured.table, 2, ACTORS) == 2);
    (void)hearsay_table_evidence(measured.table, 1, &count);
    assert_int_equal(count, 3); /* one of a, two of b */
    assert_int_equal(notes.camps, 2);
    assert_int_equal(notes.alone, 1);
    measured_free(&measured);
}

static void a_camp_without_typical_claims_has_a_row(void **state)
{
    const hearsay_network_options options = { .kind = "tone" };
    struct measured measured = network_of_lines("statement speaker=a|act=support|target=b\n",
                                                &options);

    (void)state;
    assert_int_equal(hearsay_camp_table(&measured.table, measured.network, NULL, NULL, NULL, NULL),
                     HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(measured.table), 1);
    assert_string_equal(hearsay_table_text(measured.table, 0, MEMBERS), "a; b");
    assert_null(hearsay_table_text(measured.table, 0, CLAIM));
    measured_free(&measured);
}

static void where_nobody_agrees_there_is_no_camp(void **state)
{
    const hearsay_network_options options = { .kind = "tone" };
    struct measured measured = network_of_lines("statement speaker=a|act=accuse|target=b\n",
                                                &options);
    hearsay_camp_notes notes;

    (void)state;
    assert_int_equal(hearsay_camp_table(&measured.table, measured.network, NULL, NULL, &notes, NULL),
                     HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(measured.table), 0);
    assert_int_equal(notes.alone, 2);
    measured_free(&measured);
}

/* Each camp agrees in one of two documents, which is in a resample of two with probability 3/4, and with
 * it the whole camp. Of 200 the mean has the standard deviation 0.03; four of them are let pass. */
static void a_camp_of_one_document_is_found_as_often_as_the_document(void **state)
{
    const hearsay_network_options options = { .kind = "subtract" };
    const hearsay_bootstrap_options bootstrap = { .resamples = effort_of(200, 200, 20) };
    const double margin = 4 * sqrt(0.75 * 0.25 / (double)bootstrap.resamples);
    struct measured measured = network_of_lines(
        "document id=p\ndocument id=q\n"
        "statement speaker=a|act=assert|claim=x|document=p\n"
        "statement speaker=b|act=assert|claim=x|document=p\n"
        "statement speaker=c|act=assert|claim=y|document=q\n"
        "statement speaker=d|act=assert|claim=y|document=q\n", &options);
    hearsay_camp_notes notes;

    (void)state;
    assert_int_equal(hearsay_camp_table(&measured.table, measured.network, NULL, &bootstrap, &notes,
                                        NULL), HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(measured.table), 2);
    assert_string_equal(hearsay_table_heading(measured.table, STABILITY + 1), "resampled");
    for (size_t row = 0; row < 2; row++) {
        double found = number(measured.table, row, STABILITY + 1);
        assert_true(fabs(found - 0.75) < margin);
    }
    assert_int_equal(notes.resamples.units, 2);
    measured_free(&measured);
}

/* With both documents abc is a camp. With p alone ab, with q alone bc: 2 of 2 actors there. */
static void who_is_not_in_a_resample_does_not_count_against_a_camp(void **state)
{
    const hearsay_network_options options = { .kind = "subtract" };
    const hearsay_bootstrap_options bootstrap = { .resamples = 20 };
    struct measured measured = network_of_lines(
        "document id=p\ndocument id=q\n"
        "statement speaker=a|act=assert|claim=x|document=p\n"
        "statement speaker=b|act=assert|claim=x|document=p\n"
        "statement speaker=b|act=assert|claim=y|document=q\n"
        "statement speaker=c|act=assert|claim=y|document=q\n", &options);

    (void)state;
    assert_int_equal(hearsay_camp_table(&measured.table, measured.network, NULL, &bootstrap, NULL,
                                        NULL), HEARSAY_OK);
    assert_true(is_near(number(measured.table, 0, STABILITY + 1), 1));
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lift_compares_a_camp_with_all),
        cmocka_unit_test(a_camp_without_typical_claims_has_a_row),
        cmocka_unit_test(where_nobody_agrees_there_is_no_camp),
        cmocka_unit_test(a_camp_of_one_document_is_found_as_often_as_the_document),
        cmocka_unit_test(who_is_not_in_a_resample_does_not_count_against_a_camp),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
