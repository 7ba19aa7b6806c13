/* Time, in reports of a few lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/said.h"

#define SAYS(id, who, whom, date) \
    "statement id=" id "|speaker=" who "|act=accuse|target=" whom "|date=" date "\n"
#define FIRST_HALF                                                                               \
    SAYS("1", "a", "b", "2015-01-05") SAYS("2", "a", "b", "2015-02-05")                          \
    SAYS("3", "a", "b", "2015-03-05") SAYS("4", "a", "b", "2015-04-05")                          \
    SAYS("5", "a", "b", "2015-05-05") SAYS("6", "a", "b", "2015-06-05")

/* Six months of one tie and six of another: 2 * 6! * 6! / 12! = 0.002 of all orders are split as well. */
static void a_break_of_the_network_is_named_with_its_p(void **state)
{
    (void)state;
    assert_report_says(FIRST_HALF SAYS("7", "c", "d", "2015-07-05") SAYS("8", "c", "d", "2015-08-05")
                SAYS("9", "c", "d", "2015-09-05") SAYS("10", "c", "d", "2015-10-05")
                SAYS("11", "c", "d", "2015-11-05") SAYS("12", "c", "d", "2015-12-05"),
                TEXTS("\nBetween 2015-06 and 2015-07 the network of who mentions whom changes more than "
                      "chance explains (p [0.0", "2 statements: [6](#s-6) [7](#s-7)\n"));
}

static void that_there_is_no_break_or_too_little_to_tell_is_said(void **state)
{
    (void)state;
    assert_report_says(FIRST_HALF SAYS("7", "a", "b", "2015-07-05") SAYS("8", "a", "b", "2015-08-05"),
                TEXTS("\nBetween no two periods does the network", "; 8 periods have ties"));
    assert_report_says(FIRST_HALF SAYS("7", "c", "d", "2015-07-05"),
                TEXTS(" breaks cannot be told: 7 periods have ties, and it takes 8"));
}

/* b once, as a row for two, c and d once each; in the next period only what was not said. */
static void who_is_accused_most_in_a_period_is_named(void **state)
{
    (void)state;
    assert_report_says("statement id=1|speaker=a|act=accuse|target=b|date=2015-06-01|count=2\n"
                SAYS("2", "a", "c", "2015-06-01") SAYS("3", "a", "d", "2015-06-02")
                SAYS("4", "a", "c", "2015-06-02")
                "statement id=5|speaker=a|act=accuse|target=b|date=2015-06-03|negated=true\n"
                "statement id=6|speaker=a|act=deny|date=2015-06-03\n",
                TEXTS("\n| 2015-06-01 | [3](#e-", ") | b ([2](#s-1)) | 0 |\n| 2015-06-02 | [2](#e-",
                      ") | c ([1](#s-4)) and 1 more as often | 0 |\n"
                      "| 2015-06-03 | [1](#s-6) | 0 |  | [1](#s-6) |\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_break_of_the_network_is_named_with_its_p),
        cmocka_unit_test(that_there_is_no_break_or_too_little_to_tell_is_said),
        cmocka_unit_test(who_is_accused_most_in_a_period_is_named),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
