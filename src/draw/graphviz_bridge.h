/* The one door to Graphviz: DOT text in, a picture out. Graphviz ends its process when it runs out
 * of memory or finds itself wrong, and may take very long; so it works in a forked child, and all
 * of that becomes an error here. */
#ifndef DRAW_GRAPHVIZ_BRIDGE_H
#define DRAW_GRAPHVIZ_BRIDGE_H

#include <hearsay/error.h>

#include "text/buffer.h"

/**
 * Lays out and draws.
 *
 * svg is drawn with Graphviz's built-in widths of letters where hearsay is linked with its plugins,
 * so that the bytes do not depend on the machine; other formats with the machine's fonts.
 *
 * @param seconds  for all of it
 * @return HEARSAY_LIMIT if it takes longer; HEARSAY_UNSUPPORTED if this Graphviz cannot make the
 *         format; HEARSAY_IO if it fails or dies; HEARSAY_NO_MEMORY
 */
hearsay_status graphviz_draw(struct buffer *out, const char *dot, const char *format,
                             unsigned seconds, hearsay_error *err);

#endif
