/* What only shows when the corpus is closed: who is who in any order, strict, and no memory. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/corpus.h>
#include <hearsay/filter.h>

#include "memory/allocate.h"
#include "support/lines.h"

static const char *const records[] = {
    "actor id=n|name=Northland|kind=country|aliases=Northville",
    "actor id=mfa|name=Foreign Ministry|kind=organization|member_of=n",
    "actor name=Ann Marsh|kind=person|member_of=mfa",
    "actor id=ann-marsh|name=A. Marsh|kind=person", /* takes the id that Ann Marsh would get */
    "claim id=c1|text=Northland broke in|about=n|topic=hacking",
    "claim text=There is no evidence|rebuts=c1",
    "document id=d1|title=The breach|publisher=Gazette|date=2015-06-24|length=900",
    "act name=summon|tone=-0.5",
    "statement id=1|speaker=Ann Marsh|act=deny|claim=c1|document=d1",
    "statement id=2|speaker=ann-marsh|act=accuse|target=Northville|via=Wire;Gazette",
    "statement id=3|speaker=NORTHLAND|act=summon|target=mfa|claim=there is  no evidence",
};

enum { RECORDS = sizeof records / sizeof *records };

/* The corpus in words, the statements by their ids. */
static void describe(const hearsay_corpus *corpus, char *text, size_t room)
{
    const char *lines[3] = { "", "", "" };
    char line[3][200];
    size_t used = 0;

    text[0] = '\0';
    for (uint32_t i = 0; i < hearsay_corpus_actors(corpus); i++) {
        const hearsay_actor *actor = hearsay_corpus_actor(corpus, i);
        used += (size_t)snprintf(text + used, room - used, "%s=%s %d %d;", actor->id, actor->name,
                                 (int)actor->kind, (int)actor->member_of);
    }
    for (uint32_t i = 0; i < hearsay_corpus_claims(corpus); i++)
        used += (size_t)snprintf(text + used, room - used, "%s;",
                                 hearsay_corpus_claim(corpus, i)->id);
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *s = hearsay_corpus_statement(corpus, i);
        int at = s->id[0] - '1';
        (void)snprintf(line[at], sizeof line[at], "%s: %u %s %d %d %d;", s->id,
                       (unsigned)s->speaker, s->act->name, (int)s->claim,
                       s->target_count ? (int)s->targets[0] : -1, (int)s->document);
        lines[at] = line[at];
    }
    for (int i = 0; i < 3; i++)
        used += (size_t)snprintf(text + used, room - used, "%s", lines[i]);
}

static hearsay_corpus *corpus_in_order(const int *order)
{
    char lines[2000] = "";

    for (int i = 0; i < RECORDS; i++) {
        strcat(lines, records[order[i]]);
        strcat(lines, "\n");
    }
    return corpus_of_lines(lines);
}

static void the_order_of_the_input_decides_nothing(void **state)
{
    /* Actors by id: ann-marsh 0, ann-marsh-2 1, gazette 2, mfa 3, n 4, wire 5; claims c1 0,
     * there-is-no-evidence 1. Ann Marsh's made id gives way to the written one. */
    static const char expected[] =
        "ann-marsh=A. Marsh 1 -1;ann-marsh-2=Ann Marsh 1 3;gazette=Gazette 0 -1;"
        "mfa=Foreign Ministry 2 4;n=Northland 3 -1;wire=Wire 0 -1;c1;there-is-no-evidence;"
        "1: 1 deny 0 -1 0;2: 0 accuse -1 4 -1;3: 4 summon 1 3 -1;";
    int order[RECORDS];
    unsigned seed = 7;
    char text[1000];

    (void)state;
    for (int i = 0; i < RECORDS; i++) order[i] = i;
    for (int round = 0; round < 200; round++) {
        hearsay_corpus *corpus = corpus_in_order(order);

        describe(corpus, text, sizeof text);
        assert_string_equal(text, expected);
        hearsay_corpus_free(corpus);
        for (int i = RECORDS - 1; i > 0; i--) {
            int other, kept = order[i];
            seed = seed * 1103515245u + 12345u;
            other = (int)(seed >> 16) % (i + 1);
            order[i] = order[other];
            order[other] = kept;
        }
    }
}

static void blanks_around_an_id_do_not_count(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("actor id= n |name= Northland |kind=country \n"
                                             "statement speaker=n |act= deny\n");

    (void)state;
    assert_int_equal(hearsay_corpus_actors(corpus), 1);
    assert_string_equal(hearsay_corpus_actor(corpus, 0)->id, "n");
    assert_string_equal(hearsay_corpus_actor(corpus, 0)->name, "Northland");
    hearsay_corpus_free(corpus);
}

