/* Figures that disagree, in reports of a few lines. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include <hearsay/report.h>

#include "memory/allocate.h"
#include "support/lines.h"
#include "support/said.h"

static void assert_none(const char *lines)
{
    assert_report_hides(lines, TEXTS("### Figures that disagree\n"));
    assert_report_says(lines, TEXTS("- figures that disagree: no two claims on one"));
}

#define SOURCES                                                                                \
    "actor id=h|name=Herald\nactor id=p|name=Post\n"                                           \
    "document id=d1|publisher=h\ndocument id=d2|publisher=p\n"
#define SAID(id, who, act, claim, document, date, count)                                       \
    "statement id=" id "|speaker=" who "|act=" act "|claim=" claim "|document=" document       \
    "|date=" date "|count=" count "\n"

/* 18: Ann on the 3rd, before Bob's two of the 4th: 3, all back it; 2 in the Herald, 1 in the Post.
 * 4.2: a report that takes no side. Cy's denial of the 1st does not tell the figure. */
static void two_claims_that_rebut_each_other_stand_side_by_side(void **state)
{
    (void)state;
    assert_report_says(SOURCES "claim id=x|text=It hit 18 million\n"
                "claim id=y|text=No more than 4.2 million|rebuts=x\n"
                SAID("a", "Bob", "assert", "x", "d1", "2015-06-04", "2")
                SAID("b", "Ann", "assert", "x", "d2", "2015-06-03", "1")
                SAID("d", "Cy", "deny", "x", "d2", "2015-06-01", "1")
                SAID("e", "Cy", "report", "y", "d2", "2015", "1"),
                TEXTS("| “It hit 18 million”<br>told in [3](#e-2) statements, of which [3](#e-2) back it; "
                "first by Ann, [2015-06-03](#s-b)<br>"
                "in documents of Herald ([2](#s-a)), Post ([1](#s-b)) | “No more than 4.2 million”<br>"
                "told in [1](#s-e) statement, of which 0 back it; first by Cy, [2015](#s-e)<br>"
                "in documents of Post ([1](#s-e)) |\n"));
}

/* 5 is told most, and stands beside 7 and 9; the 6 of another topic stands alone. */
static void claims_that_are_equal_but_for_their_numbers_stand_side_by_side(void **state)
{
    (void)state;
    assert_report_says("claim id=a|text=It hit 7 firms|topic=t\nclaim id=b|text=It hit 5 firms|topic=t\n"
                "claim id=c|text=It hit 9 firms|topic=t\nclaim id=d|text=It hit 6 firms|topic=u\n"
                "statement id=1|speaker=a|act=assert|claim=a\n"
                "statement id=2|speaker=b|act=assert|claim=b|count=2\n"
                "statement id=3|speaker=c|act=assert|claim=c\n"
                "statement id=4|speaker=d|act=assert|claim=d\n",
                TEXTS("| “It hit 5 firms”<br>told in [2](#s-2) statements, of which [2](#s-2) back it; "
                "first by b, undated | “It hit 7 firms”<br>told in [1](#s-1) statement, of which "
                "[1](#s-1) backs it; first by a, undated |\n"
                "| “It hit 5 firms”<br>told in [2](#s-2) statements, of which [2](#s-2) back it; "
                "first by b, undated | “It hit 9 firms”<br>told in [1](#s-3) statement, of which "
                "[1](#s-3) backs it; first by c, undated |\n\n## How solid"));
}

#define TELL(claim) "statement speaker=a|act=assert|claim=" claim "\n"

static void what_is_no_disagreement_is_left_out(void **state)
{
    (void)state;
    /* nobody tells the one */
    assert_none("claim id=x|text=It hit 18\nclaim id=y|text=It hit 4|rebuts=x\n" TELL("x"));
    /* they are tied, but not by a rebuttal; or have one figure in two spellings */
    assert_none("claim id=x|text=It hit 18\nclaim id=y|text=Only 4 were hit|supports=x\n"
                TELL("x") TELL("y"));
    assert_none("claim id=x|text=It hit 1,000\nclaim id=y|text=1000 were hit|rebuts=x\n"
                TELL("x") TELL("y"));
    /* numbered things have no subject, or are many */
    assert_none(TELL("incident 12") TELL("incident 13"));
    assert_none("claim text=Case 1|topic=t\nclaim text=Case 2|topic=t\nclaim text=Case 3|topic=t\n"
                "claim text=Case 4|topic=t\nclaim text=Case 5|topic=t\nclaim text=Case 6|topic=t\n"
                "claim text=Case 7|topic=t\nclaim text=Case 8|topic=t\nclaim text=Case 9|topic=t\n"
                TELL("Case 1") TELL("Case 2") TELL("Case 3") TELL("Case 4") TELL("Case 5")
                TELL("Case 6") TELL("Case 7") TELL("Case 8") TELL("Case 9"));
}

/* Not each of the many thousand, but more and more apart; of figures, circles and outlets. */
static void an_allocation_may_fail_anywhere(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        SOURCES "claim id=x|text=It hit 18\nclaim id=y|text=It hit 4|rebuts=x\n"
        "statement speaker=h|act=assert|claim=x|via=p|document=d1|count=3\n"
        "statement speaker=p|act=assert|claim=x|via=h|document=d1\n"
        "statement speaker=p|act=accuse|target=h|claim=y|document=d2|implicit=true\n"
        "statement speaker=q|act=accuse|target=h|claim=y|negated=true\n");
    const hearsay_report_options options = { .jobs = 1 };
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t nearer = getenv("HEARSAY_VALGRIND") ? 2 : 16;

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n += 1 + n / nearer) {
        hearsay_output *output = NULL;
        char *text = NULL;
        size_t size;

        assert_int_equal(hearsay_output_memory(&output, &text, &size, NULL), HEARSAY_OK);
        allocate_fail_at(n);
        status = hearsay_report_write(output, "md", corpus, &options, NULL, NULL);
        allocate_fail_at(0);
        assert_true(status == HEARSAY_OK || status == HEARSAY_NO_MEMORY);
        hearsay_output_discard(output);
        free(text);
    }
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_claims_that_rebut_each_other_stand_side_by_side),
        cmocka_unit_test(claims_that_are_equal_but_for_their_numbers_stand_side_by_side),
        cmocka_unit_test(what_is_no_disagreement_is_left_out),
        cmocka_unit_test(an_allocation_may_fail_anywhere),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
