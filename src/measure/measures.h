/* The tables of measures: one row each, and what their functions share. */
#ifndef MEASURE_MEASURES_H
#define MEASURE_MEASURES_H

#include <hearsay/measure.h>

#include "measure/answers.h"
#include "measure/camps.h"
#include "measure/claim_sums.h"
#include "measure/counts.h"
#include "measure/path_graph.h"
#include "measure/shortest_paths.h"
#include "measure/signed_graph.h"
#include "measure/split.h"
#include "measure/tie_list.h"
#include "memory/arena.h"

struct bridge_graph;

/* A network (or, without one, a corpus) that is being measured. What several measures need is made
 * when it is first asked for. measuring_clear in any case. */
struct measuring {
    const hearsay_corpus *corpus;
    const hearsay_network *network; /* NULL where only a corpus is measured */
    hearsay_measure_options options;
    size_t nodes;
    struct bridge_graph *simple; /* distinct ordered pairs without loops */
    struct tie_list ties;        /* the same pairs, with weights */
    bool has_ties;
    struct path_graph graph; /* of the ties as one goes along them */
    bool has_graph;
    struct signed_graph friends; /* and foes: the pairs without directions; until camps are sought */
    bool has_friends;
    struct signed_graph pairs;   /* without directions: weight 1 if tied one way, 2 if both */
    bool has_pairs;
    struct split split;          /* of friends and foes into two camps */
    bool has_split;
    struct camps camps;          /* as many as there are */
    bool has_camps;
    uint32_t *component;         /* by node: weak components from 0, the largest first */
    size_t components;
    double *hub, *authority;     /* by node */
    struct path_values paths;    /* by node */
    struct answers answers;      /* to accusations */
    struct counts counts;
    struct claim_table claims;   /* sums of each claim */
    struct arena texts;          /* of the values that are texts */
};

/* options: NULL for defaults. network and corpus: one of them, or both if they belong together. */
void measuring_init(struct measuring *measuring, const hearsay_network *network,
                    const hearsay_corpus *corpus, const hearsay_measure_options *options);
void measuring_clear(struct measuring *measuring);
/* Frees ties and graph; who asks for them again has them made again. */
void measuring_drop_ties(struct measuring *measuring);
hearsay_status measuring_simple(struct measuring *measuring, hearsay_error *err);
hearsay_status measuring_ties(struct measuring *measuring, hearsay_error *err);
/* The ties as one goes along them, as a packed graph: where they have no direction, each both ways. */
hearsay_status measuring_graph(struct measuring *measuring, const struct path_graph **out, hearsay_error *err);
/* What the families of measures share: graph and components. */
hearsay_status measuring_shared(struct measuring *measuring, hearsay_error *err);
hearsay_status measuring_signed(struct measuring *measuring, hearsay_error *err);
hearsay_status measuring_pairs(struct measuring *measuring, hearsay_error *err);
hearsay_status measuring_split(struct measuring *measuring, hearsay_error *err);
hearsay_status measuring_camps(struct measuring *measuring, hearsay_error *err);
/* Of shortest paths: harmonic, and betweenness if it is wanted. */
hearsay_status measuring_paths(struct measuring *measuring, bool with_betweenness,
                               hearsay_error *err);
/* Whether those of them that were asked for are estimates. */
static inline bool measuring_is_estimated(const struct measuring *measuring)
{
    return measuring->paths.samples > 0;
}
hearsay_status measuring_components(struct measuring *measuring, hearsay_error *err);
hearsay_status measuring_counts(struct measuring *measuring, hearsay_error *err);
hearsay_status measuring_answers(struct measuring *measuring, hearsay_error *err);
hearsay_status measuring_claims(struct measuring *measuring, hearsay_error *err);

/* A value: a text, or else a number; NaN is missing. */
struct measured {
    double number;
    const char *text; /* lasts as long as the measuring; NULL: it is a number */
};

/* One of the functions is there; the scope says which it can be. */
struct measure {
    hearsay_measure facts;
    bool is_name;              /* numbers that only tell groups apart, or how far others may be off:
                                  nothing to compare, no interval */
    bool has_error;            /* can be an estimate; the next row is how far it may be off */
    bool is_zero_without_ties; /* of who lost all ties in a resample; else it is missing */
    bool in_processes;         /* may start some */
    unsigned family;           /* not 0: of_nodes needs of the measuring what measuring_shared makes, and what else
                                  it makes there only rows of this family, which stand together, look at */
    /* Actors, of the statements: a value of an actor's counts, NaN for missing. */
    double (*of_counts)(const struct actor_counts *counts);
    /* Actors, of the graph: a value for each node, NaN for missing. */
    hearsay_status (*of_nodes)(struct measuring *measuring, double *values, hearsay_error *err);
    /* Claims: a value of a claim's sums. */
    double (*of_sums)(const struct claim_sums *sums);
    /* Actors and claims: a value for each, by id. Ties: for each, by index. The network: one. */
    hearsay_status (*of_all)(struct measuring *measuring, struct measured *values,
                             hearsay_error *err);
};

/* The rows of one scope; {NULL} name at the end. */
extern const struct measure actor_measures[], claim_measures[], tie_measures[],
    network_measures[];

/* Measures that were chosen by name or by set, each once, in the order of their table. */
struct selection {
    const struct measure **items;
    size_t count;
};

/* allocate_free(selection->items) in any case.
 * @return HEARSAY_BAD_ARGUMENT for a word that is no measure of the scope and no set */
hearsay_status measures_select(struct selection *selection, hearsay_measure_scope scope,
                               const hearsay_measure_options *options, hearsay_error *err);


