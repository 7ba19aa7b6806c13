/* What a theme file may say, and what is told of one that says something else. */
#include "draw/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/draw.h>

#include "draw/sample.h"

static hearsay_status parse(struct theme *theme, const char *text, hearsay_error *err)
{
    return theme_parse(theme, "mine.json", text, strlen(text), err);
}

static void a_theme_states_only_what_differs_from_its_base(void **state)
{
    struct theme dark, mine;

    (void)state;
    assert_int_equal(theme_load(&dark, "dark", NULL), HEARSAY_OK);
    /* the base may stand anywhere */
    assert_int_equal(parse(&mine,
                           "{ \"ink\": \"#FFFFFF\", \"lines\": {\"denial\": {\"head\": \"dot\"}},\n"
                           "  \"base\": \"dark\", \"title\": \"Mine\" }",
                           NULL),
                     HEARSAY_OK);
    assert_string_equal(mine.ink, "#FFFFFF");
    assert_string_equal(mine.page, dark.page);
    assert_string_equal(mine.lines[HEARSAY_GROUP_DENIAL].head, "dot");
    assert_true(mine.lines[HEARSAY_GROUP_DENIAL].head_length > 0.7);
    assert_string_equal(mine.lines[HEARSAY_GROUP_DENIAL].color,
                        dark.lines[HEARSAY_GROUP_DENIAL].color);
    assert_int_equal(mine.camps.count, dark.camps.count);
}

static void light_is_the_standard(void **state)
{
    struct theme one, two;

    (void)state;
    assert_int_equal(theme_load(&one, NULL, NULL), HEARSAY_OK);
    assert_int_equal(theme_load(&two, "light", NULL), HEARSAY_OK);
    assert_string_equal(one.ink, two.ink);
    assert_string_equal(one.page, "#FFFFFF");
}

