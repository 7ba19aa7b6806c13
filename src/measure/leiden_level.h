/* The graph that a search for camps looks at: first the network, then one whose nodes are groups of nodes of the
 * one before. */
#ifndef MEASURE_LEIDEN_LEVEL_H
#define MEASURE_LEIDEN_LEVEL_H

#include <hearsay/error.h>

#include <stddef.h>
#include <stdint.h>

struct leiden_level {
    size_t nodes;
    const uint32_t *start;     /* by node, and one more: where its neighbours begin; both ways, without loops */
    const uint32_t *neighbour; /* each once */
    const double *weight;      /* of the tie to that neighbour; can be 0 or negative */
    const double *node_weight;
    void *memory; /* of all that; NULL: lent */
};

/* One node for each group of a level's nodes: weights are added up, what is inside a group is no tie any more.
 * groups: by node, 0 to count - 1, none empty. leiden_level_clear in any case. O(n + m). */
hearsay_status leiden_level_gather(struct leiden_level *out, const struct leiden_level *level, const uint32_t *groups,
                                   size_t count, hearsay_error *err);
void leiden_level_clear(struct leiden_level *level);

#endif
