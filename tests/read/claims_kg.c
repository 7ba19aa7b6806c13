/* ClaimsKG's tables, with a table of our own and with the extractor's samples. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define REVIEWS "tests/data/claimskg/reviews.csv"

static hearsay_corpus *read_reviews(void)
{
    const char *path = REVIEWS;

    return foreign_corpus(&path, 1);
}

/* Rows 0 to 2 make a claim and a review each, in that order. */
static void a_row_is_a_claim_and_a_review(void **state)
{
    hearsay_corpus *corpus = read_reviews();
    const hearsay_statement *claim = hearsay_corpus_statement(corpus, 0);
    const hearsay_statement *review = hearsay_corpus_statement(corpus, 1);
    const hearsay_document *document = hearsay_corpus_document(corpus, review->document);
    char day[HEARSAY_DATE_TEXT];

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 6);
    assert_string_equal(foreign_speaker(corpus, claim), "Ann Marsh");
    assert_string_equal(foreign_claim_text(corpus, claim), "The harbour, she says, is \"flat\"");
    assert_string_equal(hearsay_date_write(claim->date, day), "2021-06-20");
    assert_string_equal(foreign_speaker(corpus, review), "checks");
    assert_string_equal(review->act->name, "reject");
    assert_string_equal(hearsay_date_write(review->date, day), "2021-06-22");
    assert_string_equal(document->url, "https://checks.example/flat");
    assert_string_equal(document->title, "Is it flat?");
    assert_string_equal(foreign_attribute(review->detail->attributes, review->detail->attribute_count, "tags"),
                        "\"harbour, sea\"");
    assert_int_equal(review->line, 2);
    assert_int_equal(hearsay_corpus_statement(corpus, 3)->line, 4);
    hearsay_corpus_free(corpus);
}

/* 4 on 1..5 is 0.75, which still confirms, whatever the words are; "Legend" has only words. */
static void numbers_go_before_words(void **state)
{
    hearsay_corpus *corpus = read_reviews();

    (void)state;
    assert_string_equal(hearsay_corpus_statement(corpus, 3)->act->name, "confirm");
    assert_string_equal(hearsay_corpus_statement(corpus, 5)->act->name, "doubt");
    hearsay_corpus_free(corpus);
}

/* Bo Reed has a page at the reviewer's: who wrote the review did not make the claim. */
static void the_writer_of_a_review_is_not_the_author_of_the_claim(void **state)
{
    hearsay_corpus *corpus = read_reviews();
    const hearsay_statement *claim = hearsay_corpus_statement(corpus, 2);
    const hearsay_statement *review = hearsay_corpus_statement(corpus, 3);

    (void)state;
    assert_int_equal(hearsay_corpus_actor(corpus, claim->speaker)->kind, HEARSAY_KIND_UNNAMED);
    assert_string_equal(hearsay_corpus_document(corpus, review->document)->author, "Bo Reed");
    assert_int_equal(foreign_notices(corpus, "author of the review given for that of the claim"),
                     1);
    hearsay_corpus_free(corpus);
}

static void an_unknown_author_is_unnamed_and_a_row_without_a_claim_left_out(void **state)
{
    hearsay_corpus *corpus = read_reviews();
    const hearsay_statement *old = hearsay_corpus_statement(corpus, 4);

    (void)state;
    assert_int_equal(hearsay_corpus_actor(corpus, old->speaker)->kind, HEARSAY_KIND_UNNAMED);
    assert_string_equal(foreign_speaker(corpus, hearsay_corpus_statement(corpus, 5)), "checks");
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "review", HEARSAY_USED, NULL),
                     3);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "review", HEARSAY_LEFT_OUT,
                                     "it does not tell the claim"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_COLUMN, "extra_body",
                                     HEARSAY_LEFT_OUT, NULL), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_COLUMN, "claimReview_claimReviewed",
                                     HEARSAY_USED, "claim"), 3);
    hearsay_corpus_free(corpus);
}

/* Counted with Python's csv module: rows; rows with a claim; of these, ratings by rating_
 * alternateName that the mapping takes for rejection, doubt and confirmation; no row has a
 * rating_ratingValue. */
static void the_samples_of_the_extractor_are_read_to_the_last_row(void **state)
{
    static const struct {
        const char *path;
        size_t rows, claims, reject, doubt, confirm, report;
    } samples[] = {
        { "claimskg/samples/output_sample_africacheck.csv", 27, 3, 1, 2, 0, 0 },
        { "claimskg/samples/output_sample_checkyourfact.csv", 38, 38, 36, 2, 0, 0 },
        { "claimskg/samples/output_sample_fullfact.csv", 44, 44, 22, 4, 5, 13 },
        { "claimskg/samples/output_sample_politifact.csv", 30, 30, 30, 0, 0, 0 },
        { "claimskg/samples/output_sample_snopes.csv", 33, 33, 17, 5, 11, 0 },
    };
    size_t read = 0;

    (void)state;
    for (size_t i = 0; i < sizeof samples / sizeof *samples; i++) {
        hearsay_corpus *corpus = foreign_real(samples[i].path);
        size_t acts[4] = { 0 };

        if (!corpus) continue;
        read++;
        assert_int_equal(hearsay_corpus_statements(corpus), 2 * samples[i].claims);
        assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "review",
                                         HEARSAY_LEFT_OUT, NULL),
                         samples[i].rows - samples[i].claims);
        for (size_t s = 1; s < hearsay_corpus_statements(corpus); s += 2) {
            const char *act = hearsay_corpus_statement(corpus, s)->act->name;
            acts[strcmp(act, "reject") == 0    ? 0
                 : strcmp(act, "doubt") == 0   ? 1
                 : strcmp(act, "confirm") == 0 ? 2
                                               : 3]++;
        }
        assert_int_equal(acts[0], samples[i].reject);
        assert_int_equal(acts[1], samples[i].doubt);
        assert_int_equal(acts[2], samples[i].confirm);
        assert_int_equal(acts[3], samples[i].report);
        hearsay_corpus_free(corpus);
    }
    if (read == 0) {
        print_message("the folder claimskg is missing\n");
        skip();
    }
}

static void a_row_that_is_too_long_is_an_error_with_its_place(void **state)
{
    static const char text[] = "claimReview_claimReviewed,creativeWork_author_name\na,b\na,b,c\n";
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    hearsay_sink sink;

    (void)state;
    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    assert_int_equal(hearsay_read_memory("table", text, sizeof text - 1, NULL, &sink, &err),
                     HEARSAY_BAD_DATA);
    assert_int_equal(err.line, 3);
    assert_int_equal(err.column, 5);
    hearsay_corpus_free(corpus);
}

static void damaged_tables_end_with_a_status(void **state)
{
    const char *real = foreign_path("claimskg/samples/output_sample_africacheck.csv");

    (void)state;
    damage_file(REVIEWS, "claimskg");
    if (*real) damage_file(real, "claimskg");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_a_claim_and_a_review),
        cmocka_unit_test(numbers_go_before_words),
        cmocka_unit_test(the_writer_of_a_review_is_not_the_author_of_the_claim),
        cmocka_unit_test(an_unknown_author_is_unnamed_and_a_row_without_a_claim_left_out),
        cmocka_unit_test(the_samples_of_the_extractor_are_read_to_the_last_row),
        cmocka_unit_test(a_row_that_is_too_long_is_an_error_with_its_place),
        cmocka_unit_test(damaged_tables_end_with_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
