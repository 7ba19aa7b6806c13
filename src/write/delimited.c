/* Tables and networks as CSV (RFC 4180, line feeds) and TSV. A network is two files, as Gephi,
 * Cytoscape and spreadsheets import them:
 *
 *     id,name,label,kind,...                source,target,weight,statements,kind,...,evidence
 *     us,United States,United States,...    us,china,3,3,target,...,s2;s7;s8
 *
 * A cell that a spreadsheet would run as a formula gets an apostrophe. */
#include "write/delimited.h"

#include <string.h>

#include "text/escape.h"
#include "text/number.h"
#include "text/utf8.h"
#include "write/elements.h"
#include "write/letters.h"
#include "write/outgoing.h"
#include "write/writers.h"

/* ASCII that begins with a letter or digit and has nothing that a cell must be quoted for: most cells. */
static bool is_plain(const char *text, size_t length)
{
    unsigned char first = (unsigned char)*text;

    if (!((first >= '0' && first <= '9') || (first >= 'A' && first <= 'Z') ||
          (first >= 'a' && first <= 'z')))
        return false;
    for (size_t i = 1; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if (byte < ' ' || byte >= 0x7F || byte == '"' || byte == ',') return false;
    }
    return text[length - 1] != ' ';
}

void delimited_text(struct buffer *out, const char *text, char separator)
{
    size_t length = strlen(text), bytes;
    double number;
    bool is_number;

    if (is_plain(text, length)) {
        buffer_add(out, text, length);
        return;
    }
    /* control characters are dropped, and what comes after them must not become a formula */
    for (; length && utf8_is_control(utf8_next(text, length, &bytes)); length -= bytes)
        text += bytes;
    is_number = *text == '-' && number_read(text, length, &number); /* of others no guard is seen */
    escape_cell(out, text, length, separator, !is_number);
}

/* ---- tables ---- */

static void write_headings(struct buffer *out, const hearsay_table *table, char separator)
{
    for (size_t i = 0; i < hearsay_table_columns(table); i++) {
        if (i) buffer_char(out, separator);
        delimited_text(out, hearsay_table_heading(table, i), separator);
    }
    buffer_char(out, '\n');
}

static void write_row(struct buffer *out, const hearsay_table *table, size_t row, char separator)
{
    for (size_t i = 0; i < hearsay_table_columns(table); i++) {
        const char *text = hearsay_table_text(table, row, i);
        double number;

        if (i) buffer_char(out, separator);
        if (hearsay_table_number(table, row, i, &number)) buffer_number(out, number);
        else if (text) delimited_text(out, text, separator);
    }
    buffer_char(out, '\n');
}

static hearsay_status write_table(hearsay_output *output, const hearsay_table *table,
                                  char separator, hearsay_error *err)
{
    struct outgoing out = outgoing_begin(output, err);

    write_headings(&out.text, table, separator);
    for (size_t i = 0; i < hearsay_table_rows(table) && outgoing_step(&out); i++)
        write_row(&out.text, table, i, separator);
    return outgoing_end(&out);
}

hearsay_status csv_table(hearsay_output *output, const hearsay_table *table,
                         const hearsay_run *run, hearsay_error *err)
{
    (void)run;
    return write_table(output, table, ',', err);
}

hearsay_status tsv_table(hearsay_output *output, const hearsay_table *table,
                         const hearsay_run *run, hearsay_error *err)
{
    (void)run;
    return write_table(output, table, '\t', err);
}

/* ---- networks ---- */

static void add_fact(struct buffer *out, struct facts *facts, const struct fact *fact,
                     char separator)
{
    if (fact->kind == FACT_NUMBER) buffer_number(out, fact->number);
    else if (fact->kind != FACT_MISSING) delimited_text(out, facts_text(facts, fact), separator);
}

struct sheet {
    const struct fact_column *columns;
    char separator;
};

static void add_element(struct buffer *out, struct facts *facts, const void *how, size_t index)
{
    const struct sheet *sheet = how;

    for (size_t i = 0; sheet->columns[i].name; i++) {
        struct fact fact = fact_of(facts, &sheet->columns[i], index);

        if (i) buffer_char(out, sheet->separator);
        add_fact(out, facts, &fact, sheet->separator);
    }
    buffer_char(out, '\n');
}

static hearsay_status write_part(hearsay_output *output, const struct outgoing_network *what,
                                 hearsay_network_part part, char separator, hearsay_error *err)
{
    bool is_nodes = part == HEARSAY_PART_NODES;
    size_t rows = is_nodes ? hearsay_network_nodes(what->network)
                           : hearsay_network_ties(what->network);
    struct outgoing out = outgoing_begin(output, err);
    struct sheet sheet = { .separator = separator };
    struct facts facts;

    out.status = facts_begin(&facts, what, LETTERS_OF_CELLS, err);
    sheet.columns = is_nodes ? facts.nodes : tie_facts;
    for (size_t i = 0; sheet.columns[i].name; i++) {
        if (i) buffer_char(&out.text, separator);
        buffer_text(&out.text, sheet.columns[i].name);
    }
    buffer_char(&out.text, '\n');
    elements_write(&out, &facts, rows, add_element, &sheet);
    facts_end(&facts, &out);
    return outgoing_end(&out);
}

hearsay_status csv_network_part(hearsay_output *output, const struct outgoing_network *what,
                                hearsay_network_part part, hearsay_error *err)
{
    return write_part(output, what, part, ',', err);
}

hearsay_status tsv_network_part(hearsay_output *output, const struct outgoing_network *what,
                                hearsay_network_part part, hearsay_error *err)
{
    return write_part(output, what, part, '\t', err);
}
