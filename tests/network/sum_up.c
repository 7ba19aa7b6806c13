/* Adding up: the order of ties, their weights, and the statements behind ties and nodes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/filter.h>

#include "support/lines.h"
#include "support/measured.h"
#include "text/buffer.h"

/* Asserts that the statements behind a tie (or a node) are these, up to HEARSAY_NONE. */
static void assert_evidence(const hearsay_statement_id *found, size_t count,
                            const hearsay_statement_id *expected)
{
    for (size_t i = 0; i < count; i++) assert_int_equal(found[i], expected[i]);
    assert_int_equal(expected[count], HEARSAY_NONE);
}

static void ties_are_sorted_by_ends_kind_and_act_what_was_not_said_last(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim", .keep_negated = true };
    struct measured made = network_of_lines(
        "statement speaker=b|act=assert|target=a\n"
        "statement speaker=a|act=warn|target=b|claim=c\n"
        "statement speaker=a|act=accuse|target=b|negated=true\n"
        "statement speaker=a|act=blame|target=b\n"
        "statement speaker=b|act=praise|target=z|via=a\n"
        "statement speaker=a|act=accuse|target=b\n", &options);
    /* nodes: a 0, b 1, z 2, c 3. a>b as target before a>b as relay */
    static const struct {
        uint32_t from, to;
        const char *act;
        bool negated;
    } expected[] = {
        { 0, 1, "accuse", false }, { 0, 1, "accuse", true },  { 0, 1, "blame", false },
        { 0, 1, "warn", false },   { 0, 1, NULL, false },     { 0, 3, "warn", false },
        { 1, 0, "assert", false }, { 1, 2, "praise", false },
    };

    (void)state;
    assert_int_equal(hearsay_network_ties(made.network), 8);
    for (size_t i = 0; i < 8; i++) {
        const hearsay_tie *tie = hearsay_network_tie(made.network, i);
        assert_int_equal(tie->from, expected[i].from);
        assert_int_equal(tie->to, expected[i].to);
        assert_int_equal(tie->negated, expected[i].negated);
        if (expected[i].act) assert_string_equal(tie->act->name, expected[i].act);
        else assert_int_equal(tie->kind, HEARSAY_TIE_RELAY);
    }
    measured_free(&made);
}

#define NEWSROOM                                       \
    "actor id=desk|kind=organization\n"                \
    "actor id=ann|kind=person|member_of=desk\n"        \
    "actor id=ben|kind=person|member_of=desk\n"

static void shares_of_one_statement_meet_again_in_one_tie(void **state)
{
    const hearsay_network_options options = { .kind = "accusations",
                                              .level = HEARSAY_LEVEL_ORGANIZATION,
                                              .credit = HEARSAY_CREDIT_SPLIT };
    static const hearsay_statement_id evidence[] = { 0, HEARSAY_NONE };
    struct measured made = network_of_lines(
        NEWSROOM "statement speaker=ann|act=accuse|target=t|via=ben;wire|count=6\n", &options);
    const hearsay_tie *tie = hearsay_network_tie(made.network, 0);
    const hearsay_statement_id *found;
    size_t count;

    (void)state;
    /* three share six: desk has 2 of ann and 2 of ben, wire has 2; the statement is one for each */
    assert_int_equal(hearsay_network_ties(made.network), 2);
    assert_true(is_near(tie->weight, 4));
    assert_int_equal(tie->statements, 6);
    found = hearsay_network_evidence(made.network, 0, &count);
    assert_evidence(found, count, evidence);
    assert_true(is_near(hearsay_network_tie(made.network, 1)->weight, 2));
    measured_free(&made);
}

static void a_step_that_a_rolled_up_chain_takes_twice_is_carried_once(void **state)
{
    const hearsay_network_options options = { .kind = "relay", .level = HEARSAY_LEVEL_COUNTRY };
    struct measured made = network_of_lines(
        "actor id=east|kind=country\nactor id=west|kind=country\n"
        "actor id=e1|country=east\nactor id=e2|country=east\n"
        "actor id=w1|country=west\nactor id=w2|country=west\n"
        "statement speaker=e1|act=assert|claim=c|via=w1;e2;w2|count=3\n", &options);
    const hearsay_tie *tie = hearsay_network_tie(made.network, 1);

    (void)state;
    /* w1 passes on e1, e2 passes on w1, w2 passes on e2: west passes on east, for one statement */
    assert_int_equal(hearsay_network_ties(made.network), 2);
    assert_int_equal(tie->from, 1);
    assert_int_equal(tie->to, 0);
    assert_true(tie->weight == 3);
    assert_int_equal(tie->statements, 3);
    measured_free(&made);
}

