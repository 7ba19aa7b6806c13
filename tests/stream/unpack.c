/* Packed input, from a file and from memory. */
#include "stream/unpack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>
#include <cmocka.h>

#include "memory/allocate.h"
#include "stream/input.h"
#include "support/effort.h"

enum { ROOM = 1 << 20 };

static char packed[ROOM];

/* More bytes than the input takes at once, 256 KiB. */
static int line_count(void)
{
    return (int)effort_of(60000, 60000, 30000);
}

/* Packs "line 0\nline 1\n..." with one filter (or as a zip of several files); how many bytes. */
static size_t pack(int filter, int files)
{
    struct archive *archive = archive_write_new();
    struct archive_entry *entry = archive_entry_new();
    size_t size = 0;
    char line[32];

    assert_int_equal(files ? archive_write_set_format_zip(archive)
                           : archive_write_set_format_raw(archive), ARCHIVE_OK);
    assert_int_equal(archive_write_add_filter(archive, filter), ARCHIVE_OK);
    assert_int_equal(archive_write_open_memory(archive, packed, ROOM, &size), ARCHIVE_OK);
    archive_entry_set_filetype(entry, AE_IFREG);
    for (int file = 0; file < (files ? files : 1); file++) {
        archive_entry_set_pathname(entry, file ? "b.jsonl" : "a.jsonl");
        assert_int_equal(archive_write_header(archive, entry), ARCHIVE_OK);
        for (int i = 0, count = line_count(); i < count; i++) {
            int length = snprintf(line, sizeof line, "line %d\n", i);
            assert_int_equal(archive_write_data(archive, line, (size_t)length), length);
        }
    }
    assert_int_equal(archive_write_close(archive), ARCHIVE_OK);
    archive_write_free(archive);
    archive_entry_free(entry);
    return size;
}

static void assert_lines(struct input *input)
{
    char *line, expected[32];
    size_t length;

    for (int i = 0, count = line_count(); i < count; i++) {
        assert_int_equal(input_line(input, &line, &length, NULL, NULL), HEARSAY_OK);
        (void)snprintf(expected, sizeof expected, "line %d", i);
        assert_string_equal(line, expected);
    }
    assert_int_equal(input_line(input, &line, &length, NULL, NULL), HEARSAY_OK);
    assert_null(line);
    input_close(input);
}

static void each_way_of_packing_is_seen_from_the_content(void **state)
{
    static const int filters[] = { ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2,
                                   ARCHIVE_FILTER_ZSTD, ARCHIVE_FILTER_NONE };

    (void)state;
    for (size_t i = 0; i < sizeof filters / sizeof *filters; i++) {
        size_t size = pack(filters[i], filters[i] == ARCHIVE_FILTER_NONE);
        char path[] = "/tmp/hearsay-unpack-XXXXXX";
        int file = mkstemp(path);
        struct input *input;

        assert_true(unpack_is_packed(packed, size));
        assert_int_equal(write(file, packed, size), size);
        (void)close(file);
        assert_int_equal(input_open(&input, path, NULL), HEARSAY_OK);
        (void)unlink(path);
        assert_lines(input);
        assert_int_equal(input_open_memory(&input, "memory", packed, size, NULL), HEARSAY_OK);
        assert_lines(input);
    }
}

/* Reads to the end or to the first error. */
static hearsay_status read_all(size_t size, hearsay_error *err)
{
    struct input *input;
    hearsay_status status = input_open_memory(&input, "memory", packed, size, err);
    char *line = NULL;
    size_t length;

    if (status != HEARSAY_OK) return status;
    do
        status = input_line(input, &line, &length, NULL, err);
    while (status == HEARSAY_OK && line);
    input_close(input);
    return status;
}

