/* The native formats: their bytes, and that nothing is lost on the way through all of them. */
#include "support/written.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/lines.h"
#include "support/same.h"

/* Reads a text that a writer wrote; it must give no notice. */
static hearsay_corpus *read_back(const char *text, const char *format)
{
    hearsay_read_options options = { .format = format };
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    hearsay_status status = hearsay_corpus_new(&corpus, &err);

    if (status == HEARSAY_OK) {
        hearsay_sink sink = hearsay_corpus_sink(corpus);
        status = hearsay_read_memory("written", text, strlen(text), &options, &sink, &err);
    }
    if (status == HEARSAY_OK)
        status = hearsay_corpus_finish(corpus, &(hearsay_corpus_options){ .strict = true }, &err);
    if (status != HEARSAY_OK) fail_msg("%s:%zu: %s\n%s", format, err.line, err.message, text);
    if (hearsay_corpus_notice(corpus, 0))
        fail_msg("%s: notice: %s", format, hearsay_corpus_notice(corpus, 0)->examples->message);
    return corpus;
}

/* Through every format and back to the first: the same corpus each time, in the end the same
 * bytes. */
static void assert_round_trip(const hearsay_corpus *corpus)
{
    static const char *const formats[] = { "json", "csv", "jsonl", "tsv", "json" };
    char *first = NULL;
    const hearsay_corpus *at = corpus;
    hearsay_corpus *last = NULL;

    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        char *text = written_corpus(at, formats[i]);
        hearsay_corpus *read = read_back(text, formats[i]);

        assert_same_corpus(read, corpus);
        hearsay_corpus_free(last);
        at = last = read;
        if (i == 0) first = text;
        else if (strcmp(formats[i], "json") == 0) assert_string_equal(text, first);
        if (i) free(text);
    }
    free(first);
    hearsay_corpus_free(last);
}

static void json_has_a_record_a_line_in_its_list(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "corpus title=Two|source=here\n"
        "document id=d1|publisher=gazette|date=2015-06\n"
        "actor id=n|name=Northland|kind=country|aliases=North\n"
        "actor id=gazette|name=The \"Gazette\"|kind=outlet|aliases=A;B\n"
        "claim id=c1|text=It did|about=n\n"
        "act name=summon|tone=-0.5\n"
        "statement speaker=Ann Marsh|act=summon|target=n|claim=c1|document=d1|span=4;9|"
        "confidence=0.9|negated=true|mood=grim\n");
    char *text = written_corpus(corpus, "json");

    (void)state;
    assert_string_equal(
        text,
        "{\n"
        "  \"hearsay\": 1,\n"
        "  \"title\": \"Two\",\n"
        "  \"source\": \"here\",\n"
        "  \"documents\": [\n"
        "    {\"id\": \"d1\", \"publisher\": \"gazette\", \"date\": \"2015-06\"}\n"
        "  ],\n"
        "  \"actors\": [\n"
        "    {\"id\": \"ann-marsh\", \"name\": \"Ann Marsh\"},\n"
        "    {\"id\": \"gazette\", \"name\": \"The \\\"Gazette\\\"\", \"kind\": \"outlet\", "
        "\"aliases\": [\"A\", \"B\"]},\n"
        "    {\"id\": \"n\", \"name\": \"Northland\", \"kind\": \"country\", "
        "\"aliases\": \"North\"}\n"
        "  ],\n"
        "  \"claims\": [\n"
        "    {\"id\": \"c1\", \"text\": \"It did\", \"about\": \"n\"}\n"
        "  ],\n"
        "  \"acts\": [\n"
        "    {\"name\": \"summon\", \"side\": 0, \"tone\": -0.5}\n"
        "  ],\n"
        "  \"statements\": [\n"
        "    {\"speaker\": \"ann-marsh\", \"act\": \"summon\", \"claim\": \"c1\", "
        "\"target\": \"n\", \"document\": \"d1\", \"span\": [4, 9], \"confidence\": 0.9, "
        "\"negated\": true, \"mood\": \"grim\"}\n"
        "  ]\n"
        "}\n");
    free(text);
    hearsay_corpus_free(corpus);
}

static void jsonl_has_a_record_a_line(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "corpus title=Two\n"
        "statement speaker=m|act=deny|claim=It did|date=2015\n");
    char *text = written_corpus(corpus, "jsonl");

    (void)state;
    assert_string_equal(text,
                        "{\"record\": \"corpus\", \"title\": \"Two\"}\n"
                        "{\"record\": \"actor\", \"id\": \"m\", \"name\": \"m\"}\n"
                        "{\"record\": \"claim\", \"id\": \"it-did\", \"text\": \"It did\"}\n"
                        "{\"speaker\": \"m\", \"act\": \"deny\", \"claim\": \"it-did\", "
                        "\"date\": \"2015\"}\n");
    free(text);
    hearsay_corpus_free(corpus);
}

