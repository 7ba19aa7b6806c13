/* What is disputed and who turned round, with numbers worked out by hand. */
#include <hearsay/measure.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"

static const char
    sample[] = "actor id=ann|name=Ann\nactor id=bob|name=Bob\nactor id=cat|name=Cat\n"
               "claim id=x|text=x\nclaim id=y|text=y\nclaim id=z|text=z\n"
               "statement id=s1|speaker=bob|act=assert|claim=x|date=2015-06-10\n"
               "statement id=s2|speaker=ann|act=assert|claim=x|date=2015-06-10\n"
               "statement id=s3|speaker=cat|act=assert|claim=x|date=2015-06-12|count=5\n"
               "statement id=s4|speaker=dan|act=deny|claim=x|date=2015-06-20\n"
               "statement id=s5|speaker=ann|act=retract|claim=x|date=2015-07|count=2\n"
               /* in June, so perhaps before she asserted it: no order */
               "statement id=s6|speaker=cat|act=deny|claim=x|date=2015-06\n"
               /* negated, doubting and undated: no side, no date */
               "statement id=s7|speaker=eve|act=deny|claim=x|date=2015-01-01|negated=true\n"
               "statement id=s8|speaker=eve|act=doubt|claim=x|date=2015-01-01\n"
               "statement id=s9|speaker=bob|act=deny|claim=x\n"
               /* 9 to 11: without ids; to and fro */
               "statement speaker=ann|act=deny|claim=y|date=2015-01-01\n"
               "statement speaker=ann|act=assert|claim=y|date=2015-01-03\n"
               "statement speaker=ann|act=deny|claim=y|date=2015-01-04\n";

static hearsay_table *table_of(const hearsay_corpus *corpus)
{
    static const char *const names[] = { "all" };
    hearsay_measure_options options = { .names = { names, 1 } };
    hearsay_table *table = NULL;

    assert_int_equal(hearsay_claim_table(&table, corpus, &options, NULL), HEARSAY_OK);
    return table;
}

static size_t row_of(const hearsay_table *table, const char *claim)
{
    size_t row = 0;

    while (strcmp(hearsay_table_text(table, row, 0), claim) != 0) row++;
    return row;
}

static void assert_text(const hearsay_table *table, const char *claim, const char *heading,
                        const char *expected)
{
    const char *text = hearsay_table_text(table, row_of(table, claim),
                                          hearsay_table_find(table, heading));

    if (expected) assert_string_equal(text, expected);
    else assert_null(text);
}

static void assert_number(const hearsay_table *table, const char *claim, const char *heading,
                          double expected)
{
    double value;

    assert_true(hearsay_table_number(table, row_of(table, claim),
                                     hearsay_table_find(table, heading), &value));
    assert_true(value == expected);
}

