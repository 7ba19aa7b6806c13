/* Templates: what is filled in, what is escaped, and what is no template. */
#include "report/template.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "text/escape.h"

static hearsay_status fill(const char *file, const struct saying *saying, struct buffer *out)
{
    const char *const files[] = { file, NULL };
    const struct template template = { files, escape_xml };

    return template_fill(&template, "page", &saying->root, out, NULL);
}

static void assert_filled(const char *file, const struct saying *saying, const char *expected)
{
    struct buffer out = { 0 };

    assert_int_equal(fill(file, saying, &out), HEARSAY_OK);
    assert_string_equal(buffer_string(&out), expected);
    buffer_clear(&out);
}

static void assert_no_template(const char *file)
{
    struct saying saying;
    struct buffer out = { 0 };

    saying_init(&saying);
    saying_text(&saying, &saying.root, "a", "1");
    assert_int_equal(fill(file, &saying, &out), HEARSAY_BAD_DATA);
    buffer_clear(&out);
    saying_clear(&saying);
}

/* ---- escaping ---- */

static void every_text_is_escaped_but_markup_of_our_own(void **state)
{
    struct saying saying;

    (void)state;
    saying_init(&saying);
    saying_text(&saying, &saying.root, "name", "<b>\"A\" & 'B'</b>");
    saying_raw(&saying, &saying.root, "bar", "<svg/>", 6);
    assert_filled("=== page: {{name}}|{{bar}}\n", &saying,
                  "&lt;b&gt;&quot;A&quot; &amp; &#39;B&#39;&lt;/b&gt;|<svg/>");
    saying_clear(&saying);
}

/* Thousands from five digits on, as most style books have it. */
static void numbers_are_written_as_the_words_say(void **state)
{
    struct saying saying;

    (void)state;
    saying_init(&saying);
    saying_count(&saying, &saying.root, "few", 1234);
    saying_count(&saying, &saying.root, "many", 1234567);
    saying_number(&saying, &saying.root, "real", "-12345.25");
    saying_ordinal(&saying, &saying.root, "line", 12345);
    assert_filled("=== page: {{few}} {{many}} {{real}} {{line}}\n", &saying,
                  "1234 1,234,567 -12,345.25 12345");
    assert_filled("=== page: {{few}} {{many}} {{real}} {{line}}\n=== number_group: .\n=== number_point: ,\n",
                  &saying, "1234 1.234.567 -12.345,25 12345");
    saying_clear(&saying);
}

static void a_text_with_tags_in_it_is_no_template(void **state)
{
    struct saying saying;

    (void)state;
    saying_init(&saying);
    saying_text(&saying, &saying.root, "name", "{{secret}}{{#secret}}");
    saying_text(&saying, &saying.root, "secret", "S");
    assert_filled("=== page: {{name}}\n", &saying, "{{secret}}{{#secret}}");
    saying_clear(&saying);
}

/* ---- sections ---- */

static void a_section_is_there_once_for_each_child_of_its_name(void **state)
{
    struct saying saying;

    (void)state;
    saying_init(&saying);
    saying_text(&saying, saying_group(&saying, &saying.root, "row"), "n", "1");
    saying_text(&saying, &saying.root, "other", "x");
    saying_text(&saying, saying_group(&saying, &saying.root, "row"), "n", "2");
    assert_filled("=== page: {{#row}}<{{n}}{{n2}}>{{/row}}{{^row}}none{{/row}}{{^no}}no{{/no}}\n", &saying,
                  "<1><2>no");
    saying_clear(&saying);
}

static void lookups_do_not_leave_the_node(void **state)
{
    struct saying saying;

    (void)state;
    saying_init(&saying);
    saying_text(&saying, &saying.root, "outside", "x");
    saying_text(&saying, &saying.root, "inside", "y");
    assert_filled("=== page: {{#inside}}[{{.}}{{outside}}]{{/inside}}\n", &saying, "[y]");
    saying_clear(&saying);
}

static void a_tag_of_a_section_alone_on_its_line_leaves_no_line(void **state)
{
    struct saying saying;

    (void)state;
    saying_init(&saying);
    saying_text(&saying, &saying.root, "row", "1");
    saying_text(&saying, &saying.root, "row", "2");
    assert_filled("=== page\na\n  {{#row}}\n- {{.}}\n{{/row}}\nb\n", &saying, "a\n- 1\n- 2\nb\n");
    saying_clear(&saying);
}

/* ---- blocks ---- */

static void a_block_is_filled_with_this_node_or_with_each_child(void **state)
{
    struct saying saying;

    (void)state;
    saying_init(&saying);
    saying_text(&saying, &saying.root, "a", "1");
    saying_text(&saying, &saying.root, "a", "2");
    assert_filled("=== page: {{>both}}{{>one a}}{{>one none}}\n=== both: ({{a}})\n=== one: [{{.}}]\n",
                  &saying, "(1)[1][2]");
    saying_clear(&saying);
}

static void the_name_of_a_block_is_its_whole_name(void **state)
{
    struct saying saying;

    (void)state;
    saying_init(&saying);
    assert_filled("=== page: {{>a}}\n=== ab: no\n=== a: yes\n", &saying, "yes");
    saying_clear(&saying);
}

static void what_is_no_template_is_an_error(void **state)
{
    (void)state;
    assert_no_template("=== page: {{#a}}\n");
    assert_no_template("=== page: {{/a}}\n");
    assert_no_template("=== page: {{>none}}\n");
    assert_no_template("=== page: {{>page}}\n");
    assert_no_template("=== other: x\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_is_escaped_but_markup_of_our_own),
        cmocka_unit_test(numbers_are_written_as_the_words_say),
        cmocka_unit_test(a_text_with_tags_in_it_is_no_template),
        cmocka_unit_test(a_section_is_there_once_for_each_child_of_its_name),
        cmocka_unit_test(lookups_do_not_leave_the_node),
        cmocka_unit_test(a_tag_of_a_section_alone_on_its_line_leaves_no_line),
        cmocka_unit_test(a_block_is_filled_with_this_node_or_with_each_child),
        cmocka_unit_test(the_name_of_a_block_is_its_whole_name),
        cmocka_unit_test(what_is_no_template_is_an_error),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
