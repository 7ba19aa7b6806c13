/* The lanes of a timeline, from top to bottom: by country where a third of what is said has one,
 * else by camp, whose boxes have a tint. */
#ifndef DRAW_LANES_H
#define DRAW_LANES_H

#include "draw/events.h"
#include "draw/picture.h"

/* Makes a frame a lane, in their order, and tells each box (those of the events, with the picture's
 * lines) in which it is by its group. Lanes between which there are many answers stand near each
 * other. */
hearsay_status lanes_make(struct picture *picture, const struct events *events, hearsay_error *err);

#endif
