/* Writers: tables, networks and corpora as text.
 *
 *     hearsay_output *out = NULL;
 *     hearsay_output_stream(&out, stdout, &err);
 *     hearsay_write_table(out, "csv", table, NULL, &err);
 *     hearsay_output_close(out, &err);
 */
#ifndef HEARSAY_WRITE_H
#define HEARSAY_WRITE_H

#include <hearsay/measure.h>
#include <hearsay/output.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What made a result, so that every output can say it. All may be NULL. */
typedef struct hearsay_run {
    const char *options; /* the effective options, such as "--network accusations --since 2015" */
    const char *inputs;  /* the input files, such as "opm-2015.json (4 KiB, ...)" */
    size_t width;        /* columns of the terminal for aligned text; 0: no limit */
} hearsay_run;

typedef enum hearsay_writes {
    HEARSAY_WRITES_TABLE = 1,
    HEARSAY_WRITES_NETWORK = 2,
    HEARSAY_WRITES_CORPUS = 4,
    HEARSAY_WRITES_MEASURES = 8 /* a network with measures of its actors */
} hearsay_writes;

/* A row of the table of writers. */
typedef struct hearsay_writer {
    const char *name;      /* "csv" */
    const char *title;     /* "comma-separated values" */
    const char *extension; /* ".csv"; "" if only the name chooses it */
    unsigned writes;       /* hearsay_writes */
    bool two_files;        /* a network in this format is nodes and edges, each a file of its own */
} hearsay_writer;

HEARSAY_API const hearsay_writer *hearsay_writer_at(size_t index); /* NULL past the end */

/** The writer for a format's name, or for the extension of a path; NULL if there is none. */
HEARSAY_API const hearsay_writer *hearsay_writer_find(const char *name, unsigned writes);
HEARSAY_API const hearsay_writer *hearsay_writer_for_path(const char *path, unsigned writes);

/**
 * Writes a table as text (aligned columns), csv, tsv, json or md.
 * Missing cells are empty (json: null, text: -); numbers have as many digits as they need to be
 * read back, in text as many as say something. Rows in json carry the numbers of their statements
 * as "evidence"; a table of the columns name and value is one JSON object of them.
 *
 * @param run  NULL is allowed
 * @return HEARSAY_BAD_ARGUMENT for an unknown format (names the nearest)
 */
HEARSAY_API hearsay_status hearsay_write_table(hearsay_output *output, const char *format,
                                               const hearsay_table *table, const hearsay_run *run,
                                               hearsay_error *err);

/**
 * Writes a network as graphml, gexf, gml, net and paj (Pajek), dl (UCINET), matrix, json (node-link), dot
 * or cytoscape; as csv, tsv, neo4j or kumu with hearsay_write_network_part. As aif, stix, trig or jsonld
 * the statements behind its ties are written, each once, without those that were not said.
 * hearsay_network_loss tells what a format cannot hold.
 * Every tie carries its statements as "evidence": their ids, or numbers where they have none. A
 * claim that is called as an actor of the network has "claim:" before its id.
 *
 * @param measures  a table with a column "id" of actors, as hearsay_actor_table makes: its other columns become
 *                  facts of their nodes, one that is called as a fact with "measure_" before its name; NULL: none
 * @param run       NULL is allowed
 * @return HEARSAY_LIMIT for a matrix of more than a billion cells; HEARSAY_BAD_ARGUMENT for an unknown format
 *         (names the nearest), for measures in one without HEARSAY_WRITES_MEASURES, or without a column "id"
 *
 * Cost  O(nodes + ties + statements behind them), of a matrix O(cells); memory O(nodes), of a matrix
 *       O(nodes + ties).
 */
HEARSAY_API hearsay_status hearsay_write_network(hearsay_output *output, const char *format,
                                                 const hearsay_network *network,
                                                 const hearsay_table *measures,
                                                 const hearsay_run *run, hearsay_error *err);

typedef enum hearsay_network_part { HEARSAY_PART_NODES, HEARSAY_PART_EDGES } hearsay_network_part;

/* Something of a network or corpus that a format cannot hold. */
typedef struct hearsay_loss {
    const char *what; /* "aliases", "line breaks", "what made it" */
    const char *of;   /* "node" or "tie": what has it; of formats of statements "statement", "claim",
                         "actor" or "document"; NULL: the network as a whole */
    size_t count;     /* how many of them have it; 1 for the network as a whole */
} hearsay_loss;

#define HEARSAY_LOSSES 48 /* at most so many of one format */

/**
 * What of a network is not in its file: facts of nodes and ties that have a value and no place,
 * letters that are dropped or replaced, and what is said of the whole. What is not reported comes
 * through: facts, ids and weights, to the last digit and letter. A name that is also the id is not
 * lost where the id is written.
 *
 * @param losses   filled in; what is static text stays valid for ever
 * @param count    how many; 0 on failure
 * @param network  NULL: everything that the format may lose of any network, with counts of 0
 * @return HEARSAY_BAD_ARGUMENT for a format that holds no networks (names those that do)
 *
 * Cost  O(nodes + ties + statements behind them).
 */
HEARSAY_API hearsay_status hearsay_network_loss(hearsay_loss losses[HEARSAY_LOSSES], size_t *count,
                                                const char *format,
                                                const hearsay_network *network,
                                                hearsay_error *err);

/** The same of a corpus: of the native formats nothing, of others what of its statements is not in the
 *  file. @return HEARSAY_BAD_ARGUMENT for a format that holds no corpora. Cost O(corpus). */
HEARSAY_API hearsay_status hearsay_corpus_loss(hearsay_loss losses[HEARSAY_LOSSES], size_t *count,
                                               const char *format, const hearsay_corpus *corpus,
                                               hearsay_error *err);

/** One of the two files of a network in a format of two files; measures as of hearsay_write_network. */
HEARSAY_API hearsay_status hearsay_write_network_part(hearsay_output *output, const char *format,
                                                      const hearsay_network *network,
                                                      hearsay_network_part part,
                                                      const hearsay_table *measures,
                                                      hearsay_error *err);

/**
 * Writes a corpus as json, jsonl, csv or tsv: what is read back is the same corpus. Of a filtered
 * view only its statements, with everything that is declared. As aif, stix, trig or jsonld its
 * statements are written, without those that were not said; see hearsay_corpus_loss.
 */
HEARSAY_API hearsay_status hearsay_write_corpus(hearsay_output *output, const char *format,
                                                const hearsay_corpus *corpus, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
