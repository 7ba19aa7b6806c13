/* Every writer but those that take a fork (pages.c): what is written of a corpus of fuzzed texts is
 * looked at by the parsers of others. The first section names a network, the others are the texts.
 */
#include <stdlib.h>
#include <string.h>

#include <hearsay/draw.h>

#include "support/must.h"
#include "support/parsers.h"
#include "support/readings.h"
#include "support/texts.h"
#include "support/written.h"

/* ---- what is written ---- */

static hearsay_status write_corpus(hearsay_output *output, const char *format,
                                   const struct writing *writing, hearsay_error *err)
{
    return hearsay_write_corpus(output, format, writing->corpus, err);
}

/* What nodes carry where the format has a place for it. */
static const hearsay_table *measures_of(const struct writing *writing, const char *format)
{
    return hearsay_writer_find(format, HEARSAY_WRITES_MEASURES) ? writing->table : NULL;
}

static hearsay_status write_network(hearsay_output *output, const char *format,
                                    const struct writing *writing, hearsay_error *err)
{
    return hearsay_write_network(output, format, writing->network, measures_of(writing, format), NULL,
                                 err);
}

static hearsay_status write_part(hearsay_output *output, const char *format,
                                 const struct writing *writing, hearsay_error *err)
{
    return hearsay_write_network_part(output, format, writing->network, writing->part,
                                      measures_of(writing, format), err);
}

static hearsay_status write_table(hearsay_output *output, const char *format,
                                  const struct writing *writing, hearsay_error *err)
{
    return hearsay_write_table(output, format, writing->table, NULL, err);
}

static hearsay_status write_map(hearsay_output *output, const char *format,
                                const struct writing *writing, hearsay_error *err)
{
    const hearsay_map_options options = { .view = "claims", .timeout_seconds = 20 };

    return hearsay_draw_map(output, format, writing->network, &options, NULL, err);
}

static void write_by_all(const struct writing *writing, unsigned what, write_function *write)
{
    const hearsay_writer *writer;
    struct writing part = *writing;

    for (size_t i = 0; (writer = hearsay_writer_at(i)) != NULL; i++) {
        if (!(writer->writes & what)) continue;
        if (what != HEARSAY_WRITES_NETWORK || !writer->two_files) {
            must_parse(write, writer->name, writing, what == HEARSAY_WRITES_CORPUS);
            continue;
        }
        part.part = HEARSAY_PART_NODES;
        must_parse(write_part, writer->name, &part, false);
        part.part = HEARSAY_PART_EDGES;
        must_parse(write_part, writer->name, &part, false);
    }
}

/* ---- one input ---- */

static void write_tables(struct writing *writing)
{
    static const hearsay_statement_id statements[] = { 0, 1, 2, 3, 4, 5 };
    hearsay_table *tables[2] = { NULL, NULL };
    size_t size;
    char *text;

    must(hearsay_statement_table(&tables[0], writing->corpus, statements, TEXTS_STATEMENTS, NULL) ==
             HEARSAY_OK,
         "statements are a table");
    must(hearsay_claim_table(&tables[1], writing->corpus, NULL, NULL) == HEARSAY_OK,
         "claims are a table");
    for (size_t i = 0; i < 2; i++) {
        writing->table = tables[i];
        write_by_all(writing, HEARSAY_WRITES_TABLE, write_table);
        text = written(write_table, "csv", writing, &size);
        must_hold_cells(text, size, ',', tables[i]);
        free(text);
        text = written(write_table, "tsv", writing, &size);
        must_hold_cells(text, size, '\t', tables[i]);
        free(text);
        hearsay_table_free(tables[i]);
    }
}

static void write_networks(struct writing *writing, const char *kind)
{
    hearsay_network_options options = { .kind = kind, .keep_negated = true };
    hearsay_network *network = NULL;
    hearsay_table *measures = NULL;

    if (!hearsay_network_kind_find(kind)) options.kind = "actor-claim";
    options.keep_negated = strcmp(options.kind, "actor-claim") == 0;
    must(hearsay_network_build(&network, writing->corpus, &options, NULL) == HEARSAY_OK,
         "a network is built");
    must(hearsay_actor_table(&measures, network, NULL, NULL) == HEARSAY_OK, "actors are a table");
    writing->network = network;
    writing->table = measures;
    write_by_all(writing, HEARSAY_WRITES_NETWORK, write_network);
    must_parse(write_map, "dot", writing, false);
    hearsay_table_free(measures);
    hearsay_network_free(network);
}

static void write_all(const hearsay_corpus *corpus, const char *kind)
{
    struct writing writing = { .corpus = corpus };

    must_come_back(corpus);
    write_by_all(&writing, HEARSAY_WRITES_CORPUS, write_corpus);
    write_networks(&writing, kind);
    write_tables(&writing);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct sections sections;
    hearsay_corpus *corpus;
    char *line;

    if (!texts_init(&sections, bytes, size)) return 0;
    line = section_take_line(&sections.at[0]);
    corpus = corpus_of_texts(&sections);
    if (corpus) write_all(corpus, line);
    hearsay_corpus_free(corpus);
    free(line);
    sections_clear(&sections);
    return 0;
}
