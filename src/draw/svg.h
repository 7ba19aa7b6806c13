/* Graphviz's SVG made fit for a report: our title and version in place of Graphviz's, tooltips that
 * browsers show, ids that stay, nothing that runs. */
#ifndef DRAW_SVG_H
#define DRAW_SVG_H

#include <stdbool.h>

#include "text/buffer.h"

/* In the class of a node: where its text begins. */
#define SVG_START "at:"

struct svg_words {
    const char *title;       /* for people who cannot see the picture, and for the tab */
    const char *description; /* what the picture counts */
    const char *origin;      /* program, version and options */
};

/* Adds the finished picture to out. False if what Graphviz wrote is not what we know. */
bool svg_finish(struct buffer *out, const char *svg, size_t length, const struct svg_words *words);

/* Whether a link may go into a picture: http, https, or a place in the same page. */
bool svg_is_safe_link(const char *url);

#endif
