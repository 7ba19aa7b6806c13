/* The dialects of SQL: one row each says all that differs. In templates $1, $2 and $3 are expressions. */
#ifndef WRITE_SQL_DIALECTS_H
#define WRITE_SQL_DIALECTS_H

#include <stdbool.h>
#include <stddef.h>

struct sql_dialect {
    const char *name;   /* "postgres" */
    const char *events; /* the usual table of GDELT events */

    char name_quote;        /* around names */
    const char *quote_name; /* what a quote within a name becomes; NULL: no name may have one */
    const char *quote_text; /* what an apostrophe within a text becomes */
    const char *backslash;  /* what a backslash within a text becomes */
    const char *name_backslash; /* within a name */
    const char *blanks;      /* the text of blank, carriage return, tab and line feed, in that order */
    const char *line_blanks; /* of blank and carriage return */

    const char *text;    /* $1 as text, "" for NULL */
    const char *trim;    /* $1 without the characters of text $2 before it and of text $3 behind it */
    const char *matches; /* whether a regular expression $2 is found in $1 */
    const char *replace; /* every $2 in $1 becomes $3 */
    const char *holds;   /* whether $2 is in $1, byte by byte */
    const char *whole;   /* text $1 as a whole number */
    const char *decimal; /* text $1 as a decimal of 18 decimals */
    const char *bytes;   /* $1, compared and sorted by its bytes */

    bool has_with; /* WITH name AS (...); else queries stand within one another */
    /* The first of the rows that have one id, in the order of $1, and every row without an id: times is
     * how often a row counts, place is 1 for the first, and tail ends the query. $2: $1 of rows
     * without an id, else nothing. */
    const char *once_times, *once_place, *once_tail;
};

/* A row of the table; NULL past the end. */
const struct sql_dialect *sql_dialect_at(size_t index);

#endif
