/* Aligned columns. */
#include "support/written.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "text/utf8.h"

static void assert_written(size_t columns, size_t rows, const char *const *cells, size_t width,
                           const char *expected)
{
    hearsay_table *table = table_of_cells(columns, rows, cells);
    hearsay_run run = { .width = width };
    char *text = written_table(table, "text", &run);

    assert_string_equal(text, expected);
    free(text);
    hearsay_table_free(table);
}

static void texts_stand_to_the_left_and_numbers_to_the_right(void **state)
{
    static const char *const cells[] = { "id", "#count", "kind",
                                         "us", "12",     "country",
                                         "m",  "1000",   "",
                                         "x",  "",       "person" };

    (void)state;
    assert_written(3, 3, cells, 0, "id  count  kind\n"
                                   "us     12  country\n"
                                   "m    1000  -\n"
                                   "x       -  person\n");
}

/* 1/3 has 16 digits; the largest number is below 1, so four decimals show four digits. 0.00001 is
 * below half of 0.0001 and must not look like nothing. */
static void fractions_have_as_many_decimals_as_say_something(void **state)
{
    static const char *const cells[] = { "#rank", "#half", "#big",
                                         "0.3333333333333333", "0.5", "12345.678",
                                         "0.00001", "2", "3",
                                         "-0.00001", "0", "0.25",
                                         "0", "10.5", "-7" };

    (void)state;
    assert_written(3, 4, cells, 0, "    rank  half       big\n"
                                   "  0.3333   0.5  12345.68\n"
                                   " <0.0001   2.0      3.00\n"
                                   ">-0.0001     0      0.25\n"
                                   "       0  10.5     -7.00\n");
}

/* Each value of a list of facts is of its own kind: four digits of a fraction, whole counts. */
static void a_list_of_names_and_values_has_no_common_decimals(void **state)
{
    static const char *const cells[] = { "name", "#value",
                                         "network", "claims",
                                         "nodes", "57",
                                         "density", "0.0123456",
                                         "weight", "1234.5",
                                         "diameter", "" };

    (void)state;
    assert_written(2, 5, cells, 0, "name        value\n"
                                   "network    claims\n"
                                   "nodes          57\n"
                                   "density   0.01235\n"
                                   "weight     1234.5\n"
                                   "diameter        -\n");
}

/* Chinese letters are two columns wide, an emoji of three code points is one sign of two. */
static void width_is_counted_in_columns_of_the_terminal(void **state)
{
    static const char *const cells[] = {
        "name", "#n",
        "\xE4\xB8\xAD\xE5\x9B\xBD", "1",
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80", "2",
        "Jose\xCC\x81", "3",
    };

    (void)state;
    assert_written(2, 3, cells, 0, "name  n\n"
                                   "\xE4\xB8\xAD\xE5\x9B\xBD  1\n"
                                   "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80    2\n"
                                   "Jose\xCC\x81  3\n");
}

/* 7 + 2 + 26 + 2 + 1 = 38; with 30 columns the text has 18. */
static void the_widest_text_is_shortened_where_the_line_is_too_long(void **state)
{
    static const char *const cells[] = { "id", "text", "#n",
                                         "officer", "a very long thing they say", "1",
                                         "us", "short", "2" };

    (void)state;
    assert_written(3, 2, cells, 38, "id       text                        n\n"
                                    "officer  a very long thing they say  1\n"
                                    "us       short                       2\n");
    assert_written(3, 2, cells, 30, "id       text                n\n"
                                    "officer  a very long thing\xE2\x80\xA6  1\n"
                                    "us       short               2\n");
}

/* A text keeps 12 columns; what then has no room is left out and said. */
static void columns_without_room_are_named(void **state)
{
    static const char *const cells[] = { "id", "text", "#pagerank",
                                         "us", "a very long thing they say", "1" };

    (void)state;
    assert_written(3, 1, cells, 20, "id  text\n"
                                    "us  a very long thi\xE2\x80\xA6\n"
                                    "no room for: pagerank\n");
}

static void no_line_is_longer_than_the_terminal(void **state)
{
    (void)state;
    for (size_t width = 2 + 2 + 1 + 2 + 12; width < 60; width++) { /* all columns fit */
        hearsay_run run = { .width = width };

        for (size_t i = 0; hostile_name(i); i++) {
            const char *cells[] = { "id", "#n", "name", "x", "3", hostile_name(i) };
            hearsay_table *table = table_of_cells(3, 1, cells);
            char *text = written_table(table, "text", &run);
            size_t lines = 0;

            for (const char *at = text; *at; at = strchr(at, '\n') + 1, lines++) {
                size_t length = strcspn(at, "\n");
                assert_true(utf8_columns(at, length) <= width);
            }
            assert_int_equal(lines, 2);
            assert_null(strpbrk(text, "\x01\x07\x1B\t"));
            assert_null(strstr(text, "\xE2\x80\xAE"));
            free(text);
            hearsay_table_free(table);
        }
    }
}

static void a_table_without_rows_is_its_headings(void **state)
{
    static const char *const cells[] = { "id", "#n" };

    (void)state;
    assert_written(2, 0, cells, 80, "id  n\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts_stand_to_the_left_and_numbers_to_the_right),
        cmocka_unit_test(fractions_have_as_many_decimals_as_say_something),
        cmocka_unit_test(a_list_of_names_and_values_has_no_common_decimals),
        cmocka_unit_test(width_is_counted_in_columns_of_the_terminal),
        cmocka_unit_test(the_widest_text_is_shortened_where_the_line_is_too_long),
        cmocka_unit_test(columns_without_room_are_named),
        cmocka_unit_test(no_line_is_longer_than_the_terminal),
        cmocka_unit_test(a_table_without_rows_is_its_headings),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
