/* Backbones: the ties of a network that are stronger than chance. */
#ifndef MEASURE_BACKBONE_H
#define MEASURE_BACKBONE_H

#include "measure/measures.h"
#include "network/network.h"

/* Whether a network is one of actors and claims only, which the null model is for. */
bool null_model_is_for(const hearsay_network *network);

/* Whether a network is the backbone of another, which its options alone do not make again. */
bool backbone_is(const hearsay_network *network);

/* The chances of the ties of a backbone, as they were in the whole network; false: it is no
 * backbone, values are as before. */
bool backbone_kept(const struct measuring *measuring, enum network_chance which,
                   struct measured *values);

#endif
