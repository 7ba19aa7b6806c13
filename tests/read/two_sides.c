/* Two inputs as one corpus: whose statement is whose, and what is one on both sides. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/two_inputs.h"

static const char first[] =
    "{\"hearsay\": 1, \"actors\": [{\"id\": \"n\", \"name\": \"Northland\"}],"
    "\"claims\": [{\"id\": \"c1\", \"text\": \"It was Northland\"}], \"statements\": ["
    "{\"id\": \"s1\", \"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"n\", \"claim\": \"c1\"},"
    "{\"speaker\": \"b\", \"act\": \"deny\", \"claim\": \"c1\"}]}";
static const char second[] =
    "{\"hearsay\": 1, \"actors\": [{\"id\": \"n\", \"name\": \"Northland\"}],"
    "\"claims\": [{\"id\": \"c1\", \"text\": \"It was Northland\"}], \"statements\": ["
    "{\"id\": \"s1\", \"speaker\": \"a\", \"act\": \"deny\", \"claim\": \"c1\"}]}";

static hearsay_corpus *read_both(size_t *old_files, const char *old_text, const char *new_text)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    if (read_two_inputs(&corpus, old_files, old_text, new_text, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return corpus;
}

static void statements_know_their_side(void **state)
{
    size_t old_files;
    hearsay_corpus *corpus = read_both(&old_files, first, second);

    (void)state;
    assert_int_equal(hearsay_corpus_statements(corpus), 3);
    assert_true(hearsay_corpus_statement(corpus, 0)->file < old_files);
    assert_true(hearsay_corpus_statement(corpus, 1)->file < old_files);
    assert_true(hearsay_corpus_statement(corpus, 2)->file >= old_files);
    hearsay_corpus_free(corpus);
}

static void an_id_of_both_sides_is_two_and_an_actor_one(void **state)
{
    size_t old_files;
    hearsay_corpus *corpus = read_both(&old_files, first, second);

    (void)state;
    assert_string_equal(hearsay_corpus_statement(corpus, 0)->id, "old:s1");
    assert_string_equal(hearsay_corpus_statement(corpus, 2)->id, "new:s1");
    assert_int_equal(hearsay_corpus_actors(corpus), 3); /* n, a, b */
    assert_int_equal(hearsay_corpus_claims(corpus), 1);
    hearsay_corpus_free(corpus);
}

static void the_same_file_twice_is_two_sides(void **state)
{
    char path[] = "/tmp/hearsay-same-XXXXXX";
    hearsay_corpus *corpus = NULL;
    size_t old_files;
    hearsay_error err = { 0 };

    (void)state;
    write_text(path, first);
    if (hearsay_read_two_sides(&corpus, &old_files, path, path, NULL, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    (void)unlink(path);
    assert_int_equal(hearsay_corpus_statements(corpus), 4);
    assert_int_equal(hearsay_corpus_actors(corpus), 3);
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(hearsay_corpus_statement(corpus, i)->file < old_files, i < 2);
    hearsay_corpus_free(corpus);
}

static void of_declarations_that_differ_the_old_one_stands(void **state)
{
    static const char renamed[] =
        "{\"hearsay\": 1, \"actors\": [{\"id\": \"n\", \"name\": \"North\"}], \"statements\": []}";
    size_t old_files;
    hearsay_corpus *corpus = read_both(&old_files, first, renamed);
    const hearsay_notice *notice;
    hearsay_actor_id actor;
    uint64_t told = 0;

    (void)state;
    assert_int_equal(hearsay_corpus_find_actor(corpus, "n", &actor, NULL), HEARSAY_OK);
    assert_string_not_equal(hearsay_corpus_actor(corpus, actor)->name, "North");
    for (size_t i = 0; (notice = hearsay_corpus_notice(corpus, i)) != NULL; i++)
        if (strcmp(notice->kind, "declared otherwise on the old side") == 0) told += notice->count;
    assert_int_equal(told, 1);
    hearsay_corpus_free(corpus);
}

static void an_empty_side_is_a_side(void **state)
{
    static const char nothing[] = "{\"hearsay\": 1, \"statements\": []}";
    size_t old_files;
    hearsay_corpus *corpus = read_both(&old_files, nothing, second);

    (void)state;
    assert_true(old_files > 0);
    assert_int_equal(hearsay_corpus_statements(corpus), 1);
    assert_true(hearsay_corpus_statement(corpus, 0)->file >= old_files);
    hearsay_corpus_free(corpus);
    corpus = read_both(&old_files, first, nothing);
    assert_int_equal(hearsay_corpus_statements(corpus), 2);
    assert_true(hearsay_corpus_statement(corpus, 1)->file < old_files);
    hearsay_corpus_free(corpus);
}

static void an_error_on_either_side_is_told_with_its_place(void **state)
{
    static const char wrong[] = "{\"hearsay\": 1, \"statements\": [\n{\"speaker\": \"a\"}]}";
    hearsay_corpus *corpus = NULL;
    size_t old_files;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(read_two_inputs(&corpus, &old_files, wrong, second, &err), HEARSAY_BAD_DATA);
    assert_null(corpus);
    assert_non_null(strstr(err.file, "hearsay-old-"));
    assert_int_equal(err.line, 2);
    err = (hearsay_error){ 0 };
    assert_int_equal(read_two_inputs(&corpus, &old_files, first, wrong, &err), HEARSAY_BAD_DATA);
    assert_null(corpus);
    assert_non_null(strstr(err.file, "hearsay-new-"));
}

static void a_failed_allocation_is_no_memory(void **state)
{
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t n;

    (void)state;
    for (n = 1; status != HEARSAY_OK; n++) {
        hearsay_corpus *corpus = NULL;
        size_t old_files;

        allocate_fail_at(n);
        status = read_two_inputs(&corpus, &old_files, first, second, NULL);
        allocate_fail_at(0);
        if (status != HEARSAY_OK) assert_int_equal(status, HEARSAY_NO_MEMORY);
        hearsay_corpus_free(corpus);
    }
    assert_true(n > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(statements_know_their_side),
        cmocka_unit_test(an_id_of_both_sides_is_two_and_an_actor_one),
        cmocka_unit_test(the_same_file_twice_is_two_sides),
        cmocka_unit_test(of_declarations_that_differ_the_old_one_stands),
        cmocka_unit_test(an_empty_side_is_a_side),
        cmocka_unit_test(an_error_on_either_side_is_told_with_its_place),
        cmocka_unit_test(a_failed_allocation_is_no_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
