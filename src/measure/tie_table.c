/* The tie table: one row a tie, the strongest first. */
#include <math.h>
#include <stdlib.h>

#include "measure/columns.h"
#include "measure/measures.h"
#include "memory/allocate.h"

enum { COLUMN_FROM, COLUMN_TO, COLUMN_KIND, COLUMN_ACT, FIRST_MEASURE };

struct ranked {
    double size; /* of the weight */
    size_t tie;
};

static int compare_ranked(const void *a, const void *b)
{
    const struct ranked *left = a, *right = b;

    if (left->size > right->size) return -1;
    if (left->size < right->size) return 1;
    return (left->tie > right->tie) - (left->tie < right->tie);
}

static struct ranked *rank_ties(const hearsay_network *network)
{
    size_t ties = hearsay_network_ties(network);
    struct ranked *order = allocate_zero(ties, sizeof *order);

    for (size_t i = 0; order && i < ties; i++)
        order[i] = (struct ranked){ fabs(hearsay_network_tie(network, i)->weight), i };
    if (order) qsort(order, ties, sizeof *order, compare_ranked);
    return order;
}

static hearsay_status add_tie(hearsay_table *table, const hearsay_network *network,
                              const struct columns *columns, size_t index, hearsay_error *err)
{
    const hearsay_tie *tie = hearsay_network_tie(network, index);
    const char *const texts[FIRST_MEASURE] = {
        [COLUMN_FROM] = hearsay_network_node_id(network, tie->from),
        [COLUMN_TO] = hearsay_network_node_id(network, tie->to),
        [COLUMN_KIND] = tie->negated ? "not said" : hearsay_tie_kind_name(tie->kind),
        [COLUMN_ACT] = tie->act ? tie->act->name : NULL,
    };
    size_t count;
    const hearsay_statement_id *evidence = hearsay_network_evidence(network, index, &count);
    hearsay_status status = table_row(table, err);

    for (size_t i = 0; status == HEARSAY_OK && i < FIRST_MEASURE; i++)
        status = table_set_text(table, i, texts[i], err);
    if (status == HEARSAY_OK) status = columns_set(columns, table, index, err);
    if (status == HEARSAY_OK) status = table_set_evidence(table, evidence, count, err);
    return status;
}

static hearsay_status add_ties(hearsay_table *table, const hearsay_network *network,
                               const struct columns *columns, hearsay_error *err)
{
    struct ranked *order = rank_ties(network);
    hearsay_status status = HEARSAY_OK;

    if (!order) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the table of ties");
    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_network_ties(network); i++)
        status = add_tie(table, network, columns, order[i].tie, err);
    allocate_free(order);
    return status;
}

hearsay_status hearsay_tie_table(hearsay_table **out, const hearsay_network *network,
                                 const hearsay_measure_options *options, hearsay_error *err)
{
    static const char *const headings[FIRST_MEASURE] = { "from", "to", "kind", "act" };
    struct measuring measuring;
    struct columns columns;
    hearsay_table *table = NULL;
    hearsay_status status;

    measuring_init(&measuring, network, NULL, options);
    status = columns_make(&columns, &measuring, HEARSAY_OF_TIES, hearsay_network_ties(network),
                          err);
    if (status == HEARSAY_OK)
        status = columns_begin(&columns, &table, headings, FIRST_MEASURE, err);
    if (status == HEARSAY_OK) status = add_ties(table, network, &columns, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    columns_clear(&columns);
    measuring_clear(&measuring);
    *out = table;
    return status;
}
