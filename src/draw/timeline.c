#include "draw/timeline.h"

#include <math.h>

#include "draw/event_text.h"
#include "draw/events.h"
#include "draw/geometry.h"
#include "draw/lanes.h"
#include "draw/plane.h"
#include "draw/replies.h"
#include "draw/rows.h"
#include "draw/time_axis.h"
#include "memory/allocate.h"
#include "text/buffer.h"

#define LENGTH 1060.0 /* of the axis at most, */
#define LEAST_LENGTH 560.0
#define LENGTH_OF_BOX 150.0 /* and between them this for each box */
#define GAP 12.0            /* between the boxes of a row */
#define ROW_GAP 18.0        /* between rows, and below the last */
#define LANE_GAP 6.0        /* between lanes */
#define MARK_BELOW 4.0      /* the middle of a mark below its box, */
#define MARK_STEP 4.0 /* and of each second one of a row below that, or two would look like one */
#define MARK_HEIGHT 2.5
#define LEAST_MARK 3.0 /* its width */
#define STEM 0.8       /* how thick what leads from a box to its mark is */

enum { MARKS = 2 }; /* bars that a box may need: its time, and a stem to it */

struct timeline {
    struct picture *picture;
    struct events events;
    struct levels levels;
    struct time_axis axis;
    double length;
    struct row_item *items; /* of the lane at hand */
    uint32_t *boxes;        /* by item */
    int *pulls;             /* by box */
};

static void timeline_clear(struct timeline *timeline)
{
    levels_clear(&timeline->levels);
    allocate_free(timeline->items);
    allocate_free(timeline->boxes);
    allocate_free(timeline->pulls);
}

/* ---- marks ---- */

static void add_bar(struct picture *picture, double left, double right, double y, double height)
{
    picture->bars[picture->bar_count++] = (struct bar){
        .x = (left + right) / 2, .y = y, .width = right - left, .height = height
    };
}

/* A bar below the box over the time that it may have been; a thin one leads there if that is
 * elsewhere. A box that stands on a wide day needs none. */
static void mark_time(struct timeline *timeline, const struct box *box, const struct row_item *item,
                      bool is_day, size_t in_row)
{
    double y = box->y + box->height / 2 + MARK_BELOW + (in_row % 2 ? MARK_STEP : 0);
    double left = box->x - box->width / 2, right = box->x + box->width / 2;
    double middle = (item->left + item->right) / 2;
    double half = fmax(item->right - item->left, LEAST_MARK) / 2;

    if (is_day && box->width < item->right - item->left && box->x > item->left &&
        box->x < item->right)
        return;
    add_bar(timeline->picture, middle - half, middle + half, y, MARK_HEIGHT);
    if (item->right < left) add_bar(timeline->picture, item->right, left + 6, y, STEM);
    if (item->left > right) add_bar(timeline->picture, right - 6, item->left, y, STEM);
}

/* ---- lanes ---- */

/* Towards the lanes that a box's lines lead to: it stands near them. */
static void set_pulls(struct timeline *timeline)
{
    const struct picture *picture = timeline->picture;

    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        uint32_t from = picture->boxes[line->from].group, to = picture->boxes[line->to].group;
        int down = (to > from) - (to < from);

        timeline->pulls[line->from] += down;
        timeline->pulls[line->to] -= down;
    }
}

/* The boxes of a lane, in the order of their time. */
static size_t take_lane(struct timeline *timeline, uint32_t lane)
{
    size_t count = 0;

    for (uint32_t i = 0; i < timeline->events.count; i++) {
        const struct event *event = &timeline->events.items[i];

        if (timeline->picture->boxes[i].group != lane) continue;
        timeline->boxes[count] = i;
        timeline->items[count++] = (struct row_item){
            .left = time_axis_place(&timeline->axis, event->first),
            .right = time_axis_place(&timeline->axis, event->last + 1),
            .pull = timeline->pulls[i],
        };
    }
    return count;
}

/* Sets the boxes of a row whose top is at y; returns how high it is. */
static double place_row(struct timeline *timeline, size_t count, size_t row, double y)
{
    double height = 0;
    size_t in_row = 0;

    for (size_t i = 0; i < count; i++) {
        const struct event *event = &timeline->events.items[timeline->boxes[i]];
        struct box *box = &timeline->picture->boxes[timeline->boxes[i]];

        if (timeline->items[i].row != row) continue;
        box->x = timeline->items[i].x + box->width / 2;
        box->y = y + box->height / 2;
        height = fmax(height, box->height);
        mark_time(timeline, box, &timeline->items[i], event->first == event->last, in_row++);
    }
    return height;
}

