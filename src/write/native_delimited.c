/* A corpus in the native format as CSV and TSV: a row a record, a column a field.
 *
 *     record,id,name,kind,speaker,act,target
 *     actor,n,Northland,country,,,
 *     statement,,,,m,accuse,n
 *
 * A cell is what reads back as the same value: lists have semicolons between their items, and an
 * attribute is its JSON text, or the bare text if it is a text that cannot be taken for anything
 * else. What a spreadsheet would run gets an apostrophe, which the reader takes off again. The
 * corpus is gone through twice: which columns there are shows only at the end. */
#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"
#include "memory/intern.h"
#include "text/escape.h"
#include "text/number.h"
#include "text/list_cell.h"
#include "write/native_cell.h"
#include "write/outgoing.h"
#include "write/records.h"
#include "write/writers.h"

struct cell {
    const hearsay_value *first;
    size_t count;
};

/* Columns 1 to field_count are fields, the rest attributes; column 0 is "record". */
struct sheet {
    struct outgoing out;
    struct buffer text; /* of the cell at hand */
    struct arena arena;
    struct interner attributes; /* their names, in the order of appearance */
    uint32_t *columns;          /* by attribute */
    const char **headings;      /* of the attributes' columns, sorted */
    struct cell *cells;
    size_t of_field[HEARSAY_FIELDS]; /* 0: not used */
    size_t column_count;
    char separator;
};

/* ---- columns ---- */

/* The field that spells a column so, of whatever record: a date among an actor's attributes stands
 * in the column of the other dates. */
static hearsay_field field_called(const char *name)
{
    for (int field = HEARSAY_ATTRIBUTE + 1; field < HEARSAY_FIELDS; field++)
        if (strcmp(hearsay_field_name((hearsay_field)field), name) == 0)
            return (hearsay_field)field;
    return HEARSAY_ATTRIBUTE;
}

/* A heading is read without the blanks around it, and an empty one names nothing. */
static bool is_trimmed(const char *name, size_t length)
{
    return length > 0 && !strchr(" \t", name[0]) && !strchr(" \t", name[length - 1]);
}

static hearsay_status note_columns(void *state, const hearsay_record *record, hearsay_error *err)
{
    struct sheet *sheet = state;

    for (size_t i = 0; i < record->value_count; i++) {
        const hearsay_value *value = &record->values[i];

        if (value->field != HEARSAY_ATTRIBUTE) {
            sheet->of_field[value->field] = 1;
            continue;
        }
        if (strcmp(value->name, "record") == 0)
            return records_fail_name(record, value->name, "the format keeps the name for itself", err);
        if (!is_trimmed(value->name, value->name_length))
            return records_fail_name(record, value->name, "the header of a table has no empty names and no "
                                     "blanks around them", err);
        if (interner_add(&sheet->attributes, value->name, value->name_length, NULL) == INTERN_NONE)
            return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    }
    return HEARSAY_OK;
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Gives every field and attribute its column. */
static hearsay_status number_columns(struct sheet *sheet, hearsay_error *err)
{
    size_t count = sheet->attributes.count, others = 0;

    sheet->columns = allocate_zero(count, sizeof *sheet->columns);
    sheet->headings = allocate_zero(count, sizeof *sheet->headings);
    if (!sheet->columns || !sheet->headings)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    for (size_t i = 0; i < count; i++) {
        hearsay_field field = field_called(sheet->attributes.texts[i]);
        if (field) sheet->of_field[field] = 1;
        else sheet->headings[others++] = sheet->attributes.texts[i];
    }
    qsort(sheet->headings, others, sizeof *sheet->headings, compare_names);
    sheet->column_count = 1;
    for (int field = HEARSAY_ATTRIBUTE + 1; field < HEARSAY_FIELDS; field++)
        if (sheet->of_field[field]) sheet->of_field[field] = sheet->column_count++;
    for (size_t i = 0; i < count; i++) {
        hearsay_field field = field_called(sheet->attributes.texts[i]);
        sheet->columns[i] = (uint32_t)sheet->of_field[field];
    }
    for (size_t i = 0; i < others; i++) {
        uint32_t number = interner_find(&sheet->attributes, sheet->headings[i],
                                        strlen(sheet->headings[i]));
        sheet->columns[number] = (uint32_t)sheet->column_count++;
    }
    sheet->cells = allocate_zero(sheet->column_count, sizeof *sheet->cells);
    return sheet->cells ? HEARSAY_OK
                        : hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
}

/* ---- cells ---- */

static bool begins_with(const char *text, size_t length, const char *start)
{
    return length >= strlen(start) && memcmp(text, start, strlen(start)) == 0;
}

/* Whether a bare text would be read as another value, or not at all. */
static bool is_ambiguous(const char *text, size_t length)
{
    static const char *const words[] = { "true", "false", "null" };
    double number;

    if (length == 0 || strchr("\"[{ \t\n\r", text[0]) || strchr(" \t\n\r", text[length - 1]))
        return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == length && begins_with(text, length, words[i])) return true;
    return number_read(text, length, &number);
}