static void an_empty_corpus_is_a_valid_one(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("");
    char *json = written_corpus(corpus, "json"), *jsonl = written_corpus(corpus, "jsonl");
    hearsay_corpus *back = read_back(json, "json");

    (void)state;
    assert_string_equal(json, "{\n  \"hearsay\": 1,\n  \"statements\": []\n}\n");
    assert_string_equal(jsonl, "");
    assert_same_corpus(back, corpus);
    hearsay_corpus_free(back);
    free(json);
    free(jsonl);
    hearsay_corpus_free(corpus);
}

static void every_field_survives_every_format(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "corpus title=T|source=here|year=2015\n"
        "document id=d|length=50|url=http://x|date=2015|author=A|publisher=o|title=D|pages=7\n"
        "actor id=o|name=O|member_of=n|country=n|role=r|aliases=B;A|kind=outlet|date=never\n"
        "actor id=n|name=N|kind=country\n"
        "actor id=e|name=an expert|kind=unnamed\n"
        "actor id=f|name=an expert|kind=unnamed\n"
        "claim id=c2|text=Two|concerns=c1|same_as=c1|supports=c1|rebuts=c1|about=n;o|topic=t\n"
        "claim id=c1|text=One|note=x\n"
        "act label=summons|group=denial|tone=-0.5|side=0|name=summon|source=y\n"
        "statement zeal=9|act=summon|speaker=Ann Marsh|claim=c2|target=o;n|negated=true|"
        "implicit=true|count=3|confidence=0.1|annotator=x|cue=c|quote=q|span=1;20|date=2015-06|"
        "document=d|via=o;n|addressee=n|id=s1\n"
        "statement speaker=e|act=accuse|target=f|document=d\n"
        "statement speaker=n|act=accuse|claim=Nobody declared it|date=2015-06-24|document=other\n");

    (void)state;
    assert_round_trip(corpus);
    hearsay_corpus_free(corpus);
}

/* ---- hostile names ---- */

struct pushing {
    hearsay_sink sink;
    hearsay_record record;
    hearsay_value values[12];
};

static void push_value(struct pushing *pushing, const char *name, const char *text,
                       hearsay_value_kind kind)
{
    hearsay_record *record = &pushing->record;

    record->values = pushing->values;
    pushing->values[record->value_count++] = (hearsay_value){
        .name = name, .name_length = strlen(name), .text = text, .length = strlen(text),
        .field = hearsay_field_find(record->kind, name, strlen(name)), .kind = kind,
    };
}

