/* Networks of pairs, of tone and of membership; and what statements add to any tie. Every number is
 * worked out in a comment, or counted by other programs as the README of the data says. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/igraph.h>

#include "support/corpora.h"
#include "support/foreign.h"
#include "support/lines.h"
#include "support/measured.h"

/* The tie between two nodes by id, in the order in which it is kept; NULL if there is none. */
static const hearsay_tie *tie_of(const hearsay_network *network, const char *one, const char *other)
{
    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        const char *from = hearsay_network_node_id(network, tie->from);
        const char *to = hearsay_network_node_id(network, tie->to);

        if (strcmp(from, one) == 0 && strcmp(to, other) == 0) return tie;
        if (hearsay_network_kind_of(network)->undirected && strcmp(from, other) == 0 &&
            strcmp(to, one) == 0)
            return tie;
    }
    return NULL;
}

static double weight_of(const hearsay_network *network, const char *one, const char *other)
{
    const hearsay_tie *tie = tie_of(network, one, other);

    return tie ? tie->weight : NAN;
}

static hearsay_network *network_of(const hearsay_corpus *corpus, const char *kind,
                                   hearsay_level level, hearsay_credit credit)
{
    hearsay_network_options options = { .kind = kind, .level = level, .credit = credit };
    hearsay_network *network = NULL;
    hearsay_error err = { 0 };

    if (hearsay_network_build(&network, corpus, &options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return network;
}

/* On c: a backs 2 times and opposes once, b backs 3 times, d doubts (side -1/2) once.
 * On e: a backs once (a count of 4), b opposes once. */
static const char disputed[] = "statement speaker=a|act=assert|claim=c\n"
                               "statement speaker=b|act=assert|claim=c|count=3\n"
                               "statement speaker=a|act=assert|claim=c\n"
                               "statement speaker=a|act=deny|claim=c\n"
                               "statement speaker=d|act=doubt|claim=c\n"
                               "statement speaker=d|act=report|claim=c\n"
                               "statement speaker=a|act=assert|claim=e|count=4\n"
                               "statement speaker=b|act=deny|claim=e\n";

static void who_shares_sides_is_tied_by_products_of_counts(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(disputed);
    hearsay_network *same = network_of(corpus, "congruence", HEARSAY_LEVEL_ACTOR,
                                       HEARSAY_CREDIT_SPEAKER);
    hearsay_network *other = network_of(corpus, "conflict", HEARSAY_LEVEL_ACTOR,
                                        HEARSAY_CREDIT_SPEAKER);
    hearsay_network *both = network_of(corpus, "subtract", HEARSAY_LEVEL_ACTOR,
                                       HEARSAY_CREDIT_SPEAKER);

    (void)state;
    /* a and b: c 2 x 3, e nothing */
    assert_true(weight_of(same, "a", "b") == 6);
    /* c 1 x 3, e 4 x 1 */
    assert_true(weight_of(other, "a", "b") == 7);
    assert_true(weight_of(both, "a", "b") == -1);
    /* 1 and -1/2 are 3/4 of the range apart, -1 and -1/2 a quarter of it:
     * 2 x 1/4 + 1 x 3/4, and 2 x 3/4 + 1 x 1/4 */
    assert_true(weight_of(same, "a", "d") == 1.25);
    assert_true(weight_of(other, "a", "d") == 1.75);
    assert_true(weight_of(both, "a", "d") == -0.5);
    assert_true(weight_of(same, "b", "d") == 0.75);
    assert_true(weight_of(other, "b", "d") == 2.25);
    /* a pair is one tie; nobody is tied to himself */
    assert_int_equal(hearsay_network_ties(same), 3);
    assert_false(igraph_is_directed(igraph_of(same)));
    /* d's report takes no side, and on e nobody agrees: 1 + 4 + 1 */
    assert_int_equal(hearsay_network_notes_of(same)->untied, 6);
    hearsay_network_free(same);
    hearsay_network_free(other);
    hearsay_network_free(both);
    hearsay_corpus_free(corpus);
}

static void claims_are_tied_by_those_who_back_both_each_once(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("claim id=c\nclaim id=d\nclaim id=e\n"
                                             "statement speaker=a|act=assert|claim=c\n"
                                             "statement speaker=a|act=assert|claim=c|count=7\n"
                                             "statement speaker=a|act=praise|claim=d\n"
                                             "statement speaker=b|act=assert|claim=d\n"
                                             "statement speaker=b|act=confirm|claim=c\n"
                                             "statement speaker=b|act=deny|claim=e\n");
    hearsay_network *network = network_of(corpus, "co-claims", HEARSAY_LEVEL_ACTOR,
                                          HEARSAY_CREDIT_SPEAKER);
    size_t count;

    (void)state;
    /* a and b back c and d; b opposes e, so that nobody backs e */
    assert_int_equal(hearsay_network_ties(network), 1);
    assert_true(weight_of(network, "c", "d") == 2);
    assert_int_equal(hearsay_network_nodes(network), 2);
    assert_int_equal(hearsay_network_node(network, 0).kind, HEARSAY_NODE_CLAIM);
    (void)hearsay_network_evidence(network, 0, &count);
    assert_int_equal(count, 5);
    /* the first of a on c, the second (said again), a on d, b on d, b on c */
    assert_true(hearsay_network_evidence_weights(network, 0)[0] == 0.5);
    assert_true(hearsay_network_evidence_weights(network, 0)[1] == 0);
    assert_true(hearsay_network_evidence_weights(network, 0)[2] == 0.5);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void tone_is_summed_with_its_sign(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("claim id=c|about=n\n"
                                             "statement speaker=a|act=praise|target=n\n"
                                             "statement speaker=a|act=criticize|target=n|count=2\n"
                                             "statement speaker=a|act=assert|target=n\n"
                                             "statement speaker=b|act=accuse|claim=c\n"
                                             "statement speaker=b|act=support|claim=c\n");
    hearsay_network *network = network_of(corpus, "tone", HEARSAY_LEVEL_ACTOR,
                                          HEARSAY_CREDIT_SPEAKER);

    (void)state;
    /* 1 - 2 x 0.7; an assertion has no tone */
    assert_true(is_near(weight_of(network, "a", "n"), -0.4));
    assert_int_equal(tie_of(network, "a", "n")->statements, 3);
    /* the accused is whom the claim is about; who supports a claim speaks well of nobody */
    assert_true(weight_of(network, "b", "n") == -1);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void membership_ties_those_who_take_part_to_all_above_them(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("actor id=p|kind=person|member_of=m\n"
                                             "actor id=m|kind=organization|member_of=g\n"
                                             "actor id=g|kind=organization|country=n\n"
                                             "actor id=n|kind=country\n"
                                             "actor id=q|kind=person|member_of=g\n"
                                             "statement speaker=p|act=assert|claim=c\n");
    hearsay_network *network = network_of(corpus, "affiliation", HEARSAY_LEVEL_ACTOR,
                                          HEARSAY_CREDIT_SPEAKER);
    size_t count;

    (void)state;
    assert_int_equal(hearsay_network_ties(network), 3); /* q says nothing */
    assert_true(weight_of(network, "p", "m") == 1);
    assert_true(weight_of(network, "m", "g") == 1);
    assert_true(weight_of(network, "g", "n") == 1);
    (void)hearsay_network_evidence(network, 0, &count);
    assert_int_equal(count, 0);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

/* ---- measures without directions ---- */

/* A path a - b - d: a and b back c, b and d back e; on c a says it twice. */
static void measures_count_each_tie_for_both_its_ends(void **state)
{
    const hearsay_network_options options = { .kind = "congruence" };
    struct measured made = network_of_lines("statement speaker=a|act=assert|claim=c|count=2\n"
                                            "statement speaker=b|act=assert|claim=c\n"
                                            "statement speaker=b|act=assert|claim=e\n"
                                            "statement speaker=d|act=assert|claim=e\n",
                                            &options);
    static const struct {
        const char *measure;
        double a, b, d;
    } expected[] = {
        { "in_strength", 2, 3, 1 },
        { "out_strength", 2, 3, 1 },
        { "coreness", 1, 1, 1 },
        { "betweenness", 0, 1, 0 },    /* one pair, a and d */
        { "harmonic", 0.75, 1, 0.75 }, /* (1 + 1/2) / 2 */
        /* the middle has m = 0.05 + 0.85 x 2 e, and m + 2 e = 1: m = 0.9 / 1.85 */
        { "pagerank", 0.475 / 1.85, 0.9 / 1.85, 0.475 / 1.85 },
    };

    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        hearsay_table *table = NULL;
        hearsay_error err = { 0 };

        assert_int_equal(hearsay_measure_run(&table, made.network, expected[i].measure, &err),
                         HEARSAY_OK);
        assert_true(is_near(value_in(table, "a", expected[i].measure), expected[i].a));
        assert_true(is_near(value_in(table, "b", expected[i].measure), expected[i].b));
        assert_true(is_near(value_in(table, "d", expected[i].measure), expected[i].d));
        hearsay_table_free(table);
    }
    measured_free(&made);
}

static void hubs_and_authorities_are_the_same_without_directions(void **state)
{
    const hearsay_network_options options = { .kind = "congruence" };
    struct measured made = network_of_lines("statement speaker=a|act=assert|claim=c\n"
                                            "statement speaker=b|act=assert|claim=c\n"
                                            "statement speaker=d|act=assert|claim=c\n"
                                            "statement speaker=d|act=assert|claim=e\n"
                                            "statement speaker=f|act=assert|claim=e\n",
                                            &options);
    hearsay_table *hubs = NULL, *authorities = NULL;
    static const char *const ids[] = { "a", "b", "d", "f" };

    (void)state;
    assert_int_equal(hearsay_measure_run(&hubs, made.network, "hub", NULL), HEARSAY_OK);
    assert_int_equal(hearsay_measure_run(&authorities, made.network, "authority", NULL),
                     HEARSAY_OK);
    for (size_t i = 0; i < 4; i++)
        assert_true(fabs(value_in(hubs, ids[i], "hub") -
                         value_in(authorities, ids[i], "authority")) < 1e-9);
    /* the triangle a b d with f hanging on d: the eigenvector is 1 at d, x at a and b, y at f with
     * l x = x + 1, l y = 1, l = 2 x + y; l is the largest root of l^3 - l^2 - 3 l + 1: 2.170086 */
    assert_true(fabs(value_in(hubs, "a", "hub") - 1 / 1.170086) < 1e-6);
    assert_true(fabs(value_in(hubs, "f", "hub") - 1 / 2.170086) < 1e-6);
    hearsay_table_free(hubs);
    hearsay_table_free(authorities);
    measured_free(&made);
}

/* ---- the sample of Discourse Network Analyzer ---- */

static double total(const hearsay_network *network)
{
    double sum = 0;

    for (size_t i = 0; i < hearsay_network_ties(network); i++)
        sum += hearsay_network_tie(network, i)->weight;
    return sum;
}

/* Full matrices sum to 160, 116 and 44; a tie stands for two of their cells. */
static void the_sample_has_the_sums_that_others_found(void **state)
{
    static const char *const files[] = { "dna/sample/sample.dna",
                                         "dna/rDNA2/inst/extdata/sample.dna" };
    static const struct {
        const char *kind;
        double sum;
    } expected[] = { { "congruence", 80 }, { "conflict", 58 }, { "subtract", 22 } };

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        hearsay_corpus *corpus = foreign_real(files[i]);

        if (!corpus) skip();
        for (size_t j = 0; j < 3; j++) {
            hearsay_network *network = network_of(
                corpus, expected[j].kind, HEARSAY_LEVEL_ORGANIZATION, HEARSAY_CREDIT_SPEAKER);

            assert_true(total(network) == expected[j].sum);
            if (j == 2) assert_int_equal(hearsay_network_ties(network), 21);
            hearsay_network_free(network);
        }
        hearsay_corpus_free(corpus);
    }
}

/* ---- what statements add ---- */

static void check_parts(const hearsay_network *network)
{
    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        const double *parts = hearsay_network_evidence_weights(network, i);
        size_t count;
        const hearsay_statement_id *evidence = hearsay_network_evidence(network, i, &count);
        double sum = 0;

        for (size_t j = 0; j < count; j++) {
            sum += parts[j];
            if (j) assert_true(evidence[j - 1] < evidence[j]);
        }
        if (count == 0) assert_true(tie->weight == 1 && tie->statements == 0);
        else assert_true(fabs(sum - tie->weight) <= 1e-9 * fmax(1, fabs(tie->weight)));
    }
}

static void check_all_networks(const hearsay_corpus *corpus)
{
    for (size_t i = 0; hearsay_network_kind_at(i); i++)
        for (int level = 0; hearsay_level_name((hearsay_level)level); level++)
            for (int credit = 0; hearsay_credit_name((hearsay_credit)credit); credit++) {
                hearsay_network *network = network_of(corpus, hearsay_network_kind_at(i)->name,
                                                      (hearsay_level)level, (hearsay_credit)credit);
                check_parts(network);
                hearsay_network_free(network);
            }
}

/* The same under each rule of repetitions, weights and normalisations. */
static void check_all_rules(const hearsay_corpus *corpus, const char *kind, hearsay_level level)
{
    for (int rule = 0; hearsay_duplicates_name((hearsay_duplicates)rule); rule++)
        for (int by = 0; hearsay_weighting_name((hearsay_weighting)by); by++)
            for (int divided = 0; hearsay_normalisation_name((hearsay_normalisation)divided);
                 divided++) {
                const hearsay_network_options options = {
                    .kind = kind,
                    .level = level,
                    .duplicates = (hearsay_duplicates)rule,
                    .weighting = (hearsay_weighting)by,
                    .normalisation = (hearsay_normalisation)divided,
                };
                hearsay_network *network = NULL;

                /* not every network can be normalised */
                if (hearsay_network_build(&network, corpus, &options, NULL) != HEARSAY_OK) {
                    assert_int_not_equal(divided, HEARSAY_NORMALISE_NO);
                    continue;
                }
                check_parts(network);
                hearsay_network_free(network);
            }
}

static void what_statements_add_is_the_weight_in_every_network(void **state)
{
    static const char *const files[] = { "dna/sample/sample.dna",
                                         "dna/rDNA2/inst/extdata/sample.dna" };
    hearsay_corpus *corpus = corpus_of_lines(disputed);

    (void)state;
    check_all_networks(corpus);
    hearsay_corpus_free(corpus);
    for (size_t i = 0; (corpus = corpus_at(i)) != NULL; i++) {
        check_all_networks(corpus);
        hearsay_corpus_free(corpus);
    }
    for (size_t i = 0; i < 2; i++) {
        corpus = foreign_real(files[i]);
        if (corpus) check_all_networks(corpus);
        hearsay_corpus_free(corpus);
    }
}

static void and_by_every_rule_of_repetition_weight_and_normalisation(void **state)
{
    hearsay_corpus *corpus;

    (void)state;
    for (size_t i = 0; (corpus = corpus_at(i)) != NULL; i++) {
        for (size_t kind = 0; hearsay_network_kind_at(kind); kind++)
            for (int level = 0; hearsay_level_name((hearsay_level)level); level++)
                check_all_rules(corpus, hearsay_network_kind_at(kind)->name, (hearsay_level)level);
        hearsay_corpus_free(corpus);
    }
}

/* ---- rules ---- */

/* By a: on c, d1 twice (a count of 5 the first time); the day after in d2; the same day of March a
 * year before; and once without a date or document. By b: once. */
static const char repeated
    [] = "document id=d1\ndocument id=d2\n"
         "statement speaker=a|act=assert|claim=c|document=d1|date=2015-03-01|count=5\n"
         "statement speaker=a|act=confirm|claim=c|document=d1|date=2015-03-01\n"
         "statement speaker=a|act=assert|claim=c|document=d2|date=2015-03-02\n"
         "statement speaker=a|act=assert|claim=c|document=d2|date=2014-03-01\n"
         "statement speaker=a|act=assert|claim=c|date=2015-03\n"
         "statement speaker=a|act=assert|claim=c\n"
         "statement speaker=a|act=deny|claim=c|document=d1|date=2015-03-01\n"
         "statement speaker=b|act=assert|claim=c|document=d1|date=2015-03-01|confidence=0.5\n";

static void repetitions_count_as_the_rule_says(void **state)
{
    static const struct {
        hearsay_duplicates rule;
        double said; /* by a for c */
    } expected[] = {
        { HEARSAY_DUPLICATES_ALL, 5 + 1 + 1 + 1 + 1 + 1 },
        /* d1, d2, and two that tell no document */
        { HEARSAY_DUPLICATES_DOCUMENT, 4 },
        /* three days, one that tells only the month, one that tells nothing */
        { HEARSAY_DUPLICATES_DAY, 5 },
        /* 2015-03-01 is a Sunday, the day after begins a week; 2014-03-01 */
        { HEARSAY_DUPLICATES_WEEK, 5 },
        /* March 2015 (that month alone too), March 2014, nothing */
        { HEARSAY_DUPLICATES_MONTH, 3 },
        { HEARSAY_DUPLICATES_YEAR, 3 },
        { HEARSAY_DUPLICATES_EVER, 1 },
    };
    hearsay_corpus *corpus = corpus_of_lines(repeated);

    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        hearsay_network_options options = { .kind = "claims", .duplicates = expected[i].rule };
        hearsay_network *claims = NULL, *same = NULL, *conflict = NULL;
        const char *claim;

        assert_int_equal(hearsay_network_build(&claims, corpus, &options, NULL), HEARSAY_OK);
        claim = hearsay_network_node_id(claims, hearsay_network_tie(claims, 0)->to);
        assert_true(weight_of(claims, "a", claim) == expected[i].said - 1); /* the denial */
        options.kind = "congruence";
        assert_int_equal(hearsay_network_build(&same, corpus, &options, NULL), HEARSAY_OK);
        assert_true(weight_of(same, "a", "b") == expected[i].said);
        options.kind = "conflict";
        assert_int_equal(hearsay_network_build(&conflict, corpus, &options, NULL), HEARSAY_OK);
        assert_true(weight_of(conflict, "a", "b") == 1);
        check_parts(claims);
        check_parts(same);
        hearsay_network_free(claims);
        hearsay_network_free(same);
        hearsay_network_free(conflict);
    }
    hearsay_corpus_free(corpus);
}

static void other_acts_targets_and_claims_are_no_repetitions(void **state)
{
    const hearsay_network_options options = { .kind = "accusations",
                                              .duplicates = HEARSAY_DUPLICATES_EVER };
    struct measured made = network_of_lines("statement speaker=a|act=accuse|target=b|claim=c\n"
                                            "statement speaker=a|act=accuse|target=b|claim=c\n"
                                            "statement speaker=a|act=blame|target=b|claim=c\n"
                                            "statement speaker=a|act=accuse|target=b|claim=e\n"
                                            "statement speaker=a|act=accuse|target=d|claim=c\n",
                                            &options);
    size_t count;

    (void)state;
    assert_true(weight_of(made.network, "a", "b") == 3); /* the second repeats the first */
    assert_true(weight_of(made.network, "a", "d") == 1);
    (void)hearsay_network_evidence(made.network, 0, &count);
    assert_int_equal(count, 4);
    assert_true(hearsay_network_evidence_weights(made.network, 0)[1] == 0);
    measured_free(&made);
}

/* By actor, counts on c and e, for and against: a (2, 1; 4, 0), b (3, 0; 0, 1), d a doubt on c. */
static void weights_are_divided_by_how_active_their_ends_are(void **state)
{
    static const struct {
        const char *kind, *from, *to;
        hearsay_normalisation normalisation;
        double raw, divisor;
    } expected[] = {
        { "congruence", "a", "b", HEARSAY_NORMALISE_AVERAGE, 6, 2 },
        { "congruence", "a", "d", HEARSAY_NORMALISE_AVERAGE, 1.25, 1.5 },
        { "congruence", "a", "b", HEARSAY_NORMALISE_JACCARD, 6, 2 },
        { "congruence", "b", "d", HEARSAY_NORMALISE_JACCARD, 0.75, 2 },
        { "subtract", "a", "b", HEARSAY_NORMALISE_COSINE, -1,
          14.491376746189438 }, /* sqrt(21 x 10) */
        { "conflict", "a", "d", HEARSAY_NORMALISE_COSINE, 1.75, 4.58257569495584 }, /* sqrt(21) */
        { "claims", "a", "c", HEARSAY_NORMALISE_ACTIVITY, 1, 7 },
        { "claims", "b", "e", HEARSAY_NORMALISE_ACTIVITY, -1, 4 },
        { "claims", "a", "c", HEARSAY_NORMALISE_PROMINENCE, 1, 7 }, /* 3 + 3 + 1 */
        { "claims", "b", "e", HEARSAY_NORMALISE_PROMINENCE, -1, 5 },
    };
    char named[sizeof disputed + 64] = "claim id=c|text=C\nclaim id=e|text=E\n";
    hearsay_corpus *corpus = corpus_of_lines(strcat(named, disputed));

    (void)state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        hearsay_network_options options = { .kind = expected[i].kind,
                                            .normalisation = expected[i].normalisation };
        hearsay_network *network = NULL;

        assert_int_equal(hearsay_network_build(&network, corpus, &options, NULL), HEARSAY_OK);
        assert_true(is_near(weight_of(network, expected[i].from, expected[i].to),
                            expected[i].raw / expected[i].divisor));
        check_parts(network);
        hearsay_network_free(network);
    }
    hearsay_corpus_free(corpus);
}

