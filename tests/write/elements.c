/* Elements come in their order and all of them, whether one thread writes them or several. */
#include "write/elements.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

enum { NONE = -1 };

/* Each element is its number in a line, by way of the scratch, which is another one in each thread. how: the element
 * that cannot be written. */
static void add_number(struct buffer *out, struct facts *facts, const void *how, size_t index)
{
    const long *failing = how;

    buffer_reset(&facts->scratch);
    buffer_count(&facts->scratch, index);
    buffer_text(out, buffer_string(&facts->scratch));
    buffer_char(out, '\n');
    if ((long)index == *failing) facts->failed = true;
}

static hearsay_status write_numbers(hearsay_output *output, size_t count, long failing)
{
    struct outgoing out = outgoing_begin(output, NULL);
    struct facts facts = { 0 };

    buffer_text(&out.text, "head\n");
    elements_write(&out, &facts, count, add_number, &failing);
    buffer_text(&out.text, "tail\n");
    facts_end(&facts, &out);
    return outgoing_end(&out);
}

static void expect_numbers(size_t count)
{
    hearsay_output *output = NULL;
    char *bytes = NULL, *at, *end;
    size_t size;

    assert_int_equal(hearsay_output_memory(&output, &bytes, &size, NULL), HEARSAY_OK);
    assert_int_equal(write_numbers(output, count, NONE), HEARSAY_OK);
    assert_int_equal(hearsay_output_close(output, NULL), HEARSAY_OK);
    assert_memory_equal(bytes, "head\n", 5);
    at = bytes + 5;
    for (size_t i = 0; i < count; i++, at = end + 1) {
        assert_int_equal(strtoul(at, &end, 10), i);
        assert_ptr_not_equal(at, end);
        assert_int_equal(*end, '\n');
    }
    assert_string_equal(at, "tail\n");
    free(bytes);
}

static void all_come_in_order(void **state)
{
    /* from 16,384 on there are threads, which take 256 at a time */
    static const size_t counts[] = { 0, 1, 16383, 16384, 16385, 16640, 99999 };

    (void)state;
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) expect_numbers(counts[i]);
}

static void a_failure_in_any_of_them_is_one_of_all(void **state)
{
    static const long failing[] = { 0, 300, 16383, 19999 };

    (void)state;
    for (size_t i = 0; i < sizeof failing / sizeof *failing; i++) {
        hearsay_output *output = NULL;
        char *bytes = NULL;
        size_t size;

        assert_int_equal(hearsay_output_memory(&output, &bytes, &size, NULL), HEARSAY_OK);
        assert_int_equal(write_numbers(output, 20000, failing[i]), HEARSAY_NO_MEMORY);
        hearsay_output_discard(output);
        free(bytes);
    }
}

static void a_full_disk_ends_them(void **state)
{
    FILE *full = fopen("/dev/full", "w");
    hearsay_output *output = NULL;

    (void)state;
    assert_non_null(full);
    assert_int_equal(hearsay_output_stream(&output, full, NULL), HEARSAY_OK);
    assert_int_equal(write_numbers(output, 2000000, NONE), HEARSAY_IO);
    hearsay_output_discard(output);
    (void)fclose(full);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_come_in_order),
        cmocka_unit_test(a_failure_in_any_of_them_is_one_of_all),
        cmocka_unit_test(a_full_disk_ends_them),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
