/* The table of measures itself, and running one by name. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/effort.h"
#include "support/measured.h"

static void every_row_says_what_an_analyst_must_know(void **state)
{
    const hearsay_measure *measure;
    size_t count = 0;

    (void)state;
    for (; (measure = hearsay_measure_at(count)) != NULL; count++) {
        assert_true(*measure->name && *measure->question && *measure->graph);
        assert_true(*measure->unit && *measure->source && *measure->limits);
        assert_ptr_equal(hearsay_measure_find(measure->scope, measure->name), measure); /* so names are unique */
    }
    assert_true(count >= 51);
    assert_null(hearsay_measure_find(HEARSAY_OF_ACTORS, "eigenwert"));
    assert_null(hearsay_measure_find(HEARSAY_OF_CLAIMS, "pagerank"));
}

static void rows_fall_by_value_and_then_rise_by_id(void **state)
{
    struct measured measured = measure_ties("b>c a>c d>b", "in_strength");
    static const char *const order[] = { "c", "b", "a", "d" };

    (void)state;
    assert_int_equal(hearsay_table_columns(measured.table), 3);
    assert_string_equal(hearsay_table_heading(measured.table, 2), "in_strength");
    for (size_t i = 0; i < 4; i++)
        assert_string_equal(hearsay_table_text(measured.table, i, 0), order[i]);
    measured_free(&measured);
}

static void a_row_opens_to_its_statements(void **state)
{
    struct measured measured = measure_ties("a>b c>b b>a", "in_strength");
    size_t count;
    const hearsay_statement_id *ids = hearsay_table_evidence(measured.table, 0, &count);

    (void)state;
    assert_string_equal(hearsay_table_text(measured.table, 0, 0), "b");
    assert_int_equal(count, 3);
    assert_int_equal(ids[2], 2);
    measured_free(&measured);
}

static void claims_have_no_counts_of_an_actor(void **state)
{
    struct measured measured =
        network_of_lines("claim id=x|text=x\nstatement speaker=a|act=deny|claim=x\n", NULL);

    (void)state;
    assert_int_equal(hearsay_measure_run(&measured.table, measured.network, "denies", NULL),
                     HEARSAY_OK);
    assert_true(value_of(&measured, "a") == 1);
    assert_true(isnan(value_of(&measured, "x")));
    measured_free(&measured);
}

static void an_unknown_measure_names_the_nearest(void **state)
{
    struct measured measured = measure_ties("a>b", "pagerank");
    hearsay_table *table = measured.table;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_measure_run(&table, measured.network, "pagernak", &err),
                     HEARSAY_BAD_ARGUMENT);
    assert_null(table);
    assert_string_equal(err.message,
                        "measure \"pagernak\" is not known; did you mean \"pagerank\"?");
    measured_free(&measured);
}

/* The table of a scope with one measure. */
static hearsay_status table_with(hearsay_table **out, const hearsay_network *network,
                                 const hearsay_measure *measure)
{
    hearsay_measure_options options = { .names = { &measure->name, 1 }, .seed = 1, .jobs = 1 };

    *out = NULL;
    switch (measure->scope) {
    case HEARSAY_OF_ACTORS: return hearsay_actor_table(out, network, &options, NULL);
    case HEARSAY_OF_CLAIMS:
        return hearsay_claim_table(out, hearsay_network_corpus(network), &options, NULL);
    case HEARSAY_OF_TIES: return hearsay_tie_table(out, network, &options, NULL);
    default: return hearsay_network_table(out, network, &options, NULL);
    }
}

static void every_measure_takes_an_empty_network(void **state)
{
    struct measured measured = measure_ties("", "component");
    const hearsay_measure *measure;

    (void)state;
    for (size_t i = 0; (measure = hearsay_measure_at(i)) != NULL; i++) {
        hearsay_table *table;

        assert_int_equal(table_with(&table, measured.network, measure), HEARSAY_OK);
        assert_int_equal(hearsay_table_rows(table), measure->scope == HEARSAY_OF_NETWORK ? 2 : 0);
        hearsay_table_free(table);
    }
    measured_free(&measured);
}

/* Whatever the network looks like, a cell is a number that can be written, a text, or missing. */
static void assert_no_wild_number(const hearsay_table *table, const char *name, const char *lines)
{
    for (size_t row = 0; row < hearsay_table_rows(table); row++)
        for (size_t column = 0; column < hearsay_table_columns(table); column++) {
            double value = 0;

            if (hearsay_table_number(table, row, column, &value) && !isfinite(value))
                fail_msg("%s is %g in\n%s", name, value, lines);
        }
}

