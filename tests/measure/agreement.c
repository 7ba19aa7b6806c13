/* Agreement of coders on statements. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/measured.h"

static void assert_figures(const char *lines, const double expected[5])
{
    static const char *const names[] = { "double_coded", "alpha_act", "alpha_speaker",
                                         "alpha_target", "alpha_claim" };
    hearsay_measure_options options = { .names = { names, 5 } };
    struct measured measured = network_of_lines(lines, NULL);

    assert_int_equal(hearsay_network_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    for (size_t i = 0; i < 5; i++)
        assert_true(is_near(value_in(measured.table, names[i], "value"), expected[i]));
    measured_free(&measured);
}

/* Two places, told apart by the quote. Acts: accuse twice; deny and doubt. n = 4, o = 2, 2^2 + 1 +
 * 1 = 6: 1 - 3 x 2 / 10. Speakers: a, a and b, b: 1. Targets: the order does not matter, c and d; c
 * and nobody: 4 values of which two are one: again 0.4. Nobody names a claim. */
static void places_are_compared_field_by_field(void **state)
{
    (void)state;
    assert_figures(
        "document id=d1\n"
        "statement speaker=a|act=accuse|target=c|target=d|document=d1|quote=p|annotator=one\n"
        "statement speaker=a|act=accuse|target=d|target=c|document=d1|quote=p|annotator=two\n"
        "statement speaker=b|act=deny|target=c|document=d1|quote=q|annotator=one\n"
        "statement speaker=b|act=doubt|document=d1|quote=q|annotator=two\n",
        (const double[5]){ 2, 0.4, 1, 0.4, NAN });
}

/* One coder twice at p, one coder alone at q, no coder at r. */
static void what_cannot_be_compared_is_left_out(void **state)
{
    (void)state;
    assert_figures("document id=d1\ndocument id=d2\n"
                   "statement speaker=a|act=accuse|document=d1|quote=p|annotator=one\n"
                   "statement speaker=b|act=accuse|document=d1|quote=p|annotator=one\n"
                   "statement speaker=a|act=deny|document=d1|quote=p|annotator=two\n"
                   "statement speaker=a|act=deny|document=d2|quote=q|annotator=two\n"
                   "statement speaker=a|act=deny|document=d2|quote=r\n"
                   "statement speaker=a|act=doubt|document=d2|quote=r\n",
                   (const double[5]){ 0, NAN, NAN, NAN, NAN });
    assert_figures("", (const double[5]){ 0, NAN, NAN, NAN, NAN });
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(places_are_compared_field_by_field),
        cmocka_unit_test(what_cannot_be_compared_is_left_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
