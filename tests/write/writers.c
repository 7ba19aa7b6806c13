/* The table of writers and the way into it; what every writer must stand. */
#include "write/writers.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "memory/allocate.h"
#include "support/lines.h"
#include "support/written.h"

static void every_format_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (size_t i = 0; hearsay_writer_at(i); i++) {
        const hearsay_writer *writer = hearsay_writer_at(i);

        assert_non_null(writer->title);
        if (*writer->extension) assert_int_equal(writer->extension[0], '.');
        assert_true(writer->writes != 0);
        assert_ptr_equal(hearsay_writer_find(writer->name, writer->writes), writer);
        for (size_t j = 0; j < i; j++)
            assert_string_not_equal(hearsay_writer_at(j)->name, writer->name);
    }
}

static void a_format_is_found_for_what_it_can_hold(void **state)
{
    (void)state;
    assert_non_null(hearsay_writer_find("json", HEARSAY_WRITES_CORPUS));
    assert_non_null(hearsay_writer_find("graphml", HEARSAY_WRITES_NETWORK));
    assert_null(hearsay_writer_find("graphml", HEARSAY_WRITES_TABLE));
    assert_null(hearsay_writer_find("JSON", HEARSAY_WRITES_TABLE));
    assert_null(hearsay_writer_find(NULL, 0));
    assert_true(hearsay_writer_find("csv", HEARSAY_WRITES_NETWORK)->two_files);
    assert_false(hearsay_writer_find("json", HEARSAY_WRITES_NETWORK)->two_files);
}

static void the_extension_of_a_path_chooses(void **state)
{
    (void)state;
    assert_string_equal(hearsay_writer_for_path("a.b/ranks.CSV", HEARSAY_WRITES_TABLE)->name,
                        "csv");
    assert_string_equal(hearsay_writer_for_path("x.jsonl", HEARSAY_WRITES_CORPUS)->name, "jsonl");
    assert_string_equal(hearsay_writer_for_path("x.json", HEARSAY_WRITES_CORPUS)->name, "json");
    assert_string_equal(hearsay_writer_for_path("x.cyjs", HEARSAY_WRITES_NETWORK)->name,
                        "cytoscape");
    assert_null(hearsay_writer_for_path("x.jsonl", HEARSAY_WRITES_TABLE));
    assert_null(hearsay_writer_for_path("folder.csv/x", HEARSAY_WRITES_TABLE));
    assert_null(hearsay_writer_for_path("csv", HEARSAY_WRITES_TABLE));
    assert_null(hearsay_writer_for_path("x.cs", HEARSAY_WRITES_TABLE));
    assert_null(hearsay_writer_for_path(NULL, HEARSAY_WRITES_TABLE));
}

/* STIX and AIF are .json too, Neo4j's and Kumu's files .csv. */
static void of_formats_with_one_extension_it_chooses_the_first(void **state)
{
    (void)state;
    assert_string_equal(hearsay_writer_find("stix", HEARSAY_WRITES_NETWORK)->extension, ".json");
    assert_string_equal(hearsay_writer_find("kumu", HEARSAY_WRITES_NETWORK)->extension, ".csv");
    assert_string_equal(hearsay_writer_for_path("x.json", HEARSAY_WRITES_NETWORK)->name, "json");
    assert_string_equal(hearsay_writer_for_path("x.csv", HEARSAY_WRITES_NETWORK)->name, "csv");
}

