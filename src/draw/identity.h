/* Names of elements that stay the same from drawing to drawing: "actor-china",
 * "tie-actor-us..claim-c1..accusation". */
#ifndef DRAW_IDENTITY_H
#define DRAW_IDENTITY_H

#include "draw/picture.h"

struct buffer;

/* Adds an id of the input in the letters that an id of an element may have. */
void identity_add(struct buffer *out, const char *id);

/* Fills the ids of all boxes and lines. */
hearsay_status identity_fill(struct picture *picture, hearsay_error *err);

#endif