static void a_normalisation_is_for_its_networks_only(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(disputed);
    hearsay_network_options options = { .kind = "relay",
                                        .normalisation = HEARSAY_NORMALISE_COSINE };
    hearsay_network *network = NULL;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_network_build(&network, corpus, &options, &err), HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message, "the network relay cannot be normalised by cosine");
    assert_null(network);
    hearsay_corpus_free(corpus);
}

static void what_was_not_said_is_repeated_by_nobody(void **state)
{
    const hearsay_network_options options = { .kind = "actor-claim",
                                              .keep_negated = true,
                                              .duplicates = HEARSAY_DUPLICATES_EVER };
    struct measured made = network_of_lines("statement speaker=a|act=accuse|target=b|negated=true\n"
                                            "statement speaker=a|act=accuse|target=b\n",
                                            &options);

    (void)state;
    assert_true(hearsay_network_tie(made.network, 0)->weight == 1);
    measured_free(&made);
}

static void a_statement_can_count_as_much_as_its_coder_is_sure(void **state)
{
    hearsay_network_options options = { .kind = "congruence",
                                        .weighting = HEARSAY_WEIGHT_CONFIDENCE };
    struct measured made = network_of_lines(repeated, &options);

    (void)state;
    assert_true(weight_of(made.network, "a", "b") == 5); /* 10 x 0.5 */
    measured_free(&made);
}

