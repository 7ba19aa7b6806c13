/* Statements of DOT. Nodes and lines have a fixed place (layout nop2), so that Graphviz adds heads
 * and text and moves nothing. */
#include "draw/pen.h"

#include <math.h>
#include <string.h>

#include "text/escape.h"
#include "text/number.h"

static void add_fixed(struct pen *pen, double value, int decimals)
{
    char text[NUMBER_TEXT];

    buffer_add(pen->out, text, number_write_fixed(value, decimals, text));
}

static void add_point(struct pen *pen, struct pen_point at)
{
    add_fixed(pen, at.x, 1);
    buffer_char(pen->out, ',');
    add_fixed(pen, pen->height - at.y, 1);
}

/* Sizes of nodes are in inches. */
static void add_size(struct pen *pen, double width, double height)
{
    buffer_text(pen->out, " width=");
    add_fixed(pen, width / 72, 4);
    buffer_text(pen->out, " height=");
    add_fixed(pen, height / 72, 4);
}

/* The value of an attribute with something else for each backslash. */
static void add_attribute(struct pen *pen, const char *name, const char *value,
                          const char *backslash)
{
    if (!value) return;
    buffer_format(pen->out, " %s=\"", name);
    for (const char *end; *value; value = end) {
        end = value + strcspn(value, "\\");
        escape_dot(pen->out, value, (size_t)(end - value));
        for (; *end == '\\'; end++) buffer_text(pen->out, backslash);
    }
    buffer_char(pen->out, '"');
}

void pen_attribute(struct pen *pen, const char *name, const char *value)
{
    add_attribute(pen, name, value, "\\\\");
}

void pen_tooltip(struct pen *pen, const char *text)
{
    /* in tooltips Graphviz expands escapes twice */
    add_attribute(pen, "tooltip", text, "\\\\\\\\");
}

void pen_link(struct pen *pen, const char *url)
{
    add_attribute(pen, "URL", url, "%5C");
}

void pen_end(struct pen *pen)
{
    buffer_text(pen->out, "];\n");
}

/* Text in an HTML-like label, where Graphviz's escapes work too: backslashes are doubled. */
static void add_html(struct pen *pen, const char *text)
{
    for (const char *end; *text; text = end) {
        end = text + strcspn(text, "\\");
        escape_xml(pen->out, text, (size_t)(end - text));
        for (; *end == '\\'; end++) buffer_text(pen->out, "\\\\");
    }
}

/* A table of one cell keeps text to the left of a node. */
static void add_table(struct pen *pen, double width)
{
    buffer_text(pen->out, "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" "
                          "CELLPADDING=\"0\" WIDTH=\"");
    add_fixed(pen, width, 0);
    buffer_text(pen->out, "\"><TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">");
}

void pen_text(struct pen *pen, const char *node, struct pen_point at, const char *text,
              struct label_font font, const char *color)
{
    double width = label_width(text, strlen(text), font) + 4;
    struct pen_point middle = { at.x + width / 2, at.y };

    buffer_format(pen->out, "  %s [shape=plaintext margin=0 pos=\"", node);
    add_point(pen, middle);
    buffer_char(pen->out, '"');
    add_size(pen, width, font.size * 1.2);
    buffer_text(pen->out, " fontsize=");
    add_fixed(pen, font.size, 1);
    pen_attribute(pen, "fontcolor", color);
    if (font.bold) {
        buffer_text(pen->out, " label=<");
        add_table(pen, width);
        buffer_text(pen->out, "<B>");
        add_html(pen, text);
        buffer_text(pen->out, "</B></TD></TR></TABLE>>");
    } else {
        buffer_text(pen->out, " label=\"");
        escape_dot(pen->out, text, strlen(text));
        buffer_text(pen->out, "\\l\"");
    }
    pen_end(pen);
}

void pen_box(struct pen *pen, const char *node, struct pen_point middle, double width,
             double height, const struct box_style *style, const char *fill)
{
    buffer_format(pen->out, "  %s [shape=%s pos=\"", node, style->shape);
    add_point(pen, middle);
    buffer_char(pen->out, '"');
    add_size(pen, width, height);
    pen_attribute(pen, "style", style->style);
    if (!fill) fill = style->fill;
    pen_attribute(pen, "fillcolor", *fill ? fill : NULL);
    pen_attribute(pen, "color", *style->border ? style->border : NULL);
    buffer_text(pen->out, " penwidth=");
    add_fixed(pen, style->border_width, 1);
}

void pen_label(struct pen *pen, const struct pen_part *parts, size_t count, double width)
{
    /* the first part's size may have a fraction: inside a label Graphviz reads whole points only */
    buffer_text(pen->out, " fontsize=");
    add_fixed(pen, parts[0].font.size, 1);
    buffer_text(pen->out, " label=<");
    add_table(pen, width);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < parts[i].label->count; j++) {
            buffer_text(pen->out, "<FONT");
            if (i) {
                buffer_text(pen->out, " POINT-SIZE=\"");
                add_fixed(pen, parts[i].font.size, 0);
                buffer_char(pen->out, '"');
            }
            buffer_format(pen->out, " COLOR=\"%s\">%s", parts[i].color,
                          parts[i].font.bold ? "<B>" : "");
            add_html(pen, parts[i].label->lines[j]);
            buffer_format(pen->out, "%s</FONT><BR/>", parts[i].font.bold ? "</B>" : "");
        }
    buffer_text(pen->out, "</TD></TR></TABLE>>");
}

