/* The networks, on statements of which every number is worked out in a comment. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/igraph.h>

#include "memory/allocate.h"
#include "support/lines.h"
#include "support/measured.h"

static uint32_t node_of(const hearsay_network *network, const char *id)
{
    for (size_t i = 0; i < hearsay_network_nodes(network); i++)
        if (strcmp(hearsay_network_node_id(network, i), id) == 0) return (uint32_t)i;
    return HEARSAY_NONE;
}

/* The first tie between two nodes; NULL if there is none. */
static const hearsay_tie *tie_of(const hearsay_network *network, const char *from, const char *to)
{
    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        if (tie->from == node_of(network, from) && tie->to == node_of(network, to)) return tie;
    }
    return NULL;
}

static double weight_of(const struct measured *made, const char *from, const char *to)
{
    const hearsay_tie *tie = tie_of(made->network, from, to);

    return tie ? tie->weight : NAN;
}

static void an_act_that_did_not_happen_makes_no_tie_in_any_network(void **state)
{
    (void)state;
    for (size_t i = 0; hearsay_network_kind_at(i); i++) {
        hearsay_network_options options = { .kind = hearsay_network_kind_at(i)->name };
        struct measured made = network_of_lines(
            "claim id=c|about=b\nstatement speaker=a|act=accuse|target=b|claim=c|via=p|negated=true\n",
            &options);

        assert_int_equal(hearsay_network_ties(made.network), 0);
        assert_int_equal(hearsay_network_nodes(made.network), 0);
        assert_int_equal(hearsay_network_notes_of(made.network)->negated, 1);
        assert_int_equal(igraph_vcount(igraph_of(made.network)), 0);
        measured_free(&made);
    }
}

static void what_was_not_said_is_kept_for_maps_as_ties_without_weight(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim", .keep_negated = true };
    struct measured made = network_of_lines(
        "statement speaker=a|act=accuse|target=b|negated=true\n"
        "statement speaker=a|act=accuse|target=b\n", &options);

    (void)state;
    /* both say accuse, but one did not happen: two ties, the one that did first */
    assert_int_equal(hearsay_network_ties(made.network), 2);
    assert_false(hearsay_network_tie(made.network, 0)->negated);
    assert_true(hearsay_network_tie(made.network, 0)->weight == 1);
    assert_true(hearsay_network_tie(made.network, 1)->negated);
    assert_true(hearsay_network_tie(made.network, 1)->weight == 0);
    assert_int_equal(hearsay_network_tie(made.network, 1)->statements, 0);
    measured_free(&made);
}

static void an_inferred_target_counts_and_is_marked_until_one_is_said(void **state)
{
    const hearsay_network_options options = { .kind = "accusations" };
    struct measured made = network_of_lines(
        "statement speaker=a|act=accuse|target=b|implicit=true\n"
        "statement speaker=c|act=accuse|target=b|implicit=true\n"
        "statement speaker=c|act=blame|target=b\n", &options);

    (void)state;
    assert_true(weight_of(&made, "a", "b") == 1);
    assert_true(tie_of(made.network, "a", "b")->implicit);
    assert_true(weight_of(&made, "c", "b") == 2);
    assert_false(tie_of(made.network, "c", "b")->implicit);
    measured_free(&made);
}

static void a_statement_without_a_target_speaks_of_whom_its_claim_is_about(void **state)
{
    const hearsay_network_options options = { .kind = "mentions" };
    struct measured made = network_of_lines(
        "claim id=c|about=x;y\n"
        "statement speaker=a|act=deny|claim=c\n"
        "statement speaker=a|act=accuse|claim=c|target=z|count=4\n"
        "statement speaker=a|act=assert|claim=free\n", &options);
    const hearsay_network_notes *notes = hearsay_network_notes_of(made.network);

    (void)state;
    assert_true(weight_of(&made, "a", "x") == 1);
    assert_true(weight_of(&made, "a", "y") == 1);
    assert_true(weight_of(&made, "a", "z") == 4); /* a row that stands for four */
    assert_int_equal(notes->tied, 5);             /* 1 + 4 statements made ties ... */
    assert_int_equal(notes->untied, 1);           /* ... the last one did not */
    measured_free(&made);
}

static void rolling_up_follows_member_of_and_counts_loops(void **state)
{
    const hearsay_network_options options = { .kind = "accusations",
                                              .level = HEARSAY_LEVEL_COUNTRY };
    struct measured made = network_of_lines(
        "actor id=n|kind=country\nactor id=mfa|kind=organization|member_of=n\n"
        "actor id=marsh|kind=person|member_of=mfa\nactor id=s|kind=country\n"
        "actor id=reed|kind=person|country=s\nactor id=stray|kind=person\n"
        "statement speaker=marsh|act=accuse|target=mfa|count=2\n" /* n accuses n: a loop of two */
        "statement speaker=reed|act=accuse|target=marsh;mfa\n"    /* both are n: one tie of one */
        "statement speaker=reed|act=accuse|target=stray;n\n"      /* stray has no country */
        "statement speaker=stray|act=accuse|target=n\n", &options);
    const hearsay_network_notes *notes = hearsay_network_notes_of(made.network);

    (void)state;
    assert_int_equal(hearsay_network_nodes(made.network), 2);
    assert_true(weight_of(&made, "n", "n") == 2);
    assert_true(weight_of(&made, "s", "n") == 2);
    assert_int_equal(tie_of(made.network, "s", "n")->statements, 2);
    assert_int_equal(notes->loops, 2);
    assert_int_equal(notes->rolled_loops, 2);
    assert_int_equal(notes->left_out, 2);
    assert_int_equal(notes->tied, 4);
    measured_free(&made);
}

