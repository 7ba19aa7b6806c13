/* The numbers of a picture. */
#ifndef DRAW_FACTS_H
#define DRAW_FACTS_H

#include "draw/picture.h"

/* Fills facts from the boxes and lines, before gaps are added. */
hearsay_status facts_count(struct picture *picture, hearsay_error *err);

#endif
