/* What a writer writes, as one text. */
#include "support/written.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "measure/table.h"
#include "support/lines.h"
#include "text/number.h"

struct memory {
    hearsay_output *output;
    hearsay_error err;
    char *bytes;
    size_t size;
};

static void open_memory(struct memory *memory)
{
    *memory = (struct memory){ .output = NULL };
    assert_int_equal(hearsay_output_memory(&memory->output, &memory->bytes, &memory->size,
                                           &memory->err), HEARSAY_OK);
}

static char *close_memory(struct memory *memory, hearsay_status status)
{
    if (status != HEARSAY_OK) fail_msg("%s", memory->err.message);
    assert_int_equal(hearsay_output_close(memory->output, &memory->err), HEARSAY_OK);
    assert_int_equal(strlen(memory->bytes), memory->size);
    return memory->bytes;
}

char *written_table(const hearsay_table *table, const char *format, const hearsay_run *run)
{
    struct memory memory;

    open_memory(&memory);
    return close_memory(&memory, hearsay_write_table(memory.output, format, table, run,
                                                     &memory.err));
}

char *written_network(const hearsay_network *network, const char *format, const hearsay_run *run)
{
    struct memory memory;

    open_memory(&memory);
    return close_memory(&memory, hearsay_write_network(memory.output, format, network, NULL, run,
                                                       &memory.err));
}

char *written_part(const hearsay_network *network, const char *format, hearsay_network_part part)
{
    struct memory memory;

    open_memory(&memory);
    return close_memory(&memory, hearsay_write_network_part(memory.output, format, network, part, NULL,
                                                            &memory.err));
}

char *written_corpus(const hearsay_corpus *corpus, const char *format)
{
    struct memory memory;

    open_memory(&memory);
    return close_memory(&memory, hearsay_write_corpus(memory.output, format, corpus,
                                                      &memory.err));
}

char *written_report_of(const hearsay_corpus *corpus, const hearsay_report_options *options)
{
    hearsay_report_options own = options ? *options : (hearsay_report_options){ .jobs = 1 };
    struct memory memory;

    open_memory(&memory);
    return close_memory(&memory, hearsay_report_write(memory.output, "md", corpus, &own, NULL,
                                                      &memory.err));
}

char *written_report(const char *lines, const hearsay_report_options *options)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    char *text = written_report_of(corpus, options);

    hearsay_corpus_free(corpus);
    return text;
}

hearsay_table *table_of_cells(size_t columns, size_t rows, const char *const *cells)
{
    hearsay_table *table = NULL;

    assert_int_equal(table_new(&table, NULL), HEARSAY_OK);
    for (size_t i = 0; i < columns; i++)
        assert_int_equal(table_column(table, cells[i] + (*cells[i] == '#'), *cells[i] == '#',
                                      NULL), HEARSAY_OK);
    for (size_t i = columns; i < columns * (rows + 1); i++) {
        hearsay_statement_id evidence[] = { (hearsay_statement_id)(i / columns - 1),
                                            (hearsay_statement_id)(i / columns + 9) };
        const char *cell = cells[i];
        size_t at = i % columns;
        double value;

        if (at == 0) {
            assert_int_equal(table_row(table, NULL), HEARSAY_OK);
            assert_int_equal(table_set_evidence(table, evidence, 2, NULL), HEARSAY_OK);
        }
        if (hearsay_table_is_number(table, at) && number_read(cell, strlen(cell), &value))
            assert_int_equal(table_set_number(table, at, value, NULL), HEARSAY_OK);
        else if (*cell)
            assert_int_equal(table_set_text(table, at, cell, NULL), HEARSAY_OK);
    }
    return table;
}

const char *hostile_name(size_t index)
{
    static const char *const names[] = {
        "\"quoted\" and 'single'",
        "<script>alert(1)</script> & &amp;",
        "back\\slash \\N \\",
        "two\nlines",
        "a;b,c|d\te",
        "=cmd|' /C calc'!A0",
        "+1+2",
        "-1+2",
        "@sum",
        "'=apostrophe",
        "\x01=after a control",
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAEzyx",
        "\xE4\xB8\xAD\xE5\x9B\xBD\xE6\x94\xBF\xE5\xBA\x9C",
        "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x9A\x80 pilot",
        "bell\x07 escape\x1B[31m \xC2\x85 \xE2\x80\xA8",
        "]]> --> */ # // %s %n ${x}",
        "| pipe | `code` [link](http://x) *b*",
        "true",
        "[1]",
        "\"",
    };

    return index < sizeof names / sizeof *names ? names[index] : NULL;
}
