/* Making tables: columns first, then rows cell by cell. The public side is hearsay/table.h. */
#ifndef MEASURE_TABLE_H
#define MEASURE_TABLE_H

#include <hearsay/table.h>

#include "memory/arena.h"

/* An empty table; the caller frees it with hearsay_table_free. */
hearsay_status table_new(hearsay_table **out, hearsay_error *err);

/* Adds a column (all columns come before the first row); heading is a literal or outlives. */
hearsay_status table_column(hearsay_table *table, const char *heading, bool is_number,
                            hearsay_error *err);

/* Adds a row of missing cells; its index is rows - 1. */
hearsay_status table_row(hearsay_table *table, hearsay_error *err);

/* Fills a cell of the last row. A NaN stays missing; text is copied, NULL stays missing. */
hearsay_status table_set_number(hearsay_table *table, size_t column, double value,
                                hearsay_error *err);
hearsay_status table_set_text(hearsay_table *table, size_t column, const char *text,
                              hearsay_error *err);

/* A line for below the table; copied. */
hearsay_status table_set_closing(hearsay_table *table, const char *text, hearsay_error *err);

/* The statements behind the last row: sorted, made unique and copied. */
hearsay_status table_set_evidence(hearsay_table *table, const hearsay_statement_id *statements,
                                  size_t count, hearsay_error *err);

#endif
