/* Files of Discourse Network Analyzer 1: tests/data/dna/town.xml. No real one is at hand; the shape
 * is the one that later versions of the program import. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define TOWN "tests/data/dna/town.xml"

static hearsay_corpus *read_town(void)
{
    const char *path = TOWN;

    return foreign_corpus(&path, 1);
}

static hearsay_error refuse(const char *text)
{
    hearsay_read_options options = { .format = "dna-xml" };
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    hearsay_sink sink;

    assert_int_equal(hearsay_corpus_new(&corpus, &err), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    assert_int_equal(hearsay_read_memory("x.dna", text, strlen(text), &options, &sink, &err),
                     HEARSAY_BAD_DATA);
    hearsay_corpus_free(corpus);
    return err;
}

/* In UTF-16 units "says no." goes from 7 to 15, the file counts from 1; in bytes, with two for the e
 * with its dots and four for the face, from 10 to 18. */
static void a_statement_has_its_place_counted_from_one(void **state)
{
    hearsay_corpus *corpus = read_town();
    const hearsay_statement *no = foreign_statement(corpus, "town:1");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, no), "Ann Marsh");
    assert_string_equal(no->act->name, "reject");
    assert_string_equal(foreign_claim_text(corpus, no), "Build the tram");
    assert_string_equal(no->quote, "says no.");
    assert_int_equal(no->detail->span_start, 10);
    assert_int_equal(no->detail->span_end, 18);
    assert_int_equal(no->line, 18);
    assert_string_equal(foreign_statement(corpus, "town:2")->quote, "Yes to trams.");
    assert_string_equal(foreign_speaker(corpus, foreign_statement(corpus, "town:2")), "Tram Union");
    hearsay_corpus_free(corpus);
}

static void an_article_is_a_document_of_its_day(void **state)
{
    hearsay_corpus *corpus = read_town();
    const hearsay_document *first = hearsay_corpus_document(corpus, 0);
    const hearsay_document *second = hearsay_corpus_document(corpus, 1);
    char date[HEARSAY_DATE_TEXT];

    (void)state;
    assert_string_equal(first->id, "town:1");
    assert_string_equal(first->title, "Tram dispute");
    assert_string_equal(hearsay_date_write(first->date, date), "2015-06-24");
    assert_int_equal(first->length, 32);
    assert_int_equal(second->date.year, 0);
    hearsay_corpus_free(corpus);
}

static void the_metadata_tell_of_actors(void **state)
{
    hearsay_corpus *corpus = read_town();
    const hearsay_actor *ann = foreign_actor(corpus, "Ann Marsh");
    const hearsay_actor *home = hearsay_corpus_actor(corpus, ann->member_of);

    (void)state;
    assert_string_equal(foreign_attribute(ann->attributes, ann->attribute_count, "type"),
                        "\"activist\"");
    assert_string_equal(home->name, "Tram Union");
    assert_string_equal(foreign_attribute(home->attributes, home->attribute_count, "note"),
                        "\"founded 1901\"");
    assert_int_equal(foreign_actor(corpus, "Bo Reed")->member_of, HEARSAY_NONE);
    hearsay_corpus_free(corpus);
}

/* Two statements have the id 1, one has a place behind the end of its text, one names nobody. */
static void mistakes_of_the_file_lose_no_statement(void **state)
{
    hearsay_corpus *corpus = read_town();

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 4);
    assert_string_equal(foreign_statement(corpus, "town:1/2")->quote, "Bo Reed");
    assert_int_equal(foreign_notices(corpus, "span outside the text"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "statement", HEARSAY_USED, ""),
                     4);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "statement", HEARSAY_LEFT_OUT,
                                     "no speaker"), 1);
    hearsay_corpus_free(corpus);
}

static void what_makes_a_parser_fetch_or_grow_is_refused(void **state)
{
    hearsay_error err = refuse("<?xml version=\"1.0\"?>\n<!DOCTYPE discourse [<!ENTITY a \"b\">"
                               "<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n"
                               "<discourse>&x;</discourse>");

    (void)state;
    assert_non_null(strstr(err.message, "DOCTYPE"));
    err = refuse("<discourse>\n <articles>\n</discourse>");
    assert_int_equal(err.line, 3);
    err = refuse("<graph/>");
    assert_non_null(strstr(err.message, "<discourse>"));
}

static void damaged_files_end_in_a_status(void **state)
{
    (void)state;
    damage_file(TOWN, "dna-xml");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_statement_has_its_place_counted_from_one),
        cmocka_unit_test(an_article_is_a_document_of_its_day),
        cmocka_unit_test(the_metadata_tell_of_actors),
        cmocka_unit_test(mistakes_of_the_file_lose_no_statement),
        cmocka_unit_test(what_makes_a_parser_fetch_or_grow_is_refused),
        cmocka_unit_test(damaged_files_end_in_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
