/* The whole graph: which claims belong to it, and what ties that no statement makes weigh. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"
#include "support/measured.h"

/* How many ties of a kind there are; *last is the last of them. */
static size_t count_kind(const hearsay_network *network, hearsay_tie_kind kind,
                         const hearsay_tie **last)
{
    size_t count = 0;

    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        if (tie->kind != kind) continue;
        *last = tie;
        count++;
    }
    return count;
}

static void only_claims_that_somebody_states_belong_to_it(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim" };
    struct measured made = network_of_lines(
        "claim id=c1|about=x\nclaim id=c2|supports=c1\nclaim id=c3|rebuts=c1|about=y\n"
        "claim id=c4|same_as=c1|about=y\n"
        "statement speaker=a|act=assert|claim=c1\nstatement speaker=a|act=report|claim=c2\n"
        "statement speaker=a|act=assert|claim=c4|negated=true\n", &options);
    const hearsay_tie *tie = NULL;

    (void)state;
    /* a, x, c1, c2: nobody states c3, c4 was not said, so nothing leads to y */
    assert_int_equal(hearsay_network_nodes(made.network), 4);
    assert_int_equal(count_kind(made.network, HEARSAY_TIE_STANCE, &tie), 2);
    assert_int_equal(count_kind(made.network, HEARSAY_TIE_ABOUT, &tie), 1);
    assert_int_equal(count_kind(made.network, HEARSAY_TIE_RELATION, &tie), 1);
    assert_int_equal(tie->relation, HEARSAY_SUPPORTS);
    assert_string_equal(hearsay_network_node_id(made.network, tie->from), "c2");
    assert_string_equal(hearsay_network_node_id(made.network, tie->to), "c1");
    measured_free(&made);
}

static void an_about_tie_weighs_one_whoever_becomes_its_end(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim",
                                              .level = HEARSAY_LEVEL_COUNTRY };
    struct measured made = network_of_lines(
        "actor id=n|kind=country\nactor id=p|country=n\nactor id=q|country=n\nactor id=stray\n"
        "claim id=c|about=p;q;stray\nstatement speaker=p|act=assert|claim=c|count=4\n", &options);
    const hearsay_network_notes *notes = hearsay_network_notes_of(made.network);
    const hearsay_tie *tie = NULL;
    size_t count;

    (void)state;
    /* p and q are both n, stray is left out; left_out counts the ties of statements only */
    assert_int_equal(count_kind(made.network, HEARSAY_TIE_ABOUT, &tie), 1);
    assert_true(tie->weight == 1);
    assert_int_equal(tie->statements, 0);
    assert_false(tie->implicit);
    (void)hearsay_network_evidence(made.network, (size_t)(tie - hearsay_network_tie(made.network, 0)),
                                   &count);
    assert_int_equal(count, 0);
    assert_int_equal(notes->tied, 4);
    assert_int_equal(notes->left_out, 0);
    measured_free(&made);
}

static void stance_is_told_apart_by_act_and_equal_acts_add_up(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim" };
    struct measured made = network_of_lines(
        "statement speaker=a|act=doubt|claim=c\nstatement speaker=a|act=assert|claim=c|count=2\n"
        "statement speaker=a|act=doubt|claim=c|count=3\n", &options);

    (void)state;
    /* side is no factor here: assert 2, doubt 1 + 3 */
    assert_int_equal(hearsay_network_ties(made.network), 2);
    assert_string_equal(hearsay_network_tie(made.network, 0)->act->name, "assert");
    assert_true(hearsay_network_tie(made.network, 0)->weight == 2);
    assert_true(hearsay_network_tie(made.network, 1)->weight == 4);
    measured_free(&made);
}

static void an_inferred_target_marks_the_target_tie_not_the_stance(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim" };
    struct measured made = network_of_lines(
        "statement speaker=a|act=accuse|target=b|claim=c|implicit=true\n", &options);
    const hearsay_tie *tie = NULL;

    (void)state;
    assert_int_equal(count_kind(made.network, HEARSAY_TIE_STANCE, &tie), 1);
    assert_false(tie->implicit);
    assert_int_equal(count_kind(made.network, HEARSAY_TIE_TARGET, &tie), 1);
    assert_true(tie->implicit);
    measured_free(&made);
}

static void what_was_not_said_was_not_passed_on(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim", .keep_negated = true };
    struct measured made = network_of_lines(
        "statement speaker=a|act=accuse|claim=c|via=p|negated=true|count=2\n", &options);
    size_t count;

    (void)state;
    /* the faint tie to the claim opens to the statement, and no relay is drawn */
    assert_int_equal(hearsay_network_ties(made.network), 1);
    assert_true(hearsay_network_tie(made.network, 0)->negated);
    assert_int_equal(hearsay_network_evidence(made.network, 0, &count)[0], 0);
    assert_int_equal(count, 1);
    assert_int_equal(hearsay_network_notes_of(made.network)->negated, 2);
    assert_int_equal(hearsay_network_notes_of(made.network)->tied, 0);
    measured_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_claims_that_somebody_states_belong_to_it),
        cmocka_unit_test(an_about_tie_weighs_one_whoever_becomes_its_end),
        cmocka_unit_test(stance_is_told_apart_by_act_and_equal_acts_add_up),
        cmocka_unit_test(an_inferred_target_marks_the_target_tie_not_the_stance),
        cmocka_unit_test(what_was_not_said_was_not_passed_on),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
