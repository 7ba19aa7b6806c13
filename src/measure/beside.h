/* Measures that run on threads while the caller measures something else. */
#ifndef MEASURE_BESIDE_H
#define MEASURE_BESIDE_H

#include "measure/measures.h"

struct beside;

/* Runs one measure; values: of all things. */
typedef hearsay_status measure_runner(const struct measure *measure, struct measuring *measuring,
                                      struct measured *values, size_t things, hearsay_error *err);

/* Begins with the families among the chosen measures, and with the counts: the values of these measures and
 * measuring_counts are the threads' until the end. Nothing begins, and *out is NULL, where the network is small,
 * options.jobs is 1, or none of the measures has a family. beside_free in any case. */
hearsay_status beside_begin(struct beside **out, const struct selection *selection, struct measuring *measuring,
                            struct measured **values, size_t things, measure_runner *run, hearsay_error *err);

/* Waits for all of them; NULL: nothing began.
 * @return the error of the first family, in the order of the table, that has one */
hearsay_status beside_end(struct beside *beside, hearsay_error *err);

/* Waits for what is at work. */
void beside_free(struct beside *beside);

#endif