static void who_backs_and_opposes_has_a_name(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = table_of(corpus);

    (void)state;
    assert_text(table, "x", "backer_names", "Ann; Bob; Cat");
    assert_text(table, "x", "opposer_names", "Ann; Bob; Cat; dan");
    assert_text(table, "z", "backer_names", NULL);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

/* x: 3 of 7 are backers: 4 x 3/7 x 4/7 = 48/49; y: 1 of 2. */
static void controversy_is_1_where_sides_are_even(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = table_of(corpus);
    double value;

    (void)state;
    assert_true(hearsay_table_number(table, row_of(table, "x"),
                                     hearsay_table_find(table, "controversy"), &value));
    assert_true(value > 48.0 / 49 - 1e-12 && value < 48.0 / 49 + 1e-12);
    assert_number(table, "y", "controversy", 1);
    assert_false(hearsay_table_number(table, row_of(table, "z"),
                                      hearsay_table_find(table, "controversy"), &value));
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

/* The denial dated "in June" may be of the 1st: it comes first, and no number of days can be given.
 */
static void first_statements_have_a_date_and_names(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = table_of(corpus);
    double value;

    (void)state;
    assert_text(table, "x", "first_stated", "2015-06-10");
    assert_text(table, "x", "first_stated_by", "Ann; Bob");
    assert_text(table, "x", "first_denied", "2015-06");
    assert_text(table, "x", "first_denied_by", "Cat");
    assert_false(hearsay_table_number(table, row_of(table, "x"),
                                      hearsay_table_find(table, "days_to_denial"), &value));
    assert_number(table, "y", "days_to_denial", -2);
    assert_text(table, "z", "first_denied_by", NULL);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

static void a_change_of_side_names_both_statements(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_table *table = table_of(corpus);

    (void)state;
    assert_number(table, "x", "retractions", 2);
    assert_text(table, "x", "retracted_in", "s5");
    assert_text(table, "y", "retracted_in", NULL);
    assert_number(table, "x", "changed_sides", 1);
    assert_text(table, "x", "changes", "Ann: s2 > s5");
    assert_number(table, "y", "changed_sides", 1);
    assert_text(table, "y", "changes", "Ann: 9 > 10; Ann: 10 > 11");
    assert_number(table, "z", "changed_sides", 0);
    assert_text(table, "z", "changes", NULL);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

/* How a claim of the file looks whose statements stand in this order. */
static void assert_changes(const char *lines, double changed, const char *changes)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_table *table = table_of(corpus);

    assert_number(table, "x", "changed_sides", changed);
    assert_text(table, "x", "changes", changes);
    hearsay_table_free(table);
    hearsay_corpus_free(corpus);
}

#define STATEMENT(id, act, date) "statement id=" id "|speaker=a|act=" act "|claim=x|date=" date "\n"

/* On the 5th a says both: after the 1st one of them is a change, whichever stands first. */
static void the_order_of_lines_is_no_order_in_time(void **state)
{
    static const char claim[] = "claim id=x|text=x\n";
    char lines[1024];

    (void)state;
    assert_changes(strcat(strcpy(lines, claim), STATEMENT("s1", "assert", "2015-06-01")
                                                    STATEMENT("s2", "assert", "2015-06-05")
                                                        STATEMENT("s3", "deny", "2015-06-05")),
                   1, "a: s1 > s3");
    assert_changes(strcat(strcpy(lines, claim), STATEMENT("s3", "deny", "2015-06-05")
                                                    STATEMENT("s2", "assert", "2015-06-05")
                                                        STATEMENT("s1", "assert", "2015-06-01")),
                   1, "a: s1 > s3");
    /* back on the 9th, after the denial of the 5th; on the 10th nothing is new */
    assert_changes(
        strcat(strcpy(lines, claim),
               STATEMENT("s1", "assert", "2015-06-01") STATEMENT("s2", "assert", "2015-06-05")
                   STATEMENT("s3", "deny", "2015-06-05") STATEMENT("s4", "assert", "2015-06-09")
                       STATEMENT("s5", "assert", "2015-06-10")),
        1, "a: s1 > s3; a: s3 > s4");
    /* the one in June tells nothing of the denial in June, the one in May does */
    assert_changes(strcat(strcpy(lines, claim), STATEMENT("s1", "assert", "2015-05-01")
                                                    STATEMENT("s2", "assert", "2015-06")
                                                        STATEMENT("s3", "deny", "2015-06-20")),
                   1, "a: s1 > s3");
    /* both on one day, and nothing else */
    assert_changes(strcat(strcpy(lines, claim), STATEMENT("s1", "assert", "2015-06-05")
                                                    STATEMENT("s2", "deny", "2015-06-05")),
                   0, NULL);
}

static void all_measures_survive_any_failed_allocation(void **state)
{
    static const char *const names[] = { "all" };
    hearsay_measure_options options = { .names = { names, 1 } };
    hearsay_corpus *corpus = corpus_of_lines(sample);
    hearsay_status status = HEARSAY_NO_MEMORY;

    (void)state;
    for (size_t n = 1; status != HEARSAY_OK; n++) {
        hearsay_table *table = NULL;

        allocate_fail_at(n);
        status = hearsay_claim_table(&table, corpus, &options, NULL);
        allocate_fail_at(0);
        hearsay_table_free(table);
        assert_true(status == HEARSAY_OK || status == HEARSAY_NO_MEMORY);
    }
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_backs_and_opposes_has_a_name),
        cmocka_unit_test(controversy_is_1_where_sides_are_even),
        cmocka_unit_test(first_statements_have_a_date_and_names),
        cmocka_unit_test(a_change_of_side_names_both_statements),
        cmocka_unit_test(the_order_of_lines_is_no_order_in_time),
        cmocka_unit_test(all_measures_survive_any_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
