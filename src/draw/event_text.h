/* The boxes of a timeline, a box an event, and what is written in and about them. */
#ifndef DRAW_EVENT_TEXT_H
#define DRAW_EVENT_TEXT_H

#include "draw/events.h"
#include "draw/picture.h"

#define EVENT_WIDTH 140.0 /* of each box */

/* Makes the boxes, in the order of the events: who does it, on what, when; as high as that is. */
hearsay_status event_boxes_make(struct picture *picture, const struct events *events,
                                hearsay_error *err);

/* Ids and tooltips of the lines between them, and what the heading counts. */
hearsay_status event_text_fill(struct picture *picture, const struct events *events,
                               hearsay_error *err);

#endif
