/* How each thing on a map looks: tables, so that the legend and the lines cannot differ. */
#ifndef DRAW_STYLE_H
#define DRAW_STYLE_H

#include <stdbool.h>

#include <hearsay/corpus.h>

/* Lines: one look a group of acts, numbered as the groups, then what no act makes. */
enum line_look {
    LINE_RELAY = HEARSAY_GROUPS,
    LINE_ABOUT,
    LINE_REBUTS,
    LINE_SHARED,
    LINE_OPPOSED,
    LINE_MEMBER,
    LINE_REPEAT,
    LINE_LOOKS
};

struct line_style {
    const char *name;                 /* in ids: "accusation" */
    const char *legend;               /* "accuses, charges, blames" */
    const char *color, *style, *head; /* Graphviz's words */
    double head_length;               /* in units of the arrow size, 10 points */
    double width;                     /* of a line with one statement */
};

const struct line_style *style_of_line(unsigned look);

/* What was not said: the same for all acts, so that nobody takes it for one that was. */
const struct line_style *style_of_negated(void);

/* Boxes: one look a kind of actor, numbered as the kinds, then claims. */
enum { BOX_CLAIM = HEARSAY_KINDS, BOX_LOOKS };

struct box_style {
    const char *legend; /* NULL: needs no explanation */
    const char *shape, *style, *fill, *border;
    double border_width;
};

const struct box_style *style_of_box(unsigned look);

/* The ground of claims of a topic; topics beyond the last share it. */
const char *style_tint(unsigned topic);

/* The look that tells most where several meet on one line: the lower, the more it tells. */
unsigned style_priority(unsigned look);

#define STYLE_INK "#1A1A1A"   /* names and claims */
#define STYLE_SOFT "#595959"  /* roles, notes, headings: 7:1 on white */
#define STYLE_FRAME "#F1F3F6" /* behind the actors of a country */
#define STYLE_FONT "Helvetica,Arial,sans-serif"
#define STYLE_ARROW 0.6          /* size of heads, */
#define STYLE_INFERRED_ARROW 0.9 /* and of the hollow one at a target that the coder inferred, */
#define STYLE_INFERRED_HEAD "onormal" /* which is the same for all acts */

#endif
