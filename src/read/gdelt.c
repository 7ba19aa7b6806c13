/* GDELT events, 1.0 and 2.0, as they come and as a spreadsheet saves them. What GDELT offers beside
 * them, mentions and the knowledge graph, holds no events and is refused by name. */
#include <stdalign.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/cameo_actor.h"
#include "read/cells.h"
#include "read/event_repeats.h"
#include "read/event_table.h"
#include "read/line_batches.h"
#include "read/readers.h"
#include "text/number.h"

enum { GDELT_COLUMNS = 61, CACHE_LINE = 64, EXPECTED = 8 };

/* A shape of file: its separator, how many columns a row has, and where what we need stands. */
struct shape {
    const char *name;
    char separator;
    size_t least, most; /* columns */
    signed char id, date, speaker, speaker_country, target, target_country, code, root, score, url;
};

static const struct shape shapes[] = {
    { "GDELT 2.0 events", '\t', 61, 61, 0, 1, 5, 7, 15, 17, 26, 28, 30, 60 },
    { "GDELT 1.0 events", '\t', 57, 58, 0, 1, 5, 7, 15, 17, 26, 28, 30, 57 },
    { "GDELT events saved by a spreadsheet", ';', 57, 61, 0, 1, 5, 7, 15, 17, 26, 28, 30, -1 },
    { "GDELT 1.0 reduced to eight columns", '\x01', 8, 8, -1, 0, 1, -1, 2, -1, 3, 5, 6, -1 },
    { "GDELT 1.0 reduced to eight columns", '\t', 8, 8, -1, 0, 1, -1, 2, -1, 3, 5, 6, -1 },
};

/* The columns of 2.0; 1.0 has no ADM2Code, and ends before SOURCEURL where it is old. */
static const char *const names[GDELT_COLUMNS] = {
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    "Actor1Code", "Actor1Name", "Actor1CountryCode", "Actor1KnownGroupCode", "Actor1EthnicCode",
    "Actor1Religion1Code", "Actor1Religion2Code", "Actor1Type1Code", "Actor1Type2Code",
    "Actor1Type3Code",
    "Actor2Code", "Actor2Name", "Actor2CountryCode", "Actor2KnownGroupCode", "Actor2EthnicCode",
    "Actor2Religion1Code", "Actor2Religion2Code", "Actor2Type1Code", "Actor2Type2Code",
    "Actor2Type3Code",
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
    "Actor1Geo_Type", "Actor1Geo_FullName", "Actor1Geo_CountryCode", "Actor1Geo_ADM1Code",
    "Actor1Geo_ADM2Code", "Actor1Geo_Lat", "Actor1Geo_Long", "Actor1Geo_FeatureID",
    "Actor2Geo_Type", "Actor2Geo_FullName", "Actor2Geo_CountryCode", "Actor2Geo_ADM1Code",
    "Actor2Geo_ADM2Code", "Actor2Geo_Lat", "Actor2Geo_Long", "Actor2Geo_FeatureID",
    "ActionGeo_Type", "ActionGeo_FullName", "ActionGeo_CountryCode", "ActionGeo_ADM1Code",
    "ActionGeo_ADM2Code", "ActionGeo_Lat", "ActionGeo_Long", "ActionGeo_FeatureID",
    "DATEADDED", "SOURCEURL",
};
static const char *const reduced_names[] = {
    "Year", "Actor1Code", "Actor2Code", "EventCode", "EventBaseCode", "EventRootCode",
    "GoldsteinScale", "the eighth column",
};

/* ---- which shape ---- */

static bool is_digits(struct event_cell cell, size_t least, size_t most)
{
    if (cell.length < least || cell.length > most) return false;
    for (size_t i = 0; i < cell.length; i++)
        if (cell.text[i] < '0' || cell.text[i] > '9') return false;
    return true;
}

static bool is_called(struct event_cell cell, const char *name)
{
    return strlen(name) == cell.length && memcmp(cell.text, name, cell.length) == 0;
}

static bool fits(const struct shape *shape, const char *line, size_t length, bool *is_header)
{
    struct event_cell cells[GDELT_COLUMNS];
    size_t count = event_split(line, length, shape->separator, cells, GDELT_COLUMNS);

    *is_header = false;
    if (count < shape->least || count > shape->most) return false;
    if (shape->id >= 0 && (is_called(cells[0], "GLOBALEVENTID") ||
                           is_called(cells[0], "GlobalEventID"))) {
        *is_header = true;
        return true;
    }
    if (shape->id < 0)
        return is_digits(cells[0], 4, 4) && is_digits(cells[3], 2, 4) && is_digits(cells[5], 2, 2);
    return is_digits(cells[0], 1, 20) && is_digits(cells[1], 8, 8) && is_digits(cells[3], 4, 4);
}

