/* Bytes in and out: lines, places, packed files, and results that appear whole or not at all. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include <hearsay/output.h>

#include "memory/allocate.h"
#include "stream/input.h"
#include "stream/writing.h"

static void lines_end_in_either_break_or_in_none(void **state)
{
    static const char text[] = "\xEF\xBB\xBFone\r\n\ntwo\nthree";
    static const char *const lines[] = { "one", "", "two", "three" };
    static const uint64_t offsets[] = { 3, 8, 9, 13 };
    struct input *input;
    char *line;
    size_t length;
    bool had_break;

    (void)state;
    assert_int_equal(input_open_memory(&input, "text", text, sizeof text - 1, NULL), HEARSAY_OK);
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(input_line(input, &line, &length, &had_break, NULL), HEARSAY_OK);
        assert_string_equal(line, lines[i]);
        assert_int_equal(length, strlen(lines[i]));
        assert_int_equal(had_break, i < 3);
        assert_int_equal(input_line_number(input), i + 1);
        assert_int_equal(input_line_offset(input), offsets[i]);
    }
    assert_int_equal(input_line(input, &line, &length, NULL, NULL), HEARSAY_OK);
    assert_null(line);
    input_close(input);
}

static void a_place_counts_code_points_and_shows_the_line(void **state)
{
    static const char text[] = "first\nZo\xC3\xAB said\tno\nlast";
    hearsay_error err = { 0 };

    (void)state;
    /* the n of "no": 6 bytes of the first line, Zoë_said_ are 9 code points in 10 bytes */
    input_place(&err, text, sizeof text - 1, 16, 4, 100);
    assert_int_equal(err.line, 5);
    assert_int_equal(err.column, 10);
    assert_int_equal(err.offset, 116);
    assert_string_equal(err.excerpt, "Zo\xC3\xAB said no");
    assert_int_equal(err.caret, 9);
}

/* A file of our own in an empty folder. */
static char folder[64], path[96];

static int make_folder(void **state)
{
    (void)state;
    (void)snprintf(folder, sizeof folder, "/tmp/hearsay-test-XXXXXX");
    if (!mkdtemp(folder)) return 1;
    (void)snprintf(path, sizeof path, "%s/file", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    (void)remove(path);
    return rmdir(folder); /* fails if something was left behind */
}

static void long_lines_of_a_file_are_read_over_many_pieces(void **state)
{
    FILE *file = fopen(path, "w");
    struct input *input;
    char *line;
    size_t length, wanted = 1;

    (void)state;
    assert_non_null(file);
    for (; wanted < 3000000; wanted = wanted * 3 + 1) {
        for (size_t i = 0; i < wanted; i++) putc('a' + (int)(wanted % 26), file);
        putc('\n', file);
    }
    assert_int_equal(fclose(file), 0);
    assert_int_equal(input_open(&input, path, NULL), HEARSAY_OK);
    for (wanted = 1; wanted < 3000000; wanted = wanted * 3 + 1) {
        assert_int_equal(input_line(input, &line, &length, NULL, NULL), HEARSAY_OK);
        assert_int_equal(length, wanted);
        assert_int_equal(line[length - 1], 'a' + (int)(wanted % 26));
    }
    input_close(input);
}

static void wrong_bytes_are_named_with_their_offset(void **state)
{
    struct input *input;
    hearsay_error err = { 0 };
    char *line;
    size_t length;

    (void)state;
    assert_int_equal(input_open_memory(&input, "text", "good\nb\xE9" "d\n", 9, NULL), HEARSAY_OK);
    assert_int_equal(input_line(input, &line, &length, NULL, &err), HEARSAY_OK);
    assert_int_equal(input_line(input, &line, &length, NULL, &err), HEARSAY_BAD_DATA);
    assert_int_equal(err.line, 2);
    assert_int_equal(err.column, 2);
    assert_non_null(strstr(err.message, "offset 6"));
    input_close(input);
}

static void what_cannot_be_opened_says_why(void **state)
{
    struct input *input;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(input_open(&input, folder, &err), HEARSAY_BAD_DATA);
    assert_int_equal(input_open(&input, "/nowhere/at/all", &err), HEARSAY_IO);
    assert_string_equal(err.file, "/nowhere/at/all");
    assert_null(input);
}

static void a_file_appears_when_it_is_closed_and_not_before(void **state)
{
    hearsay_output *output;
    struct stat facts;
    char text[8] = "";
    FILE *file;

    (void)state;
    assert_int_equal(hearsay_output_file(&output, path, NULL), HEARSAY_OK);
    hearsay_output_write(output, "new", 3);
    assert_int_not_equal(stat(path, &facts), 0);
    assert_int_equal(hearsay_output_close(output, NULL), HEARSAY_OK);
    assert_int_equal(stat(path, &facts), 0);
    assert_int_equal(facts.st_size, 3);

    assert_int_equal(hearsay_output_file(&output, path, NULL), HEARSAY_OK);
    hearsay_output_write(output, "spoilt", 6);
    hearsay_output_discard(output);
    file = fopen(path, "r");
    assert_non_null(fgets(text, sizeof text, file));
    assert_string_equal(text, "new");
    (void)fclose(file);
}

static void a_full_disk_is_an_error_at_the_end(void **state)
{
    FILE *full = fopen("/dev/full", "w");
    hearsay_output *output;
    hearsay_error err = { 0 };

    (void)state;
    if (!full) skip();
    assert_int_equal(hearsay_output_stream(&output, full, NULL), HEARSAY_OK);
    hearsay_output_write(output, "x", 1);
    assert_int_equal(hearsay_output_close(output, &err), HEARSAY_IO);
    (void)fclose(full);
}

static void a_failed_buffer_is_not_sent(void **state)
{
    struct buffer buffer = { .limit = 1 };
    hearsay_output *output;
    char *bytes = NULL;
    size_t size = 0;

    (void)state;
    assert_int_equal(hearsay_output_memory(&output, &bytes, &size, NULL), HEARSAY_OK);
    buffer_text(&buffer, "too long");
    assert_int_equal(writing_send(output, &buffer, NULL), HEARSAY_NO_MEMORY);
    hearsay_output_discard(output);
    buffer_clear(&buffer);
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_end_in_either_break_or_in_none),
        cmocka_unit_test(a_place_counts_code_points_and_shows_the_line),
        cmocka_unit_test_setup_teardown(long_lines_of_a_file_are_read_over_many_pieces, make_folder,
                                        remove_folder),
        cmocka_unit_test(wrong_bytes_are_named_with_their_offset),
        cmocka_unit_test_setup_teardown(what_cannot_be_opened_says_why, make_folder, remove_folder),
        cmocka_unit_test_setup_teardown(a_file_appears_when_it_is_closed_and_not_before, make_folder,
                                        remove_folder),
        cmocka_unit_test(a_full_disk_is_an_error_at_the_end),
        cmocka_unit_test(a_failed_buffer_is_not_sent),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