/* ---- the functions of the rows; each family has a file of its name ---- */

double measure_statements(const struct actor_counts *counts);
double measure_accuses(const struct actor_counts *counts);
double measure_accused(const struct actor_counts *counts);
double measure_denies(const struct actor_counts *counts);
double measure_claims(const struct actor_counts *counts);
double measure_first_hand(const struct actor_counts *counts);
double measure_not_said(const struct actor_counts *counts);

double claim_backs(const struct claim_sums *sums);
double claim_opposes(const struct claim_sums *sums);
double claim_backers(const struct claim_sums *sums);
double claim_opposers(const struct claim_sums *sums);
double claim_origins(const struct claim_sums *sums);
double claim_depth(const struct claim_sums *sums);
double claim_doubts(const struct claim_sums *sums);
double claim_doubters(const struct claim_sums *sums);
double claim_reports(const struct claim_sums *sums);
double claim_actors(const struct claim_sums *sums);
double claim_unnamed(const struct claim_sums *sums);
double claim_controversy(const struct claim_sums *sums);
double claim_not_said(const struct claim_sums *sums);

#define NODE_MEASURE(name)                                                                       \
    hearsay_status measure_##name(struct measuring *measuring, double *values, hearsay_error *err)
NODE_MEASURE(in_strength);
NODE_MEASURE(out_strength);
NODE_MEASURE(pagerank);
NODE_MEASURE(reversed_pagerank);
NODE_MEASURE(hub);
NODE_MEASURE(authority);
NODE_MEASURE(betweenness);
NODE_MEASURE(betweenness_error);
NODE_MEASURE(harmonic);
NODE_MEASURE(harmonic_error);
NODE_MEASURE(coreness);
NODE_MEASURE(eigenvector);
NODE_MEASURE(constraint);
NODE_MEASURE(reciprocity);
NODE_MEASURE(signed_degree);
NODE_MEASURE(pn_index);
NODE_MEASURE(signed_eigenvector);
NODE_MEASURE(component);
NODE_MEASURE(side_of_split);
NODE_MEASURE(camp);
NODE_MEASURE(camp_stability);

#define ALL_MEASURE(name)                                                                        \
    hearsay_status measure_##name(struct measuring *measuring, struct measured *values,          \
                                  hearsay_error *err)
ALL_MEASURE(answered);
ALL_MEASURE(unanswered);
ALL_MEASURE(unanswered_in);
ALL_MEASURE(claim_first);
ALL_MEASURE(claim_last);
ALL_MEASURE(claim_backer_names);
ALL_MEASURE(claim_opposer_names);
ALL_MEASURE(claim_first_stated);
ALL_MEASURE(claim_first_stated_by);
ALL_MEASURE(claim_first_denied);
ALL_MEASURE(claim_first_denied_by);
ALL_MEASURE(claim_days_to_denial);
ALL_MEASURE(claim_retractions);
ALL_MEASURE(claim_silent_targets);
ALL_MEASURE(claim_retracted_in);
ALL_MEASURE(claim_changed_sides);
ALL_MEASURE(claim_changes);
ALL_MEASURE(claim_circular);
ALL_MEASURE(claim_outlet_reliance);
ALL_MEASURE(claim_outlet_share);
ALL_MEASURE(claim_main_outlet);
ALL_MEASURE(claim_without_main_outlet);
ALL_MEASURE(tie_weight);
ALL_MEASURE(tie_statements);
ALL_MEASURE(tie_documents);
ALL_MEASURE(tie_first);
ALL_MEASURE(tie_last);
ALL_MEASURE(tie_misfit);
ALL_MEASURE(tie_disparity);
ALL_MEASURE(tie_disparity_adjusted);
ALL_MEASURE(tie_null_model);
ALL_MEASURE(tie_null_model_adjusted);
ALL_MEASURE(tie_only_outlet);
ALL_MEASURE(network_nodes);
ALL_MEASURE(network_statements);
ALL_MEASURE(network_pairs);
ALL_MEASURE(network_loops);
ALL_MEASURE(network_weight);
ALL_MEASURE(network_density);
ALL_MEASURE(network_reciprocity);
ALL_MEASURE(network_components);
ALL_MEASURE(network_largest_component);
ALL_MEASURE(network_largest_strong);
ALL_MEASURE(network_transitivity);
ALL_MEASURE(network_diameter);
ALL_MEASURE(network_triangles);
ALL_MEASURE(network_balanced);
ALL_MEASURE(network_balance);
ALL_MEASURE(network_frustration);
ALL_MEASURE(network_frustration_bound);
ALL_MEASURE(network_frustration_exact);
ALL_MEASURE(network_frustration_weight);
ALL_MEASURE(network_camp_count);
ALL_MEASURE(network_camp_stability);
ALL_MEASURE(network_polarisation);
ALL_MEASURE(network_ei_index);
ALL_MEASURE(network_assortativity_kind);
ALL_MEASURE(network_assortativity_country);
ALL_MEASURE(network_double_coded);
ALL_MEASURE(network_alpha_act);
ALL_MEASURE(network_alpha_speaker);
ALL_MEASURE(network_alpha_target);
ALL_MEASURE(network_alpha_claim);
ALL_MEASURE(network_outlet_reliance);
ALL_MEASURE(network_outlet_share);
ALL_MEASURE(network_main_outlet);
ALL_MEASURE(network_ties_lost);
ALL_MEASURE(network_left_out);
ALL_MEASURE(network_rolled_loops);
ALL_MEASURE(network_negated);
ALL_MEASURE(network_untied);

#endif
