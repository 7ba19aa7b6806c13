/* Who says after whom, on claims of a few statements. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"
#include "support/measured.h"

/* The ties as text: "b>a 2;c>a 1;" */
static void assert_ties(const char *lines, const hearsay_network_options *given,
                        const char *expected)
{
    hearsay_network_options options = given ? *given : (hearsay_network_options){ 0 };
    struct measured made;
    char text[200] = "";

    options.kind = "repeats";
    made = network_of_lines(lines, &options);
    for (size_t i = 0; i < hearsay_network_ties(made.network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(made.network, i);
        size_t used = strlen(text);

        assert_int_equal(tie->kind, HEARSAY_TIE_REPEAT);
        (void)snprintf(text + used, sizeof text - used, "%s>%s %g;",
                       hearsay_network_node_id(made.network, tie->from),
                       hearsay_network_node_id(made.network, tie->to), tie->weight);
    }
    assert_string_equal(text, expected);
    measured_free(&made);
}

static void who_is_later_points_to_who_was_first(void **state)
{
    (void)state;
    /* the order of the file does not matter; c repeats a, not b; counts are added up; d is against,
     * e takes no side; x and y are two claims */
    assert_ties("statement speaker=b|act=confirm|claim=x|date=2015-06-03|count=2\n"
                "statement speaker=a|act=assert|claim=x|date=2015-06-01\n"
                "statement speaker=b|act=assert|claim=x|date=2015-06-09\n"
                "statement speaker=c|act=accuse|target=t|claim=x|date=2015-07\n"
                "statement speaker=d|act=deny|claim=x|date=2015-06-05\n"
                "statement speaker=e|act=report|claim=x|date=2015-06-05\n"
                "statement speaker=a|act=assert|claim=x|date=2015-06-20\n"
                "statement speaker=b|act=assert|claim=y|date=2015-06-02\n"
                "statement speaker=a|act=assert|claim=y|date=2015-06-04\n",
                NULL, "a>b 1;b>a 3;c>a 1;");
}

static void what_may_be_of_one_day_tells_no_order(void **state)
{
    (void)state;
    /* c's month may begin with the first day, d has no date, and e's was not said */
    assert_ties("statement speaker=a|act=assert|claim=x|date=2015-06-10\n"
                "statement speaker=b|act=assert|claim=x|date=2015-06-10\n"
                "statement speaker=c|act=assert|claim=x|date=2015\n"
                "statement speaker=d|act=assert|claim=x\n"
                "statement speaker=e|act=assert|claim=x|date=2015-06-12|negated=true\n",
                NULL, "");
    /* of dates that begin on one day the more exact is first; b's June is not later for sure */
    assert_ties("statement speaker=a|act=assert|claim=x|date=2015-06-01\n"
                "statement speaker=b|act=assert|claim=x|date=2015-06\n"
                "statement speaker=c|act=assert|claim=x|date=2015-06-02\n",
                NULL, "c>a 1;");
    /* without the exact one, nobody of June is later than June */
    assert_ties("statement speaker=b|act=assert|claim=x|date=2015-06\n"
                "statement speaker=c|act=assert|claim=x|date=2015-06-02\n"
                "statement speaker=d|act=assert|claim=x|date=2015-07-01\n",
                NULL, "d>b 1;");
}

static void all_of_the_first_day_are_repeated(void **state)
{
    (void)state;
    assert_ties("statement speaker=a|act=assert|claim=x|date=2015-06-10\n"
                "statement speaker=b|act=assert|claim=x|date=2015-06-10\n"
                "statement speaker=c|act=assert|claim=x|date=2015-06-11\n"
                "statement speaker=b|act=assert|claim=x|date=2015-06-11\n",
                NULL, "b>a 1;c>a 1;c>b 1;");
}

static void who_passes_the_first_on_repeats_nobody(void **state)
{
    static const char
        lines[] = "document id=p|publisher=gazette\n"
                  "statement speaker=a|act=assert|claim=x|date=2015-06-10|via=wire|document=p\n"
                  "statement speaker=wire|act=assert|claim=x|date=2015-06-12\n"
                  "statement speaker=gazette|act=assert|claim=x|date=2015-06-12\n"
                  "statement speaker=wire|act=assert|claim=y|date=2015-06-12\n"
                  "statement speaker=a|act=assert|claim=y|date=2015-06-11\n"
                  "statement speaker=c|act=assert|claim=x|date=2015-06-13|via=wire\n";
    const hearsay_network_options relay = { .credit = HEARSAY_CREDIT_RELAY };
    const hearsay_network_options split = { .credit = HEARSAY_CREDIT_SPLIT };

    (void)state;
    /* wire and gazette pass a on about x; about y wire says it by itself */
    assert_ties(lines, NULL, "c>a 1;wire>a 1;");
    /* who passes c on passes a on elsewhere; the other tie is not relayed */
    assert_ties(lines, &relay, "wire>a 1;");
    assert_ties(lines, &split, "c>a 0.5;wire>a 1;");
}

static void levels_and_duplicates_are_as_everywhere(void **state)
{
    static const char lines[] = "actor id=n|kind=country\nactor id=o|kind=country\n"
                                "actor id=a|country=n\nactor id=b|country=n\nactor id=c|country=o\n"
                                "statement speaker=a|act=assert|claim=x|date=2015-06-10\n"
                                "statement speaker=b|act=assert|claim=x|date=2015-06-10\n"
                                "statement speaker=b|act=assert|claim=x|date=2015-06-11\n"
                                "statement speaker=c|act=assert|claim=x|date=2015-06-12\n"
                                "statement speaker=c|act=assert|claim=x|date=2015-06-13\n";
    const hearsay_network_options country = { .level = HEARSAY_LEVEL_COUNTRY };
    const hearsay_network_options ever = { .duplicates = HEARSAY_DUPLICATES_EVER };

    (void)state;
    /* two who stand for one are one */
    assert_ties(lines, &country, "n>n 1;o>n 2;");
    assert_ties(lines, &ever, "b>a 1;c>a 1;c>b 1;");
}

static void behind_a_tie_stand_the_later_statements(void **state)
{
    const hearsay_network_options options = { .kind = "repeats" };
    struct measured made = network_of_lines(
        "statement speaker=b|act=assert|claim=x|date=2015-06-12|count=3\n"
        "statement speaker=a|act=assert|claim=x|date=2015-06-10\n"
        "statement speaker=b|act=admit|claim=x|date=2015-06-13\n",
        &options);
    const double *parts = hearsay_network_evidence_weights(made.network, 0);
    size_t count;
    const hearsay_statement_id *evidence = hearsay_network_evidence(made.network, 0, &count);

    (void)state;
    assert_int_equal(count, 2);
    assert_int_equal(evidence[0], 0);
    assert_int_equal(evidence[1], 2);
    assert_true(parts[0] == 3 && parts[1] == 1);
    assert_int_equal(hearsay_network_tie(made.network, 0)->statements, 4);
    measured_free(&made);
}

static void without_memory_there_is_no_network(void **state)
{
    const hearsay_network_options options = { .kind = "repeats" };
    hearsay_corpus *corpus = corpus_of_lines(
        "statement speaker=a|act=assert|claim=x|date=2015-06-10|via=w;v\n"
        "statement speaker=b|act=assert|claim=x|date=2015-06-11\n");
    hearsay_network *network = NULL;
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status == HEARSAY_NO_MEMORY && n < 1000; n++) {
        allocate_fail_at(n);
        status = hearsay_network_build(&network, corpus, &options, NULL);
        allocate_fail_at(0);
        assert_true(status == HEARSAY_OK || !network);
    }
    assert_int_equal(status, HEARSAY_OK);
    assert_int_equal(hearsay_network_ties(network), 1);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_is_later_points_to_who_was_first),
        cmocka_unit_test(what_may_be_of_one_day_tells_no_order),
        cmocka_unit_test(all_of_the_first_day_are_repeated),
        cmocka_unit_test(who_passes_the_first_on_repeats_nobody),
        cmocka_unit_test(levels_and_duplicates_are_as_everywhere),
        cmocka_unit_test(behind_a_tie_stand_the_later_statements),
        cmocka_unit_test(without_memory_there_is_no_network),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
