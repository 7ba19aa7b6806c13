/* Measures: from a network (and its corpus) to a table of numbers that can be defended.
 *
 *     hearsay_table *ranks = NULL;
 *     hearsay_measure_run(&ranks, network, "pagerank", &err);
 *
 * What each measure asks, on which graph, its scale, source and limits stand in its row of the
 * table of measures; `hearsay list measures --long` prints the same words.
 */
#ifndef HEARSAY_MEASURE_H
#define HEARSAY_MEASURE_H

#include <hearsay/network.h>
#include <hearsay/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A row of the table of measures. */
typedef struct hearsay_measure {
    const char *name;
    const char *question; /* "who is accused by those who matter" */
    const char *graph;    /* what it is computed on: weights, loops, direction */
    const char *unit;     /* and range */
    const char *source;   /* paper or formula */
    const char *limits;   /* when not to trust it */
} hearsay_measure;

/** Measure number index; NULL past the end. */
HEARSAY_API const hearsay_measure *hearsay_measure_at(size_t index);
HEARSAY_API const hearsay_measure *hearsay_measure_find(const char *name);

/**
 * One measure for every node of a network: columns id, name, and the measure's own.
 *
 * @param out   sorted by value, falling, then id; the caller frees it
 * @return HEARSAY_BAD_ARGUMENT for an unknown measure (names the nearest)
 * Cost         stands in the measure's source file; betweenness and harmonic are O(n m).
 */
HEARSAY_API hearsay_status hearsay_measure_run(hearsay_table **out, const hearsay_network *network,
                                               const char *name, hearsay_error *err);

/**
 * Every actor of the network's corpus that says something, is named as target, or has a tie, with
 * all measures: id, name, kind, statements, accuses, accused, denies, claims, in_strength,
 * out_strength, pagerank, hub, authority, betweenness, harmonic, coreness, component, first_hand,
 * not_said. Actors without a tie in the network have no value for the network's measures.
 *
 * @param out   sorted by statements + accused, falling; the caller frees it
 */
HEARSAY_API hearsay_status hearsay_actor_table(hearsay_table **out, const hearsay_network *network,
                                               hearsay_error *err);

/**
 * Every claim of the corpus: id, text, topic, backs, opposes, backers, opposers, origins, depth,
 * first, last, doubts, doubters, reports, actors, unnamed, not_said.
 *
 * @param out   sorted by number of statements, falling; the caller frees it
 */
HEARSAY_API hearsay_status hearsay_claim_table(hearsay_table **out, const hearsay_corpus *corpus,
                                               hearsay_error *err);

/**
 * The whole network in a table of two columns, name and value: network, nodes, statements, pairs,
 * loops, weight, density, reciprocity, components, largest_component, largest_strong, transitivity,
 * diameter. The last seven are of the simple graph without loops and weights.
 */
HEARSAY_API hearsay_status hearsay_network_table(hearsay_table **out,
                                                 const hearsay_network *network,
                                                 hearsay_error *err);

/**
 * Statements, one a row, as a person reads them: statement, date, speaker, act, marks, target,
 * claim, via, document, quote, cue, confidence, place. Marks: "not said" and others.
 *
 * @param statements  their numbers; NULL: all statements of the corpus (count is then ignored)
 */
HEARSAY_API hearsay_status hearsay_statement_table(hearsay_table **out,
                                                   const hearsay_corpus *corpus,
                                                   const hearsay_statement_id *statements,
                                                   size_t count, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