/* The text of a JSON string, if it is written as escape_json writes it; false: take the JSON. */
static bool plain_text(struct buffer *out, const char *json, size_t length)
{
    static const char from[] = "\"\\ntr", to[] = "\"\\\n\t\r";
    struct buffer back = { 0 };
    bool same;

    if (length < 2 || json[0] != '"') return false;
    for (size_t i = 1; i + 1 < length; i++) {
        const char *escape = json[i] == '\\' ? strchr(from, json[i + 1]) : NULL;
        if (json[i] == '\\' && (!escape || !*escape)) return false;
        buffer_char(out, escape ? to[escape - from] : json[i]);
        if (escape) i++;
    }
    escape_json(&back, buffer_string(out), out->length);
    same = back.length + 2 == length && memcmp(buffer_string(&back), json + 1, back.length) == 0;
    if (back.failed) out->failed = true;
    buffer_clear(&back);
    return same && !is_ambiguous(buffer_string(out), out->length);
}

static void set_cell(struct buffer *text, const struct cell *cell)
{
    const hearsay_value *value = cell->first;

    buffer_reset(text);
    if (value->field == HEARSAY_ATTRIBUTE) {
        if (plain_text(text, value->text, value->length)) return;
        buffer_reset(text);
        buffer_add(text, value->text, value->length);
    } else if (hearsay_field_is_list(value->field)) {
        for (size_t i = 0; i < cell->count; i++)
            list_item(text, value[i].text, value[i].length, i == 0);
    } else {
        buffer_add(text, value->text, value->length);
    }
}

/* ---- rows ---- */

static void write_headings(struct sheet *sheet)
{
    struct buffer *out = &sheet->out.text;
    size_t written = 1;

    buffer_text(out, "record");
    for (int field = HEARSAY_ATTRIBUTE + 1; field < HEARSAY_FIELDS; field++) {
        if (!sheet->of_field[field]) continue;
        buffer_char(out, sheet->separator);
        buffer_text(out, hearsay_field_name((hearsay_field)field));
        written++;
    }
    for (size_t i = 0; written + i < sheet->column_count; i++) {
        buffer_reset(&sheet->text);
        buffer_text(&sheet->text, sheet->headings[i]);
        buffer_char(out, sheet->separator);
        native_cell(out, buffer_string(&sheet->text), sheet->text.length, sheet->separator);
    }
    buffer_char(out, '\n');
}

static size_t column_of(const struct sheet *sheet, const hearsay_value *value)
{
    uint32_t number;

    if (value->field != HEARSAY_ATTRIBUTE) return sheet->of_field[value->field];
    number = interner_find(&sheet->attributes, value->name, value->name_length);
    return sheet->columns[number];
}

static hearsay_status write_row(void *state, const hearsay_record *record, hearsay_error *err)
{
    struct sheet *sheet = state;
    struct buffer *out = &sheet->out.text;

    (void)err;
    memset(sheet->cells, 0, sheet->column_count * sizeof *sheet->cells);
    for (size_t i = 0; i < record->value_count; i++) {
        struct cell *cell = &sheet->cells[column_of(sheet, &record->values[i])];
        if (cell->count++ == 0) cell->first = &record->values[i];
    }
    buffer_text(out, hearsay_record_kind_name(record->kind));
    for (size_t i = 1; i < sheet->column_count; i++) {
        buffer_char(out, sheet->separator);
        if (sheet->cells[i].count == 0) continue;
        set_cell(&sheet->text, &sheet->cells[i]);
        if (sheet->text.failed) out->failed = true;
        native_cell(out, buffer_string(&sheet->text), sheet->text.length, sheet->separator);
    }
    buffer_char(out, '\n');
    return outgoing_step(&sheet->out) ? HEARSAY_OK : sheet->out.status;
}

static hearsay_status write_sheet(hearsay_output *output, const hearsay_corpus *corpus,
                                  char separator, hearsay_error *err)
{
    struct sheet sheet = { .out = outgoing_begin(output, err), .separator = separator };
    hearsay_sink columns = { .state = &sheet, .record = note_columns };
    hearsay_sink rows = { .state = &sheet, .record = write_row };
    hearsay_status status;

    arena_init(&sheet.arena, 0);
    interner_init(&sheet.attributes, &sheet.arena);
    status = records_walk(corpus, &columns, err);
    if (status == HEARSAY_OK) status = number_columns(&sheet, err);
    if (status == HEARSAY_OK) {
        write_headings(&sheet);
        status = records_walk(corpus, &rows, err);
    }
    sheet.out.status = status;
    buffer_clear(&sheet.text);
    interner_clear(&sheet.attributes);
    arena_clear(&sheet.arena);
    allocate_free(sheet.columns);
    allocate_free(sheet.headings);
    allocate_free(sheet.cells);
    return outgoing_end(&sheet.out);
}

hearsay_status native_csv(hearsay_output *output, const hearsay_corpus *corpus,
                          hearsay_error *err)
{
    return write_sheet(output, corpus, ',', err);
}

hearsay_status native_tsv(hearsay_output *output, const hearsay_corpus *corpus,
                          hearsay_error *err)
{
    return write_sheet(output, corpus, '\t', err);
}
