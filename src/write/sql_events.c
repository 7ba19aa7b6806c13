/* Rows of GDELT 2.0 as statements, as src/read/gdelt.c and event_table.c read them. */
#include "write/sql.h"

enum { CELLS = 8 };

/* The columns that are read, by GDELT's names: these need no quotes, and are found in whatever case a
 * table was made with. Names are trimmed as every name of a statement is, what is no name as a line of a
 * file is split. */
static const struct {
    const char *column, *name;
    bool is_name;
} cells[CELLS] = {
    { "GLOBALEVENTID", "id", false },
    { "SQLDATE", "sqldate", false },
    { "Actor1Code", "speaker", true },
    { "Actor1CountryCode", "speaker_country", true },
    { "Actor2Code", "second_actor", true },
    { "Actor2CountryCode", "target_country", true },
    { "EventCode", "eventcode", false },
    { "EventRootCode", "root", false },
};

/* What rows of the same id are put in order by; the first of them counts. */
static const char *const once[] = { "written_day", "speaker", "speaker_country", "target",
                                    "target_country", "code" };
enum { ONCE = sizeof once / sizeof *once };

static void write_cells(struct sql *sql)
{
    const struct sql_dialect *dialect = sql->dialect;
    struct buffer step = { 0 };

    buffer_text(&step, "-- cells as text, without the blanks around them\nSELECT");
    for (size_t i = 0; i < CELLS; i++) {
        struct buffer text = { 0 };

        sql_fill(&text, dialect->text, cells[i].column, NULL, NULL);
        sql_cell(sql, &step, buffer_string(&text), cells[i].is_name ? dialect->blanks : "' '",
                 cells[i].is_name ? dialect->blanks : dialect->line_blanks, cells[i].name);
        if (text.failed) step.failed = true;
        buffer_clear(&text);
    }
    sql_from(sql, &step);
    sql_step(sql, "cells", &step);
}

/* A semicolon in a cell that may be a list has a backslash before it. */
static void write_one_item(const struct sql *sql, struct buffer *out, const char *name)
{
    static const char *const special[] = { "\\", ";" };
    struct buffer inner = { 0 };

    buffer_text(&inner, name);
    for (size_t i = 0; i < sizeof special / sizeof *special; i++) {
        struct buffer from = { 0 }, to = { 0 }, outer = { 0 }, escaped = { 0 };

        sql_literal(&from, sql->dialect, special[i]);
        buffer_format(&escaped, "\\%s", special[i]);
        sql_literal(&to, sql->dialect, buffer_string(&escaped));
        sql_fill(&outer, sql->dialect->replace, buffer_string(&inner), buffer_string(&from),
                 buffer_string(&to));
        if (from.failed || to.failed || escaped.failed || outer.failed) out->failed = true;
        buffer_clear(&from);
        buffer_clear(&to);
        buffer_clear(&escaped);
        buffer_clear(&inner);
        inner = outer;
    }
    buffer_text(out, buffer_string(&inner));
    if (inner.failed) out->failed = true;
    buffer_clear(&inner);
}

static void write_events(struct sql *sql)
{
    struct buffer step = { 0 }, text = { 0 };

    buffer_text(&step, "-- an event has a first actor and a code\nSELECT");
    sql_item(&step, "id", NULL);
    sql_item(&step, "speaker", NULL);
    sql_item(&step, "speaker_country", NULL);
    write_one_item(sql, &text, "second_actor");
    sql_item(&step, buffer_string(&text), "target");
    sql_item(&step, "target_country", NULL);
    buffer_reset(&text);
    buffer_text(&text, "CASE WHEN ");
    sql_match(sql, &text, "sqldate", "^[0-9]{8}$");
    buffer_text(&text, "\n    THEN substring(sqldate, 1, 4) || '-' || substring(sqldate, 5, 2) || '-' || "
                       "substring(sqldate, 7, 2)\n    ELSE substring(sqldate, 1, 10)\n  END");
    sql_item(&step, buffer_string(&text), "written_day");
    buffer_reset(&text);
    buffer_text(&text, "CASE WHEN length(root) = 1 AND ");
    sql_match(sql, &text, "eventcode", "^[1-9][0-9]?[0-9]?$");
    buffer_text(&text, "\n    THEN '0' || eventcode -- 10 of root 1 is 010, whose zero was lost as a number\n"
                       "    ELSE eventcode\n  END");
    sql_item(&step, buffer_string(&text), "code");
    sql_from(sql, &step);
    buffer_text(&step, "WHERE speaker <> ''\n  AND eventcode <> ''\n");
    if (text.failed) step.failed = true;
    sql_step(sql, "events", &step);
    buffer_clear(&text);
}

