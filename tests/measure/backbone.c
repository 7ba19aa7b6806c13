/* Backbones: which ties stay, and that nothing else changes. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/compare.h>
#include <hearsay/igraph.h>

#include "memory/allocate.h"
#include "support/lines.h"
#include "support/measured.h"

/* a: 1 of its 20 statements each to four, 16 to b: (1 - 0.8)^4 = 0.0016, the others (1 - 0.05)^4 =
 * 0.81. Its 50 to itself are a loop. */
static const char star[] = "statement speaker=a|act=assert|target=b|count=10\n"
                           "statement speaker=a|act=accuse|target=c\n"
                           "statement speaker=a|act=accuse|target=b|count=6\n"
                           "statement speaker=a|act=assert|target=d\n"
                           "statement speaker=a|act=assert|target=e\n"
                           "statement speaker=a|act=assert|target=f\n"
                           "statement speaker=a|act=assert|target=a|count=50\n"
                           "statement speaker=g|act=assert|target=h|count=9\n";

static hearsay_network *backbone_of(const hearsay_network *network, double alpha,
                                    hearsay_backbone_notes *notes)
{
    const hearsay_backbone_options options = { .alpha = alpha };
    hearsay_network *out = NULL;

    assert_int_equal(hearsay_network_backbone(&out, network, &options, notes, NULL), HEARSAY_OK);
    return out;
}

static void ties_stay_that_are_stronger_than_chance(void **state)
{
    const hearsay_network_options options = { .kind = "mentions" };
    struct measured made = network_of_lines(star, &options);
    hearsay_backbone_notes notes;
    hearsay_network *backbone = backbone_of(made.network, 0.05, &notes);
    const hearsay_tie *tie;
    const hearsay_statement_id *evidence;
    const double *parts;
    size_t count;

    (void)state;
    /* 7 ties: five of a, its loop, and g to h, which is the only one of both its ends. With 5 tests
     * 0.0016 becomes 0.008. */
    assert_int_equal(notes.ties, 7);
    assert_int_equal(notes.left_out, 6);
    assert_int_equal(notes.untested, 2);
    assert_int_equal(hearsay_network_ties(backbone), 1);
    assert_int_equal(hearsay_network_nodes(backbone), 2);
    tie = hearsay_network_tie(backbone, 0);
    assert_string_equal(hearsay_network_node_id(backbone, tie->from), "a");
    assert_string_equal(hearsay_network_node_id(backbone, tie->to), "b");
    assert_true(tie->weight == 16);
    assert_int_equal(tie->statements, 16);
    evidence = hearsay_network_evidence(backbone, 0, &count);
    parts = hearsay_network_evidence_weights(backbone, 0);
    assert_int_equal(count, 2);
    assert_int_equal(evidence[0], 0);
    assert_int_equal(evidence[1], 2);
    assert_true(parts[0] == 10 && parts[1] == 6);
    /* behind a stand the statements of the ties that it still has */
    evidence = hearsay_network_node_evidence(backbone, 0, &count);
    assert_int_equal(count, 2);
    assert_int_equal(evidence[0], 0);
    assert_int_equal(evidence[1], 2);
    assert_int_equal(igraph_ecount(igraph_of(backbone)), 1);
    assert_int_equal(igraph_vcount(igraph_of(backbone)), 2);
    hearsay_network_free(backbone);
    backbone = backbone_of(made.network, 0.007, NULL); /* below 0.008 */
    assert_int_equal(hearsay_network_ties(backbone), 0);
    assert_int_equal(hearsay_network_nodes(backbone), 0);
    hearsay_network_free(backbone);
    measured_free(&made);
}

