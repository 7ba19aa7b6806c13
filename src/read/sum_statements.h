/* Sums as statements with a count, as a corpus takes them. */
#ifndef READ_SUM_STATEMENTS_H
#define READ_SUM_STATEMENTS_H

#include <hearsay/read.h>

#include "corpus/sums.h"

/* In the order of their first statements, each at its place. */
hearsay_status sum_statements_push(const hearsay_sums *sums, const hearsay_sink *sink, hearsay_error *err);

/* Sorted, as one file, so that the parts of any split are the same corpus: of one file under its name; of several as
 * "parts", and a line is the number that the row has in the part of the whole, with the header. */
hearsay_status sum_statements_push_sorted(const hearsay_sums *sums, const hearsay_sink *sink,
                                          hearsay_error *err);

#endif
