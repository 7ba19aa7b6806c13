/* Which nodes of a large network are drawn. */
#ifndef DRAW_CHOOSE_H
#define DRAW_CHOOSE_H

#include <hearsay/draw.h>

#include "memory/arena.h"

enum {
    CHOOSE_ALL_BELOW = 150, /* a network with so many nodes is drawn whole */
    CHOOSE_ACTORS = 60,     /* of a larger one, so many actors */
    CHOOSE_CLAIMS = 90,     /* and so many claims, whatever is asked for */
};

/* Leaves only the first most nodes of a kind, by value, among those that are kept. values: by node. False
 * without memory. O(n log n). */
bool choose_most(bool *kept, const hearsay_network *network, hearsay_node_kind kind,
                 const double *values, size_t most);

/* Sets *kept to one bool a node, from the arena: the top actors by statements or a measure (0: all, or
 * CHOOSE_ACTORS of a large network), and the claims that they are tied to. */
hearsay_status choose_nodes(bool **kept, struct arena *arena, const hearsay_network *network,
                            const hearsay_map_options *options, hearsay_error *err);

#endif
