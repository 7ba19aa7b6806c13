/* Where everything stands. The tallest column is stacked from top to bottom; in the others each box
 * stands as near to the middle of its neighbours as its own neighbours in the column allow, which
 * is an isotonic regression. Lines end at ports that are spread over a box's side in the order of
 * where they come from, so that none cross at the box. */
#include <stdlib.h>

#include "draw/curve.h"
#include "draw/geometry.h"
#include "draw/heading.h"
#include "memory/allocate.h"

#define CLAIM_GAP 2.0 /* at least; few claims stand further apart */
#define CLAIMS_HEIGHT 620.0
#define ACTOR_GAP 6.0
#define FRAME_GAP 6.0
#define COLUMN_HEADING 16.0

enum { ROUNDS = 6 };

/* ---- up and down ---- */

static bool has_frame(const struct picture *picture, const struct box *box)
{
    return picture->frames[box->group].name != NULL;
}

static double clamp(double value, double least, double most)
{
    return value < least ? least : value > most ? most : value;
}

/* Between claims: what is left of a page's height, within limits. */
static double claim_gap(const struct picture *picture)
{
    size_t count = picture->order_count[COLUMN_MIDDLE];
    double left = CLAIMS_HEIGHT;

    for (size_t i = 0; i < count; i++)
        left -= picture->boxes[picture->order[COLUMN_MIDDLE][i]].height;
    return count ? clamp(left / (double)count, CLAIM_GAP, 8) : 0;
}

/* From the middle of a box to the middle of the one below it. */
static double distance(const struct picture *picture, const struct box *upper,
                       const struct box *lower)
{
    double gap = upper->column == COLUMN_MIDDLE ? picture->claim_gap : ACTOR_GAP;

    if (upper->group != lower->group) {
        if (has_frame(picture, upper)) gap += FRAME_PADDING;
        if (has_frame(picture, lower)) gap += FRAME_PADDING + FRAME_HEADING;
        if (has_frame(picture, upper) || has_frame(picture, lower)) gap += FRAME_GAP / 2;
    }
    return (upper->height + lower->height) / 2 + gap;
}

static struct box *box_at(const struct picture *picture, enum column column, size_t seat)
{
    return &picture->boxes[picture->order[column][seat]];
}

/* Stacks a column around height 0; returns its height. */
static double stack_column(struct picture *picture, enum column column)
{
    size_t count = picture->order_count[column];
    double y = 0, height;

    if (count == 0) return 0;
    for (size_t i = 0; i < count; i++) {
        struct box *box = box_at(picture, column, i);
        if (i) y += distance(picture, box_at(picture, column, i - 1), box);
        box->y = y;
    }
    height = y +
             (box_at(picture, column, 0)->height + box_at(picture, column, count - 1)->height) / 2;
    for (size_t i = 0; i < count; i++) box_at(picture, column, i)->y -= y / 2;
    return height;
}

/* A run of boxes that moved together until they fit. */
struct block {
    double sum, weight; /* of where its boxes want to be, less their offset */
    size_t first;
};

/* Where a box wants to be: the mean of the other ends of its lines. */
static double wish(const struct picture *picture, uint32_t box, double *weight)
{
    double sum = 0;

    *weight = 0;
    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        uint32_t other = line->from == box ? line->to : line->from;

        if ((line->from != box && line->to != box) || line->look == LINE_REBUTS) continue;
        sum += picture->boxes[other].y;
        *weight += 1;
    }
    if (*weight > 0) return sum / *weight;
    *weight = 0.01;
    return picture->boxes[box].y;
}

/* Whether a box stands in one frame with the box above it: they stay close together. */
static bool share_frame(const struct picture *picture, enum column column, size_t seat)
{
    const struct box *box = box_at(picture, column, seat);

    return has_frame(picture, box) && box->group == box_at(picture, column, seat - 1)->group;
}

/* Moves the boxes of a column to where they want to be, in order and without touching: pools
 * neighbours that want to pass each other. blocks has room for each box, offsets too. */