static void evidence_is_ascending_each_once_and_of_a_node_that_of_its_ties(void **state)
{
    const hearsay_network_options options = { .kind = "mentions" };
    static const hearsay_statement_id of_tie[] = { 0, 2, 4, HEARSAY_NONE };
    static const hearsay_statement_id of_a[] = { 0, 1, 2, 4, HEARSAY_NONE };
    static const hearsay_statement_id of_x[] = { 0, 2, 3, 4, HEARSAY_NONE };
    struct measured made = network_of_lines(
        "statement speaker=a|act=assert|target=x\n"
        "statement speaker=a|act=assert|target=a\n" /* a loop: once behind a */
        "statement speaker=a|act=assert|target=x;x\n"
        "statement speaker=b|act=assert|target=x\n"
        "statement speaker=a|act=assert|target=x;b\n", &options);
    const hearsay_network *network = made.network;
    const hearsay_statement_id *found;
    size_t count;

    (void)state;
    /* nodes: a 0, b 1, x 2. ties: a>a, a>b, a>x, b>x */
    assert_int_equal(hearsay_network_ties(network), 4);
    found = hearsay_network_evidence(network, 2, &count);
    assert_evidence(found, count, of_tie);
    assert_true(hearsay_network_tie(network, 2)->weight == 3); /* x twice in one target is once */
    found = hearsay_network_node_evidence(network, 0, &count);
    assert_evidence(found, count, of_a);
    found = hearsay_network_node_evidence(network, 2, &count);
    assert_evidence(found, count, of_x);
    measured_free(&made);
}

