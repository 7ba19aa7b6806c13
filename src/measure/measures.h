/* The table of measures: one row each, and what their functions share. */
#ifndef MEASURE_MEASURES_H
#define MEASURE_MEASURES_H

#include <hearsay/measure.h>

#include "measure/counts.h"

struct bridge_graph;

/* A network that is being measured. What several measures need is made when it is first asked for.
 * measuring_clear in any case. */
struct measuring {
    const hearsay_network *network;
    size_t nodes;
    struct bridge_graph *simple; /* distinct ordered pairs without loops */
    uint32_t *component;         /* by node: weak components from 0, the largest first */
    size_t components;
    double *hub, *authority; /* by node */
    struct counts counts;
};

void measuring_init(struct measuring *measuring, const hearsay_network *network);
void measuring_clear(struct measuring *measuring);
hearsay_status measuring_simple(struct measuring *measuring, hearsay_error *err);
hearsay_status measuring_components(struct measuring *measuring, hearsay_error *err);
hearsay_status measuring_counts(struct measuring *measuring, hearsay_error *err);

struct measure {
    hearsay_measure facts;
    /* One of the two. Of the statements: a value of an actor's counts, NaN for missing. */
    double (*of_counts)(const struct actor_counts *counts);
    /* Of the graph: a value for each node, NaN for missing. */
    hearsay_status (*of_nodes)(struct measuring *measuring, double *values, hearsay_error *err);
};

/* Measure number index; NULL past the end. */
const struct measure *measure_at(size_t index);

/* The functions of the rows; each family has a file of its name. */
double measure_statements(const struct actor_counts *counts);
double measure_accuses(const struct actor_counts *counts);
double measure_accused(const struct actor_counts *counts);
double measure_denies(const struct actor_counts *counts);
double measure_claims(const struct actor_counts *counts);
double measure_first_hand(const struct actor_counts *counts);
double measure_not_said(const struct actor_counts *counts);
hearsay_status measure_in_strength(struct measuring *measuring, double *values,
                                   hearsay_error *err);
hearsay_status measure_out_strength(struct measuring *measuring, double *values,
                                    hearsay_error *err);
hearsay_status measure_pagerank(struct measuring *measuring, double *values, hearsay_error *err);
hearsay_status measure_hub(struct measuring *measuring, double *values, hearsay_error *err);
hearsay_status measure_authority(struct measuring *measuring, double *values, hearsay_error *err);
hearsay_status measure_betweenness(struct measuring *measuring, double *values,
                                   hearsay_error *err);
hearsay_status measure_harmonic(struct measuring *measuring, double *values, hearsay_error *err);
hearsay_status measure_coreness(struct measuring *measuring, double *values, hearsay_error *err);
hearsay_status measure_component(struct measuring *measuring, double *values, hearsay_error *err);

#endif
