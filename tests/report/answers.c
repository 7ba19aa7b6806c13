/* Who answers, in reports of a few lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/written.h"

static void assert_says(const char *lines, const char *const *expected)
{
    char *text = written_report(lines, NULL);

    for (; *expected; expected++)
        if (!strstr(text, *expected)) fail_msg("no \"%s\" in\n%s", *expected, text);
    free(text);
}

#define SAYS(...) (const char *const[]){ __VA_ARGS__, NULL }

#define CHARGE                                                                                  \
    "actor id=n|name=North\nactor id=m|name=Marsh|member_of=n\n"                                \
    "claim id=x|text=It broke in|about=n\nclaim id=y|text=It was asleep|rebuts=x\n"             \
    "statement id=1|speaker=a|act=accuse|claim=x|date=2015-06-01\n"

/* Marsh, of North, backs the rebuttal on the 4th; North denies on the 8th. A stranger who backs it
 * and a doubt of North's answer nothing; nor does what North backs that the claim rebuts. */
static void who_backs_a_rebuttal_answers(void **state)
{
    (void)state;
    assert_says(CHARGE "statement id=2|speaker=m|act=assert|claim=y|date=2015-06-04\n"
                       "statement id=3|speaker=n|act=deny|claim=x|date=2015-06-08\n"
                       "statement id=4|speaker=b|act=assert|claim=y|date=2015-06-02\n"
                       "statement id=5|speaker=n|act=doubt|claim=x|date=2015-06-02\n",
                SAYS("| North | “It broke in” | [1](#s-1) | 2015-06-01 | [2](#e-", ") | 2015-06-04 | 3 days |\n",
                     "2 statements: [2](#s-2) [3](#s-3)\n"));
    assert_says(CHARGE "statement id=2|speaker=b|act=assert|claim=y|date=2015-06-04\n"
                       "statement id=3|speaker=n|act=deny|claim=y|date=2015-06-04\n"
                       "statement id=4|speaker=n|act=assert|claim=z|date=2015-06-04\n"
                       "claim id=z|text=All is well\n",
                SAYS("| North | “It broke in” | [1](#s-1) | 2015-06-01 | 0 |  | no answer |\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_backs_a_rebuttal_answers),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
