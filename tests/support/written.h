/* What a writer writes, as one text. */
#ifndef SUPPORT_WRITTEN_H
#define SUPPORT_WRITTEN_H

#include <hearsay/report.h>

/* Each returns a text that the test frees with free(), after asserting that all went well. */
char *written_table(const hearsay_table *table, const char *format, const hearsay_run *run);
char *written_network(const hearsay_network *network, const char *format, const hearsay_run *run);
char *written_part(const hearsay_network *network, const char *format, hearsay_network_part part);
char *written_corpus(const hearsay_corpus *corpus, const char *format);

/* In md; options may be NULL. The first is of lines as in support/lines.h. */
char *written_report(const char *lines, const hearsay_report_options *options);
char *written_report_of(const hearsay_corpus *corpus, const hearsay_report_options *options);

/* A table from cells, row by row; "" is missing, a number is text that reads as one in a column
 * whose heading begins with "#" (the heading is what follows). Row i has the statements i and
 * i + 10 behind it. Freed with hearsay_table_free. */
hearsay_table *table_of_cells(size_t columns, size_t rows, const char *const *cells);

/* Names that break what does not escape: quotes, markup, formulas, other scripts, controls. NULL
 * past the last. */
const char *hostile_name(size_t index);

#endif
