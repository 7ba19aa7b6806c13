/* The picture as DOT. Nodes are called by number (a0, c1, ...): what a person reads is only in
 * labels and tooltips, where it is escaped. What is written first lies below: frames, boxes, then
 * lines. */
#include "draw/dot.h"

#include <string.h>

#include "draw/curve.h"
#include "draw/geometry.h"
#include "draw/heading.h"
#include "draw/pen.h"

static const struct label_font heading_font = { HEADING_SIZE, true };

enum { NODE_NAME = 40 };

#define FOCUS_WIDTH 2.2

/* "l3": side and number of a box. */
static const char *name_box(char name[NODE_NAME], const struct picture *picture, uint32_t box)
{
    static const char sides[COLUMNS] = { 'l', 'm', 'r' };

    (void)snprintf(name, NODE_NAME, "%c%u", sides[picture->boxes[box].column], (unsigned)box);
    return name;
}

static void write_graph(struct pen *pen, bool is_plane)
{
    const struct theme *theme = pen->theme;

    buffer_format(pen->out, "// hearsay %s. Everything has its place: dot -Tsvg draws it.\n",
                  hearsay_version());
    buffer_format(pen->out,
                  "digraph hearsay {\n  graph [layout=nop2 outputorder=%s bgcolor=\"%s\" "
                  "pad=0.25 fontname=\"%s\"];\n",
                  is_plane ? "edgesfirst" : "nodesfirst", theme->page, theme->font);
    buffer_format(pen->out, "  node [fixedsize=true fontname=\"%s\" fontcolor=\"%s\"];\n",
                  theme->font, theme->ink);
    buffer_format(pen->out, "  edge [fontname=\"%s\" arrowsize=", theme->font);
    buffer_number(pen->out, STYLE_ARROW);
    buffer_text(pen->out, "];\n");
}

/* ---- words ---- */

static void write_lines(struct pen *pen, const char *node, const struct label *label, double *y,
                        double step, struct label_font font, const char *color)
{
    char name[NODE_NAME];

    for (size_t i = 0; i < label->count; i++) {
        (void)snprintf(name, sizeof name, "%s%zu", node, i);
        pen_text(pen, name, (struct pen_point){ 0, *y + step / 2 }, label->lines[i], font, color);
        *y += step;
    }
}

static void write_headings(struct pen *pen, const struct picture *picture)
{
    double y = 0;

    write_lines(pen, "title", &picture->title, &y, TITLE_LINE,
                (struct label_font){ TITLE_SIZE, true }, pen->theme->ink);
    write_lines(pen, "subtitle", &picture->subtitle, &y, SUBTITLE_LINE,
                (struct label_font){ SUBTITLE_SIZE, false }, pen->theme->soft);
    write_lines(pen, "remark", &picture->remarks, &y, REMARK_LINE,
                (struct label_font){ REMARK_SIZE, false }, pen->theme->soft);
    for (unsigned column = 0; !picture->is_plane && column < COLUMNS; column++) {
        char name[NODE_NAME];
        const struct box *box;

        if (picture->order_count[column] == 0) continue;
        box = &picture->boxes[picture->order[column][0]];
        (void)snprintf(name, sizeof name, "column%u", column);
        pen_text(pen, name, (struct pen_point){ box->x - box->width / 2, picture->body_top - 9 },
                 heading_of_column(picture, column), heading_font, pen->theme->soft);
    }
}

/* ---- boxes ---- */

static struct box_style style_of_frame(const struct theme *theme, const struct frame *frame)
{
    return style_plain("filled,rounded", frame->fill ? frame->fill : theme->frame);
}

/* A lane, which lies below lines, is a cluster: nodes lie above them. Each holds the next one, as clusters
 * side by side are drawn in an order that is another one in each run. */
static void write_lanes(struct pen *pen, const struct picture *picture)
{
    size_t open = 0;

    for (size_t i = 0; i < picture->frame_count; i++) {
        const struct frame *frame = &picture->frames[i];
        const struct box_style style = style_of_frame(pen->theme, frame);

        if (!frame->name) continue;
        buffer_format(pen->out, "  subgraph cluster%zu {", i);
        pen_cluster(pen, (struct pen_point){ frame->x - frame->width / 2, frame->top },
                    frame->width, frame->bottom - frame->top, &style);
        open++;
    }
    for (; open; open--) buffer_char(pen->out, '}');
    buffer_char(pen->out, '\n');
}

