#include "write/sql_dialects.h"

#include <hearsay/sql.h>

/* Every dialect but ClickHouse's of before 2020 numbers the rows of an id by a window. */
#define ONCE_TIMES "1"
#define ONCE_PLACE "row_number() OVER (PARTITION BY id ORDER BY $1)"

/* clang-format off */
static const struct sql_dialect dialects[] = {
    { .name = "clickhouse", .events = "gdelt.events",
      .name_quote = '`', .quote_name = "\\`", .quote_text = "\\'", .backslash = "\\\\", .name_backslash = "\\\\",
      .blanks = "' \\r\\t\\n'", .line_blanks = "' \\r'",
      .text = "coalesce(toString($1), '')",
      .trim = "replaceRegexpOne(replaceRegexpOne($1, concat('^[', $2, ']+'), ''), concat('[', $3, ']+$'), '')",
      .matches = "match($1, $2)", .replace = "replaceAll($1, $2, $3)",
      .holds = "position($1, $2) > 0",
      .whole = "toUInt64($1)", .decimal = "toDecimal128($1, 18)", .bytes = "$1",
      .fence = "", .has_with = false,
      /* without windows: equal rows are one, and the first row of each id is kept */
      .once_times = "CASE WHEN id = '' THEN count() ELSE 1 END", .once_place = "1",
      .once_tail = "GROUP BY\n  id,\n  $1\nORDER BY\n  id,\n  $1\nLIMIT 1 BY\n  id,\n  $2\n" },
    { .name = "postgres", .events = "gdelt.events",
      .name_quote = '"', .quote_name = "\"\"", .quote_text = "''", .backslash = "\\", .name_backslash = "\\",
      .blanks = "E' \\r\\t\\n'", .line_blanks = "E' \\r'",
      .text = "coalesce(CAST($1 AS text), '')",
      .trim = "rtrim(ltrim($1, $2), $3)",
      .matches = "$1 ~ $2", .replace = "replace($1, $2, $3)", .holds = "strpos($1, $2) > 0",
      .whole = "CAST($1 AS bigint)", .decimal = "CAST($1 AS numeric(19, 18))",
      .bytes = "$1 COLLATE \"C\"",
      /* merged, an expression is computed again wherever it is named */
      .fence = "OFFSET 0 -- a step of its own\n", .has_with = true, .once_times = ONCE_TIMES,
      .once_place = ONCE_PLACE, .once_tail = "" },
    { .name = "duckdb", .events = "gdelt.events",
      .name_quote = '"', .quote_name = "\"\"", .quote_text = "''", .backslash = "\\", .name_backslash = "\\",
      .blanks = "' ' || chr(13) || chr(9) || chr(10)", .line_blanks = "' ' || chr(13)",
      .text = "coalesce(CAST($1 AS varchar), '')",
      .trim = "rtrim(ltrim($1, $2), $3)",
      .matches = "regexp_matches($1, $2)", .replace = "replace($1, $2, $3)",
      .holds = "strpos($1, $2) > 0",
      .whole = "CAST($1 AS decimal(10, 0))", .decimal = "CAST($1 AS decimal(19, 18))", .bytes = "$1",
      .fence = "", .has_with = true, .once_times = ONCE_TIMES, .once_place = ONCE_PLACE, .once_tail = "" },
    { .name = "bigquery", .events = "gdelt-bq.gdeltv2.events",
      .name_quote = '`', .quote_name = NULL, .quote_text = "\\'", .backslash = "\\\\", .name_backslash = "\\\\",
      .blanks = "' \\r\\t\\n'", .line_blanks = "' \\r'",
      .text = "coalesce(CAST($1 AS string), '')",
      .trim = "rtrim(ltrim($1, $2), $3)",
      .matches = "regexp_contains($1, $2)", .replace = "replace($1, $2, $3)",
      .holds = "strpos($1, $2) > 0",
      .whole = "CAST($1 AS int64)", .decimal = "CAST($1 AS bignumeric)", .bytes = "$1",
      .fence = "", .has_with = true, .once_times = ONCE_TIMES, .once_place = ONCE_PLACE, .once_tail = "" },
    { .name = "spark", .events = "gdelt.events",
      .name_quote = '`', .quote_name = "``", .quote_text = "\\'", .backslash = "\\\\", .name_backslash = "\\",
      .blanks = "' \\r\\t\\n'", .line_blanks = "' \\r'",
      .text = "coalesce(CAST($1 AS string), '')",
      .trim = "trim(TRAILING $3 FROM trim(LEADING $2 FROM ($1)))",
      .matches = "$1 RLIKE $2", .replace = "replace($1, $2, $3)", .holds = "instr($1, $2) > 0",
      .whole = "CAST($1 AS decimal(10, 0))", .decimal = "CAST($1 AS decimal(19, 18))", .bytes = "$1",
      .fence = "", .has_with = true, .once_times = ONCE_TIMES, .once_place = ONCE_PLACE, .once_tail = "" },
};
/* clang-format on */

const struct sql_dialect *sql_dialect_at(size_t index)
{
    return index < sizeof dialects / sizeof *dialects ? &dialects[index] : NULL;
}

const char *hearsay_sql_dialect_at(size_t index)
{
    const struct sql_dialect *dialect = sql_dialect_at(index);

    return dialect ? dialect->name : NULL;
}
