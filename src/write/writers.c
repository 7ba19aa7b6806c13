/* The table of writers, and the way into it: by a format's name or a path's extension. */
#include "write/writers.h"

#include <string.h>

#include "text/buffer.h"
#include "text/near.h"
#include "write/letters.h"
#include "write/told_loss.h"

struct writer {
    hearsay_writer row;
    write_table_function *table;
    write_network_function *network;
    write_part_function *part;
    write_corpus_function *corpus;
    struct carries carries; /* of networks; {0}: everything */
};

enum {
    T = HEARSAY_WRITES_TABLE,
    N = HEARSAY_WRITES_NETWORK,
    C = HEARSAY_WRITES_CORPUS,
    M = HEARSAY_WRITES_MEASURES
};

/* What lines of cells say neither in the one file nor in the other. */
#define CELLS_BUT(LOSSES) { .letters = LETTERS_OF_CELLS, .lost = (LOSSES) }
#define CELLS CELLS_BUT(LOSS_UNDIRECTED | LOSS_ORIGIN)

/* clang-format off */
static const struct writer writers[] = {
    /* name       title                     extension   writes         two files */
    { { "text",    "aligned columns",        ".txt",     T,             false },
      aligned_table,  NULL,            NULL,             NULL,           { 0 } },
    { { "csv",     "comma-separated values", ".csv",     T | N | C | M, true },
      csv_table,      NULL,            csv_network_part, native_csv, CELLS },
    { { "tsv",     "tab-separated values",   ".tsv",     T | N | C | M, true },
      tsv_table,      NULL,            tsv_network_part, native_tsv, CELLS },
    { { "json",    "JSON; networks node-link, corpora native", ".json", T | N | C | M, false },
      json_table,     json_network,    NULL,             native_json,    { 0 } },
    { { "jsonl",   "JSON Lines",             ".jsonl",   C,             false },
      NULL,           NULL,            NULL,             native_jsonl,   { 0 } },
    { { "md",      "Markdown",               ".md",      T,             false },
      markdown_table, NULL,            NULL,             NULL,           { 0 } },
    { { "graphml", "GraphML",                ".graphml", N | M,         false },
      NULL,           graphml_network, NULL,             NULL,           { .letters = LETTERS_OF_XML } },
    { { "gexf",    "GEXF 1.3",               ".gexf",    N | M,         false },
      NULL,           gexf_network,    NULL,             NULL,           { .letters = LETTERS_OF_XML } },
    { { "gml",     "GML",                    ".gml",     N | M,         false },
      NULL,           gml_network,     NULL,             NULL,           { 0 } },
    { { "net",     "Pajek network",          ".net",     N,             false },
      NULL,           pajek_network,   NULL,             NULL,
      { .nodes = "id", .ties = "source target weight kind act relation",
        .letters = LETTERS_OF_PAJEK } },
    { { "paj",     "Pajek project",          ".paj",     N,             false },
      NULL,           pajek_project,   NULL,             NULL,
      { .nodes = "id kind role country member_of topic statements",
        .ties = "source target weight kind act relation", .letters = LETTERS_OF_PAJEK } },
    { { "dl",      "UCINET DL",              ".dl",      N,             false },
      NULL,           dl_network,      NULL,             NULL,
      { .nodes = "id", .ties = "source target weight", .letters = LETTERS_OF_DL,
        .lost = LOSS_PARALLEL | LOSS_UNDIRECTED | LOSS_ORIGIN } },
    { { "matrix",  "matrix of weights in CSV", "",       N,             false },
      NULL,           matrix_network,  NULL,             NULL,
      { .nodes = "id", .ties = "source target weight", .letters = LETTERS_OF_CELLS,
        .lost = LOSS_PARALLEL | LOSS_UNDIRECTED | LOSS_ORIGIN } },
    { { "dot",     "Graphviz DOT",           ".dot",     N | M,         false },
      NULL,           dot_network,     NULL,             NULL,           { .letters = LETTERS_OF_DOT } },
    { { "cytoscape", "Cytoscape.js JSON",    ".cyjs",    N | M,         false },
      NULL,           cytoscape_network, NULL,           NULL,           { 0 } },
    { { "neo4j",   "CSV for the import of Neo4j", ".csv", N | M,         true },
      NULL,           NULL,            neo4j_network_part, NULL,
        CELLS_BUT(LOSS_UNDIRECTED | LOSS_ORIGIN | LOSS_SEMICOLON) },
    { { "kumu",    "sheets for Kumu",        ".csv",     N | M,         true },
      NULL,           NULL,            kumu_network_part, NULL,          CELLS_BUT(LOSS_ORIGIN | LOSS_BAR) },
    { { "aif",     "AIF in the JSON of AIFdb", ".json",  N | C,         false },
      NULL,           aif_network,     NULL,             aif_corpus,   { .statements = TOLD_AIF } },
    { { "stix",    "STIX 2.1 bundle",        ".json",    N | C,         false },
      NULL,           stix_network,    NULL,             stix_corpus,   { .statements = TOLD_STIX } },
    { { "trig",    "nanopublications as TriG", ".trig",  N | C,         false },
      NULL,           trig_network,    NULL,             trig_corpus,   { .statements = TOLD_RDF } },
    { { "jsonld",  "nanopublications as JSON-LD", ".jsonld", N | C,         false },
      NULL,           jsonld_network,  NULL,             jsonld_corpus,   { .statements = TOLD_RDF } },
};
/* clang-format on */

