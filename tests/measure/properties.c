/* What must hold of every measure in every network, whatever it measures: on our small files and on
 * corpora drawn at random. All tables are gone through by their rows, so that what is new is held
 * to it as well; who must be let off stands below, with the reason. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/corpora.h"
#include "support/effort.h"
#include "support/written.h"

/* ---- tables ---- */

static hearsay_network *network_of(const hearsay_corpus *corpus,
                                   const hearsay_network_options *options)
{
    hearsay_network *network = NULL;
    hearsay_error err = { 0 };

    if (hearsay_network_build(&network, corpus, options, &err) != HEARSAY_OK)
        fail_msg("%s: %s", options->kind, err.message);
    return network;
}

/* All measures of a scope. */
static hearsay_table *table_of(const hearsay_network *network, hearsay_measure_scope scope)
{
    static const char *const all[] = { "all" };
    const hearsay_measure_options options = { .names = { all, 1 }, .seed = 1, .jobs = 1 };
    hearsay_table *table = NULL;
    hearsay_error err = { 0 };
    hearsay_status status = scope == HEARSAY_OF_ACTORS
                                ? hearsay_actor_table(&table, network, &options, &err)
                            : scope == HEARSAY_OF_CLAIMS
                                ? hearsay_claim_table(&table, hearsay_network_corpus(network),
                                                      &options, &err)
                            : scope == HEARSAY_OF_TIES
                                ? hearsay_tie_table(&table, network, &options, &err)
                                : hearsay_network_table(&table, network, &options, &err);

    if (status != HEARSAY_OK)
        fail_msg("%s of %s: %s", hearsay_scope_name(scope), hearsay_network_kind_of(network)->name,
                 err.message);
    return table;
}

/* From one kind of network to the next. Where not all are done, each corpus begins with another. */
static size_t kind_step(void)
{
    return effort_of(1, 2, 7);
}

/* ---- comparing ---- */

/* A measure. */
struct entry {
    hearsay_measure_scope scope;
    const char *name;
};

static bool is_listed(const struct entry *list, hearsay_measure_scope scope, const char *name)
{
    for (; list && list->name; list++)
        if (list->scope == scope && strcmp(list->name, name) == 0) return true;
    return false;
}

/* How the table of an altered corpus must follow from the first. */
struct comparison {
    const hearsay_network *network; /* the first */
    hearsay_measure_scope scope;
    bool renamed;
    const struct entry *let_off;
    const struct entry *multiplied; /* by factor */
    const struct entry *weights;    /* by weight_factor */
    double factor, weight_factor;
    size_t first_kind;
};

static const char *cell(const hearsay_table *table, size_t row, size_t column)
{
    const char *text = hearsay_table_text(table, row, column);

    return text ? text : "";
}

/* How many columns name the thing of a row; the others, or of networks the second, are measures. */
static size_t naming_columns(hearsay_measure_scope scope)
{
    static const size_t columns[HEARSAY_SCOPES] = { 1, 1, 4, 1 };

    return columns[scope];
}

static bool is_row(const struct comparison *comparison, const hearsay_table *first, size_t row,
                   const hearsay_table *second, size_t other)
{
    const hearsay_corpus *corpus = hearsay_network_corpus(comparison->network);
    size_t named = comparison->scope == HEARSAY_OF_TIES ? 2 : 1;
    char names[2][4 * NAME_SPACE];
    bool same = true, turned;

    for (size_t i = 0; i < named; i++) {
        (void)strcpy(names[i], cell(first, row, i));
        if (comparison->renamed) (void)altered_name(corpus, cell(first, row, i), names[i]);
        same = same && strcmp(names[i], cell(second, other, i)) == 0;
    }
    for (size_t i = named; i < naming_columns(comparison->scope); i++)
        if (strcmp(cell(first, row, i), cell(second, other, i)) != 0) return false;
    /* which node is the first of a pair depends on its name */
    turned = named == 2 && hearsay_network_kind_of(comparison->network)->undirected &&
             strcmp(names[0], cell(second, other, 1)) == 0 &&
             strcmp(names[1], cell(second, other, 0)) == 0;
    return same || turned;
}

