/* Intervals of resamples: on corpora whose resamples can be counted by hand, and by simulation. */
#include <hearsay/uncertainty.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "memory/random.h"
#include "support/effort.h"
#include "support/lines.h"
#include "support/measured.h"
#include "support/written.h"
#include "text/buffer.h"

static const hearsay_network_options accusations = { .kind = "accusations" };

/* Two documents: a accuses t in one, c in the other; e has a statement of its own in both. */
static const char two[] = "statement speaker=a|act=accuse|target=t|document=d1\n"
                          "statement speaker=e|act=assert|document=d1\n"
                          "statement speaker=c|act=accuse|target=t|document=d2\n"
                          "statement speaker=e|act=assert|document=d2\n";

static hearsay_status try_table(hearsay_table **out, const hearsay_corpus *corpus,
                                const char *const *names, size_t count, unsigned jobs,
                                const hearsay_bootstrap_options *options, hearsay_error *err)
{
    const hearsay_measure_options measures = { .names = { names, count }, .seed = 1, .jobs = jobs };

    return hearsay_bootstrap_table(out, corpus, &accusations, &measures, options, NULL, err);
}

static hearsay_table *make(const hearsay_corpus *corpus, const char *const *names, size_t count,
                           size_t resamples)
{
    const hearsay_bootstrap_options options = { .resamples = resamples };
    hearsay_table *table;
    hearsay_error err = { 0 };

    if (try_table(&table, corpus, names, count, 0, &options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return table;
}

static size_t row_of(const hearsay_table *table, const char *id, const char *measure)
{
    for (size_t i = 0; i < hearsay_table_rows(table); i++)
        if (strcmp(hearsay_table_text(table, i, 0), id) == 0 &&
            strcmp(hearsay_table_text(table, i, 3), measure) == 0)
            return i;
    return SIZE_MAX;
}

static double cell(const hearsay_table *table, size_t row, const char *heading)
{
    double value = NAN;

    assert_true(row != SIZE_MAX);
    (void)hearsay_table_number(table, row, hearsay_table_find(table, heading), &value);
    return value;
}

/* a's document is drawn 0, 1 or 2 times, with 1/4, 1/2, 1/4. */
static void two_documents_have_four_resamples(void **state)
{
    static const char *const names[] = { "statements", "in_strength", "out_strength" };
    hearsay_corpus *corpus = corpus_of_lines(two);
    hearsay_table *table = make(corpus, names, 3, 4000);
    size_t a = row_of(table, "a", "statements"), e = row_of(table, "e", "statements");

    (void)state;
    assert_true(cell(table, a, "value") == 1);
    assert_true(cell(table, a, "low") == 0 && cell(table, a, "high") == 2);
    assert_true(cell(table, a, "present") == 1);
    /* first is e with 2; a and c share the second rank. With 2 statements a shares the first, with 1
     * it shares the second; with none it shares the third with t */
    assert_true(cell(table, e, "rank") == 1 && cell(table, a, "rank") == 2);
    assert_true(cell(table, e, "rank_low") == 1 && cell(table, e, "rank_high") == 1);
    assert_true(cell(table, a, "rank_low") == 1 && cell(table, a, "rank_high") == 3);
    /* above c in 1/4, level in 1/2: 1/2; e is above a in 3/4 and level in 1/4: 7/8. Deviations are
     * 0.0056 and 0.0034 */
    assert_true(fabs(cell(table, a, "above_next") - 0.5) < 0.03);
    assert_true(fabs(cell(table, e, "above_next") - 0.875) < 0.02);
    /* who is last is above nobody */
    assert_true(isnan(cell(table, row_of(table, "t", "statements"), "above_next")));
    /* t is accused twice in all of them; what a gives is 0 where it has no tie */
    assert_true(cell(table, row_of(table, "t", "in_strength"), "low") == 2);
    assert_true(cell(table, row_of(table, "t", "in_strength"), "high") == 2);
    assert_true(cell(table, row_of(table, "a", "out_strength"), "low") == 0);
    /* e has no tie, so no strength and no row */
    assert_true(row_of(table, "e", "in_strength") == SIZE_MAX);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

/* first_hand is a share: in the quarter of resamples without a's document it has no value. */
static void a_missing_value_is_told_and_ranks_last(void **state)
{
    static const char *const names[] = { "first_hand" };
    hearsay_corpus *corpus = corpus_of_lines(two);
    hearsay_table *table = make(corpus, names, 1, 4000);
    size_t a = row_of(table, "a", "first_hand");

    (void)state;
    assert_true(cell(table, a, "low") == 1 && cell(table, a, "high") == 1);
    assert_true(fabs(cell(table, a, "present") - 0.75) < 0.03);
    /* all who have one have 1 and share the first rank; of the four, t never has one, and without a
     * and one more there are two before them */
    assert_true(cell(table, a, "rank_low") == 1 && cell(table, a, "rank_high") == 3);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void rows_follow_ranks_and_have_their_statements(void **state)
{
    static const char *const names[] = { "accused", "component" };
    const hearsay_measure_options measures = { .names = { names, 2 }, .seed = 1 };
    const hearsay_bootstrap_options options = { .resamples = 20 };
    hearsay_bootstrap_notes notes;
    hearsay_corpus *corpus = corpus_of_lines(two);
    hearsay_table *table;
    size_t count;

    (void)state;
    assert_int_equal(hearsay_bootstrap_table(&table, corpus, &accusations, &measures, &options,
                                             &notes, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(table), 4);
    assert_string_equal(hearsay_table_text(table, 0, 0), "t");
    assert_non_null(hearsay_table_evidence(table, 0, &count));
    assert_int_equal(count, 2);
    assert_int_equal(notes.unit, HEARSAY_UNIT_DOCUMENTS);
    assert_int_equal(notes.units, 2);
    assert_int_equal(notes.alone, 0);
    assert_int_equal(notes.names, 1);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void the_number_of_jobs_changes_no_byte(void **state)
{
    static const char *const names[] = { "basic" };
    const hearsay_bootstrap_options options = { 101, .coder_error = 0.1 };
    hearsay_corpus *corpus = corpus_of_lines(two);
    char *text[3];

    (void)state;
    for (unsigned jobs = 1; jobs <= 3; jobs++) {
        hearsay_table *table;

        assert_int_equal(try_table(&table, corpus, names, 1, jobs, &options, NULL), HEARSAY_OK);
        text[jobs - 1] = written_table(table, "json", NULL);
        hearsay_table_free(table);
    }
    assert_string_equal(text[0], text[1]);
    assert_string_equal(text[0], text[2]);
    for (size_t i = 0; i < 3; i++) free(text[i]);
    hearsay_corpus_free(corpus);
}

static void what_cannot_be_is_refused(void **state)
{
    static const char *const statements[] = { "statements" }, *const names[] = { "component" };
    const hearsay_bootstrap_options few = { .resamples = 19 }, wrong = { 20, .coder_error = 1.5 };
    const hearsay_bootstrap_options enough = { .resamples = 20 };
    hearsay_corpus *corpus = corpus_of_lines(two);
    hearsay_error err = { 0 };
    hearsay_table *table;

    (void)state;
    assert_int_equal(try_table(&table, corpus, statements, 1, 1, &few, &err), HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message, "resamples must be 20 to 100000, found 19");
    assert_int_equal(try_table(&table, corpus, statements, 1, 1, &wrong, &err),
                     HEARSAY_BAD_ARGUMENT);
    assert_int_equal(try_table(&table, corpus, names, 1, 1, &enough, &err), HEARSAY_BAD_ARGUMENT);
    assert_null(table);
    hearsay_corpus_free(corpus);
}

static void an_empty_corpus_has_no_rows(void **state)
{
    static const char *const names[] = { "basic" };
    hearsay_corpus *corpus = corpus_of_lines("");
    hearsay_table *table = make(corpus, names, 1, 20);

    (void)state;
    assert_int_equal(hearsay_table_rows(table), 0);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void without_memory_it_fails(void **state)
{
    static const char *const names[] = { "statements", "in_strength" };
    const hearsay_bootstrap_options options = { 20, .coder_error = 0.5 };
    hearsay_corpus *corpus = corpus_of_lines(two);
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n = effort_next_failure(n)) {
        hearsay_table *table;

        allocate_fail_at(n);
        status = try_table(&table, corpus, names, 2, 1, &options, NULL);
        allocate_fail_at(0);
        hearsay_table_free(table);
        assert_true(status == HEARSAY_OK ? n > 100 : status == HEARSAY_NO_MEMORY);
    }
    hearsay_corpus_free(corpus);
}

/* ---- does the interval hold the truth as often as it says? ---- */

/* Documents are made independently: a, b and c each speak in a document with a chance of their own,
 * then once or twice with equal chance; each statement accuses x or y with equal chance, and comes
 * through a relay with chance 0.3. In one document of ten nobody speaks. So in 60 documents one speaks
 * 60 x chance x 1.5 times on average, and is heard first hand in 0.7 of them. */
enum { DOCUMENTS = 60, SPEAKERS = 3, CORPORA = 800 };

static const char *const speakers[SPEAKERS] = { "a", "b", "c" };
static const double chances[SPEAKERS] = { 0.7, 0.5, 0.3 };

static hearsay_corpus *simulate(uint64_t seed)
{
    struct buffer lines = { 0 };
    struct random random;
    hearsay_corpus *corpus;

    random_seed(&random, seed, 0);
    for (int document = 0; document < DOCUMENTS; document++) {
        buffer_format(&lines, "document id=d%d\n", document);
        for (size_t i = 0; i < SPEAKERS; i++) {
            if (random_unit(&random) >= chances[i]) continue;
            for (size_t n = 1 + random_below(&random, 2); n > 0; n--)
                buffer_format(&lines, "statement speaker=%s|act=accuse|target=%s%s|document=d%d\n",
                              speakers[i], random_below(&random, 2) ? "x" : "y",
                              random_unit(&random) < 0.3 ? "|via=wire" : "", document);
        }
    }
    corpus = corpus_of_lines(buffer_string(&lines));
    buffer_clear(&lines);
    return corpus;
}

struct truth {
    const char *id, *measure;
    double value;
    size_t held;
};

static void intervals_hold_the_truth_in_nine_of_ten_corpora(void **state)
{
    static const char *const names[] = { "statements", "accused", "in_strength", "out_strength",
                                         "first_hand" };
    const double all = DOCUMENTS * 1.5 * (0.7 + 0.5 + 0.3);
    struct truth truths[] = {
        { "a", "statements", DOCUMENTS * 1.5 * 0.7, 0 },
        { "b", "statements", DOCUMENTS * 1.5 * 0.5, 0 },
        { "c", "statements", DOCUMENTS * 1.5 * 0.3, 0 },
        { "x", "accused", all / 2, 0 },
        { "y", "in_strength", all / 2, 0 },
        { "b", "out_strength", DOCUMENTS * 1.5 * 0.5, 0 },
        { "a", "first_hand", 0.7, 0 },
        { "b", "first_hand", 0.7, 0 },
    };
    /* two or twenty corpora tell nothing of the share */
    size_t corpora = effort_of(CORPORA, 20, 2), count = sizeof truths / sizeof *truths;

    (void)state;
    for (size_t i = 0; i < corpora; i++) {
        hearsay_corpus *corpus = simulate(i + 1);
        hearsay_table *table = make(corpus, names, 5, 200);

        for (struct truth *truth = truths; truth < truths + count; truth++) {
            size_t row = row_of(table, truth->id, truth->measure);

            truth->held += cell(table, row, "low") <= truth->value &&
                           truth->value <= cell(table, row, "high");
        }
        hearsay_table_free(table);
        hearsay_corpus_free(corpus);
    }
    for (struct truth *truth = truths; corpora == CORPORA && truth < truths + count; truth++) {
        double share = (double)truth->held / (double)corpora;

        if (share < 0.86 || share > 0.94)
            fail_msg("%s of %s: the truth is held by %g of the intervals", truth->measure,
                     truth->id, share);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(two_documents_have_four_resamples),
        cmocka_unit_test(a_missing_value_is_told_and_ranks_last),
        cmocka_unit_test(rows_follow_ranks_and_have_their_statements),
        cmocka_unit_test(the_number_of_jobs_changes_no_byte),
        cmocka_unit_test(what_cannot_be_is_refused),
        cmocka_unit_test(an_empty_corpus_has_no_rows),
        cmocka_unit_test(without_memory_it_fails),
        cmocka_unit_test(intervals_hold_the_truth_in_nine_of_ten_corpora),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
