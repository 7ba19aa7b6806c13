/* Tables: cells, order, evidence. */
#include "measure/table.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"

struct sample {
    const char *id;
    double value;
    const char *word;
};

/* ids in the order c, a, b, d, e */
static const struct sample samples[] = {
    { "c", 2, "Zebra" }, { "a", 2, "\xC3\xA4pfel" }, { "b", 7, "apple" },
    { "d", NAN, NULL },  { "e", -1, "apple" },
};

static hearsay_status make(hearsay_table **out)
{
    hearsay_status status = table_new(out, NULL);

    if (status == HEARSAY_OK) status = table_column(*out, "id", false, NULL);
    if (status == HEARSAY_OK) status = table_column(*out, "value", true, NULL);
    if (status == HEARSAY_OK) status = table_column(*out, "word", false, NULL);
    for (size_t i = 0; status == HEARSAY_OK && i < sizeof samples / sizeof *samples; i++) {
        const hearsay_statement_id ids[] = { 9, (hearsay_statement_id)i, 9, 3 };

        status = table_row(*out, NULL);
        if (status == HEARSAY_OK) status = table_set_text(*out, 0, samples[i].id, NULL);
        if (status == HEARSAY_OK) status = table_set_number(*out, 1, samples[i].value, NULL);
        if (status == HEARSAY_OK) status = table_set_text(*out, 2, samples[i].word, NULL);
        if (status == HEARSAY_OK) status = table_set_evidence(*out, ids, 4, NULL);
    }
    return status;
}

static void assert_order(const hearsay_table *table, const char *expected)
{
    char found[16] = "";

    for (size_t i = 0; i < hearsay_table_rows(table); i++)
        strncat(found, hearsay_table_text(table, i, 0), 1);
    assert_string_equal(found, expected);
}

static void a_cell_is_text_or_number_or_missing(void **state)
{
    hearsay_table *table = NULL;
    double value = 42;

    (void)state;
    assert_int_equal(make(&table), HEARSAY_OK);
    assert_int_equal(hearsay_table_rows(table), 5);
    assert_int_equal(hearsay_table_columns(table), 3);
    assert_string_equal(hearsay_table_heading(table, 1), "value");
    assert_int_equal(hearsay_table_find(table, "word"), 2);
    assert_true(hearsay_table_find(table, "nothing") == SIZE_MAX);
    assert_true(hearsay_table_is_number(table, 1));
    assert_false(hearsay_table_is_number(table, 2));
    assert_true(hearsay_table_number(table, 0, 1, &value));
    assert_true(value == 2.0);
    value = 42;
    assert_false(hearsay_table_number(table, 3, 1, &value)); /* NaN is missing */
    assert_false(hearsay_table_number(table, 0, 0, &value)); /* text is no number */
    assert_true(value == 42.0);
    assert_null(hearsay_table_text(table, 0, 1));
    assert_null(hearsay_table_text(table, 3, 2));
    hearsay_table_free(table);
}

static void one_column_can_hold_both(void **state)
{
    hearsay_table *table = NULL;

    (void)state;
    assert_int_equal(make(&table), HEARSAY_OK);
    assert_int_equal(table_row(table, NULL), HEARSAY_OK);
    assert_int_equal(table_set_text(table, 0, "f", NULL), HEARSAY_OK);
    assert_int_equal(table_set_text(table, 1, "seven", NULL), HEARSAY_OK);
    assert_string_equal(hearsay_table_text(table, 5, 1), "seven");
    assert_int_equal(hearsay_table_sort(table, "value", NULL), HEARSAY_OK);
    assert_order(table, "bacefd"); /* numbers, then texts, then what is missing */
    hearsay_table_free(table);
}