static hearsay_record record_of(hearsay_record_kind kind, const hearsay_value *values, size_t count,
                                const char *file)
{
    return (hearsay_record){ .kind = kind, .values = values, .value_count = count, .file = file,
                             .line = 3 };
}

#define VALUE(kind_, field_, text_)                                                             \
    { .name = #field_, .name_length = sizeof #field_ - 1, .text = text_,                        \
      .length = sizeof text_ - 1, .field = HEARSAY_FIELD_##field_, .kind = kind_ }

static void strict_names_what_is_not_declared_and_the_nearest(void **state)
{
    static const hearsay_value actor[] = { VALUE(HEARSAY_TEXT, ID, "northland") };
    static const hearsay_value statement[] = { VALUE(HEARSAY_TEXT, SPEAKER, "northlnd"),
                                               VALUE(HEARSAY_TEXT, ACT, "deny") };
    const hearsay_record records_[] = { record_of(HEARSAY_ACTOR, actor, 1, "a.json"),
                                        record_of(HEARSAY_STATEMENT, statement, 2, "b.json") };
    const hearsay_corpus_options strict = { .strict = true };
    hearsay_corpus *corpus;
    hearsay_error err = { 0 };
    hearsay_sink sink;

    (void)state;
    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    for (int i = 0; i < 2; i++)
        assert_int_equal(sink.record(sink.state, &records_[i], NULL), HEARSAY_OK);
    assert_int_equal(hearsay_corpus_finish(corpus, &strict, &err), HEARSAY_BAD_DATA);
    assert_string_equal(err.message,
                        "actor \"northlnd\" is not declared; did you mean \"northland\"?");
    assert_string_equal(err.file, "b.json");
    assert_int_equal(err.line, 3);
    hearsay_corpus_free(corpus);
}

static void two_files_may_declare_the_same_but_not_different_things(void **state)
{
    static const hearsay_value one[] = { VALUE(HEARSAY_TEXT, ID, "n"),
                                         VALUE(HEARSAY_TEXT, NAME, "Northland") };
    static const hearsay_value turned[] = { VALUE(HEARSAY_TEXT, NAME, "Northland"),
                                            VALUE(HEARSAY_TEXT, ID, "n") };
    static const hearsay_value other[] = { VALUE(HEARSAY_TEXT, ID, "n"),
                                           VALUE(HEARSAY_TEXT, NAME, "Norway") };
    const hearsay_record a = record_of(HEARSAY_ACTOR, one, 2, "a"),
                         b = record_of(HEARSAY_ACTOR, turned, 2, "b"),
                         c = record_of(HEARSAY_ACTOR, other, 2, "c");
    hearsay_corpus *corpus;
    hearsay_error err = { 0 };
    hearsay_sink sink;

    (void)state;
    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    assert_int_equal(sink.record(sink.state, &a, &err), HEARSAY_OK);
    assert_int_equal(sink.record(sink.state, &b, &err), HEARSAY_OK);
    assert_int_equal(sink.record(sink.state, &c, &err), HEARSAY_BAD_DATA);
    assert_string_equal(err.message, "actor id \"n\" is declared twice; first in a line 3");
    hearsay_corpus_free(corpus);
}

static void a_fact_of_the_corpus_is_kept_once_and_another_beside_it(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "corpus title=One|coder=kl\ncorpus title=Two|coder=kl\n"
        "corpus coder=mm\nstatement speaker=a|act=deny\n");
    size_t count;

    (void)state;
    assert_string_equal(hearsay_corpus_title(corpus), "One; Two");
    assert_string_equal(hearsay_corpus_attributes(corpus, &count)[0].json, "\"kl\"");
    assert_string_equal(hearsay_corpus_attributes(corpus, &count)[1].json, "\"mm\"");
    assert_int_equal(count, 2); /* the same fact once, another beside it */
    hearsay_corpus_free(corpus);
}

static void a_misspelt_field_is_kept_and_said(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "statement speaker=a|act=deny|tagret=b|colour=\"red\"\n");
    const hearsay_statement *statement = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_int_equal(statement->detail->attribute_count, 2);
    assert_string_equal(statement->detail->attributes[0].name, "tagret");
    assert_string_equal(statement->detail->attributes[1].json, "\"\\\"red\\\"\"");
    assert_string_equal(hearsay_corpus_notice(corpus, 0)->kind, "unknown field");
    assert_int_equal(hearsay_corpus_notice(corpus, 0)->count, 1);
    assert_non_null(strstr(hearsay_corpus_notice(corpus, 0)->examples[0].message, "\"target\"?"));
    hearsay_corpus_free(corpus);
}

