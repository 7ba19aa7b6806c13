/* How far the networks of periods lie apart, by hand. */
#include <hearsay/compare.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"
#include "support/measured.h"

static hearsay_table *make(const char *lines, const char *kind, hearsay_corpus **corpus,
                           hearsay_changes_notes *notes)
{
    const hearsay_network_options network = { .kind = kind };
    const hearsay_changes_options options = { .every = HEARSAY_EVERY_MONTH, .seed = 1 };
    hearsay_table *table = NULL;
    hearsay_error err = { 0 };

    *corpus = corpus_of_lines(lines);
    assert_non_null(*corpus);
    if (hearsay_changes_table(&table, *corpus, &network, &options, notes, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return table;
}

static double number_in(const hearsay_table *table, size_t row, const char *heading)
{
    double number = NAN;

    for (size_t i = 0; i < hearsay_table_columns(table); i++)
        if (strcmp(hearsay_table_heading(table, i), heading) == 0)
            (void)hearsay_table_number(table, row, i, &number);
    return number;
}

static void assert_row(const hearsay_table *table, size_t row, const char *period, const char *next,
                       double distance, double came, double went)
{
    assert_string_equal(hearsay_table_text(table, row, 0), period);
    assert_string_equal(hearsay_table_text(table, row, 1), next);
    assert_true(is_near(number_in(table, row, "distance"), distance));
    assert_true(is_near(number_in(table, row, "came"), came));
    assert_true(is_near(number_in(table, row, "went"), went));
}

/* January: a>b 3, a>c 1, shares 3/4 and 1/4. February: a>b 1. March: nothing. April: a>b 2, b>a 2.
 * January to February: (|3/4 - 1| + 1/4) / 2 = 1/4, one tie went. February to April:
 * (|1 - 1/2| + 1/2) / 2 = 1/2, one came. May has a statement but no tie. */
static const char mentions[] =
    "statement speaker=a|act=accuse|target=b|date=2015-01-01|count=3\n"
    "statement speaker=a|act=accuse|target=c|date=2015-01-02\n"
    "statement speaker=a|act=accuse|target=b|date=2015-02\n"
    "statement speaker=a|act=accuse|target=b|date=2015-04-01|count=2\n"
    "statement speaker=b|act=accuse|target=a|date=2015-04-02|count=2\n"
    "statement speaker=b|act=assert|date=2015-05-02\n"
    "statement speaker=b|act=accuse|target=a|date=2015\n";

static void the_distance_is_half_the_difference_of_shares(void **state)
{
    hearsay_corpus *corpus;
    hearsay_changes_notes notes;
    hearsay_table *table = make(mentions, "mentions", &corpus, &notes);
    const hearsay_statement_id *evidence;
    size_t count;

    (void)state;
    assert_int_equal(hearsay_table_rows(table), 2);
    assert_row(table, 0, "2015-01", "2015-02", 0.25, 0, 1);
    assert_row(table, 1, "2015-02", "2015-04", 0.5, 1, 0);
    evidence = hearsay_table_evidence(table, 1, &count);
    assert_int_equal(count, 3);
    assert_int_equal(evidence[0], 2);
    assert_int_equal(evidence[2], 4);
    assert_int_equal(notes.compared, 3);
    assert_int_equal(notes.untied, 1);
    assert_int_equal(notes.periods.periods, 5);
    assert_int_equal(notes.periods.empty, 1);
    assert_int_equal(notes.periods.coarse, 1);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

/* In claims x backs k, and then opposes it: the tie is there in both months, with 1 and -1, and
 * |1 - -1| / 2 = 1. In March x is for k with half of all weight, y against it with the other half:
 * (|-1 - 1/2| + 1/2) / 2 = 1. */
static void a_tie_that_turns_round_is_another(void **state)
{
    static const char lines[] = "claim id=k|text=K\n"
                                "statement speaker=x|act=assert|claim=k|date=2015-01-01\n"
                                "statement speaker=x|act=deny|claim=k|date=2015-02-01\n"
                                "statement speaker=x|act=assert|claim=k|date=2015-03-01\n"
                                "statement speaker=y|act=deny|claim=k|date=2015-03-01\n";
    hearsay_corpus *corpus;
    hearsay_table *table = make(lines, "claims", &corpus, NULL);

    (void)state;
    assert_int_equal(hearsay_table_rows(table), 2);
    assert_true(is_near(number_in(table, 0, "distance"), 1));
    assert_true(is_near(number_in(table, 1, "distance"), 1));
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

/* Half a year a accuses b, half a year c: one distance of 1, one change point. */
static void a_break_is_a_change_point(void **state)
{
    static const char lines[] = "statement speaker=a|act=accuse|target=b|date=2015-01\n"
                                "statement speaker=a|act=accuse|target=b|date=2015-02\n"
                                "statement speaker=a|act=accuse|target=b|date=2015-03\n"
                                "statement speaker=a|act=accuse|target=b|date=2015-04\n"
                                "statement speaker=a|act=accuse|target=b|date=2015-05\n"
                                "statement speaker=a|act=accuse|target=b|date=2015-06\n"
                                "statement speaker=a|act=accuse|target=c|date=2015-07\n"
                                "statement speaker=a|act=accuse|target=c|date=2015-08\n"
                                "statement speaker=a|act=accuse|target=c|date=2015-09\n"
                                "statement speaker=a|act=accuse|target=c|date=2015-10\n"
                                "statement speaker=a|act=accuse|target=c|date=2015-11\n"
                                "statement speaker=a|act=accuse|target=c|date=2015-12\n";
    hearsay_corpus *corpus;
    hearsay_table *table = make(lines, "accusations", &corpus, NULL);

    (void)state;
    assert_int_equal(hearsay_table_rows(table), 11);
    assert_row(table, 5, "2015-06", "2015-07", 1, 1, 1);
    for (size_t i = 0; i < 11; i++) {
        const char *text = hearsay_table_text(table, i, 5);

        if (i == 5) assert_string_equal(text, "yes");
        else assert_null(text);
        if (i != 5) assert_true(number_in(table, i, "distance") == 0);
    }
    assert_true(number_in(table, 5, "p") <= 0.05);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void a_corpus_without_dates_has_no_rows(void **state)
{
    hearsay_corpus *corpus;
    hearsay_changes_notes notes;
    hearsay_table *table = make("statement speaker=a|act=accuse|target=b\n", "mentions", &corpus,
                                &notes);

    (void)state;
    assert_int_equal(hearsay_table_rows(table), 0);
    assert_int_equal(notes.compared, 0);
    assert_int_equal(notes.periods.undated, 1);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_distance_is_half_the_difference_of_shares),
        cmocka_unit_test(a_tie_that_turns_round_is_another),
        cmocka_unit_test(a_break_is_a_change_point),
        cmocka_unit_test(a_corpus_without_dates_has_no_rows),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
