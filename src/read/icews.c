/* ICEWS events: a header, tabs, no quoting; actors by name. Also POLECAT, its successor, whose
 * events are PLOVER's; the two differ in their headings. */
#include <string.h>

#include "memory/allocate.h"
#include "read/event_table.h"
#include "read/readers.h"
#include "text/buffer.h"

enum { HEADINGS = EVENT_WIDTH };

/* A heading for each column that we need; several between "|". */
struct headed_dialect {
    const char *needed[4]; /* headings by which a file is known */
    const char *headings[EVENT_COLUMNS];
    const char *mode;      /* a heading whose value goes behind the code: "ACCUSE-allege" */
    const char *prefix;    /* of document ids that mean something only here */
};

static const struct headed_dialect icews = {
    .needed = { "Event ID", "Source Name", "CAMEO Code", "Target Name" },
    .headings = { [EVENT_ID] = "Event ID", [EVENT_DATE] = "Event Date",
                  [EVENT_SPEAKER] = "Source Name", [EVENT_SPEAKER_COUNTRY] = "Source Country",
                  [EVENT_TARGET] = "Target Name", [EVENT_TARGET_COUNTRY] = "Target Country",
                  [EVENT_CODE] = "CAMEO Code", [EVENT_WORD] = "Event Text",
                  [EVENT_SCORE] = "Intensity", [EVENT_DOCUMENT] = "Story ID",
                  [EVENT_PUBLISHER] = "Publisher" },
    .prefix = "icews:",
};

static const struct headed_dialect polecat = {
    .needed = { "Event ID", "Event Type", "Actor Name", "Recipient Name" },
    .headings = { [EVENT_ID] = "Event ID", [EVENT_DATE] = "Event Date",
                  [EVENT_SPEAKER] = "Actor Name", [EVENT_SPEAKER_COUNTRY] = "Actor Country",
                  [EVENT_TARGET] = "Recipient Name", [EVENT_TARGET_COUNTRY] = "Recipient Country",
                  [EVENT_CODE] = "Event Type", [EVENT_SCORE] = "Intensity|Event Intensity",
                  [EVENT_PUBLISHER] = "Source" },
    .mode = "Event Mode",
    .prefix = "polecat:",
};

struct headed {
    struct event_table table;
    const struct headed_dialect *dialect;
    size_t columns[EVENT_COLUMNS], mode, count; /* SIZE_MAX: not there */
    const char *names[HEADINGS];                /* of the columns, in reading->names */
    struct buffer code, document;
};

/* ---- headers ---- */

static bool is_called(struct event_cell cell, const char *name, size_t length)
{
    while (cell.length && strchr(" \r", cell.text[cell.length - 1])) cell.length--;
    return length == cell.length && memcmp(cell.text, name, length) == 0;
}

static size_t find_heading(const struct event_cell *cells, size_t count, const char *names)
{
    for (; names; names = strchr(names, '|') ? strchr(names, '|') + 1 : NULL)
        for (size_t i = 0; i < count; i++)
            if (is_called(cells[i], names, strcspn(names, "|"))) return i;
    return SIZE_MAX;
}

static int sniff(const struct headed_dialect *dialect, const char *head, size_t length)
{
    const char *end = memchr(head, '\n', length);
    struct event_cell cells[HEADINGS];
    size_t count = event_split(head, end ? (size_t)(end - head) : length, '\t', cells, HEADINGS);

    if (count > HEADINGS) count = HEADINGS;
    for (size_t i = 0; i < 4; i++)
        if (find_heading(cells, count, dialect->needed[i]) == SIZE_MAX) return 0;
    return 97;
}

int icews_sniff(const char *head, size_t length)
{
    return sniff(&icews, head, length);
}

int polecat_sniff(const char *head, size_t length)
{
    return sniff(&polecat, head, length);
}

static hearsay_status take_header(struct headed *headed, const char *line, size_t length,
                                  hearsay_error *err)
{
    struct event_cell cells[HEADINGS];
    size_t count = event_split(line, length, '\t', cells, HEADINGS);

    headed->count = count;
    if (count > HEADINGS) count = HEADINGS;
    for (int i = 0; i < EVENT_COLUMNS; i++)
        headed->columns[i] = find_heading(cells, count, headed->dialect->headings[i]);
    headed->mode = find_heading(cells, count, headed->dialect->mode);
    for (size_t i = 0; i < count; i++) {
        headed->names[i] = arena_text(&headed->table.reading->names, cells[i].text,
                                      cells[i].length);
        if (!headed->names[i]) return reading_no_memory(err);
    }
    for (size_t i = 0; i < 4; i++) {
        if (find_heading(cells, count, headed->dialect->needed[i]) != SIZE_MAX) continue;
        reading_begin_at(headed->table.reading, HEARSAY_STATEMENT, 1);
        return reading_fail(headed->table.reading, 0, err, "the header has no column \"%s\"",
                            headed->dialect->needed[i]);
    }
    return HEARSAY_OK;
}

