/* One row of a foreign table after the other, through the templates of a mapping. */
#include "read/mapped_table.h"

#include <string.h>

#include "memory/allocate.h"
#include "read/date_format.h"
#include "read/mapped_columns.h"
#include "read/mapping_record.h"
#include "read/mapping_rules.h"
#include "text/number.h"
#include "text/utf8.h"

struct table {
    struct reading *reading;
    const struct mapping *mapping;
    struct row *row;
    struct mapped_columns columns;
    struct arena arena;       /* texts of the row at hand */
    struct buffer reason;     /* why the row has made no statement; empty: not known */
    size_t held;              /* conditions that held where it failed: the nearest miss is told */
};

/* A list of texts, in the arena of the row. */
struct items {
    const char **texts;
    size_t count;
    bool is_ours; /* words of the mapping, not of the file */
};

/* ---- the header ---- */

static bool row_has(const struct row *row, const char *name)
{
    for (size_t i = 0; i < row->count; i++) {
        struct cell cell = row->cells[i];
        cell_trim(&cell);
        if (cell.length == strlen(name) && memcmp(cell.text, name, cell.length) == 0) return true;
    }
    return false;
}

static bool source_is_known(const struct source *source, const struct row *header)
{
    for (size_t i = 0; i < source->column_count; i++)
        if (row_has(header, source->columns[i])) return true;
    return false;
}

bool mapped_table_knows(const struct mapping *mapping, const struct row *header)
{
    size_t count;
    const struct record_template *records;

    if (!mapping_is_for_tables(mapping)) return false;
    records = mapping_templates(mapping, &count);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < records[i].field_count; j++)
            if (source_is_known(&records[i].fields[j].source, header)) return true;
    return false;
}

hearsay_status mapped_table_find(struct mapping **out, const struct row *header,
                                 hearsay_error *err)
{
    const char *name;

    *out = NULL;
    for (size_t i = 0; (name = hearsay_mapping_at(i)) != NULL; i++) {
        struct mapping *mapping;
        size_t known = 0;
        hearsay_status status = mapping_load(&mapping, name, err);

        if (status != HEARSAY_OK) return status;
        while (known < mapping->header_count && row_has(header, mapping->header[known])) known++;
        if (known && known == mapping->header_count) {
            *out = mapping;
            return HEARSAY_OK;
        }
        mapping_free(mapping);
    }
    return HEARSAY_OK;
}

/* ---- values ---- */

static struct cell cell_of(const struct table *table, const char *name, size_t length)
{
    size_t column = mapped_columns_find(&table->columns, name, length);
    struct cell cell = { .text = "" };

    if (column < table->row->count) cell = table->row->cells[column];
    cell_trim(&cell);
    if (mapping_is_empty(table->mapping, cell.text, cell.length)) cell.length = 0;
    return cell;
}

static struct cell first_cell(const struct table *table, const char *const *columns, size_t count)
{
    struct cell cell = { .text = "" };

    for (size_t i = 0; i < count && cell.length == 0; i++)
        cell = cell_of(table, columns[i], strlen(columns[i]));
    return cell;
}

static const char *find_text(const char *text, size_t length, const char *wanted)
{
    size_t size = strlen(wanted);

    for (size_t i = 0; size <= length && i <= length - size; i++)
        if (memcmp(text + i, wanted, size) == 0) return text + i;
    return NULL;
}

/* Only what stands before until, or from there on. */
static void cut(struct cell *cell, const struct source *source)
{
    const char *found;

    if (source->from) {
        found = find_text(cell->text, cell->length, source->from);
        cell->length = found ? cell->length - (size_t)(found - cell->text) : 0;
        if (found) cell->text = found;
    }
    if (source->until && (found = find_text(cell->text, cell->length, source->until)) != NULL)
        cell->length = (size_t)(found - cell->text);
    cell_trim(cell);
}

/* A text with the columns that it names filled in; nothing if one of them is empty. */
static hearsay_status fill_text(struct table *table, const char *text, const char *item,
                                struct items *out, hearsay_error *err)
{
    struct buffer filled = { 0 };
    hearsay_status status = HEARSAY_OK;

