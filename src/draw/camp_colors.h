/* Which camp each actor of a picture is in, as a tint and a row of the legend. */
#ifndef DRAW_CAMP_COLORS_H
#define DRAW_CAMP_COLORS_H

#include "draw/picture.h"

/* Camps of which fewer than two actors are drawn have no tint, nor have those after the last tint. */
hearsay_status camp_colors_fill(struct picture *picture, hearsay_error *err);

#endif
