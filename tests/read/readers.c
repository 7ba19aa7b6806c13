/* All readers: the same corpus from each format, told apart by content; and without memory. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/read.h>
#include <hearsay/write.h>

#include "memory/allocate.h"
#include "support/effort.h"
#include "support/same.h"
#include "support/written.h"

static hearsay_corpus *read_text(const char *text, const hearsay_read_options *options)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    hearsay_sink sink;

    assert_int_equal(hearsay_corpus_new(&corpus, &err), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    if (hearsay_read_memory("text", text, strlen(text), options, &sink, &err) != HEARSAY_OK ||
        hearsay_corpus_finish(corpus, NULL, &err) != HEARSAY_OK)
        fail_msg("%zu:%zu: %s", err.line, err.column, err.message);
    return corpus;
}

static hearsay_error refuse_text(const char *text)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    hearsay_sink sink;

    assert_int_equal(hearsay_corpus_new(&corpus, &err), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    assert_int_equal(hearsay_read_memory("text", text, strlen(text), NULL, &sink, &err),
                     HEARSAY_BAD_DATA);
    hearsay_corpus_free(corpus);
    return err;
}

static hearsay_corpus *read_gazette(void)
{
    const char *path = "tests/data/gazette.json";
    hearsay_corpus *corpus;
    hearsay_error err = { 0 };

    if (hearsay_read_corpus(&corpus, &path, 1, NULL, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return corpus;
}

static const char *const formats[] = { "json", "jsonl", "csv", "tsv" };

enum { FORMATS = sizeof formats / sizeof *formats };

static void what_is_written_in_each_format_is_read_back_as_the_same_corpus(void **state)
{
    hearsay_corpus *gazette = read_gazette();

    (void)state;
    for (size_t i = 0; i < FORMATS; i++) {
        char *text = written_corpus(gazette, formats[i]);
        hearsay_corpus *back = read_text(text, NULL); /* found out by content */

        assert_same_corpus(back, gazette);
        hearsay_corpus_free(back);
        free(text);
    }
    hearsay_corpus_free(gazette);
}

static void an_empty_file_is_an_error_and_not_an_empty_corpus(void **state)
{
    hearsay_error err = refuse_text(" \n\n");

    (void)state;
    assert_string_equal(err.message, "the file is empty");
}

static void the_kind_of_a_record_may_stand_anywhere_in_its_line(void **state)
{
    hearsay_corpus *corpus = read_text("{\"id\": \"n\", \"name\": \"North\", \"record\": \"actor\"}\n"
                                       "{\"record\": \"claim\", \"id\": \"c\", \"about\": \"n\"}\r\n"
                                       "\n"
                                       "{\"act\": \"deny\", \"speaker\": \"n\", \"claim\": \"c\"}",
                                       NULL);

    (void)state;
    assert_int_equal(hearsay_corpus_actors(corpus), 1);
    assert_string_equal(hearsay_corpus_actor(corpus, 0)->name, "North");
    assert_int_equal(hearsay_corpus_claims(corpus), 1);
    assert_int_equal(hearsay_corpus_statement(corpus, 0)->line, 4);
    hearsay_corpus_free(corpus);
}

static void places_count_code_points_also_where_records_share_a_line(void **state)
{
    /* {"hearsay": 1, "statements": [ is 30; {"speaker":"Zoë","act":"deny","claim":"c"}, is 43; so
     * the second record begins in column 74 and its act, 23 further on, in column 97 */
    hearsay_error err = refuse_text("{\"hearsay\": 1, \"statements\": ["
                                    "{\"speaker\":\"Zoë\",\"act\":\"deny\",\"claim\":\"c\"},"
                                    "{\"speaker\":\"Zoë\",\"act\":7,\"claim\":\"c\"}]}");

    (void)state;
    assert_int_equal(err.line, 1);
    assert_int_equal(err.column, 97);
    assert_string_equal(err.path, "statements[1].act");
}

static void null_is_nothing_and_a_list_of_one_is_its_item(void **state)
{
    hearsay_corpus *corpus = read_text("{\"speaker\": \"a\", \"act\": \"deny\", \"claim\": \"c\", "
                                       "\"target\": [\"n\"], \"via\": null, \"note\": null}\n", NULL);
    const hearsay_statement *statement = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_int_equal(statement->target_count, 1);
    assert_int_equal(statement->detail->via_count, 0);
    assert_int_equal(statement->detail->attribute_count, 0);
    hearsay_corpus_free(corpus);
}

