/* Time from left to right. Days on which much is said are wider than others, so that what is said
 * on them has room: a day's width is in part its share of the time and in part its share of the
 * events. */
#ifndef DRAW_TIME_AXIS_H
#define DRAW_TIME_AXIS_H

#include "draw/events.h"
#include "draw/picture.h"

struct time_axis {
    int32_t
        *days; /* where the scale changes, rising; from the first day to the day after the last */
    double *places;
    size_t count; /* 0: there is no event */
};

/* An axis of that length for these events. */
hearsay_status time_axis_make(struct time_axis *axis, struct arena *arena,
                              const struct events *events, double length, hearsay_error *err);

/* Where a day begins, from 0 to the axis's length. */
double time_axis_place(const struct time_axis *axis, int32_t day);

/* Adds ticks to a picture that has room for TIME_TICKS more words, and for as many bars and once
 * more in each frame: at the beginnings of years, then months, then days, as many as can be read.
 * The words stand above height 0; below them are lines through the frames, under their names. */
enum { TIME_TICKS = 12 };
hearsay_status time_axis_draw(struct picture *picture, const struct time_axis *axis,
                              hearsay_error *err);

#endif
