/* GDELT: what a folder of its files gives, and the known answers that need the real ones. What
 * becomes of a row is proved in event_table.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <hearsay/measure.h>

#include "support/foreign.h"
#include "support/measured.h"

static uint64_t events(const hearsay_corpus *corpus, hearsay_outcome outcome, const char *detail)
{
    return foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "event", outcome, detail);
}

/* A folder as GDELT's users have it: the exports, and mentions and knowledge graphs beside them. */
static void in_a_folder_what_holds_no_events_is_left_out(void **state)
{
    const char *path = "tests/data/events";
    hearsay_corpus *corpus = foreign_corpus(&path, 1);

    (void)state;
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "file", HEARSAY_LEFT_OUT,
                                     "GDELT mentions"), 1);
    assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_RECORD, "file", HEARSAY_LEFT_OUT,
                                     "a GDELT 2 knowledge graph (GKG)"), 1);
    hearsay_corpus_free(corpus);
}

static size_t with_code(const hearsay_corpus *corpus, const char *code)
{
    size_t found = 0;

    for (size_t i = 0; i < hearsay_corpus_statements(corpus); i++) {
        const hearsay_statement *s = hearsay_corpus_statement(corpus, i);
        const char *own = foreign_attribute(s->detail->attributes, s->detail->attribute_count, "code");
        found += strncmp(own + 1, code, strlen(code)) == 0;
    }
    return found;
}

/* One measure of the network of countries. */
static double by_country(const hearsay_corpus *corpus, const char *measure, const char *country)
{
    hearsay_network_options options = { .kind = "mentions", .level = HEARSAY_LEVEL_COUNTRY };
    struct measured result = { 0 };
    double value;

    assert_int_equal(hearsay_network_build(&result.network, corpus, &options, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_measure_run(&result.table, result.network, measure, NULL),
                     HEARSAY_OK);
    value = value_in(result.table, foreign_actor(corpus, country)->id, measure);
    hearsay_table_free(result.table);
    hearsay_network_free(result.network);
    return value;
}

static bool rounds_to(double found, double expected, double unit)
{
    return found > expected - unit && found < expected + unit;
}

/* The numbers of the README of the data: 112 and its kinds 41 times, of which 8 rows have no first
 * actor; betweenness and PageRank of the countries from igraph, without loops. */
static void countries_of_the_gdelt_slice_are_as_central_as_is_known(void **state)
{
    hearsay_corpus *corpus = foreign_real("gdelt2-export/20180101000000.export.CSV");

    (void)state;
    if (!corpus) skip();
    assert_int_equal(with_code(corpus, "016"), 2);
    assert_int_equal(with_code(corpus, "112"), 41 - 8); /* 8 have no first actor */
    assert_true(rounds_to(by_country(corpus, "betweenness", "United States"), 1349.62, 0.01));
    assert_true(rounds_to(by_country(corpus, "betweenness", "Israel"), 373.417, 0.001));
    assert_true(rounds_to(by_country(corpus, "betweenness", "Australia"), 325.233, 0.001));
    assert_true(rounds_to(by_country(corpus, "pagerank", "United States"), 0.122399, 0.000001));
    assert_true(rounds_to(by_country(corpus, "pagerank", "China"), 0.0572423, 0.0000001));
    hearsay_corpus_free(corpus);
}

/* Counted with Python: rows split at semicolons, a zero put before each code whose root has one
 * digit, codes of the rows that have a first actor. */
static void the_file_that_a_spreadsheet_saved_is_read(void **state)
{
    static const struct {
        const char *code;
        uint64_t count;
    } known[] = { { "051", 126 }, { "010", 115 }, { "016", 2 }, { "112", 15 }, { "1831", 10 } };
    hearsay_corpus *corpus = foreign_real("gdelt2-export/20190121220000.export2.CSV");

    (void)state;
    if (!corpus) skip();
    assert_int_equal(events(corpus, HEARSAY_USED, ""), 1067);
    assert_int_equal(events(corpus, HEARSAY_USED, "without a second actor"), 422);
    assert_int_equal(events(corpus, HEARSAY_LEFT_OUT, "no first actor"), 140);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_int_equal(foreign_account(corpus, HEARSAY_ACCOUNT_CODE, known[i].code, HEARSAY_USED,
                                         NULL), known[i].count);
    assert_int_equal(foreign_notices(corpus, "saved by a spreadsheet"), 1);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(in_a_folder_what_holds_no_events_is_left_out),
        cmocka_unit_test(countries_of_the_gdelt_slice_are_as_central_as_is_known),
        cmocka_unit_test(the_file_that_a_spreadsheet_saved_is_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
