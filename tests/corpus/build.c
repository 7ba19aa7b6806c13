/* What a corpus makes of records: names, dates, marks, chains, and what it refuses. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/filter.h>

#include "memory/allocate.h"
#include "support/lines.h"

/* The error of lines that are refused. */
static hearsay_error refuse(const char *lines)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    assert_int_equal(try_corpus_of_lines(&corpus, lines, &err), HEARSAY_BAD_DATA);
    assert_null(corpus);
    return err;
}

static const hearsay_actor *speaker_of(const hearsay_corpus *corpus, size_t statement)
{
    return hearsay_corpus_actor(corpus, hearsay_corpus_statement(corpus, statement)->speaker);
}

static void a_reference_means_an_id_then_a_name_then_an_alias(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "actor id=a|name=b\nactor id=b|name=Caf\xC3\xA9|aliases=c;d\nactor id=c|name=Zed\n"
        "statement speaker=b|act=deny\n"            /* the id b, not the name of a */
        "statement speaker=CAFE\xCC\x81|act=deny\n" /* b's name in another case and form */
        "statement speaker=c|act=deny\n"            /* the id c, not the alias of b */
        "statement speaker=D|act=deny\n");          /* the alias of b */

    (void)state;
    assert_string_equal(speaker_of(corpus, 0)->id, "b");
    assert_string_equal(speaker_of(corpus, 1)->id, "b");
    assert_string_equal(speaker_of(corpus, 2)->id, "c");
    assert_string_equal(speaker_of(corpus, 3)->id, "b");
    hearsay_corpus_free(corpus);
}

static void who_is_not_declared_is_new_and_said(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("statement speaker=Ann Marsh|act=deny\n");

    (void)state;
    assert_int_equal(hearsay_corpus_actors(corpus), 1);
    assert_string_equal(speaker_of(corpus, 0)->name, "Ann Marsh");
    assert_false(speaker_of(corpus, 0)->declared);
    assert_non_null(hearsay_corpus_notice(corpus, 0));
    assert_int_equal(hearsay_corpus_notice(corpus, 0)->count, 1);
    hearsay_corpus_free(corpus);
}

static void unnamed_sources_are_found_by_id_only(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "actor id=e1|name=an expert|kind=unnamed\nactor id=e2|name=an expert|kind=unnamed\n"
        "statement speaker=e1|act=deny\nstatement speaker=e2|act=deny\n"
        "statement speaker=an expert|act=deny\n");

    (void)state;
    assert_string_equal(speaker_of(corpus, 0)->id, "e1");
    assert_string_equal(speaker_of(corpus, 1)->id, "e2");
    assert_int_equal(hearsay_corpus_actors(corpus), 3); /* the third is somebody else */
    hearsay_corpus_free(corpus);
}

static void ids_are_numbered_in_their_order_whatever_the_order_of_the_input(void **state)
{
    hearsay_corpus *one = corpus_of_lines("actor id=a\nactor id=b\nactor id=c\n");
    hearsay_corpus *other = corpus_of_lines("actor id=c\nactor id=a\nactor id=b\n");

    (void)state;
    for (hearsay_actor_id i = 0; i < 3; i++)
        assert_string_equal(hearsay_corpus_actor(one, i)->id, hearsay_corpus_actor(other, i)->id);
    hearsay_corpus_free(one);
    hearsay_corpus_free(other);
}

static void a_statement_without_a_date_takes_its_documents_and_says_so(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("document id=d|date=2015-06\n"
                                             "statement speaker=a|act=deny|document=d\n"
                                             "statement speaker=a|act=deny|document=d|date=2014\n"
                                             "statement speaker=a|act=deny\n");
    const hearsay_statement *first = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_int_equal(first->date.year, 2015);
    assert_int_equal(first->date.month, 6);
    assert_int_equal(first->date.day, 0); /* never invented */
    assert_true(first->flags & HEARSAY_DOCUMENT_DATE);
    assert_int_equal(hearsay_corpus_statement(corpus, 1)->date.year, 2014);
    assert_false(hearsay_corpus_statement(corpus, 1)->flags & HEARSAY_DOCUMENT_DATE);
    assert_int_equal(hearsay_corpus_statement(corpus, 2)->date.year, 0);
    hearsay_corpus_free(corpus);
}

static void the_chain_is_the_relays_and_the_publisher_but_nobody_twice_running(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "document id=d|publisher=p\n"
        "statement speaker=a|act=deny|via=b;c|document=d\n" /* b, c, p */
        "statement speaker=a|act=deny|via=p|document=d\n"   /* p is the last relay already */
        "statement speaker=p|act=deny|document=d\n"         /* the paper in its own words */
        "statement speaker=a|act=deny\n");
    static const size_t depths[] = { 3, 1, 0, 0 };
    hearsay_actor_id relays[4];

    (void)state;
    for (size_t i = 0; i < sizeof depths / sizeof *depths; i++)
        assert_int_equal(hearsay_statement_chain(corpus, hearsay_corpus_statement(corpus, i),
                                                 relays), depths[i]);
    hearsay_corpus_free(corpus);
}

