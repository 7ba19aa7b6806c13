/* The actor table: who is in it, in which order, with what behind it. */
#include <hearsay/measure.h>

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/measured.h"

static const char sample[] =
    "actor id=mfa|name=The ministry|kind=organization\n"
    "actor id=ann|name=Ann Marsh|kind=person|member_of=mfa\n"
    "actor id=idle|name=Idle|kind=person\n"
    "claim id=c1|text=Northland did it|about=north\n"
    "statement speaker=ann|act=accuse|target=north|claim=c1|count=2\n" /* 0 */
    "statement speaker=north|act=deny|claim=c1|via=wire\n"             /* 1 */
    "statement speaker=mfa|act=assert|claim=c1\n"                      /* 2 */
    "statement speaker=zoe|act=announce\n";                            /* 3: no tie */

static struct measured table_of(const char *lines, const char *kind, hearsay_level level)
{
    const hearsay_network_options options = { .kind = kind, .level = level };
    struct measured measured = network_of_lines(lines, &options);

    assert_int_equal(hearsay_actor_table(&measured.table, measured.network, NULL, NULL), HEARSAY_OK);
    return measured;
}

static double value(const struct measured *measured, const char *id, const char *heading)
{
    return value_in(measured->table, id, heading);
}

static void the_columns_are_those_of_the_header(void **state)
{
    static const char *const headings[] = {
        "id",           "name",     "kind", "statements", "accuses",     "accused",  "denies",
        "claims",       "in_strength", "out_strength", "pagerank", "hub", "authority",
        "betweenness",  "harmonic", "coreness", "component", "first_hand", "not_said",
    };
    struct measured measured = table_of(sample, "mentions", HEARSAY_LEVEL_ACTOR);

    (void)state;
    assert_int_equal(hearsay_table_columns(measured.table), 19);
    for (size_t i = 0; i < 19; i++)
        assert_string_equal(hearsay_table_heading(measured.table, i), headings[i]);
    assert_false(hearsay_table_is_number(measured.table, 2));
    assert_true(hearsay_table_is_number(measured.table, 3));
    measured_free(&measured);
}

static void who_speaks_or_is_spoken_of_is_a_row(void **state)
{
    struct measured measured = table_of(sample, "mentions", HEARSAY_LEVEL_ACTOR);
    /* statements + accused: north 1 + 2, ann 2, mfa 1, zoe 1 */
    static const char *const order[] = { "north", "ann", "mfa", "zoe" };

    (void)state;
    assert_int_equal(hearsay_table_rows(measured.table), 4);
    for (size_t i = 0; i < 4; i++)
        assert_string_equal(hearsay_table_text(measured.table, i, 0), order[i]);
    assert_string_equal(hearsay_table_text(measured.table, 1, 1), "Ann Marsh");
    assert_string_equal(hearsay_table_text(measured.table, 1, 2), "person");
    assert_null(hearsay_table_text(measured.table, 3, 2)); /* zoe's kind is not known */
    measured_free(&measured);
}

static void counts_and_the_graphs_measures_stand_side_by_side(void **state)
{
    struct measured measured = table_of(sample, "mentions", HEARSAY_LEVEL_ACTOR);

    (void)state;
    assert_true(value(&measured, "north", "accused") == 2);
    assert_true(value(&measured, "north", "denies") == 1);
    assert_true(value(&measured, "north", "first_hand") == 0);
    assert_true(value(&measured, "ann", "accuses") == 2);
    assert_true(value(&measured, "ann", "first_hand") == 1);
    /* mentions: ann>north 2, north>north 1 (about itself), mfa>north 1 */
    assert_true(value(&measured, "north", "in_strength") == 3);
    assert_true(value(&measured, "north", "authority") == 1);
    assert_true(value(&measured, "mfa", "hub") == 1);
    assert_true(value(&measured, "mfa", "component") == 1);
    measured_free(&measured);
}

