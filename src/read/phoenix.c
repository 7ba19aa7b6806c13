/* Phoenix and PETRARCH events: 26 columns, tabs, no header; actors by their codes. */
#include <string.h>

#include "read/cameo_actor.h"
#include "read/event_table.h"
#include "read/readers.h"

enum {
    PHOENIX_COLUMNS = 26,
    COLUMN_ID = 0, COLUMN_DATE = 1, COLUMN_YEAR = 2, COLUMN_SOURCE = 5, COLUMN_SOURCE_ENTITY = 6,
    COLUMN_TARGET = 9, COLUMN_TARGET_ENTITY = 10, COLUMN_CODE = 13, COLUMN_ROOT = 14,
    COLUMN_SCORE = 16, COLUMN_URL = 24, COLUMN_SOURCES = 25,
};

static const char *const names[PHOENIX_COLUMNS] = {
    "EventID", "Date", "Year", "Month", "Day", "SourceActorFull", "SourceActorEntity",
    "SourceActorRole", "SourceActorAttribute", "TargetActorFull", "TargetActorEntity",
    "TargetActorRole", "TargetActorAttribute", "EventCode", "EventRootCode", "PentaClass",
    "GoldsteinScore", "Issues", "Lat", "Lon", "LocationName", "StateName", "CountryCode",
    "SentenceID", "URLs", "NewsSources",
};

static const struct {
    enum event_column column;
    size_t at;
} columns[] = {
    { EVENT_ID, COLUMN_ID },           { EVENT_DATE, COLUMN_DATE },
    { EVENT_SPEAKER, COLUMN_SOURCE },  { EVENT_SPEAKER_COUNTRY, COLUMN_SOURCE_ENTITY },
    { EVENT_TARGET, COLUMN_TARGET },   { EVENT_TARGET_COUNTRY, COLUMN_TARGET_ENTITY },
    { EVENT_CODE, COLUMN_CODE },       { EVENT_SCORE, COLUMN_SCORE },
    { EVENT_DOCUMENT, COLUMN_URL },    { EVENT_PUBLISHER, COLUMN_SOURCES },
};

static bool is_digits(struct event_cell cell, size_t least, size_t most)
{
    if (cell.length < least || cell.length > most) return false;
    for (size_t i = 0; i < cell.length; i++)
        if (cell.text[i] < '0' || cell.text[i] > '9') return false;
    return true;
}

int phoenix_sniff(const char *head, size_t length)
{
    const char *end = memchr(head, '\n', length);
    struct event_cell cells[PHOENIX_COLUMNS];
    size_t count = event_split(head, end ? (size_t)(end - head) : length, '\t', cells,
                               PHOENIX_COLUMNS);

    if (count != PHOENIX_COLUMNS) return 0;
    return is_digits(cells[COLUMN_DATE], 8, 8) && is_digits(cells[COLUMN_YEAR], 4, 4) &&
                   is_digits(cells[COLUMN_CODE], 2, 4) && is_digits(cells[COLUMN_ROOT], 1, 2)
               ? 95 : 0;
}

/* An entity that is a country is the country of its roles. */
static hearsay_status hint_actor(struct event_table *table, const char *code,
                                 struct event_cell country, hearsay_error *err)
{
    return cameo_actors_hint(table->state, table->reading, table->line, code, country.text,
                             country.length, err);
}

static hearsay_status take_row(struct event_table *table, const char *line, size_t length,
                               hearsay_error *err)
{
    struct event_cell cells[PHOENIX_COLUMNS];
    struct event_row row = { 0 };

    if (event_split(line, length, '\t', cells, PHOENIX_COLUMNS) != PHOENIX_COLUMNS)
        return event_table_leave_out(table, 0, "not 26 columns", err);
    event_table_fill(table, cells, PHOENIX_COLUMNS);
    for (int i = 0; i < EVENT_COLUMNS; i++) row.cells[i].text = "";
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        struct event_cell cell = cells[columns[i].at];
        while (cell.length && cell.text[cell.length - 1] == ' ') cell.length--;
        row.cells[columns[i].column] = cell;
    }
    if (row.cells[EVENT_CODE].length == 0)
        return event_table_leave_out(table, 0, "no event code", err);
    if (row.cells[EVENT_SPEAKER_COUNTRY].length != 3) row.cells[EVENT_SPEAKER_COUNTRY].length = 0;
    if (row.cells[EVENT_TARGET_COUNTRY].length != 3) row.cells[EVENT_TARGET_COUNTRY].length = 0;
    return event_table_push(table, &row, err);
}

static void account_columns(struct event_table *table)
{
    for (size_t i = 0; i < PHOENIX_COLUMNS; i++) {
        enum event_column what = EVENT_COLUMNS;
        for (size_t j = 0; j < sizeof columns / sizeof *columns; j++)
            if (columns[j].at == i) what = columns[j].column;
        event_table_account_column(table, i, names[i], what);
    }
}

hearsay_status phoenix_read(struct reading *reading, hearsay_error *err)
{
    struct event_table table = { .hint = hint_actor };
    struct cameo_actors *actors = NULL;
    hearsay_status status;

    event_table_begin(&table, reading);
    status = cameo_actors_load(&actors, err);
    table.state = actors;
    if (status == HEARSAY_OK) status = mapping_push_acts(reading->mapping, reading, err);
    while (status == HEARSAY_OK) {
        char *line;
        size_t length = 0;

        status = input_line(reading->input, &line, &length, NULL, err);
        if (status != HEARSAY_OK || !line) break;
        if (length) status = take_row(&table, line, length, err);
    }
    if (status == HEARSAY_OK) account_columns(&table);
    status = event_table_end(&table, status, err);
    cameo_actors_free(actors);
    return status;
}
