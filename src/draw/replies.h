/* Which event of a timeline answers which: a denial or doubt the statements before it that it
 * opposes, a retraction the speaker's own, a claim the one that it rebuts. */
#ifndef DRAW_REPLIES_H
#define DRAW_REPLIES_H

#include "draw/events.h"
#include "draw/picture.h"

/* Adds the lines, from each answer to what it answers, to a picture whose boxes are the events.
 * O(events^3). */
hearsay_status replies_find(struct picture *picture, const struct events *events,
                            const struct levels *levels, hearsay_error *err);

#endif
