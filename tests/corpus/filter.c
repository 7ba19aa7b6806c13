/* Each rule of a filter, and what it says it left out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/filter.h>

#include "support/lines.h"

static const char lines[] =
    "actor id=n|kind=country|aliases=Northland\nactor id=o|kind=unnamed\nactor id=p|kind=outlet\n"
    "claim id=c|text=It is so|about=n|topic=Hacking\nclaim id=e|text=It is not\n"
    "document id=d|publisher=p|date=2015-06\n"
    "statement speaker=a|act=accuse|target=n|claim=c|document=d|count=3\n"  /* 0 */
    "statement speaker=o|act=deny|claim=c|date=2015-06-24|confidence=0.4\n" /* 1 */
    "statement speaker=a|act=praise|target=o|implicit=true\n"               /* 2 */
    "statement speaker=b|act=deny|claim=e|via=n|date=2014|negated=true\n"   /* 3 */
    "statement speaker=b|act=report|addressee=n|document=d|date=2016-01-01\n"; /* 4 */

/* Whether the view has just the statements of these digits; and what it left out. */
static hearsay_filtered assert_kept(const hearsay_filter *filter, const char *numbers)
{
    hearsay_corpus *corpus = corpus_of_lines(lines), *view = NULL;
    hearsay_filtered left;
    hearsay_error err = { 0 };

    if (hearsay_corpus_filter(&view, corpus, filter, &left, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    assert_int_equal(hearsay_corpus_statements(view), strlen(numbers));
    for (size_t i = 0; numbers[i]; i++)
        assert_int_equal(hearsay_corpus_statement(view, i)->number, numbers[i] - '0');
    assert_non_null(hearsay_corpus_numbered(view, 4)); /* a view can still be opened to all */
    assert_null(hearsay_corpus_statement(view, strlen(numbers)));
    hearsay_corpus_free(view);
    hearsay_corpus_free(corpus);
    return left;
}

#define WORDS(...) { (const char *const[]){ __VA_ARGS__ }, \
                     sizeof((const char *const[]){ __VA_ARGS__ }) / sizeof(char *) }

static void no_rule_keeps_everything(void **state)
{
    (void)state;
    assert_int_equal(assert_kept(&(hearsay_filter){ 0 }, "01234").kept, 7); /* 3 + 1 + 1 + 1 + 1 */
}

static void a_partial_date_is_kept_if_it_may_lie_within(void **state)
{
    const hearsay_filter june = { .since = "2015-06-20", .until = "2015-06" };
    const hearsay_filter until = { .until = "2014-01" };
    hearsay_filtered left = assert_kept(&june, "01"); /* 0 is of June by its document */

    (void)state;
    assert_int_equal(left.undated, 1);      /* 2 */
    assert_int_equal(left.out_of_dates, 2); /* 3 and 4 */
    assert_kept(&until, "3");
}

static void acts_are_named_or_meant_by_their_group(void **state)
{
    const hearsay_filter acts = { .acts = WORDS("accusation", "report") };

    (void)state;
    assert_int_equal(assert_kept(&acts, "04").acts, 3);
}

static void actors_count_in_every_part_they_play(void **state)
{
    /* n: target of 0, subject of the claim of 1, relay of 3, addressee of 4; p only publishes */
    const hearsay_filter actor = { .actors = WORDS("northland") };
    const hearsay_filter publisher = { .publishers = WORDS("p") };

    (void)state;
    assert_int_equal(assert_kept(&actor, "0134").actors, 1);
    assert_int_equal(assert_kept(&publisher, "04").publishers, 3);
}

static void claims_topics_and_documents_leave_out_who_has_none(void **state)
{
    const hearsay_filter claim = { .claims = WORDS("IT IS SO") };
    const hearsay_filter topic = { .topics = WORDS("hacking") };
    const hearsay_filter document = { .documents = WORDS("d") };

    (void)state;
    assert_int_equal(assert_kept(&claim, "01").claims, 3);
    assert_int_equal(assert_kept(&topic, "01").topics, 3);
    assert_int_equal(assert_kept(&document, "04").documents, 3);
}

static void kinds_confidence_and_inference_leave_out(void **state)
{
    const hearsay_filter kinds = { .exclude_kinds = WORDS("unnamed") };
    const hearsay_filter sure = { .min_confidence = 0.5 }, sharp = { .min_confidence = 0.4 };
    const hearsay_filter said = { .explicit_only = true };

    (void)state;
    assert_int_equal(assert_kept(&kinds, "034").kinds, 2); /* o speaks in 1, is the target of 2 */
    assert_int_equal(assert_kept(&sure, "0234").confidence, 1);
    assert_kept(&sharp, "01234"); /* just as sure as asked for */
    assert_int_equal(assert_kept(&said, "0134").implicit, 1);
}

static void speakers_with_few_statements_fall_by_count_and_without_what_was_not_said(void **state)
{
    /* a: 3 + 1; b: 1, and one not said; o: 1 */
    const hearsay_filter two = { .min_statements = 2 };
    const hearsay_filter four = { .min_statements = 4, .explicit_only = true };

    (void)state;
    assert_int_equal(assert_kept(&two, "02").few_statements, 3);
    assert_int_equal(assert_kept(&four, "").few_statements, 6); /* 3 of a, 2 of b, 1 of o */
}

static void a_statement_falls_to_one_rule_only(void **state)
{
    const hearsay_filter both = { .acts = WORDS("accuse"), .min_confidence = 0.9 };
    hearsay_filtered left = assert_kept(&both, "0");

    (void)state;
    assert_int_equal(left.acts, 4); /* 1 too, though it is doubtful as well */
    assert_int_equal(left.confidence, 0);
}

static void words_that_mean_nothing_are_refused(void **state)
{
    const struct {
        hearsay_filter filter;
        const char *message;
    } cases[] = {
        { { .acts = WORDS("acuse") }, "did you mean \"accuse\"" },
        { { .acts = WORDS("alleged") }, "did you mean \"accuse\"" }, /* by its cue verb */
        { { .acts = WORDS("") }, "act \"\" is not known" },
        { { .actors = WORDS("Northlnd") }, "did you mean" },
        { { .topics = WORDS("hackin") }, "did you mean \"Hacking\"" },
        { { .documents = WORDS("nowhere") }, "no document" },
        { { .exclude_kinds = WORDS("spy") }, "it must be one of person" },
        { { .since = "24.6.2015" }, "is not a date" },
        { { .since = "2016", .until = "2015" }, "lies after" },
    };
    hearsay_corpus *corpus = corpus_of_lines(lines);

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hearsay_corpus *view = corpus;
        hearsay_error err = { 0 };

        assert_int_equal(hearsay_corpus_filter(&view, corpus, &cases[i].filter, NULL, &err),
                         HEARSAY_BAD_ARGUMENT);
        assert_null(view);
        if (!strstr(err.message, cases[i].message)) fail_msg("%s", err.message);
    }
    hearsay_corpus_free(corpus);
}