static void an_unknown_format_names_the_nearest(void **state)
{
    static const char *const cells[] = { "id", "a" };
    hearsay_table *measures = table_of_cells(1, 1, cells);
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_write_table(NULL, "cvs", NULL, NULL, &err), HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message, "format \"cvs\" is not known; did you mean \"csv\"?");
    assert_string_equal(err.hint, "a table can be written as text, csv, tsv, json or md");
    assert_int_equal(hearsay_write_table(NULL, "parchment", NULL, NULL, &err),
                     HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message, "format \"parchment\" is not known");
    assert_int_equal(hearsay_write_corpus(NULL, NULL, NULL, &err), HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.hint, "a corpus can be written as csv, tsv, json, jsonl, aif, stix, trig "
                                  "or jsonld");
    assert_int_equal(hearsay_write_network(NULL, "text", NULL, NULL, NULL, &err), HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message, "format \"text\" cannot hold a network");
    assert_int_equal(hearsay_write_network(NULL, "csv", NULL, NULL, NULL, &err), HEARSAY_BAD_ARGUMENT);
    assert_int_equal(hearsay_write_network(NULL, "dl", NULL, measures, NULL, &err), HEARSAY_BAD_ARGUMENT);
    assert_string_equal(err.message, "format \"dl\" cannot hold a network with measures");
    assert_string_equal(err.hint, "a network with measures can be written as csv, tsv, json, graphml, gexf, gml, "
                                  "dot, cytoscape, neo4j or kumu");
    hearsay_table_free(measures);
    assert_int_equal(hearsay_write_network_part(NULL, "dot", NULL, HEARSAY_PART_NODES, NULL, NULL),
                     HEARSAY_BAD_ARGUMENT);
}

/* ---- what every writer must stand ---- */

struct sample {
    hearsay_table *table, *measures;
    hearsay_corpus *corpus;
    hearsay_network *network;
};

static hearsay_status write_to(hearsay_output *output, const struct sample *sample, size_t index,
                               unsigned what, hearsay_error *err)
{
    const char *format = hearsay_writer_at(index)->name;
    const hearsay_table *measures =
        hearsay_writer_at(index)->writes & HEARSAY_WRITES_MEASURES ? sample->measures : NULL;
    hearsay_status status;

    if (what == HEARSAY_WRITES_TABLE)
        return hearsay_write_table(output, format, sample->table, NULL, err);
    if (what == HEARSAY_WRITES_NETWORK && !hearsay_writer_at(index)->two_files)
        return hearsay_write_network(output, format, sample->network, measures, NULL, err);
    if (what == HEARSAY_WRITES_NETWORK) {
        status = hearsay_write_network_part(output, format, sample->network, HEARSAY_PART_NODES,
                                            measures, err);
        return status == HEARSAY_OK ? hearsay_write_network_part(output, format, sample->network,
                                                                 HEARSAY_PART_EDGES, measures, err)
                                    : status;
    }
    return hearsay_write_corpus(output, format, sample->corpus, err);
}

static struct sample make_sample(void)
{
    static const char *const cells[] = { "id", "#n", "name", "a", "0.1", "x\"y", "b", "", "" };
    static const hearsay_network_options options = { .kind = "actor-claim" };
    struct sample sample = {
        .table = table_of_cells(3, 2, cells),
        .corpus = corpus_of_lines("corpus title=T|note=x\n"
                                  "actor id=a|name=Ann|aliases=A;B|colour=red\n"
                                  "document id=d|date=2015|publisher=b\n"
                                  "statement speaker=a|act=accuse|target=b|claim=c;d|mood=-bad\n"
                                  "statement speaker=b|act=deny|claim=c|via=a|document=d\n"
                                  "statement id=s|speaker=b|act=threaten|target=a|quote=q\n"),
    };

    assert_int_equal(hearsay_network_build(&sample.network, sample.corpus, &options, NULL),
                     HEARSAY_OK);
    assert_int_equal(hearsay_actor_table(&sample.measures, sample.network, NULL, NULL), HEARSAY_OK);
    return sample;
}

static void free_sample(struct sample *sample)
{
    hearsay_table_free(sample->table);
    hearsay_table_free(sample->measures);
    hearsay_network_free(sample->network);
    hearsay_corpus_free(sample->corpus);
}

static void a_full_disk_is_an_error_of_the_output(void **state)
{
    struct sample sample = make_sample();

    (void)state;
    for (size_t i = 0; hearsay_writer_at(i); i++) {
        for (unsigned what = 1; what <= 4; what *= 2) {
            hearsay_output *output = NULL;
            hearsay_error err = { 0 };

            if (!(hearsay_writer_at(i)->writes & what)) continue;
            assert_int_equal(hearsay_output_file(&output, "/dev/full", &err), HEARSAY_OK);
            assert_int_equal(write_to(output, &sample, i, what, &err), HEARSAY_OK);
            assert_int_equal(hearsay_output_close(output, &err), HEARSAY_IO);
            assert_string_equal(err.file, "/dev/full");
        }
    }
    free_sample(&sample);
}