static void a_text_that_begins_like_a_packet_is_a_text(void **state)
{
    char text[512];

    (void)state;
    memset(text, 'a', sizeof text);
    memcpy(text + 257, "ustar", 5); /* where tar has its mark, with a NUL or two blanks and a NUL after it */
    assert_false(unpack_is_archive(text, sizeof text));
    memcpy(text + 257, "ustar", 6);
    assert_true(unpack_is_archive(text, sizeof text));
    memcpy(text + 257, "ustar  ", 8);
    assert_true(unpack_is_archive(text, sizeof text));
    memcpy(text, "BZh9,speaker,act", 16);
    assert_false(unpack_is_packed(text, sizeof text));
    memcpy(text, "BZh91AY&SY", 10);
    assert_true(unpack_is_packed(text, sizeof text));
}

static void a_damaged_or_double_packet_is_bad_data(void **state)
{
    hearsay_error err = { 0 };
    size_t size = pack(ARCHIVE_FILTER_GZIP, 0);

    (void)state;
    assert_int_equal(read_all(size / 2, &err), HEARSAY_BAD_DATA); /* cut off */
    assert_non_null(strstr(err.message, "cannot unpack"));
    assert_string_equal(err.file, "memory");
    size = pack(ARCHIVE_FILTER_XZ, 0);
    packed[size / 2] ^= 0x55;
    assert_int_equal(read_all(size, &err), HEARSAY_BAD_DATA);
    assert_int_equal(read_all(pack(ARCHIVE_FILTER_NONE, 2), &err), HEARSAY_BAD_DATA);
    assert_non_null(strstr(err.message, "more than one file"));
}

/* Some places in the data, then each byte of the sum and the length that end a gzip file. */
static size_t next_place(size_t place, size_t size)
{
    enum { PLACES = 12, SUM = 8 };
    size_t step = size / PLACES, sum = size - SUM;

    return place >= sum ? place + 1 : place + step < sum ? place + step : sum;
}

/* The sum at the end sees every changed byte of the data; of the header only the flags matter. */
static void gzip_with_a_changed_byte_is_bad_data(void **state)
{
    enum { HEADER = 10 };
    size_t size = pack(ARCHIVE_FILTER_GZIP, 0);

    (void)state;
    assert_int_equal(read_all(size, NULL), HEARSAY_OK);
    for (size_t i = HEADER; i < size; i = next_place(i, size)) {
        packed[i] ^= 0x55;
        assert_int_equal(read_all(size, NULL), HEARSAY_BAD_DATA);
        packed[i] ^= 0x55;
    }
    for (size_t cut = HEADER; cut < size; cut = next_place(cut, size))
        assert_int_equal(read_all(cut, NULL), HEARSAY_BAD_DATA);
}

static void gzip_files_in_a_row_are_one(void **state)
{
    size_t size = pack(ARCHIVE_FILTER_GZIP, 0);
    hearsay_error err = { 0 };

    (void)state;
    assert_true(3 * size <= sizeof packed);
    memcpy(packed + size, packed, size);
    assert_int_equal(read_all(2 * size, &err), HEARSAY_OK);
    memset(packed + 2 * size, 0, 20); /* what fills the block of a tape */
    assert_int_equal(read_all(2 * size + 20, &err), HEARSAY_OK);
    packed[2 * size] = 'x';
    assert_int_equal(read_all(2 * size + 20, &err), HEARSAY_BAD_DATA);
    assert_non_null(strstr(err.message, "something else follows"));
}

static void every_allocation_of_ours_may_fail(void **state)
{
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t size = pack(ARCHIVE_FILTER_GZIP, 0), n = 0;

    (void)state;
    while (status != HEARSAY_OK) {
        allocate_fail_at(++n);
        status = read_all(size, NULL);
        if (status != HEARSAY_OK) assert_int_equal(status, HEARSAY_NO_MEMORY);
    }
    allocate_fail_at(0);
    assert_true(n > 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_way_of_packing_is_seen_from_the_content),
        cmocka_unit_test(a_text_that_begins_like_a_packet_is_a_text),
        cmocka_unit_test(a_damaged_or_double_packet_is_bad_data),
        cmocka_unit_test(gzip_with_a_changed_byte_is_bad_data),
        cmocka_unit_test(gzip_files_in_a_row_are_one),
        cmocka_unit_test(every_allocation_of_ours_may_fail),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
