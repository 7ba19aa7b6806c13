/* Templates: text with places that a tree fills.
 *
 *     {{name}}            the text of the child, escaped; {{.}} the text of this node itself
 *     {{#name}}...{{/name}}  once for each child of this name, with the child as the node
 *     {{^name}}...{{/name}}  if there is no such child
 *     {{>block}}          another block here; {{>block name}} that block for each child of the name
 *
 * A file holds blocks. A line "=== name" begins one that goes on to the next; "=== name: text" is
 * one of a single line. A line with nothing but a # ^ / tag leaves no line behind. Lookups see the
 * children of the node at hand and no others. The blocks number_group and number_point say what stands
 * between thousands and before decimals. */
#ifndef REPORT_TEMPLATE_H
#define REPORT_TEMPLATE_H

#include <hearsay/error.h>

#include "report/saying.h"
#include "text/buffer.h"

#define TEMPLATE_DEPTH 32 /* blocks and sections within each other */

typedef void template_escape(struct buffer *out, const char *text, size_t length);

struct template {
    const char *const *files; /* texts, searched in this order for a block; NULL ends them */
    template_escape *escape;
};

/* Adds a block, filled, to out. HEARSAY_BAD_DATA for a template that is none, which names the block;
 * a buffer that failed is for the caller to see. */
hearsay_status template_fill(const struct template *template, const char *block,
                             const struct saying_node *node, struct buffer *out, hearsay_error *err);

#endif
