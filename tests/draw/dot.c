/* Names from outside, on their way through DOT and Graphviz into an SVG. */
#include "draw/sample.h"

#include <graphviz/cgraph.h>

#include <locale.h>
#include <stdio.h>

#include "text/buffer.h"
#include "text/escape.h"

/* A name, and what of it a person shall read on the map (at most the first line). */
static const struct {
    const char *name, *shown;
} hostile[] = {
    { "say \"hi\" 'you'", "say \"hi\" 'you'" },
    { "a\"];} digraph x {", "a\"];} digraph x {" },
    { "<script>alert(1)</script>", "<script>alert(1)" },
    { "AT&T &amp; &lt;b&gt; &#65;", "AT&T &amp; &lt;b&gt; &#65;" },
    { "\\N \\G \\E \\T \\H \\L", "\\N \\G \\E \\T \\H \\L" },
    { "end\\", "end\\" },
    { "back\\\\slash \\l\\r\\n", "back\\\\slash \\l\\r\\n" },
    { "two\nlines\tand a tab", "two lines and a tab" },
    { "bell\x07 and \x1B[31mred", "bell and [31mred" },
    { "\xE2\x80\xAE"
      "esrever",
      "esrever" }, /* right-to-left override */
    { "]]> --> <!-- x -->", "]]> --> <!-- x -->" },
    { "50% %s %n {x|y} $HOME", "50% %s %n {x|y} $HOME" },
    { "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7", "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7" },
    { "\xE5\x8C\x97\xE4\xBA\xAC\xE6\x97\xA5\xE6\x8A\xA5",
      "\xE5\x8C\x97\xE4\xBA\xAC\xE6\x97\xA5\xE6\x8A\xA5" },
    { "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 crew",
      "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 crew" },
    { "<B>bold</B><BR/>", "<B>bold</B><BR/>" },
    { "Zoe\xCC\x88 O\xE2\x80\x99Neill", "Zoe\xCC\x88 O\xE2\x80\x99Neill" },
};

enum { HOSTILE = sizeof hostile / sizeof *hostile, LONG_NAME = 5000 };

/* Every name speaks, is spoken about, and is a claim, a topic, a role, a title and a link. */
static char *make_corpus(void)
{
    struct buffer json = { 0 };

    buffer_text(&json,
                "{\"hearsay\": 1, \"title\": \"<b>\\\"T\\\\N &amp;\", \"documents\": [{\"id\": "
                "\"d\", \"title\": \"</title><script>\", \"url\": "
                "\"javascript:alert(1)\"}], \"actors\": [");
    for (int i = 0; i < HOSTILE; i++) {
        buffer_format(&json, "%s{\"id\": \"", i ? "," : "");
        escape_json(&json, hostile[i].name, strlen(hostile[i].name));
        buffer_format(&json, "%d\", \"role\": \"", i);
        escape_json(&json, hostile[i].name, strlen(hostile[i].name));
        buffer_text(&json, "\", \"name\": \"");
        escape_json(&json, hostile[i].name, strlen(hostile[i].name));
        buffer_text(&json, "\"}");
    }
    buffer_text(&json, ",{\"id\": \"long\", \"name\": \"");
    for (int i = 0; i < LONG_NAME; i++) buffer_char(&json, (char)('a' + i % 26));
    buffer_text(&json, "\"}], \"claims\": [");
    for (int i = 0; i < HOSTILE; i++) {
        buffer_format(&json, "%s{\"id\": \"c%d\", \"about\": \"long\", \"topic\": \"", i ? "," : "",
                      i);
        escape_json(&json, hostile[i].name, strlen(hostile[i].name));
        buffer_text(&json, "\", \"text\": \"");
        escape_json(&json, hostile[i].name, strlen(hostile[i].name));
        buffer_text(&json, "\"}");
    }
    buffer_text(&json, "], \"statements\": [");
    for (int i = 0; i < HOSTILE; i++) {
        buffer_format(&json,
                      "%s{\"claim\": \"c%d\", \"act\": \"accuse\", \"document\": \"d\", "
                      "\"target\": \"long\", \"speaker\": \"",
                      i ? "," : "", i);
        escape_json(&json, hostile[i].name, strlen(hostile[i].name));
        buffer_format(&json, "%d\", \"quote\": \"", i);
        escape_json(&json, hostile[i].name, strlen(hostile[i].name));
        buffer_text(&json, "\"}");
    }
    buffer_text(&json, "]}");
    assert_false(json.failed);
    return buffer_take(&json);
}

