/* Pieces of SQL: names, texts and expressions of a dialect, escaped. Whoever comes with a name that cannot be
 * written safely gets an error, not another name. */
#ifndef WRITE_SQL_TEXT_H
#define WRITE_SQL_TEXT_H

#include <hearsay/error.h>

#include "text/buffer.h"
#include "write/sql_dialects.h"

/* Whether a name or text from outside can be in a query: UTF-8, not empty, without control characters. what says
 * where it is from: "--table". */
hearsay_status sql_check(const char *text, const char *what, hearsay_error *err);

/* One name in its quotes. The text has been checked, and sql_can_quote says yes. */
void sql_name(struct buffer *out, const struct sql_dialect *dialect, const char *name, size_t length);
bool sql_can_quote(const struct sql_dialect *dialect, const char *name);

/* A text in its quotes. */
void sql_literal(struct buffer *out, const struct sql_dialect *dialect, const char *text);

/* A template with its expressions filled in; those that it does not have may be NULL. */
void sql_fill(struct buffer *out, const char *template, const char *first, const char *second,
              const char *third);

/* Lines of a text, each further in by two blanks; ends without a line break. */
void sql_indent(struct buffer *out, const char *text);

#endif
