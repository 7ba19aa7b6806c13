/* Citron, with a document of our own after its list of fields. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define CAFE "tests/data/citron/cafe.json"

static hearsay_corpus *read_cafe(void)
{
    const char *path = CAFE;

    return foreign_corpus(&path, 1);
}

static void cue_source_and_contents_are_act_speaker_and_claim(void **state)
{
    hearsay_corpus *corpus = read_cafe();
    const hearsay_statement *denied = foreign_statement(corpus, "cafe:q1");

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 3);
    assert_string_equal(foreign_speaker(corpus, denied), "Ann Marsh");
    assert_string_equal(denied->act->name, "deny");
    assert_string_equal(denied->detail->cue, "denied");
    assert_string_equal(foreign_claim_text(corpus, denied), "it.");
    assert_true(denied->confidence == 0.75);
    assert_string_equal(foreign_document(corpus, denied), "cafe");
    hearsay_corpus_free(corpus);
}

/* The text has 92 code points, one of which, before all spans, has two bytes: "it." begins at code
 * point 29, byte 30; the second quote goes from byte 34 to 74. */
static void code_points_become_bytes(void **state)
{
    hearsay_corpus *corpus = read_cafe();
    const hearsay_statement *denied = foreign_statement(corpus, "cafe:q1");
    const hearsay_statement *gate = hearsay_corpus_statement(corpus, 1);

    (void)state;
    assert_int_equal(hearsay_corpus_document(corpus, denied->document)->length, 93);
    assert_int_equal(denied->detail->span_start, 30);
    assert_int_equal(denied->detail->span_end, 33);
    assert_int_equal(gate->detail->span_start, 34);
    assert_int_equal(gate->detail->span_end, 74);
    hearsay_corpus_free(corpus);
}

static void a_pronoun_is_whom_it_means(void **state)
{
    hearsay_corpus *corpus = read_cafe();
    const hearsay_statement *gate = hearsay_corpus_statement(corpus, 1);

    (void)state;
    assert_string_equal(foreign_speaker(corpus, gate), "Ann Marsh");
    assert_string_equal(foreign_attribute(gate->detail->attributes, gate->detail->attribute_count, "source"),
                        "\"she\"");
    assert_string_equal(foreign_claim_text(corpus, gate), "\"The gate is shut,\" \"and dry.\"");
    hearsay_corpus_free(corpus);
}

static void a_quote_without_a_source_has_an_unnamed_one(void **state)
{
    hearsay_corpus *corpus = read_cafe();
    const hearsay_statement *rain = hearsay_corpus_statement(corpus, 2);

    (void)state;
    assert_int_equal(hearsay_corpus_actor(corpus, rain->speaker)->kind, HEARSAY_KIND_UNNAMED);
    assert_string_equal(rain->act->name, "assert");
    hearsay_corpus_free(corpus);
}

/* The span of "it rains." in the third quote covers "the ca". */
static void a_span_that_holds_other_words_is_noticed_and_not_taken(void **state)
{
    hearsay_corpus *corpus = read_cafe();

    (void)state;
    assert_int_equal(hearsay_corpus_statement(corpus, 2)->flags & HEARSAY_HAS_SPAN, 0);
    assert_int_equal(foreign_notices(corpus, "span and text differ"), 1);
    hearsay_corpus_free(corpus);
}

static void every_quote_is_accounted_for(void **state)
{
    hearsay_corpus *corpus = read_cafe();

    (void)state;
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "quote", HEARSAY_USED, NULL),
                     3);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "quote", HEARSAY_LEFT_OUT,
                                     "it has no contents"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "coreference group",
                                     HEARSAY_LEFT_OUT, NULL), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, "denied", HEARSAY_USED,
                                     "act deny"), 1);
    hearsay_corpus_free(corpus);
}

static void damaged_quotes_end_with_a_status(void **state)
{
    (void)state;
    damage_file(CAFE, "citron");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cue_source_and_contents_are_act_speaker_and_claim),
        cmocka_unit_test(code_points_become_bytes),
        cmocka_unit_test(a_pronoun_is_whom_it_means),
        cmocka_unit_test(a_quote_without_a_source_has_an_unnamed_one),
        cmocka_unit_test(a_span_that_holds_other_words_is_noticed_and_not_taken),
        cmocka_unit_test(every_quote_is_accounted_for),
        cmocka_unit_test(damaged_quotes_end_with_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