/* In the backbone a and b have one tie each, and nothing could be said of it. */
static void chances_are_those_of_the_whole_network(void **state)
{
    static const char *const names[] = { "disparity", "disparity_adjusted" };
    const hearsay_measure_options measures = { .names = { names, 2 } };
    const hearsay_network_options options = { .kind = "mentions" };
    struct measured made = network_of_lines(star, &options);
    hearsay_network *backbone = backbone_of(made.network, 0.05, NULL);

    (void)state;
    assert_int_equal(hearsay_tie_table(&made.table, backbone, &measures, NULL), HEARSAY_OK);
    assert_true(is_near(value_in(made.table, "a", "disparity"), 0.0016));
    assert_true(is_near(value_in(made.table, "a", "disparity_adjusted"), 0.008));
    hearsay_network_free(backbone);
    measured_free(&made);
}

static void unadjusted_the_p_of_the_tie_decides(void **state)
{
    const hearsay_network_options options = { .kind = "mentions" };
    const hearsay_backbone_options backbone = { .alpha = 0.002, .unadjusted = true };
    struct measured made = network_of_lines(star, &options);
    hearsay_network *out = backbone_of(made.network, 0.002, NULL);

    (void)state;
    assert_int_equal(hearsay_network_ties(out), 0); /* 0.008 */
    hearsay_network_free(out);
    assert_int_equal(hearsay_network_backbone(&out, made.network, &backbone, NULL, NULL),
                     HEARSAY_OK);
    assert_int_equal(hearsay_network_ties(out), 1); /* 0.0016 */
    hearsay_network_free(out);
    measured_free(&made);
}

static void claims_are_tried_with_the_null_model(void **state)
{
    /* a 5 on x, b 5 on y: C(5,5) / C(10,5) = 1 / 252 for both; the disparity filter has nothing to
     * say */
    const hearsay_network_options options = { .kind = "claims" };
    struct measured made = network_of_lines("statement speaker=a|act=assert|claim=x|count=5\n"
                                            "statement speaker=b|act=deny|claim=y|count=5\n",
                                            &options);
    hearsay_backbone_notes notes;
    hearsay_network *backbone = backbone_of(made.network, 0.004, &notes);

    (void)state;
    assert_int_equal(notes.left_out, 0);
    assert_int_equal(hearsay_network_ties(backbone), 2);
    assert_true(hearsay_network_tie(backbone, 1)->weight == -5);
    hearsay_network_free(backbone);
    backbone = backbone_of(made.network, 0.0039, &notes); /* 1 / 252 = 0.00397 */
    assert_int_equal(notes.left_out, 2);
    assert_int_equal(notes.untested, 0);
    hearsay_network_free(backbone);
    measured_free(&made);
}

static void what_is_declared_stays_between_those_who_stay(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim" };
    struct measured made = network_of_lines("claim id=x|about=b\nclaim id=y|about=c;b\n"
                                            "statement speaker=a|act=assert|claim=x|count=30\n"
                                            "statement speaker=a|act=praise|target=b|count=30\n"
                                            "statement speaker=a|act=assert|claim=y\n"
                                            "statement speaker=a|act=praise|target=c\n",
                                            &options);
    hearsay_backbone_notes notes;
    hearsay_network *backbone = backbone_of(made.network, 0.5, &notes);

    (void)state;
    /* a's ties have (1 - 30/62)^3 = 0.137 and (1 - 1/62)^3 = 0.95; of 7 ties x is about b stays
     * with the two strong ones; y is about c and b does not */
    assert_int_equal(notes.ties, 7);
    assert_int_equal(notes.untested, 0);
    assert_int_equal(hearsay_network_ties(backbone), 3);
    assert_int_equal(hearsay_network_tie(backbone, 2)->kind, HEARSAY_TIE_ABOUT);
    hearsay_network_free(backbone);
    measured_free(&made);
}

