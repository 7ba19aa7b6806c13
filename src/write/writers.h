/* The table of writers and what stands behind its rows: one function for each thing that a format
 * can hold. */
#ifndef WRITE_WRITERS_H
#define WRITE_WRITERS_H

#include <hearsay/write.h>

#include "write/loss.h"
#include "write/outgoing.h"

typedef hearsay_status write_table_function(hearsay_output *output, const hearsay_table *table,
                                            const hearsay_run *run, hearsay_error *err);
typedef hearsay_status write_network_function(hearsay_output *output,
                                              const struct outgoing_network *what,
                                              hearsay_error *err);
typedef hearsay_status write_part_function(hearsay_output *output,
                                           const struct outgoing_network *what,
                                           hearsay_network_part part, hearsay_error *err);
typedef hearsay_status write_corpus_function(hearsay_output *output, const hearsay_corpus *corpus,
                                             hearsay_error *err);

write_table_function aligned_table, csv_table, tsv_table, json_table, markdown_table;
write_network_function json_network, graphml_network, gexf_network, gml_network, pajek_network,
    pajek_project, dl_network, matrix_network, dot_network, cytoscape_network, aif_network,
    stix_network, trig_network, jsonld_network;
write_part_function csv_network_part, tsv_network_part, neo4j_network_part, kumu_network_part;
write_corpus_function native_json, native_jsonl, native_csv, native_tsv, aif_corpus, stix_corpus,
    trig_corpus, jsonld_corpus;

/* hearsay_network_loss of a format that carries this. */
hearsay_status loss_report(hearsay_loss losses[HEARSAY_LOSSES], size_t *count,
                           const struct carries *carries, const hearsay_network *network,
                           hearsay_error *err);

/* Whether a table is a list of facts: two columns, name and value. */
bool writer_is_summary(const hearsay_table *table);

#endif
