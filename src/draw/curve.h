/* The curves that lines follow. */
#ifndef DRAW_CURVE_H
#define DRAW_CURVE_H

#include "draw/picture.h"

/* Where a line has no curve of its own it leaves and arrives horizontally, from port to port. An arc
 * between two claims leaves and arrives on their right. */
struct curve curve_of(const struct picture *picture, const struct line *line);

/* The point at a share of the way, 0 to 1. */
void curve_point(const struct curve *curve, double share, double *x, double *y);

/* Finds a place for the words beside each line that was not said, away from other lines. */
void curve_place_captions(struct picture *picture);

#define CAPTION "not said"
#define CAPTION_SIZE 9.0

#endif