static void compare_cell(const struct comparison *comparison, const hearsay_table *first,
                         size_t row, const hearsay_table *second, size_t other, size_t column)
{
    bool of_network = comparison->scope == HEARSAY_OF_NETWORK;
    const char *measure = of_network ? cell(first, row, 0) : hearsay_table_heading(first, column);
    double x = NAN, y = NAN;
    bool has_x = hearsay_table_number(first, row, column, &x);
    bool has_y = hearsay_table_number(second, other, column, &y);

    if (!of_network && !hearsay_measure_find(comparison->scope, measure)) return;
    if (is_listed(comparison->let_off, comparison->scope, measure)) return;
    if (is_listed(comparison->multiplied, comparison->scope, measure)) x *= comparison->factor;
    if (is_listed(comparison->weights, comparison->scope, measure)) x *= comparison->weight_factor;
    if (has_x == has_y && strcmp(cell(first, row, column), cell(second, other, column)) == 0 &&
        (!has_x || fabs(x - y) <= 1e-7 * (1 + fabs(x))))
        return;
    fail_msg("%s of %s %s in %s: %g \"%s\", then %g \"%s\"", measure, cell(first, row, 0),
             of_network ? "" : cell(first, row, 1),
             hearsay_network_kind_of(comparison->network)->name, x, cell(first, row, column), y,
             cell(second, other, column));
}

static void compare_tables(const struct comparison *comparison, const hearsay_table *first,
                           const hearsay_table *second)
{
    size_t rows = hearsay_table_rows(first);

    assert_int_equal(hearsay_table_rows(second), rows);
    for (size_t row = 0; row < rows; row++) {
        size_t other = 0;

        while (other < rows && !is_row(comparison, first, row, second, other)) other++;
        if (other == rows)
            fail_msg("no row for %s %s in %s", cell(first, row, 0), cell(first, row, 1),
                     hearsay_network_kind_of(comparison->network)->name);
        for (size_t column = 1; column < hearsay_table_columns(first); column++)
            compare_cell(comparison, first, row, second, other, column);
    }
}

/* All scopes in all networks; no options but the kind and the level. */
static void compare_corpora(const hearsay_corpus *first, const hearsay_corpus *second,
                            struct comparison comparison)
{
    for (size_t i = comparison.first_kind; hearsay_network_kind_at(i); i += kind_step()) {
        const hearsay_network_options options = { .kind = hearsay_network_kind_at(i)->name };
        hearsay_network *one = network_of(first, &options), *two = network_of(second, &options);
        bool pairs = hearsay_network_kind_at(i)->undirected &&
                     !hearsay_network_kind_at(i)->two_mode;
        bool skip = comparison.factor != 1 && strcmp(options.kind, "actor-claim") == 0;
        comparison.network = one;
        /* counts are multiplied with counts, or do not matter at all */
        comparison.weight_factor = pairs ? comparison.factor * comparison.factor
                                         : comparison.factor;
        if (strcmp(options.kind, "co-claims") == 0 || strcmp(options.kind, "affiliation") == 0)
            comparison.weight_factor = 1;
        /* next to ties that grow, what claims are about goes on weighing 1 */
        for (int scope = 0; scope < HEARSAY_SCOPES && !skip; scope++) {
            hearsay_table *x, *y;

            comparison.scope = (hearsay_measure_scope)scope;
            x = table_of(one, comparison.scope);
            y = table_of(two, comparison.scope);
            compare_tables(&comparison, x, y);
            hearsay_table_free(x);
            hearsay_table_free(y);
        }
        hearsay_network_free(one);
        hearsay_network_free(two);
    }
}

/* ---- labels ---- */