    while (*text && status == HEARSAY_OK) {
        const char *close = *text == '{' ? strchr(text, '}') : NULL;
        struct cell cell = { .text = text, .length = 1 };

        if (close) {
            cell = cell_of(table, text + 1, (size_t)(close - text - 1));
            if (close == text + 1) cell = (struct cell){ .text = item, .length = strlen(item) };
            text = close;
            if (cell.length == 0) {
                buffer_clear(&filled);
                return HEARSAY_OK;
            }
        }
        buffer_add(&filled, cell.text, cell.length);
        text++;
    }
    out->texts[0] = arena_text(&table->arena, buffer_string(&filled), filled.length);
    if (filled.failed || !out->texts[0]) status = reading_no_memory(err);
    else out->count = 1;
    buffer_clear(&filled);
    return status;
}

/* What the mapping's own list of values made of one. */
static void account_value(struct table *table, const char *text, const char *meaning)
{
    struct buffer detail = { .limit = 120 };

    buffer_format(&detail, "as \"%s\"", meaning);
    account_count(table->reading->account, HEARSAY_ACCOUNT_CODE, text,
                  utf8_fit(text, strlen(text), 60), *meaning ? HEARSAY_USED : HEARSAY_LEFT_OUT,
                  *meaning ? buffer_string(&detail) : "a value that the mapping leaves out", 1);
    buffer_clear(&detail);
}

/* What a value becomes: by the mapping's values, as a date; *out is NULL if nothing is left. */
static hearsay_status convert(struct table *table, const struct source *source, const char *text,
                              const char **out, hearsay_error *err)
{
    char iso[HEARSAY_DATE_TEXT];
    hearsay_date date;

    *out = mapping_value(&source->values, text);
    if (!*out) {
        account_count(table->reading->account, HEARSAY_ACCOUNT_CODE, text,
                      utf8_fit(text, strlen(text), 60), HEARSAY_LEFT_OUT,
                      "a value that the mapping does not name", 1);
        return HEARSAY_OK;
    }
    if (source->values.values) account_value(table, text, *out);
    if (!**out) *out = NULL;
    if (!*out || !source->date) return HEARSAY_OK;
    if (date_format_read(source->date, *out, strlen(*out), &date) ||
        hearsay_date_read(&date, *out, strlen(*out))) {
        (void)hearsay_date_write(date, iso);
        *out = arena_text(&table->arena, iso, strlen(iso));
        return *out ? HEARSAY_OK : reading_no_memory(err);
    }
    *out = NULL;
    return reading_notice(table->reading, "date not understood", table->reading->origin.line, err,
                          "\"%.*s\" is no date of the form %.40s; it is left out",
                          (int)utf8_fit(text, strlen(text), 40), text, source->date);
}

static hearsay_status add_item(struct table *table, const struct source *source, struct cell item,
                               struct items *out, hearsay_error *err)
{
    const char *copy;
    hearsay_status status;

    cell_trim(&item);
    if (mapping_is_empty(table->mapping, item.text, item.length)) return HEARSAY_OK;
    copy = arena_text(&table->arena, item.text, item.length);
    if (!copy) return reading_no_memory(err);
    status = convert(table, source, copy, &out->texts[out->count], err);
    if (status == HEARSAY_OK && out->texts[out->count]) out->count++;
    return status;
}

static hearsay_status split_cell(struct table *table, const struct source *source,
                                 struct cell cell, struct items *out, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    size_t count = 1;
    const char *found, *text = cell.text;
    size_t left = cell.length;

    for (; source->separator && (found = find_text(text, left, source->separator)) != NULL; count++) {
        left -= (size_t)(found - text) + strlen(source->separator);
        text = found + strlen(source->separator);
    }
    out->texts = arena_take(&table->arena, (count + 1) * sizeof *out->texts);
    if (!out->texts) return reading_no_memory(err);
    while (status == HEARSAY_OK && count-- > 1) {
        found = find_text(cell.text, cell.length, source->separator);
        status = add_item(table, source,
                          (struct cell){ .text = cell.text, .length = (size_t)(found - cell.text) },
                          out, err);
        cell.length -= (size_t)(found - cell.text) + strlen(source->separator);
        cell.text = found + strlen(source->separator);
    }
    return status == HEARSAY_OK ? add_item(table, source, cell, out, err) : status;
}

