/* Facts of nodes and ties. */
#include "write/facts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"
#include "support/written.h"
#include "text/utf8.h"
#include "write/writers.h"

struct prepared {
    hearsay_corpus *corpus;
    hearsay_network *network;
    struct outgoing_network what;
};

static struct prepared prepare(const char *lines)
{
    struct prepared prepared = { .corpus = corpus_of_lines(lines) };
    hearsay_network_options options = { .kind = "actor-claim" };
    hearsay_error err = { 0 };

    if (hearsay_network_build(&prepared.network, prepared.corpus, &options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    prepared.what.network = prepared.network;
    return prepared;
}

static void discard(struct prepared *prepared)
{
    hearsay_network_free(prepared->network);
    hearsay_corpus_free(prepared->corpus);
}

static const char *fact(struct facts *facts, const char *name, size_t node)
{
    for (const struct fact_column *column = facts->nodes; column->name; column++)
        if (strcmp(column->name, name) == 0) return fact_of(facts, column, node).text;
    fail_msg("no fact %s", name);
    return NULL;
}

static void end(struct facts *facts)
{
    struct outgoing out = outgoing_begin(NULL, NULL);

    facts_end(facts, &out);
    assert_false(out.text.failed);
}

/* Actors m, n; claims "claim:m", "m", "n", sorted so by code points. */
static void no_two_nodes_have_the_same_id(void **state)
{
    struct prepared prepared = prepare("claim id=m|text=One\n"
                                       "claim id=claim:m|text=Two\n"
                                       "claim id=n|text=Three\n"
                                       "statement speaker=m|act=assert|claim=m\n"
                                       "statement speaker=n|act=assert|claim=claim:m\n"
                                       "statement speaker=n|act=assert|claim=n\n");
    static const char *const expected[] = { "m", "n", "claim:m", "claim:m-2", "claim:n" };
    struct facts facts;

    (void)state;
    assert_int_equal(facts_begin(&facts, &prepared.what, 0, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_network_nodes(prepared.network), 5);
    for (size_t i = 0; i < 5; i++) assert_string_equal(fact(&facts, "id", i), expected[i]);
    end(&facts);
    discard(&prepared);
}

static void control_characters_leave_ids_and_ids_stay_apart(void **state)
{
    struct prepared prepared = prepare("statement speaker=a|act=accuse|target=a\x01\n"
                                       "statement speaker=\x02|act=accuse|target=a\n");
    static const char *const expected[] = { "?", "a", "a-2" };
    struct facts facts;

    (void)state;
    assert_int_equal(facts_begin(&facts, &prepared.what, 0, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_network_nodes(prepared.network), 3);
    for (size_t i = 0; i < 3; i++) assert_string_equal(fact(&facts, "id", i), expected[i]);
    end(&facts);
    discard(&prepared);
}

static void a_claim_has_a_short_label_and_its_whole_text(void **state)
{
    struct prepared prepared = prepare(
        "claim id=c|text=Northland broke into the agency and took the files of eighteen million\n"
        "statement speaker=m|act=assert|claim=c\n");
    struct facts facts;
    const char *label;

    (void)state;
    assert_int_equal(facts_begin(&facts, &prepared.what, 0, NULL), HEARSAY_OK);
    assert_string_equal(fact(&facts, "kind", 1), "claim");
    assert_string_equal(fact(&facts, "name", 1), "Northland broke into the agency and took the "
                                                 "files of eighteen million");
    label = fact(&facts, "label", 1);
    assert_string_equal(label, "Northland broke into the agency and took the files of eight"
                               "\xE2\x80\xA6");
    assert_int_equal(utf8_columns(label, strlen(label)), 60);
    end(&facts);
    discard(&prepared);
}

/* Of m, of somebody without a node, and of n, of whom nothing is known. */
static hearsay_table *some_measures(void)
{
    static const char *const cells[] = {
        "id", "name",   "#strength", "side", "#statements",
        "m",  "Others", "2.5",       "left", "7",
        "x",  "X",      "4",         "left", "1",
        "n",  "N",      "",          "",     "0",
    };

    return table_of_cells(5, 3, cells);
}

/* Its name is the network's own; statements are a fact of every node already. */
static void measures_stand_at_the_nodes_of_their_actors(void **state)
{
    static const char *const names[] = { "strength", "side", "measure_statements" };
    struct prepared prepared = prepare("claim id=c|text=It did\n"
                                       "statement speaker=m|act=assert|claim=c\n"
                                       "statement speaker=n|act=assert|claim=c\n");
    hearsay_table *measures = some_measures();
    const struct fact_column *column;
    struct facts facts;

    (void)state;
    prepared.what.measures = measures;
    assert_int_equal(facts_begin(&facts, &prepared.what, 0, NULL), HEARSAY_OK);
    assert_int_equal(facts.scratch.length, 0); /* as writers expect it */
    column = fact_find(facts.nodes, "last") + 1;
    for (size_t i = 0; i < 3; i++) assert_string_equal(column[i].name, names[i]);
    assert_null(column[3].name);
    assert_string_equal(fact(&facts, "name", 0), "m");
    assert_string_equal(column[0].type, "double");
    assert_float_equal(fact_of(&facts, &column[0], 0).number, 2.5, 0);
    assert_string_equal(column[1].type, "string");
    assert_string_equal(fact(&facts, "side", 0), "left");
    assert_float_equal(fact_of(&facts, &column[2], 0).number, 7, 0);
    assert_float_equal(fact_of(&facts, fact_find(facts.nodes, "statements"), 0).number, 1, 0);
    for (size_t i = 0; i < 2; i++) /* of n there is no value, of the claim no row */
        assert_int_equal(fact_of(&facts, &column[i], 1 + i).kind, FACT_MISSING);
    assert_float_equal(fact_of(&facts, &column[2], 1).number, 0, 0);
    end(&facts);
    hearsay_table_free(measures);
    discard(&prepared);
}

static void measures_without_ids_are_refused(void **state)
{
    static const char *const cells[] = { "actor", "#strength", "m", "1" };
    struct prepared prepared = prepare("statement speaker=m|act=accuse|target=n\n");
    hearsay_table *measures = table_of_cells(2, 1, cells);
    hearsay_error err = { 0 };
    struct facts facts;

    (void)state;
    prepared.what.measures = measures;
    assert_int_equal(facts_begin(&facts, &prepared.what, 0, &err), HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message, "a table of measures has no column \"id\"");
    end(&facts);
    hearsay_table_free(measures);
    discard(&prepared);
}

/* Headings go into files as they are: of a table that is not ours they could be anything. */
static void headings_that_are_no_names_are_refused(void **state)
{
    static const struct {
        const char *cells[6], *message;
    } tables[] = {
        { { "id", "x", "a \"b\"", "m", "1", "2" }, "\"a \"b\"\" is no name of a measure" },
        { { "id", "", "x", "m", "1", "2" }, "\"\" is no name of a measure" },
        { { "id", "9th", "x", "m", "1", "2" }, "\"9th\" is no name of a measure" },
        { { "id", "x", "x", "m", "1", "2" }, "a table has two columns \"x\"" },
    };
    struct prepared prepared = prepare("statement speaker=m|act=accuse|target=n\n");

    (void)state;
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        hearsay_table *measures = table_of_cells(3, 1, tables[i].cells);
        hearsay_error err = { 0 };
        struct facts facts;

        prepared.what.measures = measures;
        assert_int_equal(facts_begin(&facts, &prepared.what, 0, &err), HEARSAY_BAD_ARGUMENT);
        assert_string_equal(err.message, tables[i].message);
        end(&facts);
        hearsay_table_free(measures);
    }
    discard(&prepared);
}

/* A row of somebody whose name is an actor's is not that actor's: ids are what tables go by. */
static void names_are_no_ids(void **state)
{
    static const char *const cells[] = { "id", "#strength", "Mills", "1" };
    struct prepared prepared = prepare("actor id=m|name=Mills\n"
                                       "statement speaker=m|act=accuse|target=n\n");
    hearsay_table *measures = table_of_cells(2, 1, cells);
    struct facts facts;

    (void)state;
    prepared.what.measures = measures;
    assert_int_equal(facts_begin(&facts, &prepared.what, 0, NULL), HEARSAY_OK);
    assert_int_equal(fact_of(&facts, fact_find(facts.nodes, "strength"), 0).kind, FACT_MISSING);
    end(&facts);
    hearsay_table_free(measures);
    discard(&prepared);
}

static void any_allocation_may_fail_in_every_format(void **state)
{
    static write_network_function *const writers[] = { json_network,  graphml_network, gexf_network,
                                                       gml_network,   pajek_network,   pajek_project,
                                                       dl_network,    matrix_network,  dot_network };
    enum { WRITERS = sizeof writers / sizeof *writers, PARTS = 2 };
    struct prepared prepared = prepare("claim id=c|text=It did\n"
                                       "statement id=s|speaker=m|act=accuse|target=n|claim=c\n");
    hearsay_table *measures = some_measures();

    (void)state;
    prepared.what.measures = measures;
    for (size_t i = 0; i < WRITERS + PARTS; i++) {
        hearsay_status status = HEARSAY_NO_MEMORY;

        for (size_t n = 1; status == HEARSAY_NO_MEMORY; n++) {
            hearsay_output *output = NULL;
            char *bytes = NULL;
            size_t size;

            allocate_fail_at(n);
            status = hearsay_output_memory(&output, &bytes, &size, NULL);
            if (status == HEARSAY_OK && i < WRITERS)
                status = writers[i](output, &prepared.what, NULL);
            else if (status == HEARSAY_OK)
                status = csv_network_part(output, &prepared.what,
                                          (hearsay_network_part)(i - WRITERS), NULL);
            if (status == HEARSAY_OK) status = hearsay_output_close(output, NULL);
            else hearsay_output_discard(output);
            allocate_fail_at(0);
            free(bytes);
        }
        assert_int_equal(status, HEARSAY_OK);
    }
    hearsay_table_free(measures);
    discard(&prepared);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_two_nodes_have_the_same_id),
        cmocka_unit_test(control_characters_leave_ids_and_ids_stay_apart),
        cmocka_unit_test(a_claim_has_a_short_label_and_its_whole_text),
        cmocka_unit_test(measures_stand_at_the_nodes_of_their_actors),
        cmocka_unit_test(measures_without_ids_are_refused),
        cmocka_unit_test(headings_that_are_no_names_are_refused),
        cmocka_unit_test(names_are_no_ids),
        cmocka_unit_test(any_allocation_may_fail_in_every_format),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
