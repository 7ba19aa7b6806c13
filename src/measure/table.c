/* A table: rows of tagged cells in an arena, and the statements behind each row. Rows are small
 * heads that point into the arena, so that sorting moves heads only. */
#include "measure/table.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/near.h"

enum cell_kind { CELL_MISSING, CELL_NUMBER, CELL_TEXT };

struct cell {
    enum cell_kind kind;
    union {
        double number;
        const char *text;
    };
};

struct column {
    const char *heading;
    bool is_number;
};

struct row {
    struct cell *cells;
    const hearsay_statement_id *evidence;
    size_t evidence_count;
};

struct hearsay_table {
    struct arena arena;
    struct column *columns;
    struct row *rows;
    size_t column_count, column_capacity;
    size_t row_count, row_capacity;
    const char *closing; /* NULL if none */
};

static hearsay_status no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a table");
}

/* ---- make and free ---- */

hearsay_status table_new(hearsay_table **out, hearsay_error *err)
{
    hearsay_table *table = allocate_zero(1, sizeof *table);

    *out = table;
    if (!table) return no_memory(err);
    arena_init(&table->arena, 0);
    return HEARSAY_OK;
}

void hearsay_table_free(hearsay_table *table)
{
    if (!table) return;
    arena_clear(&table->arena);
    allocate_free(table->columns);
    allocate_free(table->rows);
    allocate_free(table);
}

hearsay_status table_column(hearsay_table *table, const char *heading, bool is_number,
                            hearsay_error *err)
{
    void *columns = table->columns;

    if (!allocate_grow(&columns, &table->column_capacity, table->column_count + 1,
                       sizeof *table->columns))
        return no_memory(err);
    table->columns = columns;
    table->columns[table->column_count++] = (struct column){ heading, is_number };
    return HEARSAY_OK;
}

hearsay_status table_row(hearsay_table *table, hearsay_error *err)
{
    void *rows = table->rows;
    struct cell *cells;

    if (!allocate_grow(&rows, &table->row_capacity, table->row_count + 1, sizeof *table->rows))
        return no_memory(err);
    table->rows = rows;
    cells = arena_take(&table->arena, table->column_count * sizeof *cells);
    if (!cells) return no_memory(err);
    for (size_t i = 0; i < table->column_count; i++) cells[i].kind = CELL_MISSING;
    table->rows[table->row_count++] = (struct row){ .cells = cells };
    return HEARSAY_OK;
}

static struct row *last_row(hearsay_table *table)
{
    return &table->rows[table->row_count - 1];
}

hearsay_status table_set_number(hearsay_table *table, size_t column, double value,
                                hearsay_error *err)
{
    struct cell *cell = &last_row(table)->cells[column];

    (void)err;
    if (!isnan(value)) *cell = (struct cell){ .kind = CELL_NUMBER, .number = value };
    return HEARSAY_OK;
}

hearsay_status table_set_text(hearsay_table *table, size_t column, const char *text,
                              hearsay_error *err)
{
    const char *copy;

    if (!text) return HEARSAY_OK;
    copy = arena_text(&table->arena, text, strlen(text));
    if (!copy) return no_memory(err);
    last_row(table)->cells[column] = (struct cell){ .kind = CELL_TEXT, .text = copy };
    return HEARSAY_OK;
}

hearsay_status table_set_closing(hearsay_table *table, const char *text, hearsay_error *err)
{
    table->closing = arena_text(&table->arena, text, strlen(text));
    return table->closing ? HEARSAY_OK : no_memory(err);
}

const char *hearsay_table_closing(const hearsay_table *table)
{
    return table->closing;
}

static int compare_ids(const void *a, const void *b)
{
    const hearsay_statement_id *left = a, *right = b;

    return (*left > *right) - (*left < *right);
}

static bool is_ascending(const hearsay_statement_id *ids, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (ids[i - 1] >= ids[i]) return false;
    return true;
}

hearsay_status table_set_evidence(hearsay_table *table, const hearsay_statement_id *statements,
                                  size_t count, hearsay_error *err)
{
    struct row *row = last_row(table);
    hearsay_statement_id *copy;
    size_t kept = 0;

    if (count == 0) return HEARSAY_OK;
    copy = arena_take_aligned(&table->arena, count * sizeof *copy, sizeof *copy);
    if (!copy) return no_memory(err);
    memcpy(copy, statements, count * sizeof *copy);
    if (is_ascending(copy, count)) {
        kept = count;
    } else {
        qsort(copy, count, sizeof *copy, compare_ids);
        for (size_t i = 0; i < count; i++)
            if (i == 0 || copy[i] != copy[i - 1]) copy[kept++] = copy[i];
    }
    row->evidence = copy;
    row->evidence_count = kept;
    return HEARSAY_OK;
}