enum { WRITERS = sizeof writers / sizeof *writers };

/* What a format may be asked to hold, for messages. */
static const struct thing {
    unsigned bit;
    const char *name;
} things[] = {
    { T, "table" }, { N, "network" }, { C, "corpus" }, { N | M, "network with measures" }
};

const hearsay_writer *hearsay_writer_at(size_t index)
{
    return index < WRITERS ? &writers[index].row : NULL;
}

static const struct writer *find(const char *name, unsigned writes)
{
    for (size_t i = 0; name && i < WRITERS; i++)
        if (strcmp(writers[i].row.name, name) == 0 && (writers[i].row.writes & writes) == writes)
            return &writers[i];
    return NULL;
}

const hearsay_writer *hearsay_writer_find(const char *name, unsigned writes)
{
    const struct writer *writer = find(name, writes);

    return writer ? &writer->row : NULL;
}

/* ASCII only: extensions have no other letters. */
static bool same_letters(const char *a, const char *b)
{
    for (; *a && *b; a++, b++) {
        char left = *a >= 'A' && *a <= 'Z' ? (char)(*a + 32) : *a;
        if (left != *b) return false;
    }
    return *a == *b;
}

const hearsay_writer *hearsay_writer_for_path(const char *path, unsigned writes)
{
    const char *dot = path ? strrchr(path, '.') : NULL;

    for (size_t i = 0; dot && i < WRITERS; i++)
        if (same_letters(dot, writers[i].row.extension) &&
            (writers[i].row.writes & writes) == writes)
            return &writers[i].row;
    return NULL;
}

bool writer_is_summary(const hearsay_table *table)
{
    return hearsay_table_columns(table) == 2 &&
           strcmp(hearsay_table_heading(table, 0), "name") == 0 &&
           strcmp(hearsay_table_heading(table, 1), "value") == 0;
}

/* "a table can be written as text, csv, tsv, json or md" */
static void hint_formats(const char *thing, unsigned writes, hearsay_error *err)
{
    struct buffer names = { .limit = 200 };
    const char *last = NULL;

    for (size_t i = 0; i < WRITERS; i++) {
        if ((writers[i].row.writes & writes) != writes) continue;
        if (last) buffer_format(&names, "%s%s", names.length ? ", " : "", last);
        last = writers[i].row.name;
    }
    buffer_format(&names, " or %s", last);
    hearsay_error_hint(err, "a %s can be written as %s", thing, buffer_string(&names));
    buffer_clear(&names);
}

