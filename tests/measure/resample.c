/* What is drawn, and how often. */
#include "measure/resample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"

/* Three documents of 1, 2 and 3 statements, and one statement without. */
static const char documents[] = "statement speaker=a|act=assert|document=d1\n"
                                "statement speaker=a|act=assert|document=d2\n"
                                "statement speaker=b|act=assert|document=d2\n"
                                "statement speaker=a|act=assert|document=d3\n"
                                "statement speaker=b|act=assert|document=d3\n"
                                "statement speaker=c|act=assert|document=d3\n"
                                "statement speaker=c|act=assert\n";
enum { STATEMENTS = 7 };

static void draw(double *repeats, const hearsay_corpus *corpus,
                 const hearsay_bootstrap_options *options, uint64_t seed, uint64_t index)
{
    struct units units;

    memset(repeats, 0, STATEMENTS * sizeof *repeats);
    assert_int_equal(units_find(&units, corpus, NULL), HEARSAY_OK);
    assert_int_equal(resample_draw(repeats, &units, corpus, options, seed, index, NULL), HEARSAY_OK);
    units_clear(&units);
}

static void documents_are_drawn_as_a_whole(void **state)
{
    const hearsay_bootstrap_options options = { .resamples = 20 };
    hearsay_corpus *corpus = corpus_of_lines(documents);
    double repeats[STATEMENTS], sum = 0;

    (void)state;
    for (uint64_t i = 0; i < 2000; i++) {
        draw(repeats, corpus, &options, 1, i);
        assert_true(repeats[1] == repeats[2]);
        assert_true(repeats[3] == repeats[4] && repeats[4] == repeats[5]);
        /* four units, drawn four times */
        assert_true(repeats[0] + repeats[1] + repeats[3] + repeats[6] == 4);
        sum += repeats[6];
    }
    /* each is drawn once on average: 2,000 times, with a deviation of sqrt(2000 x 3/4) = 39 */
    assert_true(sum > 1850 && sum < 2150);
    hearsay_corpus_free(corpus);
}

static void a_draw_depends_on_seed_and_index_only(void **state)
{
    const hearsay_bootstrap_options options = { .resamples = 20 };
    hearsay_corpus *corpus = corpus_of_lines(documents);
    double once[STATEMENTS], again[STATEMENTS];
    size_t same_seed = 0, same_index = 0;

    (void)state;
    for (uint64_t i = 0; i < 50; i++) {
        draw(once, corpus, &options, 7, i);
        draw(again, corpus, &options, 7, i);
        assert_memory_equal(once, again, sizeof once);
        draw(again, corpus, &options, 8, i);
        same_index += memcmp(once, again, sizeof once) == 0;
        draw(again, corpus, &options, 7, i + 1);
        same_seed += memcmp(once, again, sizeof once) == 0;
    }
    assert_true(same_seed < 25 && same_index < 25); /* of 256 draws that are equally likely */
    hearsay_corpus_free(corpus);
}

static void assert_units(const char *lines, hearsay_unit kind, size_t count, size_t alone)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    struct units units;

    assert_int_equal(units_find(&units, corpus, NULL), HEARSAY_OK);
    assert_int_equal(units.kind, kind);
    assert_int_equal(units.count, count);
    assert_int_equal(units.alone, alone);
    units_clear(&units);
    hearsay_corpus_free(corpus);
}

static void one_document_gives_paragraphs_or_statements(void **state)
{
    (void)state;
    assert_units(documents, HEARSAY_UNIT_DOCUMENTS, 4, 1);
    assert_units("statement speaker=a|act=assert|document=d|paragraph=2\n"
                 "statement speaker=b|act=assert|document=d|paragraph=1\n"
                 "statement speaker=c|act=assert|document=d|paragraph=2\n",
                 HEARSAY_UNIT_PARAGRAPHS, 2, 0);
    /* one of them does not tell, or all are one */
    assert_units("statement speaker=a|act=assert|document=d|paragraph=2\n"
                 "statement speaker=b|act=assert|document=d\n",
                 HEARSAY_UNIT_STATEMENTS, 2, 0);
    assert_units("statement speaker=a|act=assert|document=d|paragraph=2\n"
                 "statement speaker=b|act=assert|document=d|paragraph=2\n",
                 HEARSAY_UNIT_STATEMENTS, 2, 0);
    assert_units("statement speaker=a|act=assert\n", HEARSAY_UNIT_STATEMENTS, 1, 0);
    assert_units("", HEARSAY_UNIT_STATEMENTS, 0, 0);
}