static void settle_column(struct picture *picture, enum column column, struct block *blocks,
                          double *offsets)
{
    size_t count = picture->order_count[column], used = 0;

    for (size_t i = 0; i < count; i++) {
        double weight, want = wish(picture, picture->order[column][i], &weight);

        offsets[i] = i ? offsets[i - 1] + distance(picture, box_at(picture, column, i - 1),
                                                   box_at(picture, column, i))
                       : 0;
        blocks[used++] = (struct block){ (want - offsets[i]) * weight, weight, i };
        while (used > 1 && (share_frame(picture, column, blocks[used - 1].first) ||
                            blocks[used - 1].sum / blocks[used - 1].weight <
                                blocks[used - 2].sum / blocks[used - 2].weight)) {
            used--;
            blocks[used - 1].sum += blocks[used].sum;
            blocks[used - 1].weight += blocks[used].weight;
        }
    }
    for (size_t i = count; i-- > 0;) {
        while (blocks[used - 1].first > i) used--;
        box_at(picture, column, i)->y = blocks[used - 1].sum / blocks[used - 1].weight + offsets[i];
    }
}

static bool place_boxes(struct picture *picture)
{
    struct block *blocks = allocate_zero(picture->box_count, sizeof *blocks);
    double *offsets = allocate_zero(picture->box_count, sizeof *offsets);
    double tallest = -1, height;
    enum column spine = COLUMN_LEFT;
    bool done = blocks && offsets;

    for (unsigned column = 0; done && column < COLUMNS; column++) {
        height = stack_column(picture, column);
        if (height <= tallest) continue;
        tallest = height;
        spine = column;
    }
    for (unsigned round = 0; done && round < ROUNDS; round++)
        for (unsigned column = 0; column < COLUMNS; column++)
            if (column != spine) settle_column(picture, column, blocks, offsets);
    allocate_free(offsets);
    allocate_free(blocks);
    return done;
}

/* ---- across ---- */

static void place_frames(struct picture *picture)
{
    for (size_t i = 0; i < picture->box_count; i++) {
        const struct box *box = &picture->boxes[i];
        struct frame *frame = &picture->frames[box->group];
        double top = box->y - box->height / 2 - FRAME_PADDING - FRAME_HEADING;
        double bottom = box->y + box->height / 2 + FRAME_PADDING;

        if (frame->width <= 0 || top < frame->top) frame->top = top;
        if (frame->width <= 0 || bottom > frame->bottom) frame->bottom = bottom;
        frame->x = box->x;
        frame->width = box->width + 2 * FRAME_PADDING;
    }
}

/* Highest and lowest point of boxes and frames. */
static void find_extent(const struct picture *picture, double *top, double *bottom)
{
    *top = 1e9;
    *bottom = -1e9;
    for (size_t i = 0; i < picture->box_count; i++) {
        const struct box *box = &picture->boxes[i];
        double above = has_frame(picture, box) ? FRAME_PADDING + FRAME_HEADING : 0;
        double below = has_frame(picture, box) ? FRAME_PADDING : 0;

        if (box->y - box->height / 2 - above < *top) *top = box->y - box->height / 2 - above;
        if (box->y + box->height / 2 + below > *bottom) *bottom = box->y + box->height / 2 + below;
    }
    if (*top > *bottom) *top = *bottom = 0;
}

/* Columns from left to right, so far apart that the page gets the shape of paper. */
static void place_columns(struct picture *picture, double height)
{
    double widths[COLUMNS] = { 0 }, sum = 0, gutter, x = FRAME_PADDING;
    unsigned columns = 0;

    for (unsigned column = 0; column < COLUMNS; column++) {
        if (picture->order_count[column] == 0) continue;
        widths[column] = box_at(picture, column, 0)->width;
        sum += widths[column];
        columns++;
    }
    gutter = columns > 1 ? (height * PAGE_RATIO - sum) / (columns - 1) : 0;
    gutter = columns > 2 ? clamp(gutter, 120, 240) : clamp(gutter, 190, 330);
    for (unsigned column = 0; column < COLUMNS; column++) {
        if (picture->order_count[column] == 0) continue;
        for (size_t i = 0; i < picture->order_count[column]; i++)
            box_at(picture, column, i)->x = x + widths[column] / 2;
        x += widths[column] + gutter;
    }
    picture->width = clamp(x - gutter + FRAME_PADDING, 420, 1e9);
}

