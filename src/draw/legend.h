/* What the looks on a map mean: one sample and a word for each that occurs, and for no other. */
#ifndef DRAW_LEGEND_H
#define DRAW_LEGEND_H

#include "draw/picture.h"

enum legend_kind {
    LEGEND_LINE,
    LEGEND_NOT_SAID,
    LEGEND_INFERRED,
    LEGEND_WIDTH,
    LEGEND_BOX,
    LEGEND_DISPUTED,
    LEGEND_EVENT,
    LEGEND_TOPIC,
    LEGEND_CAMP
};

/* The look of an event that was not said. */
enum { LEGEND_NO_ACT = LINE_LOOKS };

struct legend_item {
    enum legend_kind kind;
    unsigned look; /* of a line, a box, an event's act, a topic, a camp */
    const char *text;
    double x, y; /* of the left end of the sample, and of its middle */
};

struct legend {
    struct legend_item *items; /* in the picture's arena */
    size_t count;
    double height;
};

#define LEGEND_SAMPLE 30.0 /* how long a line's sample is */
#define LEGEND_SWATCH 20.0 /* a box's or topic's */
#define LEGEND_SIZE 9.0    /* of the text */

/* Fills the legend and lays it out in rows from the top left corner of its own. */
hearsay_status legend_make(struct legend *out, struct picture *picture, hearsay_error *err);

/* How wide a sample is. */
double legend_sample(enum legend_kind kind);

#endif
