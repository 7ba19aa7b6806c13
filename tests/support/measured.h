/* A small network and one table of it, for tests of measures. */
#ifndef SUPPORT_MEASURED_H
#define SUPPORT_MEASURED_H

#include <hearsay/igraph.h>
#include <hearsay/measure.h>

struct measured {
    hearsay_corpus *corpus;
    hearsay_network *network;
    hearsay_table *table;
};

/* "a>b b>c a>b": statements of those who speak and their targets, as a network of mentions, and one
 * measure of it. */
struct measured measure_ties(const char *ties, const char *measure);

/* A network of lines (support/lines.h) without a table. */
struct measured network_of_lines(const char *lines, const hearsay_network_options *options);

void measured_free(struct measured *measured);

/* The network as igraph has it. */
const igraph_t *igraph_of(hearsay_network *network);

/* The number in the row whose first cell is id; NaN if it is missing. */
double value_in(const hearsay_table *table, const char *id, const char *heading);
/* The same of the only measure that measure_ties made. */
double value_of(const struct measured *measured, const char *id);

/* Whether two numbers agree to 12 digits; NaN agrees with NaN. */
bool is_near(double found, double expected);

#endif
