/* CSV and TSV: a header with the names of fields in any order, then a record a row; docs/format.md
 * describes lists, the column "record", and cells of attributes. */
#include <string.h>

#include "memory/allocate.h"
#include "read/json_record.h"
#include "read/mapped_table.h"
#include "read/mapping_record.h"
#include "read/readers.h"
#include "read/row.h"
#include "text/near.h"
#include "text/number.h"
#include "text/utf8.h"

struct heading {
    const char *name;
    size_t length;
    uint8_t fields[HEARSAY_RECORD_KINDS]; /* what it is for each kind of record */
};

struct sheet {
    struct reading *reading;
    struct row row;
    struct arena arena;
    struct heading *headings;
    const struct mapping *mapping; /* of a foreign table */
    size_t count, record; /* record: the column that tells the kind; SIZE_MAX if none */
};

/* ---- sniffing ---- */

/* How many cells the first line has, and whether one is a field that every table of statements has,
 * or "record". */
static int sniff_separator(const char *head, size_t length, char separator)
{
    static const char *const known[] = { "speaker", "act", "record" };
    const char *end = memchr(head, '\n', length);
    size_t until = end ? (size_t)(end - head) : length, cells = 1;
    bool is_ours = false;

    while (until && (head[until - 1] == '\r' || head[until - 1] == ' ')) until--;
    for (size_t at = 0, start = 0; at <= until; at++) {
        if (at < until && head[at] != separator) continue;
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            if (at - start == strlen(known[i]) && memcmp(head + start, known[i], at - start) == 0)
                is_ours = true;
        cells += at < until;
        start = at + 1;
    }
    if (cells < 2) return 0;
    return is_ours ? 95 : 25;
}

enum { SURE_OF_TABLE = 90 };

static size_t first_line(const char *head, size_t length)
{
    const char *end = memchr(head, '\n', length);

    if (end) length = (size_t)(end - head);
    return length && head[length - 1] == '\r' ? length - 1 : length;
}

/* Whether the first line, split at a separator, is the header of a table that this mapping, or
 * (NULL) one that ships, explains. */
static bool is_known(const char *head, size_t length, char separator, const struct mapping *mapping)
{
    enum { CELLS = 64 };
    struct cell cells[CELLS];
    struct row row = { .cells = cells };
    struct mapping *own = NULL;

    for (size_t at = 0; at <= length && row.count < CELLS;) {
        const char *end = at < length ? memchr(head + at, separator, length - at) : NULL;
        size_t size = end ? (size_t)(end - head) - at : length - at;
        bool is_quoted = size > 1 && head[at] == '"' && head[at + size - 1] == '"';

        cells[row.count++] = (struct cell){ .text = head + at + is_quoted,
                                            .length = size - 2u * is_quoted };
        at += size + 1;
    }
    if (mapping) return row.count > 1 && mapped_table_knows(mapping, &row);
    if (row.count < 3 || mapped_table_find(&own, &row, NULL) != HEARSAY_OK || !own) return false;
    mapping_free(own);
    return true;
}

bool delimited_is_mapped(const char *head, size_t length, char separator,
                         const struct mapping *mapping)
{
    static const char separators[] = { ',', ';', '\t', '|' };

    length = first_line(head, length);
    if (!mapping_is_for_tables(mapping)) return is_known(head, length, separator, NULL);
    for (size_t i = 0; i < sizeof separators; i++)
        if (is_known(head, length, separators[i], mapping)) return true;
    return false;
}

int csv_sniff(const char *head, size_t length)
{
    int sure;

    if (!head || !length || head[0] == '{' || head[0] == '[') return 0;
    sure = sniff_separator(head, length, ',');
    if (sure < SURE_OF_TABLE && is_known(head, first_line(head, length), ';', NULL)) return 95;
    return sure;
}

int tsv_sniff(const char *head, size_t length)
{
    int sure = head && length && head[0] != '{' ? sniff_separator(head, length, '\t') : 0;

    return sure ? sure + 1 : 0; /* a line with both has commas in its cells more often than tabs */
}

/* ---- the header ---- */

static void trim(struct cell *cell)
{
    while (cell->length && (cell->text[0] == ' ' || cell->text[0] == '\t'))
        cell->text++, cell->length--;
    while (cell->length && strchr(" \t", cell->text[cell->length - 1])) cell->length--;
}

static bool is_called(const char *name, size_t length, const char *word)
{
    return strlen(word) == length && memcmp(name, word, length) == 0;
}

