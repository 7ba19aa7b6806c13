/* How each thing on a map looks. What there is to draw stands here; colours, dashes and heads come
 * from a theme, so that the legend and the lines cannot differ. */
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
    LINE_CAME,
    LINE_WENT,
    LINE_ROSE,
    LINE_FELL,
    LINE_SAME,
    LINE_LOOKS
};

/* Boxes: one look a kind of actor, numbered as the kinds, then claims. */
enum { BOX_CLAIM = HEARSAY_KINDS, BOX_LOOKS };

enum { STYLE_TINTS = 16, STYLE_FONT_ROOM = 128 };

typedef char style_color[8]; /* "#RRGGBB" */

struct line_style {
    const char *name;   /* in ids and in themes: "accusation" */
    const char *legend; /* "accuses" */
    style_color color;
    const char *style, *head; /* Graphviz's words */
    double head_length;       /* in units of the arrow size, 10 points */
    double width;             /* of a line with one statement */
};

struct box_style {
    const char *name;   /* in themes: "person" */
    const char *legend; /* NULL: needs no explanation */
    const char *shape, *style;
    style_color fill, border;
    double border_width;
};

struct style_tints {
    style_color colors[STYLE_TINTS];
    size_t count;
};

struct theme {
    struct line_style lines[LINE_LOOKS];
    struct line_style negated; /* what was not said: the same for all acts, so that nobody takes it
                                  for one that was */
    struct box_style boxes[BOX_LOOKS];
    style_color page;
    style_color ink;   /* names and claims */
    style_color soft;  /* roles, notes, headings */
    style_color mark;  /* how often an actor is accused */
    style_color frame; /* behind the actors of a country */
    struct style_tints topics, camps;
    char font[STYLE_FONT_ROOM]; /* a list, as in CSS; as wide as Helvetica, or narrower */
};

/* A theme with names, words and shapes, and nothing that a theme file states. */
void style_begin(struct theme *theme);

/* Sets a head, and how long it is; false if there is none of that name. */
bool style_set_head(struct line_style *style, const char *name);

/* The heads by number; NULL past the last. */
const char *style_head(size_t index);

const struct line_style *style_of_line(const struct theme *theme, unsigned look);
const struct line_style *style_of_negated(const struct theme *theme);
const struct box_style *style_of_box(const struct theme *theme, unsigned look);

/* The box of an act: its border is like its lines. */
struct box_style style_of_event(const struct theme *theme, const struct line_style *act);

/* A box of one colour and without a border, such as a frame. */
struct box_style style_plain(const char *style, const char *color);

/* The ground of claims of a topic; topics beyond the last share it. */
const char *style_tint(const struct theme *theme, unsigned topic);

/* The ground of the actors of a camp, from 0; after the last they begin again. */
const char *style_camp(const struct theme *theme, unsigned camp);

/* The look that tells most where several meet on one line: the lower, the more it tells. */
unsigned style_priority(unsigned look);

#define STYLE_ARROW 0.6          /* size of heads, */
#define STYLE_INFERRED_ARROW 0.9 /* and of the hollow one at a target that the coder inferred, */
#define STYLE_INFERRED_HEAD "onormal" /* which is the same for all acts */

#endif
