/* Reliance on one outlet, by hand. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support/measured.h"
#include "text/buffer.h"

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
    static const char *const names[] = { "backs", "outlet_reliance", "outlet_share", "main_outlet",
                                         "without_main_outlet" };
    hearsay_measure_options options = { .names = { names, 5 } };
    struct measured measured = network_of_lines(sample, NULL);
    size_t main;

    (void)state;
    assert_int_equal(hearsay_claim_table(&measured.table, measured.corpus, &options, NULL),
                     HEARSAY_OK);
    main = hearsay_table_find(measured.table, "main_outlet");
    assert_true(value_in(measured.table, "x", "backs") == 6);
    assert_true(is_near(value_in(measured.table, "x", "outlet_reliance"), 9.0 / 16 + 1.0 / 16));
    assert_true(is_near(value_in(measured.table, "x", "outlet_share"), 0.75)); /* 3 of 4 */
    assert_true(isnan(value_in(measured.table, "y", "outlet_share")));
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
    static const char *const names[] = { "outlet_reliance", "outlet_share", "main_outlet",
                                         "ties_lost" };
    const hearsay_network_options accusations = { .kind = "accusations" };
    hearsay_measure_options options = { .names = { names, 4 } };
    struct measured measured = network_of_lines(sample, &accusations);

    (void)state;
    assert_int_equal(hearsay_network_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    assert_true(is_near(value_in(measured.table, "outlet_reliance", "value"), 109.0 / 169));
    assert_true(is_near(value_in(measured.table, "outlet_share", "value"), 10.0 / 13));
    assert_true(value_in(measured.table, "ties_lost", "value") == 1);
    measured_free(&measured);
}

/* a accuses t through the Post, b through the Wire, and nobody knows where c's accusation stood; u
 * is accused once in each, and once in the Post and once nobody knows where. */
static void a_tie_names_the_outlet_without_which_it_would_not_be_there(void **state)
{
    static const char *const name = "only_outlet";
    static const struct {
        const char *from, *to, *outlet;
    } ties[] = {
        { "a", "t", "Post" }, { "a", "u", NULL }, { "b", "t", "Wire" },
        { "b", "u", NULL },   { "c", "t", NULL },
    };
    const hearsay_network_options accusations = { .kind = "accusations" };
    hearsay_measure_options options = { .names = { &name, 1 } };
    struct buffer lines = { 0 };
    struct measured measured;

    (void)state;
    buffer_text(&lines, sample);
    buffer_text(&lines, "statement speaker=a|act=accuse|target=u|document=d1\n"
                        "statement speaker=a|act=accuse|target=u|via=wire\n"
                        "statement speaker=b|act=accuse|target=u|document=d1\n"
                        "statement speaker=b|act=accuse|target=u\n");
    measured = network_of_lines(buffer_string(&lines), &accusations);
    buffer_clear(&lines);
    assert_int_equal(hearsay_tie_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(measured.table), 5);
    for (size_t i = 0; i < 5; i++)
        for (size_t j = 0; j < 5; j++) {
            const char *outlet = hearsay_table_text(measured.table, i, 4);

            if (strcmp(hearsay_table_text(measured.table, i, 0), ties[j].from) != 0) continue;
            if (strcmp(hearsay_table_text(measured.table, i, 1), ties[j].to) != 0) continue;
            if (ties[j].outlet) assert_string_equal(outlet, ties[j].outlet);
            else assert_null(outlet);
        }
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_backing_of_a_claim),
        cmocka_unit_test(the_whole_network),
        cmocka_unit_test(a_tie_names_the_outlet_without_which_it_would_not_be_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
