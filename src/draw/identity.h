/* Names of elements that stay the same from drawing to drawing: "actor-china",
 * "tie-actor-us..claim-c1..accusation". */
#ifndef DRAW_IDENTITY_H
#define DRAW_IDENTITY_H

#include "draw/picture.h"

/* Fills the ids of all boxes and lines. */
hearsay_status identity_fill(struct picture *picture, hearsay_error *err);

#endif
