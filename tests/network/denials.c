/* Denials: claims kept apart, backers once each, and who is credited. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"
#include "support/measured.h"

/* The ties as text, such as "n>a 3, n>b 1.5". */
static void assert_ties(const struct measured *made, const char *expected)
{
    char found[256] = "";
    size_t length = 0;

    for (size_t i = 0; i < hearsay_network_ties(made->network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(made->network, i);
        length += (size_t)snprintf(found + length, sizeof found - length, "%s%s>%s %g",
                                   i ? ", " : "", hearsay_network_node_id(made->network, tie->from),
                                   hearsay_network_node_id(made->network, tie->to), tie->weight);
        assert_true(length < sizeof found);
    }
    assert_string_equal(found, expected);
}

static void each_claim_has_backers_of_its_own(void **state)
{
    const hearsay_network_options options = { .kind = "denials" };
    struct measured made = network_of_lines(
        "statement speaker=a|act=assert|claim=c1\nstatement speaker=b|act=assert|claim=c2\n"
        "statement speaker=b|act=confirm|claim=c1\nstatement speaker=a|act=admit|claim=c1\n"
        "statement speaker=d|act=doubt|claim=c1\nstatement speaker=r|act=report|claim=c1\n"
        "statement speaker=n|act=deny|claim=c2|count=2\nstatement speaker=n|act=deny|claim=c1\n"
        "statement speaker=n|act=deny|target=a\n", &options);
    const hearsay_network_notes *notes = hearsay_network_notes_of(made.network);

    (void)state;
    /* c1 is backed by a (twice, counts once) and b, c2 by b: a is denied once, b 2 + 1 times. Who
     * doubts or reports backs nothing; a denial without a claim meets nobody */
    assert_ties(&made, "n>a 1, n>b 3");
    assert_int_equal(notes->tied, 3);
    assert_int_equal(notes->untied, 7); /* the six that do not deny, and the last */
    measured_free(&made);
}

static void who_takes_back_an_own_word_is_a_loop(void **state)
{
    const hearsay_network_options options = { .kind = "denials" };
    struct measured made = network_of_lines(
        "statement speaker=a|act=assert|claim=c\nstatement speaker=a|act=retract|claim=c\n",
        &options);

    (void)state;
    assert_ties(&made, "a>a 1");
    assert_int_equal(hearsay_network_notes_of(made.network)->loops, 1);
    assert_int_equal(hearsay_network_notes_of(made.network)->rolled_loops, 0);
    measured_free(&made);
}

static void credit_is_about_who_denies(void **state)
{
    const char *lines = "statement speaker=a|act=assert|claim=c|via=w\n"
                        "statement speaker=n|act=deny|claim=c|via=p|count=3\n";
    hearsay_network_options options = { .kind = "denials", .credit = HEARSAY_CREDIT_RELAY };
    struct measured made = network_of_lines(lines, &options);

    (void)state;
    assert_ties(&made, "p>a 3"); /* a is denied, not w, who passed it on */
    measured_free(&made);
    options.credit = HEARSAY_CREDIT_SPLIT;
    made = network_of_lines(lines, &options);
    assert_ties(&made, "n>a 1.5, p>a 1.5");
    measured_free(&made);
}

static void backers_who_roll_up_to_one_are_denied_once(void **state)
{
    const hearsay_network_options options = { .kind = "denials",
                                              .level = HEARSAY_LEVEL_COUNTRY };
    struct measured made = network_of_lines(
        "actor id=s|kind=country\nactor id=a|country=s\nactor id=b|country=s\n"
        "actor id=n|kind=country\nactor id=stray\n"
        "statement speaker=a|act=assert|claim=c\nstatement speaker=b|act=assert|claim=c\n"
        "statement speaker=stray|act=assert|claim=c\nstatement speaker=n|act=deny|claim=c\n",
        &options);

    (void)state;
    assert_ties(&made, "n>s 1");
    assert_int_equal(hearsay_network_notes_of(made.network)->left_out, 1); /* n>stray */
    measured_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_claim_has_backers_of_its_own),
        cmocka_unit_test(who_takes_back_an_own_word_is_a_loop),
        cmocka_unit_test(credit_is_about_who_denies),
        cmocka_unit_test(backers_who_roll_up_to_one_are_denied_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
