/* The measures of actors again and again, with statements repeated or left out. */
#ifndef MEASURE_TRIAL_H
#define MEASURE_TRIAL_H

#include "measure/measures.h"

/* Measures that are numbers, of the actors of the whole corpus. Read only once it is made, so that
 * processes can share it. */
struct trial {
    const hearsay_corpus *corpus;
    hearsay_network_options network;
    hearsay_measure_options options; /* one job, and only the measures below */
    hearsay_table *base;             /* the table of actors with all statements */
    hearsay_actor_id *actors;        /* by row of base */
    const struct measure **items;
    const char **names;
    size_t rows, measures, left_out; /* left_out: measures that are names */
    size_t numbers;                  /* of statements, the largest + 1 */
    double *values;                  /* of base: measures x rows */
    uint32_t *ranks;                 /* likewise */
};

/* trial_clear in any case. */
hearsay_status trial_init(struct trial *trial, const hearsay_corpus *corpus,
                          const hearsay_network_options *network,
                          const hearsay_measure_options *options, hearsay_error *err);
void trial_clear(struct trial *trial);

/* measures x rows values, NaN for missing. repeats: by number of a statement. */
hearsay_status trial_values(const struct trial *trial, const double *repeats, double *values,
                            hearsay_error *err);

/* The same without some statements, by number. */
hearsay_status trial_without(const struct trial *trial, const hearsay_statement_id *statements,
                             size_t count, double *values, hearsay_error *err);

/* measures x rows ranks of such values: the largest is 1, equal ones share the better rank, missing
 * ones share the one after all others. */
hearsay_status trial_ranks(const struct trial *trial, const double *values, uint32_t *ranks,
                           hearsay_error *err);

#endif