static size_t find_heading(const struct sheet *sheet, const char *name, size_t length)
{
    for (size_t i = 0; i < sheet->count; i++)
        if (sheet->headings[i].length == length &&
            memcmp(sheet->headings[i].name, name, length) == 0)
            return i;
    return SIZE_MAX;
}

/* The field that --column says a heading is; NULL if it says nothing. */
static const char *renamed(const struct sheet *sheet, const struct cell *cell)
{
    const hearsay_read_options *options = sheet->reading->options;

    for (size_t i = 0; i < options->column_count; i++)
        if (is_called(cell->text, cell->length, options->columns[i].heading))
            return options->columns[i].field;
    return NULL;
}

/* Then all of the table is its header, and nothing is read. */
static hearsay_status fail_carriage_return(const struct sheet *sheet, const struct cell *cell,
                                           hearsay_error *err)
{
    reading_fail(sheet->reading, cell->offset, err, "a heading has a carriage return in it");
    hearsay_error_hint(err, "the lines seem to end in a carriage return alone, as on old Macs: save the table "
                            "with line feeds");
    return HEARSAY_BAD_DATA;
}

static hearsay_status add_heading(struct sheet *sheet, struct cell cell, hearsay_error *err)
{
    struct heading *heading = &sheet->headings[sheet->count];
    const char *field, *copy;

    trim(&cell);
    cell_unguard(&cell);
    if (!cell.quoted && memchr(cell.text, '\r', cell.length)) return fail_carriage_return(sheet, &cell, err);
    field = renamed(sheet, &cell);
    copy = arena_text(&sheet->arena, field ? field : cell.text, field ? strlen(field) : cell.length);
    if (!copy) return reading_no_memory(err);
    *heading = (struct heading){ .name = copy, .length = strlen(copy) };
    if (heading->length && find_heading(sheet, copy, heading->length) != SIZE_MAX)
        return reading_fail(sheet->reading, cell.offset, err, "two columns are called \"%.*s\"",
                            (int)utf8_fit(copy, heading->length, 60), copy);
    for (int kind = 0; kind < HEARSAY_RECORD_KINDS; kind++)
        heading->fields[kind] = (uint8_t)hearsay_field_find((hearsay_record_kind)kind, copy,
                                                            heading->length);
    sheet->count++;
    return HEARSAY_OK;
}

/* A heading that --column names must be there. */
static hearsay_status check_columns(const struct sheet *sheet, hearsay_error *err)
{
    const hearsay_read_options *options = sheet->reading->options;

    for (size_t i = 0; i < options->column_count; i++) {
        const hearsay_column *column = &options->columns[i];
        size_t at = find_heading(sheet, column->field, strlen(column->field));
        bool there = false;

        for (size_t j = 0; j < sheet->row.count && at != SIZE_MAX; j++) {
            struct cell cell = sheet->row.cells[j];
            trim(&cell);
            cell_unguard(&cell);
            if (is_called(cell.text, cell.length, column->heading)) there = true;
        }
        if (!there)
            return reading_fail(sheet->reading, 0, err, "--column %s=%s: the header has no column "
                                "\"%s\"", column->field, column->heading, column->heading);
    }
    return HEARSAY_OK;
}

/* Whether each row is an actor: in an actor file, unless its columns are those of statements. */
static bool has_actors(const struct sheet *sheet)
{
    return sheet->reading->options->only_actors && sheet->record == SIZE_MAX &&
           find_heading(sheet, "speaker", 7) == SIZE_MAX;
}

/* A table of actors says who they are. */
static hearsay_status check_actors(const struct sheet *sheet, hearsay_error *err)
{
    if (find_heading(sheet, "id", 2) != SIZE_MAX || find_heading(sheet, "name", 4) != SIZE_MAX)
        return HEARSAY_OK;
    reading_fail(sheet->reading, 0, err, "the header of this actor file has no column \"id\" or "
                 "\"name\"");
    hearsay_error_hint(err, "its columns are fields of actors: id, name, aliases, kind, country, "
                       "role, member_of");
    return HEARSAY_BAD_DATA;
}

