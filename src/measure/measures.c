/* The table of measures. What a person should know of a measure stands here, once: the command
 * line, the docs and the reports print these words. */
#include "measure/measures.h"

#include <math.h>
#include <string.h>

#include "measure/table.h"
#include "memory/allocate.h"
#include "text/near.h"

#define OF_STATEMENTS "statements, not ties; actors at the chosen level"
#define SIMPLE "simple graph: distinct ordered pairs, no loops, no weights; "

/* In the order of the columns of the actor table. */
static const struct measure measures[] = {
    { { "statements", "who says most", OF_STATEMENTS, "statements, each by its count",
        "sum of count", "what was not said is left out; it measures the sources' attention as well" },
      measure_statements, NULL },
    { { "accuses", "who accuses", OF_STATEMENTS, "statements, each by its count",
        "sum of count over acts of the group accusation",
        "says nothing of how grave or how well founded an accusation is" },
      measure_accuses, NULL },
    { { "accused", "who is accused",
        "statements, not ties; targets, or, where none is named, the actors the claim is about",
        "statements, each by its count, once for each accused actor",
        "sum of count over acts of the group accusation",
        "accusations of oneself are included; a claim's actors stand in for a missing target" },
      measure_accused, NULL },
    { { "denies", "who denies", OF_STATEMENTS, "statements, each by its count",
        "sum of count over acts of the group denial",
        "a denial may answer any claim, not only an accusation of the speaker" },
      measure_denies, NULL },
    { { "claims", "on how many different things somebody speaks", OF_STATEMENTS,
        "distinct claims", "number of claims with a statement by the actor",
        "depends on how finely the coders cut claims" },
      measure_claims, NULL },
    { { "in_strength", "who receives most", "the network's ties with their weights, no loops",
        "sum of weights; negative where weights are signed", "Barrat et al. 2004, PNAS 101(11)",
        "in networks of claims actors receive nothing" },
      NULL, measure_in_strength },
    { { "out_strength", "who gives most", "the network's ties with their weights, no loops",
        "sum of weights; negative where weights are signed", "Barrat et al. 2004, PNAS 101(11)",
        "backing and opposing cancel out where weights are signed" },
      NULL, measure_out_strength },
    { { "pagerank", "who is pointed to by those who are pointed to",
        SIMPLE "damping 0.85, nodes without ties out spread evenly",
        "share; the nodes of a network sum to 1", "Brin and Page 1998, Computer Networks 30",
        "shares depend on the number of nodes: compare ranks, not values, between networks" },
      NULL, measure_pagerank },
    { { "hub", "who points to those whom many point to",
        SIMPLE "each weak component by itself, power iteration from all ones to 1e-12",
        "0 to 1; the largest of each weak component is 1", "Kleinberg 1999, J. ACM 46(5)",
        "not comparable between components; missing where 10,000 steps did not settle" },
      NULL, measure_hub },
    { { "authority", "who is pointed to by those who point to many",
        SIMPLE "each weak component by itself, power iteration from all ones to 1e-12",
        "0 to 1; the largest of each weak component is 1", "Kleinberg 1999, J. ACM 46(5)",
        "not comparable between components; missing where 10,000 steps did not settle" },
      NULL, measure_authority },
    { { "betweenness", "who stands between others", SIMPLE "directed shortest paths",
        "pairs of others, each shared among its shortest paths; not scaled",
        "Freeman 1977, Sociometry 40(1); Brandes 2001, J. Math. Sociology 25(2)",
        "unstable in small or disconnected networks: one tie can change the order" },
      NULL, measure_betweenness },
    { { "harmonic", "who reaches the others in few steps", SIMPLE "distances along the ties",
        "mean of 1/distance to the others, 0 to 1; who cannot be reached counts 0",
        "Marchiori and Latora 2000, Physica A 285",
        "missing in a network of one node; depends on the number of nodes" },
      NULL, measure_harmonic },
    { { "coreness", "who is in the dense middle",
        SIMPLE "ties of both directions count, answered ties twice",
        "largest k so that the node is in the k-core", "Seidman 1983, Social Networks 5(3)",
        "many nodes share a value" },
      NULL, measure_coreness },
    { { "component", "who hangs together at all", SIMPLE "weak components",
        "number of the component, from 1, the largest first", "connected components",
        "a name, not a size: components of equal size are numbered by their first node" },
      NULL, measure_component },
    { { "first_hand", "who is heard without a relay", OF_STATEMENTS,
        "share of the statements, by count, that name no relay, 0 to 1", "mean of an indicator",
        "missing without statements; a document's publisher is not counted as a relay here" },
      measure_first_hand, NULL },
    { { "not_said", "who is said not to have acted", OF_STATEMENTS,
        "negated statements, each by its count", "sum of count",
        "counts nowhere else; it is not the opposite of saying" },
      measure_not_said, NULL },
};