/* The values of a source for the row at hand and the item of its record. */
static hearsay_status values_of(struct table *table, const struct source *source, const char *item,
                                size_t number, struct items *out, hearsay_error *err)
{
    static const struct items none = { 0 };
    const char **one = arena_take(&table->arena, 2 * sizeof *one);
    hearsay_status status = HEARSAY_OK;
    struct cell cell;

    *out = none;
    out->texts = one;
    if (!one) return reading_no_memory(err);
    if (source->kind == SOURCE_COLUMN) {
        cell = first_cell(table, source->columns, source->column_count);
        cut(&cell, source);
        status = split_cell(table, source, cell, out, err);
        if (source->parallel && status == HEARSAY_OK) {
            out->texts += number < out->count ? number : 0;
            out->count = number < out->count ? 1 : 0;
        }
    } else if (source->kind == SOURCE_ITEM) {
        cell = (struct cell){ .text = item, .length = strlen(item) };
        cut(&cell, source);
        status = add_item(table, source, cell, out, err);
    } else if (source->kind == SOURCE_TEXT) {
        status = fill_text(table, source->text, item, out, err);
        if (status == HEARSAY_OK && out->count && source->date) {
            status = convert(table, source, one[0], &one[0], err);
            out->count = one[0] != NULL;
        }
    }
    if (source->kind == SOURCE_CONSTANT) {
        one[0] = source->text;
        out->count = 1;
    } else if (status == HEARSAY_OK && out->count == 0 && source->standard) {
        out->texts = one;
        status = fill_text(table, source->standard, item, out, err);
        out->is_ours = true;
    }
    out->is_ours |= source->kind == SOURCE_CONSTANT || source->values.values != NULL;
    return status;
}

/* ---- records ---- */

static const char *any_within(const struct cell *cell, const struct condition *condition)
{
    for (size_t i = 0; i < condition->value_count; i++)
        if (find_text(cell->text, cell->length, condition->values[i])) return condition->values[i];
    return NULL;
}

static bool condition_holds(const struct table *table, const struct condition *condition)
{
    struct cell cell = first_cell(table, condition->columns, condition->column_count);

    if (condition->begins || condition->ends) {
        const char *name = condition->begins ? condition->begins : condition->ends;
        struct cell other = cell_of(table, name, strlen(name));

        return other.length > 0 && other.length <= cell.length &&
               memcmp(cell.text + (condition->begins ? 0 : cell.length - other.length), other.text,
                      other.length) == 0;
    }
    if (!condition->values) return cell.length > 0;
    if (condition->without) return !any_within(&cell, condition);
    for (size_t i = 0; i < condition->value_count; i++) {
        size_t length = strlen(condition->values[i]);
        if ((condition->starts ? length <= cell.length : length == cell.length) &&
            memcmp(condition->values[i], cell.text, length) == 0)
            return !condition->is_not;
    }
    return condition->is_not;
}

/* The act that a word of the file means. */
static hearsay_status act_of(struct table *table, const char *word, const char **act,
                             hearsay_error *err)
{
    *act = mapping_word(table->mapping, word);
    if (!*act && hearsay_act_find(word)) *act = word;
    if (!*act) *act = mapping_cue(table->mapping, word);
    return reading_act(table->reading, word, act,
                       mapping_constant(table->mapping, HEARSAY_FIELD_ACT), err);
}

static hearsay_status put_number(struct table *table, hearsay_field field, const char *text,
                                 hearsay_error *err)
{
    double number;

    if (number_read(text, strlen(text), &number) &&
        (field != HEARSAY_FIELD_CONFIDENCE || (number >= 0 && number <= 1)))
        return reading_put_number(table->reading, field, number, err);
    return reading_notice(table->reading, "number not understood", table->reading->origin.line, err,
                          "%s \"%.40s\" is left out", hearsay_field_name(field), text);
}

static bool is_no(const char *text)
{
    return strcmp(text, "0") == 0 || strcmp(text, "false") == 0 || strcmp(text, "no") == 0;
}

static hearsay_status put_value(struct table *table, const struct record_field *field,
                                const struct items *values, hearsay_error *err)
{
    struct reading *reading = table->reading;
    size_t count = hearsay_field_is_list(field->field) ? values->count : values->count > 0;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < count && status == HEARSAY_OK; i++) {
        const char *text = values->texts[i];

        switch (field->field) {
        case HEARSAY_ATTRIBUTE:
            status = reading_put_attribute(reading, field->name, text, err);
            break;
        case HEARSAY_FIELD_ACT:
            if (!values->is_ours) status = act_of(table, text, &text, err);
            if (status == HEARSAY_OK) status = reading_put_text(reading, field->field, text, err);
            break;
        case HEARSAY_FIELD_CONFIDENCE:
        case HEARSAY_FIELD_COUNT:
        case HEARSAY_FIELD_LENGTH:
        case HEARSAY_FIELD_SPAN: status = put_number(table, field->field, text, err); break;
        case HEARSAY_FIELD_NEGATED:
        case HEARSAY_FIELD_IMPLICIT:
            if (!is_no(text)) status = reading_put_flag(reading, field->field, err);
            break;
        default: status = reading_put_text(reading, field->field, text, err);
        }
    }
    return status;
}