/* A table of statements says who speaks and how. */
static hearsay_status check_header(const struct sheet *sheet, hearsay_error *err)
{
    static const char *const needed[] = { "speaker", "act" };
    const char *text = sheet->reading->origin.text;
    size_t length = sheet->reading->origin.length;

    if (sheet->record != SIZE_MAX) return HEARSAY_OK;
    if (has_actors(sheet)) return check_actors(sheet, err);
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
        struct near near;

        if (find_heading(sheet, needed[i], strlen(needed[i])) != SIZE_MAX) continue;
        reading_fail(sheet->reading, 0, err, "the header has no column \"%s\"", needed[i]);
        near_init(&near, needed[i]);
        for (size_t j = 0; j < sheet->count; j++) near_offer(&near, sheet->headings[j].name);
        if (sheet->count == 1 && memchr(text, ';', length))
            hearsay_error_hint(err, "semicolons separate the items of a list here; save the table "
                               "with commas or tabs between its columns");
        else
            hearsay_error_hint(err, "say which column it is: --column %s=\"%s\"; for a table of "
                               "another kind write a mapping (docs/mappings.md)", needed[i],
                               near.best ? near.best : "HEADING");
        return HEARSAY_BAD_DATA;
    }
    return HEARSAY_OK;
}

/* Row holds the header. */
static hearsay_status read_header(struct sheet *sheet, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    sheet->headings = arena_take(&sheet->arena, sheet->row.count * sizeof *sheet->headings);
    if (!sheet->headings) return reading_no_memory(err);
    for (size_t i = 0; i < sheet->row.count && status == HEARSAY_OK; i++)
        status = add_heading(sheet, sheet->row.cells[i], err);
    if (status == HEARSAY_OK) status = check_columns(sheet, err);
    sheet->record = find_heading(sheet, "record", 6);
    return status == HEARSAY_OK ? check_header(sheet, err) : status;
}

/* ---- cells ---- */

/* The items of a list: semicolons between them, \; and \\ for the two characters themselves. */
static hearsay_status add_items(struct reading *reading, hearsay_value value, hearsay_error *err)
{
    const char *text = value.text, *end = text + value.length;
    size_t offset = value.offset;

    for (const char *at = text; at <= end; at++) {
        const char *start = at;
        struct cell item;
        hearsay_status status;
        char *copy, *to;

        while (at < end && *at != ';') at += *at == '\\' && at + 1 < end ? 2 : 1;
        item = (struct cell){ .text = start, .length = (size_t)(at - start) };
        if (memchr(start, '\\', item.length)) {
            copy = to = arena_bytes(&reading->texts, item.length);
            if (!copy) return reading_no_memory(err);
            for (const char *from = start; from < at; from++) {
                if (*from == '\\' && from + 1 < at && (from[1] == ';' || from[1] == '\\')) from++;
                *to++ = *from;
            }
            item.text = copy;
            item.length = (size_t)(to - copy);
        }
        trim(&item);
        if (item.length == 0) continue;
        value.text = item.text;
        value.length = item.length;
        value.offset = offset + (size_t)(start - text);
        status = reading_add(reading, &value, err);
        if (status != HEARSAY_OK) return status;
    }
    return HEARSAY_OK;
}

/* A cell that has no field of its own is what the JSON of the same look is: a number, true, a list;
 * else a text. "..." is a text whatever stands in it. */
static hearsay_status add_attribute(struct reading *reading, hearsay_value value, hearsay_error *err)
{
    struct json_cursor cursor = { .text = value.text, .length = value.length };
    struct json_slice slice;
    size_t offset = value.offset;
    hearsay_status status;
    bool is_json = strchr("\"[{-0123456789tf", value.text[0]) && json_skip(&cursor, &slice) &&
                   cursor.at == cursor.length;

    if (!is_json) {
        value.kind = HEARSAY_TEXT;
        return reading_add(reading, &value, err);
    }
    status = json_record_add(reading, value.text, slice, value, err);
    if (status == HEARSAY_OK) reading->values[reading->value_count - 1].offset = offset;
    return status;
}

static hearsay_status add_cell(struct sheet *sheet, size_t column, struct cell cell,
                               hearsay_error *err)
{
    struct reading *reading = sheet->reading;
    const struct heading *heading = &sheet->headings[column];
    hearsay_value value = { .kind = HEARSAY_CELL };

    cell_unguard(&cell);
    if (cell.length == 0) return HEARSAY_OK;
    if (heading->length == 0)
        return reading_fail(reading, cell.offset, err, "a cell in a column without a heading");
    value.name = heading->name;
    value.name_length = heading->length;
    value.field = (hearsay_field)heading->fields[reading->kind];
    value.text = cell.text;
    value.length = cell.length;
    value.offset = cell.offset;
    if (value.field == HEARSAY_ATTRIBUTE) return add_attribute(reading, value, err);
    if (hearsay_field_is_list(value.field)) return add_items(reading, value, err);
    return reading_add(reading, &value, err);
}

