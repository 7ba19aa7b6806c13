/* Event lists of Discourse Network Analyzer: tests/data/dna/town.csv, written after what the program
 * writes, and the same with other columns. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "memory/allocate.h"
#include "support/damage.h"
#include "support/effort.h"
#include "support/foreign.h"

#define TOWN "tests/data/dna/town.csv"
#define HEADER                                                                                     \
    "\"statement ID\";\"time\";\"document ID\";\"document title\";\"author\";\"source\";"          \
    "\"section\";\"type\";\"text\";"

static hearsay_corpus *read_town(void)
{
    const char *path = TOWN;

    return foreign_corpus(&path, 1);
}

static hearsay_status try_text(hearsay_corpus **out, const char *text, hearsay_error *err)
{
    hearsay_status status = hearsay_corpus_new(out, err);
    hearsay_sink sink;

    if (status != HEARSAY_OK) return status;
    sink = hearsay_corpus_sink(*out);
    status = hearsay_read_memory("list.csv", text, strlen(text), NULL, &sink, err);
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(*out, NULL, err);
    return status;
}

static void a_row_is_a_statement_with_its_document(void **state)
{
    hearsay_corpus *corpus = read_town();
    const hearsay_statement *no = foreign_statement(corpus, "town:1");
    const hearsay_document *document = hearsay_corpus_document(corpus, no->document);
    char date[HEARSAY_DATE_TEXT];

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 4);
    assert_string_equal(foreign_speaker(corpus, no), "Ann Marsh");
    assert_string_equal(no->act->name, "reject");
    assert_string_equal(foreign_claim_text(corpus, no), "Build the tram");
    assert_string_equal(no->quote, "says no, 'never'");
    assert_int_equal(no->line, 2);
    assert_string_equal(document->id, "town:1");
    assert_string_equal(document->title, "Tram dispute");
    assert_string_equal(document->author, "Lee");
    assert_string_equal(hearsay_corpus_actor(corpus, document->publisher)->name, "Gazette");
    assert_string_equal(hearsay_date_write(no->date, date), "2015-06-24");
    assert_string_equal(foreign_attribute(document->attributes, document->attribute_count, "time"),
                        "\"14:30:00\"");
    hearsay_corpus_free(corpus);
}

static void a_text_may_have_several_lines(void **state)
{
    hearsay_corpus *corpus = read_town();

    (void)state;
    assert_string_equal(foreign_statement(corpus, "town:2")->quote, "Yes\nto trams.");
    assert_string_equal(foreign_speaker(corpus, foreign_statement(corpus, "town:2")), "Tram Union");
    assert_int_equal(foreign_statement(corpus, "town:3")->line, 5);
    hearsay_corpus_free(corpus);
}

static void members_are_known_as_in_the_database(void **state)
{
    hearsay_corpus *corpus = read_town();
    const hearsay_actor *ann = foreign_actor(corpus, "Ann Marsh");

    (void)state;
    assert_string_equal(hearsay_corpus_actor(corpus, ann->member_of)->name, "Tram Union");
    assert_int_equal(foreign_actor(corpus, "Bo Reed")->member_of, HEARSAY_NONE);
    hearsay_corpus_free(corpus);
}

/* Row 5 names nobody, row 6 is cut off. */
static void rows_that_cannot_be_used_are_counted(void **state)
{
    hearsay_corpus *corpus = read_town();

    (void)state;
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "statement", HEARSAY_USED, ""),
                     4);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "statement", HEARSAY_LEFT_OUT,
                                     "no speaker"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "statement", HEARSAY_LEFT_OUT,
                                     "row of another length than the header"), 1);
    assert_int_equal(foreign_notices(corpus, "row of another length"), 1);
    hearsay_corpus_free(corpus);
}

/* Whole numbers on both sides of 0: the largest is 2. */
static void a_column_of_numbers_is_a_scale(void **state)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(try_text(&corpus, HEADER "\"person\";\"concept\";\"agreement\"\n"
                                       "1;2015-06-24 00:00:00;1;;;;;;;Ann;tram;-2\n"
                                       "2;2015-06-24 00:00:00;1;;;;;;;Bo;tram;1\n"
                                       "3;2015-06-24 00:00:00;1;;;;;;;Cy;tram;0\n", &err),
                     HEARSAY_OK);
    assert_string_equal(foreign_statement(corpus, "list:1")->act->name, "reject");
    assert_string_equal(foreign_statement(corpus, "list:2")->act->name, "stance 0.5");
    assert_string_equal(foreign_statement(corpus, "list:3")->act->name, "report");
    hearsay_corpus_free(corpus);
}

/* Of three that may tell and that no mapping names: "page" has no middle, "position" has one, and
 * "pro" is yes and no, which tells best. The other two are kept. */