static bool has_value(const struct reading *reading, hearsay_field field)
{
    for (size_t i = 0; i < reading->value_count; i++)
        if (reading->values[i].field == field) return true;
    return false;
}

/* What every statement has, where the template has left it open. */
static hearsay_status put_constants(struct table *table, hearsay_error *err)
{
    struct reading *reading = table->reading;
    hearsay_status status = HEARSAY_OK;

    for (int field = 1; field < HEARSAY_FIELDS && status == HEARSAY_OK; field++) {
        const char *text = mapping_constant(table->mapping, (hearsay_field)field);
        if (text && !has_value(reading, (hearsay_field)field))
            status = reading_put_text(reading, (hearsay_field)field, text, err);
    }
    if (status == HEARSAY_OK && !has_value(reading, HEARSAY_FIELD_ACT))
        status = reading_put_text(reading, HEARSAY_FIELD_ACT, "assert", err);
    return status;
}

/* What a record cannot do without. */
static const char *missing(const struct reading *reading)
{
    if (reading->kind == HEARSAY_STATEMENT)
        return has_value(reading, HEARSAY_FIELD_SPEAKER) ? NULL : "no speaker";
    if (reading->kind == HEARSAY_ACTOR)
        return has_value(reading, HEARSAY_FIELD_NAME) || has_value(reading, HEARSAY_FIELD_ID)
                   ? NULL : "no name";
    if (reading->kind == HEARSAY_CLAIM)
        return has_value(reading, HEARSAY_FIELD_TEXT) || has_value(reading, HEARSAY_FIELD_ID)
                   ? NULL : "no text";
    return has_value(reading, HEARSAY_FIELD_TITLE) || has_value(reading, HEARSAY_FIELD_ID)
               ? NULL : "no title";
}

/* Why there is no statement, if no other record came nearer to one. held: conditions that held. */
static void note_reason(struct table *table, size_t held, const char *reason)
{
    if (table->reason.length && held <= table->held) return;
    buffer_reset(&table->reason);
    buffer_text(&table->reason, reason);
    table->held = held;
}

static void add_names(struct buffer *out, const char *const *names, size_t count, const char *last)
{
    for (size_t i = 0; i < count; i++)
        buffer_format(out, "%s\"%.60s\"", i == 0 ? "" : i + 1 < count ? ", " : last, names[i]);
}

/* "Basis" is empty; "Basis" is none of "a", "b". */
static void note_condition(struct table *table, const struct condition *condition, size_t held)
{
    struct buffer reason = { .limit = 300 };

    add_names(&reason, condition->columns, condition->column_count, " and ");
    if (condition->begins || condition->ends) {
        buffer_format(&reason, " does not %s with \"%.60s\"",
                      condition->begins ? "begin" : "end",
                      condition->begins ? condition->begins : condition->ends);
    } else if (condition->without) {
        struct cell cell = first_cell(table, condition->columns, condition->column_count);
        buffer_format(&reason, " has '%.60s' in it", any_within(&cell, condition));
    } else if (!condition->values) {
        buffer_text(&reason, condition->column_count > 1 ? " are empty" : " is empty");
    } else {
        buffer_text(&reason, condition->is_not       ? " is "
                             : condition->starts     ? " begins with none of "
                             : condition->value_count > 1 ? " is none of "
                                                     : " is not ");
        add_names(&reason, condition->values, condition->value_count,
                  condition->is_not ? " or " : " and ");
    }
    note_reason(table, held, buffer_string(&reason));
    buffer_clear(&reason);
}