/* What a column became; the words of a code that is there tell nothing more. */
static enum event_column use_of(const struct headed *headed, size_t column)
{
    bool has_code = headed->columns[EVENT_CODE] != SIZE_MAX;

    if (column == headed->mode) return EVENT_CODE;
    for (int i = 0; i < EVENT_COLUMNS; i++) {
        if (headed->columns[i] != column) continue;
        if (i == EVENT_WORD && has_code) continue;
        return (enum event_column)i;
    }
    return EVENT_COLUMNS;
}

static void account_columns(struct headed *headed)
{
    for (size_t i = 0; i < headed->count && i < HEADINGS; i++)
        event_table_account_column(&headed->table, i, headed->names[i], use_of(headed, i));
}

/* ---- rows ---- */

/* Words for nothing are nothing; blanks around a cell do not count. */
static struct event_cell clean(const struct headed *headed, struct event_cell cell)
{
    while (cell.length && strchr(" \r\"", cell.text[0])) cell.text++, cell.length--;
    while (cell.length && strchr(" \r\"", cell.text[cell.length - 1])) cell.length--;
    if (cell.length <= 20 &&
        mapping_is_empty(headed->table.reading->mapping, cell.text, cell.length))
        cell.length = 0;
    return cell;
}

static hearsay_status take_row(struct headed *headed, const char *line, size_t length,
                               hearsay_error *err)
{
    struct event_cell cells[HEADINGS] = { { 0 } };
    size_t count = event_split(line, length, '\t', cells, HEADINGS);
    struct event_row row = { 0 };

    if (count != headed->count)
        return event_table_leave_out(&headed->table, 0, "another number of columns than the header",
                                     err);
    event_table_fill(&headed->table, cells, count);
    for (int i = 0; i < EVENT_COLUMNS; i++) {
        row.cells[i].text = "";
        if (headed->columns[i] != SIZE_MAX)
            row.cells[i] = clean(headed, cells[headed->columns[i]]);
    }
    if (headed->mode != SIZE_MAX && row.cells[EVENT_CODE].length) {
        struct event_cell mode = clean(headed, cells[headed->mode]);
        buffer_reset(&headed->code);
        buffer_add(&headed->code, row.cells[EVENT_CODE].text, row.cells[EVENT_CODE].length);
        if (mode.length) buffer_char(&headed->code, '-');
        buffer_add(&headed->code, mode.text, mode.length);
        if (headed->code.failed) return reading_no_memory(err);
        row.cells[EVENT_CODE] = (struct event_cell){ buffer_string(&headed->code),
                                                     headed->code.length };
    }
    if (row.cells[EVENT_DOCUMENT].length) {
        buffer_reset(&headed->document);
        buffer_text(&headed->document, headed->dialect->prefix);
        buffer_add(&headed->document, row.cells[EVENT_DOCUMENT].text,
                   row.cells[EVENT_DOCUMENT].length);
        if (headed->document.failed) return reading_no_memory(err);
        row.cells[EVENT_DOCUMENT] = (struct event_cell){ buffer_string(&headed->document),
                                                         headed->document.length };
    }
    return event_table_push(&headed->table, &row, err);
}

static hearsay_status read_headed(struct reading *reading, const struct headed_dialect *dialect,
                                  hearsay_error *err)
{
    struct headed headed = { .dialect = dialect,
                             .table = { .hint = event_named_actor,
                                        .date_format = "%m/%d/%Y|%Y-%m-%d|%m/%d/%y" } };
    hearsay_status status;

    event_table_begin(&headed.table, reading);
    status = mapping_push_acts(reading->mapping, reading, err);
    while (status == HEARSAY_OK) {
        char *line;
        size_t length = 0;

        status = input_line(reading->input, &line, &length, NULL, err);
        if (status != HEARSAY_OK || !line) break;
        if (input_line_number(reading->input) == 1) status = take_header(&headed, line, length, err);
        else if (length) status = take_row(&headed, line, length, err);
    }
    if (status == HEARSAY_OK) account_columns(&headed);
    status = event_table_end(&headed.table, status, err);
    buffer_clear(&headed.code);
    buffer_clear(&headed.document);
    return status;
}

hearsay_status icews_read(struct reading *reading, hearsay_error *err)
{
    return read_headed(reading, &icews, err);
}

hearsay_status polecat_read(struct reading *reading, hearsay_error *err)
{
    return read_headed(reading, &polecat, err);
}
