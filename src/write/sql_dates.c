/* Partial ISO dates in SQL: which texts are one, and their first and last day, as src/corpus/date.c has
 * it. */
#include "write/sql.h"

/* Dates by how many days their month has; all of them need a year that is not 0000. */
static const struct {
    const char *pattern, *about;
} valid[] = {
    { "^[0-9]{4}(-(0[1-9]|1[0-2]))?$", "a year, or a month of it" },
    { "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$", "days that every month has" },
    { "^[0-9]{4}-(0[13-9]|1[0-2])-(29|30)$", "days that every month but February has" },
    { "^[0-9]{4}-(0[13578]|1[02])-31$", "days of long months" },
    { "^([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29$",
      "days of leap years" },
};

#define LEAP "^([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)"

/* Every column of the step before, but for written_day. */
static void write_kept(const struct sql *sql, struct buffer *out)
{
    for (int key = 0; key < SQL_KEYS; key++)
        if (sql->has_key[key] && key != SQL_PERIOD) sql_item(out, sql_key_names[key], NULL);
    if (sql->has_document) sql_item(out, "document", NULL);
    if (sql->has_confidence) sql_item(out, "confidence", NULL);
    sql_item(out, "times", NULL);
    sql_item(out, "weight", NULL);
}

static void write_valid(struct sql *sql)
{
    struct buffer step = { 0 }, day = { 0 };

    buffer_text(&step, "-- a text that is no date is none\nSELECT");
    write_kept(sql, &step);
    buffer_text(&day, "CASE\n    WHEN substring(written_day, 1, 4) = '0000' THEN ''\n");
    for (size_t i = 0; i < sizeof valid / sizeof *valid; i++) {
        buffer_text(&day, "    WHEN ");
        sql_match(sql, &day, "written_day", valid[i].pattern);
        buffer_format(&day, " THEN written_day -- %s\n", valid[i].about);
    }
    buffer_text(&day, "    ELSE ''\n  END");
    if (day.failed) step.failed = true;
    sql_item(&step, buffer_string(&day), "day");
    sql_from(sql, &step);
    sql_step(sql, "dated", &step);
    buffer_clear(&day);
}

static void write_span(struct sql *sql)
{
    struct buffer step = { 0 }, last = { 0 };

    buffer_text(&step, "-- a year or month is a span of days\nSELECT");
    write_kept(sql, &step);
    sql_item(&step, "day", NULL);
    sql_item(&step, "day || CASE length(day) WHEN 4 THEN '-01-01' WHEN 7 THEN '-01' ELSE '' END",
             "day_from");
    buffer_text(&last, "day || CASE\n"
                       "    WHEN length(day) = 4 THEN '-12-31'\n"
                       "    WHEN length(day) <> 7 THEN ''\n"
                       "    WHEN substring(day, 6, 2) IN ('04', '06', '09', '11') THEN '-30'\n"
                       "    WHEN substring(day, 6, 2) <> '02' THEN '-31'\n"
                       "    WHEN ");
    sql_match(sql, &last, "day", LEAP);
    buffer_text(&last, " THEN '-29'\n    ELSE '-28'\n  END");
    if (last.failed) step.failed = true;
    sql_item(&step, buffer_string(&last), "day_to");
    sql_from(sql, &step);
    sql_step(sql, "spans", &step);
    buffer_clear(&last);
}

void sql_dates(struct sql *sql)
{
    write_valid(sql);
    write_span(sql);
}
