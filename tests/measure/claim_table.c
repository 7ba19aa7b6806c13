/* The claim table, with numbers worked out by hand. */
#include <hearsay/measure.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"

static const char sample[] =
    "actor id=ann|kind=person\n"
    "actor id=off|name=officials|kind=unnamed\n"
    "actor id=wire|kind=outlet\n"
    "actor id=post|kind=outlet\n"
    "document id=d1|publisher=post|date=2015-06-24\n"
    "claim id=c1|text=Northland did it|topic=hacking\n"
    "claim id=c2|text=Nobody has said this\n"
    /* 0: three times by an unnamed source, through wire and post */
    "statement speaker=off|act=accuse|claim=c1|via=wire|document=d1|count=3\n"
    /* 1: once by a named one, dated by the month, through post */
    "statement speaker=ann|act=assert|claim=c1|document=d1|date=2015-05\n"
    /* 2: denied, first hand */
    "statement speaker=north|act=deny|claim=c1|date=2015\n"
    /* 3: doubted */
    "statement speaker=ann|act=doubt|claim=c1|date=2015-06-30\n"
    /* 4: reported by the wire: takes no side */
    "statement speaker=wire|act=report|claim=c1|count=2\n"
    /* 5: not said */
    "statement speaker=ann|act=accuse|claim=c1|negated=true|date=1999\n"
    /* 6: no claim at all */
    "statement speaker=ann|act=praise|target=wire\n";

static double number(const hearsay_table *table, size_t row, const char *heading)
{
    double value = -1;

    assert_true(hearsay_table_number(table, row, hearsay_table_find(table, heading), &value));
    return value;
}

static const char *text(const hearsay_table *table, size_t row, const char *heading)
{
    return hearsay_table_text(table, row, hearsay_table_find(table, heading));
}

static bool is_missing(const hearsay_table *table, size_t row, const char *heading)
{
    size_t column = hearsay_table_find(table, heading);
    double value;

    return !hearsay_table_number(table, row, column, &value) &&
           !hearsay_table_text(table, row, column);
}

static hearsay_table *table_of(const hearsay_corpus *corpus)
{
    hearsay_table *table = NULL;

    assert_int_equal(hearsay_claim_table(&table, corpus, NULL, NULL), HEARSAY_OK);
    return table;
}