static void what_a_theme_cannot_say_is_an_error_at_its_place(void **state)
{
    static const struct {
        const char *text, *message, *hint;
        size_t line, column;
    } cases[] = {
        { "{\"base\": \"light\",\n \"inks\": \"#000000\"}", "\"inks\" is no part of a theme",
          "did you mean \"ink\"?", 2, 2 },
        { "{\"base\": \"light\", \"ink\": \"red\"}",
          "\"red\" is no colour; a colour such as \"#B23A0E\" was expected", "", 1, 26 },
        { "{\"base\": \"light\", \"ink\": \"#12345G\"}", "\"#12345G\" is no colour", "", 1, 26 },
        { "{\"base\": \"light\", \"ink\": 7}", "a colour such as \"#B23A0E\" was expected", "", 1,
          26 },
        { "{\"base\": \"light\", \"ink\": \"#000000\", \"ink\": \"#000000\"}",
          "\"ink\" is there twice", "", 1, 37 },
        { "{\"base\": \"ligth\"}", "no theme \"ligth\" ships", "did you mean the theme light?", 1,
          10 },
        { "{\"base\": \"light\", \"lines\": {\"denials\": {}}}", "\"denials\" is no kind of line",
          "did you mean \"denial\"?", 1, 29 },
        { "{\"base\": \"light\", \"lines\": {\"denial\": {\"style\": \"wavy\"}}}",
          "\"wavy\" is no style of a line; there are solid, dashed and dotted", "docs/maps.md", 1,
          49 },
        { "{\"base\": \"light\", \"lines\": {\"denial\": {\"head\": \"arrow\"}}}",
          "\"arrow\" is no head of a line", "", 1, 48 },
        { "{\"base\": \"light\", \"lines\": {\"denial\": {\"width\": 99}}}",
          "a width is from 0.2 to 6 points", "", 1, 49 },
        { "{\"base\": \"light\", \"boxes\": {\"person\": {\"style\": \"roundd\"}}}",
          "\"roundd\" is no style of a box", "did you mean \"rounded\"?", 1, 49 },
        { "{\"base\": \"light\", \"font\": \"x\\\" onload=\"}", "a theme needs no backslashes", "",
          1, 27 },
        { "{\"base\": \"light\", \"font\": \"a;b\"}", "names of fonts are letters", "", 1, 27 },
        { "{\"base\": \"light\", \"camps\": [\"#FFFFFF\"]}", "camps need at least 8 colours", "", 1,
          28 },
        { "{\"base\": \"light\", \"topics\": []}", "a colour such as", "", 1, 30 },
        { "{\"base\": \"light\"", "\",\" or \"}\" was expected", "", 1, 17 },
        { "{\"base\": \"light\"} x", "nothing more was expected", "", 1, 19 },
        { "[]", "a theme is an object", "", 1, 1 },
        { "", "a theme is an object", "", 1, 1 },
        { "{}", "this theme has no base and does not state all of", "add \"base\": \"light\"", 1,
          1 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hearsay_error err = { 0 };
        struct theme theme;

        assert_int_equal(parse(&theme, cases[i].text, &err), HEARSAY_BAD_DATA);
        if (!strstr(err.message, cases[i].message) || !strstr(err.hint, cases[i].hint) ||
            err.line != cases[i].line || err.column != cases[i].column)
            fail_msg("case %zu: %zu:%zu: %s (%s)", i, err.line, err.column, err.message, err.hint);
        assert_string_equal(err.file, "mine.json");
        assert_int_equal(parse(&theme, cases[i].text, NULL), HEARSAY_BAD_DATA);
    }
}

/* Whatever is cut off or changed in a theme, it is a theme or an error. */
static void a_damaged_theme_is_read_or_refused(void **state)
{
    size_t length;
    const char *text = hearsay_theme_text("light", &length);
    char *copy = malloc(length + 1);

    (void)state;
    assert_non_null(copy);
    for (size_t i = 0; i + 1 < length; i++) { /* what is last is a line feed */
        struct theme theme;

        memcpy(copy, text, length + 1);
        assert_int_equal(theme_parse(&theme, "mine.json", copy, i, NULL), HEARSAY_BAD_DATA);
        copy[i] = copy[i] == '"' ? '{' : '"';
        (void)theme_parse(&theme, "mine.json", copy, length, NULL);
    }
    free(copy);
}

static void a_theme_file_has_a_limit(void **state)
{
    static const char path[] = "test-theme-limit.json";
    FILE *file = fopen(path, "wb");
    struct theme theme;
    hearsay_error err = { 0 };

    (void)state;
    assert_non_null(file);
    for (size_t i = 0; i <= THEME_BYTES; i++) (void)fputc(' ', file);
    (void)fclose(file);
    assert_int_equal(theme_load(&theme, path, &err), HEARSAY_LIMIT);
    assert_non_null(strstr(err.message, "at most 64 KiB"));
    assert_string_equal(err.file, path);
    (void)remove(path);
    assert_int_equal(theme_load(&theme, "ligth", &err), HEARSAY_IO);
    assert_string_equal(err.hint, "did you mean the theme light?");
}

static void every_theme_draws_the_same_things_in_other_colours(void **state)
{
    hearsay_corpus *corpus = sample_corpus(sample_json);
    hearsay_network *network = sample_network(corpus, "actor-claim");

    (void)state;
    for (size_t i = 0; hearsay_theme_at(i); i++) {
        hearsay_map_options options = { .theme = hearsay_theme_at(i) };
        char *svg = sample_draw(network, "svg", &options);
        struct theme theme;
        char page[32];

        assert_int_equal(theme_load(&theme, hearsay_theme_at(i), NULL), HEARSAY_OK);
        (void)snprintf(page, sizeof page, "fill=\"%s\"", theme.page);
        for (char *byte = page + 7; *byte; byte++)
            if (*byte >= 'A' && *byte <= 'F') *byte = (char)(*byte + 32);
        if (strcmp(theme.page, "#FFFFFF") != 0) assert_non_null(strstr(svg, page));
        assert_non_null(strstr(svg, "id=\"claim-c1\""));
        free(svg);
    }
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_theme_states_only_what_differs_from_its_base),
        cmocka_unit_test(light_is_the_standard),
        cmocka_unit_test(what_a_theme_cannot_say_is_an_error_at_its_place),
        cmocka_unit_test(a_damaged_theme_is_read_or_refused),
        cmocka_unit_test(a_theme_file_has_a_limit),
        cmocka_unit_test(every_theme_draws_the_same_things_in_other_colours),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
