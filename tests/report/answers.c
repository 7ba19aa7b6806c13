/* Who answers, in reports of a few lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/said.h"

#define CHARGE                                                                                  \
    "actor id=n|name=North\nactor id=m|name=Marsh|member_of=n\n"                                \
    "claim id=x|text=It broke in|about=n\nclaim id=y|text=It was asleep|rebuts=x\n"             \
    "statement id=1|speaker=a|act=accuse|claim=x|date=2015-06-01\n"

/* Marsh, of North, backs the rebuttal on the 4th; North denies on the 8th. A stranger who backs it
 * and a doubt of North's answer nothing; nor does what North backs that the claim rebuts. */
static void who_backs_a_rebuttal_answers(void **state)
{
    (void)state;
    assert_report_says(CHARGE "statement id=2|speaker=m|act=assert|claim=y|date=2015-06-04\n"
                       "statement id=3|speaker=n|act=deny|claim=x|date=2015-06-08\n"
                       "statement id=4|speaker=b|act=assert|claim=y|date=2015-06-02\n"
                       "statement id=5|speaker=n|act=doubt|claim=x|date=2015-06-02\n",
                TEXTS("| North | “It broke in” | [1](#s-1) | 2015-06-01 | [2](#e-",
                      ") | 2015-06-04 | 3 days |\n",
                     "2 statements: [2](#s-2) [3](#s-3)\n"));
    assert_report_says(CHARGE "statement id=2|speaker=b|act=assert|claim=y|date=2015-06-04\n"
                       "statement id=3|speaker=n|act=deny|claim=y|date=2015-06-04\n"
                       "statement id=4|speaker=n|act=assert|claim=z|date=2015-06-04\n"
                       "claim id=z|text=All is well\n",
                TEXTS("| North | “It broke in” | [1](#s-1) | 2015-06-01 | 0 |  | no answer |\n"));
}

#define ACCUSES(id, target) "statement id=" id "|speaker=a|act=accuse|target=" target "\n"

/* South has a member who speaks, East declines; West's only statement was not said. */
static void who_is_accused_and_never_speaks_is_named(void **state)
{
    (void)state;
    assert_report_says("actor id=s|name=South\nactor id=m|name=Marsh|member_of=s\nactor id=w|name=West\n"
                "actor id=e|name=East\n" ACCUSES("1", "s") ACCUSES("2", "e") ACCUSES("3", "w")
                ACCUSES("4", "w") ACCUSES("5", "Nobody")
                "statement speaker=m|act=assert|claim=x\nstatement speaker=e|act=decline\n"
                "statement speaker=w|act=deny|claim=x|negated=true\n",
                TEXTS("\nNo accusation is on a claim, ",
                     "\nAccused, and without any statement of their own side: West ([2](#e-",
                     "2 statements: [3](#s-3) [4](#s-4)\n", ")), Nobody ([1](#s-5)).\n"));
    assert_report_says(ACCUSES("1", "b"),
                TEXTS("their own side: b ([1](#s-1)). Nobody here is said to belong to anybody, "));
    assert_report_says(ACCUSES("1", "b") "statement speaker=b|act=deny\n",
                TEXTS("\nAll who are accused have some statement of their own side.\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_backs_a_rebuttal_answers),
        cmocka_unit_test(who_is_accused_and_never_speaks_is_named),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
