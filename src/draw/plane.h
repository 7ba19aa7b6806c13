/* Actors on a plane: each has one box, near those it is tied to. */
#ifndef DRAW_PLANE_H
#define DRAW_PLANE_H

#include "draw/picture.h"

/* Gathers, describes and places. @return as hearsay_draw_map */
hearsay_status plane_make(struct picture *picture, const hearsay_network *network,
                          const hearsay_map_options *options, hearsay_error *err);

/* The curves of lines between boxes that have their places: those between the same two fan out. */
void plane_bend(struct picture *picture);

/* Words beside a line, where nothing else is; none if there is no such place. */
hearsay_status plane_caption(struct picture *picture, struct line *line, const char *words,
                             hearsay_error *err);

/* Moves boxes and frames so that everything begins at the page's left edge and below its heading. */
hearsay_status plane_settle(struct picture *picture, const char *title, hearsay_error *err);

#endif