static void of_several_columns_of_any_name_the_one_that_tells_best_is_taken(void **state)
{
    hearsay_corpus *corpus = foreign_text(
        "list.csv", HEADER "\"person\";\"concept\";\"page\";\"position\";\"pro\"\n"
                           "1;2015-06-24 00:00:00;1;;;;;;;Ann;tram;12;1;0\n"
                           "2;2015-06-24 00:00:00;1;;;;;;;Bo;tram;3;-1;1\n");
    const hearsay_statement *first = foreign_statement(corpus, "list:1");

    (void)state;
    assert_string_equal(first->act->name, "reject");
    assert_string_equal(foreign_statement(corpus, "list:2")->act->name, "support");
    assert_string_equal(foreign_attribute(first->detail->attributes, first->detail->attribute_count, "position"),
                        "\"1\"");
    assert_string_equal(
        foreign_notice(corpus, "several variables may tell the act")->examples[0].message,
        "the act is taken from pro (yes and no), not from page (numbers), position (numbers around "
        "0); --mapping FILE says otherwise");
    hearsay_corpus_free(corpus);
}

/* 1 of -1 to 1 is support. */
static void a_column_called_position_tells_the_stance(void **state)
{
    hearsay_corpus *corpus = foreign_text(
        "list.csv", HEADER "\"person\";\"concept\";\"position\"\n"
                           "1;2015-06-24 00:00:00;1;;;;;;;Ann;tram;1\n"
                           "2;2015-06-24 00:00:00;1;;;;;;;Bo;tram;-1\n");

    (void)state;
    assert_string_equal(foreign_statement(corpus, "list:1")->act->name, "support");
    assert_string_equal(foreign_statement(corpus, "list:2")->act->name, "reject");
    hearsay_corpus_free(corpus);
}

/* With a word among them the numbers are no scale: what no mapping names is taken by default. */
static void a_column_of_numbers_and_words_is_no_scale(void **state)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(try_text(&corpus, HEADER "\"person\";\"concept\";\"agreement\"\n"
                                       "1;2015-06-24 00:00:00;1;;;;;;;Ann;tram;-2\n"
                                       "2;2015-06-24 00:00:00;1;;;;;;;Bo;tram;no\n", &err),
                     HEARSAY_OK);
    assert_string_equal(foreign_statement(corpus, "list:1")->act->name, "support");
    assert_string_equal(foreign_statement(corpus, "list:2")->act->name, "reject");
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, "-2", HEARSAY_USED,
                                     "act support, by default"), 1);
    hearsay_corpus_free(corpus);
}

static void a_header_that_breaks_off_is_an_error_with_its_place(void **state)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(try_text(&corpus, "statement ID;time;document ID;heading\n", &err),
                     HEARSAY_BAD_DATA);
    assert_string_equal(err.message, "an event list of DNA has \"document title\" in column 4");
    assert_int_equal(err.line, 1);
    assert_int_equal(err.column, 31); /* 12 + 1 + 4 + 1 + 11 + 1 = 30 characters before it */
    hearsay_corpus_free(corpus);
}

static void reading_without_memory_fails_and_leaves_nothing(void **state)
{
    static const char text[] = HEADER "\"person\";\"organization\";\"concept\";\"agreement\"\n"
                                      "1;2015-06-24 00:00:00;1;T;A;S;;;q;Ann;Union;tram;-2\n"
                                      "2;2015-06-24 00:00:00;2;T;A;S;;;q;Bo;Union;tram;1\n";
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t n = 0;

    (void)state;
    while (status == HEARSAY_NO_MEMORY && n < 100000) {
        hearsay_corpus *corpus = NULL;

        allocate_fail_at(n = effort_next_failure(n));
        status = try_text(&corpus, text, NULL);
        allocate_fail_at(0);
        hearsay_corpus_free(corpus);
    }
    assert_int_equal(status, HEARSAY_OK);
    assert_true(n > 50);
}

static void damaged_lists_end_in_a_status(void **state)
{
    (void)state;
    damage_file(TOWN, "dna-csv");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_a_statement_with_its_document),
        cmocka_unit_test(a_text_may_have_several_lines),
        cmocka_unit_test(members_are_known_as_in_the_database),
        cmocka_unit_test(rows_that_cannot_be_used_are_counted),
        cmocka_unit_test(a_column_of_numbers_is_a_scale),
        cmocka_unit_test(of_several_columns_of_any_name_the_one_that_tells_best_is_taken),
        cmocka_unit_test(a_column_called_position_tells_the_stance),
        cmocka_unit_test(a_column_of_numbers_and_words_is_no_scale),
        cmocka_unit_test(a_header_that_breaks_off_is_an_error_with_its_place),
        cmocka_unit_test(reading_without_memory_fails_and_leaves_nothing),
        cmocka_unit_test(damaged_lists_end_in_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
