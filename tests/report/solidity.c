/* How solid it is, in reports of a few lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/said.h"

#define SOURCES                                                                                \
    "actor id=h|name=Herald\nactor id=p|name=Post\n"                                           \
    "document id=d1|publisher=h\ndocument id=d2|publisher=p\n"
#define BACKS(id, claim, document)                                                             \
    "statement id=" id "|speaker=a|act=assert|claim=" claim "|document=" document "\n"

/* x: 2 of 3 in the Herald, y: 2 of 4, z: all of 2, which are too few; w: 4 of 5, as one row stands for 4.
 * What denies a claim does not back it. */
static void a_claim_hangs_on_one_publisher_from_two_thirds_on(void **state)
{
    (void)state;
    assert_report_says(SOURCES BACKS("1", "x", "d1") BACKS("2", "x", "d1") BACKS("3", "x", "d2")
                BACKS("4", "y", "d1") BACKS("5", "y", "d1") BACKS("6", "y", "d2") BACKS("7", "y", "d2")
                BACKS("8", "z", "d1") BACKS("9", "z", "d1")
                "statement id=10|speaker=a|act=assert|claim=w|document=d2|count=4\n"
                "statement id=11|speaker=a|act=assert|claim=w\n"
                "statement id=12|speaker=a|act=deny|claim=w|document=d1|count=9\n",
                TEXTS("| Claim | Publisher | Of its backing |\n| --- | --- | --: |\n"
                      "| w | Post | [4](#s-10) of [5](#e-",
                      "\n| x | Herald | [2](#e-", ") |\n\n### Circular reporting\n",
                      "2 statements: [1](#s-1) [2](#s-2)\n",
                      "5 statements, in 2 rows: [10](#s-10) ×4 [11](#s-11)\n"));
    assert_report_says(SOURCES BACKS("1", "x", "d1") BACKS("2", "x", "d1") BACKS("4", "y", "d2"),
                TEXTS("\nNo claim that at least 3 statements back has two thirds"));
}

static void where_all_have_one_publisher_no_claim_hangs_on_it(void **state)
{
    (void)state;
    assert_report_hides(SOURCES BACKS("1", "x", "d1") BACKS("2", "x", "d1") BACKS("3", "x", "d1"),
                        TEXTS("### Claims that hang on one", "No claim that at least"));
}

/* The Post passes on the Wire and the Wire the Post; c comes from outside and d passes on the Post, so
 * that neither is a step of the circle. */
static void a_circle_is_named_with_the_statements_that_make_it(void **state)
{
    (void)state;
    assert_report_says("actor id=a|name=Post\nactor id=b|name=Wire\n"
                "statement id=1|speaker=b|act=assert|claim=x|via=a\n"
                "statement id=2|speaker=a|act=assert|claim=x|via=b|count=2\n"
                "statement id=3|speaker=c|act=assert|claim=x|via=a\n"
                "statement id=4|speaker=a|act=assert|claim=x|via=d\n"
                "statement id=5|speaker=a|act=assert|claim=y|via=b\n",
                TEXTS("\n- “x”: Post passes on Wire, who passes on Post, in [3](#e-",
                      "3 statements, in 2 rows: [1](#s-1) [2](#s-2) ×2\n"));
    assert_report_hides("document id=d|publisher=p\ndocument id=e|publisher=q\n"
                        "statement speaker=a|act=threaten|target=b|document=d\n"
                        "statement speaker=a|act=threaten|target=b|document=e\n",
                        TEXTS("### Circular reporting", "### Claims that hang on one publisher"));
    assert_report_says("statement id=1|speaker=b|act=assert|claim=x|via=a\n",
                TEXTS("\nNo claim's backing goes round in a circle, as far as relays were coded.\n"));
}

static void what_was_not_said_is_listed_as_sentences(void **state)
{
    (void)state;
    assert_report_says("statement id=1|speaker=a|act=accuse|target=b;c|claim=x|negated=true\n"
                "statement id=2|speaker=c|act=threaten|target=a\n"
                "statement id=3|speaker=c|act=threaten|target=a|negated=true\n",
                TEXTS("### What was not said\n\n- [1](#s-1) not said: a accuses b, c: x\n"
                      "- [3](#s-3) not said: c threatens a\n\n"));
    assert_report_hides("statement speaker=c|act=threaten|target=a\n",
                        TEXTS("### What was not said", "### What was inferred"));
}

static void what_the_coder_inferred_is_counted_by_target(void **state)
{
    (void)state;
    assert_report_says("statement id=1|speaker=a|act=accuse|target=b|implicit=true\n"
                "statement id=2|speaker=c|act=criticize|target=d|implicit=true|count=2\n"
                "statement id=3|speaker=c|act=threaten|target=b\n",
                TEXTS("\n- [2](#s-2) statements aim at d by the coder's inference.\n"
                      "- [1](#s-1) statement aims at b by the coder's inference.\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_claim_hangs_on_one_publisher_from_two_thirds_on),
        cmocka_unit_test(where_all_have_one_publisher_no_claim_hangs_on_it),
        cmocka_unit_test(a_circle_is_named_with_the_statements_that_make_it),
        cmocka_unit_test(what_was_not_said_is_listed_as_sentences),
        cmocka_unit_test(what_the_coder_inferred_is_counted_by_target),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
