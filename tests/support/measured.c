/* Networks for tests of measures. */
#include "support/measured.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"
#include "text/buffer.h"

struct measured network_of_lines(const char *lines, const hearsay_network_options *options)
{
    struct measured measured = { .corpus = corpus_of_lines(lines) };
    hearsay_error err = { 0 };

    if (hearsay_network_build(&measured.network, measured.corpus, options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return measured;
}

struct measured measure_ties(const char *ties, const char *measure)
{
    const hearsay_network_options options = { .kind = "mentions" };
    struct buffer lines = { 0 };
    struct measured measured;
    hearsay_error err = { 0 };

    for (const char *at = ties; *at; at += strspn(at, " ")) {
        size_t from = strcspn(at, ">"), to = strcspn(at + from + 1, " ");

        buffer_format(&lines, "statement speaker=%.*s|act=assert|target=%.*s\n", (int)from, at,
                      (int)to, at + from + 1);
        at += from + 1 + to;
    }
    measured = network_of_lines(buffer_string(&lines), &options);
    buffer_clear(&lines);
    if (hearsay_measure_run(&measured.table, measured.network, measure, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    return measured;
}

const igraph_t *igraph_of(hearsay_network *network)
{
    const igraph_t *graph = NULL;

    assert_int_equal(hearsay_network_graph(&graph, network, NULL), HEARSAY_OK);
    return graph;
}

void measured_free(struct measured *measured)
{
    hearsay_table_free(measured->table);
    hearsay_network_free(measured->network);
    hearsay_corpus_free(measured->corpus);
    *measured = (struct measured){ 0 };
}

double value_in(const hearsay_table *table, const char *id, const char *heading)
{
    size_t column = hearsay_table_find(table, heading);
    double value = NAN;

    assert_true(column != SIZE_MAX);
    for (size_t i = 0; i < hearsay_table_rows(table); i++) {
        if (strcmp(hearsay_table_text(table, i, 0), id) != 0) continue;
        (void)hearsay_table_number(table, i, column, &value);
        return value;
    }
    fail_msg("no row \"%s\"", id);
    return value;
}

double value_of(const struct measured *measured, const char *id)
{
    return value_in(measured->table, id, hearsay_table_heading(measured->table, 2));
}

bool is_near(double found, double expected)
{
    if (isnan(found) || isnan(expected)) return isnan(found) && isnan(expected);
    return fabs(found - expected) <= 1e-12 * fmax(1, fabs(expected));
}
