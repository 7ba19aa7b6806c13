/* One actor: what they say, and what is said of them. */
#ifndef DRAW_EGO_H
#define DRAW_EGO_H

#include "draw/picture.h"

/* Gathers, describes and places, in columns. @return as hearsay_draw_map; HEARSAY_BAD_ARGUMENT without a
 * focus, or for one that nobody is called by */
hearsay_status ego_make(struct picture *picture, const hearsay_network *network,
                        const hearsay_map_options *options, hearsay_error *err);

#endif