static char *draw_hostile(const char *format)
{
    char *json = make_corpus(), *map = sample_map(json, "actor-claim", format);

    free(json);
    return map;
}

/* ---- reading an SVG as strictly as a parser of XML ---- */

static const char *const known_tags[] = { "svg",     "title",    "desc",    "g",    "a", "path",
                                          "polygon", "polyline", "ellipse", "text", NULL };

static bool is_known(const char *name, size_t length)
{
    for (size_t i = 0; known_tags[i]; i++)
        if (strlen(known_tags[i]) == length && memcmp(known_tags[i], name, length) == 0)
            return true;
    return false;
}

/* No bare ampersand, no control character. */
static void assert_plain(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        size_t end = i + 1;

        if ((unsigned char)text[i] < ' ' && text[i] != '\n')
            fail_msg("control character %d", text[i]);
        if (text[i] != '&') continue;
        while (end < length && (text[end] == '#' || (text[end] >= 'a' && text[end] <= 'z') ||
                                (text[end] >= '0' && text[end] <= '9')))
            end++;
        if (end == length || text[end] != ';' || end == i + 1)
            fail_msg("bare & in \"%.*s\"", (int)length, text);
    }
}

static void assert_attributes(const char *at, const char *end)
{
    while (at < end) {
        const char *equals, *close;

        while (at < end && (*at == ' ' || *at == '\n')) at++;
        if (at >= end || *at == '/') return;
        equals = memchr(at, '=', (size_t)(end - at));
        if (!equals || equals[1] != '"') fail_msg("bad attribute at %.40s", at);
        close = memchr(equals + 2, '"', (size_t)(end - equals - 2));
        assert_non_null(close);
        assert_plain(equals + 2, (size_t)(close - equals - 2));
        assert_null(memchr(equals + 2, '<', (size_t)(close - equals - 2)));
        if (strncmp(at, "on", 2) == 0) fail_msg("handler %.40s", at);
        if (strncmp(at, "xlink:href", 10) == 0)
            assert_true(strncmp(equals + 2, "http", 4) == 0 || equals[2] == '#');
        at = close + 1;
    }
}

static void assert_well_formed(const char *svg)
{
    struct {
        const char *name;
        size_t length;
    } open[64];
    size_t depth = 0;
    const char *at = strstr(svg, "?>");

    assert_non_null(at);
    for (at += 2; *at;) {
        const char *next = strchr(at, '<'), *end, *name;
        size_t length;

        if (!next) next = at + strlen(at);
        assert_plain(at, (size_t)(next - at));
        if (!*next) break;
        if (strncmp(next, "<!--", 4) == 0) {
            end = strstr(next + 4, "--");
            assert_true(end && end[2] == '>');
            at = end + 3;
            continue;
        }
        end = strchr(next, '>');
        assert_non_null(end);
        name = next + 1 + (next[1] == '/');
        length = strcspn(name, " />\n");
        if (!is_known(name, length)) fail_msg("tag %.*s", (int)length, name);
        if (next[1] == '/') {
            assert_true(depth > 0 && open[depth - 1].length == length &&
                        memcmp(open[depth - 1].name, name, length) == 0);
            depth--;
        } else {
            assert_attributes(name + length, end);
            if (end[-1] != '/') {
                assert_true(depth < 64);
                open[depth].name = name;
                open[depth++].length = length;
            }
        }
        at = end + 1;
    }
    assert_int_equal(depth, 0);
}

/* All that stands in elements of a name, read as XML reads it, one element a line. */
static char *read_elements(const char *svg, const char *begin)
{
    static const struct {
        const char *entity, *text;
    } entities[] = { { "&amp;", "&" }, { "&lt;", "<" },   { "&gt;", ">" },  { "&quot;", "\"" },
                     { "&#39;", "'" }, { "&#160;", " " }, { "&#10;", "\n" } };
    struct buffer out = { 0 };

    for (const char *at = strstr(svg, begin); at; at = strstr(at, begin)) {
        at = strchr(at, '>') + 1;
        while (*at != '<') {
            size_t i, count = sizeof entities / sizeof *entities;

            for (i = 0; i < count; i++)
                if (strncmp(at, entities[i].entity, strlen(entities[i].entity)) == 0) break;
            if (i < count) {
                buffer_text(&out, entities[i].text);
                at += strlen(entities[i].entity);
            } else {
                buffer_char(&out, *at++);
            }
        }
        buffer_char(&out, '\n');
    }
    return buffer_take(&out);
}

