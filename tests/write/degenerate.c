/* Corpora with hardly anything in them, or only one sort of thing: every table and every network of
 * them is written, and a number that is none is missing, in every format. */
#include <hearsay/compare.h>
#include <hearsay/uncertainty.h>
#include <hearsay/write.h>

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include <cmocka.h>

#include "support/effort.h"
#include "support/lines.h"
#include "support/written.h"

static const struct {
    const char *what, *lines;
} corpora[] = {
    { "nothing", "" },
    { "somebody who is only declared", "actor id=a|kind=country\ndocument id=d\nclaim id=c\n" },
    { "one who says one thing", "statement speaker=a|act=assert|claim=c\n" },
    { "one who says nothing of anybody", "statement speaker=a|act=report\n" },
    { "one who accuses himself", "actor id=a|kind=country\nstatement "
                                 "speaker=a|act=accuse|target=a|claim=c|date=2015-01-01\n" },
    { "one who denies himself", "statement speaker=a|act=assert|claim=c|via=a\n"
                                "statement speaker=a|act=deny|claim=c|target=a|via=a\n" },
    { "two foes", "actor id=a|kind=country\nactor id=b|kind=country\n"
                  "statement speaker=a|act=accuse|target=b\n" },
    { "only foes",
      "actor id=a|kind=country\nactor id=b|kind=country\nactor id=c|kind=country\n"
      "statement speaker=a|act=accuse|target=b;c\nstatement speaker=b|act=blame|target=a\n"
      "statement speaker=c|act=reject|target=a;b\nstatement speaker=a|act=deny|claim=x\n"
      "statement speaker=b|act=deny|claim=x\nstatement speaker=c|act=deny|claim=y\n" },
    { "who agrees as often as not", "statement speaker=a|act=assert|claim=x\n"
                                    "statement speaker=a|act=deny|claim=x\n"
                                    "statement speaker=b|act=assert|claim=x\n"
                                    "statement speaker=a|act=praise|target=b\n"
                                    "statement speaker=b|act=accuse|target=a\n" },
    { "two parts", "actor id=a|kind=person|member_of=o\nactor id=o|kind=organization\n"
                   "actor id=c|kind=person|country=s\nactor id=s|kind=country\n"
                   "statement speaker=a|act=accuse|target=b|claim=x\n"
                   "statement speaker=b|act=deny|claim=x\n"
                   "statement speaker=c|act=support|target=d|claim=y|document=e\n"
                   "statement speaker=d|act=assert|claim=y|via=c\n" },
    { "only what was not said",
      "actor id=a|kind=country\ndocument id=d|publisher=p\n"
      "statement speaker=a|act=accuse|target=b|claim=c|via=q|document=d|negated=true\n"
      "statement speaker=b|act=deny|claim=c|negated=true|date=2015\n" },
    { "what nobody is sure of", "statement speaker=a|act=accuse|target=b|claim=c|confidence=0\n"
                                "statement speaker=b|act=assert|claim=c|confidence=0\n"
                                "statement speaker=b|act=deny|claim=d|confidence=0\n"
                                "statement speaker=a|act=assert|claim=d|confidence=0\n" },
    { "the largest counts",
      "statement speaker=a|act=accuse|target=b|claim=c|count=4294967295\n"
      "statement speaker=b|act=assert|claim=c|count=4294967295|confidence=0.3\n"
      "statement speaker=b|act=deny|claim=c|count=4294967295\n" },
};

/* From one corpus to the next. */
static size_t step(void)
{
    return effort_of(1, 2, 3);
}

/* From one kind of network to the next; each corpus begins with another, so that all are done. */
static size_t kind_step(void)
{
    return effort_of(1, 1, 5);
}

/* ---- what no output may hold ---- */

/* Whether a word stands in a text, small or capital, between what is no letter. */
static bool has_word(const char *text, const char *word)
{
    size_t length = strlen(word);

    for (const char *at = text; *at; at++) {
        if (strncasecmp(at, word, length) != 0) continue;
        if ((at == text || !isalpha((unsigned char)at[-1])) && !isalpha((unsigned char)at[length]))
            return true;
    }
    return false;
}

