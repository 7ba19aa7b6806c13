/* Quotebank, with quotations of our own after the published list of fields. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define QUOTES "tests/data/quotebank/quotes.jsonl"

static hearsay_corpus *read_quotes(void)
{
    const char *path = QUOTES;

    return foreign_corpus(&path, 1);
}

static void a_quotation_is_a_statement_of_its_likely_speaker(void **state)
{
    hearsay_corpus *corpus = read_quotes();
    const hearsay_statement *safe = foreign_statement(corpus, "2020-01-28-000082");
    char day[HEARSAY_DATE_TEXT];

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 3);
    assert_string_equal(foreign_speaker(corpus, safe), "Ann Marsh");
    assert_int_equal(foreign_actor(corpus, "Ann Marsh")->kind, HEARSAY_KIND_PERSON);
    assert_string_equal(safe->act->name, "assert");
    assert_string_equal(foreign_claim_text(corpus, safe), "The harbour is safe");
    assert_string_equal(safe->quote, "The harbour is safe");
    assert_true(safe->confidence == 0.8446);
    assert_int_equal(safe->count, 3);
    assert_string_equal(hearsay_date_write(safe->date, day), "2020-01-28");
    assert_string_equal(foreign_document(corpus, safe), "http://gazette.example/1");
    assert_string_equal(foreign_attribute(safe->detail->attributes, safe->detail->attribute_count, "qids"),
                        "[\"Q1\",\"Q2\"]");
    hearsay_corpus_free(corpus);
}

static void who_is_not_known_is_an_unnamed_speaker_as_likely_as_nobody(void **state)
{
    hearsay_corpus *corpus = read_quotes();
    const hearsay_statement *rain = foreign_statement(corpus, "2020-01-28-000083");

    (void)state;
    assert_int_equal(hearsay_corpus_actor(corpus, rain->speaker)->kind, HEARSAY_KIND_UNNAMED);
    assert_true(rain->confidence == 0.7);
    hearsay_corpus_free(corpus);
}

/* A probability of 1.5, a count of 0 and the 30th of February are none. */
static void numbers_and_days_that_cannot_be_are_not_taken(void **state)
{
    hearsay_corpus *corpus = read_quotes();
    const hearsay_statement *asked = foreign_statement(corpus, "2020-01-28-000084");

    (void)state;
    assert_int_equal(asked->flags & (HEARSAY_HAS_CONFIDENCE | HEARSAY_HAS_COUNT), 0);
    assert_int_equal(asked->date.year, 0);
    assert_string_equal(foreign_attribute(asked->detail->attributes, asked->detail->attribute_count,
                                          "date_as_written"), "\"2020-02-30 00:00:00\"");
    hearsay_corpus_free(corpus);
}

static void every_line_is_accounted_for(void **state)
{
    hearsay_corpus *corpus = read_quotes();

    (void)state;
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "quotation", HEARSAY_USED,
                                     NULL), 3);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "quotation", HEARSAY_MERGED,
                                     "same id as one before"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "quotation",
                                     HEARSAY_LEFT_OUT, NULL), 2);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_ATTRIBUTE, "tone", HEARSAY_LEFT_OUT,
                                     NULL), 1);
    hearsay_corpus_free(corpus);
}

static void damaged_quotations_end_with_a_status(void **state)
{
    (void)state;
    damage_file(QUOTES, "quotebank");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quotation_is_a_statement_of_its_likely_speaker),
        cmocka_unit_test(who_is_not_known_is_an_unnamed_speaker_as_likely_as_nobody),
        cmocka_unit_test(numbers_and_days_that_cannot_be_are_not_taken),
        cmocka_unit_test(every_line_is_accounted_for),
        cmocka_unit_test(damaged_quotations_end_with_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
