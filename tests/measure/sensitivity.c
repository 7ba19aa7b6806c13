/* Ranks without one thing, worked out by hand. */
#include <hearsay/uncertainty.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"
#include "support/written.h"

/* accused: b 3, c 2, a 1, e 0; so b is first, c second, a third, and e no first at all. */
static const char lines[] =
    "document id=d1|title=First|publisher=post\n"
    "document id=d2|title=Second\n"
    "document id=d3|title=Third\n"
    "statement id=s1|speaker=a|act=accuse|target=b|document=d1|count=3|quote=It was b\n"
    "statement speaker=a|act=accuse|target=c|document=d2|count=2\n"
    "statement id=s3|speaker=b|act=accuse|target=a|document=d3\n"
    "statement id=s4|speaker=e|act=assert|document=d3\n";

static hearsay_status try_table(hearsay_table **out, const hearsay_corpus *corpus,
                                const char *measure, unsigned jobs,
                                hearsay_sensitivity_notes *notes, hearsay_error *err)
{
    const hearsay_network_options accusations = { .kind = "accusations" };
    const hearsay_measure_options measures = { .names = { &measure, 1 }, .jobs = jobs };

    return hearsay_sensitivity_table(out, corpus, &accusations, &measures, 0, notes, err);
}

static void assert_row(const hearsay_table *table, size_t row, const char *what, const char *name,
                       double moved, double new_first)
{
    double found = NAN;

    assert_string_equal(hearsay_table_text(table, row, 0), what);
    if (name) assert_string_equal(hearsay_table_text(table, row, 2), name);
    assert_true(hearsay_table_number(table, row, hearsay_table_find(table, "moved"), &found));
    assert_true(found == moved);
    assert_true(hearsay_table_number(table, row, hearsay_table_find(table, "new_first"), &found));
    assert_true(found == new_first);
}

/* Four actors. Without d1, which is all of post and of s1: c 2, a 1, b 0; b goes from 1 to the last
 * place, c and a up by one: 5 places, another first. Without d2, or its statement: b 3, a 1, c 0; c goes
 * from 2 to 4, a up by one: 3. Without d3, or s3: a goes from 3 to 4. s4 makes no tie. */
static void what_moves_the_first_ranks_stands_first(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_sensitivity_notes notes;
    hearsay_table *table;
    size_t count;
    double number;

    (void)state;
    assert_int_equal(try_table(&table, corpus, "accused", 1, &notes, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(table), 7);
    assert_row(table, 0, "document", "First", 5, 1);
    assert_row(table, 1, "source", "post", 5, 1);
    assert_row(table, 2, "statement", "It was b", 5, 1);
    assert_row(table, 3, "document", "Second", 3, 0);
    assert_row(table, 4, "statement", NULL, 3, 0);
    assert_row(table, 5, "document", "Third", 1, 0);
    assert_row(table, 6, "statement", NULL, 1, 0);
    assert_string_equal(hearsay_table_text(table, 2, 1), "s1");
    assert_true(hearsay_table_number(table, 4, 1, &number) && number == 1); /* it has no id */
    assert_string_equal(hearsay_table_text(table, 4, hearsay_table_find(table, "actor")), "c");
    assert_true(hearsay_table_number(table, 4, hearsay_table_find(table, "from"), &number));
    assert_true(number == 2);
    assert_true(hearsay_table_number(table, 4, hearsay_table_find(table, "to"), &number));
    assert_true(number == 4);
    assert_true(hearsay_table_evidence(table, 0, &count)[0] == 0 && count == 1);
    assert_int_equal(notes.documents, 3);
    assert_int_equal(notes.sources, 1);
    assert_int_equal(notes.statements, 3);
    assert_int_equal(notes.untried, 1);
    assert_int_equal(notes.unmoved, 0);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void the_number_of_jobs_changes_no_byte(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    char *text[2];

    (void)state;
    for (unsigned jobs = 1; jobs <= 2; jobs++) {
        hearsay_table *table;

        assert_int_equal(try_table(&table, corpus, "basic", jobs, NULL, NULL), HEARSAY_OK);
        text[jobs - 1] = written_table(table, "json", NULL);
        hearsay_table_free(table);
    }
    assert_string_equal(text[0], text[1]);
    free(text[0]);
    free(text[1]);
    hearsay_corpus_free(corpus);
}

static void an_empty_corpus_has_no_rows(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines("");
    hearsay_table *table;

    (void)state;
    assert_int_equal(try_table(&table, corpus, "basic", 0, NULL, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(table), 0);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void without_memory_it_fails(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n++) {
        hearsay_table *table;

        allocate_fail_at(n);
        status = try_table(&table, corpus, "in_strength", 1, NULL, NULL);
        allocate_fail_at(0);
        hearsay_table_free(table);
        assert_true(status == HEARSAY_OK ? n > 100 : status == HEARSAY_NO_MEMORY);
    }
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_moves_the_first_ranks_stands_first),
        cmocka_unit_test(the_number_of_jobs_changes_no_byte),
        cmocka_unit_test(an_empty_corpus_has_no_rows),
        cmocka_unit_test(without_memory_it_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
