/* The signed graph as the search for two camps goes through it: by position in an order in which
 * components are runs and nodes come after most of their neighbours. */
#ifndef MEASURE_HALVES_H
#define MEASURE_HALVES_H

#include "measure/signed_graph.h"

struct link {
    uint32_t to;        /* a position */
    unsigned char sign; /* 1: foes */
};

struct halves {
    size_t nodes;
    uint32_t *order;      /* by position: its node */
    uint32_t *position;   /* by node */
    uint32_t *first;      /* by position: where its component begins */
    size_t *start, *later; /* by position: its links, and those of them to later positions */
    struct link *links;
};

/* halves_clear in any case. O(n + m), and k^2 for each component of k nodes up to SEARCHED. */
hearsay_status halves_fill(struct halves *halves, const struct signed_graph *graph,
                           hearsay_error *err);
void halves_clear(struct halves *halves);

/* Components of more nodes are not searched to the end. */
enum { SEARCHED = 1000 };

/* How many of a position's links contradict its side. from: halves->start or halves->later. */
size_t halves_contradicted(const struct halves *halves, const unsigned char *side,
                           const size_t *from, size_t position);

#endif