static void who_has_no_tie_has_no_value_of_the_graph(void **state)
{
    struct measured measured = table_of(sample, "mentions", HEARSAY_LEVEL_ACTOR);
    static const char *const headings[] = { "in_strength", "pagerank", "hub", "component" };

    (void)state;
    assert_true(value(&measured, "zoe", "statements") == 1);
    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        assert_true(isnan(value(&measured, "zoe", headings[i])));
    measured_free(&measured);
}

static void a_level_adds_up_its_members(void **state)
{
    struct measured measured = table_of(sample, "mentions", HEARSAY_LEVEL_ORGANIZATION);

    (void)state;
    assert_int_equal(hearsay_table_rows(measured.table), 3); /* ann is the ministry now */
    assert_true(value(&measured, "mfa", "statements") == 3);
    assert_true(value(&measured, "mfa", "accuses") == 2);
    assert_true(value(&measured, "mfa", "claims") == 1);
    assert_true(value(&measured, "mfa", "out_strength") == 3);
    measured_free(&measured);
}

static void claims_are_nodes_but_no_rows(void **state)
{
    struct measured measured = table_of(sample, "claims", HEARSAY_LEVEL_ACTOR);

    (void)state;
    for (size_t i = 0; i < hearsay_table_rows(measured.table); i++)
        assert_string_not_equal(hearsay_table_text(measured.table, i, 0), "c1");
    assert_true(value(&measured, "ann", "out_strength") == 2);
    measured_free(&measured);
}

static void a_row_opens_to_what_was_said_by_and_of_the_actor(void **state)
{
    struct measured measured = table_of(sample, "relay", HEARSAY_LEVEL_ACTOR);
    size_t count;
    const hearsay_statement_id *ids = hearsay_table_evidence(measured.table, 0, &count);

    (void)state;
    assert_string_equal(hearsay_table_text(measured.table, 0, 0), "north");
    assert_int_equal(count, 3); /* 0 is to it, 1 by it, 2 about it */
    for (size_t i = 0; i < count; i++) assert_int_equal(ids[i], i);
    /* the wire neither speaks nor is spoken of, but its tie opens to what it passed on */
    assert_string_equal(hearsay_table_text(measured.table, 4, 0), "wire");
    ids = hearsay_table_evidence(measured.table, 4, &count);
    assert_int_equal(count, 1);
    assert_int_equal(ids[0], 1);
    assert_true(value(&measured, "wire", "statements") == 0);
    assert_true(isnan(value(&measured, "wire", "first_hand")));
    measured_free(&measured);
}

static void an_empty_corpus_is_an_empty_table(void **state)
{
    struct measured measured = table_of("", "claims", HEARSAY_LEVEL_ACTOR);

    (void)state;
    assert_int_equal(hearsay_table_rows(measured.table), 0);
    assert_int_equal(hearsay_table_columns(measured.table), 19);
    measured_free(&measured);
}

static void the_table_survives_any_failed_allocation(void **state)
{
    struct measured measured = table_of(sample, "mentions", HEARSAY_LEVEL_ORGANIZATION);

    (void)state;
    for (size_t n = 1;; n++) {
        hearsay_table *table = NULL;
        hearsay_status status;

        allocate_fail_at(n);
        status = hearsay_actor_table(&table, measured.network, NULL, NULL);
        allocate_fail_at(0);
        hearsay_table_free(table);
        if (status == HEARSAY_OK) {
            assert_true(n > 20);
            break;
        }
        assert_int_equal(status, HEARSAY_NO_MEMORY);
        assert_null(table);
    }
    measured_free(&measured);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_columns_are_those_of_the_header),
        cmocka_unit_test(who_speaks_or_is_spoken_of_is_a_row),
        cmocka_unit_test(counts_and_the_graphs_measures_stand_side_by_side),
        cmocka_unit_test(who_has_no_tie_has_no_value_of_the_graph),
        cmocka_unit_test(a_level_adds_up_its_members),
        cmocka_unit_test(claims_are_nodes_but_no_rows),
        cmocka_unit_test(a_row_opens_to_what_was_said_by_and_of_the_actor),
        cmocka_unit_test(an_empty_corpus_is_an_empty_table),
        cmocka_unit_test(the_table_survives_any_failed_allocation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
