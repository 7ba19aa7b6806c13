/* Whether ties are between alike. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/measured.h"

static double figure(const char *lines, const char *kind, const char *name)
{
    const char *names[] = { name };
    const hearsay_measure_options options = { .names = { names, 1 } };
    const hearsay_network_options network = { .kind = kind };
    struct measured measured = network_of_lines(lines, &network);
    double value;

    assert_int_equal(hearsay_network_table(&measured.table, measured.network, &options, NULL),
                     HEARSAY_OK);
    value = value_in(measured.table, name, "value");
    measured_free(&measured);
    return value;
}

#define FOUR                                                                                     \
    "actor id=n|kind=country\nactor id=s|kind=country\n"                                         \
    "actor id=a|kind=person|country=n\nactor id=b|kind=person|country=n\n"                       \
    "actor id=c|kind=person|country=s\nactor id=d|kind=person\n"

static void directed_ties_are_counted_as_they_point(void **state)
{
    static const char ties[] =
        FOUR "statement speaker=a|act=accuse|target=b\nstatement speaker=b|act=accuse|target=c\n"
             "statement speaker=c|act=accuse|target=n\nstatement speaker=a|act=accuse|target=d\n";

    (void)state;
    /* of countries a>b (n n), b>c (n s), c>n (s n); d has none. e = 1/3;
     * a b = 2/3 2/3 + 1/3 1/3 = 5/9; (3/9 - 5/9) / (4/9) = -1/2 */
    assert_true(is_near(figure(ties, "accusations", "assortativity_country"), -0.5));
    /* of kinds a>b, b>c, a>d are of persons, c>n is not: e = 3/4, a b = 1 3/4 + 0 1/4 = 3/4; 0 */
    assert_true(is_near(figure(ties, "accusations", "assortativity_kind"), 0));
}

static void without_directions_a_tie_counts_both_ways(void **state)
{
    static const char ties[] =
        FOUR "claim id=x|text=x\nstatement speaker=a|act=assert|claim=x\n"
             "statement speaker=b|act=assert|claim=x\nstatement speaker=c|act=assert|claim=x\n";

    (void)state;
    /* ab, ac, bc: 2 of 6 alike; ends 4 n, 2 s; (1/3 - 5/9) / (4/9) = -1/2 */
    assert_true(is_near(figure(ties, "congruence", "assortativity_country"), -0.5));
}

static void where_nothing_could_be_otherwise_it_is_missing(void **state)
{
    (void)state;
    assert_true(is_near(figure("statement speaker=a|act=accuse|target=b\n", "accusations",
                               "assortativity_country"), NAN));
    assert_true(is_near(figure(FOUR "statement speaker=a|act=accuse|target=b\n", "accusations",
                               "assortativity_kind"), NAN));
    assert_true(is_near(figure("", "accusations", "assortativity_kind"), NAN));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(directed_ties_are_counted_as_they_point),
        cmocka_unit_test(without_directions_a_tie_counts_both_ways),
        cmocka_unit_test(where_nothing_could_be_otherwise_it_is_missing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