static void other_names_and_another_order_change_nothing_else(void **state)
{
    static const struct entry let_off[] = {
        /* numbers that stand for names, given in the order of nodes */
        { HEARSAY_OF_ACTORS, "component" },
        { HEARSAY_OF_ACTORS, "side_of_split" },
        { HEARSAY_OF_ACTORS, "camp" },
        /* of searches that go through the nodes in their order */
        { HEARSAY_OF_ACTORS, "camp_stability" },
        { HEARSAY_OF_NETWORK, "camp_count" },
        { HEARSAY_OF_NETWORK, "camp_stability" },
        { HEARSAY_OF_NETWORK, "polarisation" },
        { HEARSAY_OF_NETWORK, "ei_index" },
        /* of one of several best splits, or of equal outlets or ends the first by id */
        { HEARSAY_OF_TIES, "misfit" },
        { HEARSAY_OF_NETWORK, "frustration_weight" },
        { HEARSAY_OF_ACTORS, "signed_eigenvector" },
        { HEARSAY_OF_CLAIMS, "without_main_outlet" },
        { HEARSAY_OF_NETWORK, "ties_lost" },
        /* names of actors, and statements in the order of their lines */
        { HEARSAY_OF_CLAIMS, "main_outlet" },
        { HEARSAY_OF_NETWORK, "main_outlet" },
        { HEARSAY_OF_CLAIMS, "backer_names" },
        { HEARSAY_OF_CLAIMS, "opposer_names" },
        { HEARSAY_OF_CLAIMS, "first_stated_by" },
        { HEARSAY_OF_CLAIMS, "first_denied_by" },
        { HEARSAY_OF_CLAIMS, "changes" },
        { HEARSAY_OF_ACTORS, "unanswered_in" },
        { HEARSAY_OF_CLAIMS, "retracted_in" },
        { HEARSAY_OF_CLAIMS, "silent_targets" },
        { HEARSAY_OF_TIES, "only_outlet" },
        { 0, NULL },
    };
    const struct alteration alteration = { .renamed = true, .reversed = true };
    hearsay_corpus *corpus;

    (void)state;
    for (size_t i = 0; (corpus = corpus_at(i)) != NULL; i++) {
        hearsay_corpus *altered = altered_corpus(corpus, &alteration);

        compare_corpora(corpus, altered,
                        (struct comparison){ .renamed = true, .let_off = let_off, .factor = 1,
                                             .first_kind = i % kind_step() });
        hearsay_corpus_free(altered);
        hearsay_corpus_free(corpus);
    }
}

/* ---- isolates ---- */

/* Not a byte changes, at no level, and with it no measure that depends on n: who has no tie is not
 * in n. The new ones are the first, the last and in the middle of the actors. */
static void who_only_is_declared_changes_nobody(void **state)
{
    const struct alteration alteration = {
        .more = "{\"record\":\"actor\",\"id\":\"0\",\"kind\":\"country\"}\n"
                "{\"record\":\"actor\",\"id\":\"dd\",\"member_of\":\"0\"}\n"
                "{\"record\":\"actor\",\"id\":\"zz\",\"kind\":\"person\"}\n",
    };
    hearsay_corpus *corpus;

    (void)state;
    for (size_t i = 0; (corpus = corpus_at(i)) != NULL; i++) {
        hearsay_corpus *altered = altered_corpus(corpus, &alteration);

        for (size_t kind = i % kind_step(); hearsay_network_kind_at(kind); kind += kind_step())
            for (int level = 0; hearsay_level_name((hearsay_level)level); level++) {
                const hearsay_network_options options = {
                    .kind = hearsay_network_kind_at(kind)->name, .level = (hearsay_level)level
                };
                hearsay_network *one = network_of(corpus, &options);
                hearsay_network *two = network_of(altered, &options);

                for (int scope = 0; scope < HEARSAY_SCOPES; scope++) {
                    hearsay_table *x = table_of(one, (hearsay_measure_scope)scope);
                    hearsay_table *y = table_of(two, (hearsay_measure_scope)scope);
                    char *before = written_table(x, "csv", NULL);
                    char *after = written_table(y, "csv", NULL);

                    assert_string_equal(before, after);
                    free(before);
                    free(after);
                    hearsay_table_free(x);
                    hearsay_table_free(y);
                }
                hearsay_network_free(one);
                hearsay_network_free(two);
            }
        hearsay_corpus_free(altered);
        hearsay_corpus_free(corpus);
    }
}

/* ---- counts ---- */

