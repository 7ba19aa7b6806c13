/* Statements of DOT. Nodes and lines have a fixed place (layout nop2), so that Graphviz adds heads
 * and text and moves nothing. */
#include "draw/pen.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "draw/geometry.h"
#include "draw/svg.h"
#include "text/escape.h"
#include "text/number.h"
#include "text/utf8.h"

/* First strong isolate and its end: between them a text has its own direction. */
#define ISOLATE "\xE2\x81\xA8"
#define ISOLATE_END "\xE2\x81\xA9"

enum { FONT_TAG = 64 };

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
    bool isolated = utf8_has_right_to_left(text, strlen(text));

    if (isolated) buffer_text(pen->out, ISOLATE);
    for (const char *end; *text; text = end) {
        end = text + strcspn(text, "\\");
        escape_xml(pen->out, text, (size_t)(end - text));
        for (; *end == '\\'; end++) buffer_text(pen->out, "\\\\");
    }
    if (isolated) buffer_text(pen->out, ISOLATE_END);
}

/* Where a text begins, for svg_finish: Graphviz without the fonts of the machine takes each byte of a
 * letter for a letter, and moves a text that it takes for wider than its box to the left. */
static void add_start(struct pen *pen, double x)
{
    buffer_text(pen->out, " class=\"" SVG_START);
    add_fixed(pen, x, 2);
    buffer_char(pen->out, '"');
}

/* A table keeps text to the left of a node, a row a line. */
static void begin_table(struct pen *pen, double width)
{
    buffer_text(pen->out, "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" "
                          "CELLPADDING=\"0\" WIDTH=\"");
    add_fixed(pen, width, 0);
    buffer_text(pen->out, "\">");
}

/* Without a height of its own Graphviz puts lines as close together as letters are high. */
static void add_row(struct pen *pen, const char *text, bool bold, const char *font, int height)
{
    buffer_format(pen->out, "<TR><TD ALIGN=\"LEFT\" VALIGN=\"BOTTOM\" HEIGHT=\"%d\">%s%s", height,
                  font, bold ? "<B>" : "");
    add_html(pen, text);
    buffer_format(pen->out, "%s%s</TD></TR>", bold ? "</B>" : "", *font ? "</FONT>" : "");
}

void pen_text(struct pen *pen, const char *node, struct pen_point at, const char *text,
              struct label_font font, const char *color)
{
    /* what is wider, by the hinting of some machine, would begin further to the left */
    double width = label_width(text, strlen(text), font);
    double slack = width * 0.02 + 4 < TEXT_SLACK ? width * 0.02 + 4 : TEXT_SLACK;
    struct pen_point middle = { at.x + (width + slack) / 2, at.y };

    buffer_format(pen->out, "  %s [shape=plaintext margin=0 pos=\"", node);
    add_point(pen, middle);
    buffer_char(pen->out, '"');
    add_size(pen, width + slack, font.size * 1.2);
    buffer_text(pen->out, " fontsize=");
    add_fixed(pen, font.size, 1);
    pen_attribute(pen, "fontcolor", color);
    add_start(pen, at.x);
    buffer_text(pen->out, " label=<");
    begin_table(pen, width + slack);
    add_row(pen, text, font.bold, "", LABEL_ROW);
    buffer_text(pen->out, "</TABLE>>");
    pen_end(pen);
}

void pen_box(struct pen *pen, const char *node, struct pen_point middle, double width,
             double height, const struct box_style *style, const char *fill)
{
    pen->left = middle.x - width / 2;
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

void pen_cluster(struct pen *pen, struct pen_point corner, double width, double height,
                 const struct box_style *style)
{
    buffer_text(pen->out, " graph [bb=\"");
    add_point(pen, (struct pen_point){ corner.x, corner.y + height });
    buffer_char(pen->out, ',');
    add_point(pen, (struct pen_point){ corner.x + width, corner.y });
    buffer_char(pen->out, '"');
    pen_attribute(pen, "style", style->style);
    pen_attribute(pen, "fillcolor", style->fill);
    pen_attribute(pen, "color", style->border);
    buffer_text(pen->out, " penwidth=");
    add_fixed(pen, style->border_width, 1);
    buffer_text(pen->out, " label=\"\"] ");
}

void pen_label(struct pen *pen, const struct pen_part *parts, size_t count, double width)
{
    size_t rows = 0;

    add_start(pen, pen->left + BOX_PADDING);
    /* the first part's size may have a fraction: inside a label Graphviz reads whole points only */
    buffer_text(pen->out, " fontsize=");
    add_fixed(pen, parts[0].font.size, 1);
    buffer_text(pen->out, " label=<");
    begin_table(pen, width);
    for (size_t i = 0; i < count; i++) {
        char font[FONT_TAG];

        if (i) (void)snprintf(font, sizeof font, "<FONT POINT-SIZE=\"%d\" COLOR=\"%.7s\">",
                              (int)parts[i].font.size, parts[i].color);
        else (void)snprintf(font, sizeof font, "<FONT COLOR=\"%.7s\">", parts[i].color);
        for (size_t j = 0; j < parts[i].label->count; j++)
            add_row(pen, parts[i].label->lines[j], parts[i].font.bold, font,
                    rows++ == 0 && parts[i].font.bold ? LABEL_ROW + LABEL_SINK : LABEL_ROW);
    }
    if (rows == 0) add_row(pen, "", false, "", LABEL_ROW); /* a table needs one */
    buffer_text(pen->out, "</TABLE>>");
}

void pen_example(struct pen *pen, const char *letters)
{
    buffer_format(pen->out, " fontsize=%d label=<", (int)NOTE_SIZE);
    begin_table(pen, 0);
    add_row(pen, letters, true, "", LABEL_ROW + LABEL_SINK);
    buffer_text(pen->out, "</TABLE>>");
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