static hearsay_status fail_format(const char *format, unsigned writes, hearsay_error *err)
{
    const char *thing = things[0].name;
    struct near near;

    if (!format) format = "";
    for (size_t i = 0; i < sizeof things / sizeof *things; i++)
        if (things[i].bit == writes) thing = things[i].name;
    near_init(&near, format);
    for (size_t i = 0; i < WRITERS; i++)
        if ((writers[i].row.writes & writes) == writes) near_offer(&near, writers[i].row.name);
    if (find(format, 0))
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "format \"%s\" cannot hold a %s", format, thing);
    else
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "format \"%s\" is not known%s%s%s", format,
                     near.best ? "; did you mean \"" : "", near.best ? near.best : "",
                     near.best ? "\"?" : "");
    hint_formats(thing, writes, err);
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status hearsay_write_table(hearsay_output *output, const char *format,
                                   const hearsay_table *table, const hearsay_run *run,
                                   hearsay_error *err)
{
    const struct writer *writer = find(format, T);

    return writer ? writer->table(output, table, run, err) : fail_format(format, T, err);
}

hearsay_status hearsay_write_network(hearsay_output *output, const char *format,
                                     const hearsay_network *network,
                                     const hearsay_table *measures, const hearsay_run *run,
                                     hearsay_error *err)
{
    const struct outgoing_network what = { network, measures, run };
    unsigned writes = measures ? M | N : N;
    const struct writer *writer = find(format, writes);

    if (!writer) return fail_format(format, writes, err);
    if (!writer->network)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "a network as %s is two files, nodes and edges; they are written one "
                            "by one", format);
    return writer->network(output, &what, err);
}

hearsay_status hearsay_network_loss(hearsay_loss losses[HEARSAY_LOSSES], size_t *count,
                                    const char *format, const hearsay_network *network,
                                    hearsay_error *err)
{
    const struct writer *writer = find(format, N);
    struct told told = { 0 };
    hearsay_status status = HEARSAY_OK;

    *count = 0;
    if (!writer) return fail_format(format, N, err);
    if (!writer->carries.statements)
        return loss_report(losses, count, &writer->carries, network, err);
    if (network) status = told_of_network(&told, network, err);
    if (status == HEARSAY_OK)
        told_loss(losses, count, writer->carries.statements, network ? &told : NULL, true);
    told_clear(&told);
    return status;
}

hearsay_status hearsay_corpus_loss(hearsay_loss losses[HEARSAY_LOSSES], size_t *count,
                                   const char *format, const hearsay_corpus *corpus,
                                   hearsay_error *err)
{
    const struct writer *writer = find(format, C);
    struct told told = { 0 };
    hearsay_status status = HEARSAY_OK;

    *count = 0;
    if (!writer) return fail_format(format, C, err);
    if (!writer->carries.statements) return HEARSAY_OK; /* the native formats hold everything */
    if (corpus) status = told_of_corpus(&told, corpus, err);
    if (status == HEARSAY_OK)
        told_loss(losses, count, writer->carries.statements, corpus ? &told : NULL, false);
    told_clear(&told);
    return status;
}

hearsay_status hearsay_write_network_part(hearsay_output *output, const char *format,
                                          const hearsay_network *network,
                                          hearsay_network_part part, const hearsay_table *measures,
                                          hearsay_error *err)
{
    const struct outgoing_network what = { .network = network, .measures = measures };
    unsigned writes = measures ? M | N : N;
    const struct writer *writer = find(format, writes);

    if (!writer) return fail_format(format, writes, err);
    if (!writer->part)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "a network as %s is one file, without parts", format);
    return writer->part(output, &what, part, err);
}

hearsay_status hearsay_write_corpus(hearsay_output *output, const char *format,
                                    const hearsay_corpus *corpus, hearsay_error *err)
{
    const struct writer *writer = find(format, C);

    return writer ? writer->corpus(output, corpus, err) : fail_format(format, C, err);
}