/* So far on the way from one point to another; to the left where they are one. */
static struct pen_point towards(struct pen_point from, struct pen_point to, double length)
{
    double x = to.x - from.x, y = to.y - from.y, far = hypot(x, y);

    if (far <= 0) return (struct pen_point){ from.x - length, from.y };
    return (struct pen_point){ from.x + length * x / far, from.y + length * y / far };
}

void pen_line(struct pen *pen, const char *from_node, const char *to_node,
              const struct pen_point curve[4], const struct pen_stroke *stroke)
{
    const char *shape = stroke->hollow ? STYLE_INFERRED_HEAD : stroke->style->head;
    double length = stroke->hollow ? STYLE_INFERRED_ARROW
                                   : stroke->style->head_length * STYLE_ARROW;
    double head = stroke->headless ? 0 : 10 * length;
    /* the head takes the last of the way */
    struct pen_point last = towards(curve[3], curve[2], head), first = curve[0];

    buffer_format(pen->out, "  %s -> %s [pos=\"", from_node, to_node);
    if (head > 0 && stroke->mutual) {
        buffer_text(pen->out, "s,");
        add_point(pen, first);
        buffer_char(pen->out, ' ');
        first = towards(curve[0], curve[1], head);
    }
    if (head > 0) {
        buffer_text(pen->out, "e,");
        add_point(pen, curve[3]);
        buffer_char(pen->out, ' ');
    }
    add_point(pen, first);
    for (int i = 1; i < 3; i++) {
        buffer_char(pen->out, ' ');
        add_point(pen, curve[i]);
    }
    buffer_char(pen->out, ' ');
    add_point(pen, last);
    for (int third = 1; third <= 3 && stroke->through > 0; third++) {
        buffer_char(pen->out, ' ');
        add_point(pen, (struct pen_point){ last.x + stroke->through * third / 3, last.y });
    }
    buffer_char(pen->out, '"');
    pen_attribute(pen, "color", stroke->style->color);
    pen_attribute(pen, "style", stroke->style->style);
    buffer_text(pen->out, " penwidth=");
    add_fixed(pen, stroke->width, 1);
    buffer_format(pen->out, " arrowhead=%s", head > 0 ? shape : "none");
    if (stroke->hollow) {
        buffer_text(pen->out, " arrowsize=");
        buffer_number(pen->out, STYLE_INFERRED_ARROW);
    }
    if (stroke->mutual) buffer_format(pen->out, " dir=both arrowtail=%s", shape);
}
