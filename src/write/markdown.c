/* A table in GitHub's kind of Markdown:
 *
 *     | id | pagerank |
 *     | --- | ---: |
 *     | us | 0.21 |
 *
 * What made it follows as a comment, which no reader of the page sees. */
#include "text/escape.h"
#include "write/outgoing.h"
#include "write/writers.h"

#include <string.h>

static void add_text(struct buffer *out, const char *text)
{
    escape_markdown(out, text, strlen(text));
}

static void write_headings(struct buffer *out, const hearsay_table *table)
{
    size_t columns = hearsay_table_columns(table);

    for (size_t i = 0; i < columns; i++) {
        buffer_text(out, i ? " | " : "| ");
        add_text(out, hearsay_table_heading(table, i));
    }
    buffer_text(out, " |\n");
    for (size_t i = 0; i < columns; i++)
        buffer_text(out, hearsay_table_is_number(table, i) ? "| ---: " : "| --- ");
    buffer_text(out, "|\n");
}

static void write_row(struct buffer *out, const hearsay_table *table, size_t row)
{
    size_t columns = hearsay_table_columns(table);
    double number;

    for (size_t i = 0; i < columns; i++) {
        const char *text = hearsay_table_text(table, row, i);

        buffer_text(out, i ? " | " : "| ");
        if (hearsay_table_number(table, row, i, &number)) buffer_number(out, number);
        else if (text) add_text(out, text);
    }
    buffer_text(out, " |\n");
}

hearsay_status markdown_table(hearsay_output *output, const hearsay_table *table,
                              const hearsay_run *run, hearsay_error *err)
{
    struct outgoing out = outgoing_begin(output, err);

    write_headings(&out.text, table);
    for (size_t i = 0; i < hearsay_table_rows(table) && outgoing_step(&out); i++)
        write_row(&out.text, table, i);
    if (hearsay_table_closing(table)) {
        buffer_char(&out.text, '\n');
        add_text(&out.text, hearsay_table_closing(table));
        buffer_char(&out.text, '\n');
    }
    if (run && run->options) {
        buffer_format(&out.text, "\n<!-- hearsay %s ", hearsay_version());
        escape_xml(&out.text, run->options, strlen(run->options)); /* no --> gets through */
        buffer_text(&out.text, " -->\n");
    }
    return outgoing_end(&out);
}