static hearsay_status push_record(struct table *table, size_t index, const struct items *items,
                                  size_t number, size_t *statements, hearsay_error *err)
{
    size_t count;
    const struct record_template *record = &mapping_templates(table->mapping, &count)[index];
    const char *item = number < items->count ? items->texts[number] : "";
    struct reading *reading = table->reading;
    struct origin origin = reading->origin;
    hearsay_status status = HEARSAY_OK;
    const char *reason;

    reading_begin(reading, record->kind, origin);
    for (size_t i = 0; status == HEARSAY_OK && i < record->field_count; i++) {
        struct items values;
        status = values_of(table, &record->fields[i].source, item, number, &values, err);
        if (record->fields[i].source.kind == SOURCE_ITEM) values.is_ours |= items->is_ours;
        if (status == HEARSAY_OK) status = put_value(table, &record->fields[i], &values, err);
    }
    if (status == HEARSAY_OK && record->kind == HEARSAY_STATEMENT)
        status = put_constants(table, err);
    if (status != HEARSAY_OK) return status;
    reason = missing(reading);
    if (reason) {
        if (record->kind == HEARSAY_STATEMENT) note_reason(table, record->condition_count, reason);
        return HEARSAY_OK;
    }
    reading->hint = record->kind != HEARSAY_STATEMENT;
    status = reading_push(reading, err);
    reading->hint = false;
    *statements += record->kind == HEARSAY_STATEMENT;
    if (status == HEARSAY_OK) mapped_columns_use(&table->columns, index);
    return status;
}

static hearsay_status take_record(struct table *table, size_t index, size_t *statements,
                                  hearsay_error *err)
{
    size_t count;
    const struct record_template *record = &mapping_templates(table->mapping, &count)[index];
    bool is_statement = record->kind == HEARSAY_STATEMENT;
    struct items items = { 0 };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < record->condition_count; i++)
        if (!condition_holds(table, &record->conditions[i])) {
            if (is_statement) note_condition(table, &record->conditions[i], i);
            return HEARSAY_OK;
        }
    if (!record->each) return push_record(table, index, &items, 0, statements, err);
    status = values_of(table, record->each, "", 0, &items, err);
    for (size_t i = 0; status == HEARSAY_OK && i < items.count; i++)
        status = push_record(table, index, &items, i, statements, err);
    if (items.count == 0 && is_statement)
        note_reason(table, record->condition_count, "the list that it is about is empty");
    return status;
}

/* Whether a row meets what the mapping asks of each; the reason why not. */
static bool is_in_shape(struct table *table)
{
    size_t count;
    const struct condition *rows = mapping_rows(table->mapping, &count);

    buffer_reset(&table->reason);
    table->held = 0;
    for (size_t i = 0; i < count; i++)
        if (!condition_holds(table, &rows[i])) {
            note_condition(table, &rows[i], i);
            return false;
        }
    return true;
}

static hearsay_status take_row(struct table *table, hearsay_error *err)
{
    static const char noun[] = "row";
    size_t count, statements = 0;
    const struct row *row = table->row;
    hearsay_status status = HEARSAY_OK;

    (void)mapping_templates(table->mapping, &count);
    mapped_columns_begin_row(&table->columns);
    if (row->count > table->columns.count) {
        mapped_columns_end_row(&table->columns, row);
        reading_left_out(table->reading, noun, "more cells than headings");
        return reading_notice(table->reading, "row with too many cells",
                              table->reading->origin.line, err,
                              "%zu cells under %zu headings; the row is left out", row->count,
                              table->columns.count);
    }
    if (!is_in_shape(table)) {
        mapped_columns_end_row(&table->columns, row);
        reading_left_out(table->reading, noun, buffer_string(&table->reason));
        return reading_notice(table->reading, "row out of shape", table->reading->origin.line, err,
                              "%s; the row is left out", buffer_string(&table->reason));
    }
    arena_clear(&table->arena);
    arena_init(&table->arena, 0);
    for (size_t i = 0; status == HEARSAY_OK && i < count; i++)
        status = take_record(table, i, &statements, err);
    mapped_columns_end_row(&table->columns, row);
    if (status != HEARSAY_OK) return status;
    if (statements) reading_used(table->reading, noun);
    else reading_left_out(table->reading, noun,
                          table->reason.length ? buffer_string(&table->reason) : "no statement");
    return HEARSAY_OK;
}

hearsay_status mapped_table_read(struct reading *reading, const struct mapping *mapping,
                                 struct row *row, hearsay_error *err)
{
    struct table table = { .reading = reading, .mapping = mapping, .row = row };
    bool found = true;
    hearsay_status status;

    reading->undeclared = true;
    arena_init(&table.arena, 0);
    status = mapped_columns_begin(&table.columns, reading, mapping, row, err);
    if (status == HEARSAY_OK) status = mapping_push_acts(mapping, reading, err);
    while (status == HEARSAY_OK && found) {
        status = row_next(reading, row, &found, err);
        if (status == HEARSAY_OK && found) status = take_row(&table, err);
    }
    mapped_columns_end(&table.columns, status == HEARSAY_OK);
    buffer_clear(&table.reason);
    arena_clear(&table.arena);
    return status;
}
