/* MARDY: an article of our own in tests/data/mardy, and the corpus with the numbers of its README. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define TOWN "tests/data/mardy/town-7.json"

static hearsay_corpus *read_town(const char *mapping)
{
    const hearsay_read_options options = { .mapping = mapping };
    const char *path = TOWN;
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    if (hearsay_read_corpus(&corpus, &path, 1, &options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return corpus;
}

/* Three actors and two codes make six statements, two and one two, one without a code one, and one
 * actor with one code that says something one: ten. */
static void each_actor_speaks_on_each_code_of_the_passage(void **state)
{
    hearsay_corpus *corpus = read_town(NULL);
    const hearsay_statement *first = hearsay_corpus_statement(corpus, 0);
    char date[HEARSAY_DATE_TEXT];

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 10);
    assert_string_equal(foreign_speaker(corpus, first), "Ann Marsh");
    assert_string_equal(foreign_claim_text(corpus, first), "claim 100");
    assert_string_equal(first->act->name, "support");
    assert_string_equal(first->quote, "We want the tram");
    assert_string_equal(hearsay_date_write(first->date, date), "2015-06-24");
    assert_string_equal(foreign_document(corpus, first), "town-7");
    assert_string_equal(foreign_claim_text(corpus, hearsay_corpus_statement(corpus, 1)), "claim 108");
    assert_string_equal(foreign_speaker(corpus, hearsay_corpus_statement(corpus, 5)), "party 20");
    assert_string_equal(foreign_speaker(corpus, hearsay_corpus_statement(corpus, 7)), "party 30");
    assert_string_equal(foreign_claim_text(corpus, hearsay_corpus_statement(corpus, 7)), "claim 200");
    hearsay_corpus_free(corpus);
}

static void the_prefix_of_an_actor_is_its_kind(void **state)
{
    hearsay_corpus *corpus = read_town(NULL);

    (void)state;
    assert_int_equal(foreign_actor(corpus, "Ann Marsh")->kind, HEARSAY_KIND_PERSON);
    assert_int_equal(foreign_actor(corpus, "Tram Union")->kind, HEARSAY_KIND_ORGANIZATION);
    assert_int_equal(foreign_actor(corpus, "party 20")->kind, HEARSAY_KIND_ORGANIZATION);
    hearsay_corpus_free(corpus);
}

static void polarity_is_the_act(void **state)
{
    hearsay_corpus *corpus = read_town(NULL);

    (void)state;
    assert_string_equal(hearsay_corpus_statement(corpus, 6)->act->name, "reject");
    assert_string_equal(hearsay_corpus_statement(corpus, 8)->act->name, "report");
    assert_string_equal(hearsay_corpus_statement(corpus, 9)->act->name, "report");
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, "7", HEARSAY_USED,
                                     "act report, by default"), 1);
    hearsay_corpus_free(corpus);
}

/* The texts that are published are scrambled: a place in them would be one of other words. */
static void places_are_attributes_and_no_spans(void **state)
{
    hearsay_corpus *corpus = read_town(NULL);
    const hearsay_statement *first = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_int_equal(first->flags & HEARSAY_HAS_SPAN, 0);
    assert_string_equal(foreign_attribute(first->detail->attributes, first->detail->attribute_count, "begin"),
                        "\"5\"");
    assert_string_equal(foreign_attribute(first->detail->attributes, first->detail->attribute_count, "end"),
                        "\"21\"");
    hearsay_corpus_free(corpus);
}

static void a_passage_is_one_record_and_counted_once(void **state)
{
    hearsay_corpus *corpus = read_town(NULL);

    (void)state;
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "passage", HEARSAY_USED, ""), 4);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "passage", HEARSAY_LEFT_OUT,
                                     "no actor"), 1);
    assert_int_equal(hearsay_corpus_statement(corpus, 6)->date.year, 0); /* 2015-13-32 is no day */
    hearsay_corpus_free(corpus);
}

static void a_mapping_names_codes_and_leaves_out(void **state)
{
    hearsay_corpus *corpus = read_town("tests/data/mardy/names.json");
    const hearsay_statement *first = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_string_equal(foreign_claim_text(corpus, first), "Build the tram");
    assert_string_equal(first->act->name, "demand");
    assert_string_equal(foreign_speaker(corpus, hearsay_corpus_statement(corpus, 5)), "Tram Party");
    assert_string_equal(foreign_claim_text(corpus, hearsay_corpus_statement(corpus, 5)), "claim 108");
    /* without Bo Reed: 6 of the first passage, 1 of party 30, 1 of the council */
    assert_int_equal(hearsay_corpus_statements(corpus), 8);
    hearsay_corpus_free(corpus);
}

/* How many passages name an actor: statements of one passage have one id up to the last "/". */
static size_t count_passages(const hearsay_corpus *corpus, const char *name)
{
    char last[200] = "";
    size_t count = 0;

    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        size_t length = (size_t)(strrchr(statement->id, '/') - statement->id) + 1;

        if (strcmp(foreign_speaker(corpus, statement), name) != 0) continue;
        if (strncmp(last, statement->id, length) == 0) continue;
        count++;
        (void)snprintf(last, sizeof last, "%.*s", (int)length, statement->id);
    }
    return count;
}

/* README: 715 passages in 162 of 382 articles; Merkel 58, party 20 51, party 30 49, CSU 30. With
 * Python: 7 passages name no actor; actors times codes, summed over the passages, is 2633 (all
 * passages have codes); cpos is 1 in 519, -1 in 191, 0 in 4, empty in 1. */
static void the_corpus_has_the_numbers_of_its_readme(void **state)
{
    hearsay_corpus *corpus = foreign_real("mardy-acl2019/train");

    (void)state;
    if (!corpus) skip();
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "passage", HEARSAY_USED, NULL),
                     708);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "passage", HEARSAY_LEFT_OUT,
                                     "no actor"), 7);
    assert_int_equal(hearsay_corpus_statements(corpus), 2633);
    assert_int_equal(hearsay_corpus_documents(corpus), 162);
    assert_int_equal(count_passages(corpus, "Angela Merkel"), 58);
    assert_int_equal(count_passages(corpus, "party 20"), 51);
    assert_int_equal(count_passages(corpus, "party 30"), 49);
    assert_int_equal(count_passages(corpus, "CSU"), 30);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, "1", HEARSAY_USED,
                                     "act support"), 519);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, "-1", HEARSAY_USED,
                                     "act reject"), 191);
    assert_int_equal(foreign_notices(corpus, "actor not declared"), 0);
    hearsay_corpus_free(corpus);
}

static void damaged_articles_end_in_a_status(void **state)
{
    (void)state;
    damage_file(TOWN, "mardy");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_actor_speaks_on_each_code_of_the_passage),
        cmocka_unit_test(the_prefix_of_an_actor_is_its_kind),
        cmocka_unit_test(polarity_is_the_act),
        cmocka_unit_test(places_are_attributes_and_no_spans),
        cmocka_unit_test(a_passage_is_one_record_and_counted_once),
        cmocka_unit_test(a_mapping_names_codes_and_leaves_out),
        cmocka_unit_test(the_corpus_has_the_numbers_of_its_readme),
        cmocka_unit_test(damaged_articles_end_in_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