static void a_corpus_brings_acts_of_its_own(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("statement speaker=a|act=Summon|target=b\n"
                                             "act name=summon|side=0|tone=-0.5\n");
    const hearsay_act *act = hearsay_corpus_statement(corpus, 0)->act;

    (void)state;
    assert_string_equal(act->name, "summon");
    assert_true(act->tone == -0.5);
    hearsay_corpus_free(corpus);
}

static void what_is_wrong_is_refused_with_its_line(void **state)
{
    static const struct {
        const char *lines, *message;
        size_t line;
    } cases[] = {
        { "statement act=deny\n", "needs a speaker", 1 },
        { "statement speaker=a\n", "needs an act", 1 },
        { "statement speaker=a|act=denyy\n", "did you mean \"deny\"", 1 },
        { "statement speaker=a|act=deny|count=0\n", "count must be", 1 },
        { "statement speaker=a|act=deny|count=1.5\n", "count must be", 1 },
        { "statement speaker=a|act=deny|confidence=1.01\n", "between 0 and 1", 1 },
        { "statement speaker=a|act=deny|date=2015-02-29\n", "is not a date", 1 },
        { "statement speaker=a|act=deny|date=15-06-24\n", "is not a date", 1 },
        { "statement speaker=a|act=deny|span=7;7\n", "not after its start", 1 },
        { "statement speaker=a|act=deny|span=7\n", "two numbers", 1 },
        { "document id=d|length=9\nstatement speaker=a|act=deny|document=d|span=3;10\n",
          "outside the text", 2 },
        { "statement id=s|speaker=a|act=deny\nstatement id=s|speaker=a|act=deny\n", "used twice",
          2 },
        { "actor id=a\nactor id=a|name=b\n", "declared twice", 2 },
        { "actor id=a|aliases=x\nactor id=b|aliases=X\n", "given to two actors", 2 },
        { "actor id=a|member_of=b\nactor id=b|member_of=a\n", "in a circle", 1 },
        { "actor id=a|kind=spy\n", "is not known", 1 },
        { "act name=deny|side=1\n", "built in", 1 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hearsay_error err = refuse(cases[i].lines);

        if (!strstr(err.message, cases[i].message)) fail_msg("%s", err.message);
        assert_int_equal(err.line, cases[i].line);
    }
}

static void a_filter_says_what_it_left_out(void **state)
{
    static const char *const accusation[] = { "accusation" };
    hearsay_corpus *corpus = corpus_of_lines(
        "statement speaker=a|act=accuse|target=b|date=2015-06\n"        /* kept */
        "statement speaker=a|act=blame|target=b|date=2015|count=2\n"    /* kept: may lie within */
        "statement speaker=a|act=accuse|target=b|date=2014-12-31\n"     /* too early */
        "statement speaker=a|act=accuse|target=b\n"                     /* no date */
        "statement speaker=a|act=praise|target=b|date=2015-06\n"        /* another act */
        "statement speaker=c|act=accuse|target=b|date=2015-06\n");      /* who says too little */
    const hearsay_filter filter = { .since = "2015-03", .acts = { accusation, 1 },
                                    .min_statements = 2 };
    hearsay_corpus *view;
    hearsay_filtered left;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_corpus_filter(&view, corpus, &filter, &left, &err), HEARSAY_OK);
    hearsay_corpus_free(corpus); /* the view keeps what it needs */
    assert_int_equal(hearsay_corpus_statements(view), 2);
    assert_int_equal(hearsay_corpus_statement(view, 1)->number, 1);
    assert_int_equal(left.kept, 3);
    assert_int_equal(left.out_of_dates, 1);
    assert_int_equal(left.undated, 1);
    assert_int_equal(left.acts, 1);
    assert_int_equal(left.few_statements, 1);
    hearsay_corpus_free(view);
}

static void days_are_those_of_the_calendar(void **state)
{
    static const struct {
        const char *text;
        int32_t first, last;
    } cases[] = {
        /* `date -d 2016-02-29 +%s` / 86400 and so on */
        { "1970-01-01", 0, 0 }, { "2016-02-29", 16860, 16860 }, { "2016-02", 16832, 16860 },
        { "2015", 16436, 16800 }, { "1900-03-01", -25508, -25508 },
    };
    hearsay_date date;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(hearsay_date_read(&date, cases[i].text, strlen(cases[i].text)));
        assert_int_equal(hearsay_date_first_day(date), cases[i].first);
        assert_int_equal(hearsay_date_last_day(date), cases[i].last);
    }
    assert_false(hearsay_date_read(&date, "1900-02-29", 10));
    assert_false(hearsay_date_read(&date, "2015-6-24", 9));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_reference_means_an_id_then_a_name_then_an_alias),
        cmocka_unit_test(who_is_not_declared_is_new_and_said),
        cmocka_unit_test(unnamed_sources_are_found_by_id_only),
        cmocka_unit_test(ids_are_numbered_in_their_order_whatever_the_order_of_the_input),
        cmocka_unit_test(a_statement_without_a_date_takes_its_documents_and_says_so),
        cmocka_unit_test(the_chain_is_the_relays_and_the_publisher_but_nobody_twice_running),
        cmocka_unit_test(a_corpus_brings_acts_of_its_own),
        cmocka_unit_test(what_is_wrong_is_refused_with_its_line),
        cmocka_unit_test(a_filter_says_what_it_left_out),
        cmocka_unit_test(days_are_those_of_the_calendar),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