static void the_columns_are_those_of_the_header(void **state)
{
    static const char *const headings[] = {
        "id",    "text", "topic",  "backs",    "opposes", "backers", "opposers", "origins", "depth",
        "first", "last", "doubts", "doubters", "reports", "actors",  "unnamed",  "not_said",
    };
    hearsay_corpus *corpus = corpus_of_lines("");
    hearsay_table *table = table_of(corpus);

    (void)state;
    assert_int_equal(hearsay_table_columns(table), 17);
    for (size_t i = 0; i < 17; i++)
        assert_string_equal(hearsay_table_heading(table, i), headings[i]);
    assert_int_equal(hearsay_table_rows(table), 0);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void statements_are_summed_by_side_and_actors_are_distinct(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = table_of(corpus);

    (void)state;
    assert_string_equal(text(table, 0, "id"), "c1");
    assert_string_equal(text(table, 0, "text"), "Northland did it");
    assert_string_equal(text(table, 0, "topic"), "hacking");
    assert_true(number(table, 0, "backs") == 4);    /* 3 + 1 */
    assert_true(number(table, 0, "opposes") == 1);  /* the doubt is no opposition */
    assert_true(number(table, 0, "doubts") == 1);
    assert_true(number(table, 0, "reports") == 2);
    assert_true(number(table, 0, "backers") == 2);  /* officials, ann */
    assert_true(number(table, 0, "opposers") == 1); /* north */
    assert_true(number(table, 0, "doubters") == 1); /* ann */
    assert_true(number(table, 0, "actors") == 4);   /* officials, ann, north, wire */
    assert_true(number(table, 0, "unnamed") == 0.75);
    assert_true(number(table, 0, "not_said") == 1);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void depth_is_the_mean_of_relays_weighted_by_count(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = table_of(corpus);

    (void)state;
    /* 3 x (wire, post) + 1 x (post) + denial 0 + doubt 0 + 2 x 0 = 7, over 8 statements */
    assert_true(number(table, 0, "depth") == 7.0 / 8.0);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void dates_are_as_given_and_partial_ones_mean_their_first_or_last_day(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = table_of(corpus);

    (void)state;
    /* 2015 begins before 2015-05 and ends after 2015-06-30; 1999 was not said */
    assert_string_equal(text(table, 0, "first"), "2015");
    assert_string_equal(text(table, 0, "last"), "2015");
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);

    corpus = corpus_of_lines("statement speaker=a|act=deny|claim=c|date=2015\n"
                             "statement speaker=a|act=deny|claim=c|date=2015-01\n"
                             "statement speaker=a|act=deny|claim=c|date=2015-12-31\n"
                             "statement speaker=a|act=deny|claim=c\n");
    table = table_of(corpus);
    /* of equal first (last) days the more exact date */
    assert_string_equal(text(table, 0, "first"), "2015-01");
    assert_string_equal(text(table, 0, "last"), "2015-12-31");
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void a_claim_without_statements_is_a_row_with_missing_cells(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = table_of(corpus);
    size_t count = 1;

    (void)state;
    assert_int_equal(hearsay_table_rows(table), 2);
    assert_string_equal(text(table, 1, "id"), "c2");
    assert_true(number(table, 1, "backs") == 0);
    assert_true(number(table, 1, "origins") == 0);
    assert_true(is_missing(table, 1, "topic"));
    assert_true(is_missing(table, 1, "depth"));
    assert_true(is_missing(table, 1, "unnamed"));
    assert_true(is_missing(table, 1, "first"));
    assert_true(is_missing(table, 1, "last"));
    assert_null(hearsay_table_evidence(table, 1, &count));
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void evidence_is_every_statement_on_the_claim(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = table_of(corpus);
    size_t count;
    const hearsay_statement_id *ids = hearsay_table_evidence(table, 0, &count);

    (void)state;
    assert_int_equal(count, 6); /* also what was not said; not number 6, which has no claim */
    for (size_t i = 0; i < count; i++) assert_int_equal(ids[i], i);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void twelve_outlets_with_one_source_are_one_origin(void **state)
{
    /* a1 says it; a2 says it too, but passed a1 on; and a3 passed a2 on */
    hearsay_corpus *corpus =
        corpus_of_lines("statement speaker=a1|act=assert|claim=c|via=a2\n"
                        "statement speaker=a2|act=assert|claim=c|via=a3\n"
                        "statement speaker=a3|act=assert|claim=c\n");
    hearsay_table *table = table_of(corpus);

    (void)state;
    assert_true(number(table, 0, "backers") == 3);
    assert_true(number(table, 0, "origins") == 1);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void a_circle_of_relays_has_no_origin(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("statement speaker=a|act=assert|claim=c|via=b\n"
                                             "statement speaker=b|act=assert|claim=c|via=a\n");
    hearsay_table *table = table_of(corpus);

    (void)state;
    assert_true(number(table, 0, "backers") == 2);
    assert_true(number(table, 0, "origins") == 0);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void who_publishes_only_itself_stays_an_origin(void **state)
{
    /* post says it in its own document; it relays ann on another claim, and a denial on this */
    hearsay_corpus *corpus = corpus_of_lines(
        "document id=d1|publisher=post\n"
        "statement speaker=post|act=assert|claim=c|document=d1\n"
        "statement speaker=post|act=assert|claim=c|via=post\n"
        "statement speaker=ann|act=assert|claim=other|document=d1\n"
        "statement speaker=north|act=deny|claim=c|document=d1\n");
    hearsay_table *table = table_of(corpus);

    (void)state;
    assert_string_equal(text(table, 0, "text"), "c");
    assert_true(number(table, 0, "origins") == 1);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void rows_come_by_number_of_statements_and_then_by_id(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("claim id=x|text=x\nclaim id=b|text=b\n"
                                             "claim id=a|text=a\n"
                                             "statement speaker=s|act=deny|claim=x|count=2\n"
                                             "statement speaker=s|act=deny|claim=b\n"
                                             "statement speaker=s|act=deny|claim=a\n"
                                             "statement speaker=s|act=deny|claim=a|negated=true|"
                                             "count=9\n");
    hearsay_table *table = table_of(corpus);

    (void)state;
    assert_string_equal(text(table, 0, "id"), "x");
    assert_string_equal(text(table, 1, "id"), "a"); /* what was not said counts nowhere */
    assert_string_equal(text(table, 2, "id"), "b");
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void the_table_survives_any_failed_allocation(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);

    (void)state;
    for (size_t n = 1;; n++) {
        hearsay_table *table = NULL;
        hearsay_status status;

        allocate_fail_at(n);
        status = hearsay_claim_table(&table, corpus, NULL, NULL);
        allocate_fail_at(0);
        hearsay_table_free(table);
        if (status == HEARSAY_OK) {
            assert_true(n > 10);
            break;
        }
        assert_int_equal(status, HEARSAY_NO_MEMORY);
        assert_null(table);
    }
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_columns_are_those_of_the_header),
        cmocka_unit_test(statements_are_summed_by_side_and_actors_are_distinct),
        cmocka_unit_test(depth_is_the_mean_of_relays_weighted_by_count),
        cmocka_unit_test(dates_are_as_given_and_partial_ones_mean_their_first_or_last_day),
        cmocka_unit_test(a_claim_without_statements_is_a_row_with_missing_cells),
        cmocka_unit_test(evidence_is_every_statement_on_the_claim),
        cmocka_unit_test(twelve_outlets_with_one_source_are_one_origin),
        cmocka_unit_test(a_circle_of_relays_has_no_origin),
        cmocka_unit_test(who_publishes_only_itself_stays_an_origin),
        cmocka_unit_test(rows_come_by_number_of_statements_and_then_by_id),
        cmocka_unit_test(the_table_survives_any_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
