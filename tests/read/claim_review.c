/* ClaimReview, with reviews of our own after schema.org's list of fields. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define LIST "tests/data/claimreview/list.json"

static hearsay_corpus *read_list(void)
{
    const char *path = LIST;

    return foreign_corpus(&path, 1);
}

/* The statement of a speaker upon a claim. */
static const hearsay_statement *said(const hearsay_corpus *corpus, const char *speaker,
                                     const char *claim)
{
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        if (strcmp(foreign_speaker(corpus, statement), speaker) == 0 &&
            strcmp(foreign_claim_text(corpus, statement), claim) == 0)
            return statement;
    }
    fail_msg("%s says nothing of \"%s\"", speaker, claim);
    return NULL;
}

static void the_author_asserts_where_the_claim_appeared(void **state)
{
    hearsay_corpus *corpus = read_list();
    const hearsay_statement *flat = said(corpus, "Ann Marsh", "The harbour is flat");
    const hearsay_document *gazette = hearsay_corpus_document(corpus, flat->document);
    char day[HEARSAY_DATE_TEXT];

    (void)state;
    assert_string_equal(flat->act->name, "assert");
    assert_string_equal(flat->id, "https://checks.example/flat#r1#claim");
    assert_string_equal(hearsay_date_write(flat->date, day), "2021-06-20");
    assert_string_equal(gazette->id, "https://gazette.example/7");
    assert_string_equal(gazette->title, "Flat, she says");
    assert_string_equal(hearsay_corpus_actor(corpus, gazette->publisher)->name, "Gazette");
    assert_int_equal(foreign_actor(corpus, "Ann Marsh")->kind, HEARSAY_KIND_PERSON);
    assert_int_equal(foreign_actor(corpus, "Checks")->kind, HEARSAY_KIND_ORGANIZATION);
    hearsay_corpus_free(corpus);
}

/* Places on the scales: 1 of 1..5 is 0; 60 of 0..100 is 0.6; 10 of 10..1 (worst 10) is 0; -1 lies
 * outside of 1..5, so that "Mostly True" counts; nobody knows "Look for yourself". */
static void a_rating_is_judged_on_its_own_scale_and_else_by_its_words(void **state)
{
    static const struct {
        const char *claim, *act;
    } expected[] = {
        { "The harbour is flat", "reject" }, { "The harbour is deep", "doubt" },
        { "The harbour is salt", "reject" }, { "The harbour is old", "confirm" },
        { "The harbour is new", "report" },
    };
    hearsay_corpus *corpus = read_list();

    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_string_equal(said(corpus, "Checks", expected[i].claim)->act->name, expected[i].act);
    hearsay_corpus_free(corpus);
}

static void the_words_of_the_rating_stay_with_the_review(void **state)
{
    hearsay_corpus *corpus = read_list();
    const hearsay_statement *review = said(corpus, "Checks", "The harbour is deep");

    (void)state;
    assert_string_equal(review->detail->cue, "Close");
    assert_string_equal(foreign_attribute(review->detail->attributes, review->detail->attribute_count, "rating"),
                        "\"Close\"");
    assert_string_equal(foreign_attribute(review->detail->attributes, review->detail->attribute_count,
                                          "rating_value"), "\"60\"");
    hearsay_corpus_free(corpus);
}

/* Where it is not told where a claim appeared it was read in the review, which passes it on. */
static void a_claim_without_an_appearance_was_read_in_the_review(void **state)
{
    hearsay_corpus *corpus = read_list();
    const hearsay_statement *deep = said(corpus, "Bo Reed", "The harbour is deep");
    const hearsay_document *review = hearsay_corpus_document(corpus, deep->document);

    (void)state;
    assert_string_equal(review->id, "https://checks.example/deep");
    assert_string_equal(hearsay_corpus_actor(corpus, review->publisher)->name, "Checks");
    assert_non_null(said(corpus, "Cy Vale", "The harbour is deep"));
    assert_string_equal(foreign_attribute(deep->detail->attributes, deep->detail->attribute_count,
                                          "date_as_written"), "\"July 2021\"");
    hearsay_corpus_free(corpus);
}

