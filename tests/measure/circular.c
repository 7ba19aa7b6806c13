/* Circles of those who pass on each other's words, by hand. */
#include <hearsay/measure.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/lines.h"

static void assert_circle(const char *lines, const char *expected)
{
    static const char *const names[] = { "circular", "origins" };
    hearsay_measure_options options = { .names = { names, 2 } };
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_table *table = NULL;
    const char *text;

    assert_int_equal(hearsay_claim_table(&table, corpus, &options, NULL), HEARSAY_OK);
    text = hearsay_table_text(table, 0, hearsay_table_find(table, "circular"));
    if (expected) assert_string_equal(text, expected);
    else assert_null(text);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

#define ACTORS \
    "actor id=a|name=Post\nactor id=b|name=Wire\nactor id=c|name=Blog\nclaim id=x|text=x\n"
#define SAYS(speaker, via) "statement speaker=" speaker "|act=assert|claim=x|via=" via "\n"

static void two_that_cite_each_other_are_a_circle(void **state)
{
    (void)state;
    assert_circle(ACTORS SAYS("a", "b") SAYS("b", "a"), "Post > Wire > Post");
    assert_circle(ACTORS SAYS("a", "b|via=a"), "Post > Wire > Post");
}

/* c passes on b, b passes on a, a passes on c; d leads into it and e out of it. */
static void the_way_into_a_circle_is_not_shown(void **state)
{
    (void)state;
    assert_circle(ACTORS SAYS("e", "a") SAYS("a", "b") SAYS("b", "c") SAYS("c", "a") SAYS("a", "aa")
                      SAYS("b", "d"),
                  "Post > Blog > Wire > Post");
}

/* The publisher is a step too. */
static void publishers_can_close_a_circle(void **state)
{
    (void)state;
    assert_circle(ACTORS "document id=d1|publisher=a\n" SAYS(
                      "a", "b") "statement speaker=b|act=assert|claim=x|document=d1\n",
                  "Post > Wire > Post");
}

/* Two ways to one source, one's own words, and what denies, was not said or is on another claim. */
static void what_does_not_come_back_is_none(void **state)
{
    (void)state;
    assert_circle(ACTORS, NULL);
    assert_circle(ACTORS SAYS("a", "b|via=c") SAYS("a", "c"), NULL);
    assert_circle(ACTORS SAYS("a", "a"), NULL);
    assert_circle(ACTORS SAYS("a", "b") "statement speaker=b|act=deny|claim=x|via=a\n", NULL);
    assert_circle(
        ACTORS SAYS("a", "b") "statement speaker=b|act=assert|claim=x|via=a|negated=true\n", NULL);
    assert_circle(ACTORS "claim id=y|text=y\n" SAYS(
                      "a", "b") "statement speaker=b|act=assert|claim=y|via=a\n",
                  NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_that_cite_each_other_are_a_circle),
        cmocka_unit_test(the_way_into_a_circle_is_not_shown),
        cmocka_unit_test(publishers_can_close_a_circle),
        cmocka_unit_test(what_does_not_come_back_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
