/* What a pointer that rests on a box or line shows: the statements behind it. */
#ifndef DRAW_TOOLTIP_H
#define DRAW_TOOLTIP_H

#include "draw/picture.h"
#include "text/buffer.h"

enum { TOOLTIP_STATEMENTS = 25 }; /* at most; how many more there are is said */

/* One line a statement: who does what, on what, to whom, through whom, when, where, in what words.
 * Plain text with line breaks. */
void tooltip_statements(struct buffer *out, const hearsay_corpus *corpus,
                        const hearsay_statement_id *ids, size_t count);

/* Adds at most so many columns of a text, on one line, with an ellipsis if it is longer. */
void tooltip_text(struct buffer *out, const char *text, size_t columns);

/* Fills in where a box or line of these statements leads: where the caller of the map says, or a line to the
 * page of the one document that all of them stand in, if that has one that may be linked to; else NULL. */
bool tooltip_link(const char **url, struct picture *picture, const hearsay_statement_id *ids,
                  size_t count);

/* Fills the tooltips of all boxes and lines. */
hearsay_status tooltip_fill(struct picture *picture, hearsay_error *err);

#endif