static void every_measure_takes_odd_corpora(void **state)
{
    static const char *const corpora[] = {
        "",                                                                /* nobody */
        "actor id=a|name=A\n",                                             /* nobody speaks */
        "claim id=c|text=c|about=a\nstatement speaker=a|act=accuse|target=a|claim=c|via=a\n", /* alone */
        "claim id=c|text=c\nstatement speaker=a|act=deny|target=b|claim=c\n"
        "statement speaker=b|act=reject|target=a|claim=c\n",                /* all against */
        "claim id=c|text=c\nclaim id=d|text=d\nstatement speaker=a|act=assert|target=b|claim=c\n"
        "statement speaker=x|act=deny|target=y|claim=d\n",                  /* apart */
        "claim id=c|text=c\nstatement speaker=a|act=assert|claim=c\n"
        "statement speaker=a|act=deny|claim=c|negated=true\n"
        "statement speaker=a|act=deny|claim=c\n",                           /* cancelled out */
    };
    const hearsay_network_kind *kind;
    const hearsay_measure *measure;

    (void)state;
    for (size_t i = 0; i < sizeof corpora / sizeof *corpora; i++)
        for (size_t j = 0; (kind = hearsay_network_kind_at(j)) != NULL; j++) {
            const hearsay_network_options options = { .kind = kind->name };
            struct measured measured = network_of_lines(corpora[i], &options);

            for (size_t k = 0; (measure = hearsay_measure_at(k)) != NULL; k++) {
                assert_int_equal(table_with(&measured.table, measured.network, measure), HEARSAY_OK);
                assert_no_wild_number(measured.table, measure->name, corpora[i]);
                hearsay_table_free(measured.table);
                measured.table = NULL;
            }
            measured_free(&measured);
        }
}

static void every_measure_survives_any_failed_allocation(void **state)
{
    struct measured measured = measure_ties("a>b b>c c>c d>e", "component");
    const hearsay_measure *measure;

    (void)state;
    for (size_t i = 0; (measure = hearsay_measure_at(i)) != NULL; i++) {
        hearsay_status status = HEARSAY_NO_MEMORY;

        for (size_t n = 1; status != HEARSAY_OK; n = effort_next_failure(n)) {
            hearsay_table *table;

            allocate_fail_at(n);
            status = table_with(&table, measured.network, measure);
            allocate_fail_at(0);
            hearsay_table_free(table);
            assert_true(status == HEARSAY_OK ? n > 5 : status == HEARSAY_NO_MEMORY);
        }
    }
    measured_free(&measured);
}

static void names_and_sets_choose_columns(void **state)
{
    static const char *const words[] = { "betweenness", "trust", "betweenness" };
    static const char *const wrong[] = { "backs", "influense" };
    hearsay_measure_options options = { .names = { words, 3 } };
    struct measured measured = measure_ties("a>b", "component");
    hearsay_table *table = NULL;
    hearsay_error err;

    (void)state;
    assert_int_equal(hearsay_actor_table(&table, measured.network, &options, NULL), HEARSAY_OK);
    assert_true(hearsay_table_find(table, "betweenness") < hearsay_table_find(table, "first_hand"));
    assert_true(hearsay_table_find(table, "first_hand") < hearsay_table_columns(table));
    assert_true(hearsay_table_find(table, "pagerank") == SIZE_MAX);
    hearsay_table_free(table);
    options.names = (hearsay_words){ wrong, 1 };
    assert_int_equal(hearsay_actor_table(&table, measured.network, &options, &err),
                     HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message, "measure \"backs\" is one of claims, not of actors");
    assert_string_equal(err.hint, "hearsay claims --measures backs");
    options.names = (hearsay_words){ wrong + 1, 1 };
    assert_int_equal(hearsay_actor_table(&table, measured.network, &options, &err),
                     HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message,
                        "measure \"influense\" is not known; did you mean \"influence\"?");
    assert_null(table);
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_says_what_an_analyst_must_know),
        cmocka_unit_test(rows_fall_by_value_and_then_rise_by_id),
        cmocka_unit_test(a_row_opens_to_its_statements),
        cmocka_unit_test(claims_have_no_counts_of_an_actor),
        cmocka_unit_test(an_unknown_measure_names_the_nearest),
        cmocka_unit_test(every_measure_takes_an_empty_network),
        cmocka_unit_test(names_and_sets_choose_columns),
        cmocka_unit_test(every_measure_takes_odd_corpora),
        cmocka_unit_test(every_measure_survives_any_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