static void push(struct pushing *pushing)
{
    hearsay_error err = { 0 };

    if (pushing->sink.record(pushing->sink.state, &pushing->record, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    pushing->record.value_count = 0;
}

static void push_hostile(struct pushing *pushing, const char *name)
{
    pushing->record.kind = HEARSAY_ACTOR;
    push_value(pushing, "id", name, HEARSAY_TEXT);
    push_value(pushing, "name", name, HEARSAY_TEXT);
    push_value(pushing, "aliases", "one", HEARSAY_TEXT);
    pushing->values[2].text = name; /* its own name twice more, as a list */
    pushing->values[2].length = strlen(name);
    push_value(pushing, "aliases", name, HEARSAY_TEXT);
    push_value(pushing, "role", name, HEARSAY_TEXT);
    push_value(pushing, "remark", name, HEARSAY_TEXT);
    push_value(pushing, name, "known", HEARSAY_TEXT);
    push(pushing);
    pushing->record.kind = HEARSAY_STATEMENT;
    push_value(pushing, "speaker", name, HEARSAY_TEXT);
    push_value(pushing, "act", "accuse", HEARSAY_TEXT);
    push_value(pushing, "target", name, HEARSAY_TEXT);
    push_value(pushing, "target", "n", HEARSAY_TEXT);
    push_value(pushing, "quote", name, HEARSAY_TEXT);
    push_value(pushing, "remark", name, HEARSAY_TEXT);
    push(pushing);
}

static void no_name_is_changed_by_any_format(void **state)
{
    hearsay_corpus *corpus = NULL;
    struct pushing pushing = { .record = { .file = "pushed", .line = 1 } };

    (void)state;
    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    pushing.sink = hearsay_corpus_sink(corpus);
    for (size_t i = 0; hostile_name(i); i++) push_hostile(&pushing, hostile_name(i));
    assert_int_equal(hearsay_corpus_finish(corpus, NULL, NULL), HEARSAY_OK);
    assert_round_trip(corpus);
    hearsay_corpus_free(corpus);
}

static void an_attribute_stays_the_json_that_it_was(void **state)
{
    static const struct {
        const char *text;
        hearsay_value_kind kind;
    } values[] = {
        { "12", HEARSAY_NUMBER },      { "12", HEARSAY_TEXT },     { "-0.50", HEARSAY_NUMBER },
        { "-0.50", HEARSAY_TEXT },     { "1e5", HEARSAY_NUMBER },  { "1e5", HEARSAY_TEXT },
        { "1e999", HEARSAY_TEXT },     { "007", HEARSAY_TEXT },    { "true", HEARSAY_BOOLEAN },
        { "true", HEARSAY_TEXT },      { "False", HEARSAY_TEXT },  { "null", HEARSAY_TEXT },
        { "", HEARSAY_TEXT },          { " ", HEARSAY_TEXT },      { " a ", HEARSAY_TEXT },
        { "[1,\"a;b\"]", HEARSAY_JSON }, { "[1,\"a;b\"]", HEARSAY_TEXT }, { "[sic]", HEARSAY_TEXT },
        { "{\"=x\":{\"y\":null}}", HEARSAY_JSON }, { "{x}", HEARSAY_TEXT }, { "[]", HEARSAY_JSON },
        { "\"quoted\"", HEARSAY_TEXT }, { "\"half", HEARSAY_TEXT }, { "a;b\\;c", HEARSAY_TEXT },
        { "\\u0041", HEARSAY_TEXT },    { "a\tb\r\nc", HEARSAY_TEXT }, { "''=x", HEARSAY_TEXT },
        { "'x", HEARSAY_TEXT },        { "12345678901234567890", HEARSAY_TEXT },
    };
    hearsay_corpus *corpus = NULL;
    struct pushing pushing = { .record = { .file = "pushed", .line = 1 } };

    (void)state;
    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    pushing.sink = hearsay_corpus_sink(corpus);
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        pushing.record.kind = HEARSAY_STATEMENT;
        push_value(&pushing, "speaker", "n", HEARSAY_TEXT);
        push_value(&pushing, "act", "accuse", HEARSAY_TEXT);
        push_value(&pushing, "remark", values[i].text, values[i].kind);
        push(&pushing);
    }
    assert_int_equal(hearsay_corpus_finish(corpus, NULL, NULL), HEARSAY_OK);
    assert_round_trip(corpus);
    hearsay_corpus_free(corpus);
}

static void a_name_that_the_format_keeps_for_itself_is_refused(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("actor id=a|record=5\n");
    char *bytes = NULL;
    size_t size;

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        hearsay_output *output = NULL;
        hearsay_error err = { 0 };

        assert_int_equal(hearsay_output_memory(&output, &bytes, &size, &err), HEARSAY_OK);
        assert_int_equal(hearsay_write_corpus(output, i ? "csv" : "jsonl", corpus, &err),
                         HEARSAY_BAD_DATA);
        assert_string_equal(err.message, "field \"record\" of a record of kind actor cannot be "
                                         "written: the format keeps the name for itself");
        hearsay_output_discard(output);
    }
    hearsay_corpus_free(corpus);
}

/* " x" would come back as "x", which may be there too, and a cell below "" belongs to no field. */
static void a_name_that_a_header_cannot_have_is_refused(void **state)
{
    static const char *const names[] = { " x", "x ", "x\t", "" };

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct pushing pushing = { .record = { .file = "pushed", .line = 1, .kind = HEARSAY_ACTOR } };
        hearsay_corpus *corpus = NULL;
        hearsay_output *output = NULL;
        hearsay_error err = { 0 };
        char *bytes = NULL;
        size_t size;

        assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
        pushing.sink = hearsay_corpus_sink(corpus);
        push_value(&pushing, "id", "a", HEARSAY_TEXT);
        push_value(&pushing, names[i], "5", HEARSAY_NUMBER);
        push(&pushing);
        assert_int_equal(hearsay_corpus_finish(corpus, NULL, NULL), HEARSAY_OK);
        assert_int_equal(hearsay_output_memory(&output, &bytes, &size, &err), HEARSAY_OK);
        assert_int_equal(hearsay_write_corpus(output, "csv", corpus, &err), HEARSAY_BAD_DATA);
        assert_non_null(strstr(err.message, "cannot be written: the header of a table has no empty names"));
        hearsay_output_discard(output);
        hearsay_corpus_free(corpus);
    }
}

static void the_example_survives_every_format(void **state)
{
    const char *path = "examples/opm-2015.json";
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    (void)state;
    if (hearsay_read_corpus(&corpus, &path, 1, NULL, &err) != HEARSAY_OK)
        fail_msg("%zu: %s", err.line, err.message);
    assert_true(hearsay_corpus_statements(corpus) > 50);
    assert_round_trip(corpus);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_has_a_record_a_line_in_its_list),
        cmocka_unit_test(jsonl_has_a_record_a_line),
        cmocka_unit_test(an_empty_corpus_is_a_valid_one),
        cmocka_unit_test(every_field_survives_every_format),
        cmocka_unit_test(no_name_is_changed_by_any_format),
        cmocka_unit_test(an_attribute_stays_the_json_that_it_was),
        cmocka_unit_test(a_name_that_the_format_keeps_for_itself_is_refused),
        cmocka_unit_test(a_name_that_a_header_cannot_have_is_refused),
        cmocka_unit_test(the_example_survives_every_format),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