static void a_time_of_day_is_left_out_but_a_second_date_is_not(void **state)
{
    static const char *const bad[] = { "2015-06-24 - 2015-06-26", "2015-06-24 2015-06-26",
                                       "2015-06-24T", "2015-06-24Tnoon", "2015-13", "2015-02-30" };
    hearsay_corpus *corpus = corpus_of_lines(
        "statement speaker=a|act=deny|date=2015-06-24T12:30:00Z\n"
        "statement speaker=a|act=deny|date=2015-06-24 00:53:01 +0000\n");
    char line[100];

    (void)state;
    assert_int_equal(hearsay_corpus_notice(corpus, 0)->count, 2);
    assert_int_equal(hearsay_corpus_statement(corpus, 1)->date.day, 24);
    hearsay_corpus_free(corpus);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        (void)snprintf(line, sizeof line, "statement speaker=a|act=deny|date=%s\n", bad[i]);
        assert_int_equal(try_corpus_of_lines(&corpus, line, NULL), HEARSAY_BAD_DATA);
    }
}

static void a_list_of_ten_thousand_is_taken_and_one_more_refused(void **state)
{
    enum { LIMIT = 10000 };
    hearsay_value *values = calloc(LIMIT + 3, sizeof *values);
    hearsay_record record = { .kind = HEARSAY_STATEMENT, .values = values,
                              .value_count = LIMIT + 2, .file = "f", .line = 1 };
    hearsay_corpus *corpus;
    hearsay_error err = { 0 };
    hearsay_sink sink;

    (void)state;
    assert_non_null(values);
    values[0] = (hearsay_value)VALUE(HEARSAY_TEXT, SPEAKER, "a");
    values[1] = (hearsay_value)VALUE(HEARSAY_TEXT, ACT, "deny");
    for (int i = 2; i < LIMIT + 3; i++) values[i] = (hearsay_value)VALUE(HEARSAY_TEXT, TARGET, "b");
    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    assert_int_equal(sink.record(sink.state, &record, &err), HEARSAY_OK);
    record.value_count++;
    assert_int_equal(sink.record(sink.state, &record, &err), HEARSAY_BAD_DATA);
    assert_string_equal(err.message, "target has more than 10000 values");
    hearsay_corpus_free(corpus);
    free(values);
}

/* Builds, filters and asks, with whatever fails on the way. */
static hearsay_status live(void)
{
    static const char *const topic[] = { "HACKING" }, *const actor[] = { "Northville" },
                             *const act[] = { "denial" };
    const hearsay_filter filter = { .topics = { topic, 1 }, .actors = { actor, 1 },
                                    .acts = { act, 1 }, .min_statements = 1 };
    hearsay_corpus *corpus = NULL, *view = NULL;
    hearsay_error err = { 0 };
    char lines[2000] = "corpus title=T|coder=kl\n";
    hearsay_status status;

    for (int i = 0; i < RECORDS; i++) {
        strcat(lines, records[i]);
        strcat(lines, "|tagret=x\n");
    }
    status = try_corpus_of_lines(&corpus, lines, &err);
    if (status == HEARSAY_OK) status = hearsay_corpus_filter(&view, corpus, &filter, NULL, &err);
    if (status == HEARSAY_OK) assert_int_equal(hearsay_corpus_statements(view), 1);
    hearsay_corpus_free(corpus);
    hearsay_corpus_free(view);
    return status;
}

static void every_allocation_may_fail_and_nothing_is_lost(void **state)
{
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t n = 0;

    (void)state;
    while (status != HEARSAY_OK) {
        allocate_fail_at(++n);
        status = live();
        if (status != HEARSAY_OK) assert_int_equal(status, HEARSAY_NO_MEMORY);
    }
    allocate_fail_at(0);
    assert_true(n > 50);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_of_the_input_decides_nothing),
        cmocka_unit_test(blanks_around_an_id_do_not_count),
        cmocka_unit_test(strict_names_what_is_not_declared_and_the_nearest),
        cmocka_unit_test(two_files_may_declare_the_same_but_not_different_things),
        cmocka_unit_test(a_fact_of_the_corpus_is_kept_once_and_another_beside_it),
        cmocka_unit_test(a_misspelt_field_is_kept_and_said),
        cmocka_unit_test(a_time_of_day_is_left_out_but_a_second_date_is_not),
        cmocka_unit_test(a_list_of_ten_thousand_is_taken_and_one_more_refused),
        cmocka_unit_test(every_allocation_may_fail_and_nothing_is_lost),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