/* Nothing was found in d3: it is drawn all the same, so that the others come 0 to 3 times in all. */
static void a_document_without_statements_is_drawn_too(void **state)
{
    static const char lines[] = "document id=d1\ndocument id=d2\ndocument id=d3\n"
                                "statement speaker=a|act=assert|document=d1\n"
                                "statement speaker=b|act=assert|document=d2\n";
    const hearsay_bootstrap_options options = { .resamples = 20 };
    hearsay_corpus *corpus = corpus_of_lines(lines);
    double repeats[STATEMENTS];
    bool seen[4] = { false };

    (void)state;
    for (uint64_t i = 0; i < 500; i++) {
        draw(repeats, corpus, &options, 1, i);
        assert_true(repeats[0] + repeats[1] <= 3);
        seen[(size_t)(repeats[0] + repeats[1])] = true;
    }
    assert_true(seen[0] && seen[1] && seen[2] && seen[3]);
    hearsay_corpus_free(corpus);
}

/* Of confidence 0.25, in a quarter of the resamples as often as its document, else not at all. */
static void what_coders_doubt_is_left_out_as_often(void **state)
{
    static const char lines[] = "statement speaker=a|act=assert|document=d1\n"
                                "statement speaker=b|act=assert|document=d1|confidence=0.25\n"
                                "statement speaker=c|act=assert|document=d1|confidence=0\n"
                                "statement speaker=a|act=assert|document=d2\n";
    const hearsay_bootstrap_options options = { .resamples = 20, .by_confidence = true };
    hearsay_corpus *corpus = corpus_of_lines(lines);
    double repeats[STATEMENTS];
    size_t drawn = 0, kept = 0;

    (void)state;
    for (uint64_t i = 0; i < 4000; i++) {
        draw(repeats, corpus, &options, 1, i);
        assert_true(repeats[0] + repeats[3] == 2);
        assert_true(repeats[1] == 0 || repeats[1] == repeats[0]);
        assert_true(repeats[2] == 0);
        drawn += repeats[0] > 0;
        kept += repeats[1] > 0;
    }
    /* about 3,000 and 750, with a deviation of 24 for the latter */
    assert_true(drawn > 2900 && drawn < 3100);
    assert_true(kept > 650 && kept < 850);
    hearsay_corpus_free(corpus);
}

/* There are as many statements as before; if all are wrong, they are spread evenly. */
static void a_wrong_statement_gives_way_to_another(void **state)
{
    const hearsay_bootstrap_options plain = { .resamples = 20 };
    const hearsay_bootstrap_options wrong = { .resamples = 20, .coder_error = 0.25 };
    const hearsay_bootstrap_options all_wrong = { .resamples = 20, .coder_error = 1 };
    hearsay_corpus *corpus = corpus_of_lines(documents);
    double before[STATEMENTS], after[STATEMENTS], first = 0;

    (void)state;
    for (uint64_t i = 0; i < 2000; i++) {
        double sum_before = 0, sum_after = 0;

        draw(before, corpus, &plain, 1, i);
        draw(after, corpus, &wrong, 1, i);
        for (size_t j = 0; j < STATEMENTS; j++) {
            sum_before += before[j];
            sum_after += after[j];
        }
        assert_true(sum_before == sum_after);
        draw(after, corpus, &all_wrong, 1, i);
        first += after[0];
    }
    /* all of them wrong: 7 on average, spread over 7 places, so once each; deviation below 60 */
    assert_true(first > 1750 && first < 2250);
    hearsay_corpus_free(corpus);
}

static void without_memory_it_fails(void **state)
{
    const hearsay_bootstrap_options options = { .resamples = 20, .coder_error = 0.5 };
    hearsay_corpus *corpus = corpus_of_lines(documents);
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n++) {
        double repeats[STATEMENTS] = { 0 };
        struct units units;

        allocate_fail_at(n);
        status = units_find(&units, corpus, NULL);
        if (status == HEARSAY_OK)
            status = resample_draw(repeats, &units, corpus, &options, 1, 0, NULL);
        allocate_fail_at(0);
        units_clear(&units);
        assert_true(status == HEARSAY_OK ? n > 4 : status == HEARSAY_NO_MEMORY);
    }
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(documents_are_drawn_as_a_whole),
        cmocka_unit_test(a_draw_depends_on_seed_and_index_only),
        cmocka_unit_test(a_document_without_statements_is_drawn_too),
        cmocka_unit_test(one_document_gives_paragraphs_or_statements),
        cmocka_unit_test(what_coders_doubt_is_left_out_as_often),
        cmocka_unit_test(a_wrong_statement_gives_way_to_another),
        cmocka_unit_test(without_memory_it_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