/* Lines pass behind the name of a lane too. */
static void write_ground(struct pen *pen, const struct frame *frame, size_t number,
                         const struct box_style *style)
{
    struct pen_point corner = { frame->x - frame->width / 2, frame->top };
    double width = label_width(frame->name, strlen(frame->name), heading_font) + TEXT_SLACK;
    char name[NODE_NAME];

    (void)snprintf(name, sizeof name, "ground%zu", number);
    pen_box(pen, name,
            (struct pen_point){ corner.x + FRAME_PADDING + 2 + width / 2,
                                corner.y + FRAME_PADDING / 2 + FRAME_HEADING / 2 },
            width, FRAME_HEADING, style, NULL);
    buffer_text(pen->out, " label=\"\"");
    pen_end(pen);
}

static void write_frames(struct pen *pen, const struct picture *picture)
{
    if (picture->has_events) write_lanes(pen, picture);
    for (size_t i = 0; i < picture->frame_count; i++) {
        const struct frame *frame = &picture->frames[i];
        const struct box_style style = style_of_frame(pen->theme, frame);
        double left = frame->x - frame->width / 2;
        char name[NODE_NAME];

        if (!frame->name) continue;
        (void)snprintf(name, sizeof name, "frame%zu", i);
        if (picture->has_events) {
            write_ground(pen, frame, i, &style);
        } else {
            pen_box(pen, name, (struct pen_point){ frame->x, (frame->top + frame->bottom) / 2 },
                    frame->width, frame->bottom - frame->top, &style, NULL);
            buffer_text(pen->out, " label=\"\"");
            pen_end(pen);
        }
        (void)snprintf(name, sizeof name, "country%zu", i);
        pen_text(pen, name,
                 (struct pen_point){ left + FRAME_PADDING + 2,
                                     frame->top + FRAME_PADDING / 2 + FRAME_HEADING / 2 },
                 frame->name, heading_font, pen->theme->soft);
    }
}

/* NULL: that of its look or act. */
static const char *ground_of(const struct theme *theme, const struct box *box)
{
    if (box->topic) return style_tint(theme, box->topic - 1);
    return box->camp ? style_camp(theme, box->camp - 1) : NULL;
}

static void write_box(struct pen *pen, const struct picture *picture, uint32_t index)
{
    const struct box *box = &picture->boxes[index];
    struct pen_part parts[] = {
        { &box->name, { NAME_SIZE, box->look != BOX_CLAIM || box->disputed }, pen->theme->ink },
        { &box->note, { NOTE_SIZE, false }, box->act ? pen->theme->ink : pen->theme->soft },
        { &box->mark, { NOTE_SIZE, false }, box->act ? pen->theme->soft : pen->theme->mark },
    };
    struct box_style style;
    char name[NODE_NAME];

    if (box->node == HEARSAY_NONE) return;
    style = box->act ? style_of_event(pen->theme, box->act) : *style_of_box(pen->theme, box->look);
    if (box->is_focus) {
        memcpy(style.border, pen->theme->mark, sizeof style.border);
        style.border_width = FOCUS_WIDTH;
    }
    pen_box(pen, name_box(name, picture, index), (struct pen_point){ box->x, box->y }, box->width,
            box->height, &style, ground_of(pen->theme, box));
    pen_attribute(pen, "id", box->id);
    pen_tooltip(pen, box->tooltip);
    pen_link(pen, box->url);
    pen_label(pen, parts, sizeof parts / sizeof *parts, box->width - 2 * BOX_PADDING);
    pen_end(pen);
}

/* A gap is a point that nobody sees; lines end there and begin again. */
static void write_gap(struct pen *pen, const struct picture *picture, uint32_t index)
{
    const struct box *box = &picture->boxes[index];
    char name[NODE_NAME];

    if (box->node != HEARSAY_NONE) return;
    pen_box(pen, name_box(name, picture, index), (struct pen_point){ box->x, box->y }, box->width,
            box->height, &(struct box_style){ .shape = "box", .style = "invis" }, NULL);
    buffer_text(pen->out, " label=\"\"");
    pen_end(pen);
}

