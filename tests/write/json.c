/* JSON of tables and networks. */
#include "support/written.h"

#include <cJSON.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"

/* What stands before the columns of every table. */
static const char *head(void)
{
    static char text[64];

    (void)snprintf(text, sizeof text, "{\n  \"hearsay\": \"%s\",\n", hearsay_version());
    return text;
}

static void assert_table(const hearsay_table *table, const hearsay_run *run, const char *expected)
{
    char *text = written_table(table, "json", run);

    assert_memory_equal(text, head(), strlen(head()));
    assert_string_equal(text + strlen(head()), expected);
    free(text);
}

/* Row i has the statements i and i + 10 behind it. */
static void a_row_is_an_object_with_its_statements(void **state)
{
    static const char *const cells[] = { "id", "#rank", "us", "0.25", "x \"y\"", "" };
    hearsay_table *table = table_of_cells(2, 2, cells);
    hearsay_run run = { .options = "--top 2", .inputs = "a.json" };

    (void)state;
    assert_table(table, &run,
                 "  \"options\": \"--top 2\",\n"
                 "  \"inputs\": \"a.json\",\n"
                 "  \"columns\": [\"id\", \"rank\"],\n"
                 "  \"rows\": [\n"
                 "    {\"id\": \"us\", \"rank\": 0.25, \"evidence\": [0, 10]},\n"
                 "    {\"id\": \"x \\\"y\\\"\", \"rank\": null, \"evidence\": [1, 11]}\n"
                 "  ]\n}\n");
    hearsay_table_free(table);
}

static void a_table_without_rows_has_its_columns(void **state)
{
    static const char *const cells[] = { "id", "#rank" };
    hearsay_table *table = table_of_cells(2, 0, cells);

    (void)state;
    assert_table(table, NULL, "  \"columns\": [\"id\", \"rank\"],\n  \"rows\": []\n}\n");
    hearsay_table_free(table);
}

static void names_and_values_are_one_object(void **state)
{
    static const char *const cells[] = { "name", "#value", "network", "claims", "nodes", "57",
                                         "diameter", "" };
    hearsay_table *table = table_of_cells(2, 3, cells);

    (void)state;
    assert_table(table, NULL,
                 "  \"network\": \"claims\",\n  \"nodes\": 57,\n  \"diameter\": null\n}\n");
    hearsay_table_free(table);
}

static void a_parser_reads_every_name_as_it_was(void **state)
{
    (void)state;
    for (size_t i = 0; hostile_name(i); i++) {
        const char *cells[] = { "id", "name", "x", hostile_name(i) };
        hearsay_table *table = table_of_cells(2, 1, cells);
        char *text = written_table(table, "json", NULL);
        cJSON *json = cJSON_Parse(text);
        cJSON *row = cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(json, "rows"), 0);

        assert_non_null(row);
        assert_string_equal(cJSON_GetObjectItemCaseSensitive(row, "name")->valuestring,
                            hostile_name(i));
        cJSON_Delete(json);
        free(text);
        hearsay_table_free(table);
    }
}

/* A count of 3 and one statement more: the weight is 4, two statements stand behind it. */
static void a_network_is_node_link(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(
        "actor id=n|name=Northland|kind=country|aliases=North;N\n"
        "statement id=s1|speaker=m|act=accuse|target=n|count=3\n"
        "statement speaker=m|act=accuse|target=n|implicit=true\n");
    hearsay_network_options options = { .kind = "accusations" };
    hearsay_network *network = NULL;
    char expected[1024], *text;

    (void)state;
    assert_int_equal(hearsay_network_build(&network, corpus, &options, NULL), HEARSAY_OK);
    text = written_network(network, "json", NULL);
    (void)snprintf(expected, sizeof expected,
                   "{\n"
                   "  \"directed\": true,\n"
                   "  \"multigraph\": true,\n"
                   "  \"graph\": {\"hearsay\": \"%s\", \"network\": \"accusations\", "
                   "\"level\": \"actor\", \"credit\": \"speaker\", "
                   "\"duplicates\": \"all\", \"weight\": \"count\"},\n"
                   "  \"nodes\": [\n"
                   "    {\"id\": \"m\", \"name\": \"m\", \"label\": \"m\", "
                   "\"statements\": 4},\n"
                   "    {\"id\": \"n\", \"name\": \"Northland\", \"label\": \"Northland\", "
                   "\"kind\": \"country\", \"aliases\": [\"North\", \"N\"], "
                   "\"statements\": 4}\n"
                   "  ],\n"
                   "  \"links\": [\n"
                   "    {\"source\": \"m\", \"target\": \"n\", \"weight\": 4, \"statements\": 4, "
                   "\"kind\": \"target\", \"evidence\": [\"s1\", 1]}\n"
                   "  ]\n}\n",
                   hearsay_version());
    assert_string_equal(text, expected);
    free(text);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_is_an_object_with_its_statements),
        cmocka_unit_test(a_table_without_rows_has_its_columns),
        cmocka_unit_test(names_and_values_are_one_object),
        cmocka_unit_test(a_parser_reads_every_name_as_it_was),
        cmocka_unit_test(a_network_is_node_link),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
