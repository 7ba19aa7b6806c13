/* Weights divided by how active their ends are. */
#ifndef NETWORK_NORMALISE_H
#define NETWORK_NORMALISE_H

#include "network/network.h"

/* HEARSAY_BAD_ARGUMENT if the network of a row cannot be normalised in this way; the hint says
 * which can. */
hearsay_status normalise_check(const struct network_row *row, hearsay_normalisation normalisation,
                               hearsay_error *err);

/* Divides the weights of a network that is summed up, and the parts of its statements. tally: the
 * one that it was summed up from. O(s log s), for jaccard O(claims x ties). */
hearsay_status normalise(hearsay_network *network, struct tally *tally, hearsay_error *err);

#endif
