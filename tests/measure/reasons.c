/* What each statement adds to a measure of an actor. */
#include <hearsay/uncertainty.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"

/* Ann accuses Bob three times (one of count 3), Bob denies once, Cid accuses Ann. */
static const char lines[] = "statement id=1|speaker=Ann|act=accuse|target=Bob|claim=c\n"
                            "statement id=2|speaker=Ann|act=blame|target=Bob|count=3\n"
                            "statement id=3|speaker=Bob|act=deny|claim=c\n"
                            "statement id=4|speaker=Cid|act=accuse|target=Ann\n"
                            "statement id=5|speaker=Ann|act=charge|target=Bob|negated=true\n";

struct reasoned {
    hearsay_corpus *corpus;
    hearsay_table *table;
    hearsay_reason_notes notes;
};

static struct reasoned reason(const char *measure, const char *name, const char *network)
{
    struct reasoned reasoned = { .corpus = corpus_of_lines(lines) };
    hearsay_network_options options = { .kind = network };
    hearsay_measure_options one_job = { .jobs = 1 };
    hearsay_actor_id actor;

    assert_int_equal(hearsay_corpus_find_actor(reasoned.corpus, name, &actor, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_reason_table(&reasoned.table, reasoned.corpus, &options, &one_job,
                                          measure, actor, &reasoned.notes, NULL), HEARSAY_OK);
    return reasoned;
}

static void reasoned_free(struct reasoned *reasoned)
{
    hearsay_table_free(reasoned->table);
    hearsay_corpus_free(reasoned->corpus);
}

/* Statements and what they add, by hand: "1:1 2:3". */
static void assert_adds(const char *measure, const char *name, const char *network,
                        const char *expected)
{
    struct reasoned reasoned = reason(measure, name, network);
    char seen[200] = "";

    for (size_t i = 0; i < hearsay_table_rows(reasoned.table); i++) {
        double adds = NAN;
        size_t length = strlen(seen);

        assert_true(hearsay_table_number(reasoned.table, i, 1, &adds));
        (void)snprintf(seen + length, sizeof seen - length, "%s%s:%g", i ? " " : "",
                       hearsay_table_text(reasoned.table, i, 0), adds);
    }
    assert_string_equal(seen, expected);
    assert_true(reasoned.notes.is_sum);
    reasoned_free(&reasoned);
}

static void counts_and_strength_are_sums(void **state)
{
    (void)state;
    assert_adds("statements", "Ann", "mentions", "1:1 2:3");
    assert_adds("accuses", "Ann", "mentions", "1:1 2:3");
    assert_adds("accused", "Bob", "mentions", "1:1 2:3");
    assert_adds("accused", "Ann", "mentions", "4:1");
    assert_adds("denies", "Bob", "mentions", "3:1");
    assert_adds("not_said", "Ann", "mentions", "5:1");
    assert_adds("in_strength", "Bob", "accusations", "1:1 2:3");
    assert_adds("out_strength", "Ann", "claims", "1:1");
    assert_adds("out_strength", "Bob", "claims", "3:-1");
    assert_adds("accuses", "Bob", "mentions", "");
}

/* Bob is named by Ann alone: without one of her statements the tie stays, and PageRank with it. */
static void what_hangs_on_the_whole_network_is_no_sum(void **state)
{
    struct reasoned reasoned = reason("pagerank", "Bob", "accusations");

    (void)state;
    assert_false(reasoned.notes.is_sum);
    assert_int_equal(hearsay_table_rows(reasoned.table), 0);
    assert_int_equal(reasoned.notes.none, 4); /* 1, 2, 3 and 5 name him */
    assert_non_null(strstr(hearsay_table_closing(reasoned.table), "hangs on the whole network"));
    reasoned_free(&reasoned);
}

static void what_has_no_value_is_an_error(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_network_options options = { .kind = "denials" };
    hearsay_table *table;
    hearsay_actor_id actor;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_corpus_find_actor(corpus, "Cid", &actor, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_reason_table(&table, corpus, &options, NULL, "pagerank", actor, NULL,
                                          &err), HEARSAY_BAD_ARGUMENT);
    assert_non_null(strstr(err.message, "no value of pagerank"));
    assert_int_equal(hearsay_reason_table(&table, corpus, &options, NULL, "camps", actor, NULL,
                                          &err), HEARSAY_BAD_ARGUMENT);
    assert_int_equal(hearsay_reason_table(&table, corpus, &options, NULL, "weight", actor, NULL,
                                          &err), HEARSAY_BAD_ARGUMENT);
    assert_null(table);
    hearsay_corpus_free(corpus);
}

static void every_allocation_may_fail(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_measure_options one_job = { .jobs = 1 };
    hearsay_status status = HEARSAY_NO_MEMORY;
    hearsay_table *table;
    hearsay_actor_id actor;
    size_t n = 0;

    (void)state;
    assert_int_equal(hearsay_corpus_find_actor(corpus, "Ann", &actor, NULL), HEARSAY_OK);
    while (status != HEARSAY_OK) {
        allocate_fail_at(++n);
        status = hearsay_reason_table(&table, corpus, NULL, &one_job, "in_strength", actor, NULL,
                                      NULL);
        allocate_fail_at(0);
        if (status != HEARSAY_OK) assert_null(table);
    }
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_and_strength_are_sums),
        cmocka_unit_test(what_hangs_on_the_whole_network_is_no_sum),
        cmocka_unit_test(what_has_no_value_is_an_error),
        cmocka_unit_test(every_allocation_may_fail),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
