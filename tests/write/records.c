/* A corpus as records. */
#include "write/records.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/filter.h>

#include "support/lines.h"
#include "support/same.h"
#include "support/written.h"
#include "text/buffer.h"

static hearsay_status spell(void *state, const hearsay_record *record, hearsay_error *err)
{
    struct buffer *out = state;

    (void)err;
    buffer_text(out, hearsay_record_kind_name(record->kind));
    for (size_t i = 0; i < record->value_count; i++) {
        const hearsay_value *value = &record->values[i];

        buffer_format(out, "%c%.*s=%.*s", i ? '|' : ' ', (int)value->name_length, value->name,
                      (int)value->length, value->text);
    }
    buffer_char(out, '\n');
    return HEARSAY_OK;
}

static void assert_records(const hearsay_corpus *corpus, const char *expected)
{
    struct buffer text = { 0 };
    hearsay_sink sink = { .state = &text, .record = spell };

    assert_int_equal(records_walk(corpus, &sink, NULL), HEARSAY_OK);
    assert_string_equal(buffer_string(&text), expected);
    buffer_clear(&text);
}

/* Documents, actors, claims by id, acts, statements in order; fields, then attributes by name. */
static void everything_comes_in_the_canonical_order(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "statement zeal=9|act=summon|speaker=Ann Marsh|claim=c2|target=o;n|negated=true|"
        "implicit=true|count=3|confidence=0.25|annotator=x|cue=c|quote=q|span=1;20|date=2015-06|"
        "document=d|via=o;n|addressee=n|id=s1|age=1\n"
        "act label=summons|group=denial|tone=-0.5|side=0|name=Summon\n"
        "claim id=c2|text=Two|concerns=c1|same_as=c1|supports=c1|rebuts=c1|about=n;o|topic=t\n"
        "claim id=c1|text=One\n"
        "actor id=o|name=O|member_of=n|country=n|role=r|aliases=B;A|kind=outlet\n"
        "actor id=n|name=N\n"
        "actor id=m|name=Ann Marsh\n"
        "document id=d|length=50|url=http://x|date=2015|author=A|publisher=o|title=D\n"
        "corpus title=T|source=here\n");

    (void)state;
    assert_records(
        corpus,
        "corpus title=T|source=\"here\"\n"
        "document id=d|title=D|publisher=o|author=A|date=2015|url=http://x|length=50\n"
        "actor id=m|name=Ann Marsh\n"
        "actor id=n|name=N\n"
        "actor id=o|name=O|kind=outlet|aliases=B|aliases=A|role=r|country=n|member_of=n\n"
        "claim id=c1|text=One\n"
        "claim id=c2|text=Two|topic=t|about=n|about=o|rebuts=c1|supports=c1|same_as=c1|"
        "concerns=c1\n"
        "act name=summon|side=0|tone=-0.5|group=denial|label=summons\n"
        "statement id=s1|speaker=m|act=summon|claim=c2|target=o|target=n|addressee=n|via=o|via=n|"
        "document=d|date=2015-06|span=1|span=20|quote=q|cue=c|annotator=x|confidence=0.25|count=3|"
        "negated=true|implicit=true|age=\"1\"|zeal=\"9\"\n");
    hearsay_corpus_free(corpus);
}

/* A date that is the document's, a confidence and a count that nobody gave, a label that is the
 * name, a group that follows from side and tone: none of them is in the input. */
static void what_nobody_said_is_not_made_up(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("document id=d|date=2015-06-24\n"
                                             "act name=scold|tone=-1\n"
                                             "statement speaker=m|act=scold|document=d\n"
                                             "statement speaker=m|act=deny|count=1|confidence=1\n");

    (void)state;
    assert_records(corpus, "document id=d|date=2015-06-24\n"
                           "actor id=m|name=m\n"
                           "act name=scold|side=0|tone=-1\n"
                           "statement speaker=m|act=scold|document=d\n"
                           "statement speaker=m|act=deny|confidence=1|count=1\n");
    hearsay_corpus_free(corpus);
}

static void words_of_two_files_on_the_corpus_are_all_kept(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("corpus title=A|licence=b|place=here\n"
                                             "corpus title=B|licence=a|place=here\n");

    (void)state;
    assert_records(corpus, "corpus title=A; B|licence=[\"a\",\"b\"]|place=\"here\"\n");
    hearsay_corpus_free(corpus);
}

static void a_filtered_view_has_its_statements_and_everybody_who_is_declared(void **state)
{
    static const char *const acts[] = { "deny" };
    hearsay_corpus *corpus = corpus_of_lines("actor id=a|name=A\n"
                                             "actor id=b|name=B\n"
                                             "statement speaker=a|act=accuse|target=b\n"
                                             "statement speaker=b|act=deny\n");
    hearsay_filter filter = { .acts = { acts, 1 } };
    hearsay_corpus *view = NULL;

    (void)state;
    assert_int_equal(hearsay_corpus_filter(&view, corpus, &filter, NULL, NULL), HEARSAY_OK);
    assert_records(view, "actor id=a|name=A\n"
                         "actor id=b|name=B\n"
                         "statement speaker=b|act=deny\n");
    hearsay_corpus_free(view);
    hearsay_corpus_free(corpus);
}

static void the_records_make_the_same_corpus_again(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "corpus title=A|licence=b\n"
        "document id=d|date=2015-06-24|publisher=gazette\n"
        "actor id=o|name=O|member_of=n|country=n|role=r|aliases=B;A|kind=outlet\n"
        "claim id=c1|text=One|about=n;o\n"
        "act name=scold|tone=-1|source=y\n"
        "statement speaker=m|act=scold|document=d|claim=c1|target=o;p|via=q|span=3;4\n"
        "statement id=s2|speaker=m|act=deny|count=1|confidence=0.1|claim=Something else\n");
    hearsay_corpus *again = NULL;
    hearsay_sink sink;

    (void)state;
    assert_int_equal(hearsay_corpus_new(&again, NULL), HEARSAY_OK);
    sink = hearsay_corpus_sink(again);
    assert_int_equal(records_walk(corpus, &sink, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_corpus_finish(again, &(hearsay_corpus_options){ .strict = true },
                                           NULL), HEARSAY_OK);
    assert_null(hearsay_corpus_notice(again, 0));
    assert_same_corpus(again, corpus);
    hearsay_corpus_free(again);
    hearsay_corpus_free(corpus);
}

static hearsay_status stop(void *state, const hearsay_record *record, hearsay_error *err)
{
    (void)record;
    (void)err;
    return ++*(int *)state == 2 ? HEARSAY_STOPPED : HEARSAY_OK;
}

static void a_sink_can_stop_the_walk(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("actor id=a\nactor id=b\nactor id=c\n");
    int seen = 0;
    hearsay_sink sink = { .state = &seen, .record = stop };

    (void)state;
    assert_int_equal(records_walk(corpus, &sink, NULL), HEARSAY_STOPPED);
    assert_int_equal(seen, 2);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_comes_in_the_canonical_order),
        cmocka_unit_test(what_nobody_said_is_not_made_up),
        cmocka_unit_test(words_of_two_files_on_the_corpus_are_all_kept),
        cmocka_unit_test(a_filtered_view_has_its_statements_and_everybody_who_is_declared),
        cmocka_unit_test(the_records_make_the_same_corpus_again),
        cmocka_unit_test(a_sink_can_stop_the_walk),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