static void only_sums_grow_with_counts(void **state)
{
    static const struct entry sums[] = {
        { HEARSAY_OF_ACTORS, "statements" },    { HEARSAY_OF_ACTORS, "accuses" },
        { HEARSAY_OF_ACTORS, "accused" },       { HEARSAY_OF_ACTORS, "denies" },
        { HEARSAY_OF_ACTORS, "answered" },      { HEARSAY_OF_ACTORS, "unanswered" },
        { HEARSAY_OF_ACTORS, "not_said" },      { HEARSAY_OF_CLAIMS, "backs" },
        { HEARSAY_OF_CLAIMS, "opposes" },       { HEARSAY_OF_CLAIMS, "doubts" },
        { HEARSAY_OF_CLAIMS, "reports" },       { HEARSAY_OF_CLAIMS, "not_said" },
        { HEARSAY_OF_CLAIMS, "retractions" },   { HEARSAY_OF_CLAIMS, "without_main_outlet" },
        { HEARSAY_OF_TIES, "statements" },      { HEARSAY_OF_NETWORK, "statements" },
        { HEARSAY_OF_NETWORK, "loops" },        { HEARSAY_OF_NETWORK, "left_out" },
        { HEARSAY_OF_NETWORK, "rolled_loops" }, { HEARSAY_OF_NETWORK, "negated" },
        { HEARSAY_OF_NETWORK, "untied" },       { 0, NULL },
    };
    static const struct entry weights[] = {
        { HEARSAY_OF_ACTORS, "in_strength" },
        { HEARSAY_OF_ACTORS, "out_strength" },
        { HEARSAY_OF_TIES, "weight" },
        { HEARSAY_OF_NETWORK, "weight" },
        { HEARSAY_OF_NETWORK, "frustration_weight" },
        { 0, NULL },
    };
    /* with more of the same, chance is less likely to have made it */
    static const struct entry let_off[] = {
        { HEARSAY_OF_TIES, "null_model" },
        { HEARSAY_OF_TIES, "null_model_adjusted" },
        { 0, NULL },
    };
    const struct alteration alteration = { .factor = 2 };
    hearsay_corpus *corpus;

    (void)state;
    for (size_t i = 0; (corpus = corpus_at(i)) != NULL; i++) {
        hearsay_corpus *altered = altered_corpus(corpus, &alteration);

        compare_corpora(corpus, altered,
                        (struct comparison){ .let_off = let_off, .multiplied = sums,
                                             .weights = weights, .factor = 2,
                                             .first_kind = i % kind_step() });
        hearsay_corpus_free(altered);
        hearsay_corpus_free(corpus);
    }
}

/* Whatever weights are divided by grows with them, but for numbers of claims. */
static void normalised_weights_do_not_grow_with_counts(void **state)
{
    static const double factors[] = {
        [HEARSAY_NORMALISE_ACTIVITY] = 1, [HEARSAY_NORMALISE_PROMINENCE] = 1,
        [HEARSAY_NORMALISE_AVERAGE] = 4,  [HEARSAY_NORMALISE_JACCARD] = 4,
        [HEARSAY_NORMALISE_COSINE] = 1,
    };
    static const char *const kinds[] = { "claims", "congruence", "conflict", "subtract" };
    const struct alteration alteration = { .factor = 2 };
    size_t count = sizeof factors / sizeof *factors;
    hearsay_corpus *corpus;

    (void)state;
    assert_null(hearsay_normalisation_name((hearsay_normalisation)count));
    for (size_t i = 0; (corpus = corpus_at(i)) != NULL; i++) {
        hearsay_corpus *altered = altered_corpus(corpus, &alteration);

        for (size_t j = 1; j < count; j++)
            for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
                const hearsay_network_options options = {
                    .kind = kinds[k], .normalisation = (hearsay_normalisation)j
                };
                hearsay_network *one = NULL, *two;

                if (hearsay_network_build(&one, corpus, &options, NULL) != HEARSAY_OK) continue;
                two = network_of(altered, &options);
                assert_int_equal(hearsay_network_ties(one), hearsay_network_ties(two));
                for (size_t tie = 0; tie < hearsay_network_ties(one); tie++) {
                    double x = hearsay_network_tie(one, tie)->weight * factors[j];
                    double y = hearsay_network_tie(two, tie)->weight;

                    assert_true(fabs(x - y) <= 1e-12 * (1 + fabs(x)));
                }
                hearsay_network_free(one);
                hearsay_network_free(two);
            }
        hearsay_corpus_free(altered);
        hearsay_corpus_free(corpus);
    }
}

/* ---- levels ---- */

/* The next tie, from one on, of which no end is nowhere; the number of ties if there is none.
 * Nobody passes on their own words, but members of one country do pass on one another's. */
