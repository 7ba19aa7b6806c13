/* Which camp each actor of a picture is in, as a tint and a row of the legend. Camps are those of who
 * agrees (subtract); where no claims are, of the tone between actors. */
#ifndef DRAW_CAMP_COLORS_H
#define DRAW_CAMP_COLORS_H

#include "draw/picture.h"

struct actor_camps {
    hearsay_network *network;
    uint32_t *of_actor; /* by actor of the corpus, from 1, the largest first; 0: none */
    uint32_t count;
};

/* The camps of a picture's corpus, at the level of its network. camp_colors_clear in any case. */
hearsay_status camp_colors_find(struct actor_camps *camps, const struct picture *picture, hearsay_error *err);
void camp_colors_clear(struct actor_camps *camps);

/* Tints the boxes of a picture. Camps of which fewer than two actors are drawn have no tint, nor have those
 * after the last tint. */
hearsay_status camp_colors_fill(struct picture *picture, hearsay_error *err);

#endif
