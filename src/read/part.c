/* Parts: what hearsay count writes on each of several machines, read together. The rows go to sums of their own,
 * so that the same sum in several parts is one again; sum_statements.c makes statements of them at the end. */
#include <string.h>

#include "corpus/date.h"
#include "memory/allocate.h"
#include "read/adding_up.h"
#include "read/readers.h"
#include "read/row.h"
#include "read/try.h"
#include "text/list_cell.h"
#include "text/near.h"
#include "text/number.h"
#include "text/utf8.h"

/* The columns that are no cell of a sum's key. */
enum { PART_COUNT = SUM_COLUMNS, PART_FIRST, PART_LAST, PART_WEIGHT, PART_COLUMNS };

static const char *const numbers[] = { "count", "first", "last", "weight" };
static const char beginning[] = "speaker,act,target,period,count,first,last,weight";

struct part_table {
    struct reading *reading;
    struct row row;
    int uses[PART_COLUMNS]; /* what a column is, by its place */
    size_t count;
    struct buffer lists; /* of the row at hand */
    uint32_t file;
    uint64_t used;
    bool has_other_acts; /* than the built-in ones: those of event data are declared by the mapping */
};

int part_sniff(const char *head, size_t length)
{
    size_t size = sizeof beginning - 1;

    if (length < size || memcmp(head, beginning, size) != 0) return 0;
    return length == size || strchr(",\r\n", head[size]) ? 98 : 0;
}

/* ---- the header ---- */

static const char *column_name(int column)
{
    return column < SUM_COLUMNS ? sum_columns[column].name : numbers[column - SUM_COLUMNS];
}

static hearsay_status fail_column(const struct part_table *part, const struct cell *cell, hearsay_error *err)
{
    struct buffer word = { 0 };
    struct near near;
    hearsay_status status;

    buffer_add(&word, cell->text, utf8_fit(cell->text, cell->length, 60));
    if (word.failed) {
        buffer_clear(&word);
        return reading_no_memory(err);
    }
    near_init(&near, buffer_string(&word));
    for (int i = 0; i < PART_COLUMNS; i++) near_offer(&near, column_name(i));
    status = reading_fail(part->reading, cell->offset, err, "a part has no column \"%s\"",
                          buffer_string(&word));
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    else hearsay_error_hint(err, "docs/scale.md lists the columns of a part; leave the others out");
    buffer_clear(&word);
    return status;
}

static hearsay_status take_heading(struct part_table *part, const struct cell *cell, hearsay_error *err)
{
    for (int i = 0; i < PART_COLUMNS; i++) {
        const char *name = column_name(i);

        if (strlen(name) != cell->length || memcmp(name, cell->text, cell->length) != 0) continue;
        for (size_t j = 0; j < part->count; j++)
            if (part->uses[j] == i)
                return reading_fail(part->reading, cell->offset, err, "two columns are called \"%s\"", name);
        part->uses[part->count++] = i;
        return HEARSAY_OK;
    }
    return fail_column(part, cell, err);
}

/* The columns that every part has. */
static hearsay_status check_header(const struct part_table *part, hearsay_error *err)
{
    static const int needed[] = { SUM_SPEAKER, SUM_ACT, SUM_TARGET, SUM_PERIOD, PART_COUNT, PART_FIRST,
                                  PART_LAST, PART_WEIGHT };

    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
        bool is_there = false;

        for (size_t j = 0; j < part->count; j++) is_there |= part->uses[j] == needed[i];
        if (is_there) continue;
        reading_fail(part->reading, 0, err, "the header has no column \"%s\"", column_name(needed[i]));
        hearsay_error_hint(err, "a part begins with %s", beginning);
        return HEARSAY_BAD_DATA;
    }
    return HEARSAY_OK;
}

static hearsay_status read_header(struct part_table *part, hearsay_error *err)
{
    bool found;

    TRY(row_next(part->reading, &part->row, &found, err));
    for (size_t i = 0; found && i < part->row.count; i++) TRY(take_heading(part, &part->row.cells[i], err));
    return check_header(part, err);
}

/* ---- cells ---- */

static hearsay_status fail_cell(const struct part_table *part, int column, const struct cell *cell,
                                const char *expected, hearsay_error *err)
{
    return reading_fail(part->reading, cell->offset, err, "%s must be %s, found \"%.*s\"",
                        column_name(column), expected, (int)utf8_fit(cell->text, cell->length, 60),
                        cell->text);
}

static struct sum_text trim(const char *text, size_t length)
{
    utf8_trim(&text, &length);
    return (struct sum_text){ text, length };
}