/* "-0" as a number of its own. */
static bool has_minus_nothing(const char *text)
{
    for (const char *at = text; (at = strstr(at, "-0")) != NULL; at += 2)
        if ((at == text || !isalnum((unsigned char)at[-1])) && at[2] != '.' &&
            !isalnum((unsigned char)at[2]))
            return true;
    return false;
}

static void check_text(char *text, const char *what, const char *format)
{
    static const char *const words[] = { "nan", "inf", "infinity" };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (has_word(text, words[i])) fail_msg("%s, %s: %s", what, format, text);
    if (has_minus_nothing(text)) fail_msg("%s, %s: -0: %s", what, format, text);
    free(text);
}

/* Writes a table in every format, and frees it. */
static void check_table(hearsay_table *table, const char *what)
{
    const hearsay_writer *writer;

    for (size_t i = 0; (writer = hearsay_writer_at(i)) != NULL; i++)
        if (writer->writes & HEARSAY_WRITES_TABLE)
            check_text(written_table(table, writer->name, NULL), what, writer->name);
    hearsay_table_free(table);
}

static void check_network(const hearsay_network *network, const char *what)
{
    const hearsay_writer *writer;

    for (size_t i = 0; (writer = hearsay_writer_at(i)) != NULL; i++) {
        if (!(writer->writes & HEARSAY_WRITES_NETWORK)) continue;
        if (!writer->two_files) {
            check_text(written_network(network, writer->name, NULL), what, writer->name);
            continue;
        }
        check_text(written_part(network, writer->name, HEARSAY_PART_NODES), what, writer->name);
        check_text(written_part(network, writer->name, HEARSAY_PART_EDGES), what, writer->name);
    }
}

/* ---- every network, every measure ---- */

static void check_measures(const hearsay_network *network, const char *what)
{
    static const char *const all[] = { "all" };
    const hearsay_measure_options options = { .names = { all, 1 }, .seed = 1, .jobs = 1 };
    const hearsay_measure *measure;
    hearsay_table *table = NULL;

    assert_int_equal(hearsay_actor_table(&table, network, &options, NULL), HEARSAY_OK);
    check_table(table, what);
    assert_int_equal(hearsay_claim_table(&table, hearsay_network_corpus(network), &options, NULL),
                     HEARSAY_OK);
    check_table(table, what);
    assert_int_equal(hearsay_tie_table(&table, network, &options, NULL), HEARSAY_OK);
    check_table(table, what);
    assert_int_equal(hearsay_network_table(&table, network, &options, NULL), HEARSAY_OK);
    check_table(table, what);
    for (size_t i = 0; (measure = hearsay_measure_at(i)) != NULL; i++) {
        if (measure->scope != HEARSAY_OF_ACTORS) continue;
        assert_int_equal(hearsay_measure_run(&table, network, measure->name, NULL), HEARSAY_OK);
        hearsay_table_free(table);
    }
}

static void check_comparison(const hearsay_network *network, const hearsay_network *other,
                             const char *what)
{
    static const char *const all[] = { "all" };
    const hearsay_compare_options options = { .measures = { all, 1 }, .seed = 1, .all = true };
    hearsay_table *table = NULL;

    assert_int_equal(hearsay_compare_table(&table, network, other, &options, NULL), HEARSAY_OK);
    check_table(table, what);
}

static hearsay_network *network_of(const hearsay_corpus *corpus,
                                   const hearsay_network_options *options)
{
    hearsay_network *network = NULL;

    assert_int_equal(hearsay_network_build(&network, corpus, options, NULL), HEARSAY_OK);
    return network;
}

static void every_measure_of_every_network_is_a_number_or_missing(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof corpora / sizeof *corpora; i += step()) {
        hearsay_corpus *corpus = corpus_of_lines(corpora[i].lines), *none = corpus_of_lines("");

        for (size_t kind = i % kind_step(); hearsay_network_kind_at(kind);
             kind += kind_step())
            for (int level = 0; hearsay_level_name((hearsay_level)level); level++) {
                hearsay_network_options options = { .kind = hearsay_network_kind_at(kind)->name,
                                                    .level = (hearsay_level)level,
                                                    .keep_negated = level == 0 };
                hearsay_network *network = network_of(corpus, &options);
                hearsay_network *nothing = network_of(none, &options);

                check_measures(network, corpora[i].what);
                check_network(network, corpora[i].what);
                check_comparison(network, nothing, corpora[i].what);
                check_comparison(nothing, network, corpora[i].what);
                hearsay_network_free(network);
                hearsay_network_free(nothing);
            }
        hearsay_corpus_free(corpus);
        hearsay_corpus_free(none);
    }
}

