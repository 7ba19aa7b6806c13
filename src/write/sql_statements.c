/* Rows of a table of statements, in the columns of the native CSV, as src/read/delimited.c reads them. */
#include "write/sql.h"

#include "text/near.h"

enum field_use {
    FIELD_RECORD, /* the kind of record: other rows declare something */
    FIELD_KEY,
    FIELD_FLAG,
    FIELD_DATE,
    FIELD_COUNT,
    FIELD_CONFIDENCE,
    FIELD_DOCUMENT, /* only for a filter */
};

static const struct {
    const char *name;
    enum field_use use;
    enum sql_key key;
} fields[] = {
    { "record", FIELD_RECORD, SQL_KEYS },
    { "speaker", FIELD_KEY, SQL_SPEAKER },
    { "act", FIELD_KEY, SQL_ACT },
    { "target", FIELD_KEY, SQL_TARGET },
    { "date", FIELD_DATE, SQL_KEYS },
    { "count", FIELD_COUNT, SQL_KEYS },
    { "confidence", FIELD_CONFIDENCE, SQL_KEYS },
    { "claim", FIELD_KEY, SQL_CLAIM },
    { "addressee", FIELD_KEY, SQL_ADDRESSEE },
    { "via", FIELD_KEY, SQL_VIA },
    { "negated", FIELD_FLAG, SQL_NEGATED },
    { "implicit", FIELD_FLAG, SQL_IMPLICIT },
    { "speaker_country", FIELD_KEY, SQL_SPEAKER_COUNTRY },
    { "target_country", FIELD_KEY, SQL_TARGET_COUNTRY },
    { "document", FIELD_DOCUMENT, SQL_KEYS },
};
enum { FIELDS = sizeof fields / sizeof *fields };

const char *hearsay_sql_field_at(size_t index)
{
    return index < FIELDS ? fields[index].name : NULL;
}

/* ---- which columns there are ---- */

static bool is_listed(const hearsay_words *words, const char *name)
{
    for (size_t i = 0; i < words->count; i++)
        if (strcmp(words->words[i], name) == 0) return true;
    return false;
}

static hearsay_status check_field(const char *name, const char *option, hearsay_error *err)
{
    struct near near;

    near_init(&near, name);
    for (size_t i = 0; i < FIELDS; i++) {
        if (strcmp(fields[i].name, name) == 0) return HEARSAY_OK;
        near_offer(&near, fields[i].name);
    }
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "%s: a query does not use the field \"%.60s\"", option, name);
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    return HEARSAY_BAD_ARGUMENT;
}

static hearsay_status check_fields(const struct sql *sql, hearsay_error *err)
{
    static const char *const needed[] = { "speaker", "act" };
    const hearsay_sql_options *options = sql->options;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < options->fields.count; i++)
        status = check_field(options->fields.words[i], "--fields", err);
    for (size_t i = 0; status == HEARSAY_OK && i < sizeof needed / sizeof *needed; i++)
        if (options->fields.count && !is_listed(&options->fields, needed[i]))
            status = hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "--fields names no %s: a statement has one",
                                  needed[i]);
    for (size_t i = 0; status == HEARSAY_OK && i < options->column_count; i++) {
        const hearsay_column *column = &options->columns[i];

        status = check_field(column->field, "--column", err);
        if (status == HEARSAY_OK) status = sql_check(column->heading, "--column", err);
        if (status == HEARSAY_OK && !sql_can_quote(sql->dialect, column->heading))
            status = hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                                  "no column of %s can be called %s: it has a quote or backslash",
                                  sql->dialect->name, column->heading);
    }
    return status;
}

bool sql_has_field(const struct sql *sql, const char *name)
{
    return sql->options->fields.count == 0 || is_listed(&sql->options->fields, name);
}

/* Documents are only looked at if the filter asks for them. */
static bool is_used(const struct sql *sql, size_t field)
{
    if (fields[field].use == FIELD_DOCUMENT && !sql->options->filter.documents.count) return false;
    return sql_has_field(sql, fields[field].name);
}

static const char *column_of(const struct sql *sql, const char *field)
{
    for (size_t i = 0; i < sql->options->column_count; i++)
        if (strcmp(sql->options->columns[i].field, field) == 0) return sql->options->columns[i].heading;
    return field;
}

/* ---- steps ---- */

static void write_texts(struct sql *sql)
{
    struct buffer step = { 0 };

    buffer_text(&step, "-- cells as text\nSELECT");
    for (size_t i = 0; i < FIELDS; i++) {
        const char *heading = column_of(sql, fields[i].name);
        struct buffer name = { 0 }, text = { 0 }, alias = { 0 };

        if (!is_used(sql, i)) continue;
        sql_name(&name, sql->dialect, heading, strlen(heading));
        sql_fill(&text, sql->dialect->text, buffer_string(&name), NULL, NULL);
        buffer_format(&alias, "%s_cell", fields[i].name);
        sql_item(&step, buffer_string(&text), buffer_string(&alias));
        if (name.failed || text.failed || alias.failed) step.failed = true;
        buffer_clear(&name);
        buffer_clear(&text);
        buffer_clear(&alias);
    }
    sql_from(sql, &step);
    sql_step(sql, "cells", &step);
}

