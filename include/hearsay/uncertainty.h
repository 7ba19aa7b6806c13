/* How sure the measures of actors are: what they would be had other documents been found, or had
 * coders erred; and which single things they hang on.
 *
 *     hearsay_bootstrap_options options = { .resamples = 1000 };
 *     hearsay_bootstrap_table(&table, corpus, NULL, NULL, &options, NULL, &err);
 *
 * Both functions compute in forked processes, as many as hearsay_measure_options.jobs says; the
 * numbers are the same for any number of them. docs/measures.md says what the intervals mean, and
 * where they cannot hold.
 */
#ifndef HEARSAY_UNCERTAINTY_H
#define HEARSAY_UNCERTAINTY_H

#include <hearsay/measure.h>

#ifdef __cplusplus
extern "C" {
#endif

#define HEARSAY_LEAST_RESAMPLES 20
#define HEARSAY_MOST_RESAMPLES 100000

/* What is drawn with replacement. */
typedef enum hearsay_unit {
    HEARSAY_UNIT_DOCUMENTS,  /* all of the corpus, also those without a statement */
    HEARSAY_UNIT_PARAGRAPHS, /* of one document whose statements have an attribute "paragraph" */
    HEARSAY_UNIT_STATEMENTS, /* where not even two documents have statements */
    HEARSAY_UNITS
} hearsay_unit;

typedef struct hearsay_bootstrap_options {
    size_t resamples;   /* HEARSAY_LEAST_RESAMPLES to HEARSAY_MOST_RESAMPLES */
    bool by_confidence; /* a statement is left out of a resample with probability 1 - confidence */
    double coder_error; /* 0 to 1: the probability that another statement, drawn from all of them,
                           stands where one is */
} hearsay_bootstrap_options;

typedef struct hearsay_bootstrap_notes {
    hearsay_unit unit;
    size_t units;      /* how many were drawn from */
    size_t alone;      /* of these, statements without a document among documents */
    size_t names;      /* measures left out because their values are names, not numbers */
} hearsay_bootstrap_notes;

/** "documents", "paragraphs", "statements"; NULL past the end. */
HEARSAY_API const char *hearsay_unit_name(hearsay_unit unit);

/**
 * Intervals of values and ranks by the bootstrap (Efron 1979, Annals of Statistics 7(1); percentile
 * method). A row for each actor that has a value of a measure, measure after measure, the first rank
 * first: id, name, kind, measure, value; low, high: the middle 90 % of the resamples; rank, with
 * ties sharing the better one; rank_low, rank_high: likewise; above_next: the share of resamples
 * in which the actor is above the one in the next row, half of those in which they are equal;
 * present: the share of resamples in which it has a value. Missing values take no part in low and
 * high, and come last in ranks.
 *
 * @param network    which network, at what level ...; NULL for defaults
 * @param measures   which measures, seed, jobs; NULL for defaults
 * @param notes      may be NULL
 * @param out        the caller frees it
 * @return HEARSAY_BAD_ARGUMENT for numbers out of range, or if no measure is one of numbers;
 *         HEARSAY_LIMIT if resamples x actors x measures is more than 67,108,864; HEARSAY_IO if a
 *         process died
 *
 * Cost  that of the measures for each resample; 12 bytes for each resample, actor and measure.
 */
HEARSAY_API hearsay_status hearsay_bootstrap_table(hearsay_table **out,
                                                   const hearsay_corpus *corpus,
                                                   const hearsay_network_options *network,
                                                   const hearsay_measure_options *measures,
                                                   const hearsay_bootstrap_options *options,
                                                   hearsay_bootstrap_notes *notes,
                                                   hearsay_error *err);

/* What was looked at, and what was not. */
typedef struct hearsay_sensitivity_notes {
    size_t documents, sources, statements; /* left out one by one */
    size_t untried;                        /* statements that were not */
    size_t unmoved;                        /* of all that was left out, what changed no rank */
    size_t names;                          /* as in hearsay_bootstrap_notes */
} hearsay_sensitivity_notes;

#define HEARSAY_TRIED_STATEMENTS 200 /* at most so many single statements are left out */

/**
 * Which single documents, sources and statements the first ranks hang on. Each is left out by
 * itself, and the ranks of those who were among the first are compared. A source is who a statement
 * comes through last: the publisher, or else the last relay. Of statements at most
 * HEARSAY_TRIED_STATEMENTS are tried: those that make up the largest part of ties of the first
 * actors, a tie of n statements giving 1/n to each.
 *
 * Columns: what, id, name; statements: how many are left out; moved: places by which the first
 * actors (those with values above 0) move, added up over measures, each at most by first, who is left
 * with nothing going last; new_first: measures that get another first; measure, actor, from, to: the
 * longest single way. Things that move nobody have no row.
 * Sorted by moved, falling.
 *
 * @param first  how many of the first ranks are looked at; 0: 10
 */
HEARSAY_API hearsay_status hearsay_sensitivity_table(hearsay_table **out,
                                                     const hearsay_corpus *corpus,
                                                     const hearsay_network_options *network,
                                                     const hearsay_measure_options *measures,
                                                     size_t first,
                                                     hearsay_sensitivity_notes *notes,
                                                     hearsay_error *err);

#define HEARSAY_REASONS 1000 /* at most so many statements are left out to tell what they add */

typedef struct hearsay_reason_notes {
    size_t none;    /* statements with the actor that add nothing, and have no row */
    size_t untried; /* those past HEARSAY_REASONS */
    bool is_sum;    /* what the statements add is the value */
} hearsay_reason_notes;

/**
 * The statements behind one measure of one actor: of those that the actor takes part in, each with
 * what it adds, which is the value with all statements less the value without this one. For counts
 * and strength these add up to the value; measures of the whole graph, such as PageRank, hang on
 * other statements as well, and do not. A line below the table gives the value, the rank and which
 * of the two it is.
 *
 * @param measure  of actors, with numbers
 * @param out      columns of hearsay_statement_table, with adds as the second; the caller frees it
 * @param notes    may be NULL
 * @return HEARSAY_BAD_ARGUMENT for no such measure, or an actor without a value of it
 *
 * Cost  that of the measure, once for each statement with the actor.
 */
HEARSAY_API hearsay_status hearsay_reason_table(hearsay_table **out, const hearsay_corpus *corpus,
                                                const hearsay_network_options *network,
                                                const hearsay_measure_options *options,
                                                const char *measure, hearsay_actor_id actor,
                                                hearsay_reason_notes *notes, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
