/* A table as aligned columns, for people at a terminal: numbers to the right and with no more
 * decimals than say something, long texts shortened where the line has no room.
 *
 *     id     name           statements  pagerank
 *     us     United States          12    0.2134
 *     china  China                   9    0.1871
 *
 * The table is gone through three times - numbers, widths, text - so that nothing is held. */
#include <math.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/escape.h"
#include "text/number.h"
#include "text/utf8.h"
#include "write/outgoing.h"
#include "write/writers.h"

#define ELLIPSIS "\xE2\x80\xA6"
#define GAP 2       /* blanks between columns */
#define NARROWEST 12 /* columns that a text is not shortened below */
#define DIGITS 4    /* of a fraction */

struct column {
    size_t width, least; /* what it has, what it must keep */
    int decimals;        /* of the fractions; 0: all numbers are whole */
    bool is_number;
};

struct layout {
    const hearsay_table *table;
    struct column *columns;
    size_t count, visible; /* columns that there are; that fit */
    struct buffer cell;    /* the text at hand */
    bool is_summary;          /* names and values: each number is of its own kind */
    bool failed;           /* no memory */
};

/* ---- numbers ---- */

static bool is_whole(double value)
{
    return value == trunc(value);
}

/* Digits behind the point of a number's shortest form. */
static int decimals_of(double value)
{
    char text[NUMBER_TEXT];
    size_t length = number_write(value, text);
    const char *point = memchr(text, '.', length);

    if (memchr(text, 'e', length)) return NUMBER_TEXT; /* very small or very large */
    return point ? (int)(text + length - point) - 1 : 0;
}

/* How many decimals show DIGITS digits of a number of this size, 2 at least. */
static int decimals_for(double largest)
{
    double decimals = DIGITS - 1 - floor(log10(largest));

    if (decimals < 2) return 2;
    return decimals > 12 ? 12 : (int)decimals;
}

static void set_decimals(struct layout *layout, size_t at)
{
    struct column *column = &layout->columns[at];
    double value, largest = 0;
    int needed = 0;

    for (size_t row = 0; row < hearsay_table_rows(layout->table); row++) {
        if (!hearsay_table_number(layout->table, row, at, &value)) continue;
        if (fabs(value) > largest) largest = fabs(value);
        if (!is_whole(value) && needed < NUMBER_TEXT) {
            int decimals = decimals_of(value);
            if (decimals > needed) needed = decimals;
        }
    }
    if (needed == 0) return;
    column->decimals = decimals_for(largest);
    if (needed < column->decimals) column->decimals = needed;
}

/* A number of a column of fractions. What is not zero must not look like it. */
static void add_fraction(struct buffer *cell, double value, int decimals)
{
    char text[NUMBER_TEXT];
    double least = pow(10, -decimals);

    if (value == 0) {
        buffer_char(cell, '0');
        return;
    }
    if (fabs(value) < least / 2) {
        buffer_text(cell, value < 0 ? ">-" : "<");
        value = least;
    }
    buffer_add(cell, text, number_write_fixed(value, decimals, text));
}

/* A fraction that stands alone: without the zeros that only a column needs. */
static void add_single(struct buffer *cell, double value)
{
    char text[NUMBER_TEXT];
    int decimals = decimals_of(value), most = decimals_for(fabs(value));
    size_t length = number_write_fixed(value, decimals < most ? decimals : most, text);

    while (length && memchr(text, '.', length) && text[length - 1] == '0') length--;
    buffer_add(cell, text, length);
}

static void add_number(struct layout *layout, size_t column, double value)
{
    struct buffer *cell = &layout->cell;
    int decimals = layout->columns[column].decimals;

    if (layout->is_summary && !is_whole(value)) add_single(cell, value);
    else if (layout->is_summary || decimals == 0) buffer_number(cell, value);
    else add_fraction(cell, value, decimals);
}

/* ---- cells ---- */

static void set_cell(struct layout *layout, size_t row, size_t column)
{
    const char *text = hearsay_table_text(layout->table, row, column);
    double value;

    buffer_reset(&layout->cell);
    if (hearsay_table_number(layout->table, row, column, &value))
        add_number(layout, column, value);
    else if (text && *text)
        escape_terminal(&layout->cell, text, strlen(text));
    else
        buffer_char(&layout->cell, '-');
    if (layout->cell.failed) layout->failed = true;
}

static void set_heading(struct layout *layout, size_t column)
{
    const char *text = hearsay_table_heading(layout->table, column);

    buffer_reset(&layout->cell);
    escape_terminal(&layout->cell, text, strlen(text));
    if (layout->cell.failed) layout->failed = true;
}

static size_t cell_width(const struct layout *layout)
{
    return utf8_columns(buffer_string(&layout->cell), layout->cell.length);
}

/* ---- widths ---- */