static void persons_become_their_organization_but_two_unnamed_sources_stay_two(void **state)
{
    const hearsay_network_options options = { .kind = "accusations",
                                              .level = HEARSAY_LEVEL_ORGANIZATION };
    struct measured made = network_of_lines(
        "actor id=mfa|kind=organization\nactor id=marsh|kind=person|member_of=mfa\n"
        "actor id=e1|name=an expert|kind=unnamed\nactor id=e2|name=an expert|kind=unnamed\n"
        "statement speaker=marsh|act=accuse|target=s\nstatement speaker=e1|act=accuse|target=s\n"
        "statement speaker=e2|act=accuse|target=s\n", &options);

    (void)state;
    assert_int_equal(hearsay_network_ties(made.network), 3);
    assert_true(weight_of(&made, "mfa", "s") == 1);
    assert_true(weight_of(&made, "e1", "s") == 1);
    assert_true(weight_of(&made, "e2", "s") == 1);
    measured_free(&made);
}

/* a says it, b passes it on, the paper p prints it. */
#define RELAYED                                       \
    "document id=d|publisher=p\n"                     \
    "statement speaker=a|act=accuse|target=t|via=b|document=d|count=3\n"

static void credit_goes_to_the_speaker_the_first_relay_or_all_alike(void **state)
{
    hearsay_network_options options = { .kind = "accusations" };
    struct measured made = network_of_lines(RELAYED, &options);

    (void)state;
    assert_true(weight_of(&made, "a", "t") == 3);
    measured_free(&made);

    options.credit = HEARSAY_CREDIT_RELAY;
    made = network_of_lines(RELAYED, &options);
    assert_int_equal(hearsay_network_ties(made.network), 1);
    assert_true(weight_of(&made, "b", "t") == 3);
    measured_free(&made);

    /* three have a third of three each */
    options.credit = HEARSAY_CREDIT_SPLIT;
    made = network_of_lines(RELAYED, &options);
    assert_true(is_near(weight_of(&made, "a", "t"), 1));
    assert_true(is_near(weight_of(&made, "b", "t"), 1));
    assert_true(is_near(weight_of(&made, "p", "t"), 1));
    measured_free(&made);
}

static void relays_point_back_to_whom_they_pass_on(void **state)
{
    const hearsay_network_options options = { .kind = "relay" };
    struct measured made = network_of_lines(
        RELAYED
        "statement speaker=p|act=report|claim=c|document=d\n" /* its own words in its own paper */
        "statement speaker=a|act=deny|claim=c|via=b;b|document=d\n", /* b twice in a row is once */
        &options);

    (void)state;
    assert_int_equal(hearsay_network_ties(made.network), 2);
    assert_true(weight_of(&made, "b", "a") == 4);
    assert_true(weight_of(&made, "p", "b") == 4);
    assert_int_equal(hearsay_network_notes_of(made.network)->untied, 1);
    measured_free(&made);
}

static void claims_sum_the_sides_of_the_acts(void **state)
{
    const hearsay_network_options options = { .kind = "claims" };
    struct measured made = network_of_lines(
        "statement speaker=a|act=assert|claim=c|count=2\n" /* +2 */
        "statement speaker=a|act=doubt|claim=c\n"          /* -0.5 */
        "statement speaker=b|act=deny|claim=c\n"           /* -1 */
        "statement speaker=b|act=report|claim=c\n", &options); /* takes no side */

    (void)state;
    assert_true(weight_of(&made, "a", "c") == 1.5);
    assert_true(weight_of(&made, "b", "c") == -1);
    assert_int_equal(hearsay_network_notes_of(made.network)->untied, 1);
    measured_free(&made);
}

static void a_denial_meets_all_who_back_the_claim(void **state)
{
    const hearsay_network_options options = { .kind = "denials" };
    struct measured made = network_of_lines(
        "statement speaker=a|act=accuse|target=n|claim=c\n"
        "statement speaker=b|act=confirm|claim=c\n"
        "statement speaker=b|act=assert|claim=c\n"
        "statement speaker=x|act=accuse|claim=c|negated=true\n"
        "statement speaker=n|act=deny|claim=c|count=2\n"
        "statement speaker=n|act=reject|claim=c\n"
        "statement speaker=n|act=deny|claim=nobody says so\n", &options);
    size_t count;
    const hearsay_statement_id *evidence = hearsay_network_evidence(made.network, 0, &count);

    (void)state;
    /* from n to a and to b, three denials each; behind them the denials, number 4 and 5 */
    assert_int_equal(hearsay_network_ties(made.network), 2);
    assert_true(weight_of(&made, "n", "a") == 3);
    assert_true(weight_of(&made, "n", "b") == 3);
    assert_int_equal(count, 2);
    assert_int_equal(evidence[0], 4);
    assert_int_equal(evidence[1], 5);
    measured_free(&made);
}