static const struct shape *find_shape(const char *head, size_t length, bool *is_header)
{
    const char *end = memchr(head, '\n', length);
    size_t size = end ? (size_t)(end - head) : length;

    if (size && head[size - 1] == '\r') size--;
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
        if (fits(&shapes[i], head, size, is_header)) return &shapes[i];
    return NULL;
}

/* What a file of GDELT is that holds no events; NULL if it is none of them. */
static const char *find_other(const char *head, size_t length)
{
    const char *end = memchr(head, '\n', length);
    struct event_cell cells[32] = { { 0 } };
    size_t count = event_split(head, end ? (size_t)(end - head) : length, '\t', cells, 32);

    if (cells[0].length > 15 && cells[0].text[14] == '-' && is_digits(cells[1], 14, 14))
        return "a GDELT 2 knowledge graph (GKG)";
    if (count == 16 && is_digits(cells[0], 1, 20) && is_digits(cells[1], 14, 14) &&
        is_digits(cells[2], 14, 14))
        return "GDELT mentions";
    if (count >= 9 && count <= 12 &&
        (is_called(cells[0], "DATE") || (is_digits(cells[0], 8, 8) && is_digits(cells[1], 1, 6))))
        return "a GDELT 1 knowledge graph (GKG)";
    for (size_t i = 0; i < count && i < 32; i++)
        if (is_called(cells[i], "gkgrecordid") || is_called(cells[i], "GKGRECORDID"))
            return "a GDELT knowledge graph (GKG)";
    return NULL;
}

int gdelt_sniff(const char *head, size_t length)
{
    bool is_header;

    if (find_shape(head, length, &is_header)) return 96;
    return find_other(head, length) ? 90 : 0;
}

/* ---- rows ---- */

/* A row taken apart. */
struct row {
    const char *fault;     /* why it is left out; NULL: it is not */
    size_t code_length;    /* 0: as it stands in the line */
    struct event_row event;
    char code[8];          /* with the zero that a spreadsheet took */
};

struct rows {
    struct row *items;
    size_t count, capacity;
    struct filled_counts filled;
    uint64_t restored; /* codes that a spreadsheet took the zero off */
    size_t width;      /* columns of the widest row */
};

struct gdelt {
    struct event_table table;
    struct cameo_actors *actors;
    uint64_t restored;
    size_t width;
    alignas(CACHE_LINE) const struct shape *shape; /* threads read it: on a line of the cache that nobody writes */
    struct cell_plan plan;
    bool has_header, adds_up;
};

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\r';
}

static struct event_cell cell_at(const struct cell_plan *plan, const struct cells *cells, signed char column)
{
    struct event_cell cell = { "", 0 };

    if (column < 0 || (size_t)column >= cells->count) return cell;
    cell.text = cells_text(plan, cells, (size_t)column, &cell.length);
    while (cell.length && cell.text[0] == ' ') cell.text++, cell.length--;
    while (cell.length && is_blank(cell.text[cell.length - 1])) cell.length--;
    return cell;
}

/* A spreadsheet takes 010 for 10: the root beside it, 1 for 01, tells. */
static void restore_code(struct rows *rows, struct row *row, struct event_cell code,
                         struct event_cell root)
{
    row->event.cells[EVENT_CODE] = code;
    row->code_length = 0;
    if (root.length != 1 || !is_digits(code, 1, 3) || code.text[0] == '0') return;
    row->code[0] = '0';
    memcpy(row->code + 1, code.text, code.length);
    row->code_length = code.length + 1;
    rows->restored++;
}

/* A spreadsheet saves each kind of file alike: the number of columns tells where the URL is. */
static signed char url_column(const struct shape *shape, size_t count)
{
    if (shape->separator != ';') return shape->url;
    return count == 61 ? 60 : count == 58 ? 57 : -1;
}

/* What a column of a shape is; EVENT_COLUMNS if it has no place in a statement. */
static enum event_column use_of(const struct shape *shape, size_t count, size_t column)
{
    const signed char places[EVENT_COLUMNS] = {
        [EVENT_ID] = shape->id,           [EVENT_DATE] = shape->date,
        [EVENT_SPEAKER] = shape->speaker, [EVENT_SPEAKER_COUNTRY] = shape->speaker_country,
        [EVENT_TARGET] = shape->target,   [EVENT_TARGET_COUNTRY] = shape->target_country,
        [EVENT_CODE] = shape->code,       [EVENT_WORD] = -1,
        [EVENT_SCORE] = shape->score,     [EVENT_DOCUMENT] = url_column(shape, count),
        [EVENT_PUBLISHER] = -1,           [EVENT_QUOTE] = -1,
    };

