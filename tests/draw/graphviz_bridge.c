/* The door to Graphviz: what comes back, and what does not when it fails. */
#include "draw/graphviz_bridge.h"

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "memory/allocate.h"

static const char small[] = "digraph { a -> b }";

static void assert_no_children(void)
{
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
}

/* The lowest free file number: the same before and after if nothing stays open. */
static int next_file(void)
{
    int file = open("/dev/null", O_RDONLY);

    assert_true(file >= 0);
    (void)close(file);
    return file;
}

static void a_picture_comes_back(void **state)
{
    struct buffer out = { 0 };
    int before = next_file();

    (void)state;
    assert_int_equal(graphviz_draw(&out, small, "svg", 30, NULL), HEARSAY_OK);
    assert_non_null(strstr(buffer_string(&out), "</svg>"));
    assert_int_equal(next_file(), before);
    assert_no_children();
    buffer_clear(&out);
}

/* Dot takes very long for a few hundred nodes that are all tied to each other. */
static char *make_dense(void)
{
    struct buffer dot = { 0 };

    buffer_text(&dot, "digraph {");
    for (int i = 0; i < 200; i++)
        for (int j = 0; j < i; j++) buffer_format(&dot, " n%d -> n%d;", i, j);
    buffer_text(&dot, "}");
    assert_false(dot.failed);
    return buffer_take(&dot);
}

static void an_endless_layout_is_ended_and_leaves_no_zombie(void **state)
{
    struct buffer out = { 0 };
    hearsay_error err = { 0 };
    char *dense = make_dense();
    int before = next_file();

    (void)state;
    assert_int_equal(graphviz_draw(&out, dense, "svg", 1, &err), HEARSAY_LIMIT);
    assert_non_null(strstr(err.message, "more than 1 second"));
    assert_non_null(strstr(err.hint, "--top"));
    assert_int_equal(out.length, 0);
    assert_int_equal(next_file(), before);
    assert_no_children();
    allocate_free(dense);
    buffer_clear(&out);
}

static void a_syntax_error_is_told_in_graphviz_words(void **state)
{
    struct buffer out = { 0 };
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(graphviz_draw(&out, "digraph { a -> ", "svg", 30, &err), HEARSAY_IO);
    assert_non_null(strstr(err.message, "syntax error"));
    assert_null(strchr(err.message, '\n'));
    assert_no_children();
    buffer_clear(&out);
}

static void a_broken_label_is_an_error_and_not_a_wrong_picture(void **state)
{
    struct buffer out = { 0 };
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(graphviz_draw(&out, "digraph { a [label=<<B>x</I>>] }", "svg", 30, &err),
                     HEARSAY_IO);
    assert_true(strlen(err.message) > 20);
    buffer_clear(&out);
}

static void a_format_that_graphviz_lacks_is_unsupported(void **state)
{
    struct buffer out = { 0 };
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(graphviz_draw(&out, small, "papyrus", 30, &err), HEARSAY_UNSUPPORTED);
    assert_non_null(strstr(err.message, "papyrus"));
    assert_non_null(strstr(err.hint, "graphviz"));
    buffer_clear(&out);
}

static void what_waits_to_be_written_is_written_once(void **state)
{
    struct buffer out = { 0 };
    char path[] = "/tmp/hearsay-test-XXXXXX", found[64] = "";
    int file = mkstemp(path);
    FILE *stream;

    (void)state;
    assert_true(file >= 0);
    stream = fdopen(file, "w");
    assert_non_null(stream);
    fputs("once\n", stream); /* stays in the stream's buffer */
    assert_int_equal(graphviz_draw(&out, small, "svg", 30, NULL), HEARSAY_OK);
    /* a layout that does not exist makes some versions of Graphviz leave with exit */
    (void)graphviz_draw(&out, "digraph { layout=nowhere a }", "svg", 30, NULL);
    assert_int_equal(fclose(stream), 0);
    stream = fopen(path, "r");
    assert_non_null(stream);
    assert_int_equal(fread(found, 1, sizeof found - 1, stream), 5);
    assert_string_equal(found, "once\n");
    (void)fclose(stream);
    (void)unlink(path);
    buffer_clear(&out);
}

static void standard_streams_stay_silent(void **state)
{
    struct buffer out = { 0 };
    char path[] = "/tmp/hearsay-test-XXXXXX";
    int file = mkstemp(path), saved = dup(2);

    (void)state;
    assert_true(file >= 0 && saved >= 0);
    (void)dup2(file, 2);
    (void)graphviz_draw(&out, "digraph { a -> ", "svg", 30, NULL);
    (void)graphviz_draw(&out, "digraph { a [label=<<B>x</I>>] }", "svg", 30, NULL);
    (void)dup2(saved, 2);
    assert_int_equal(lseek(file, 0, SEEK_END), 0);
    (void)close(saved);
    (void)close(file);
    (void)unlink(path);
    buffer_clear(&out);
}

static void a_failed_allocation_is_no_memory_and_leaves_no_child(void **state)
{
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t n;

    (void)state;
    for (n = 1; status != HEARSAY_OK; n++) {
        struct buffer out = { 0 };

        allocate_fail_at(n);
        status = graphviz_draw(&out, small, "svg", 30, NULL);
        allocate_fail_at(0);
        if (status != HEARSAY_OK) assert_int_equal(status, HEARSAY_NO_MEMORY);
        assert_no_children();
        buffer_clear(&out);
    }
    assert_true(n > 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_picture_comes_back),
        cmocka_unit_test(an_endless_layout_is_ended_and_leaves_no_zombie),
        cmocka_unit_test(a_syntax_error_is_told_in_graphviz_words),
        cmocka_unit_test(a_broken_label_is_an_error_and_not_a_wrong_picture),
        cmocka_unit_test(a_format_that_graphviz_lacks_is_unsupported),
        cmocka_unit_test(what_waits_to_be_written_is_written_once),
        cmocka_unit_test(standard_streams_stay_silent),
        cmocka_unit_test(a_failed_allocation_is_no_memory_and_leaves_no_child),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
