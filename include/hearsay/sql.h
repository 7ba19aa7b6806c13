/* The query that adds statements up where they lie, in a database: what it gives is a part, as hearsay
 * count writes one of files.
 *
 *     hearsay_sql_options options = { .dialect = "postgres", .period = HEARSAY_ADD_UP_MONTH,
 *                                     .codes = codes };
 *     hearsay_write_sql(output, &options, &err);
 *
 * Nothing is sent anywhere: the query is text, for a program that speaks with the database. */
#ifndef HEARSAY_SQL_H
#define HEARSAY_SQL_H

#include <hearsay/codes.h>
#include <hearsay/filter.h>
#include <hearsay/output.h>
#include <hearsay/read.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What the rows of the table are. */
typedef enum hearsay_sql_source {
    HEARSAY_SQL_GDELT,     /* events, in the columns of GDELT 2.0, by GDELT's names */
    HEARSAY_SQL_STATEMENTS /* statements, in the columns of the native CSV */
} hearsay_sql_source;

/** The word for a source: "gdelt", "statements"; NULL past the last. */
HEARSAY_API const char *hearsay_sql_source_at(size_t index);

/** The name of a dialect: "clickhouse", "postgres" ...; NULL past the last. */
HEARSAY_API const char *hearsay_sql_dialect_at(size_t index);

/** A field of statements that a query can use, if the table has it; NULL past the last. */
HEARSAY_API const char *hearsay_sql_field_at(size_t index);

typedef struct hearsay_sql_options {
    const char *dialect;
    const char *table; /* names with points between them; NULL: the usual one of dialect and source */
    hearsay_sql_source source;
    hearsay_add_up period;       /* not HEARSAY_ADD_UP_NEVER */
    hearsay_filter filter;       /* what a query cannot ask is an error */
    const hearsay_codes *codes;  /* of HEARSAY_SQL_GDELT */
    bool unique_ids;             /* of HEARSAY_SQL_GDELT: no event is in the table twice */
    hearsay_words fields;        /* of HEARSAY_SQL_STATEMENTS: which the table has; none: all */
    const hearsay_column *columns; /* of HEARSAY_SQL_STATEMENTS: what fields are called in the table */
    size_t column_count;
    const char *made_by; /* the command line, for a comment; NULL: none */
} hearsay_sql_options;

/**
 * Writes the query.
 *
 * @return HEARSAY_BAD_ARGUMENT for a dialect that is not known, a name that cannot be quoted, a filter
 *         that the table cannot answer
 *
 * Cost  O(codes + words of the filter).
 */
HEARSAY_API hearsay_status hearsay_write_sql(hearsay_output *output,
                                             const hearsay_sql_options *options,
                                             hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
