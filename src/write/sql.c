#include "write/sql.h"

#include <hearsay/version.h>

#include "stream/writing.h"
#include "text/escape.h"
#include "text/near.h"

const char *const sql_key_names[SQL_KEYS] = {
    [SQL_SPEAKER] = "speaker",
    [SQL_ACT] = "act",
    [SQL_TARGET] = "target",
    [SQL_PERIOD] = "period",
    [SQL_CLAIM] = "claim",
    [SQL_ADDRESSEE] = "addressee",
    [SQL_VIA] = "via",
    [SQL_NEGATED] = "negated",
    [SQL_IMPLICIT] = "implicit",
    [SQL_SPEAKER_COUNTRY] = "speaker_country",
    [SQL_TARGET_COUNTRY] = "target_country",
};

static const struct {
    const char *name, *about;
    hearsay_status (*write)(struct sql *sql, hearsay_error *err);
} sources[] = {
    [HEARSAY_SQL_GDELT] = { "gdelt", "GDELT 2.0 events", sql_from_events },
    [HEARSAY_SQL_STATEMENTS] = { "statements", "statements", sql_from_statements },
};

const char *hearsay_sql_source_at(size_t index)
{
    return index < sizeof sources / sizeof *sources ? sources[index].name : NULL;
}

/* ---- steps ---- */

void sql_item(struct buffer *out, const char *expression, const char *name)
{
    const char *written = buffer_string(out);
    size_t length = out->length;

    buffer_text(out, length > 6 && strcmp(written + length - 6, "SELECT") == 0 ? "\n  " : ",\n  ");
    buffer_text(out, expression);
    if (name) buffer_format(out, " AS %s", name);
}

void sql_match(const struct sql *sql, struct buffer *out, const char *subject, const char *pattern)
{
    struct buffer literal = { 0 };

    sql_literal(&literal, sql->dialect, pattern);
    sql_fill(out, sql->dialect->matches, subject, buffer_string(&literal), NULL);
    if (literal.failed) out->failed = true;
    buffer_clear(&literal);
}

void sql_cell(const struct sql *sql, struct buffer *out, const char *expression, const char *before,
              const char *behind, const char *name)
{
    struct buffer trimmed = { 0 }, compared = { 0 };

    sql_fill(&trimmed, sql->dialect->trim, expression, before, behind);
    sql_fill(&compared, sql->dialect->bytes, buffer_string(&trimmed), NULL, NULL);
    sql_item(out, buffer_string(&compared), name);
    if (trimmed.failed || compared.failed) out->failed = true;
    buffer_clear(&trimmed);
    buffer_clear(&compared);
}

void sql_from(const struct sql *sql, struct buffer *out)
{
    buffer_format(out, "\nFROM %s\n", buffer_string(&sql->from));
}

void sql_step(struct sql *sql, const char *name, struct buffer *text)
{
    struct buffer body = { 0 };

    sql_indent(&body, buffer_string(text));
    buffer_reset(&sql->from);
    if (sql->dialect->has_with) {
        buffer_format(&sql->with, "%s%s AS (\n%s\n)", sql->with.length ? ",\n" : "WITH ", name,
                      buffer_string(&body));
        buffer_text(&sql->from, name);
    } else {
        buffer_format(&sql->from, "(\n%s\n) AS %s", buffer_string(&body), name);
    }
    if (text->failed || body.failed || sql->from.failed || sql->with.failed) sql->failed = true;
    buffer_clear(&body);
    buffer_clear(text);
}

/* ---- the sum ---- */

/* What the period is cut to, and by what the first and last date are found: the first has the earlier
 * first day, of two that are equal the more exact one; of the last the other way round. */
static hearsay_status write_kept(struct sql *sql, hearsay_error *err)
{
    static const int lengths[] = { [HEARSAY_ADD_UP_YEAR] = 4, [HEARSAY_ADD_UP_MONTH] = 7,
                                   [HEARSAY_ADD_UP_DAY] = 10 };
    struct buffer step = { 0 };
    hearsay_status status;

    buffer_text(&step, "-- what is asked for\nSELECT");
    for (int key = 0; key < SQL_KEYS; key++)
        if (sql->has_key[key] && key != SQL_PERIOD) sql_item(&step, sql_key_names[key], NULL);
    if (sql->options->period == HEARSAY_ADD_UP_EVER) {
        sql_item(&step, "''", "period");
    } else {
        buffer_format(&step, ",\n  substring(day, 1, %d) AS period", lengths[sql->options->period]);
    }
    sql_item(&step, "CASE WHEN day = '' THEN '~' ELSE day_from || ' ' || day_to || ' ' || day END",
             "earliest");
    sql_item(&step, "CASE WHEN day = '' THEN '' ELSE day_to || ' ' || day_from || ' ' || day END",
             "latest");
    sql_item(&step, "times", NULL);
    sql_item(&step, "weight", NULL);
    sql_from(sql, &step);
    status = sql_filter(sql, &step, err);
    sql_step(sql, "kept", &step);
    return status;
}

static void write_keys(const struct sql *sql, struct buffer *out, bool by_bytes)
{
    bool is_first = true;

    for (int key = 0; key < SQL_KEYS; key++) {
        if (!sql->has_key[key]) continue;
        buffer_text(out, is_first ? "\n  " : ",\n  ");
        sql_fill(out, by_bytes ? sql->dialect->bytes : "$1", sql_key_names[key], NULL, NULL);
        is_first = false;
    }
}

