/* Who takes which side on what, added up: what networks of pairs are made of. Credit and level are
 * those of the network, so that a stance is a node's. */
#ifndef NETWORK_STANCES_H
#define NETWORK_STANCES_H

#include "network/tally.h"

/* All statements of one member of a list with one side. */
struct stance {
    uint32_t list, member; /* a claim's key and an actor's, or the other way round */
    uint32_t first;        /* the number of the first statement */
    double side;
    double amount; /* the shares of the statements' amounts, added up */
};

struct stances {
    struct stance *items; /* sorted by list, member and side */
    size_t count, capacity;
    size_t *start; /* by key: where its list begins; one more */
};

enum stances_by { STANCES_BY_CLAIM, STANCES_BY_BACKER };

/* By claim: everybody's sides on it, 0 left out. By backer: the claims that each backs; all sides
 * above 0 are one. stances_clear in any case. O(s log s) for s statements. */
hearsay_status stances_fill(struct stances *stances, struct tally *tally, enum stances_by by,
                            hearsay_error *err);
void stances_clear(struct stances *stances);

/* The list of a key, a claim's or an actor's. */
static inline const struct stance *stances_of(const struct stances *stances, uint32_t key,
                                              size_t *count)
{
    *count = stances->start[key + 1] - stances->start[key];
    return stances->items + stances->start[key];
}

#endif
