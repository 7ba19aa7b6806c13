/* The words above a map: title, what it counts, what it leaves out. */
#ifndef DRAW_HEADING_H
#define DRAW_HEADING_H

#include "draw/picture.h"

/* Wraps title, subtitle and remarks to a page of that width. title NULL: the corpus's. */
hearsay_status heading_write(struct picture *picture, const char *title, double width,
                             hearsay_error *err);

/* The title of a map, never empty. */
const char *heading_title(const struct picture *picture, const char *title);

/* What stands above a column, in capitals. */
const char *heading_of_column(const struct picture *picture, enum column column);

#endif