const struct measure *measure_at(size_t index)
{
    return index < sizeof measures / sizeof *measures ? &measures[index] : NULL;
}

const hearsay_measure *hearsay_measure_at(size_t index)
{
    const struct measure *measure = measure_at(index);

    return measure ? &measure->facts : NULL;
}

static const struct measure *find_measure(const char *name)
{
    const struct measure *measure;

    for (size_t i = 0; (measure = measure_at(i)) != NULL; i++)
        if (strcmp(measure->facts.name, name) == 0) return measure;
    return NULL;
}

const hearsay_measure *hearsay_measure_find(const char *name)
{
    const struct measure *measure = find_measure(name);

    return measure ? &measure->facts : NULL;
}

static hearsay_status fail_unknown(const char *name, hearsay_error *err)
{
    const hearsay_measure *measure;
    struct near near;

    near_init(&near, name);
    for (size_t i = 0; (measure = hearsay_measure_at(i)) != NULL; i++)
        near_offer(&near, measure->name);
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "measure \"%s\" is not known%s%s%s", name,
                 near.best ? "; did you mean \"" : "", near.best ? near.best : "",
                 near.best ? "\"?" : "");
    hearsay_error_hint(err, "hearsay list measures names them");
    return HEARSAY_BAD_ARGUMENT;
}

/* ---- one measure ---- */

static hearsay_status values_of_counts(const struct measure *measure, struct measuring *measuring,
                                       double *values, hearsay_error *err)
{
    hearsay_status status = measuring_counts(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++) {
        hearsay_node node = hearsay_network_node(measuring->network, i);

        values[i] = node.kind == HEARSAY_NODE_ACTOR
                        ? measure->of_counts(&measuring->counts.actors[node.id])
                        : NAN;
    }
    return status;
}

static hearsay_status set_evidence(hearsay_table *table, const struct measure *measure,
                                   const struct measuring *measuring, size_t index,
                                   hearsay_error *err)
{
    hearsay_node node = hearsay_network_node(measuring->network, index);
    size_t count = 0;
    const hearsay_statement_id *evidence;

    if (measure->of_counts && node.kind == HEARSAY_NODE_ACTOR)
        evidence = postings_of(&measuring->counts.statements, node.id, &count);
    else
        evidence = hearsay_network_node_evidence(measuring->network, index, &count);
    return table_set_evidence(table, evidence, count, err);
}

static hearsay_status add_nodes(hearsay_table *table, const struct measure *measure,
                                const struct measuring *measuring, const double *values,
                                hearsay_error *err)
{
    const hearsay_network *network = measuring->network;
    hearsay_status status = table_column(table, "id", false, err);

    if (status == HEARSAY_OK) status = table_column(table, "name", false, err);
    if (status == HEARSAY_OK) status = table_column(table, measure->facts.name, true, err);
    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++) {
        status = table_row(table, err);
        if (status == HEARSAY_OK)
            status = table_set_text(table, 0, hearsay_network_node_id(network, i), err);
        if (status == HEARSAY_OK)
            status = table_set_text(table, 1, hearsay_network_node_name(network, i), err);
        if (status == HEARSAY_OK) status = table_set_number(table, 2, values[i], err);
        if (status == HEARSAY_OK) status = set_evidence(table, measure, measuring, i, err);
    }
    if (status == HEARSAY_OK) status = hearsay_table_sort(table, measure->facts.name, err);
    return status;
}

static hearsay_status run(hearsay_table *table, const struct measure *measure,
                          struct measuring *measuring, hearsay_error *err)
{
    double *values = allocate_zero(measuring->nodes, sizeof *values);
    hearsay_status status;

    if (!values)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for %s", measure->facts.name);
    status = measure->of_counts ? values_of_counts(measure, measuring, values, err)
                                : measure->of_nodes(measuring, values, err);
    if (status == HEARSAY_OK) status = add_nodes(table, measure, measuring, values, err);
    allocate_free(values);
    return status;
}

hearsay_status hearsay_measure_run(hearsay_table **out, const hearsay_network *network,
                                   const char *name, hearsay_error *err)
{
    const struct measure *measure = find_measure(name);
    struct measuring measuring;
    hearsay_table *table = NULL;
    hearsay_status status;

    *out = NULL;
    if (!measure) return fail_unknown(name, err);
    measuring_init(&measuring, network);
    status = table_new(&table, err);
    if (status == HEARSAY_OK) status = run(table, measure, &measuring, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    measuring_clear(&measuring);
    *out = table;
    return status;
}
