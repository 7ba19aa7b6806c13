/* Statements with the same attributes share them, and no others do: each says what its record said. */
#include "corpus/statement_detail.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/corpus.h>

#include "memory/allocate.h"

enum { MORE = 3 };

static hearsay_value value_of(hearsay_field field, hearsay_value_kind kind, const char *name, const char *text)
{
    return (hearsay_value){ .field = field, .kind = kind, .name = name, .name_length = strlen(name),
                            .text = text, .length = strlen(text) };
}

/* A statement of Ann's with one more value or several, up to one without a name. */
static hearsay_status push(hearsay_corpus *corpus, const hearsay_value *more, hearsay_error *err)
{
    hearsay_sink sink = hearsay_corpus_sink(corpus);
    hearsay_value values[2 + MORE] = { value_of(HEARSAY_FIELD_SPEAKER, HEARSAY_TEXT, "speaker", "Ann"),
                                       value_of(HEARSAY_FIELD_ACT, HEARSAY_TEXT, "act", "deny") };
    size_t count = 2;

    for (size_t i = 0; i < MORE && more[i].name; i++) values[count++] = more[i];
    return sink.record(sink.state, &(hearsay_record){ .kind = HEARSAY_STATEMENT, .values = values,
                                                      .value_count = count }, err);
}

static const hearsay_statement_detail *detail_at(const hearsay_corpus *corpus, size_t position)
{
    return hearsay_corpus_statement(corpus, position)->detail;
}

static void assert_attribute(const hearsay_statement_detail *detail, size_t index, const char *name, const char *json)
{
    assert_true(index < detail->attribute_count);
    assert_string_equal(detail->attributes[index].name, name);
    assert_string_equal(detail->attributes[index].json, json);
}

static hearsay_corpus *corpus_of(const hearsay_value (*all)[MORE], size_t count)
{
    hearsay_corpus *corpus = NULL;

    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    for (size_t i = 0; i < count; i++) assert_int_equal(push(corpus, all[i], NULL), HEARSAY_OK);
    assert_int_equal(hearsay_corpus_finish(corpus, NULL, NULL), HEARSAY_OK);
    return corpus;
}

static void the_same_attributes_are_kept_once(void **state)
{
    const hearsay_value code = value_of(HEARSAY_ATTRIBUTE, HEARSAY_TEXT, "code", "112");
    const hearsay_value score = value_of(HEARSAY_ATTRIBUTE, HEARSAY_NUMBER, "score", "-2");
    const hearsay_value all[][MORE] = { { code, score }, { code, score }, { score, code }, { code } };
    hearsay_corpus *corpus = corpus_of(all, 4);

    (void)state;
    assert_ptr_equal(detail_at(corpus, 0), detail_at(corpus, 1));
    assert_ptr_not_equal(detail_at(corpus, 0), detail_at(corpus, 2)); /* in another order */
    assert_attribute(detail_at(corpus, 1), 0, "code", "\"112\"");
    assert_attribute(detail_at(corpus, 1), 1, "score", "-2");
    assert_attribute(detail_at(corpus, 2), 0, "score", "-2");
    assert_int_equal(detail_at(corpus, 3)->attribute_count, 1);
    hearsay_corpus_free(corpus);
}

/* Names and texts that are the same bytes when written one after the other; a number and a text of the same bytes. */
static void what_only_looks_the_same_is_kept_apart(void **state)
{
    const hearsay_value all[][MORE] = {
        { value_of(HEARSAY_ATTRIBUTE, HEARSAY_TEXT, "ab", "c") },
        { value_of(HEARSAY_ATTRIBUTE, HEARSAY_TEXT, "a", "bc") },
        { value_of(HEARSAY_ATTRIBUTE, HEARSAY_TEXT, "a", "1") },
        { value_of(HEARSAY_ATTRIBUTE, HEARSAY_NUMBER, "a", "1") },
    };
    hearsay_corpus *corpus = corpus_of(all, 4);

    (void)state;
    assert_attribute(detail_at(corpus, 0), 0, "ab", "\"c\"");
    assert_attribute(detail_at(corpus, 1), 0, "a", "\"bc\"");
    assert_attribute(detail_at(corpus, 2), 0, "a", "\"1\"");
    assert_attribute(detail_at(corpus, 3), 0, "a", "1");
    hearsay_corpus_free(corpus);
}

