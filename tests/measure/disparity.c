/* The disparity filter, on stars of which every number is worked out in a comment. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/lines.h"
#include "support/measured.h"

static hearsay_table *table_of(const hearsay_network *network)
{
    static const char *const names[] = { "disparity", "disparity_adjusted" };
    const hearsay_measure_options options = { .names = { names, 2 } };
    hearsay_table *table = NULL;

    assert_int_equal(hearsay_tie_table(&table, network, &options, NULL), HEARSAY_OK);
    return table;
}

/* By the tie's end. */
static double cell(const hearsay_table *table, const char *to, const char *heading)
{
    size_t column = hearsay_table_find(table, "to");

    for (size_t row = 0; row < hearsay_table_rows(table); row++) {
        const char *text = hearsay_table_text(table, row, column);
        double value = NAN;

        if (!text || text[0] != to[0]) continue;
        (void)hearsay_table_number(table, row, hearsay_table_find(table, heading), &value);
        return value;
    }
    fail_msg("no tie to %s", to);
    return NAN;
}

static void a_strong_tie_among_weak_ones_is_no_chance(void **state)
{
    const hearsay_network_options options = { .kind = "mentions" };
    struct measured made = network_of_lines("statement speaker=a|act=assert|target=b|count=8\n"
                                            "statement speaker=a|act=assert|target=c\n"
                                            "statement speaker=a|act=assert|target=d\n"
                                            "statement speaker=e|act=assert|target=f\n"
                                            "statement speaker=a|act=assert|target=a|count=90\n",
                                            &options);
    hearsay_table *table = table_of(made.network);

    (void)state;
    /* a: strength 10 without its loop, 3 ties: (1 - 0.8)^2 and (1 - 0.1)^2 */
    assert_true(is_near(cell(table, "b", "disparity"), 0.04));
    assert_true(is_near(cell(table, "c", "disparity"), 0.81));
    /* three tests: 0.04 x 3 / 1; 0.81 x 3 / 3 */
    assert_true(is_near(cell(table, "b", "disparity_adjusted"), 0.12));
    assert_true(is_near(cell(table, "d", "disparity_adjusted"), 0.81));
    assert_true(isnan(cell(table, "f", "disparity"))); /* neither end has another tie */
    assert_true(isnan(cell(table, "a", "disparity")));
    hearsay_table_free(table);
    measured_free(&made);
}

static void without_directions_an_end_looks_at_all_its_ties(void **state)
{
    const hearsay_network_options options = { .kind = "congruence" };
    struct measured made = network_of_lines("statement speaker=a|act=assert|claim=x\n"
                                            "statement speaker=b|act=assert|claim=x|count=3\n"
                                            "statement speaker=b|act=assert|claim=y\n"
                                            "statement speaker=c|act=assert|claim=y\n",
                                            &options);
    hearsay_table *table = table_of(made.network);

    (void)state;
    /* a - b 3, b - c 1: b has 2 ties and strength 4, though one comes in and one goes out */
    assert_true(is_near(cell(table, "b", "disparity"), 0.25));
    assert_true(is_near(cell(table, "c", "disparity"), 0.75));
    hearsay_table_free(table);
    measured_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_strong_tie_among_weak_ones_is_no_chance),
        cmocka_unit_test(without_directions_an_end_looks_at_all_its_ties),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
