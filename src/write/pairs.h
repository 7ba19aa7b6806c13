/* The ties of a network by pairs of nodes, for formats that hold one number for each. */
#ifndef WRITE_PAIRS_H
#define WRITE_PAIRS_H

#include <hearsay/network.h>

struct pair {
    uint32_t from, to;
    double weight; /* the sum of all ties from one to the other */
};

/* The pair that begins at tie *at, which moves on to the next; false past the end. */
bool pairs_next(const hearsay_network *network, size_t *at, struct pair *out);

/* How many nodes are actors, if every tie leads from an actor to a claim; else 0. Actors come first. */
size_t pairs_two_mode(const hearsay_network *network);

#endif