static void set_widths(struct layout *layout)
{
    for (size_t i = 0; i < layout->count; i++) {
        struct column *column = &layout->columns[i];

        set_heading(layout, i);
        column->least = column->width = cell_width(layout);
        for (size_t row = 0; row < hearsay_table_rows(layout->table) && !layout->failed; row++) {
            set_cell(layout, row, i);
            if (cell_width(layout) > column->width) column->width = cell_width(layout);
        }
        if (column->least < NARROWEST) column->least = NARROWEST;
        if (column->is_number || column->width < column->least) column->least = column->width;
    }
}

/* Counts the columns that a line has room for, when texts are as short as they may be. */
static void set_visible(struct layout *layout, size_t room)
{
    size_t used = 0;

    layout->visible = 0;
    while (layout->visible < layout->count) {
        used += layout->columns[layout->visible].least + (layout->visible ? GAP : 0);
        if (used > room && layout->visible > 0) return;
        layout->visible++;
    }
}

/* The widest text that can still be shortened. */
static struct column *widest_column(const struct layout *layout)
{
    struct column *widest = NULL;

    for (size_t i = 0; i < layout->visible; i++) {
        struct column *column = &layout->columns[i];
        if (column->width > column->least && (!widest || column->width > widest->width))
            widest = column;
    }
    return widest;
}

static void fit(struct layout *layout, size_t room)
{
    struct column *widest;
    size_t used = 0;

    set_visible(layout, room);
    for (size_t i = 0; i < layout->visible; i++)
        used += layout->columns[i].width + (i ? GAP : 0);
    for (; used > room && (widest = widest_column(layout)) != NULL; used--) widest->width--;
}

/* ---- lines ---- */

static void add_blanks(struct buffer *out, size_t count)
{
    while (count--) buffer_char(out, ' ');
}

/* The cell in its column; nothing follows the last one. */
static void add_cell(struct buffer *out, const struct layout *layout, size_t at)
{
    const struct column *column = &layout->columns[at];
    const char *text = buffer_string(&layout->cell);
    size_t width = cell_width(layout), length = layout->cell.length;

    if (width > column->width) {
        length = utf8_fit(text, length, column->width - 1);
        while (length && text[length - 1] == ' ') length--;
        width = utf8_columns(text, length) + 1;
    }
    if (at) add_blanks(out, GAP);
    if (column->is_number) add_blanks(out, column->width - width);
    buffer_add(out, text, length);
    if (length < layout->cell.length) buffer_text(out, ELLIPSIS);
    if (!column->is_number && at + 1 < layout->visible) add_blanks(out, column->width - width);
}

static void write_hidden(struct buffer *out, struct layout *layout)
{
    if (layout->visible == layout->count) return;
    buffer_text(out, "no room for: ");
    for (size_t i = layout->visible; i < layout->count; i++) {
        set_heading(layout, i);
        if (i > layout->visible) buffer_text(out, ", ");
        buffer_text(out, buffer_string(&layout->cell));
    }
    buffer_char(out, '\n');
}

static void write_lines(struct outgoing *out, struct layout *layout)
{
    for (size_t i = 0; i < layout->visible; i++) {
        set_heading(layout, i);
        add_cell(&out->text, layout, i);
    }
    buffer_char(&out->text, '\n');
    for (size_t row = 0; row < hearsay_table_rows(layout->table) && outgoing_step(out); row++) {
        for (size_t i = 0; i < layout->visible && !layout->failed; i++) {
            set_cell(layout, row, i);
            if (!layout->failed) add_cell(&out->text, layout, i);
        }
        buffer_char(&out->text, '\n');
    }
    write_hidden(&out->text, layout);
    if (hearsay_table_closing(layout->table)) {
        buffer_text(&out->text, hearsay_table_closing(layout->table));
        buffer_char(&out->text, '\n');
    }
}

hearsay_status aligned_table(hearsay_output *output, const hearsay_table *table,
                             const hearsay_run *run, hearsay_error *err)
{
    struct outgoing out = outgoing_begin(output, err);
    struct layout layout = { .table = table, .count = hearsay_table_columns(table),
                             .is_summary = writer_is_summary(table) };

    layout.visible = layout.count;
    layout.columns = allocate_zero(layout.count, sizeof *layout.columns);
    layout.failed = !layout.columns;
    for (size_t i = 0; !layout.failed && i < layout.count; i++) {
        layout.columns[i].is_number = hearsay_table_is_number(table, i);
        set_decimals(&layout, i);
    }
    if (!layout.failed) set_widths(&layout);
    if (!layout.failed && run && run->width) fit(&layout, run->width);
    if (!layout.failed) write_lines(&out, &layout);
    if (layout.failed) out.text.failed = true;
    allocate_free(layout.columns);
    buffer_clear(&layout.cell);
    return outgoing_end(&out);
}
