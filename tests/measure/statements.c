/* Statements as a person reads them. */
#include <hearsay/measure.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"

static const char sample[] =
    "actor id=ann|name=Ann Marsh|kind=person\n"
    "document id=d1|title=Morning paper|date=2015-06-24\n"
    "claim id=c1|text=Northland did it\n"
    "statement id=s1|speaker=ann|act=accuse|target=n;o|claim=c1|via=wire;post|document=d1|"
    "quote=It was them|cue=said|confidence=0.9|implicit=true|count=3\n"
    "statement speaker=ann|act=deny|claim=c1|date=2015-06|negated=true\n";

static void assert_cell(const hearsay_table *table, size_t row, const char *heading,
                        const char *expected)
{
    const char *text = hearsay_table_text(table, row, hearsay_table_find(table, heading));

    if (expected) assert_string_equal(text, expected);
    else assert_null(text);
}

static void names_stand_for_numbers(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = NULL;
    double confidence = 0;
    size_t count;

    (void)state;
    assert_int_equal(hearsay_statement_table(&table, corpus, NULL, 0, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(table), 2);
    assert_cell(table, 0, "statement", "s1");
    assert_cell(table, 0, "date", "2015-06-24");
    assert_cell(table, 0, "speaker", "Ann Marsh");
    assert_cell(table, 0, "act", "accuse");
    assert_cell(table, 0, "target", "n; o");
    assert_cell(table, 0, "claim", "Northland did it");
    assert_cell(table, 0, "via", "wire; post");
    assert_cell(table, 0, "document", "Morning paper");
    assert_cell(table, 0, "quote", "It was them");
    assert_cell(table, 0, "cue", "said");
    assert_cell(table, 0, "marks", "implicit; date from document; count 3");
    assert_cell(table, 0, "place", "lines:4");
    assert_true(hearsay_table_number(table, 0, hearsay_table_find(table, "confidence"),
                                     &confidence));
    assert_true(confidence == 0.9);
    assert_int_equal(hearsay_table_evidence(table, 0, &count)[0], 0);
    assert_int_equal(count, 1);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void what_is_not_there_is_missing(void **state)
{
    static const char *const empty[] = { "target", "via", "document", "quote", "cue" };
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = NULL;
    double confidence;

    (void)state;
    assert_int_equal(hearsay_statement_table(&table, corpus, NULL, 0, NULL), HEARSAY_OK);
    assert_cell(table, 1, "statement", "1"); /* its number, as it has no id */
    assert_cell(table, 1, "date", "2015-06");
    assert_cell(table, 1, "marks", "not said");
    for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) assert_cell(table, 1, empty[i], NULL);
    /* nobody gave a confidence: 1 would be an invention */
    assert_false(hearsay_table_number(table, 1, hearsay_table_find(table, "confidence"),
                                      &confidence));
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void chosen_statements_keep_the_order_asked_for(void **state)
{
    const hearsay_statement_id chosen[] = { 1, 0 }, wrong[] = { 7 };
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = NULL;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_statement_table(&table, corpus, chosen, 2, NULL), HEARSAY_OK);
    assert_cell(table, 0, "act", "deny");
    assert_cell(table, 1, "act", "accuse");
    hearsay_table_free(table);
    assert_int_equal(hearsay_statement_table(&table, corpus, wrong, 1, &err),
                     HEARSAY_BAD_ARGUMENT);
    assert_null(table);
    assert_string_equal(err.message, "there is no statement number 7");
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
        status = hearsay_statement_table(&table, corpus, NULL, 0, NULL);
        allocate_fail_at(0);
        hearsay_table_free(table);
        if (status == HEARSAY_OK) {
            assert_true(n > 3);
            break;
        }
        assert_int_equal(status, HEARSAY_NO_MEMORY);
    }
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_stand_for_numbers),
        cmocka_unit_test(what_is_not_there_is_missing),
        cmocka_unit_test(chosen_statements_keep_the_order_asked_for),
        cmocka_unit_test(the_table_survives_any_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