/* A list as it would be written here, whatever blanks and empty items somebody put between. The buffer has room for
 * all lists of a row: it does not move. */
static hearsay_status write_list(struct part_table *part, const struct cell *cell, struct sum_text *out,
                                 hearsay_error *err)
{
    size_t begin = part->lists.length, at = 0;
    struct buffer item = { 0 };

    while (list_next(cell->text, cell->length, &at, &item)) {
        struct sum_text bare = trim(buffer_string(&item), item.length);

        if (bare.length) list_item(&part->lists, bare.text, bare.length, part->lists.length == begin);
        buffer_reset(&item);
    }
    *out = (struct sum_text){ buffer_string(&part->lists) + begin, part->lists.length - begin };
    begin = item.failed || part->lists.failed;
    buffer_clear(&item);
    return begin ? reading_no_memory(err) : HEARSAY_OK;
}

static hearsay_status take_flag(const struct part_table *part, int column, const struct cell *cell,
                                struct sum_text *out, hearsay_error *err)
{
    *out = trim(cell->text, cell->length);
    if (out->length == 0 || (out->length == 4 && memcmp(out->text, "true", 4) == 0)) return HEARSAY_OK;
    return fail_cell(part, column, cell, "true or empty", err);
}

static bool is_names(struct sum_text cell)
{
    static const char *const known[] = { "", SUM_NAMES_OF_CAMEO, SUM_NAMES_OF_EVENTS };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i]) == cell.length && memcmp(known[i], cell.text, cell.length) == 0) return true;
    return false;
}

static hearsay_status take_text(struct part_table *part, int column, struct cell cell, struct sum_text *out,
                                hearsay_error *err)
{
    cell_unguard(&cell);
    if (column == SUM_NEGATED || column == SUM_IMPLICIT) return take_flag(part, column, &cell, out, err);
    if (hearsay_field_is_list(sum_columns[column].field)) return write_list(part, &cell, out, err);
    *out = trim(cell.text, cell.length);
    if (column == SUM_NAMES && !is_names(*out))
        return fail_cell(part, column, &cell, SUM_NAMES_OF_CAMEO ", " SUM_NAMES_OF_EVENTS " or empty", err);
    if (out->length == 0 && (column == SUM_SPEAKER || column == SUM_ACT))
        return reading_fail(part->reading, cell.offset, err, "a sum needs %s; this one has none",
                            column == SUM_SPEAKER ? "a speaker" : "an act");
    return HEARSAY_OK;
}

static hearsay_status take_date(const struct part_table *part, int column, const struct cell *cell,
                                hearsay_date *out, hearsay_error *err)
{
    if (cell->length == 0 || hearsay_date_read(out, cell->text, cell->length)) return HEARSAY_OK;
    return fail_cell(part, column, cell, "a date as 2015-06-24, 2015-06 or 2015, or empty", err);
}

static hearsay_status take_number(const struct part_table *part, int column, const struct cell *cell,
                                  struct sum *sum, hearsay_error *err)
{
    uint64_t count = 0;

    if (column == PART_FIRST) return take_date(part, column, cell, &sum->first, err);
    if (column == PART_LAST) return take_date(part, column, cell, &sum->last, err);
    if (column == PART_WEIGHT)
        return decimal_read(cell->text, cell->length, &sum->weight)
                   ? HEARSAY_OK : fail_cell(part, column, cell, "a number from 0 to the count", err);
    if (!number_read_count(cell->text, cell->length, &count) || count < 1 || count > UINT32_MAX)
        return fail_cell(part, column, cell, "a whole number from 1 to 4294967295", err);
    sum->count = (uint32_t)count;
    return HEARSAY_OK;
}

/* ---- rows ---- */

/* The cell of a column; the header has it. */
static const struct cell *cell_of(const struct part_table *part, int column)
{
    size_t at = 0;

    while (part->uses[at] != column) at++;
    return &part->row.cells[at];
}

/* Whether a date lies in the period, which is a date cut short. */
static bool lies_in(hearsay_date date, struct sum_text period)
{
    char text[HEARSAY_DATE_TEXT];

    (void)hearsay_date_write(date, text);
    return strlen(text) >= period.length && (!period.length || memcmp(text, period.text, period.length) == 0);
}

