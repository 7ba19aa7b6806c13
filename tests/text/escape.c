/* Cells and tables, where what is dropped must not open a way for what stays. */
#include "text/escape.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_cell(const char *text, bool guard, const char *expected)
{
    struct buffer out = { 0 };

    escape_cell(&out, text, strlen(text), ',', guard);
    assert_string_equal(buffer_string(&out), expected);
    buffer_clear(&out);
}

static void formulas_are_guarded_also_behind_what_is_dropped(void **state)
{
    static const char *const formulas[] = { "=1", "+1", "-1", "@A1", "\t=1" };

    (void)state;
    for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++) {
        char expected[16] = "'";
        assert_cell(formulas[i], true, strcat(expected, formulas[i]));
        assert_cell(formulas[i], false, formulas[i]); /* what is read back is the same */
    }
    assert_cell("\x07=1", true, "'=1");
    assert_cell("\xE2\x80\xAE\xEF\xBB\xBF=1", true, "'=1"); /* an override and a byte order mark */
    assert_cell("\x07" "a=1", true, "a=1");
    assert_cell("\x07", true, "");
    assert_cell("", true, "");
}

static void cells_are_quoted_where_they_must_be(void **state)
{
    (void)state;
    assert_cell("a,b", true, "\"a,b\"");
    assert_cell("say \"no\"", true, "\"say \"\"no\"\"\"");
    assert_cell("two\nlines", true, "\"two\nlines\"");
    assert_cell(" blank", true, "\" blank\"");
    assert_cell("\xE4\xB8\xAD\xE5\x9B\xBD", true, "\xE4\xB8\xAD\xE5\x9B\xBD");
}

static void markdown_shows_marks_as_they_are(void **state)
{
    struct buffer out = { 0 };

    (void)state;
    escape_markdown(&out, "a|b *c* [d](e) <f> & \\\ng\x1B", 26);
    assert_string_equal(buffer_string(&out),
                        "a\\|b \\*c\\* \\[d\\](e) &lt;f&gt; &amp; \\\\<br>g");
    buffer_clear(&out);
}

/* urllib.parse.quote(text, safe='') */
static void a_part_of_a_uri_has_nothing_but_letters_digits_and_signs(void **state)
{
    static const char text[] = "Az09-._~ /:#?%<>\"{}\n\x01\x7F\xC3\xA9";
    struct buffer out = { 0 };

    (void)state;
    escape_uri(&out, text, sizeof text - 1);
    assert_string_equal(buffer_string(&out), "Az09-._~%20%2F%3A%23%3F%25%3C%3E%22%7B%7D%0A%01%7F"
                                             "%C3%A9");
    buffer_clear(&out);
}

/* U+1F680 is 128640; what was an entity before is one again after reading. */
static void gml_is_ascii_and_loses_nothing(void **state)
{
    static const char text[] = "K\xC3\xB6ln \"&#65;\"\n\x07\xF0\x9F\x9A\x80";
    struct buffer out = { 0 };

    (void)state;
    escape_gml(&out, text, sizeof text - 1);
    assert_string_equal(buffer_string(&out), "K&#246;ln &quot;&amp;#65;&quot;&#10;&#7;&#128640;");
    buffer_clear(&out);
}

/* A byte that begins no letter must not take those behind it along: ESC stands there. */
static void bytes_that_are_no_letter_become_the_sign_for_it(void **state)
{
    static void (*const escapes[])(struct buffer *out, const char *text, size_t length) = {
        escape_json, escape_xml, escape_dot, escape_markdown,
    };
    static const char text[] = "a\xFF\x1B[b\xE2\x82";

    (void)state;
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        struct buffer out = { 0 };

        escapes[i](&out, text, sizeof text - 1);
        assert_memory_equal(buffer_string(&out), "a\xEF\xBF\xBD", 4);
        assert_null(strchr(buffer_string(&out), 0x1B));
        assert_string_equal(buffer_string(&out) + out.length - 7, "b\xEF\xBF\xBD\xEF\xBF\xBD");
        buffer_clear(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formulas_are_guarded_also_behind_what_is_dropped),
        cmocka_unit_test(cells_are_quoted_where_they_must_be),
        cmocka_unit_test(a_part_of_a_uri_has_nothing_but_letters_digits_and_signs),
        cmocka_unit_test(gml_is_ascii_and_loses_nothing),
        cmocka_unit_test(bytes_that_are_no_letter_become_the_sign_for_it),
        cmocka_unit_test(markdown_shows_marks_as_they_are),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
