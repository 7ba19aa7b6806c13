/* The looks must be told apart: by colour, in grey, and as text on white. */
#include "draw/style.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Relative luminance and contrast as WCAG 2 defines them. */
static double linear(long channel)
{
    double value = (double)channel / 255;

    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(const char *color)
{
    long rgb = strtol(color + 1, NULL, 16);

    assert_int_equal(color[0], '#');
    assert_int_equal(strlen(color), 7);
    return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) +
           0.0722 * linear(rgb & 255);
}

static double contrast(const char *a, const char *b)
{
    double one = luminance(a), two = luminance(b);

    return one > two ? (one + 0.05) / (two + 0.05) : (two + 0.05) / (one + 0.05);
}

static void groups_differ_in_colour_and_in_line_or_head(void **state)
{
    (void)state;
    for (unsigned a = 0; a < LINE_ABOUT; a++)
        for (unsigned b = 0; b < a; b++) {
            const struct line_style *one = style_of_line(a), *two = style_of_line(b);

            assert_string_not_equal(one->name, two->name);
            assert_true(strcmp(one->style, two->style) != 0 || strcmp(one->head, two->head) != 0);
            if (a < HEARSAY_GROUPS) assert_string_not_equal(one->color, two->color);
        }
}

static void lines_and_words_stand_out_from_the_ground(void **state)
{
    (void)state;
    for (unsigned look = 0; look < LINE_LOOKS; look++)
        if (look != LINE_ABOUT) assert_true(contrast(style_of_line(look)->color, "#FFFFFF") >= 4.5);
    for (unsigned topic = 0; topic < 20; topic++)
        assert_true(contrast(STYLE_INK, style_tint(topic)) >= 7);
    for (unsigned look = 0; look < BOX_LOOKS; look++)
        assert_true(contrast(STYLE_INK, style_of_box(look)->fill) >= 7);
    assert_true(contrast(STYLE_SOFT, "#FFFFFF") >= 4.5);
    assert_true(contrast(STYLE_SOFT, STYLE_FRAME) >= 4.5);
}

static void what_was_not_said_is_fainter_than_everything_said(void **state)
{
    (void)state;
    for (unsigned look = 0; look < HEARSAY_GROUPS; look++) {
        assert_true(luminance(style_of_negated()->color) > luminance(style_of_line(look)->color));
        assert_true(style_of_negated()->width <= style_of_line(look)->width);
    }
}

static void each_look_has_a_priority_of_its_own(void **state)
{
    bool seen[LINE_LOOKS] = { false };

    (void)state;
    for (unsigned look = 0; look < LINE_LOOKS; look++) {
        assert_true(style_priority(look) < LINE_LOOKS);
        assert_false(seen[style_priority(look)]);
        seen[style_priority(look)] = true;
    }
    assert_int_equal(style_priority(HEARSAY_GROUP_ACCUSATION), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_differ_in_colour_and_in_line_or_head),
        cmocka_unit_test(lines_and_words_stand_out_from_the_ground),
        cmocka_unit_test(what_was_not_said_is_fainter_than_everything_said),
        cmocka_unit_test(each_look_has_a_priority_of_its_own),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