    for (int i = 0; i < EVENT_COLUMNS; i++)
        if (places[i] >= 0 && (size_t)places[i] == column) return (enum event_column)i;
    return EVENT_COLUMNS;
}

static void account_columns(struct gdelt *gdelt)
{
    enum { ADM2 = 39, EVERY = 8, PLACES = 3 };
    bool is_reduced = gdelt->shape->id < 0, has_adm2 = gdelt->width > 58;
    size_t name = 0;

    for (size_t i = 0; i < gdelt->width; i++, name++) {
        for (size_t place = 0; !is_reduced && !has_adm2 && place < PLACES; place++)
            name += name == ADM2 + EVERY * place;
        event_table_account_column(&gdelt->table, i, is_reduced ? reduced_names[i] : names[name],
                                   use_of(gdelt->shape, gdelt->width, i));
    }
}

static void want(struct cell_plan *plan, signed char column)
{
    if (column >= 0) cells_want(plan, (size_t)column);
}

static void plan_cells(struct cell_plan *plan, const struct shape *shape)
{
    const signed char wanted[] = { shape->id, shape->date, shape->speaker, shape->speaker_country, shape->target,
                                   shape->target_country, shape->code, shape->root, shape->score };

    cells_plan(plan, shape->separator);
    for (size_t i = 0; i < sizeof wanted; i++) want(plan, wanted[i]);
    for (size_t count = shape->least; count <= shape->most; count++) want(plan, url_column(shape, count));
}

static void begin_rows(void *own)
{
    struct rows *rows = own;

    rows->count = 0;
    rows->restored = 0;
    rows->width = 0;
    filled_forget(&rows->filled);
}

static void fill_row(const struct gdelt *gdelt, struct rows *rows, struct row *row, const struct cells *cells)
{
    const struct shape *shape = gdelt->shape;
    const struct cell_plan *plan = &gdelt->plan;
    struct event_cell *own = row->event.cells;

    own[EVENT_ID] = cell_at(plan, cells, shape->id);
    own[EVENT_DATE] = cell_at(plan, cells, shape->date);
    own[EVENT_SPEAKER] = cell_at(plan, cells, shape->speaker);
    own[EVENT_SPEAKER_COUNTRY] = cell_at(plan, cells, shape->speaker_country);
    own[EVENT_TARGET] = cell_at(plan, cells, shape->target);
    own[EVENT_TARGET_COUNTRY] = cell_at(plan, cells, shape->target_country);
    own[EVENT_SCORE] = cell_at(plan, cells, shape->score);
    own[EVENT_DOCUMENT] = cell_at(plan, cells, url_column(shape, cells->count));
    restore_code(rows, row, cell_at(plan, cells, shape->code), cell_at(plan, cells, shape->root));
    if (own[EVENT_CODE].length == 0) row->fault = "no event code";
    if (!gdelt->adds_up) event_table_hash(&row->event);
    else if (row->code_length == 0) event_repeats_key(&row->event);
}

/* Not the whole of it: a key that is not there has the length 0. */
static void begin_row(struct row *row, const struct batch_line *line)
{
    row->fault = NULL;
    row->code_length = 0;
    row->event.line = line->number;
    row->event.offset = line->offset;
    row->event.key_length = 0;
    row->event.has_number = false;
    for (size_t i = 0; i < EVENT_COLUMNS; i++) row->event.cells[i] = (struct event_cell){ "", 0 };
    memset(row->event.hashes, 0, sizeof row->event.hashes);
}

static hearsay_status take_line(const void *state, void *own, const struct batch_line *line,
                                hearsay_error *err)
{
    const struct gdelt *gdelt = state;
    const struct shape *shape = gdelt->shape;
    struct rows *rows = own;
    void *items = rows->items;
    struct cells cells;
    struct row *row;

    if (line->length == 0 || (gdelt->has_header && line->number == 1)) return HEARSAY_OK;
    if (!allocate_grow(&items, &rows->capacity, rows->count + 1, sizeof *rows->items))
        return reading_no_memory(err);
    rows->items = items;
    row = &rows->items[rows->count++];
    begin_row(row, line);
    cells_find(&gdelt->plan, line->text, line->length, &cells);
    if (cells.count < shape->least || cells.count > shape->most) {
        row->fault = "another number of columns than the first row";
        return HEARSAY_OK;
    }
    filled_add(&rows->filled, cells.filled);
    if (cells.count > rows->width) rows->width = cells.count;
    fill_row(gdelt, rows, row, &cells);
    return HEARSAY_OK;
}

