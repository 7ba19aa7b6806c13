/* The few kinds of strokes that a map is drawn with, each as one statement of DOT. Places are in
 * points from the top left corner of the page. */
#ifndef DRAW_PEN_H
#define DRAW_PEN_H

#include <stdbool.h>

#include "draw/label.h"
#include "draw/style.h"
#include "text/buffer.h"

struct pen {
    struct buffer *out;
    const struct theme *theme;
    double height; /* of the page: DOT counts from the bottom */
    double left;   /* of the box that was begun last */
};

struct pen_point {
    double x, y;
};

/* An attribute: name="value", the value escaped. Nothing if value is NULL. */
void pen_attribute(struct pen *pen, const char *name, const char *value);

/* What a pointer shows, and where a click leads; nothing if NULL. */
void pen_tooltip(struct pen *pen, const char *text);
void pen_link(struct pen *pen, const char *url);

/* One line of text, from x on to the right, with its middle at y. */
void pen_text(struct pen *pen, const char *node, struct pen_point at, const char *text,
              struct label_font font, const char *color);

/* The beginning of a box's statement, with place and size; pen_end ends any statement. */
void pen_box(struct pen *pen, const char *node, struct pen_point middle, double width,
             double height, const struct box_style *style, const char *fill);
void pen_end(struct pen *pen);

/* The attributes of a cluster, which lies below all nodes and lines, from its top left corner. */
void pen_cluster(struct pen *pen, struct pen_point corner, double width, double height,
                 const struct box_style *style);

/* Lines of text in a box's label. */
struct pen_part {
    const struct label *label;
    struct label_font font;
    const char *color;
};
void pen_label(struct pen *pen, const struct pen_part *parts, size_t count, double width);

/* A few bold letters in the middle of a box. */
void pen_example(struct pen *pen, const char *letters);

/* How a line ends and how wide it is. */
struct pen_stroke {
    const struct line_style *style;
    double width;
    double through; /* goes on straight for so long, past to */
    bool hollow;    /* the head, for an inferred target */
    bool headless;  /* it goes on in another line, or has no direction */
    bool mutual;    /* a head at each end */
};

/* The beginning of a line's statement, along a curve of four points. */
void pen_line(struct pen *pen, const char *from_node, const char *to_node,
              const struct pen_point curve[4], const struct pen_stroke *stroke);

#endif