static void a_filtered_corpus_keeps_the_numbers_of_its_statements(void **state)
{
    const char *const words[] = { "accusation" };
    const hearsay_filter filter = { .acts = { words, 1 } };
    const hearsay_network_options options = { .kind = "mentions" };
    static const hearsay_statement_id expected[] = { 1, 3, HEARSAY_NONE };
    hearsay_corpus *corpus = corpus_of_lines(
        "statement speaker=a|act=assert|target=b\nstatement speaker=a|act=blame|target=b|count=5\n"
        "statement speaker=a|act=deny|target=b\nstatement speaker=a|act=accuse|target=b\n");
    hearsay_corpus *view;
    hearsay_network *network;
    const hearsay_statement_id *found;
    size_t count;

    (void)state;
    assert_int_equal(hearsay_corpus_filter(&view, corpus, &filter, NULL, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_network_build(&network, view, &options, NULL), HEARSAY_OK);
    found = hearsay_network_evidence(network, 0, &count);
    assert_evidence(found, count, expected);
    assert_true(hearsay_network_tie(network, 0)->weight == 6);
    hearsay_network_free(network);
    hearsay_corpus_free(view);
    hearsay_corpus_free(corpus);
}

static void nodes_are_found_and_who_has_no_tie_is_not(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim" };
    struct measured made = network_of_lines(
        "actor id=idle\nclaim id=unsaid\n"
        "statement speaker=a|act=assert|claim=c\nstatement speaker=z|act=deny|claim=d\n", &options);
    size_t nodes = hearsay_network_nodes(made.network), missing = 0;

    (void)state;
    assert_int_equal(nodes, 4);
    for (size_t i = 0; i < nodes; i++) {
        hearsay_node node = hearsay_network_node(made.network, i);
        assert_int_equal(hearsay_network_find_node(made.network, node.kind, node.id), i);
    }
    for (uint32_t i = 0; i < 3; i++) { /* of three actors and of three claims one each */
        missing += hearsay_network_find_node(made.network, HEARSAY_NODE_ACTOR, i) == HEARSAY_NONE;
        missing += hearsay_network_find_node(made.network, HEARSAY_NODE_CLAIM, i) == HEARSAY_NONE;
    }
    assert_int_equal(missing, 2);
    assert_int_equal(hearsay_network_find_node(made.network, HEARSAY_NODE_CLAIM, HEARSAY_NONE),
                     HEARSAY_NONE);
    measured_free(&made);
}

static void an_empty_corpus_gives_empty_networks(void **state)
{
    (void)state;
    for (size_t i = 0; hearsay_network_kind_at(i); i++) {
        const hearsay_network_options options = { .kind = hearsay_network_kind_at(i)->name };
        struct measured made = network_of_lines("", &options);

        assert_int_equal(hearsay_network_nodes(made.network), 0);
        assert_int_equal(hearsay_network_ties(made.network), 0);
        assert_int_equal(hearsay_network_find_node(made.network, HEARSAY_NODE_ACTOR, 0),
                         HEARSAY_NONE);
        measured_free(&made);
    }
}

enum { ACTORS = 9, STATEMENTS = 500 };

/* The same sums, kept in a square by the test. */
static void many_ties_add_up_as_in_a_square_of_sums(void **state)
{
    const hearsay_network_options options = { .kind = "mentions" };
    uint64_t sums[ACTORS][ACTORS] = { { 0 } };
    size_t rows[ACTORS][ACTORS] = { { 0 } }, ties = 0;
    struct buffer lines = { 0 };
    struct measured made;
    uint32_t dice = 1;

    (void)state;
    for (int i = 0; i < ACTORS; i++) buffer_format(&lines, "actor id=a%d\n", i);
    for (int i = 0; i < STATEMENTS; i++) {
        uint32_t from, to, count;

        dice = dice * 1664525u + 1013904223u;
        from = (dice >> 8) % ACTORS, to = (dice >> 14) % ACTORS, count = 1 + (dice >> 20) % 7;
        buffer_format(&lines, "statement speaker=a%u|act=assert|target=a%u|count=%u\n", from, to,
                      count);
        sums[from][to] += count;
        ties += rows[from][to]++ == 0;
    }
    made = network_of_lines(buffer_string(&lines), &options);
    assert_int_equal(hearsay_network_nodes(made.network), ACTORS);
    assert_int_equal(hearsay_network_ties(made.network), ties);
    for (size_t i = 0; i < ties; i++) {
        const hearsay_tie *tie = hearsay_network_tie(made.network, i);
        size_t count;

        assert_true(tie->weight == (double)sums[tie->from][tie->to]);
        assert_int_equal(tie->statements, sums[tie->from][tie->to]);
        (void)hearsay_network_evidence(made.network, i, &count);
        assert_int_equal(count, rows[tie->from][tie->to]);
    }
    buffer_clear(&lines);
    measured_free(&made);
}

/* Everybody speaks twice of the next REACH in a ring: 40,000 ties of single statements, enough for threads. Statement
 * RING * round + i is what actor i says in a round. */
static void many_are_added_up_as_few_are(void **state)
{
    enum { RING = 400, REACH = 50 };
    struct buffer lines = { 0 };
    struct measured made;

    (void)state;
    for (int said = 0; said < 2 * RING; said++) {
        buffer_format(&lines, "statement speaker=a%03d|act=assert|target=", said % RING);
        for (int step = 1; step <= REACH; step++)
            buffer_format(&lines, "%sa%03d", step > 1 ? ";" : "", (said + step) % RING);
        buffer_char(&lines, '\n');
    }
    made = network_of_lines(buffer_string(&lines), &(hearsay_network_options){ .kind = "mentions" });
    buffer_clear(&lines);
    assert_int_equal(hearsay_network_nodes(made.network), RING);
    assert_int_equal(hearsay_network_ties(made.network), RING * REACH);
    for (uint32_t i = 0; i < RING * REACH; i++) {
        const hearsay_tie *tie = hearsay_network_tie(made.network, i);
        const hearsay_statement_id expected[] = { tie->from, tie->from + RING, HEARSAY_NONE }, *found;
        size_t count;

        assert_int_equal(tie->from, i / REACH);
        if (i % REACH) assert_true(tie->to > hearsay_network_tie(made.network, i - 1)->to);
        assert_in_range((tie->to + RING - tie->from) % RING, 1, REACH);
        assert_true(tie->weight == 2);
        assert_int_equal(tie->statements, 2);
        found = hearsay_network_evidence(made.network, i, &count);
        assert_evidence(found, count, expected);
    }
    for (uint32_t i = 0; i < RING; i++) { /* what it said, and what those before it said of it */
        size_t count;
        const hearsay_statement_id *found = hearsay_network_node_evidence(made.network, i, &count);

        assert_int_equal(count, 2 * (REACH + 1));
        for (size_t at = 0; at < count; at++) {
            assert_in_range((i + RING - found[at] % RING) % RING, 0, REACH);
            if (at) assert_true(found[at] > found[at - 1]);
        }
    }
    measured_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ties_are_sorted_by_ends_kind_and_act_what_was_not_said_last),
        cmocka_unit_test(shares_of_one_statement_meet_again_in_one_tie),
        cmocka_unit_test(a_step_that_a_rolled_up_chain_takes_twice_is_carried_once),
        cmocka_unit_test(evidence_is_ascending_each_once_and_of_a_node_that_of_its_ties),
        cmocka_unit_test(a_filtered_corpus_keeps_the_numbers_of_its_statements),
        cmocka_unit_test(nodes_are_found_and_who_has_no_tie_is_not),
        cmocka_unit_test(an_empty_corpus_gives_empty_networks),
        cmocka_unit_test(many_ties_add_up_as_in_a_square_of_sums),
        cmocka_unit_test(many_are_added_up_as_few_are),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