static size_t next_tie(const hearsay_network *network, size_t tie)
{
    for (; tie < hearsay_network_ties(network); tie++) {
        const hearsay_tie *found = hearsay_network_tie(network, tie);

        if (found->kind == HEARSAY_TIE_RELAY && found->from == found->to) continue;
        if (strcmp(hearsay_network_node_id(network, found->from), NOWHERE) != 0 &&
            strcmp(hearsay_network_node_id(network, found->to), NOWHERE) != 0)
            break;
    }
    return tie;
}

static void compare_ties(const hearsay_network *one, const hearsay_network *two)
{
    const char *kind = hearsay_network_kind_of(one)->name;
    size_t i = next_tie(one, 0), j = next_tie(two, 0);

    for (; i < hearsay_network_ties(one) && j < hearsay_network_ties(two);
         i = next_tie(one, i + 1), j = next_tie(two, j + 1)) {
        const hearsay_tie *x = hearsay_network_tie(one, i), *y = hearsay_network_tie(two, j);

        const char *from = hearsay_network_node_id(one, x->from);
        const char *to = hearsay_network_node_id(one, x->to);
        const char *other_from = hearsay_network_node_id(two, y->from);
        const char *other_to = hearsay_network_node_id(two, y->to);

        if (strcmp(from, other_from) != 0 || strcmp(to, other_to) != 0 || x->kind != y->kind ||
            (x->act && strcmp(x->act->name, y->act->name) != 0) || x->statements != y->statements ||
            fabs(x->weight - y->weight) > 1e-12 * (1 + fabs(x->weight)))
            fail_msg("%s: %g from %s to %s, then %g from %s to %s", kind, x->weight, from, to,
                     y->weight, other_from, other_to);
    }
    if (i != hearsay_network_ties(one) || j != hearsay_network_ties(two))
        fail_msg("%s: not the same ties", kind);
}

/* Nobody belongs to a group any more if all that speak are groups. Who is nowhere brings claims
 * into a network, and backs them, that without a country would be left out. */
static bool is_let_off(const hearsay_corpus *corpus, const char *kind, hearsay_level level)
{
    if (strcmp(kind, "affiliation") == 0) return true;
    /* who was first, and that nobody repeats themselves, is found among actors */
    if (strcmp(kind, "repeats") == 0) return true;
    /* who backed a claim is denied as what they are on the day of the denial */
    for (size_t i = 0; i < hearsay_corpus_actors(corpus) && strcmp(kind, "denials") == 0; i++)
        if (hearsay_corpus_actor(corpus, (hearsay_actor_id)i)->membership_count) return true;
    return level == HEARSAY_LEVEL_COUNTRY &&
           (strcmp(kind, "co-claims") == 0 || strcmp(kind, "actor-claim") == 0);
}

/* The network of one's countries is that of a corpus in which the countries speak. */
static void rolling_up_first_or_last_is_the_same(void **state)
{
    hearsay_corpus *corpus;

    (void)state;
    for (size_t i = 0; (corpus = corpus_at(i)) != NULL; i++) {
        for (int level = 1; hearsay_level_name((hearsay_level)level); level++) {
            const struct alteration alteration = { .level = (hearsay_level)level };
            hearsay_corpus *altered = altered_corpus(corpus, &alteration);

            for (size_t j = 0; hearsay_network_kind_at(j); j++) {
                hearsay_network_options options = { .kind = hearsay_network_kind_at(j)->name,
                                                    .level = (hearsay_level)level };
                hearsay_network *rolled, *counted;

                if (is_let_off(corpus, options.kind, options.level)) continue;
                rolled = network_of(corpus, &options);
                options.level = HEARSAY_LEVEL_ACTOR;
                counted = network_of(altered, &options);
                compare_ties(rolled, counted);
                hearsay_network_free(rolled);
                hearsay_network_free(counted);
            }
            hearsay_corpus_free(altered);
        }
        hearsay_corpus_free(corpus);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(other_names_and_another_order_change_nothing_else),
        cmocka_unit_test(who_only_is_declared_changes_nobody),
        cmocka_unit_test(only_sums_grow_with_counts),
        cmocka_unit_test(normalised_weights_do_not_grow_with_counts),
        cmocka_unit_test(rolling_up_first_or_last_is_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