/* ---- tests ---- */

static void the_svg_is_well_formed_and_nothing_in_it_runs(void **state)
{
    char *svg = draw_hostile("svg");

    (void)state;
    assert_well_formed(svg);
    assert_null(strstr(svg, "<script"));
    assert_null(strstr(svg, "javascript:alert(1)\"")); /* as an address */
    free(svg);
}

static void every_name_arrives_as_it_was_written(void **state)
{
    char *svg = draw_hostile("svg"), *text = read_elements(svg, "<text ");

    (void)state;
    for (size_t i = 0; i < HOSTILE; i++)
        if (!strstr(text, hostile[i].shown))
            fail_msg("name %zu, \"%s\", is not on the map:\n%s", i, hostile[i].shown, text);
    assert_non_null(strstr(text, "<b>\"T\\N &amp;\n")); /* the title */
    free(text);
    free(svg);
}

static void tooltips_and_titles_arrive_too(void **state)
{
    char *svg = draw_hostile("svg"), *text = read_elements(svg, "<title");

    (void)state;
    for (size_t i = 0; i < HOSTILE; i++)
        if (!strstr(text, hostile[i].shown))
            fail_msg("name %zu, \"%s\", is in no tooltip", i, hostile[i].shown);
    assert_memory_equal(text, "<b>\"T\\N &amp;\n", 14); /* of the whole picture */
    free(text);
    free(svg);
}

static void a_very_long_name_is_cut_with_an_ellipsis(void **state)
{
    char *svg = draw_hostile("svg"), *text = read_elements(svg, "<text ");

    (void)state;
    assert_non_null(strstr(text, "\xE2\x80\xA6\n"));
    for (const char *line = text; *line; line = strchr(line, '\n') + 1)
        assert_true(strcspn(line, "\n") < 400);
    free(text);
    free(svg);
}

static void the_dot_text_reads_back_with_every_box(void **state)
{
    char *dot = draw_hostile("dot");
    Agraph_t *graph = agmemread(dot);
    size_t boxes = 0;
    char name[] = "id";

    (void)state;
    assert_non_null(graph);
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        const char *id = agget(node, name);
        boxes += id && *id;
        /* what people wrote is never the name of a node */
        assert_int_equal(strspn(agnameof(node), "abcdefghijklmnopqrstuvwxyz0123456789"),
                         strlen(agnameof(node)));
    }
    assert_int_equal(boxes, 2 * HOSTILE + 1);
    assert_int_equal(agclose(graph), 0);
    free(dot);
}

static void ids_are_plain_and_different(void **state)
{
    char *svg = draw_hostile("svg");
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";

    (void)state;
    for (const char *at = strstr(svg, " id=\""); at; at = strstr(at + 1, " id=\"")) {
        size_t length = strcspn(at + 5, "\"");
        char *again;

        assert_true(length > 0);
        assert_int_equal(strspn(at + 5, plain), length);
        again = strstr(at + 5 + length, " id=\"");
        for (; again; again = strstr(again + 1, " id=\""))
            assert_false(strncmp(at, again, length + 6) == 0);
    }
    free(svg);
}

static void the_bytes_do_not_depend_on_the_locale(void **state)
{
    static const char *const locales[] = { "de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8" };
    char *before = sample_map(sample_json, "actor-claim", "svg"), *after;
    bool found = false;

    (void)state;
    for (size_t i = 0; i < sizeof locales / sizeof *locales && !found; i++)
        found = setlocale(LC_ALL, locales[i]) != NULL;
    if (!found) {
        free(before);
        print_message("no locale with a decimal comma is installed\n");
        skip();
    }
    after = sample_map(sample_json, "actor-claim", "svg");
    (void)setlocale(LC_ALL, "C");
    assert_string_equal(before, after);
    free(before);
    free(after);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_svg_is_well_formed_and_nothing_in_it_runs),
        cmocka_unit_test(every_name_arrives_as_it_was_written),
        cmocka_unit_test(tooltips_and_titles_arrive_too),
        cmocka_unit_test(a_very_long_name_is_cut_with_an_ellipsis),
        cmocka_unit_test(the_dot_text_reads_back_with_every_box),
        cmocka_unit_test(ids_are_plain_and_different),
        cmocka_unit_test(the_bytes_do_not_depend_on_the_locale),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
