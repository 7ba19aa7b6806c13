/* Groups without directions that maximise, over all pairs inside a group, weight - resolution x the product of the
 * two node weights: the Leiden algorithm (Traag, Waltman and van Eck 2019, Scientific Reports 9). */
#ifndef MEASURE_LEIDEN_H
#define MEASURE_LEIDEN_H

#include "measure/leiden_level.h"
#include "memory/random.h"

struct leiden_task {
    struct leiden_level network; /* lent; the largest weight should be about 1 */
    double resolution;
    unsigned rounds; /* each goes on from what the one before found; one that finds nothing says little of the next */
};

/* One search. random: what decides, so that equal ones give equal groups. groups: filled by node, with numbers from 0
 * by the first node of each group. Searches of one task may run at the same time. A round is about linear in ties. */
hearsay_status leiden_search(const struct leiden_task *task, struct random *random, uint32_t *groups,
                             hearsay_error *err);

#endif