/* ---- where lines end ---- */

struct port {
    double far;     /* where the line comes from */
    unsigned order; /* lines from the same place */
    struct line *line;
    bool at_start;
};

static int compare_ports(const void *a, const void *b)
{
    const struct port *one = a, *two = b;

    if (one->far < two->far) return -1;
    if (one->far > two->far) return 1;
    if (one->order != two->order) return one->order < two->order ? -1 : 1;
    return one->line < two->line ? -1 : one->line > two->line;
}

/* Spreads the ends on one side of a box. */
static void place_side(struct picture *picture, uint32_t index, bool right, struct port *ports)
{
    const struct box *box = &picture->boxes[index];
    double room = 0, y;
    size_t count = 0;

    for (size_t i = 0; i < picture->line_count; i++) {
        struct line *line = &picture->lines[i];
        bool starts = line->from == index;
        uint32_t other = starts ? line->to : line->from;

        if (!starts && line->to != index) continue;
        if ((starts || line->look == LINE_REBUTS) != right) continue;
        ports[count] = (struct port){ .far = picture->boxes[other].y,
                                      .order = style_priority(line->look),
                                      .line = line,
                                      .at_start = starts };
        room += picture_room(ports[count++].line);
    }
    if (count == 0) return;
    qsort(ports, count, sizeof *ports, compare_ports);
    y = box->y - room / 2;
    for (size_t i = 0; i < count; i++) {
        y += picture_room(ports[i].line) / 2;
        *(ports[i].at_start ? &ports[i].line->from_y : &ports[i].line->to_y) = y;
        y += picture_room(ports[i].line) / 2;
    }
}

static bool place_ports(struct picture *picture)
{
    struct port *ports = allocate_zero(2 * picture->line_count, sizeof *ports);

    if (!ports) return false;
    for (size_t i = 0; i < picture->box_count; i++) {
        place_side(picture, (uint32_t)i, false, ports);
        place_side(picture, (uint32_t)i, true, ports);
    }
    allocate_free(ports);
    return true;
}

/* ---- the page ---- */

static double heading_height(const struct picture *picture)
{
    return (double)picture->title.count * TITLE_LINE +
           (double)picture->subtitle.count * SUBTITLE_LINE +
           (double)picture->remarks.count * REMARK_LINE + 8 +
           (picture->is_plane ? 0 : COLUMN_HEADING);
}

hearsay_status picture_head(struct picture *picture, const char *title, double top, double bottom,
                            hearsay_error *err)
{
    hearsay_status status = heading_write(picture, title, picture->width, err);

    if (status != HEARSAY_OK) return status;
    picture->body_top = heading_height(picture);
    picture->body_bottom = picture->body_top + bottom - top;
    for (size_t i = 0; i < picture->box_count; i++) picture->boxes[i].y += picture->body_top - top;
    return HEARSAY_OK;
}

hearsay_status picture_place(struct picture *picture, const char *title, hearsay_error *err)
{
    double top, bottom;
    hearsay_status status;

    picture->claim_gap = claim_gap(picture);
    if (!place_boxes(picture)) return picture_no_memory(err);
    find_extent(picture, &top, &bottom);
    place_columns(picture, bottom - top + 120); /* with heading and legend, about */
    status = picture_head(picture, title, top, bottom, err);
    if (status != HEARSAY_OK) return status;
    place_frames(picture);
    if (!place_ports(picture)) return picture_no_memory(err);
    curve_place_captions(picture);
    return HEARSAY_OK;
}