/* Lets every allocation fail in turn; how many there were. */
static size_t torture(const struct sample *sample, size_t writer, unsigned what)
{
    for (size_t n = 1;; n++) {
        hearsay_output *output = NULL;
        hearsay_error err = { 0 };
        hearsay_status status;
        char *bytes = NULL;
        size_t size;

        allocate_fail_at(n);
        status = hearsay_output_memory(&output, &bytes, &size, &err);
        if (status == HEARSAY_OK) status = write_to(output, sample, writer, what, &err);
        if (status == HEARSAY_OK) status = hearsay_output_close(output, &err);
        else hearsay_output_discard(output);
        allocate_fail_at(0);
        free(bytes);
        if (status == HEARSAY_OK) return n;
        assert_int_equal(status, HEARSAY_NO_MEMORY);
    }
}

static void any_allocation_may_fail(void **state)
{
    struct sample sample = make_sample();

    (void)state;
    for (size_t i = 0; hearsay_writer_at(i); i++)
        for (unsigned what = 1; what <= 4; what *= 2)
            if (hearsay_writer_at(i)->writes & what)
                assert_true(torture(&sample, i, what) > 3);
    free_sample(&sample);
}

/* Also what they lose is told, or that there is no memory to tell it. */
static void any_allocation_may_fail_in_a_report_of_losses(void **state)
{
    struct sample sample = make_sample();

    (void)state;
    for (size_t i = 0; hearsay_writer_at(i); i++)
        for (unsigned what = HEARSAY_WRITES_NETWORK; what <= HEARSAY_WRITES_CORPUS; what *= 2) {
            const hearsay_writer *writer = hearsay_writer_at(i);
            hearsay_status status = HEARSAY_NO_MEMORY;

            for (size_t n = 1; (writer->writes & what) && status != HEARSAY_OK; n++) {
                hearsay_loss losses[HEARSAY_LOSSES];
                size_t count = 1;

                allocate_fail_at(n);
                status = what == HEARSAY_WRITES_NETWORK
                             ? hearsay_network_loss(losses, &count, writer->name, sample.network, NULL)
                             : hearsay_corpus_loss(losses, &count, writer->name, sample.corpus, NULL);
                allocate_fail_at(0);
                assert_true(status == HEARSAY_OK || (status == HEARSAY_NO_MEMORY && count == 0));
            }
        }
    free_sample(&sample);
}

static void a_large_table_is_sent_in_pieces(void **state)
{
    enum { ROWS = 20000 };
    const char **cells = calloc(2 * (ROWS + 1), sizeof *cells);
    hearsay_table *table;
    char *text;
    size_t lines = 0;

    (void)state;
    for (size_t i = 0; i <= ROWS; i++) {
        cells[2 * i] = i ? "somebody" : "name";
        cells[2 * i + 1] = i ? "42" : "#n";
    }
    table = table_of_cells(2, ROWS, cells);
    text = written_table(table, "tsv", NULL);
    for (const char *at = text; *at; at++) lines += *at == '\n';
    assert_int_equal(lines, ROWS + 1);
    assert_string_equal(text + strlen(text) - 13, "\nsomebody\t42\n");
    free(text);
    hearsay_table_free(table);
    free(cells);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_has_a_name_of_its_own),
        cmocka_unit_test(a_format_is_found_for_what_it_can_hold),
        cmocka_unit_test(the_extension_of_a_path_chooses),
        cmocka_unit_test(of_formats_with_one_extension_it_chooses_the_first),
        cmocka_unit_test(an_unknown_format_names_the_nearest),
        cmocka_unit_test(a_full_disk_is_an_error_of_the_output),
        cmocka_unit_test(any_allocation_may_fail),
        cmocka_unit_test(any_allocation_may_fail_in_a_report_of_losses),
        cmocka_unit_test(a_large_table_is_sent_in_pieces),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
