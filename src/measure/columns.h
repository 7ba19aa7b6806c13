/* The values of chosen measures, on their way into a table. */
#ifndef MEASURE_COLUMNS_H
#define MEASURE_COLUMNS_H

#include "measure/measures.h"
#include "measure/table.h"

struct columns {
    struct selection selection;
    struct measured **values; /* by chosen measure, then by thing (actor, claim, tie ...) */
    size_t first;             /* column of the first measure, set by columns_begin */
};

/* Chooses measures of a scope by the options of measuring, and runs them. Of actors the things are
 * the corpus's actors, whether they are nodes or not; those without a node have no value of ties.
 * columns_clear in any case. */
hearsay_status columns_make(struct columns *columns, struct measuring *measuring,
                            hearsay_measure_scope scope, size_t things, hearsay_error *err);
void columns_clear(struct columns *columns);

/* After columns_make: a column for how far off each chosen measure may be that turned out to be an
 * estimate, after all others. */
hearsay_status columns_add_errors(struct columns *columns, struct measuring *measuring, size_t things,
                                  hearsay_error *err);

/* A new table with columns of texts of these headings, and then one for each measure. */
hearsay_status columns_begin(struct columns *columns, hearsay_table **table,
                             const char *const *headings, size_t count, hearsay_error *err);

/* Fills the measures' cells of the last row with the values of a thing. */
hearsay_status columns_set(const struct columns *columns, hearsay_table *table, size_t thing,
                           hearsay_error *err);

#endif