/* ---- lines ---- */

static void write_line(struct pen *pen, const struct picture *picture, const struct line *line)
{
    const struct box *to = &picture->boxes[line->to];
    struct curve curve = curve_of(picture, line);
    struct pen_point points[4];
    struct pen_stroke stroke = {
        .style = line->negated ? style_of_negated(pen->theme) : style_of_line(pen->theme, line->look),
        .width = line->width,
        .through = to->node == HEARSAY_NONE && !line->is_curved ? to->width : 0,
        .hollow = line->implicit,
        .headless = line->next != HEARSAY_NONE || picture->undirected,
        .mutual = line->mutual,
    };
    char from_name[NODE_NAME], to_name[NODE_NAME];

    for (int i = 0; i < 4; i++) points[i] = (struct pen_point){ curve.x[i], curve.y[i] };
    pen_line(pen, name_box(from_name, picture, line->from), name_box(to_name, picture, line->to),
             points, &stroke);
    pen_attribute(pen, "id", line->id);
    pen_tooltip(pen, line->tooltip);
    pen_link(pen, line->url);
    pen_end(pen);
}

static void write_captions(struct pen *pen, const struct picture *picture)
{
    struct label_font font = { CAPTION_SIZE, false };

    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        char name[NODE_NAME];

        double width;

        if (!line->caption) continue;
        width = label_width(line->caption, strlen(line->caption), font);
        (void)snprintf(name, sizeof name, "caption%zu", i);
        pen_text(pen, name, (struct pen_point){ line->caption_x - width / 2, line->caption_y },
                 line->caption, font, pen->theme->soft);
    }
}

/* ---- what belongs to no box ---- */

static void write_bars(struct pen *pen, const struct picture *picture)
{
    const struct box_style styles[] = {
        style_plain("filled", pen->theme->soft),
        style_plain("filled", style_of_line(pen->theme, LINE_ABOUT)->color),
    };

    for (size_t i = 0; i < picture->bar_count; i++) {
        const struct bar *bar = &picture->bars[i];
        char name[NODE_NAME];

        (void)snprintf(name, sizeof name, "bar%zu", i);
        pen_box(pen, name, (struct pen_point){ bar->x, bar->y }, bar->width, bar->height,
                &styles[bar->is_faint], NULL);
        buffer_text(pen->out, " label=\"\"");
        pen_end(pen);
    }
}

static void write_words(struct pen *pen, const struct picture *picture)
{
    for (size_t i = 0; i < picture->word_count; i++) {
        const struct words *words = &picture->words[i];
        char name[NODE_NAME];

        (void)snprintf(name, sizeof name, "words%zu", i);
        pen_text(pen, name, (struct pen_point){ words->x, words->y }, words->text, words->font,
                 words->is_soft ? pen->theme->soft : pen->theme->ink);
    }
}

/* ---- legend ---- */

static void write_sample(struct pen *pen, const struct legend_item *item, size_t number,
                         struct pen_point at)
{
    const struct box_style point = { .shape = "box", .style = "invis" };
    const struct line_style *style = item->kind == LEGEND_NOT_SAID ? style_of_negated(pen->theme)
                                                                   : style_of_line(pen->theme, item->look);
    struct pen_point end = { at.x + LEGEND_SAMPLE, at.y };
    struct pen_stroke stroke = { .style = style,
                                 .width = style->width,
                                 .hollow = item->kind == LEGEND_INFERRED };
    struct pen_point line[4] = { at, { at.x + 8, at.y }, { end.x - 8, at.y }, end };
    char from[NODE_NAME], to[NODE_NAME];

    (void)snprintf(from, sizeof from, "sample%zua", number);
    (void)snprintf(to, sizeof to, "sample%zub", number);
    pen_box(pen, from, at, 0.1, 0.1, &point, NULL);
    buffer_text(pen->out, " label=\"\"");
    pen_end(pen);
    pen_box(pen, to, end, 0.1, 0.1, &point, NULL);
    buffer_text(pen->out, " label=\"\"");
    pen_end(pen);
    pen_line(pen, from, to, line, &stroke);
    pen_end(pen);
}

