/* A large file is taken apart by a thread, a text in memory is not: both must say the same, flaws and
 * their places too. */
#include "support/two_inputs.h"

#include <hearsay/write.h>

#include "support/effort.h"
#include "support/written.h"
#include "text/buffer.h"

enum { LINES = 7000, LARGE = 1 << 20 };

/* Lines of every kind that a reader of JSON Lines meets: escapes, other scripts, lists, attributes, declarations
 * between statements, blank lines, and one longer than any batch. */
static void add_line(struct buffer *text, int i)
{
    if (i % 997 == 0) buffer_text(text, "\n  \n");
    if (i % 500 == 0)
        buffer_format(text, "{\"record\": \"actor\", \"id\": \"b%d\", \"aliases\": [\"B %d\", \"Bé %d\"]}\n", i, i, i);
    buffer_format(text, "{\"id\": \"s%d\", \"speaker\": \"a%d\", \"act\": \"%s\", \"target\": [\"a%d\", \"b%d\"], ",
                  i, i % 700,
                  i % 3 ? "deny" : "accuse", i % 31, i - i % 500);
    if (i % 7 == 0) buffer_format(text, "\"via\": \"Ünal\", \"note\": {\"k\": [%d, null]}, ", i);
    if (i == LINES / 2) {
        buffer_text(text, "\"long\": \"");
        for (int j = 0; j < 400000; j++) buffer_char(text, 'x');
        buffer_text(text, "\", ");
    }
    buffer_format(text, "\"date\": \"2015-%02d\", \"quote\": \"said \\\"no\\\" \\u00e9\\ud83d\\ude00\\n – %d\"}\n",
                  i % 12 + 1, i);
}

/* With one line, if flaw is not NULL, before line number at. */
static char *make_lines(const char *flaw, int at)
{
    struct buffer text = { 0 };

    for (int i = 0; i < LINES; i++) {
        if (flaw && i == at) buffer_text(&text, flaw);
        add_line(&text, i);
    }
    assert_true(text.length > LARGE);
    return buffer_take(&text);
}

/* Rows of GDELT, some of them short, without a code, with an odd date, or of an id that was there. */
static char *make_rows(void)
{
    struct buffer text = { 0 };

    for (int i = 0; text.length < LARGE + LARGE / 4; i++) {
        if (i % 1001 == 1000) buffer_text(&text, "12\t13\n");
        buffer_format(&text, "%d\t%s\t201801\t2018\t2018.0\t%s", i % 900 == 899 ? i - 5 : i,
                      i % 777 == 5 ? "2018013x" : i % 2 ? "20180101" : "20180102", i % 11 ? "USA" : "");
        for (int j = 6; j < 15; j++) buffer_format(&text, "\t%s", j == 7 && i % 11 ? i % 13 ? "USA" : "GBR" : "");
        buffer_format(&text, "\t%s", i % 5 ? "RUS" : "");
        for (int j = 16; j < 26; j++) buffer_text(&text, "\t");
        buffer_format(&text, "\t%s\t11\t11\t4\t-2.0", i % 333 == 0 ? "" : i % 3 ? "112" : "111");
        for (int j = 31; j < 60; j++) buffer_text(&text, j % 3 ? "\tsome place" : "\t");
        buffer_format(&text, "\thttps://paper.example/%d\n", i / 4);
    }
    return buffer_take(&text);
}

/* What a text says, read from a file or from memory under the same name; NULL with *err if it cannot be read. */
static char *said(const char *text, const char *path, bool from_file, hearsay_error *err)
{
    hearsay_corpus *corpus = NULL;
    hearsay_sink sink;
    hearsay_status status;
    char *written = NULL;

    assert_int_equal(hearsay_corpus_new(&corpus, NULL), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    status = from_file ? hearsay_read_file(path, NULL, &sink, err)
                       : hearsay_read_memory(path, text, strlen(text), NULL, &sink, err);
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, NULL, err);
    if (status == HEARSAY_OK) written = written_corpus(corpus, "jsonl");
    hearsay_corpus_free(corpus);
    return written;
}

static void assert_same(char *text, bool is_right)
{
    char path[] = "/tmp/hearsay-lines-XXXXXX";
    hearsay_error by_thread = { 0 }, without = { 0 };
    char *one, *other;

    write_text(path, text);
    one = said(text, path, true, &by_thread);
    other = said(text, path, false, &without);
    (void)unlink(path);
    free(text);
    assert_int_equal(one != NULL, is_right);
    assert_int_equal(other != NULL, is_right);
    if (one && other) assert_string_equal(one, other);
    assert_string_equal(by_thread.message, without.message);
    assert_string_equal(by_thread.excerpt, without.excerpt);
    assert_string_equal(by_thread.path, without.path);
    assert_int_equal(by_thread.line, without.line);
    assert_int_equal(by_thread.column, without.column);
    assert_int_equal(by_thread.offset, without.offset);
    assert_int_equal(is_right, by_thread.message[0] == '\0');
    free(one);
    free(other);
}

static void lines_say_the_same(void **state)
{
    (void)state;
    assert_same(make_lines(NULL, 0), true);
}

static void rows_say_the_same(void **state)
{
    (void)state;
    assert_same(make_rows(), true);
}

/* One that the thread finds, one that only the corpus can know, and one in the bytes. */
static void flaws_have_the_same_places(void **state)
{
    static const char *const flaws[] = { "{\"speaker\": \"x\", \"act\": \"deny\",, }\n",
                                         "{\"id\": \"s1\", \"speaker\": \"x\", \"act\": \"deny\"}\n",
                                         "{\"speaker\": \"x\xff\", \"act\": \"deny\"}\n" };
    static const int places[] = { 2, LINES / 3, LINES - 1 };

    (void)state;
    for (size_t i = 0; i < sizeof flaws / sizeof *flaws; i++)
        for (size_t j = 0; j < effort_of(sizeof places / sizeof *places, 2, 1); j++)
            assert_same(make_lines(flaws[i], places[j]), false);
}

static hearsay_status stop_at_ten(void *state, const hearsay_record *record, hearsay_error *err)
{
    (void)record;
    return ++*(int *)state < 10 ? HEARSAY_OK : hearsay_fail(err, HEARSAY_STOPPED, "enough");
}

static void who_has_enough_need_not_wait_for_the_rest(void **state)
{
    char path[] = "/tmp/hearsay-lines-XXXXXX", *text = make_lines(NULL, 0);
    int records = 0;
    hearsay_sink sink = { .state = &records, .record = stop_at_ten };
    hearsay_error err = { 0 };

    (void)state;
    write_text(path, text);
    assert_int_equal(hearsay_read_file(path, NULL, &sink, &err), HEARSAY_STOPPED);
    (void)unlink(path);
    free(text);
    assert_int_equal(records, 10);
    assert_string_equal(err.message, "enough");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_say_the_same),
        cmocka_unit_test(rows_say_the_same),
        cmocka_unit_test(flaws_have_the_same_places),
        cmocka_unit_test(who_has_enough_need_not_wait_for_the_rest),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
