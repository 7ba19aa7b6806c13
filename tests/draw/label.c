/* Widths and line breaks. */
#include "draw/label.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "text/utf8.h"

static const struct label_font ten = { 10, false };

static double width(const char *text)
{
    return label_width(text, strlen(text), ten);
}

static void assert_width(const char *text, double expected)
{
    double found = width(text);

    if (found < expected - 1e-9 || found > expected + 1e-9)
        fail_msg("\"%s\" is %f wide, not %f", text, found, expected);
}

static void latin_letters_have_the_widths_of_helvetica(void **state)
{
    (void)state;
    /* in Helvetica i is 222, m 833, e 556 and the blank 278 thousandths wide */
    assert_width("", 0);
    assert_width("mi", 10.55);
    assert_width("m i", 13.33);
    assert_width("\xC3\xA9", 5.56);  /* e with acute */
    assert_width("e\xCC\x81", 5.56); /* the same in two code points */
    assert_width("\xD0\x96", 9.23);  /* the Cyrillic Zhe is as wide as two others */
}

static void other_letters_get_as_much_room_as_they_may_need(void **state)
{
    (void)state;
    assert_width("\xE5\x8C\x97", 10.2); /* a Chinese character is a square */
    assert_width("\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80", 14); /* one emoji of three */
    assert_width("\xD7\xA9\xD7\x81", 7);         /* a Hebrew letter and its point */
    assert_width("\xE0\xB8\x81\xE0\xB8\xB1", 7); /* a Thai letter and its vowel */
}

static void bold_is_wider(void **state)
{
    (void)state;
    assert_true(label_width("mm", 2, (struct label_font){ 10, true }) > width("mm"));
}

static void clean_text_is_one_line_without_control_characters(void **state)
{
    struct arena arena;

    (void)state;
    arena_init(&arena, 0);
    assert_string_equal(label_clean(&arena, "  a\n\tb \x01\x1B"
                                            "c  "),
                        "a b c");
    assert_string_equal(label_clean(&arena, "\xE2\x80\xAE"
                                            "x\xE2\x80\xA8y"),
                        "x y");
    assert_string_equal(label_clean(&arena, " \n "), "");
    arena_clear(&arena);
}

static void lines_break_between_words(void **state)
{
    struct arena arena;
    struct label label;

    (void)state;
    arena_init(&arena, 0);
    /* "aaaa" is 22.24 wide, "aaaa bbbb" 47.26 */
    assert_true(label_wrap(&label, &arena, "aaaa bbbb cccc", 50, 5, ten));
    assert_int_equal(label.count, 2);
    assert_string_equal(label.lines[0], "aaaa bbbb");
    assert_string_equal(label.lines[1], "cccc");
    assert_false(label.cut);
    assert_true(label.width > 47.2 && label.width < 47.3);
    /* room for "aaaa bbbb cc", but no word is broken that fits on a line */
    assert_true(label_wrap(&label, &arena, "aaaa bbbb cccc", 62, 5, ten));
    assert_string_equal(label.lines[0], "aaaa bbbb");
    assert_true(label_wrap(&label, &arena, "", 50, 5, ten));
    assert_int_equal(label.count, 0);
    arena_clear(&arena);
}

static void long_words_break_between_graphemes(void **state)
{
    struct arena arena;
    struct label label;
    /* six times e with a combining accent, 6.4 wide each: three in 20 points */
    const char *text = "e\xCC\x81"
                       "e\xCC\x81"
                       "e\xCC\x81"
                       "e\xCC\x81"
                       "e\xCC\x81"
                       "e\xCC\x81";

    (void)state;
    arena_init(&arena, 0);
    assert_true(label_wrap(&label, &arena, text, 20, 5, ten));
    assert_int_equal(label.count, 2);
    assert_string_equal(label.lines[0], "e\xCC\x81"
                                        "e\xCC\x81"
                                        "e\xCC\x81");
    assert_string_equal(label.lines[1], label.lines[0]);
    /* a grapheme that is wider than the line still stands on one */
    assert_true(label_wrap(&label, &arena, "\xE5\x8C\x97\xE4\xBA\xAC", 5, 5, ten));
    assert_int_equal(label.count, 2);
    arena_clear(&arena);
}

static void what_does_not_fit_ends_in_an_ellipsis_within_the_width(void **state)
{
    struct arena arena;
    struct label label;

    (void)state;
    arena_init(&arena, 0);
    assert_true(label_wrap(&label, &arena, "aaaa bbbb cccc dddd eeee", 50, 2, ten));
    assert_int_equal(label.count, 2);
    assert_true(label.cut);
    /* "cccc dddd" alone would fit, but not with an ellipsis */
    assert_string_equal(label.lines[1], "cccc ddd\xE2\x80\xA6");
    assert_true(label.width <= 50);
    arena_clear(&arena);
}

