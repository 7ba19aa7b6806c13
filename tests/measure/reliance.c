/* Reliance on one outlet, by hand. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/measured.h"

/* Backing of x: 3 in the Post (one through the Wire), 1 in the Wire, 2 without an outlet. */
static const char
    sample[] = "actor id=post|name=Post\nactor id=wire|name=Wire\n"
               "document id=d1|publisher=post\n"
               "claim id=x|text=x|about=t\nclaim id=y|text=y\n"
               "statement speaker=a|act=accuse|claim=x|document=d1|count=2\n"
               "statement speaker=a|act=accuse|claim=x|document=d1|via=wire\n"
               "statement speaker=b|act=accuse|claim=x|via=wire\n"
               "statement speaker=c|act=accuse|claim=x|count=2\n"
               "statement speaker=c|act=deny|claim=x|via=wire|count=9\n"
               "statement speaker=c|act=accuse|claim=x|document=d1|negated=true|count=9\n";

static void the_backing_of_a_claim(void **state)
{
    static const char *const names[] = { "backs", "outlet_reliance", "main_outlet",
                                         "without_main_outlet" };
    hearsay_measure_options options = { .names = { names, 4 } };
    struct measured measured = network_of_lines(sample, NULL);
    size_t main;

    (void)state;
    assert_int_equal(hearsay_claim_table(&measured.table, measured.corpus, &options, NULL),
                     HEARSAY_OK);
    main = hearsay_table_find(measured.table, "main_outlet");
    assert_true(value_in(measured.table, "x", "backs") == 6);
    assert_true(is_near(value_in(measured.table, "x", "outlet_reliance"), 9.0 / 16 + 1.0 / 16));
    assert_string_equal(hearsay_table_text(measured.table, 0, main), "Post");
    assert_true(value_in(measured.table, "x", "without_main_outlet") == 3);
    assert_true(isnan(value_in(measured.table, "y", "outlet_reliance")));
    assert_true(isnan(value_in(measured.table, "y", "without_main_outlet")));
    assert_null(hearsay_table_text(measured.table, 1, main));
    measured_free(&measured);
}

/* Of all statements the Wire has 10 of 13. Its ties: b accuses t; a's are the Post's, c's have
 * none. */
static void the_whole_network(void **state)
{
    static const char *const names[] = { "outlet_reliance", "main_outlet", "ties_lost" };
    const hearsay_network_options accusations = { .kind = "accusations" };
    hearsay_measure_options options = { .names = { names, 3 } };
    struct measured measured = network_of_lines(sample, &accusations);

    (void)state;
    assert_int_equal(hearsay_network_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    assert_true(is_near(value_in(measured.table, "outlet_reliance", "value"), 109.0 / 169));
    assert_true(value_in(measured.table, "ties_lost", "value") == 1);
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_backing_of_a_claim),
        cmocka_unit_test(the_whole_network),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
