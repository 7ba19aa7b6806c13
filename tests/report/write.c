/* Reports as the library writes them. */
#include <hearsay/hearsay.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/effort.h"

static hearsay_corpus *read_gazette(void)
{
    const char *path = "tests/data/gazette.json";
    hearsay_corpus *corpus = NULL;

    assert_int_equal(hearsay_read_corpus(&corpus, &path, 1, NULL, NULL), HEARSAY_OK);
    return corpus;
}

static hearsay_status write_report(const hearsay_corpus *corpus, const char *format,
                                   const hearsay_report_options *options, char **text,
                                   hearsay_error *err)
{
    hearsay_output *output = NULL;
    size_t size;
    hearsay_status status = hearsay_output_memory(&output, text, &size, err);

    if (status == HEARSAY_OK)
        status = hearsay_report_write(output, format, corpus, options, NULL, err);
    if (status == HEARSAY_OK) return hearsay_output_close(output, err);
    hearsay_output_discard(output);
    return status;
}

/* Not each of the many thousand, but more and more apart. */
static void an_allocation_may_fail_anywhere(void **state)
{
    hearsay_corpus *corpus = read_gazette();
    const hearsay_report_options options = { .jobs = 1 };
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t nearer = effort_of(12, 12, 2);

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n += 1 + n / nearer) {
        char *text = NULL;

        allocate_fail_at(n);
        status = write_report(corpus, "md", &options, &text, NULL);
        allocate_fail_at(0);
        assert_true(status == HEARSAY_OK || (status == HEARSAY_NO_MEMORY && !text));
        free(text);
    }
    hearsay_corpus_free(corpus);
}

static void a_report_is_html_or_md(void **state)
{
    hearsay_corpus *corpus = read_gazette();
    hearsay_error err;
    char *text = NULL;

    (void)state;
    assert_string_equal(hearsay_report_format_at(0), "html");
    assert_string_equal(hearsay_report_format_at(1), "md");
    assert_null(hearsay_report_format_at(2));
    assert_int_equal(write_report(corpus, "pdf", NULL, &text, &err), HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message, "a report can be html or md, not \"pdf\"");
    hearsay_corpus_free(corpus);
}

static void an_input_that_cannot_be_read_again_is_named_without_a_sum(void **state)
{
    const char *files[] = { "-", "tests/data" };
    const hearsay_report_options options = { .files = files, .file_count = 2, .jobs = 1 };
    hearsay_corpus *corpus = read_gazette();
    char *text = NULL;

    (void)state;
    assert_int_equal(write_report(corpus, "md", &options, &text, NULL), HEARSAY_OK);
    assert_non_null(strstr(text, "\n- -: not a file: no sum\n- data: not a file: no sum\n"));
    free(text);
    hearsay_corpus_free(corpus);
}

/* The three accusations of Northland, the claim's six for and two against, the one that was not said:
 * counted by hand in the file. s10 counts three times. */
static void the_first_sentences_are_those_of_the_file(void **state)
{
    hearsay_corpus *corpus = read_gazette();
    const hearsay_report_options options = { .jobs = 1 };
    char *text = NULL;

    (void)state;
    assert_int_equal(write_report(corpus, "md", &options, &text, NULL), HEARSAY_OK);
    assert_non_null(strstr(text, "[9](#e-1) actors make [13](#e-1) statements about [3]"));
    assert_non_null(strstr(text, "Northland is accused in [3](#e-3) statements by [3](#e-3) actors, "
                                 "[1](#s-s1) of them unnamed."));
    assert_non_null(strstr(text, "“Northland broke into the Agency” is backed in [6]"));
    assert_non_null(strstr(text, "[1](#s-s5) entry says that somebody did not act"));
    free(text);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_allocation_may_fail_anywhere),
        cmocka_unit_test(a_report_is_html_or_md),
        cmocka_unit_test(an_input_that_cannot_be_read_again_is_named_without_a_sum),
        cmocka_unit_test(the_first_sentences_are_those_of_the_file),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
