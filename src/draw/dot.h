/* The picture as DOT text, with the place of everything: Graphviz draws it as it is. */
#ifndef DRAW_DOT_H
#define DRAW_DOT_H

#include "draw/legend.h"
#include "text/buffer.h"

hearsay_status dot_write(struct buffer *out, const struct picture *picture,
                         const struct legend *legend, hearsay_error *err);

#endif