/* What no single cell tells. */
static hearsay_status check_row(const struct part_table *part, const struct sum_text cells[SUM_CELLS],
                                const struct sum *sum, hearsay_error *err)
{
    const struct cell *period = cell_of(part, SUM_PERIOD), *first = cell_of(part, PART_FIRST),
                      *last = cell_of(part, PART_LAST), *weight = cell_of(part, PART_WEIGHT);
    hearsay_date date;

    TRY(take_date(part, SUM_PERIOD, period, &date, err));
    if (!sum->first.year != !sum->last.year)
        return reading_fail(part->reading, (sum->first.year ? last : first)->offset, err,
                            "first and last are both dates or both empty");
    if (sum->first.year && (date_comes_first(sum->last, sum->first) && date_comes_last(sum->first, sum->last)))
        return reading_fail(part->reading, first->offset, err, "first %.*s lies after last %.*s",
                            (int)first->length, first->text, (int)last->length, last->text);
    if (!lies_in(sum->first, cells[SUM_PERIOD]) || !lies_in(sum->last, cells[SUM_PERIOD]))
        return reading_fail(part->reading, period->offset, err,
                            "first and last must lie in the period %.*s, found %.*s and %.*s",
                            (int)period->length, period->text, (int)first->length, first->text,
                            (int)last->length, last->text);
    if (decimal_compare(sum->weight, (struct decimal){ .whole = sum->count }) > 0)
        return fail_cell(part, PART_WEIGHT, weight, "a number from 0 to the count", err);
    return HEARSAY_OK;
}

static hearsay_status read_cells(struct part_table *part, struct sum_text cells[SUM_CELLS], struct sum *sum,
                                 hearsay_error *err)
{
    void *room = part->lists.bytes;

    buffer_reset(&part->lists);
    if (!allocate_grow(&room, &part->lists.capacity, 2 * part->reading->origin.length + PART_COLUMNS, 1))
        return reading_no_memory(err);
    part->lists.bytes = room;
    part->lists.bytes[0] = '\0';
    for (size_t i = 0; i < part->count; i++) {
        int column = part->uses[i];

        if (column < SUM_COLUMNS)
            TRY(take_text(part, column, part->row.cells[i], &cells[column], err));
        else
            TRY(take_number(part, column, &part->row.cells[i], sum, err));
    }
    return check_row(part, cells, sum, err);
}

static bool is_built_in(struct sum_text act)
{
    char name[64];

    if (act.length >= sizeof name) return false;
    memcpy(name, act.text, act.length);
    name[act.length] = '\0';
    return hearsay_act_find(name) != NULL;
}

static hearsay_status read_row(struct part_table *part, hearsay_error *err)
{
    struct reading *reading = part->reading;
    struct sum_text cells[SUM_CELLS] = { { 0 } };
    struct sum sum = { .file = part->file, .undeclared = true };
    bool fits;

    if (part->row.count != part->count)
        return reading_fail(reading, 0, err, "this row has %zu cells, the header has %zu", part->row.count,
                            part->count);
    TRY(read_cells(part, cells, &sum, err));
    sum.line = (uint32_t)(reading->origin.line < UINT32_MAX ? reading->origin.line : UINT32_MAX);
    if (reading->period)
        cells[SUM_PERIOD].length = adding_up_period(reading->period, cells[SUM_PERIOD].length);
    TRY(sums_add(reading->parts, cells, &sum, &fits, err));
    part->has_other_acts |= !is_built_in(cells[SUM_ACT]);
    if (!fits) return reading_fail(reading, cell_of(part, PART_COUNT)->offset, err, SUMS_TOO_MANY);
    part->used++;
    return HEARSAY_OK;
}

static hearsay_status read_rows(struct part_table *part, hearsay_error *err)
{
    for (;;) {
        bool found;

        TRY(row_next(part->reading, &part->row, &found, err));
        if (!found) return HEARSAY_OK;
        TRY(read_row(part, err));
        TRY(reading_progress(part->reading, err));
    }
}

hearsay_status part_read(struct reading *reading, hearsay_error *err)
{
    struct part_table part = { .reading = reading, .row = { .separator = ',' } };
    hearsay_status status;

    reading->undeclared = true;
    part.file = sums_file(reading->parts, input_name(reading->input));
    status = part.file == INTERN_NONE ? reading_no_memory(err) : read_header(&part, err);
    if (status == HEARSAY_OK) status = read_rows(&part, err);
    if (status == HEARSAY_OK && part.has_other_acts)
        status = mapping_push_acts(reading->mapping, reading, err);
    if (status == HEARSAY_OK)
        account_count(reading->account, HEARSAY_ACCOUNT_RECORD, "sum", 3, HEARSAY_USED, "", part.used);
    row_clear(&part.row);
    buffer_clear(&part.lists);
    return status;
}
