/* The kinds of maps, and which of them suits a network. */
#ifndef DRAW_VIEW_H
#define DRAW_VIEW_H

#include "draw/picture.h"

struct view {
    const char *name, *title;
    bool without_claims; /* actors only */
    hearsay_status (*make)(struct picture *picture, const hearsay_network *network,
                           const hearsay_map_options *options, hearsay_error *err);
};

/* The view that options name; without one ego if there is a focus, actors for a comparison, or else the
 * one that suits the network's kind and size. @return HEARSAY_BAD_ARGUMENT for an unknown name, and for
 * a focus or a comparison that the view cannot show */
hearsay_status view_choose(const struct view **out, const hearsay_map_options *options,
                           const hearsay_network *network, hearsay_error *err);

/* The view of claims, in columns. */
const struct view *view_of_claims(void);

#endif
