/* Who stands together. */
#ifndef DRAW_GROUP_H
#define DRAW_GROUP_H

#include "draw/picture.h"

/* Sets each box's group and makes the frames. */
hearsay_status group_boxes(struct picture *picture, hearsay_error *err);

/* The country of an actor, HEARSAY_NONE if none is known: itself, what it is a member of, or what
 * they name as their country. */
hearsay_actor_id group_country(const hearsay_corpus *corpus, hearsay_actor_id actor);

#endif
