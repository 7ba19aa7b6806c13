/* The event list that DNA 2 and 3 export: a row a statement, ";" between cells, booleans as 0 and
 * 1. The program has put "," for every ";" and ' for every quote in the texts. */
#include <string.h>

#include "memory/allocate.h"
#include "read/dna.h"
#include "read/readers.h"
#include "read/row.h"
#include "read/try.h"
#include "text/buffer.h"
#include "text/number.h"

/* The columns that every list begins with; the variables follow. */
enum { ID, TIME, DOCUMENT, TITLE, AUTHOR, SOURCE, SECTION, TYPE, TEXT, FIXED };

static const char *const fixed[FIXED] = { "statement ID", "time", "document ID", "document title",
                                          "author", "source", "section", "type", "text" };

struct event_list {
    struct dna dna;
    struct reading *reading;
    struct arena arena;
    struct row row;
    const char **variables; /* of the columns behind the fixed ones */
    enum dna_type *types;   /* a column of nothing but whole numbers is one of numbers */
    size_t width;
    struct dna_statement *statements;
    size_t count, capacity;
    struct interner document_ids; /* documents[] by number, each in the arena */
    struct dna_document **documents;
    size_t document_capacity;
};

int dna_csv_sniff(const char *head, size_t length)
{
    static const char *const heads[] = { "\"statement ID\";\"time\";\"document ID\";",
                                         "statement ID;time;document ID;" };

    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (length > strlen(heads[i]) && memcmp(head, heads[i], strlen(heads[i])) == 0) return 97;
    return 0;
}

static const char *keep(struct event_list *list, size_t column)
{
    const struct cell *cell = &list->row.cells[column];

    return arena_text(&list->arena, cell->text, cell->length);
}

static hearsay_status read_header(struct event_list *list, hearsay_error *err)
{
    struct row *row = &list->row;
    bool found;

    TRY(row_next(list->reading, row, &found, err));
    for (size_t i = 0; i < FIXED; i++)
        if (!found || i >= row->count || row->cells[i].length != strlen(fixed[i]) ||
            memcmp(row->cells[i].text, fixed[i], row->cells[i].length) != 0)
            return reading_fail(list->reading, found && i < row->count ? row->cells[i].offset : 0,
                                err, "an event list of DNA has \"%s\" in column %zu", fixed[i],
                                i + 1);
    list->width = row->count;
    list->variables = arena_take(&list->arena, row->count * sizeof *list->variables);
    list->types = arena_take(&list->arena, row->count * sizeof *list->types);
    if (!list->variables || !list->types) return reading_no_memory(err);
    for (size_t i = FIXED; i < row->count; i++) {
        list->variables[i - FIXED] = keep(list, i);
        list->types[i - FIXED] = DNA_INTEGER;
        if (!list->variables[i - FIXED]) return reading_no_memory(err);
    }
    return HEARSAY_OK;
}

/* ---- documents ---- */

/* "2005-01-26 14:30:00" */
static hearsay_status take_time(struct event_list *list, const char *text,
                                struct dna_document *document, hearsay_error *err)
{
    hearsay_date date;

    if (strlen(text) < 10 || !hearsay_date_read(&date, text, 10)) return HEARSAY_OK;
    document->date = arena_text(&list->arena, text, 10);
    if (!document->date) return reading_no_memory(err);
    if (strlen(text) == 19 && strcmp(text + 11, "00:00:00") != 0) document->time = text + 11;
    return HEARSAY_OK;
}

static hearsay_status add_document(struct event_list *list, const char *const *cells,
                                   struct dna_document **out, hearsay_error *err)
{
    void *documents = (void *)list->documents;
    struct buffer id = { 0 };
    size_t length;
    const char *stem = reading_stem(list->reading, &length);
    struct dna_document *document;
    bool is_new;
    uint32_t number = interner_add(&list->document_ids, cells[DOCUMENT], strlen(cells[DOCUMENT]),
                                   &is_new);