/* An event that is in the table twice counts once; rows without an id are all different events. */
static void write_once(struct sql *sql)
{
    const struct sql_dialect *dialect = sql->dialect;
    struct buffer step = { 0 }, names = { 0 }, lines = { 0 }, without = { 0 }, text = { 0 };

    for (size_t i = 0; i < ONCE; i++) {
        buffer_format(&names, "%s%s", i ? ", " : "", once[i]);
        buffer_format(&lines, "%s%s", i ? ",\n  " : "", once[i]);
        buffer_format(&without, "%sCASE WHEN id = '' THEN %s ELSE '' END", i ? ",\n  " : "", once[i]);
    }
    buffer_text(&step, "-- the rows of one event, the first of which counts\nSELECT");
    sql_item(&step, "id", NULL);
    for (size_t i = 0; i < ONCE; i++) sql_item(&step, once[i], NULL);
    sql_item(&step, dialect->once_times, "times");
    sql_fill(&text, dialect->once_place, buffer_string(&names), NULL, NULL);
    sql_item(&step, buffer_string(&text), "place");
    sql_from(sql, &step);
    sql_fill(&step, dialect->once_tail, buffer_string(&lines), buffer_string(&without), NULL);
    if (names.failed || lines.failed || without.failed || text.failed) step.failed = true;
    sql_step(sql, "copies", &step);
    buffer_clear(&names);
    buffer_clear(&lines);
    buffer_clear(&without);
    buffer_clear(&text);
}

/* The act of the longest beginning of a code that has one: a CASE for each length, the longest first. */
static void write_act(const struct sql *sql, struct buffer *out)
{
    const hearsay_codes *codes = sql->options->codes;
    const hearsay_code *code;
    struct buffer literal = { 0 };
    size_t length = 0, depth = 0;

    for (size_t i = 0; (code = hearsay_codes_at(codes, i)) != NULL; i++) {
        if (strlen(code->code) != length) {
            length = strlen(code->code);
            buffer_format(out, "%sCASE substring(code, 1, %zu)", depth++ ? "\n    ELSE " : "", length);
        }
        buffer_text(out, "\n    WHEN ");
        sql_literal(out, sql->dialect, code->code);
        buffer_text(out, " THEN ");
        sql_literal(out, sql->dialect, code->act);
    }
    sql_literal(&literal, sql->dialect, hearsay_codes_standard(codes)->act);
    if (depth) buffer_text(out, "\n    ELSE ");
    buffer_text(out, buffer_string(&literal));
    while (depth-- > 0) buffer_text(out, "\n  END");
    if (literal.failed) out->failed = true;
    buffer_clear(&literal);
}

static void write_statements(struct sql *sql)
{
    struct buffer step = { 0 }, act = { 0 }, text = { 0 };

    buffer_text(&step, "-- what its code says is done, by the longest beginning that is known\nSELECT");
    sql_item(&step, "speaker", NULL);
    write_act(sql, &act);
    sql_fill(&text, sql->dialect->bytes, buffer_string(&act), NULL, NULL);
    sql_item(&step, buffer_string(&text), "act");
    sql_item(&step, "target", NULL);
    sql_item(&step, "speaker_country", NULL);
    sql_item(&step, "target_country", NULL);
    sql_item(&step, "written_day", NULL);
    sql_item(&step, sql->options->unique_ids ? "1" : "times", sql->options->unique_ids ? "times" : NULL);
    sql_item(&step, sql->options->unique_ids ? "1" : "times", "weight");
    sql_from(sql, &step);
    if (!sql->options->unique_ids) buffer_text(&step, "WHERE place = 1 OR id = ''\n");
    if (act.failed || text.failed) step.failed = true;
    sql_step(sql, "statements", &step);
    buffer_clear(&act);
    buffer_clear(&text);
}

/* Acts come from a file that may be anybody's. */
static hearsay_status check_codes(const hearsay_codes *codes, hearsay_error *err)
{
    const hearsay_code *code;
    hearsay_status status;

    if (!codes)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "a query of events needs the acts of their codes");
    status = sql_check(hearsay_codes_standard(codes)->act, "an act of the mapping", err);
    for (size_t i = 0; status == HEARSAY_OK && (code = hearsay_codes_at(codes, i)) != NULL; i++)
        status = sql_check(code->act, "an act of the mapping", err);
    return status;
}

hearsay_status sql_from_events(struct sql *sql, hearsay_error *err)
{
    static const enum sql_key keys[] = { SQL_SPEAKER, SQL_ACT, SQL_TARGET, SQL_PERIOD,
                                         SQL_SPEAKER_COUNTRY, SQL_TARGET_COUNTRY };

    hearsay_status status = check_codes(sql->options->codes, err);

    if (status != HEARSAY_OK) return status;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) sql->has_key[keys[i]] = true;
    write_cells(sql);
    write_events(sql);
    if (!sql->options->unique_ids) write_once(sql);
    write_statements(sql);
    return HEARSAY_OK;
}
