/* Places for boxes that lines tie, found by Graphviz in its child. */
#ifndef DRAW_LAYOUT_H
#define DRAW_LAYOUT_H

#include "draw/picture.h"

/* HEARSAY_BAD_ARGUMENT, with the nearest, for what is no engine of hearsay_layout_at. */
hearsay_status layout_check(const char *engine, hearsay_error *err);

/* Sets x and y of all boxes so that none overlap and tied ones are near, by a Graphviz engine ("neato",
 * "sfdp", "circo" ...). Places are whole points, which do not depend on a machine's last digit. *failed:
 * Graphviz took longer than seconds, died or lacks the engine; the boxes then stand in rows. */
hearsay_status layout_boxes(struct picture *picture, const char *engine, unsigned seconds,
                            bool *failed, hearsay_error *err);

#endif