    if (number == INTERN_NONE || !allocate_grow(&documents, &list->document_capacity, number + 1u,
                                                sizeof *list->documents))
        return reading_no_memory(err);
    list->documents = (struct dna_document **)documents;
    if (!is_new) {
        *out = list->documents[number];
        return HEARSAY_OK;
    }
    document = arena_take(&list->arena, sizeof *document);
    if (!document) return reading_no_memory(err);
    *out = list->documents[number] = document;
    *document = (struct dna_document){ .title = cells[TITLE], .author = cells[AUTHOR],
                                       .source = cells[SOURCE], .section = cells[SECTION],
                                       .kind = cells[TYPE] };
    buffer_add(&id, stem, length);
    buffer_format(&id, ":%s", cells[DOCUMENT]);
    document->id = id.failed ? NULL : arena_text(&list->arena, buffer_string(&id), id.length);
    buffer_clear(&id);
    if (!document->id) return reading_no_memory(err);
    return take_time(list, cells[TIME], document, err);
}

/* ---- rows ---- */

static hearsay_status add_row(struct event_list *list, const char *const *cells, size_t line,
                              hearsay_error *err)
{
    void *statements = list->statements;
    struct dna_value *values = arena_take(&list->arena, list->width * sizeof *values);
    struct dna_statement statement = { .id = cells[ID], .line = line, .quote = cells[TEXT],
                                       .values = values, .value_count = list->width - FIXED };
    struct dna_document *document = NULL;
    double number;

    if (!values || !allocate_grow(&statements, &list->capacity, list->count + 1, sizeof statement))
        return reading_no_memory(err);
    list->statements = statements;
    TRY(add_document(list, cells, &document, err));
    statement.document = document;
    for (size_t i = 0; i < statement.value_count; i++) {
        const char *text = cells[FIXED + i];

        values[i] = (struct dna_value){ .variable = list->variables[i], .text = text };
        if (*text && !number_read(text, strlen(text), &number)) list->types[i] = DNA_TEXT;
    }
    list->statements[list->count++] = statement;
    return HEARSAY_OK;
}

static hearsay_status read_row(struct event_list *list, hearsay_error *err)
{
    size_t line = list->reading->origin.line;
    const char **cells;

    if (list->row.count != list->width) {
        reading_left_out(list->reading, "statement", "row of another length than the header");
        return reading_notice(list->reading, "row of another length", line, err,
                              "this row has %zu cells, the header %zu", list->row.count,
                              list->width);
    }
    cells = arena_take(&list->arena, list->width * sizeof *cells);
    if (!cells) return reading_no_memory(err);
    for (size_t i = 0; i < list->width; i++) {
        cells[i] = keep(list, i);
        if (!cells[i]) return reading_no_memory(err);
    }
    return add_row(list, cells, line, err);
}

static hearsay_status push_all(struct event_list *list, hearsay_error *err)
{
    for (size_t i = 0; i < list->count; i++)
        for (size_t k = 0; k < list->statements[i].value_count; k++)
            ((struct dna_value *)list->statements[i].values)[k].type = list->types[k];
    for (size_t i = 0; i < list->document_ids.count; i++)
        TRY(dna_push_document(&list->dna, list->documents[i], err));
    for (size_t i = 0; i < list->count; i++)
        TRY(dna_know(&list->dna, &list->statements[i], err));
    for (size_t i = 0; i < list->count; i++)
        TRY(dna_push(&list->dna, &list->statements[i], err));
    return HEARSAY_OK;
}

static hearsay_status read_all(struct event_list *list, hearsay_error *err)
{
    bool found = true;

    TRY(mapping_push_acts(list->reading->mapping, list->reading, err));
    TRY(read_header(list, err));
    while (found) {
        TRY(row_next(list->reading, &list->row, &found, err));
        if (found) TRY(read_row(list, err));
    }
    return push_all(list, err);
}

hearsay_status dna_csv_read(struct reading *reading, hearsay_error *err)
{
    struct event_list list = { .reading = reading, .row.separator = ';' };
    hearsay_status status;

    arena_init(&list.arena, 0);
    interner_init(&list.document_ids, &list.arena);
    dna_begin(&list.dna, reading);
    status = dna_end(&list.dna, read_all(&list, err), err);
    row_clear(&list.row);
    allocate_free(list.statements);
    allocate_free((void *)list.documents);
    interner_clear(&list.document_ids);
    arena_clear(&list.arena);
    return status;
}
