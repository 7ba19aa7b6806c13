/* Who speaks in a locution of AIF, for whom, and in which words. */
#ifndef READ_AIF_LOCUTION_H
#define READ_AIF_LOCUTION_H

#include "read/aif_graph.h"

/* Fills speaker, words, relay and annotator of every L node. tree: for the participants. */
hearsay_status aif_find_speakers(struct reading *reading, struct aif_graph *graph,
                                 const cJSON *tree, hearsay_error *err);

#endif
