/* Chances of statements that meet at random. Small ones are worked out by hand, large ones with the
 * whole numbers of Python (math.comb, fractions). */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"
#include "support/measured.h"

static hearsay_table *table_of(const hearsay_network *network)
{
    static const char *const names[] = { "null_model", "null_model_adjusted", "disparity",
                                         "disparity_adjusted" };
    const hearsay_measure_options options = { .names = { names, 4 } };
    hearsay_table *table = NULL;

    assert_int_equal(hearsay_tie_table(&table, network, &options, NULL), HEARSAY_OK);
    return table;
}

static double cell(const hearsay_table *table, const char *from, const char *to,
                   const char *heading)
{
    for (size_t row = 0; row < hearsay_table_rows(table); row++) {
        double value = NAN;

        if (strcmp(hearsay_table_text(table, row, 0), from) != 0 ||
            strcmp(hearsay_table_text(table, row, 1), to) != 0)
            continue;
        (void)hearsay_table_number(table, row, hearsay_table_find(table, heading), &value);
        return value;
    }
    fail_msg("no tie %s -> %s", from, to);
    return NAN;
}

/* Statements: a 3 on x and 1 on y, b 1 on x and 5 on y. */
static const char square[] = "claim id=x\nclaim id=y\n"
                             "statement speaker=a|act=assert|claim=x|count=2\n"
                             "statement speaker=a|act=deny|claim=x\n"
                             "statement speaker=a|act=assert|claim=y\n"
                             "statement speaker=b|act=assert|claim=x\n"
                             "statement speaker=b|act=deny|claim=y|count=5\n"
                             "statement speaker=b|act=report|claim=x|count=9\n";

static void totals_stay_and_statements_meet_at_random(void **state)
{
    const hearsay_network_options options = { .kind = "claims" };
    struct measured made = network_of_lines(square, &options);
    hearsay_table *table = table_of(made.network);

    (void)state;
    /* of 10 statements (a report takes no side) 4 are on x and 4 by a: of the 210 ways in which a's
     * can lie, C(4,3) C(6,1) + C(4,4) = 25 have 3 or more on x */
    assert_true(is_near(cell(table, "a", "x", "null_model"), 25 / 210.0));
    /* one or more on y: not all 4 on x */
    assert_true(is_near(cell(table, "a", "y", "null_model"), 209 / 210.0));
    /* b has 6, and 5 or more on y when a has one at most: the same ways as of a and x */
    assert_true(is_near(cell(table, "b", "y", "null_model"), 25 / 210.0));
    assert_true(is_near(cell(table, "b", "x", "null_model"), 209 / 210.0));
    /* 4 tests: 25 / 210 x 4 / 2 for both of the smaller ones */
    assert_true(is_near(cell(table, "a", "x", "null_model_adjusted"), 50 / 210.0));
    assert_true(is_near(cell(table, "b", "y", "null_model_adjusted"), 50 / 210.0));
    assert_true(is_near(cell(table, "b", "x", "null_model_adjusted"), 209 / 210.0));
    hearsay_table_free(table);
    measured_free(&made);
}

static void repetitions_that_add_nothing_are_no_statements(void **state)
{
    const hearsay_network_options options = { .kind = "claims",
                                              .duplicates = HEARSAY_DUPLICATES_EVER };
    struct measured made = network_of_lines(square, &options);
    hearsay_table *table = table_of(made.network);

    (void)state;
    /* a: for and against x, for y; b: for x, against y. 3 of 5 on x, 3 by a: 2 or more of them on x
     * in (C(3,2) C(2,1) + C(3,3)) / C(5,3) = 7 / 10 */
    assert_true(is_near(cell(table, "a", "x", "null_model"), 0.7));
    hearsay_table_free(table);
    measured_free(&made);
}

/* A p far below what 1 - the lower tail could tell, and one that the lower tail tells. */
static void large_totals_are_exact(void **state)
{
    const hearsay_network_options options = { .kind = "claims" };
    struct measured made = network_of_lines("claim id=x\nclaim id=y\n"
                                            "statement speaker=a|act=assert|claim=x|count=600\n"
                                            "statement speaker=a|act=assert|claim=y|count=400\n"
                                            "statement speaker=b|act=assert|claim=x|count=99400\n"
                                            "statement speaker=b|act=assert|claim=y|count=99600\n",
                                            &options);
    hearsay_table *table = table_of(made.network);

    (void)state;
    assert_true(fabs(cell(table, "a", "x", "null_model") / 1.232070370584743e-10 - 1) < 1e-8);
    assert_true(fabs(cell(table, "a", "y", "null_model") / 0.9999999999188064 - 1) < 1e-8);
    /* b has 99,400 or more on x when a has 600 at most there, and so 400 or more on y */
    assert_true(fabs(cell(table, "b", "x", "null_model") / 0.9999999999188064 - 1) < 1e-8);
    hearsay_table_free(table);
    measured_free(&made);
}

static void other_networks_have_no_such_chance(void **state)
{
    const hearsay_network_options options = { .kind = "mentions" };
    struct measured made = network_of_lines("statement speaker=a|act=assert|target=b|count=8\n"
                                            "statement speaker=a|act=assert|target=c\n",
                                            &options);
    hearsay_table *table = table_of(made.network);

    (void)state;
    assert_true(isnan(cell(table, "a", "b", "null_model")));
    assert_true(isnan(cell(table, "a", "b", "null_model_adjusted")));
    hearsay_table_free(table);
    measured_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(totals_stay_and_statements_meet_at_random),
        cmocka_unit_test(repetitions_that_add_nothing_are_no_statements),
        cmocka_unit_test(large_totals_are_exact),
        cmocka_unit_test(other_networks_have_no_such_chance),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
