/* The account as a table. */
#include <stdlib.h>
#include <string.h>

#include <hearsay/check.h>

#include "memory/allocate.h"

enum { COLUMN_FORMAT, COLUMN_WHAT, COLUMN_NAME, COLUMN_COUNT, COLUMN_OUTCOME, COLUMN_DETAIL };

static const char *outcome_word(hearsay_outcome outcome)
{
    static const char *const words[] = { "used", "merged", "left out" };

    return words[outcome];
}

static int compare_but_count(const hearsay_account *left, const hearsay_account *right)
{
    int order = strcmp(left->format, right->format);

    if (order) return order;
    if (left->kind != right->kind) return left->kind < right->kind ? -1 : 1;
    order = strcmp(left->name, right->name);
    if (order) return order;
    if (left->outcome != right->outcome) return left->outcome < right->outcome ? -1 : 1;
    return strcmp(left->detail, right->detail);
}

static int compare_lines(const void *a, const void *b)
{
    return compare_but_count(a, b);
}

/* By kind, then by how many there are. */
static int compare_by_count(const void *a, const void *b)
{
    const hearsay_account *left = a, *right = b;
    int order = strcmp(left->format, right->format);

    if (order) return order;
    if (left->kind != right->kind) return left->kind < right->kind ? -1 : 1;
    if (left->count != right->count) return left->count > right->count ? -1 : 1;
    return compare_but_count(left, right);
}

static hearsay_status add_row(hearsay_table *table, const hearsay_account *line, hearsay_error *err)
{
    hearsay_status status = hearsay_table_add_row(table, err);

    if (status == HEARSAY_OK)
        status = hearsay_table_set_text(table, COLUMN_FORMAT, line->format, err);
    if (status == HEARSAY_OK)
        status = hearsay_table_set_text(table, COLUMN_WHAT, hearsay_account_kind_name(line->kind),
                                        err);
    if (status == HEARSAY_OK) status = hearsay_table_set_text(table, COLUMN_NAME, line->name, err);
    if (status == HEARSAY_OK)
        status = hearsay_table_set_number(table, COLUMN_COUNT, (double)line->count, err);
    if (status == HEARSAY_OK)
        status = hearsay_table_set_text(table, COLUMN_OUTCOME, outcome_word(line->outcome), err);
    if (status == HEARSAY_OK && *line->detail)
        status = hearsay_table_set_text(table, COLUMN_DETAIL, line->detail, err);
    return status;
}

static hearsay_status add_columns(hearsay_table *table, hearsay_error *err)
{
    static const struct {
        const char *heading;
        bool is_number;
    } columns[] = { { "format", false }, { "what", false },    { "name", false },
                    { "count", true },   { "outcome", false }, { "detail", false } };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof columns / sizeof *columns; i++)
        status = hearsay_table_add_column(table, columns[i].heading, columns[i].is_number, err);
    return status;
}

/* Lines that say the same become one; returns how many are left. */
static size_t merge(hearsay_account *lines, size_t count)
{
    size_t kept = 0;

    qsort(lines, count, sizeof *lines, compare_lines);
    for (size_t i = 0; i < count; i++) {
        if (kept && compare_but_count(&lines[kept - 1], &lines[i]) == 0)
            lines[kept - 1].count += lines[i].count;
        else
            lines[kept++] = lines[i];
    }
    qsort(lines, kept, sizeof *lines, compare_by_count);
    return kept;
}

hearsay_status hearsay_explain(hearsay_table **out, const hearsay_corpus *corpus,
                               hearsay_error *err)
{
    hearsay_account *lines;
    hearsay_status status;
    size_t count = 0;

    *out = NULL;
    while (hearsay_corpus_account(corpus, count)) count++;
    lines = allocate_again(NULL, count + 1, sizeof *lines);
    if (!lines) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the account");
    for (size_t i = 0; i < count; i++) lines[i] = *hearsay_corpus_account(corpus, i);
    if (count) count = merge(lines, count);
    status = hearsay_table_new(out, err);
    if (status == HEARSAY_OK) status = add_columns(*out, err);
    for (size_t i = 0; status == HEARSAY_OK && i < count; i++)
        status = add_row(*out, &lines[i], err);
    allocate_free(lines);
    if (status == HEARSAY_OK) return status;
    hearsay_table_free(*out);
    *out = NULL;
    return status;
}