/* One apostrophe off, where a writer put it before what a spreadsheet would run. */
static void write_bare(const struct sql *sql, struct buffer *out, const char *field)
{
    struct buffer cell = { 0 };

    buffer_format(&cell, "%s_cell", field);
    buffer_text(out, "CASE WHEN ");
    sql_match(sql, out, buffer_string(&cell), "^'+[=+@-]");
    buffer_format(out, " THEN substring(%s, 2, length(%s)) ELSE %s END", buffer_string(&cell),
                  buffer_string(&cell), buffer_string(&cell));
    if (cell.failed) out->failed = true;
    buffer_clear(&cell);
}

static void write_rows(struct sql *sql)
{
    const char *blanks = sql->dialect->blanks;
    struct buffer step = { 0 };

    buffer_text(&step, "-- without blanks around them, and without the apostrophe before a formula\nSELECT");
    for (size_t i = 0; i < FIELDS; i++) {
        struct buffer bare = { 0 }, alias = { 0 };

        if (!is_used(sql, i)) continue;
        write_bare(sql, &bare, fields[i].name);
        buffer_format(&alias, "%s_text", fields[i].name);
        sql_cell(sql, &step, buffer_string(&bare), blanks, blanks, buffer_string(&alias));
        if (bare.failed || alias.failed) step.failed = true;
        buffer_clear(&bare);
        buffer_clear(&alias);
    }
    sql_from(sql, &step);
    sql_step(sql, "texts", &step);
}

/* count_text as a number, "1" where it is empty; 1 without a column. */
static void write_number(const struct sql *sql, struct buffer *out, const char *field,
                         const char *template)
{
    struct buffer text = { 0 };

    if (sql_has_field(sql, field))
        buffer_format(&text, "CASE WHEN %s_text = '' THEN '1' ELSE %s_text END", field, field);
    else
        buffer_text(&text, "'1'");
    sql_fill(out, template, buffer_string(&text), NULL, NULL);
    if (text.failed) out->failed = true;
    buffer_clear(&text);
}

static void write_field(struct sql *sql, struct buffer *step, size_t field)
{
    const char *name = fields[field].name;
    struct buffer text = { 0 };

    buffer_format(&text, "%s_text", name);
    if (fields[field].use == FIELD_FLAG) {
        buffer_reset(&text);
        buffer_format(&text, "CASE WHEN %s_text IN ('true', 'TRUE', 'True', 'yes', '1') THEN 'true' "
                      "ELSE '' END", name);
    }
    if (fields[field].use == FIELD_KEY || fields[field].use == FIELD_FLAG) {
        sql->has_key[fields[field].key] = true;
        sql_item(step, buffer_string(&text), name);
    }
    if (fields[field].use == FIELD_DOCUMENT) {
        sql->has_document = true;
        sql_item(step, buffer_string(&text), name);
    }
    if (text.failed) step->failed = true;
    buffer_clear(&text);
}

static void write_numbers(struct sql *sql)
{
    struct buffer step = { 0 }, times = { 0 }, confidence = { 0 };
    bool has_record = sql_has_field(sql, "record");

    buffer_text(&step, "-- a statement without a count is one, without a confidence is sure\nSELECT");
    for (size_t i = 0; i < FIELDS; i++)
        if (is_used(sql, i)) write_field(sql, &step, i);
    sql_item(&step, sql_has_field(sql, "date") ? "substring(date_text, 1, 10)" : "''", "written_day");
    write_number(sql, &times, "count", sql->dialect->whole);
    write_number(sql, &confidence, "confidence", sql->dialect->decimal);
    sql_item(&step, buffer_string(&times), "times");
    sql_item(&step, buffer_string(&confidence), "confidence");
    sql_from(sql, &step);
    if (has_record) buffer_text(&step, "WHERE record_text IN ('', 'statement')\n");
    if (times.failed || confidence.failed) step.failed = true;
    sql_step(sql, "rows_of_statements", &step);
    buffer_clear(&times);
    buffer_clear(&confidence);
}

static void write_weights(struct sql *sql)
{
    struct buffer step = { 0 };

    sql->has_confidence = sql->options->filter.min_confidence > 0;
    buffer_text(&step, "-- the weight of a statement\nSELECT");
    for (int key = 0; key < SQL_KEYS; key++)
        if (sql->has_key[key] && key != SQL_PERIOD) sql_item(&step, sql_key_names[key], NULL);
    if (sql->has_document) sql_item(&step, "document", NULL);
    if (sql->has_confidence) sql_item(&step, "confidence", NULL);
    sql_item(&step, "written_day", NULL);
    sql_item(&step, "times", NULL);
    sql_item(&step, "times * confidence", "weight");
    sql_from(sql, &step);
    sql_step(sql, "statements_weighed", &step);
}

hearsay_status sql_from_statements(struct sql *sql, hearsay_error *err)
{
    hearsay_status status = check_fields(sql, err);

    if (status != HEARSAY_OK) return status;
    sql->has_key[SQL_PERIOD] = true;
    write_texts(sql);
    write_rows(sql);
    write_numbers(sql);
    write_weights(sql);
    return HEARSAY_OK;
}
