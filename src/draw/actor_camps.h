/* The camp of each actor, for pictures that show camps. */
#ifndef DRAW_ACTOR_CAMPS_H
#define DRAW_ACTOR_CAMPS_H

#include "draw/picture.h"

struct actor_camps {
    hearsay_network *network; /* that they were found in */
    uint32_t *of_actor;       /* by actor of the corpus, from 1, the largest camp first; 0: none */
    uint32_t count;
    size_t sought; /* so many actors only, those who say most, as the network is large; 0: all */
};

/* Camps of those who agree (the network subtract); where nobody takes sides on claims, of the tone
 * between actors. actor_camps_clear in any case. */
hearsay_status actor_camps_fill(struct actor_camps *camps, const struct picture *picture,
                                hearsay_error *err);
void actor_camps_clear(struct actor_camps *camps);

/* Says among whom camps were sought, if not among all. */
hearsay_status actor_camps_remark(const struct actor_camps *camps, struct picture *picture,
                                  hearsay_error *err);

/* That of a node of the picture's network; 0: none. */
uint32_t actor_camp(const struct actor_camps *camps, const struct picture *picture, uint32_t node);

#endif
