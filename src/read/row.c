#include "read/row.h"

#include <string.h>

#include "memory/allocate.h"

#define CELLS_LIMIT 10000

void row_clear(struct row *row)
{
    allocate_free(row->cells);
    buffer_clear(&row->lines);
    buffer_clear(&row->decoded);
}

/* The place of the quote that opens a cell which is not closed in this text; SIZE_MAX if none. A
 * quote opens only at the beginning of a cell. from: where to begin, outside of quotes or at an
 * opening quote; searched: no quote between that and here. */
static size_t find_open(const char *text, size_t length, char separator, size_t *from,
                        size_t searched)
{
    size_t at = *from;

    while (at < length) {
        const char *next;

        if (text[at] == '"') {
            size_t opened = at++;
            if (at < searched) at = searched;
            for (;;) {
                const char *quote = memchr(text + at, '"', length - at);
                if (!quote) {
                    *from = opened;
                    return opened;
                }
                at = (size_t)(quote - text) + 1;
                if (at == length || text[at] != '"') break;
                at++;
            }
        }
        next = memchr(text + at, separator, length - at);
        if (!next) break;
        at = (size_t)(next - text) + 1;
        *from = at;
    }
    return SIZE_MAX;
}

/* Adds the lines behind one whose last cell is open, until it is closed. */
static hearsay_status add_lines(struct reading *reading, struct row *row, const char *line,
                                size_t length, hearsay_error *err)
{
    uint64_t end = input_line_offset(reading->input) + length;
    size_t from = 0, searched = 0, opened;

    buffer_reset(&row->lines);
    buffer_add(&row->lines, line, length);
    while ((opened = find_open(buffer_string(&row->lines), row->lines.length, row->separator,
                               &from, searched)) != SIZE_MAX) {
        char *next;
        hearsay_status status = input_line(reading->input, &next, &length, NULL, err);

        if (status != HEARSAY_OK) return status;
        if (!next || row->lines.length > INPUT_LINE_LIMIT) {
            reading->origin.text = buffer_string(&row->lines);
            reading->origin.length = row->lines.length;
            return reading_fail(reading, opened, err, "this quote is not closed");
        }
        searched = row->lines.length;
        /* the line before ended in a carriage return and a line feed, or in a line feed only */
        buffer_text(&row->lines, input_line_offset(reading->input) - end > 1 ? "\r\n" : "\n");
        buffer_add(&row->lines, next, length);
        end = input_line_offset(reading->input) + length;
        if (row->lines.failed) return reading_no_memory(err);
    }
    reading->origin.text = buffer_string(&row->lines);
    reading->origin.length = row->lines.length;
    return row->lines.failed ? reading_no_memory(err) : HEARSAY_OK;
}

/* The quoted cell at *at: what stands in it, and *at behind it. */
static hearsay_status take_quoted(const struct reading *reading, struct row *row, size_t *at,
                                  struct cell *cell, hearsay_error *err)
{
    const char *text = reading->origin.text;
    size_t length = reading->origin.length, start = *at + 1, end = start, doubled = 0;
    char *to;

    for (;;) {
        const char *quote = memchr(text + end, '"', length - end);
        if (!quote) return reading_fail(reading, *at, err, "this quote is not closed");
        end = (size_t)(quote - text);
        if (end + 1 == length || text[end + 1] != '"') break;
        doubled++;
        end += 2;
    }
    cell->quoted = true;
    cell->text = text + start;
    cell->length = end - start;
    *at = end + 1;
    if (*at < length && text[*at] != row->separator)
        return reading_fail(reading, *at, err, "text behind a closing quote; a quote within a cell "
                            "is written twice: \"\"");
    if (!doubled) return HEARSAY_OK;
    to = row->decoded.bytes + row->decoded.length;
    cell->text = to;
    for (size_t i = start; i < end; i++) {
        *to++ = text[i];
        if (text[i] == '"') i++;
    }
    cell->length -= doubled;
    row->decoded.length += cell->length;
    return HEARSAY_OK;
}

static hearsay_status add_cell(const struct reading *reading, struct row *row, struct cell cell,
                               hearsay_error *err)
{
    void *cells = row->cells;

    if (row->count == CELLS_LIMIT)
        return reading_fail(reading, cell.offset, err, "more than %d cells in a row", CELLS_LIMIT);
    if (!allocate_grow(&cells, &row->capacity, row->count + 1, sizeof *row->cells))
        return reading_no_memory(err);
    row->cells = cells;
    row->cells[row->count++] = cell;
    return HEARSAY_OK;
}

static hearsay_status split(const struct reading *reading, struct row *row, hearsay_error *err)
{
    const char *text = reading->origin.text;
    size_t length = reading->origin.length, at = 0;
    void *room = row->decoded.bytes;

    row->count = 0;
    row->decoded.length = 0;
    if (memchr(text, '"', length) &&
        !allocate_grow(&room, &row->decoded.capacity, length + 1, 1))
        return reading_no_memory(err);
    row->decoded.bytes = room;
    for (;;) {
        struct cell cell = { .text = text + at, .offset = at };
        hearsay_status status = HEARSAY_OK;

        if (at < length && text[at] == '"') {
            status = take_quoted(reading, row, &at, &cell, err);
        } else {
            const char *end = memchr(text + at, row->separator, length - at);
            at = end ? (size_t)(end - text) : length;
            cell.length = (size_t)(text + at - cell.text);
        }
        if (status == HEARSAY_OK) status = add_cell(reading, row, cell, err);
        if (status != HEARSAY_OK || at == length) return status;
        at++;
    }
}

static bool is_blank(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (text[i] != ' ' && text[i] != '\t') return false;
    return true;
}

hearsay_status row_next(struct reading *reading, struct row *row, bool *found, hearsay_error *err)
{
    char *line;
    size_t length = 0, from = 0;
    hearsay_status status;

    *found = false;
    do {
        status = input_line(reading->input, &line, &length, NULL, err);
        if (status != HEARSAY_OK || !line) return status;
    } while (is_blank(line, length));
    reading_begin(reading, HEARSAY_STATEMENT,
                  (struct origin){ line, length, input_line_number(reading->input), 0,
                                   input_line_offset(reading->input) });
    if (memchr(line, '"', length) &&
        find_open(line, length, row->separator, &from, 0) != SIZE_MAX)
        status = add_lines(reading, row, line, length, err);
    if (status == HEARSAY_OK) status = split(reading, row, err);
    *found = status == HEARSAY_OK;
    return status;
}

void cell_unguard(struct cell *cell)
{
    size_t at = 0;

    while (at < cell->length && cell->text[at] == '\'') at++;
    if (at == 0 || at == cell->length || !strchr("=+-@", cell->text[at])) return;
    cell->text++;
    cell->length--;
}
