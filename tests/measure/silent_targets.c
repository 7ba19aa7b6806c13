/* Who is accused on a claim and says nothing there. */
#include <hearsay/measure.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "support/lines.h"

/* expected: of the claim x, which comes first by number of statements; NULL: nobody. */
static void assert_silent(const char *lines, const char *expected)
{
    static const char *const names[] = { "silent_targets" };
    const hearsay_measure_options options = { .names = { names, 1 } };
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_table *table = NULL;
    const char *text;

    assert_int_equal(hearsay_claim_table(&table, corpus, &options, NULL), HEARSAY_OK);
    assert_string_equal(hearsay_table_text(table, 0, 0), "x");
    text = hearsay_table_text(table, 0, hearsay_table_find(table, "silent_targets"));
    if (expected) assert_string_equal(text, expected);
    else assert_null(text);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void who_is_accused_and_never_speaks_is_silent(void **state)
{
    (void)state;
    /* q speaks, if only to decline; r speaks on y alone; s is praised; t's word was not said */
    assert_silent("claim id=x|about=z\nclaim id=y\n"
                  "statement speaker=a|act=accuse|target=t;q|claim=x\n"
                  "statement speaker=a|act=blame|target=r;t|claim=x\n"
                  "statement speaker=a|act=praise|target=s|claim=x\n"
                  "statement speaker=q|act=decline|claim=x\n"
                  "statement speaker=t|act=deny|claim=x|negated=true\n"
                  "statement speaker=r|act=deny|claim=y\n",
                  "r; t");
}

static void without_a_target_those_are_accused_whom_the_claim_is_about(void **state)
{
    (void)state;
    assert_silent("claim id=x|about=z;v\n"
                  "statement speaker=a|act=accuse|claim=x\nstatement speaker=v|act=deny|claim=x\n",
                  "z");
    assert_silent("claim id=x|about=z;v\nstatement speaker=a|act=assert|claim=x\n", NULL);
    assert_silent("claim id=x|about=z\n"
                  "statement speaker=a|act=accuse|claim=x|negated=true\n"
                  "statement speaker=b|act=assert|claim=x\n",
                  NULL);
}

/* A member's word is that of all above, at whatever time; living in a country is not speaking for
 * it. */
static void who_belongs_to_the_accused_speaks_for_it(void **state)
{
    (void)state;
    assert_silent(
        "actor id=n|kind=country\nactor id=o|kind=country\n"
        "actor id=ministry|kind=organization|member_of=n\n"
        "actor id=ann|kind=person|member_of=ministry until 2014\n"
        "actor id=guest|kind=person|country=o\nclaim id=x\n"
        "statement speaker=a|act=accuse|target=n;o|claim=x\n"
        "statement speaker=ann|act=deny|claim=x\nstatement speaker=guest|act=deny|claim=x\n",
        "o");
    /* the other way round nobody is spoken for */
    assert_silent("actor id=n|kind=country\nactor id=ministry|kind=organization|member_of=n\n"
                  "claim id=x\nstatement speaker=a|act=accuse|target=ministry|claim=x\n"
                  "statement speaker=n|act=deny|claim=x\n",
                  "ministry");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_is_accused_and_never_speaks_is_silent),
        cmocka_unit_test(without_a_target_those_are_accused_whom_the_claim_is_about),
        cmocka_unit_test(who_belongs_to_the_accused_speaks_for_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
