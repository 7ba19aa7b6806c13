/* The network as a whole, one fact a row. */
#include <math.h>

#include "measure/measures.h"
#include "measure/table.h"
#include "memory/allocate.h"
#include "network/igraph_bridge.h"

enum { COLUMN_NAME, COLUMN_VALUE };

/* Sums over the ties. A pair is two ends in order, however many kinds of tie join them. */
struct tie_sums {
    size_t pairs, simple_pairs; /* with and without loops */
    double weight;
};

/* What the rows are taken from. */
struct summary {
    struct measuring measuring;
    const hearsay_network_notes *notes;
    struct tie_sums ties;
    double reciprocity, largest_component, largest_strong, transitivity, diameter;
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

/* Components are numbered by falling size. */
static double first_size(const struct measuring *measuring)
{
    size_t size = 0;

    for (size_t i = 0; i < measuring->nodes; i++) size += measuring->component[i] == 0;
    return (double)size;
}

static hearsay_status summarize(struct summary *summary, hearsay_error *err)
{
    struct measuring *measuring = &summary->measuring;
    hearsay_status status = measuring_components(measuring, err);

    summary->notes = hearsay_network_notes_of(measuring->network);
    summary->ties = sum_ties(measuring->network);
    if (status == HEARSAY_OK) summary->largest_component = first_size(measuring);
    if (status == HEARSAY_OK) status = measuring_simple(measuring, err);
    if (status == HEARSAY_OK)
        status = bridge_reciprocity(measuring->simple, &summary->reciprocity, err);
    if (status == HEARSAY_OK)
        status = bridge_largest_strong(measuring->simple, &summary->largest_strong, err);
    if (status == HEARSAY_OK)
        status = bridge_transitivity(measuring->simple, &summary->transitivity, err);
    if (status == HEARSAY_OK) status = bridge_diameter(measuring->simple, &summary->diameter, err);
    return status;
}

static hearsay_status add_row(hearsay_table *table, const char *name, double value,
                              hearsay_error *err)
{
    hearsay_status status = table_row(table, err);

    if (status == HEARSAY_OK) status = table_set_text(table, COLUMN_NAME, name, err);
    if (status == HEARSAY_OK) status = table_set_number(table, COLUMN_VALUE, value, err);
    return status;
}

static hearsay_status add_rows(hearsay_table *table, const struct summary *summary,
                               hearsay_error *err)
{
    double nodes = (double)summary->measuring.nodes;
    const hearsay_network_notes *notes = summary->notes;
    const struct {
        const char *name;
        double value;
    } rows[] = {
        { "nodes", nodes },
        { "statements", (double)notes->tied },
        { "pairs", (double)summary->ties.pairs },
        { "loops", (double)notes->loops },
        { "weight", summary->ties.weight },
        { "density", nodes > 1 ? (double)summary->ties.simple_pairs / (nodes * (nodes - 1)) : NAN },
        { "reciprocity", summary->reciprocity },
        { "components", (double)summary->measuring.components },
        { "largest_component", summary->largest_component },
        { "largest_strong", summary->largest_strong },
        { "transitivity", summary->transitivity },
        { "diameter", summary->ties.simple_pairs ? summary->diameter : NAN },
        { "left_out", (double)notes->left_out },
        { "rolled_loops", (double)notes->rolled_loops },
        { "negated", (double)notes->negated },
        { "untied", (double)notes->untied },
    };
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof rows / sizeof *rows; i++)
        status = add_row(table, rows[i].name, rows[i].value, err);
    return status;
}

static hearsay_status start_table(hearsay_table **out, const hearsay_network *network,
                                  hearsay_error *err)
{
    hearsay_status status = table_new(out, err);

    if (status == HEARSAY_OK) status = table_column(*out, "name", false, err);
    if (status == HEARSAY_OK) status = table_column(*out, "value", true, err);
    if (status == HEARSAY_OK) status = add_row(*out, "network", NAN, err);
    if (status == HEARSAY_OK)
        status = table_set_text(*out, COLUMN_VALUE, hearsay_network_kind_of(network)->name, err);
    return status;
}

hearsay_status hearsay_network_table(hearsay_table **out, const hearsay_network *network,
                                     hearsay_error *err)
{
    struct summary summary = { 0 };
    hearsay_table *table = NULL;
    hearsay_status status;

    measuring_init(&summary.measuring, network);
    status = summarize(&summary, err);
    if (status == HEARSAY_OK) status = start_table(&table, network, err);
    if (status == HEARSAY_OK) status = add_rows(table, &summary, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    measuring_clear(&summary.measuring);
    *out = table;
    return status;
}