static void every_cut_leaves_valid_text(void **state)
{
    static const char
        text[] = "a\xC3\xA9\xE5\x8C\x97 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80z";
    struct arena arena;

    (void)state;
    arena_init(&arena, 0);
    for (int width_of_line = 1; width_of_line < 60; width_of_line++) {
        struct label label;
        assert_true(label_wrap(&label, &arena, text, width_of_line, 2, ten));
        for (size_t i = 0; i < label.count; i++)
            assert_int_equal(utf8_valid(label.lines[i], strlen(label.lines[i])),
                             strlen(label.lines[i]));
    }
    arena_clear(&arena);
}

/* Lines of at most the width, joined by bars. */
static const char *wrapped(const char *text, double line_width, size_t most_lines)
{
    static char out[512];
    struct arena arena;
    struct label label;

    out[0] = '\0';
    arena_init(&arena, 0);
    assert_true(label_wrap(&label, &arena, text, line_width, most_lines, ten));
    for (size_t i = 0; i < label.count; i++) {
        if (i) strcat(out, "|");
        assert_true(strlen(out) + strlen(label.lines[i]) + 2 < sizeof out);
        strcat(out, label.lines[i]);
    }
    arena_clear(&arena);
    return out;
}

static void lines_break_where_unicode_lets_them(void **state)
{
    (void)state;
    /* six characters of 10.2 in lines of 35: three a line, and a full stop never begins one */
    assert_string_equal(
        wrapped("\xE5\x8C\x97\xE4\xBA\xAC\xE5\xB8\x82\xE6\x9C\x9D\xE9\x98\xB3\xE5\x8C\xBA", 35, 5),
        "\xE5\x8C\x97\xE4\xBA\xAC\xE5\xB8\x82|\xE6\x9C\x9D\xE9\x98\xB3\xE5\x8C\xBA");
    assert_string_equal(
        wrapped("\xE5\x8C\x97\xE4\xBA\xAC\xE5\xB8\x82\xE3\x80\x82\xE9\x98\xB3", 35, 5),
        "\xE5\x8C\x97\xE4\xBA\xAC|\xE5\xB8\x82\xE3\x80\x82\xE9\x98\xB3");
    /* after a hyphen and after a slash, not before */
    assert_string_equal(wrapped("aaaa-bbbb", 30, 5), "aaaa-|bbbb");
    assert_string_equal(wrapped("aaaa/bbbb", 30, 5), "aaaa/|bbbb");
}

static void emoji_of_several_characters_stay_whole(void **state)
{
    /* a woman, a joiner, a rocket; and a flag: 14 each, so that one fits on a line of 20 */
    static const char astronaut[] = "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80";
    static const char flag[] = "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA";
    char text[64], expected[64];

    (void)state;
    (void)snprintf(text, sizeof text, "%s%s%s", astronaut, flag, astronaut);
    (void)snprintf(expected, sizeof expected, "%s|%s|%s", astronaut, flag, astronaut);
    assert_string_equal(wrapped(text, 20, 5), expected);
    /* 14 and the ellipsis of 10 fit into 25 */
    (void)snprintf(expected, sizeof expected, "%s\xE2\x80\xA6", astronaut);
    assert_string_equal(wrapped(text, 25, 1), expected);
}

static void only_what_is_in_the_table_is_known(void **state)
{
    (void)state;
    assert_true(label_is_known("Zoe\xCC\x88 \xD0\x96 \xCE\xA9 \xC5\x81", 14));
    assert_false(label_is_known("\xE5\x8C\x97", 3));
    assert_false(label_is_known("1\xEF\xB8\x8F\xE2\x83\xA3", 7)); /* the key with a 1 */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(latin_letters_have_the_widths_of_helvetica),
        cmocka_unit_test(other_letters_get_as_much_room_as_they_may_need),
        cmocka_unit_test(bold_is_wider),
        cmocka_unit_test(clean_text_is_one_line_without_control_characters),
        cmocka_unit_test(lines_break_between_words),
        cmocka_unit_test(lines_break_where_unicode_lets_them),
        cmocka_unit_test(emoji_of_several_characters_stay_whole),
        cmocka_unit_test(only_what_is_in_the_table_is_known),
        cmocka_unit_test(long_words_break_between_graphemes),
        cmocka_unit_test(what_does_not_fit_ends_in_an_ellipsis_within_the_width),
        cmocka_unit_test(every_cut_leaves_valid_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