static void a_view_of_a_view_outlives_both(void **state)
{
    const hearsay_filter acts = { .acts = WORDS("deny") }, sure = { .min_confidence = 0.5 };
    hearsay_corpus *corpus = corpus_of_lines(lines), *first, *second;

    (void)state;
    assert_int_equal(hearsay_corpus_filter(&first, corpus, &acts, NULL, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_corpus_filter(&second, first, &sure, NULL, NULL), HEARSAY_OK);
    hearsay_corpus_free(corpus);
    hearsay_corpus_free(first);
    assert_int_equal(hearsay_corpus_statements(second), 1);
    assert_int_equal(hearsay_corpus_statement(second, 0)->number, 3);
    hearsay_corpus_free(second);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_rule_keeps_everything),
        cmocka_unit_test(a_partial_date_is_kept_if_it_may_lie_within),
        cmocka_unit_test(acts_are_named_or_meant_by_their_group),
        cmocka_unit_test(actors_count_in_every_part_they_play),
        cmocka_unit_test(claims_topics_and_documents_leave_out_who_has_none),
        cmocka_unit_test(kinds_confidence_and_inference_leave_out),
        cmocka_unit_test(speakers_with_few_statements_fall_by_count_and_without_what_was_not_said),
        cmocka_unit_test(a_statement_falls_to_one_rule_only),
        cmocka_unit_test(words_that_mean_nothing_are_refused),
        cmocka_unit_test(a_view_of_a_view_outlives_both),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