static void evidence_is_ascending_and_each_once(void **state)
{
    hearsay_table *table = NULL;
    size_t count;
    const hearsay_statement_id *ids;

    (void)state;
    assert_int_equal(make(&table), HEARSAY_OK);
    ids = hearsay_table_evidence(table, 1, &count); /* was 9 1 9 3 */
    assert_int_equal(count, 3);
    assert_int_equal(ids[0], 1);
    assert_int_equal(ids[1], 3);
    assert_int_equal(ids[2], 9);
    assert_int_equal(table_row(table, NULL), HEARSAY_OK);
    assert_null(hearsay_table_evidence(table, 5, &count));
    assert_int_equal(count, 0);
    hearsay_table_free(table);
}

static void numbers_fall_texts_rise_and_missing_comes_last(void **state)
{
    hearsay_table *table = NULL;

    (void)state;
    assert_int_equal(make(&table), HEARSAY_OK);
    assert_int_equal(hearsay_table_sort(table, "value", NULL), HEARSAY_OK);
    assert_order(table, "baced"); /* 7, 2 2 by id, -1, missing */
    assert_int_equal(hearsay_table_sort(table, "word", NULL), HEARSAY_OK);
    assert_order(table, "cbead"); /* by code points: Z, a a by id, a with dots, missing */
    assert_int_equal(hearsay_table_sort(table, "-value", NULL), HEARSAY_OK);
    assert_order(table, "eacbd");
    assert_int_equal(hearsay_table_sort(table, "-word", NULL), HEARSAY_OK);
    assert_order(table, "abecd");
    assert_int_equal(hearsay_table_sort(table, "id", NULL), HEARSAY_OK);
    assert_order(table, "abcde");
    hearsay_table_free(table);
}

static void evidence_goes_with_its_row(void **state)
{
    hearsay_table *table = NULL;
    size_t count;

    (void)state;
    assert_int_equal(make(&table), HEARSAY_OK);
    assert_int_equal(hearsay_table_sort(table, "value", NULL), HEARSAY_OK);
    assert_int_equal(hearsay_table_evidence(table, 0, &count)[0], 2); /* b was the third row */
    hearsay_table_free(table);
}

static void an_unknown_column_names_the_nearest(void **state)
{
    hearsay_table *table = NULL;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(make(&table), HEARSAY_OK);
    assert_int_equal(hearsay_table_sort(table, "vaule", &err), HEARSAY_BAD_ARGUMENT);
    assert_non_null(strstr(err.message, "did you mean \"value\"?"));
    assert_int_equal(hearsay_table_sort(table, "population", &err), HEARSAY_BAD_ARGUMENT);
    assert_null(strstr(err.message, "did you mean"));
    assert_order(table, "cabde");
    hearsay_table_free(table);
}

static void a_cut_keeps_the_first_rows_and_tells_how_many_went(void **state)
{
    hearsay_table *table = NULL;

    (void)state;
    assert_int_equal(make(&table), HEARSAY_OK);
    assert_int_equal(hearsay_table_cut(table, 0), 0);
    assert_int_equal(hearsay_table_cut(table, 9), 0);
    assert_int_equal(hearsay_table_cut(table, 2), 3);
    assert_order(table, "ca");
    hearsay_table_free(table);
    hearsay_table_free(NULL);
}

static void a_table_survives_any_failed_allocation(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        hearsay_table *table = NULL;
        hearsay_status status;

        allocate_fail_at(n);
        status = make(&table);
        if (status == HEARSAY_OK) status = hearsay_table_sort(table, "value", NULL);
        allocate_fail_at(0);
        hearsay_table_free(table);
        if (status == HEARSAY_OK) {
            assert_true(n > 4);
            return;
        }
        assert_int_equal(status, HEARSAY_NO_MEMORY);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cell_is_text_or_number_or_missing),
        cmocka_unit_test(one_column_can_hold_both),
        cmocka_unit_test(evidence_is_ascending_and_each_once),
        cmocka_unit_test(numbers_fall_texts_rise_and_missing_comes_last),
        cmocka_unit_test(evidence_goes_with_its_row),
        cmocka_unit_test(an_unknown_column_names_the_nearest),
        cmocka_unit_test(a_cut_keeps_the_first_rows_and_tells_how_many_went),
        cmocka_unit_test(a_table_survives_any_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
