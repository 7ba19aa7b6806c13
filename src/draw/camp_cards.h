/* Camps as tinted areas, with who says most in each and the claims that are typical of it. */
#ifndef DRAW_CAMP_CARDS_H
#define DRAW_CAMP_CARDS_H

#include "draw/picture.h"

/* Gathers, describes and places. @return as hearsay_draw_map */
hearsay_status camp_cards_make(struct picture *picture, const hearsay_network *network,
                               const hearsay_map_options *options, hearsay_error *err);

#endif
