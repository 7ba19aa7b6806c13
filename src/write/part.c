/* Sums as a part: CSV, a row a sum, in the order of their cells' bytes. */
#include <string.h>

#include "corpus/sums.h"
#include "memory/allocate.h"
#include "write/native_cell.h"
#include "write/outgoing.h"

enum {
    FIXED = SUM_PERIOD + 1, /* columns that every part has, before the numbers */
    EXPECTED = 8,           /* rows */
};

static void write_headings(struct buffer *out, const bool *used)
{
    for (int i = 0; i < FIXED; i++) {
        buffer_text(out, sum_columns[i].name);
        buffer_char(out, ',');
    }
    buffer_text(out, "count,first,last,weight");
    for (int i = FIXED; i < SUM_COLUMNS; i++) {
        if (!used[i]) continue;
        buffer_char(out, ',');
        buffer_text(out, sum_columns[i].name);
    }
    buffer_char(out, '\n');
}

static void write_numbers(struct buffer *out, const struct sum *sum)
{
    char first[HEARSAY_DATE_TEXT], last[HEARSAY_DATE_TEXT], weight[DECIMAL_TEXT];

    buffer_count(out, sum->count);
    buffer_char(out, ',');
    buffer_text(out, hearsay_date_write(sum->first, first));
    buffer_char(out, ',');
    buffer_text(out, hearsay_date_write(sum->last, last));
    buffer_char(out, ',');
    buffer_add(out, weight, decimal_write(sum->weight, weight));
}

/* Sums come in the order of their cells, not of their memory: the cache fetches what a row soon needs. */
static void expect_row(const hearsay_sums *sums, uint32_t number)
{
    __builtin_prefetch(sums->keys.texts[number]);
    __builtin_prefetch(&sums->items[number]);
}

static void write_row(struct buffer *out, const hearsay_sums *sums, uint32_t number)
{
    struct sum_text cells[SUM_CELLS];

    sums_cells(sums, number, cells);
    for (int i = 0; i < SUM_COLUMNS; i++) {
        if (i == FIXED) write_numbers(out, &sums->items[number]);
        if (i >= FIXED && !sums->is_used[i]) continue;
        if (i >= FIXED) buffer_char(out, ',');
        native_cell(out, cells[i].text, cells[i].length, ',');
        if (i < FIXED) buffer_char(out, ',');
    }
    buffer_char(out, '\n');
}

hearsay_status hearsay_write_sums(hearsay_output *output, const hearsay_sums *sums, hearsay_error *err)
{
    struct outgoing out = outgoing_begin(output, err);
    uint32_t *sorted = sums_sorted(sums);

    if (!sorted) out.status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while writing");
    write_headings(&out.text, sums->is_used);
    for (size_t i = 0; sorted && i < hearsay_sums_count(sums) && outgoing_step(&out); i++) {
        if (i + EXPECTED < hearsay_sums_count(sums)) expect_row(sums, sorted[i + EXPECTED]);
        write_row(&out.text, sums, sorted[i]);
    }
    allocate_free(sorted);
    return outgoing_end(&out);
}

/* ---- what a part cannot hold ---- */

static void add_loss(hearsay_loss losses[HEARSAY_LOSSES], size_t *count, const char *what, const char *of,
                     uint64_t number)
{
    if (number) losses[(*count)++] = (hearsay_loss){ .what = what, .of = of, .count = (size_t)number };
}

void hearsay_sums_loss(hearsay_loss losses[HEARSAY_LOSSES], size_t *count, const hearsay_sums *sums)
{
    static const hearsay_field fields[] = { HEARSAY_FIELD_ID, HEARSAY_FIELD_DOCUMENT, HEARSAY_FIELD_SPAN,
                                            HEARSAY_FIELD_QUOTE, HEARSAY_FIELD_CUE,
                                            HEARSAY_FIELD_ANNOTATOR };

    *count = 0;
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        add_loss(losses, count, hearsay_field_name(fields[i]), "statement", sums->without_place[fields[i]]);
    add_loss(losses, count, "attributes", "statement", sums->without_place[HEARSAY_ATTRIBUTE]);
    for (int kind = HEARSAY_DOCUMENT; kind < HEARSAY_STATEMENT; kind++)
        add_loss(losses, count, "what is declared", hearsay_record_kind_name((hearsay_record_kind)kind),
                 sums->declared[kind]);
    add_loss(losses, count, "what is said of the corpus", NULL, sums->declared[HEARSAY_CORPUS] > 0);
}