static hearsay_status read_row(struct sheet *sheet, hearsay_error *err)
{
    const struct row *row = &sheet->row;
    hearsay_status status = HEARSAY_OK;

    if (row->count > sheet->count) {
        status = reading_fail(sheet->reading, row->cells[sheet->count].offset, err,
                              "this row has %zu cells, the header has %zu", row->count,
                              sheet->count);
        hearsay_error_hint(err, "a cell with a separator in it must be in double quotes");
        return status;
    }
    if (has_actors(sheet)) sheet->reading->kind = HEARSAY_ACTOR;
    if (sheet->record < row->count) {
        struct cell kind = row->cells[sheet->record];
        trim(&kind);
        if (kind.length)
            status = reading_find_kind(sheet->reading, kind.text, kind.length, kind.offset, err);
    }
    for (size_t i = 0; status == HEARSAY_OK && i < row->count; i++)
        if (i != sheet->record) status = add_cell(sheet, i, row->cells[i], err);
    return status == HEARSAY_OK && sheet->reading->value_count
               ? reading_push(sheet->reading, err)
               : status;
}

/* The mapping for a header that is not ours: the one that was named, or one that ships for it. A
 * table of ours has the columns speaker and act, or record. */
static hearsay_status choose_mapping(struct sheet *sheet, struct mapping **own, hearsay_error *err)
{
    const struct reading *reading = sheet->reading;
    size_t ours = 0;

    if (mapped_table_knows(reading->mapping, &sheet->row)) {
        sheet->mapping = reading->mapping;
        return HEARSAY_OK;
    }
    for (size_t i = 0; i < sheet->row.count; i++) {
        struct cell cell = sheet->row.cells[i];
        trim(&cell);
        ours += is_called(cell.text, cell.length, "speaker") ||
                is_called(cell.text, cell.length, "act");
        ours += is_called(cell.text, cell.length, "record") ? 2 : 0;
    }
    if (ours < 2 && reading->mapping && mapping_is_for_tables(reading->mapping)) {
        sheet->mapping = reading->mapping; /* which says what it misses */
        return HEARSAY_OK;
    }
    if (ours >= 2 || reading->mapping || reading->options->column_count ||
        reading->options->only_actors)
        return HEARSAY_OK;
    if (mapped_table_find(own, &sheet->row, err) != HEARSAY_OK) return HEARSAY_NO_MEMORY;
    sheet->mapping = *own;
    return HEARSAY_OK;
}

/* The separator of a table that a mapping explains: the one that its header has most of. */
static char mapped_separator(const struct reading *reading, char standard)
{
    static const char separators[] = { ',', '\t', ';', '|' };
    size_t most = 0, length;
    const char *head, *end;
    char best = standard;

    if (input_head(reading->input, &head, &length, NULL) != HEARSAY_OK) return standard;
    end = memchr(head, '\n', length);
    if (end) length = (size_t)(end - head);
    if (!mapping_is_for_tables(reading->mapping))
        return !reading->mapping && is_known(head, length, ';', NULL) ? ';' : standard;
    for (size_t i = 0; i < sizeof separators; i++) {
        size_t count = 0;
        for (size_t at = 0; at < length; at++) count += head[at] == separators[i];
        if (count > most) {
            most = count;
            best = separators[i];
        }
    }
    return best;
}

static hearsay_status read_sheet(struct reading *reading, char separator, hearsay_error *err)
{
    struct sheet sheet = { .reading = reading, .row = { .separator = separator },
                           .record = SIZE_MAX };
    struct mapping *own = NULL;
    bool found = true;
    hearsay_status status;

    arena_init(&sheet.arena, 0);
    status = row_next(reading, &sheet.row, &found, err);
    if (status == HEARSAY_OK && found) status = choose_mapping(&sheet, &own, err);
    if (status == HEARSAY_OK && sheet.mapping) {
        status = mapped_table_read(reading, sheet.mapping, &sheet.row, err);
        found = false;
    } else if (status == HEARSAY_OK && found) {
        status = read_header(&sheet, err);
    }
    while (status == HEARSAY_OK && found) {
        status = row_next(reading, &sheet.row, &found, err);
        if (status == HEARSAY_OK && found) status = read_row(&sheet, err);
    }
    mapping_free(own);
    row_clear(&sheet.row);
    arena_clear(&sheet.arena);
    return status;
}

hearsay_status csv_read(struct reading *reading, hearsay_error *err)
{
    return read_sheet(reading, mapped_separator(reading, ','), err);
}

hearsay_status tsv_read(struct reading *reading, hearsay_error *err)
{
    return read_sheet(reading, mapped_separator(reading, '\t'), err);
}
