/* A table is what measures make and writers print: cells, and for each row the statements behind
 * it. A cell is text, a number, or missing; missing is a value of its own and never printed as 0 or
 * nan. */
#ifndef HEARSAY_TABLE_H
#define HEARSAY_TABLE_H

#include <hearsay/corpus.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hearsay_table hearsay_table;

HEARSAY_API void hearsay_table_free(hearsay_table *table);

HEARSAY_API size_t hearsay_table_rows(const hearsay_table *table);
HEARSAY_API size_t hearsay_table_columns(const hearsay_table *table);

/** The name of a column, such as "in_strength"; column must be below the number of columns. */
HEARSAY_API const char *hearsay_table_heading(const hearsay_table *table, size_t column);

/** The column of this name; SIZE_MAX if there is none. */
HEARSAY_API size_t hearsay_table_find(const hearsay_table *table, const char *heading);

/** Whether a column is one of numbers. A cell of it may still hold text, as the first value of the
 * table of a network does: ask for the number first, then for the text. */
HEARSAY_API bool hearsay_table_is_number(const hearsay_table *table, size_t column);

/** A number; false if the cell is missing or holds text, *out is then not changed. */
HEARSAY_API bool hearsay_table_number(const hearsay_table *table, size_t row, size_t column,
                                      double *out);

/** A text; NULL if the cell is missing or holds a number. */
HEARSAY_API const char *hearsay_table_text(const hearsay_table *table, size_t row, size_t column);

/** What is to be said below the table, of all its rows; NULL if there is nothing. Borrowed. */
HEARSAY_API const char *hearsay_table_closing(const hearsay_table *table);

/** The statements behind a row, ascending; borrowed. NULL and 0 if the row has none. */
HEARSAY_API const hearsay_statement_id *hearsay_table_evidence(const hearsay_table *table,
                                                               size_t row, size_t *count);

/**
 * Sorts by a column: numbers falling, texts rising by code points; equal rows by their first
 * column, rising, so that the order is total. "-name" sorts the other way round. What is missing
 * comes last either way.
 *
 * @return HEARSAY_BAD_ARGUMENT if there is no such column (names the nearest)
 */
HEARSAY_API hearsay_status hearsay_table_sort(hearsay_table *table, const char *column,
                                              hearsay_error *err);

/** Keeps the first rows only; returns how many were left out. 0 keeps all. */
HEARSAY_API size_t hearsay_table_cut(hearsay_table *table, size_t rows);

/* ---- a table of one's own, for the writers: columns first, then row by row ---- */

/** An empty table. The caller frees it with hearsay_table_free. @return HEARSAY_NO_MEMORY */
HEARSAY_API hearsay_status hearsay_table_new(hearsay_table **out, hearsay_error *err);

/** Adds a column, before the first row; the heading is borrowed and must outlive the table. */
HEARSAY_API hearsay_status hearsay_table_add_column(hearsay_table *table, const char *heading,
                                                    bool is_number, hearsay_error *err);

/** Adds a row of missing cells. */
HEARSAY_API hearsay_status hearsay_table_add_row(hearsay_table *table, hearsay_error *err);

/** Fills a cell of the last row; a NaN and NULL stay missing, text is copied. */
HEARSAY_API hearsay_status hearsay_table_set_number(hearsay_table *table, size_t column,
                                                    double value, hearsay_error *err);
HEARSAY_API hearsay_status hearsay_table_set_text(hearsay_table *table, size_t column,
                                                  const char *text, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
