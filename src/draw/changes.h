/* What is new in a picture of two sides, and what is gone. */
#ifndef DRAW_CHANGES_H
#define DRAW_CHANGES_H

#include "draw/picture.h"

/* One line for all that one actor says of another, whose look tells whether it came, went, rose or fell
 * from the statements of the first old_files files to the others; and on each actor, whether it is on one
 * side only. For after picture_gather. */
hearsay_status changes_fill(struct picture *picture, size_t old_files, hearsay_error *err);

/* "3 to 5": how many statements a line had and has. NULL: none was taken into the arena. */
const char *changes_caption(struct picture *picture, const struct line *line, size_t old_files);

/* "new" or "gone", by all statements behind an actor's ties, drawn or not; NULL: it is on both sides. */
const char *changes_mark(const struct picture *picture, uint32_t box, size_t old_files);

#endif
