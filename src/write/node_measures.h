/* The measures of a table of actors, as facts of the nodes of a network. */
#ifndef WRITE_NODE_MEASURES_H
#define WRITE_NODE_MEASURES_H

#include "write/facts.h"

/* Puts a fact for each column of the table that is a measure after those that every node has.
 *
 * @return HEARSAY_BAD_ARGUMENT if the table has no ids, or a heading that is no name of a measure: letters a to z,
 *         digits and "_", each once */
hearsay_status node_measures_add(struct facts *facts, const hearsay_table *table, hearsay_error *err);

/* A measure of a node; missing if the table has none of it. */
struct fact node_measure(const struct facts *facts, size_t column, size_t node);

#endif