/* A lane that begins at height y; sets where it ends. */
static bool place_lane(struct timeline *timeline, uint32_t lane, double *y)
{
    struct frame *frame = &timeline->picture->frames[lane];
    size_t count = take_lane(timeline, lane), rows;

    if (!rows_pack(timeline->items, count, timeline->length, EVENT_WIDTH, GAP, &rows)) return false;
    frame->x = timeline->length / 2;
    frame->width = timeline->length + 2 * FRAME_PADDING;
    frame->top = *y;
    *y += FRAME_HEADING + 2 * FRAME_PADDING;
    for (size_t row = 0; row < rows; row++) *y += place_row(timeline, count, row, *y) + ROW_GAP;
    frame->bottom = *y;
    *y += LANE_GAP;
    return true;
}

/* ---- the whole ---- */

/* What the heading says of the axis: only what can be seen. */
static const char *remark_on(const struct time_axis *axis, bool has_marks)
{
    static const char *const remarks[2][2] = {
        { NULL, "Days on which much is said are wider than others." },
        { "The bar below a box is the time of what it says.",
          "The bar below a box is the time of what it says. Days on which much is said are wider "
          "than others." },
    };

    return remarks[has_marks][axis->count > 2];
}

static hearsay_status make_room(struct timeline *timeline, hearsay_error *err)
{
    struct picture *picture = timeline->picture;
    size_t count = timeline->events.count;

    timeline->items = allocate_zero(count, sizeof *timeline->items);
    timeline->boxes = allocate_zero(count, sizeof *timeline->boxes);
    timeline->pulls = allocate_zero(count, sizeof *timeline->pulls);
    picture->bars = arena_take(&picture->arena,
                               (MARKS * count + TIME_TICKS * (picture->frame_count + 1)) *
                                   sizeof *picture->bars);
    picture->words = arena_take(&picture->arena, TIME_TICKS * sizeof *picture->words);
    return timeline->items && timeline->boxes && timeline->pulls && picture->bars && picture->words
               ? HEARSAY_OK
               : picture_no_memory(err);
}

static hearsay_status place(struct timeline *timeline, hearsay_error *err)
{
    struct picture *picture = timeline->picture;
    const char *axis;
    double y = 0;
    hearsay_status status = make_room(timeline, err);

    timeline->length = fmin(fmax(LENGTH_OF_BOX * (double)timeline->events.count, LEAST_LENGTH),
                            LENGTH);
    if (status == HEARSAY_OK)
        status = time_axis_make(&timeline->axis, &picture->arena, &timeline->events,
                                timeline->length, err);
    if (status != HEARSAY_OK) return status;
    set_pulls(timeline);
    for (uint32_t lane = 0; lane < picture->frame_count; lane++)
        if (!place_lane(timeline, lane, &y)) return picture_no_memory(err);
    axis = remark_on(&timeline->axis, picture->bar_count > 0);
    if (axis) status = picture_remark(picture, axis, err);
    return status == HEARSAY_OK ? time_axis_draw(picture, &timeline->axis, err) : status;
}

hearsay_status timeline_make(struct picture *picture, const hearsay_network *network,
                             const hearsay_map_options *options, hearsay_error *err)
{
    struct timeline timeline = { .picture = picture };
    hearsay_status status;

    picture->network = network;
    picture->corpus = hearsay_network_corpus(network);
    picture->is_plane = true;
    status = levels_fill(&timeline.levels, picture->corpus,
                         hearsay_network_options_of(network)->level, err);
    if (status == HEARSAY_OK)
        status = events_find(&timeline.events, &picture->arena, network, &timeline.levels, options,
                             err);
    if (status == HEARSAY_OK) status = event_boxes_make(picture, &timeline.events, err);
    if (status == HEARSAY_OK)
        status = replies_find(picture, &timeline.events, &timeline.levels, err);
    if (status == HEARSAY_OK) status = lanes_make(picture, &timeline.events, err);
    if (status == HEARSAY_OK) status = event_text_fill(picture, &timeline.events, err);
    if (status == HEARSAY_OK) status = place(&timeline, err);
    if (status == HEARSAY_OK) status = plane_settle(picture, options->title, err);
    if (status == HEARSAY_OK) plane_bend(picture);
    timeline_clear(&timeline);
    return status;
}
