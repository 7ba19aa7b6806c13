/* A query in the making: steps, each of which selects from the one before. A dialect with WITH names them
 * one after the other, in others they stand within one another. */
#ifndef WRITE_SQL_H
#define WRITE_SQL_H

#include <hearsay/sql.h>

#include "write/sql_text.h"

/* The columns of a part that are no sums, in their order; a source has some of them. */
enum sql_key {
    SQL_SPEAKER,
    SQL_ACT,
    SQL_TARGET,
    SQL_PERIOD,
    SQL_CLAIM,
    SQL_ADDRESSEE,
    SQL_VIA,
    SQL_NEGATED,
    SQL_IMPLICIT,
    SQL_SPEAKER_COUNTRY,
    SQL_TARGET_COUNTRY,
    SQL_KEYS
};

extern const char *const sql_key_names[SQL_KEYS];

struct sql {
    const struct sql_dialect *dialect;
    const hearsay_sql_options *options;
    struct buffer from;      /* what the next step selects from */
    struct buffer with;      /* the steps so far, where they are named */
    bool has_key[SQL_KEYS];
    bool has_confidence, has_document; /* columns that only the filter needs */
    bool failed; /* no memory */
};

/* The condition of a WHERE: terms, all of them required. */
struct sql_where {
    struct buffer text; /* "" if there are no terms yet */
};

/* ---- writing one step ---- */

/* "expression AS name" with a comma before it unless it is the first of its SELECT. */
void sql_item(struct buffer *out, const char *expression, const char *name);

/* Whether a regular expression is found in an expression. */
void sql_match(const struct sql *sql, struct buffer *out, const char *subject, const char *pattern);

/* An item: a text without the characters of text before around it at its beginning, and of text behind at its end,
 * to be compared by its bytes. */
void sql_cell(const struct sql *sql, struct buffer *out, const char *expression, const char *before,
              const char *behind, const char *name);

/* "FROM ..." of the step before. */
void sql_from(const struct sql *sql, struct buffer *out);

/* Ends a step: the text becomes what the next one selects from. It is emptied. */
void sql_step(struct sql *sql, const char *name, struct buffer *text);

/* ---- what a source does: steps whose last one has the keys, written_day (a date as text, cut to 10
 * bytes, or nonsense), times (how often the row counts) and weight (times x confidence) ---- */
hearsay_status sql_from_events(struct sql *sql, hearsay_error *err);
hearsay_status sql_from_statements(struct sql *sql, hearsay_error *err);

/* Whether a table of statements has the column of a field. */
bool sql_has_field(const struct sql *sql, const char *name);

/* ---- what follows for any of them ---- */

/* Dates that are none become "", and the first and last day of each is there: day, day_from, day_to. */
void sql_dates(struct sql *sql);

/* Whether the source can answer the filter, before anything is written. */
hearsay_status sql_check_filter(const struct sql *sql, hearsay_error *err);

/* The condition of the filter, each term on a line; "" if there is none. */
hearsay_status sql_filter(const struct sql *sql, struct buffer *out, hearsay_error *err);

#endif
