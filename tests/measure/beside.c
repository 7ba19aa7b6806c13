/* What is measured on threads beside the rest is what it is without them. */
#include "support/measured.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/lines.h"
#include "text/buffer.h"

/* A ring in which everybody speaks of the next REACH: from 16,384 ties on there are threads. */
enum { ACTORS = 400, REACH = 50 };

static struct measured ring(void)
{
    struct buffer lines = { 0 };
    struct measured measured;

    for (int i = 0; i < ACTORS; i++)
        for (int step = 1; step <= REACH; step++)
            buffer_format(&lines, "statement speaker=a%d|act=assert|target=a%d\n", i, (i + step) % ACTORS);
    measured = network_of_lines(buffer_string(&lines), &(hearsay_network_options){ .kind = "mentions" });
    buffer_clear(&lines);
    return measured;
}

static const char *const names[] = {
    "statements", "in_strength", "out_strength", "pagerank", "reversed_pagerank", "hub", "authority",
    "coreness", "eigenvector", "constraint", "reciprocity", "signed_degree", "component", "camp", "first_hand",
};
enum { MEASURES = sizeof names / sizeof *names };

static hearsay_table *table_of(const hearsay_network *network, unsigned jobs, size_t camp_runs)
{
    const hearsay_measure_options options = { .names = { names, MEASURES }, .jobs = jobs, .camp_runs = camp_runs };
    hearsay_table *table = NULL;

    assert_int_equal(hearsay_actor_table(&table, network, &options, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(table), ACTORS);
    return table;
}

static void all_are_alike_in_a_ring(void **state)
{
    /* a tie to the next 50 and one from the 50 before; of a core of all everybody has 100 ties */
    static const struct { const char *name; double value; } expected[] = {
        { "statements", REACH }, { "in_strength", REACH }, { "out_strength", REACH }, { "pagerank", 1.0 / ACTORS },
        { "reversed_pagerank", 1.0 / ACTORS }, { "hub", 1 }, { "authority", 1 }, { "coreness", 2 * REACH },
        { "eigenvector", 1 }, { "reciprocity", 0 }, { "signed_degree", 2 * REACH }, { "component", 1 },
        { "first_hand", 1 },
    };
    struct measured measured = ring();

    (void)state;
    measured.table = table_of(measured.network, 0, 1);
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        assert_true(is_near(value_in(measured.table, "a0", expected[i].name), expected[i].value));
        assert_true(is_near(value_in(measured.table, "a399", expected[i].name), expected[i].value));
    }
    measured_free(&measured);
}

/* To the last bit: what a number is does not depend on who adds it up. */
static void threads_change_nothing(void **state)
{
    struct measured measured = ring();

    (void)state;
    for (size_t runs = 1; runs <= 2; runs++) { /* two searches for camps take processes, after the threads */
        hearsay_table *alone = table_of(measured.network, 1, runs), *beside = table_of(measured.network, 0, runs);

        for (size_t row = 0; row < ACTORS; row++) {
            for (size_t i = 0; i < MEASURES; i++) {
                size_t column = hearsay_table_find(alone, names[i]);
                double first = NAN, second = NAN;

                assert_int_equal(hearsay_table_find(beside, names[i]), column);
                assert_int_equal(hearsay_table_number(alone, row, column, &first),
                                 hearsay_table_number(beside, row, column, &second));
                assert_memory_equal(&first, &second, sizeof first);
            }
        }
        hearsay_table_free(alone);
        hearsay_table_free(beside);
    }
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_are_alike_in_a_ring),
        cmocka_unit_test(threads_change_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
