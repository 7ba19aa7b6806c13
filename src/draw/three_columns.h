/* Who speaks, what is said, whom it is about: the map in columns. */
#ifndef DRAW_THREE_COLUMNS_H
#define DRAW_THREE_COLUMNS_H

#include "draw/picture.h"

/* Gathers, describes and places. @return as hearsay_draw_map */
hearsay_status three_columns_make(struct picture *picture, const hearsay_network *network,
                            const hearsay_map_options *options, hearsay_error *err);

/* The same for a picture that is gathered. */
hearsay_status three_columns_place(struct picture *picture, const char *title, hearsay_error *err);

#endif