static void escapes_are_decoded_and_nested_values_kept_as_they_are(void **state)
{
    hearsay_corpus *corpus = read_text(
        "{\"speaker\": \"a\\u00e9\\ud83d\\ude00\", \"act\": \"deny\", \"claim\": \"c\\\\\", "
        "\"x\": { \"n\" : [1.50, \"a b\\\" ]\"] }}\n", NULL);
    const hearsay_statement *statement = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_string_equal(hearsay_corpus_actor(corpus, statement->speaker)->name, "aé😀");
    assert_string_equal(hearsay_corpus_claim(corpus, statement->claim)->text, "c\\");
    assert_string_equal(statement->detail->attributes[0].json, "{\"n\":[1.50,\"a b\\\" ]\"]}");
    hearsay_corpus_free(corpus);
}

static void a_table_may_call_its_columns_as_it_likes(void **state)
{
    const hearsay_column columns[] = { { "speaker", "Who" }, { "act", "Verb" } };
    const hearsay_read_options options = { .columns = columns, .column_count = 2 };
    hearsay_corpus *corpus = read_text("\xEF\xBB\xBFVerb,Who,target,\"note, mine\"\r\n"
                                       "deny,Marsh,a;b\\;c;d\\\\,\"x \"\"y\"\"\r\nz\"\r\n",
                                       &options);
    const hearsay_statement *statement = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_int_equal(statement->target_count, 3);
    assert_string_equal(hearsay_corpus_actor(corpus, statement->targets[1])->name, "b;c");
    assert_string_equal(hearsay_corpus_actor(corpus, statement->targets[2])->name, "d\\");
    assert_string_equal(statement->detail->attributes[0].name, "note, mine");
    assert_string_equal(statement->detail->attributes[0].json, "\"x \\\"y\\\"\\r\\nz\"");
    hearsay_corpus_free(corpus);
}

static void cells_of_attributes_keep_what_they_are(void **state)
{
    static const char *const json[] = { "1.50", "true", "\"01\"", "\"1\"", "[1,2]", "\"[1,\"",
                                        "\"=x\"", "\"null\"" };
    hearsay_corpus *corpus = read_text("speaker,act,a,b,c,d,e,f,g,h,i\n"
                                       "s,deny,1.50,true,01,\"\"\"1\"\"\",\"[1, 2]\",\"[1,\",'=x,"
                                       "null,\n", NULL);
    const hearsay_statement *statement = hearsay_corpus_statement(corpus, 0);

    (void)state;
    assert_int_equal(statement->detail->attribute_count, sizeof json / sizeof *json);
    for (size_t i = 0; i < statement->detail->attribute_count; i++)
        assert_string_equal(statement->detail->attributes[i].json, json[i]);
    hearsay_corpus_free(corpus);
}

static void reading_without_memory_fails_and_leaves_nothing(void **state)
{
    hearsay_corpus *gazette = read_gazette();

    (void)state;
    for (size_t i = 0; i < FORMATS; i++) {
        char *text = written_corpus(gazette, formats[i]);
        hearsay_status status = HEARSAY_NO_MEMORY;
        size_t n = 0;

        while (status == HEARSAY_NO_MEMORY && n < 100000) {
            hearsay_corpus *corpus = NULL;
            hearsay_sink sink;

            allocate_fail_at(n = effort_next_failure(n));
            status = hearsay_corpus_new(&corpus, NULL);
            if (status == HEARSAY_OK) {
                sink = hearsay_corpus_sink(corpus);
                status = hearsay_read_memory("text", text, strlen(text), NULL, &sink, NULL);
            }
            if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, NULL, NULL);
            allocate_fail_at(0);
            hearsay_corpus_free(corpus);
        }
        assert_int_equal(status, HEARSAY_OK);
        assert_true(n > 50);
        free(text);
    }
    hearsay_corpus_free(gazette);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_in_each_format_is_read_back_as_the_same_corpus),
        cmocka_unit_test(an_empty_file_is_an_error_and_not_an_empty_corpus),
        cmocka_unit_test(the_kind_of_a_record_may_stand_anywhere_in_its_line),
        cmocka_unit_test(places_count_code_points_also_where_records_share_a_line),
        cmocka_unit_test(null_is_nothing_and_a_list_of_one_is_its_item),
        cmocka_unit_test(escapes_are_decoded_and_nested_values_kept_as_they_are),
        cmocka_unit_test(a_table_may_call_its_columns_as_it_likes),
        cmocka_unit_test(cells_of_attributes_keep_what_they_are),
        cmocka_unit_test(reading_without_memory_fails_and_leaves_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