static void write_quoted(const struct sql *sql, struct buffer *out, const char *expression,
                         const char *name)
{
    buffer_format(out, ",\n  %s AS ", expression);
    sql_name(out, sql->dialect, name, strlen(name));
}

static void write_sum(const struct sql *sql, struct buffer *out)
{
    buffer_text(out, "SELECT");
    for (int key = 0; key <= SQL_PERIOD; key++) sql_item(out, sql_key_names[key], NULL);
    write_quoted(sql, out, "sum(times)", "count");
    write_quoted(sql, out, "substring(min(earliest), 23, 10)", "first");
    write_quoted(sql, out, "substring(max(latest), 23, 10)", "last");
    write_quoted(sql, out, "sum(weight)", "weight");
    for (int key = SQL_PERIOD + 1; key < SQL_KEYS; key++)
        if (sql->has_key[key]) sql_item(out, sql_key_names[key], NULL);
    if (sql->options->source == HEARSAY_SQL_GDELT) sql_item(out, "'cameo'", "names");
    sql_from(sql, out);
    buffer_text(out, "GROUP BY");
    write_keys(sql, out, false);
    buffer_text(out, "\nORDER BY");
    write_keys(sql, out, true);
    buffer_char(out, '\n');
}

/* ---- the whole ---- */

/* "-- " and a line; what comes from the command line cannot end it. */
static void write_comment(struct buffer *out, const char *text)
{
    buffer_text(out, "-- ");
    escape_terminal(out, text, strlen(text));
    buffer_char(out, '\n');
}

static void write_head(const struct sql *sql, struct buffer *out)
{
    const hearsay_sql_options *options = sql->options;
    const char *period = hearsay_add_up_name(options->period);

    buffer_format(out, "-- hearsay %s: %s added up %s%s, one row for each speaker, act, target and "
                  "period.\n", hearsay_version(), sources[options->source].about,
                  options->period == HEARSAY_ADD_UP_EVER ? "" : "by ",
                  options->period == HEARSAY_ADD_UP_EVER ? "over all time" : period);
    if (options->made_by) write_comment(out, options->made_by);
    buffer_format(out, "-- What it gives is a part, as hearsay count writes it: save it as CSV with a "
                  "header.\n");
}

static hearsay_status find_dialect(const struct sql_dialect **out, const char *name,
                                   hearsay_error *err)
{
    struct buffer names = { 0 };
    struct near near;

    near_init(&near, name ? name : "");
    for (size_t i = 0; (*out = sql_dialect_at(i)) != NULL; i++) {
        if (name && strcmp((*out)->name, name) == 0) break;
        near_offer(&near, (*out)->name);
        buffer_format(&names, "%s%s", i ? ", " : "", (*out)->name);
    }
    if (!*out) {
        hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "dialect \"%s\" is not known; it must be one of %s",
                     name ? name : "", buffer_string(&names));
        if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    }
    buffer_clear(&names);
    return *out ? HEARSAY_OK : HEARSAY_BAD_ARGUMENT;
}

/* gdelt.events: each name between the points in its quotes. */
static hearsay_status write_table(struct sql *sql, hearsay_error *err)
{
    const char *table = sql->options->table;
    hearsay_status status;

    if (!table)
        table = sql->options->source == HEARSAY_SQL_GDELT ? sql->dialect->events : "statements";
    status = sql_check(table, "the name of the table", err);
    if (status != HEARSAY_OK) return status;
    if (!sql_can_quote(sql->dialect, table))
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "no table of %s can be called %s: it has a quote or backslash",
                            sql->dialect->name, table);
    for (;;) {
        size_t length = strcspn(table, ".");

        if (length == 0)
            return hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the name of the table has an empty part; "
                                "write it as schema.table");
        sql_name(&sql->from, sql->dialect, table, length);
        if (!table[length]) return HEARSAY_OK;
        buffer_char(&sql->from, '.');
        table += length + 1;
    }
}

static hearsay_status write_query(struct sql *sql, struct buffer *out, hearsay_error *err)
{
    hearsay_status status = sql_check_filter(sql, err);

    if (status == HEARSAY_OK) status = write_table(sql, err);
    if (status == HEARSAY_OK) status = sources[sql->options->source].write(sql, err);
    if (status != HEARSAY_OK) return status;
    sql_dates(sql);
    status = write_kept(sql, err);
    if (status != HEARSAY_OK) return status;
    write_head(sql, out);
    buffer_text(out, buffer_string(&sql->with));
    if (sql->with.length) buffer_char(out, '\n');
    write_sum(sql, out);
    return sql->failed || out->failed
               ? hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a query") : HEARSAY_OK;
}

hearsay_status hearsay_write_sql(hearsay_output *output, const hearsay_sql_options *options,
                                 hearsay_error *err)
{
    struct sql sql = { .options = options };
    struct buffer text = { 0 };
    hearsay_status status = find_dialect(&sql.dialect, options->dialect, err);

    if (status == HEARSAY_OK && options->period == HEARSAY_ADD_UP_NEVER)
        status = hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "a query adds up: by day, month, year or ever");
    if (status == HEARSAY_OK) status = write_query(&sql, &text, err);
    if (status == HEARSAY_OK) status = writing_send(output, &text, err);
    buffer_clear(&sql.from);
    buffer_clear(&sql.with);
    buffer_clear(&text);
    return status;
}