/* A cue is of one statement alone: the next with the same attribute has none. */
static void who_has_more_than_attributes_shares_nothing(void **state)
{
    const hearsay_value code = value_of(HEARSAY_ATTRIBUTE, HEARSAY_TEXT, "code", "112");
    const hearsay_value cue = value_of(HEARSAY_FIELD_CUE, HEARSAY_TEXT, "cue", "said");
    const hearsay_value all[][MORE] = { { code, cue }, { code }, { code, cue }, { { 0 } } };
    hearsay_corpus *corpus = corpus_of(all, 4);

    (void)state;
    assert_string_equal(detail_at(corpus, 0)->cue, "said");
    assert_null(detail_at(corpus, 1)->cue);
    assert_ptr_not_equal(detail_at(corpus, 0), detail_at(corpus, 2));
    assert_int_equal(detail_at(corpus, 3)->attribute_count, 0);
    hearsay_corpus_free(corpus);
}

/* More of them than are kept to be shared, and texts longer than those. */
static void very_many_and_very_long_ones_are_all_right(void **state)
{
    enum { MANY = (1 << 16) + 100, LENGTH = 300 };
    hearsay_corpus *corpus = NULL;
    char number[16], text[LENGTH + 1], json[LENGTH + 3];

    (void)state;
    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    for (int i = 0; i < MANY; i++) {
        (void)snprintf(number, sizeof number, "%d", i);
        assert_int_equal(push(corpus, (hearsay_value[MORE]){ value_of(HEARSAY_ATTRIBUTE, HEARSAY_NUMBER, "n", number) },
                              NULL), HEARSAY_OK);
    }
    memset(text, 'x', LENGTH);
    text[LENGTH] = '\0';
    for (int i = 0; i < 2; i++)
        assert_int_equal(push(corpus, (hearsay_value[MORE]){ value_of(HEARSAY_ATTRIBUTE, HEARSAY_TEXT, "x", text) },
                              NULL), HEARSAY_OK);
    assert_int_equal(hearsay_corpus_finish(corpus, NULL, NULL), HEARSAY_OK);
    for (int i = 0; i < MANY; i++) {
        (void)snprintf(number, sizeof number, "%d", i);
        assert_attribute(detail_at(corpus, (size_t)i), 0, "n", number);
    }
    (void)snprintf(json, sizeof json, "\"%s\"", text);
    assert_attribute(detail_at(corpus, MANY + 1), 0, "x", json);
    hearsay_corpus_free(corpus);
}

static void a_failed_allocation_is_told_and_nothing_is_lost(void **state)
{
    const hearsay_value code[MORE] = { value_of(HEARSAY_ATTRIBUTE, HEARSAY_TEXT, "code", "112") };
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status == HEARSAY_NO_MEMORY; n++) {
        hearsay_corpus *corpus = NULL;

        allocate_fail_at(n);
        status = hearsay_corpus_new(&corpus, NULL);
        for (int i = 0; status == HEARSAY_OK && i < 3; i++) status = push(corpus, code, NULL);
        if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, NULL, NULL);
        allocate_fail_at(0);
        hearsay_corpus_free(corpus);
        assert_true(n < 1000);
    }
    assert_int_equal(status, HEARSAY_OK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_attributes_are_kept_once),
        cmocka_unit_test(what_only_looks_the_same_is_kept_apart),
        cmocka_unit_test(who_has_more_than_attributes_shares_nothing),
        cmocka_unit_test(very_many_and_very_long_ones_are_all_right),
        cmocka_unit_test(a_failed_allocation_is_told_and_nothing_is_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