static hearsay_status push_rows(struct gdelt *gdelt, struct rows *rows, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; i < GDELT_COLUMNS; i++) gdelt->table.filled[i] += filled_count(&rows->filled, i);
    gdelt->restored += rows->restored;
    if (rows->width > gdelt->width) gdelt->width = rows->width;
    for (size_t i = 0; status == HEARSAY_OK && i < rows->count; i++) {
        struct row *row = &rows->items[i];

        if (i + 2 * EXPECTED < rows->count)
            event_repeats_expect(&gdelt->table, &rows->items[i + 2 * EXPECTED].event);
        if (i + EXPECTED < rows->count) {
            event_repeats_expect_next(&gdelt->table, &rows->items[i + EXPECTED].event);
            event_table_expect(&gdelt->table, &rows->items[i + EXPECTED].event);
        }
        if (row->code_length)
            row->event.cells[EVENT_CODE] = (struct event_cell){ row->code, row->code_length };
        status = row->fault
                     ? event_table_leave_out(&gdelt->table, row->event.line, row->fault, err)
                     : event_table_push(&gdelt->table, &row->event, err);
    }
    return status;
}

static hearsay_status take_rows(struct gdelt *gdelt, hearsay_error *err)
{
    const struct line_taker taker = { gdelt, begin_rows, take_line };
    struct rows all[AHEAD_BATCHES] = { { 0 } };
    struct line_batches *batches = NULL;
    struct rows *rows;
    hearsay_status status = line_batches_new(&batches, gdelt->table.reading->input, &taker, all, sizeof *all, err);

    while (status == HEARSAY_OK && (rows = line_batches_next(batches, &status, err)))
        status = push_rows(gdelt, rows, err);
    line_batches_free(batches);
    for (size_t i = 0; i < AHEAD_BATCHES; i++) allocate_free(all[i].items);
    return status;
}

/* what NULL: nothing that we know. GDELT's files come side by side: in a folder of them those
 * without events are left out, and only a file that was named itself is an error. */
static hearsay_status refuse(struct reading *reading, const char *what, hearsay_error *err)
{
    hearsay_status status;

    if (what && reading->bundle) {
        reading_left_out(reading, "file", what);
        return HEARSAY_OK;
    }
    reading_begin_at(reading, HEARSAY_STATEMENT, 1);
    if (!what)
        return reading_fail(reading, 0, err, "no file of GDELT events: these have 57, 58 or 61 "
                            "columns and begin with a number and a date such as 20150624");
    status = reading_fail(reading, 0, err, "%s, which holds no events", what);
    hearsay_error_hint(err, "use the export files of the same time: YYYYMMDDHHMMSS.export.CSV.zip");
    return status;
}

static hearsay_status hint_actor(struct event_table *table, const char *code,
                                 struct event_cell country, hearsay_error *err)
{
    return cameo_actors_hint(table->state, table->reading, table->line, code, country.text,
                             country.length, err);
}

hearsay_status gdelt_read(struct reading *reading, hearsay_error *err)
{
    struct gdelt gdelt = { .table = { .hint = hint_actor } };
    const char *head;
    size_t length;
    hearsay_status status = input_head(reading->input, &head, &length, err);

    if (status != HEARSAY_OK) return status;
    gdelt.shape = find_shape(head, length, &gdelt.has_header);
    if (!gdelt.shape) return refuse(reading, find_other(head, length), err);
    plan_cells(&gdelt.plan, gdelt.shape);
    gdelt.adds_up = reading->adding != NULL;
    event_table_begin(&gdelt.table, reading);
    status = cameo_actors_load(&gdelt.actors, err);
    gdelt.table.state = gdelt.actors;
    if (status == HEARSAY_OK) status = mapping_push_acts(reading->mapping, reading, err);
    if (status == HEARSAY_OK) status = take_rows(&gdelt, err);
    if (status == HEARSAY_OK && gdelt.restored)
        status = reading_notice(reading, "saved by a spreadsheet", 0, err,
                                "a spreadsheet took the first zero off %llu event codes; it was "
                                "put back", (unsigned long long)gdelt.restored);
    if (status == HEARSAY_OK) account_columns(&gdelt);
    status = event_table_end(&gdelt.table, status, err);
    cameo_actors_free(gdelt.actors);
    return status;
}
