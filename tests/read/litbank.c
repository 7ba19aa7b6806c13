/* LitBank's quotations, with a text of our own and with those of the novels. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/damage.h"
#include "support/foreign.h"

#define HARBOUR "tests/data/litbank/harbour.ann"
#define GARDEN "litbank-quotes/tsv/113_the_secret_garden_brat.ann"

static hearsay_corpus *read_harbour(void)
{
    const char *path = HARBOUR;

    return foreign_corpus(&path, 1);
}

/* The first line, "At the café she met the pilot .", has 31 letters, one of two bytes, and a line
 * break: the second begins at byte 33, the third at 33 + 20 + 1 = 54. The last word of the quote is
 * the fourth of the third line, at 54 + 10. */
static void a_quote_is_a_statement_with_its_place_in_the_text(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *gate = foreign_statement(corpus, "harbour:Q1");

    (void)state;
    assert_string_equal(foreign_speaker(corpus, gate), "ANN MARSH");
    assert_string_equal(hearsay_corpus_actor(corpus, gate->speaker)->id, "harbour:ANN_MARSH-0");
    assert_string_equal(gate->act->name, "assert");
    assert_string_equal(gate->quote, "\" Is the gate shut ? Tell me . \"");
    assert_int_equal(gate->detail->span_start, 33);
    assert_int_equal(gate->detail->span_end, 65);
    assert_string_equal(foreign_document(corpus, gate), "harbour");
    hearsay_corpus_free(corpus);
}

static void nobody_is_named_for_a_quote_without_an_attribution(void **state)
{
    hearsay_corpus *corpus = read_harbour();
    const hearsay_statement *is = foreign_statement(corpus, "harbour:Q2");

    (void)state;
    assert_int_equal(hearsay_corpus_actor(corpus, is->speaker)->kind, HEARSAY_KIND_UNNAMED);
    hearsay_corpus_free(corpus);
}

/* The third word is "café". */
static void a_place_that_holds_other_words_is_noticed(void **state)
{
    hearsay_corpus *corpus = read_harbour();

    (void)state;
    assert_int_equal(foreign_statement(corpus, "harbour:Q3")->flags & HEARSAY_HAS_SPAN, 0);
    assert_int_equal(foreign_notices(corpus, "span and text differ"), 1);
    hearsay_corpus_free(corpus);
}

static void every_line_is_accounted_for(void **state)
{
    hearsay_corpus *corpus = read_harbour();

    (void)state;
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "quote", HEARSAY_USED, NULL),
                     3);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "quote", HEARSAY_LEFT_OUT,
                                     NULL), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "attribution",
                                     HEARSAY_MERGED, NULL), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "attribution",
                                     HEARSAY_LEFT_OUT, NULL), 2);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "line", HEARSAY_LEFT_OUT,
                                     NULL), 1);
    hearsay_corpus_free(corpus);
}

/* Counted with Python: 25 quotes, all of them attributed, to 5 speakers. */
static void the_secret_garden_is_read_with_every_place(void **state)
{
    hearsay_corpus *corpus = foreign_real(GARDEN);

    (void)state;
    if (!corpus) {
        print_message("the folder litbank-quotes is missing\n");
        skip();
    }
    assert_int_equal(hearsay_corpus_statements(corpus), 25);
    assert_int_equal(hearsay_corpus_actors(corpus), 5);
    assert_int_equal(foreign_notices(corpus, "span and text differ"), 0);
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++)
        assert_int_not_equal(hearsay_corpus_statement(corpus, i)->flags & HEARSAY_HAS_SPAN, 0);
    hearsay_corpus_free(corpus);
}

static void damaged_quotes_end_with_a_status(void **state)
{
    const char *real = foreign_path(GARDEN);

    (void)state;
    damage_file(HARBOUR, "litbank");
    if (*real) damage_file(real, "litbank");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_quote_is_a_statement_with_its_place_in_the_text),
        cmocka_unit_test(nobody_is_named_for_a_quote_without_an_attribution),
        cmocka_unit_test(a_place_that_holds_other_words_is_noticed),
        cmocka_unit_test(every_line_is_accounted_for),
        cmocka_unit_test(the_secret_garden_is_read_with_every_place),
        cmocka_unit_test(damaged_quotes_end_with_a_status),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
