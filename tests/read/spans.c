/* The example against the article that it tags: every span lies in the text and holds the words that
 * are quoted from it. The article is not ours to ship; without it the test says so and ends. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <dirent.h>

#include <hearsay/read.h>

#include "stream/input.h"
#include "text/buffer.h"

static struct input *open_article(void)
{
    const char *folder = getenv("HEARSAY_SEED");
    struct buffer path = { 0 };
    struct input *input = NULL;
    struct dirent *entry;
    DIR *files;

    if (!folder) folder = "../shared/seed";
    files = opendir(folder);
    if (!files) return NULL;
    while (!input && (entry = readdir(files))) {
        size_t length = strlen(entry->d_name);
        if (length < 4 || strcmp(entry->d_name + length - 4, ".txt") != 0) continue;
        buffer_reset(&path);
        buffer_format(&path, "%s/%s", folder, entry->d_name);
        (void)input_open(&input, buffer_string(&path), NULL);
    }
    closedir(files);
    buffer_clear(&path);
    return input;
}

/* Whether a byte is the first of a code point, or the end. */
static bool is_boundary(const char *text, size_t at)
{
    return ((unsigned char)text[at] & 0xC0) != 0x80;
}

static size_t words_of(const char *text)
{
    size_t words = 0;

    for (const char *at = text; *at; at += strspn(at, " ")) {
        at += strcspn(at, " ");
        words++;
    }
    return words;
}

static bool holds(const char *text, size_t start, size_t end, const char *words)
{
    size_t length = strlen(words);

    for (size_t at = start; at + length <= end; at++)
        if (memcmp(text + at, words, length) == 0) return true;
    return false;
}

static void every_span_of_the_example_holds_what_it_quotes(void **state)
{
    const char *path = "examples/opm-2015.json";
    struct input *input = open_article();
    hearsay_corpus *corpus;
    hearsay_error err = { 0 };
    size_t length;
    char *text;

    (void)state;
    if (!input) {
        print_message("skipped: the article is not here (HEARSAY_SEED names its folder)\n");
        skip();
    }
    assert_int_equal(input_whole(input, &text, &length, &err), HEARSAY_OK);
    if (hearsay_read_corpus(&corpus, &path, 1, NULL, &err) != HEARSAY_OK) fail_msg("%s", err.message);
    assert_true(hearsay_corpus_statements(corpus) >= 35);
    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);

        assert_true(statement->flags & HEARSAY_HAS_SPAN);
        assert_true(statement->detail->span_end <= length);
        assert_true(is_boundary(text, statement->detail->span_start));
        assert_true(is_boundary(text, statement->detail->span_end));
        if (statement->quote) {
            assert_true(words_of(statement->quote) <= 6);
            assert_true(holds(text, statement->detail->span_start, statement->detail->span_end, statement->quote));
        }
        if (statement->detail->cue)
            assert_true(holds(text, statement->detail->span_start, statement->detail->span_end,
                              statement->detail->cue));
    }
    hearsay_corpus_free(corpus);
    input_close(input);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_span_of_the_example_holds_what_it_quotes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
