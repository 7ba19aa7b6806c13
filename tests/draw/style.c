/* The looks of every theme that ships must be told apart: by colour, by people who see few of them,
 * in grey, and as text on its ground. */
#include "draw/theme.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/draw.h>

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

/* ---- colours as people see them ---- */

enum { SIGHTS = 4 };

/* Machado, Oliveira and Fernandes 2009, table 1, severity 1.0, on linear RGB. */
static const double sights[SIGHTS][3][3] = {
    { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } },
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } },
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } },
};

static double lab_of(double value)
{
    return value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116;
}

/* CIE L*a*b* of a colour as seen by somebody. */
static void see(const char *color, unsigned sight, double lab[3])
{
    long rgb = strtol(color + 1, NULL, 16);
    double in[3] = { linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255) }, out[3];
    double x, y, z;

    for (int i = 0; i < 3; i++) {
        out[i] = 0;
        for (int j = 0; j < 3; j++) out[i] += sights[sight][i][j] * in[j];
        out[i] = out[i] < 0 ? 0 : out[i] > 1 ? 1 : out[i];
    }
    x = lab_of((0.4124 * out[0] + 0.3576 * out[1] + 0.1805 * out[2]) / 0.9505);
    y = lab_of(0.2126 * out[0] + 0.7152 * out[1] + 0.0722 * out[2]);
    z = lab_of((0.0193 * out[0] + 0.1192 * out[1] + 0.9505 * out[2]) / 1.089);
    lab[0] = 116 * y - 16;
    lab[1] = 500 * (x - y);
    lab[2] = 200 * (y - z);
}

/* CIE 1976: 2.3 is a difference that can just be noticed side by side. */
static double difference(const char *one, const char *two, unsigned sight)
{
    double a[3], b[3];

    see(one, sight, a);
    see(two, sight, b);
    return sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) +
                (a[2] - b[2]) * (a[2] - b[2]));
}

/* ---- the tests, each on every theme that ships ---- */

static void on_each(void (*check)(const struct theme *theme, const char *name))
{
    for (size_t i = 0; hearsay_theme_at(i); i++) {
        struct theme theme;
        assert_int_equal(theme_load(&theme, hearsay_theme_at(i), NULL), HEARSAY_OK);
        check(&theme, hearsay_theme_at(i));
    }
    assert_true(hearsay_theme_at(3) != NULL);
}

static void check_groups(const struct theme *theme, const char *name)
{
    for (unsigned a = 0; a < LINE_ABOUT; a++)
        for (unsigned b = 0; b < a; b++) {
            const struct line_style *one = style_of_line(theme, a), *two = style_of_line(theme, b);

            assert_string_not_equal(one->name, two->name);
            assert_true(strcmp(one->style, two->style) != 0 || strcmp(one->head, two->head) != 0);
            if (a < HEARSAY_GROUPS && strcmp(name, "print") != 0)
                assert_string_not_equal(one->color, two->color);
        }
}

static void groups_differ_in_colour_and_in_line_or_head(void **state)
{
    (void)state;
    on_each(check_groups);
}

static void assert_readable(const struct theme *theme, const char *ground)
{
    assert_true(contrast(theme->ink, ground) >= 7);
    assert_true(contrast(theme->soft, ground) >= 4.5);
    assert_true(contrast(theme->mark, ground) >= 4.5);
}

static void check_contrast(const struct theme *theme, const char *name)
{
    (void)name;
    for (unsigned look = 0; look < LINE_LOOKS; look++)
        if (look != LINE_ABOUT)
            assert_true(contrast(style_of_line(theme, look)->color, theme->page) >= 4.5);
    for (unsigned topic = 0; topic < STYLE_TINTS; topic++)
        assert_readable(theme, style_tint(theme, topic));
    for (unsigned camp = 0; camp < STYLE_TINTS; camp++)
        assert_readable(theme, style_camp(theme, camp));
    for (unsigned look = 0; look < BOX_LOOKS; look++)
        assert_readable(theme, style_of_box(theme, look)->fill);
    assert_readable(theme, theme->page);
    assert_readable(theme, theme->frame);
}

static void lines_and_words_stand_out_from_the_ground(void **state)
{
    (void)state;
    on_each(check_contrast);
}

static void check_negated(const struct theme *theme, const char *name)
{
    (void)name;
    for (unsigned look = 0; look < HEARSAY_GROUPS; look++) {
        assert_true(contrast(style_of_negated(theme)->color, theme->page) <
                    contrast(style_of_line(theme, look)->color, theme->page));
        assert_true(style_of_negated(theme)->width <= style_of_line(theme, look)->width);
    }
}

static void what_was_not_said_is_fainter_than_everything_said(void **state)
{
    (void)state;
    on_each(check_negated);
}

static void check_camps(const struct theme *theme, const char *name)
{
    double least = strcmp(name, "print") == 0 ? 3 : 7; /* greys have lightness alone */

    for (unsigned a = 0; a < 8; a++)
        for (unsigned b = 0; b < a; b++)
            if (difference(style_camp(theme, a), style_camp(theme, b), 0) < least)
                fail_msg("camps %u and %u of %s look alike", a, b, name);
    assert_ptr_equal(style_camp(theme, (unsigned)theme->camps.count), style_camp(theme, 0));
}

static void eight_camps_are_told_apart(void **state)
{
    (void)state;
    on_each(check_camps);
}

static void groups_and_camps_are_told_apart_by_who_sees_few_colours(void **state)
{
    static const char *const names[] = { "colour-blind", "dark" };

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct theme theme;

        assert_int_equal(theme_load(&theme, names[i], NULL), HEARSAY_OK);
        for (unsigned sight = 0; sight < SIGHTS; sight++)
            for (unsigned a = HEARSAY_GROUP_ACCUSATION; a <= HEARSAY_GROUP_MATERIAL; a++)
                for (unsigned b = HEARSAY_GROUP_ACCUSATION; b < a; b++)
                    if (difference(style_of_line(&theme, a)->color, style_of_line(&theme, b)->color,
                                   sight) < 20)
                        fail_msg("%s: groups %u and %u, sight %u", names[i], a, b, sight);
        for (unsigned sight = 0; sight < SIGHTS; sight++)
            for (unsigned a = 0; a < 8; a++)
                for (unsigned b = 0; b < a; b++)
                    if (difference(style_camp(&theme, a), style_camp(&theme, b), sight) < 9)
                        fail_msg("%s: camps %u and %u, sight %u", names[i], a, b, sight);
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
        cmocka_unit_test(eight_camps_are_told_apart),
        cmocka_unit_test(groups_and_camps_are_told_apart_by_who_sees_few_colours),
        cmocka_unit_test(each_look_has_a_priority_of_its_own),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