/* ---- ask ---- */

size_t hearsay_table_rows(const hearsay_table *table)
{
    return table->row_count;
}

size_t hearsay_table_columns(const hearsay_table *table)
{
    return table->column_count;
}

const char *hearsay_table_heading(const hearsay_table *table, size_t column)
{
    return table->columns[column].heading;
}

size_t hearsay_table_find(const hearsay_table *table, const char *heading)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (strcmp(table->columns[i].heading, heading) == 0) return i;
    return SIZE_MAX;
}

bool hearsay_table_is_number(const hearsay_table *table, size_t column)
{
    return table->columns[column].is_number;
}

bool hearsay_table_number(const hearsay_table *table, size_t row, size_t column, double *out)
{
    const struct cell *cell = &table->rows[row].cells[column];

    if (cell->kind != CELL_NUMBER) return false;
    *out = cell->number;
    return true;
}

const char *hearsay_table_text(const hearsay_table *table, size_t row, size_t column)
{
    const struct cell *cell = &table->rows[row].cells[column];

    return cell->kind == CELL_TEXT ? cell->text : NULL;
}

const hearsay_statement_id *hearsay_table_evidence(const hearsay_table *table, size_t row,
                                                   size_t *count)
{
    *count = table->rows[row].evidence_count;
    return table->rows[row].evidence;
}

/* ---- order ---- */

/* qsort takes no context: what it needs travels with each row. */
struct sort_key {
    struct row row;
    size_t column, place;
    int direction;
};

/* Texts rising by code points (which is the order of UTF-8's bytes), numbers rising if number_way
 * is 1 and falling if it is -1, numbers before texts; direction -1 turns this round, but what is
 * missing always comes last. */
static int compare_cells(const struct cell *a, const struct cell *b, int number_way, int direction)
{
    if (a->kind == CELL_MISSING || b->kind == CELL_MISSING)
        return (a->kind == CELL_MISSING) - (b->kind == CELL_MISSING);
    if (a->kind != b->kind) return direction * (a->kind < b->kind ? -1 : 1);
    if (a->kind == CELL_TEXT) {
        int order = strcmp(a->text, b->text);
        return direction * ((order > 0) - (order < 0));
    }
    return direction * number_way * ((a->number > b->number) - (a->number < b->number));
}

static int compare_rows(const void *a, const void *b)
{
    const struct sort_key *left = a, *right = b;
    size_t by = left->column;
    int order = compare_cells(&left->row.cells[by], &right->row.cells[by], -1, left->direction);

    if (!order) order = compare_cells(left->row.cells, right->row.cells, 1, 1);
    return order ? order : (left->place > right->place) - (left->place < right->place);
}

static hearsay_status find_sort_column(const hearsay_table *table, const char *name, size_t *out,
                                       hearsay_error *err)
{
    struct near near;

    *out = hearsay_table_find(table, name);
    if (*out != SIZE_MAX) return HEARSAY_OK;
    near_init(&near, name);
    for (size_t i = 0; i < table->column_count; i++) near_offer(&near, table->columns[i].heading);
    if (near.best)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "there is no column \"%s\" to sort by; did you mean \"%s\"?", name,
                            near.best);
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "there is no column \"%s\" to sort by", name);
    hearsay_error_hint(err, "the columns are the headings of the table");
    return HEARSAY_BAD_ARGUMENT;
}

hearsay_status hearsay_table_sort(hearsay_table *table, const char *column, hearsay_error *err)
{
    struct sort_key *keys;
    size_t by;
    int direction = *column == '-' ? -1 : 1;
    hearsay_status status = find_sort_column(table, column + (direction < 0), &by, err);

    if (status != HEARSAY_OK) return status;
    keys = allocate_zero(table->row_count, sizeof *keys);
    if (!keys) return no_memory(err);
    for (size_t i = 0; i < table->row_count; i++)
        keys[i] = (struct sort_key){ table->rows[i], by, i, direction };
    qsort(keys, table->row_count, sizeof *keys, compare_rows);
    for (size_t i = 0; i < table->row_count; i++) table->rows[i] = keys[i].row;
    allocate_free(keys);
    return HEARSAY_OK;
}

size_t hearsay_table_cut(hearsay_table *table, size_t rows)
{
    size_t left_out = rows && rows < table->row_count ? table->row_count - rows : 0;

    table->row_count -= left_out;
    return left_out;
}
