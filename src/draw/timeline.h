/* What is said as it followed on each other: a lane a country or camp, time from left to right. */
#ifndef DRAW_TIMELINE_H
#define DRAW_TIMELINE_H

#include "draw/picture.h"

/* The statements behind the ties of a network, as events with the lines between those that answer
 * each other. @return as hearsay_draw_map */
hearsay_status timeline_make(struct picture *picture, const hearsay_network *network,
                             const hearsay_map_options *options, hearsay_error *err);

#endif