/* A thin line above a wide one. */
static void write_width_sample(struct pen *pen, size_t number, struct pen_point at)
{
    const struct box_style bar = style_plain("filled", pen->theme->soft);

    for (int i = 0; i < 2; i++) {
        struct pen_point from = { at.x, at.y - 2 + 5 * i };
        char name[NODE_NAME];

        (void)snprintf(name, sizeof name, "width%zu%c", number, 'a' + i);
        pen_box(pen, name, (struct pen_point){ from.x + LEGEND_SAMPLE / 2, from.y }, LEGEND_SAMPLE,
                1 + 2.5 * i, &bar, NULL);
        buffer_text(pen->out, " label=\"\"");
        pen_end(pen);
    }
}

static void write_swatch(struct pen *pen, const struct legend_item *item, size_t number,
                         struct pen_point at)
{
    bool is_actor = item->kind == LEGEND_BOX || item->kind == LEGEND_CAMP;
    unsigned look = item->kind == LEGEND_CAMP ? HEARSAY_KIND_UNKNOWN : item->look;
    const char *ground = item->kind == LEGEND_TOPIC  ? style_tint(pen->theme, item->look - 1)
                         : item->kind == LEGEND_CAMP ? style_camp(pen->theme, item->look - 1)
                                                     : NULL;
    struct box_style style = *style_of_box(pen->theme, is_actor ? look : BOX_CLAIM);
    char name[NODE_NAME];

    if (item->kind == LEGEND_EVENT)
        style = style_of_event(pen->theme, look == LEGEND_NO_ACT ? style_of_negated(pen->theme)
                                                                 : style_of_line(pen->theme, look));
    (void)snprintf(name, sizeof name, "sample%zu", number);
    pen_box(pen, name, (struct pen_point){ at.x + LEGEND_SWATCH / 2, at.y }, LEGEND_SWATCH, 11,
            &style, ground);
    if (item->kind == LEGEND_DISPUTED) pen_example(pen, "Aa");
    else buffer_text(pen->out, " label=\"\"");
    pen_end(pen);
}

static void write_legend(struct pen *pen, const struct legend *legend, double top)
{
    for (size_t i = 0; i < legend->count; i++) {
        const struct legend_item *item = &legend->items[i];
        struct pen_point at = { item->x, top + item->y };
        char name[NODE_NAME];

        if (item->kind == LEGEND_WIDTH) write_width_sample(pen, i, at);
        else if (item->kind < LEGEND_WIDTH) write_sample(pen, item, i, at);
        else write_swatch(pen, item, i, at);
        (void)snprintf(name, sizeof name, "legend%zu", i);
        at.x += legend_sample(item->kind) + 5;
        pen_text(pen, name, at, item->text, (struct label_font){ LEGEND_SIZE, false }, pen->theme->ink);
    }
}

hearsay_status dot_write(struct buffer *out, const struct picture *picture,
                         const struct legend *legend, hearsay_error *err)
{
    double legend_top = picture->body_bottom + LEGEND_MARGIN;
    double foot_top = legend_top + legend->height + FOOT_MARGIN;
    struct pen pen = { .out = out,
                       .theme = picture->theme,
                       .height = foot_top + (double)picture->foot.count * FOOT_LINE };

    write_graph(&pen, picture->is_plane);
    write_headings(&pen, picture);
    write_frames(&pen, picture);
    write_bars(&pen, picture);
    for (size_t i = 0; i < picture->box_count; i++) write_gap(&pen, picture, (uint32_t)i);
    for (size_t i = 0; i < picture->box_count; i++) write_box(&pen, picture, (uint32_t)i);
    for (size_t i = 0; i < picture->line_count; i++) write_line(&pen, picture, &picture->lines[i]);
    write_captions(&pen, picture);
    write_words(&pen, picture);
    write_legend(&pen, legend, legend_top);
    write_lines(&pen, "foot", &picture->foot, &foot_top, FOOT_LINE,
                (struct label_font){ FOOT_SIZE, false }, picture->theme->soft);
    buffer_text(out, "}\n");
    return out->failed ? picture_no_memory(err) : HEARSAY_OK;
}
