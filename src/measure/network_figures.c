/* The figures of a whole network. */
#include <math.h>

#include "measure/columns.h"
#include "measure/measures.h"
#include "memory/allocate.h"
#include "network/igraph_bridge.h"

/* Sums over the ties. A pair is two ends in order, however many kinds of tie join them. */
struct tie_sums {
    size_t pairs, simple_pairs; /* with and without loops */
    double weight;
};

static struct tie_sums sum_ties(const hearsay_network *network)
{
    struct tie_sums sums = { 0 };
    const hearsay_tie *before = NULL;

    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);

        if (tie->negated) continue;
        sums.weight += tie->weight;
        if (before && before->from == tie->from && before->to == tie->to) continue;
        sums.pairs++;
        sums.simple_pairs += tie->from != tie->to;
        before = tie;
    }
    return sums;
}

/* ---- counts ---- */

hearsay_status measure_network_nodes(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    (void)err;
    value->number = (double)measuring->nodes;
    return HEARSAY_OK;
}

hearsay_status measure_network_statements(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    (void)err;
    value->number = (double)hearsay_network_notes_of(measuring->network)->tied;
    return HEARSAY_OK;
}

hearsay_status measure_network_pairs(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    (void)err;
    value->number = (double)sum_ties(measuring->network).pairs;
    return HEARSAY_OK;
}

hearsay_status measure_network_loops(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    (void)err;
    value->number = (double)hearsay_network_notes_of(measuring->network)->loops;
    return HEARSAY_OK;
}

hearsay_status measure_network_weight(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    (void)err;
    value->number = sum_ties(measuring->network).weight;
    return HEARSAY_OK;
}

hearsay_status measure_network_left_out(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    (void)err;
    value->number = (double)hearsay_network_notes_of(measuring->network)->left_out;
    return HEARSAY_OK;
}

hearsay_status measure_network_rolled_loops(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    (void)err;
    value->number = (double)hearsay_network_notes_of(measuring->network)->rolled_loops;
    return HEARSAY_OK;
}

hearsay_status measure_network_negated(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    (void)err;
    value->number = (double)hearsay_network_notes_of(measuring->network)->negated;
    return HEARSAY_OK;
}

hearsay_status measure_network_untied(struct measuring *measuring, struct measured *value,
                                         hearsay_error *err)
{
    (void)err;
    value->number = (double)hearsay_network_notes_of(measuring->network)->untied;
    return HEARSAY_OK;
}

hearsay_status measure_network_density(struct measuring *measuring, struct measured *value,
                                       hearsay_error *err)
{
    double nodes = (double)measuring->nodes;

    (void)err;
    if (nodes <= 1) return HEARSAY_OK;
    value->number = (double)sum_ties(measuring->network).simple_pairs / (nodes * (nodes - 1));
    if (hearsay_network_kind_of(measuring->network)->undirected) value->number *= 2;
    return HEARSAY_OK;
}

/* ---- of the simple graph ---- */

hearsay_status measure_network_components(struct measuring *measuring, struct measured *value,
                                          hearsay_error *err)
{
    hearsay_status status = measuring_components(measuring, err);

    value->number = (double)measuring->components;
    return status;
}

/* Components are numbered by falling size. */
hearsay_status measure_network_largest_component(struct measuring *measuring,
                                                 struct measured *value, hearsay_error *err)
{
    hearsay_status status = measuring_components(measuring, err);
    size_t size = 0;

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++)
        size += measuring->component[i] == 0;
    value->number = (double)size;
    return status;
}

typedef hearsay_status (*bridge_figure)(struct bridge_graph *graph, double *one,
                                        hearsay_error *err);

static hearsay_status ask_bridge(struct measuring *measuring, bridge_figure figure,
                                 struct measured *value, hearsay_error *err)
{
    hearsay_status status = measuring_simple(measuring, err);

    return status == HEARSAY_OK ? figure(measuring->simple, &value->number, err) : status;
}

hearsay_status measure_network_reciprocity(struct measuring *measuring, struct measured *value,
                                           hearsay_error *err)
{
    return ask_bridge(measuring, bridge_reciprocity, value, err);
}

hearsay_status measure_network_largest_strong(struct measuring *measuring, struct measured *value,
                                              hearsay_error *err)
{
    return ask_bridge(measuring, bridge_largest_strong, value, err);
}

hearsay_status measure_network_transitivity(struct measuring *measuring, struct measured *value,
                                            hearsay_error *err)
{
    return ask_bridge(measuring, bridge_transitivity, value, err);
}

hearsay_status measure_network_diameter(struct measuring *measuring, struct measured *value,
                                        hearsay_error *err)
{
    hearsay_status status = ask_bridge(measuring, bridge_diameter, value, err);

    if (sum_ties(measuring->network).simple_pairs == 0) value->number = NAN;
    return status;
}

/* ---- the table ---- */

static hearsay_status add_rows(hearsay_table *table, const struct measuring *measuring,
                               const struct columns *columns, hearsay_error *err)
{
    hearsay_status status = table_row(table, err);

    if (status == HEARSAY_OK) status = table_set_text(table, 0, "network", err);
    if (status == HEARSAY_OK)
        status = table_set_text(table, 1, hearsay_network_kind_of(measuring->network)->name, err);
    for (size_t i = 0; status == HEARSAY_OK && i < columns->selection.count; i++) {
        const struct measured *value = columns->values[i];

        status = table_row(table, err);
        if (status == HEARSAY_OK)
            status = table_set_text(table, 0, columns->selection.items[i]->facts.name, err);
        if (status == HEARSAY_OK)
            status = value->text ? table_set_text(table, 1, value->text, err)
                                 : table_set_number(table, 1, value->number, err);
    }
    return status;
}

hearsay_status hearsay_network_table(hearsay_table **out, const hearsay_network *network,
                                     const hearsay_measure_options *options, hearsay_error *err)
{
    struct measuring measuring;
    struct columns columns;
    hearsay_table *table = NULL;
    hearsay_status status;

    measuring_init(&measuring, network, NULL, options);
    status = columns_make(&columns, &measuring, HEARSAY_OF_NETWORK, 1, err);
    if (status == HEARSAY_OK) status = table_new(&table, err);
    if (status == HEARSAY_OK) status = table_column(table, "name", false, err);
    if (status == HEARSAY_OK) status = table_column(table, "value", true, err);
    if (status == HEARSAY_OK) status = add_rows(table, &measuring, &columns, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    columns_clear(&columns);
    measuring_clear(&measuring);
    *out = table;
    return status;
}
