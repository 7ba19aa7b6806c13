/* Branch and bound for the two camps of a component. */
#ifndef MEASURE_SPLIT_SEARCH_H
#define MEASURE_SPLIT_SEARCH_H

#include "measure/halves.h"

/* How many sides may be tried, in all components together. */
enum { SEARCH_STEPS = 2000000 };

struct split_search {
    const struct halves *halves;
    size_t budget;             /* of SEARCH_STEPS, those that are left */
    size_t least, cost, slack; /* best so far; of the choices made; of those that must follow */
    size_t (*conflicts)[2];    /* by position: with those placed, if it took a side */
    size_t *rest;              /* by position: the fewest misfits among it and who comes later */
    unsigned char *side, *best, *tried; /* by position */
};

/* split_search_clear in any case. */
hearsay_status split_search_init(struct split_search *search, const struct halves *halves,
                                 hearsay_error *err);
void split_search_clear(struct split_search *search);

/* Searches the component at positions first .. end - 1. known: sides by position, the best so far.
 * Returns the fewest misfits, with their sides in search->best, if *is_proven; otherwise a number
 * that no split can be below. */
size_t split_search_run(struct split_search *search, const unsigned char *known, size_t first,
                        size_t end, bool *is_proven);

#endif
