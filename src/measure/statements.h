/* Tables of statements. */
#ifndef MEASURE_STATEMENTS_H
#define MEASURE_STATEMENTS_H

#include <hearsay/table.h>

/* A row for each of the statements (NULL: the first count of the corpus). weights: what each adds to
 * something, under this heading, a literal; NULL: there are none. The caller frees the table. */
hearsay_status statements_make(hearsay_table **out, const hearsay_corpus *corpus,
                               const hearsay_statement_id *statements, const double *weights,
                               const char *heading, size_t count, hearsay_error *err);

#endif
