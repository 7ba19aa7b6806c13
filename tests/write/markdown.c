/* Markdown tables. */
#include "support/written.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void numbers_stand_to_the_right_and_missing_cells_are_empty(void **state)
{
    static const char *const cells[] = { "id", "#rank", "us", "0.25", "china", "" };
    hearsay_table *table = table_of_cells(2, 2, cells);
    char *text = written_table(table, "md", NULL);

    (void)state;
    assert_string_equal(text, "| id | rank |\n"
                              "| --- | ---: |\n"
                              "| us | 0.25 |\n"
                              "| china |  |\n");
    free(text);
    hearsay_table_free(table);
}

static void the_options_follow_as_a_comment_that_they_cannot_end(void **state)
{
    static const char *const cells[] = { "id" };
    hearsay_table *table = table_of_cells(1, 0, cells);
    hearsay_run run = { .options = "--actor '-->'" };
    char *text = written_table(table, "md", &run), *comment = strstr(text, "<!-- hearsay ");

    (void)state;
    assert_non_null(comment);
    assert_string_equal(comment + strlen("<!-- hearsay ") + strlen(hearsay_version()),
                        " --actor &#39;--&gt;&#39; -->\n");
    free(text);
    hearsay_table_free(table);
}

/* A row is one line, and has no bar but the three of its own that is not escaped. */
static void no_name_breaks_a_row(void **state)
{
    (void)state;
    for (size_t i = 0; hostile_name(i); i++) {
        const char *cells[] = { "id", "name", "x", hostile_name(i) };
        hearsay_table *table = table_of_cells(2, 1, cells);
        char *text = written_table(table, "md", NULL);
        const char *row = strstr(text, "---") ? strchr(strstr(text, "---"), '\n') + 1 : "";
        size_t bars = 0;

        for (size_t at = 0; row[at]; at++) {
            if (row[at] == '\\') at++;
            else bars += row[at] == '|';
        }
        assert_int_equal(bars, 3);
        assert_ptr_equal(strchr(row, '\n'), row + strlen(row) - 1);
        assert_null(strstr(row, "<script"));
        assert_null(strchr(row, 0x1B));
        free(text);
        hearsay_table_free(table);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_stand_to_the_right_and_missing_cells_are_empty),
        cmocka_unit_test(the_options_follow_as_a_comment_that_they_cannot_end),
        cmocka_unit_test(no_name_breaks_a_row),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