/* "Unknown", no author and no reviewed item at all: three claims of three unnamed people. */
static void authors_whom_nobody_names_stay_apart(void **state)
{
    hearsay_corpus *corpus = read_list();
    size_t unnamed = 0;

    (void)state;
    for (hearsay_actor_id i = 0; i < hearsay_corpus_actors(corpus); i++)
        unnamed += hearsay_corpus_actor(corpus, i)->kind == HEARSAY_KIND_UNNAMED;
    assert_int_equal(unnamed, 3);
    hearsay_corpus_free(corpus);
}

/* Five reviews make 6 + 5 statements: one has two authors. */
static void reviews_and_what_is_none_are_accounted_for(void **state)
{
    hearsay_corpus *corpus = read_list();

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 11);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "review", HEARSAY_USED, NULL),
                     5);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "review", HEARSAY_LEFT_OUT,
                                     "it does not tell the claim"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "object", HEARSAY_LEFT_OUT,
                                     "it is no ClaimReview"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_ATTRIBUTE, "video", HEARSAY_LEFT_OUT,
                                     NULL), 1);
    hearsay_corpus_free(corpus);
}

static hearsay_status try_text(hearsay_corpus **corpus, const char *text, hearsay_error *err)
{
    hearsay_sink sink;
    hearsay_status status = hearsay_corpus_new(corpus, err);

    assert_int_equal(status, HEARSAY_OK);
    sink = hearsay_corpus_sink(*corpus);
    status = hearsay_read_memory("reviews", text, strlen(text), NULL, &sink, err);
    return status == HEARSAY_OK ? hearsay_corpus_finish(*corpus, NULL, err) : status;
}

static void a_single_review_and_one_a_line_are_read_as_well(void **state)
{
    static const char one[] =
        "{\"@type\": \"ClaimReview\",\n \"claimReviewed\": \"a\", \"author\": \"X\"}";
    static const char lines[] =
        "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"a\",\"author\":\"X\"}\n"
        "{\"@type\":\"ClaimReview\",\"claimReviewed\":\"b\",\"author\":\"X\"}\n";
    hearsay_corpus *corpus;

    (void)state;
    assert_int_equal(try_text(&corpus, one, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_corpus_statements(corpus), 2);
    hearsay_corpus_free(corpus);
    assert_int_equal(try_text(&corpus, lines, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_corpus_statements(corpus), 4);
    hearsay_corpus_free(corpus);
}

static void what_follows_a_list_is_an_error_with_its_place(void **state)
{
    static const char text[] =
        "[{\"@type\":\"ClaimReview\",\"claimReviewed\":\"a\",\"author\":\"X\"}]\n}";
    hearsay_corpus *corpus;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(try_text(&corpus, text, &err), HEARSAY_BAD_DATA);
    assert_int_equal(err.line, 2);
    assert_int_equal(err.column, 1);
    hearsay_corpus_free(corpus);
}

static void damaged_reviews_end_with_a_status(void **state)
{
    (void)state;
    damage_file(LIST, "claimreview");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_author_asserts_where_the_claim_appeared),
        cmocka_unit_test(a_rating_is_judged_on_its_own_scale_and_else_by_its_words),
        cmocka_unit_test(the_words_of_the_rating_stay_with_the_review),
        cmocka_unit_test(a_claim_without_an_appearance_was_read_in_the_review),
        cmocka_unit_test(authors_whom_nobody_names_stay_apart),
        cmocka_unit_test(reviews_and_what_is_none_are_accounted_for),
        cmocka_unit_test(a_single_review_and_one_a_line_are_read_as_well),
        cmocka_unit_test(what_follows_a_list_is_an_error_with_its_place),
        cmocka_unit_test(damaged_reviews_end_with_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