static void divisors_stay_with_their_ties(void **state)
{
    /* a speaks 10 times: 8 on x, 1 on y, 1 on z; b 1, 9, 9 */
    const hearsay_network_options options = { .kind = "claims",
                                              .normalisation = HEARSAY_NORMALISE_ACTIVITY };
    struct measured made = network_of_lines("statement speaker=a|act=assert|claim=x|count=8\n"
                                            "statement speaker=a|act=assert|claim=y\n"
                                            "statement speaker=a|act=assert|claim=z\n"
                                            "statement speaker=b|act=assert|claim=x\n"
                                            "statement speaker=b|act=assert|claim=y|count=9\n"
                                            "statement speaker=b|act=assert|claim=z|count=9\n",
                                            &options);
    hearsay_network *backbone = backbone_of(made.network, 0.1, NULL);

    (void)state;
    /* 29 statements: a's 10 have 8 or more of x's 9 with (C(9,8) C(20,2) + C(20,1)) / C(29,10) */
    assert_true(hearsay_network_ties(backbone) >= 1);
    assert_true(is_near(hearsay_network_tie(backbone, 0)->weight, 0.8));
    assert_true(hearsay_network_divisor(backbone, 0) == 10);
    assert_true(is_near(hearsay_network_evidence_weights(backbone, 0)[0], 0.8));
    for (size_t i = 1; i < hearsay_network_ties(backbone); i++)
        assert_true(hearsay_network_divisor(backbone, i) == 19);
    hearsay_network_free(backbone);
    measured_free(&made);
}

static void a_level_is_above_0_and_at_most_1(void **state)
{
    static const double wrong[] = { 0, -0.05, 1.01, NAN };
    const hearsay_network_options options = { .kind = "mentions" };
    struct measured made = network_of_lines(star, &options);

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        const hearsay_backbone_options backbone = { .alpha = wrong[i] };
        hearsay_network *out = made.network;
        hearsay_error err = { 0 };

        assert_int_equal(hearsay_network_backbone(&out, made.network, &backbone, NULL, &err),
                         HEARSAY_BAD_ARGUMENT);
        assert_null(out);
        assert_string_equal(err.message, "the level of a backbone must be above 0, and 1 at most");
    }
    measured_free(&made);
}

static void backbones_are_compared_but_not_drawn_again(void **state)
{
    hearsay_compare_options compare = { .resamples = 100, .jobs = 1 };
    const hearsay_network_options options = { .kind = "mentions" };
    struct measured made = network_of_lines(star, &options);
    hearsay_network *backbone = backbone_of(made.network, 0.05, NULL);
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(
        hearsay_compare_table(&made.table, made.network, backbone, &compare, &err),
        HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message,
                        "a backbone cannot be drawn again; compare the whole networks");
    assert_null(made.table);
    compare.resamples = 0;
    assert_int_equal(
        hearsay_compare_table(&made.table, made.network, backbone, &compare, &err), HEARSAY_OK);
    hearsay_network_free(backbone);
    measured_free(&made);
}

static void without_memory_there_is_no_backbone(void **state)
{
    const hearsay_network_options options = { .kind = "claims",
                                              .normalisation = HEARSAY_NORMALISE_PROMINENCE };
    struct measured made = network_of_lines("statement speaker=a|act=assert|claim=x|count=5\n"
                                            "statement speaker=b|act=deny|claim=y|count=5\n",
                                            &options);
    const hearsay_backbone_options backbone = { .alpha = 0.05 };
    hearsay_network *out = NULL;
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status == HEARSAY_NO_MEMORY && n < 1000; n++) {
        allocate_fail_at(n);
        status = hearsay_network_backbone(&out, made.network, &backbone, NULL, NULL);
        allocate_fail_at(0);
        assert_true(status == HEARSAY_OK || !out);
    }
    assert_int_equal(status, HEARSAY_OK);
    hearsay_network_free(out);
    measured_free(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ties_stay_that_are_stronger_than_chance),
        cmocka_unit_test(chances_are_those_of_the_whole_network),
        cmocka_unit_test(unadjusted_the_p_of_the_tie_decides),
        cmocka_unit_test(claims_are_tried_with_the_null_model),
        cmocka_unit_test(what_is_declared_stays_between_those_who_stay),
        cmocka_unit_test(divisors_stay_with_their_ties),
        cmocka_unit_test(a_level_is_above_0_and_at_most_1),
        cmocka_unit_test(backbones_are_compared_but_not_drawn_again),
        cmocka_unit_test(without_memory_there_is_no_backbone),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
