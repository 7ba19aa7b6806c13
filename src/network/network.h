/* The inside of a network. */
#ifndef NETWORK_NETWORK_H
#define NETWORK_NETWORK_H

#include <hearsay/igraph.h>

#include "network/tally.h"

/* A row of the table of networks: its words, and how a corpus becomes its ties. */
struct network_row {
    hearsay_network_kind public;
    hearsay_status (*fill)(struct tally *tally, hearsay_error *err);
};

/* Chances that a backbone keeps of each of its ties, as they were in the whole network. */
enum network_chance {
    NETWORK_DISPARITY,
    NETWORK_DISPARITY_ADJUSTED,
    NETWORK_NULL_MODEL,
    NETWORK_NULL_MODEL_ADJUSTED,
    NETWORK_CHANCES
};

struct hearsay_network {
    const hearsay_corpus *corpus;
    const struct network_row *row;
    hearsay_network_options options;
    hearsay_network_notes notes;
    hearsay_node *nodes;
    hearsay_tie *ties;
    size_t node_count, tie_count;
    uint32_t *tie_start, *node_start; /* where the evidence of each begins, and one more; TALLY_LIMIT x 2 at most */
    hearsay_statement_id *tie_evidence, *node_evidence;
    double *tie_divisors;                            /* NULL: not normalised */
    double *tie_parts;                               /* what each of tie_evidence adds */
    double *tie_chances;                             /* NETWORK_CHANCES a tie; NULL: no backbone */
    igraph_t graph;
    bool has_graph;
};

/* The families of networks. */
hearsay_status actor_claim_fill(struct tally *tally, hearsay_error *err);
hearsay_status claims_fill(struct tally *tally, hearsay_error *err);
hearsay_status mentions_fill(struct tally *tally, hearsay_error *err);
hearsay_status tone_fill(struct tally *tally, hearsay_error *err);
hearsay_status accusations_fill(struct tally *tally, hearsay_error *err);
hearsay_status denials_fill(struct tally *tally, hearsay_error *err);
hearsay_status repeats_fill(struct tally *tally, hearsay_error *err);
hearsay_status relay_fill(struct tally *tally, hearsay_error *err);
hearsay_status congruence_fill(struct tally *tally, hearsay_error *err);
hearsay_status conflict_fill(struct tally *tally, hearsay_error *err);
hearsay_status subtract_fill(struct tally *tally, hearsay_error *err);
hearsay_status co_claims_fill(struct tally *tally, hearsay_error *err);
hearsay_status affiliation_fill(struct tally *tally, hearsay_error *err);

/* Sorts what a tally holds, adds equal ties up, and fills the network's arrays. */
hearsay_status sum_up(hearsay_network *network, const struct tally *tally, hearsay_error *err);

/* A network of those ties of another that are to be kept. chances: NETWORK_CHANCES for each tie of the
 * other; NULL: none. */
hearsay_status network_select(hearsay_network **out, const hearsay_network *network,
                              const bool *keep, const double *chances, hearsay_error *err);

#endif