/* Other names in the same places change the order of nodes, and nothing else. */
static void new_names_change_nothing_but_names(void **state)
{
    static const char renamed[] = "statement speaker=z|act=assert|claim=c\n"
                                  "statement speaker=b|act=assert|claim=c|count=3\n"
                                  "statement speaker=z|act=assert|claim=c\n"
                                  "statement speaker=z|act=deny|claim=c\n"
                                  "statement speaker=a|act=doubt|claim=c\n"
                                  "statement speaker=a|act=report|claim=c\n"
                                  "statement speaker=z|act=assert|claim=e|count=4\n"
                                  "statement speaker=b|act=deny|claim=e\n";
    static const char *const kinds[] = { "congruence", "conflict", "subtract" };
    hearsay_corpus *before = corpus_of_lines(disputed), *after = corpus_of_lines(renamed);

    (void)state;
    for (size_t i = 0; i < 3; i++) {
        hearsay_network *one = network_of(before, kinds[i], HEARSAY_LEVEL_ACTOR,
                                          HEARSAY_CREDIT_SPEAKER);
        hearsay_network *two = network_of(after, kinds[i], HEARSAY_LEVEL_ACTOR,
                                          HEARSAY_CREDIT_SPEAKER);

        assert_true(weight_of(one, "a", "b") == weight_of(two, "z", "b"));
        assert_true(weight_of(one, "a", "d") == weight_of(two, "z", "a"));
        assert_true(weight_of(one, "b", "d") == weight_of(two, "b", "a"));
        hearsay_network_free(one);
        hearsay_network_free(two);
    }
    hearsay_corpus_free(before);
    hearsay_corpus_free(after);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_shares_sides_is_tied_by_products_of_counts),
        cmocka_unit_test(claims_are_tied_by_those_who_back_both_each_once),
        cmocka_unit_test(tone_is_summed_with_its_sign),
        cmocka_unit_test(membership_ties_those_who_take_part_to_all_above_them),
        cmocka_unit_test(measures_count_each_tie_for_both_its_ends),
        cmocka_unit_test(hubs_and_authorities_are_the_same_without_directions),
        cmocka_unit_test(the_sample_has_the_sums_that_others_found),
        cmocka_unit_test(what_statements_add_is_the_weight_in_every_network),
        cmocka_unit_test(and_by_every_rule_of_repetition_weight_and_normalisation),
        cmocka_unit_test(repetitions_count_as_the_rule_says),
        cmocka_unit_test(other_acts_targets_and_claims_are_no_repetitions),
        cmocka_unit_test(weights_are_divided_by_how_active_their_ends_are),
        cmocka_unit_test(a_normalisation_is_for_its_networks_only),
        cmocka_unit_test(what_was_not_said_is_repeated_by_nobody),
        cmocka_unit_test(a_statement_can_count_as_much_as_its_coder_is_sure),
        cmocka_unit_test(new_names_change_nothing_but_names),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