/* Nothing is divided by nothing: confidences of 0 leave ties without weight. */
static void ties_without_weight_have_measures_too(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof corpora / sizeof *corpora; i += step()) {
        hearsay_corpus *corpus = corpus_of_lines(corpora[i].lines);

        for (size_t kind = i % kind_step(); hearsay_network_kind_at(kind);
             kind += kind_step())
            for (int by = 0; hearsay_normalisation_name((hearsay_normalisation)by); by++) {
                const hearsay_network_options options = {
                    .kind = hearsay_network_kind_at(kind)->name,
                    .weighting = HEARSAY_WEIGHT_CONFIDENCE,
                    .normalisation = (hearsay_normalisation)by,
                };
                hearsay_network *network = NULL;

                if (hearsay_network_build(&network, corpus, &options, NULL) != HEARSAY_OK) continue;
                check_measures(network, corpora[i].what);
                check_network(network, corpora[i].what);
                hearsay_network_free(network);
            }
        hearsay_corpus_free(corpus);
    }
}

static void periods_of_hardly_anything_are_written(void **state)
{
    static const char *const all[] = { "all" };
    const hearsay_measure_options options = { .names = { all, 1 }, .seed = 1, .jobs = 1 };
    const hearsay_period_options periods = { .every = HEARSAY_EVERY_YEAR };

    (void)state;
    for (size_t i = 0; i < sizeof corpora / sizeof *corpora; i += step()) {
        hearsay_corpus *corpus = corpus_of_lines(corpora[i].lines);

        for (size_t kind = i % kind_step(); hearsay_network_kind_at(kind);
             kind += kind_step())
            for (int scope = 0; scope < HEARSAY_SCOPES; scope++) {
                const hearsay_network_options network = {
                    .kind = hearsay_network_kind_at(kind)->name
                };
                hearsay_table *table = NULL;

                assert_int_equal(hearsay_period_table(&table, corpus, (hearsay_measure_scope)scope,
                                                      &network, &options, &periods, NULL, NULL),
                                 HEARSAY_OK);
                check_table(table, corpora[i].what);
            }
        hearsay_corpus_free(corpus);
    }
}

static void intervals_of_hardly_anything_are_written(void **state)
{
    static const char *const all[] = { "all" };
    const hearsay_measure_options options = { .names = { all, 1 }, .seed = 1, .jobs = 1 };
    const hearsay_bootstrap_options resamples = { .resamples = HEARSAY_LEAST_RESAMPLES,
                                                  .by_confidence = true,
                                                  .coder_error = 0.5 };

    (void)state;
    for (size_t i = 0; i < sizeof corpora / sizeof *corpora; i += step()) {
        hearsay_corpus *corpus = corpus_of_lines(corpora[i].lines);

        for (size_t kind = i % kind_step(); hearsay_network_kind_at(kind);
             kind += kind_step()) {
            const hearsay_network_options network = { .kind = hearsay_network_kind_at(kind)->name };
            hearsay_table *table = NULL;

            assert_int_equal(
                hearsay_bootstrap_table(&table, corpus, &network, &options, &resamples, NULL, NULL),
                HEARSAY_OK);
            check_table(table, corpora[i].what);
            assert_int_equal(
                hearsay_sensitivity_table(&table, corpus, &network, &options, 0, NULL, NULL),
                HEARSAY_OK);
            check_table(table, corpora[i].what);
        }
        hearsay_corpus_free(corpus);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_measure_of_every_network_is_a_number_or_missing),
        cmocka_unit_test(ties_without_weight_have_measures_too),
        cmocka_unit_test(periods_of_hardly_anything_are_written),
        cmocka_unit_test(intervals_of_hardly_anything_are_written),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