static void the_whole_graph_leads_from_every_vertex_and_edge_to_its_statements(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim" };
    struct measured made = network_of_lines(
        "claim id=c1|about=n\nclaim id=c2|rebuts=c1\n"
        "statement speaker=a|act=accuse|target=n|claim=c1|via=w\n"
        "statement speaker=a|act=charge|target=n|claim=c1\n"
        "statement speaker=n|act=assert|claim=c2\n", &options);
    hearsay_network *network = made.network;
    const igraph_t *graph = igraph_of(network);
    size_t count;

    (void)state;
    /* nodes a n w c1 c2. Ties: a->n accuse, a->n charge, a->c1 accuse, a->c1 charge, n->c2 assert,
     * c1->n about, c2->c1 rebuts, w->a relay */
    assert_int_equal(igraph_vcount(graph), 5);
    assert_int_equal(igraph_ecount(graph), 8);
    assert_true(igraph_is_directed(graph));
    assert_ptr_equal(igraph_of(network), graph); /* made once */
    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        igraph_integer_t from, to;

        assert_int_equal(igraph_edge(graph, (igraph_integer_t)i, &from, &to), IGRAPH_SUCCESS);
        assert_int_equal(from, tie->from);
        assert_int_equal(to, tie->to);
        (void)hearsay_network_evidence(network, i, &count);
        assert_int_equal(count, tie->kind == HEARSAY_TIE_ABOUT || tie->kind == HEARSAY_TIE_RELATION
                                    ? 0 : 1);
    }
    (void)hearsay_network_node_evidence(network, node_of(network, "a"), &count);
    assert_int_equal(count, 2); /* each statement once, though a has ties of both ends of s0 */
    (void)hearsay_network_node_evidence(network, node_of(network, "n"), &count);
    assert_int_equal(count, 3);
    measured_free(&made);
}

static void an_unknown_network_is_refused_with_the_nearest(void **state)
{
    const hearsay_network_options options = { .kind = "acusations" };
    hearsay_corpus *corpus = corpus_of_lines("statement speaker=a|act=assert|claim=c\n");
    hearsay_network *network;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_network_build(&network, corpus, &options, &err), HEARSAY_BAD_ARGUMENT);
    assert_null(network);
    assert_non_null(strstr(err.hint, "accusations"));
    hearsay_corpus_free(corpus);
}

static void a_build_without_memory_fails_and_leaves_nothing(void **state)
{
    (void)state;
    for (size_t kind = 0; hearsay_network_kind_at(kind); kind++) {
        hearsay_network_options options = { .kind = hearsay_network_kind_at(kind)->name,
                                            .credit = HEARSAY_CREDIT_SPLIT };
        hearsay_corpus *corpus = corpus_of_lines(RELAYED "statement speaker=t|act=deny|claim=c\n"
                                                         "statement speaker=a|act=assert|claim=c\n");
        hearsay_network *network = NULL;
        hearsay_status status = HEARSAY_NO_MEMORY;
        size_t n = 0;

        while (status == HEARSAY_NO_MEMORY && n < 1000) {
            allocate_fail_at(++n);
            status = hearsay_network_build(&network, corpus, &options, NULL);
            allocate_fail_at(0);
            if (status != HEARSAY_OK) assert_null(network);
        }
        assert_int_equal(status, HEARSAY_OK);
        assert_true(n > 5);
        hearsay_network_free(network);
        hearsay_corpus_free(corpus);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_act_that_did_not_happen_makes_no_tie_in_any_network),
        cmocka_unit_test(what_was_not_said_is_kept_for_maps_as_ties_without_weight),
        cmocka_unit_test(an_inferred_target_counts_and_is_marked_until_one_is_said),
        cmocka_unit_test(a_statement_without_a_target_speaks_of_whom_its_claim_is_about),
        cmocka_unit_test(rolling_up_follows_member_of_and_counts_loops),
        cmocka_unit_test(persons_become_their_organization_but_two_unnamed_sources_stay_two),
        cmocka_unit_test(credit_goes_to_the_speaker_the_first_relay_or_all_alike),
        cmocka_unit_test(relays_point_back_to_whom_they_pass_on),
        cmocka_unit_test(claims_sum_the_sides_of_the_acts),
        cmocka_unit_test(a_denial_meets_all_who_back_the_claim),
        cmocka_unit_test(the_whole_graph_leads_from_every_vertex_and_edge_to_its_statements),
        cmocka_unit_test(an_unknown_network_is_refused_with_the_nearest),
        cmocka_unit_test(a_build_without_memory_fails_and_leaves_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
