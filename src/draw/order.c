/* The order of the boxes in each column. Crossings are what makes a map hard to read, so: sort each
 * column by the mean place of its neighbours, a few times to and fro and from several beginnings
 * (Sugiyama, Tagawa and Toda 1981), then swap neighbours as long as that saves a crossing. Boxes of
 * one frame always stay together. */
#include <stdlib.h>
#include <string.h>

#include "draw/picture.h"
#include "memory/allocate.h"

enum { BEGINNINGS = 8, SWEEPS = 12, SWAP_ROUNDS = 40 };

/* One place in a column: a box, and what it is sorted by. */
struct seat {
    double frame_key, key; /* mean places of the neighbours of the frame and of the box */
    uint32_t frame, box;
};

struct ordering {
    struct picture *picture;
    struct seat *seats[COLUMNS];
    double *place;     /* by box: how far down, from 0 to 1 */
    double *frame_sum; /* by frame */
    double *frame_lines;
    uint64_t fewest;
};

/* ---- crossings ---- */

static bool is_arc(const struct line *line)
{
    return line->look == LINE_REBUTS;
}

static uint64_t weight_of(const struct line *line)
{
    return line->look == LINE_ABOUT ? 1 : 3;
}

/* Whether two lines of one gutter cross; lines that share a box do not. */
static bool cross(const struct ordering *ordering, const struct line *a, const struct line *b)
{
    const struct box *boxes = ordering->picture->boxes;
    double from = ordering->place[a->from] - ordering->place[b->from];
    double to = ordering->place[a->to] - ordering->place[b->to];

    return boxes[a->from].column == boxes[b->from].column &&
           boxes[a->to].column == boxes[b->to].column &&
           ((from < 0 && to > 0) || (from > 0 && to < 0));
}

/* Crossings by weight; an arc between claims counts as those that its length may meet. */
static uint64_t count_crossings(const struct ordering *ordering)
{
    const struct picture *picture = ordering->picture;
    double claims = (double)picture->order_count[COLUMN_MIDDLE];
    uint64_t sum = 0;

    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        double length = ordering->place[line->from] - ordering->place[line->to];

        if (is_arc(line)) {
            sum += (uint64_t)((length < 0 ? -length : length) * claims);
            continue;
        }
        for (size_t j = i + 1; j < picture->line_count; j++)
            if (!is_arc(&picture->lines[j]) && cross(ordering, line, &picture->lines[j]))
                sum += weight_of(line) * weight_of(&picture->lines[j]);
    }
    return sum;
}

/* ---- sorting by neighbours ---- */

/* Tells each box how far down its seat is. */
static void set_places(struct ordering *ordering, enum column column)
{
    size_t count = ordering->picture->order_count[column];

    for (size_t i = 0; i < count; i++)
        ordering->place[ordering->seats[column][i].box] = ((double)i + 0.5) / (double)count;
}

static int compare_seats(const void *a, const void *b)
{
    const struct seat *one = a, *two = b;

    if (one->frame != two->frame) {
        if (one->frame_key < two->frame_key) return -1;
        if (one->frame_key > two->frame_key) return 1;
        return one->frame < two->frame ? -1 : 1;
    }
    if (one->key < two->key) return -1;
    if (one->key > two->key) return 1;
    return one->box < two->box ? -1 : one->box > two->box;
}

/* The mean place of the other ends of a box's lines; its own if it has none. */
static double mean_place(struct ordering *ordering, uint32_t box)
{
    const struct picture *picture = ordering->picture;
    uint32_t frame = picture->boxes[box].group;
    double sum = 0, lines = 0;

    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        double weight = is_arc(line) ? 1 : (double)weight_of(line);

        if (line->from != box && line->to != box) continue;
        sum += weight * ordering->place[line->from == box ? line->to : line->from];
        lines += weight;
    }
    ordering->frame_sum[frame] += sum;
    ordering->frame_lines[frame] += lines;
    return lines > 0 ? sum / lines : ordering->place[box];
}

static void sort_column(struct ordering *ordering, enum column column)
{
    struct seat *seats = ordering->seats[column];
    size_t count = ordering->picture->order_count[column];

    for (size_t i = 0; i < count; i++)
        ordering->frame_sum[seats[i].frame] = ordering->frame_lines[seats[i].frame] = 0;
    for (size_t i = 0; i < count; i++) seats[i].key = mean_place(ordering, seats[i].box);
    for (size_t i = 0; i < count; i++) {
        double lines = ordering->frame_lines[seats[i].frame];
        seats[i].frame_key = lines > 0 ? ordering->frame_sum[seats[i].frame] / lines : 1;
    }
    if (count) qsort(seats, count, sizeof *seats, compare_seats);
    set_places(ordering, column);
}

/* ---- swapping neighbours ---- */

/* Crossings between the lines of two runs of seats, and as if they changed places. */
static void count_between(const struct ordering *ordering, const struct seat *upper,
                          size_t upper_count, const struct seat *lower, size_t lower_count,
                          uint64_t *now, uint64_t *swapped)
{
    const struct picture *picture = ordering->picture;

    *now = *swapped = 0;
    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *a = &picture->lines[i];
        bool is_upper = false;

        for (size_t s = 0; s < upper_count && !is_upper; s++)
            is_upper = !is_arc(a) && (a->from == upper[s].box || a->to == upper[s].box);
        for (size_t j = 0; is_upper && j < picture->line_count; j++) {
            const struct line *b = &picture->lines[j];
            bool is_lower = false, is_from = false;
            double difference;

            for (size_t s = 0; s < lower_count && !is_lower; s++) {
                is_from = b->from == lower[s].box;
                is_lower = !is_arc(b) && (is_from || b->to == lower[s].box);
            }
            if (!is_lower || picture->boxes[a->from].column != picture->boxes[b->from].column)
                continue;
            difference = is_from ? ordering->place[a->to] - ordering->place[b->to]
                                 : ordering->place[a->from] - ordering->place[b->from];
            if (difference > 0) *now += weight_of(a) * weight_of(b);
            if (difference < 0) *swapped += weight_of(a) * weight_of(b);
        }
    }
}

/* How many seats from there on belong to one frame (whole), or 1. */
static size_t run_length(const struct seat *seats, size_t left, bool whole)
{
    size_t length = 1;

    while (whole && length < left && seats[length].frame == seats->frame) length++;
    return length;
}

/* Lets two neighbouring runs change places. */
static void swap_runs(struct seat *seats, size_t upper, size_t lower, struct seat *spare)
{
    memcpy(spare, seats, upper * sizeof *seats);
    memmove(seats, seats + upper, lower * sizeof *seats);
    memcpy(seats + lower, spare, upper * sizeof *seats);
}

/* One way down a column: frames change places, or boxes within a frame. True if any did. */
static bool swap_down(struct ordering *ordering, enum column column, bool whole, struct seat *spare)
{
    struct seat *seats = ordering->seats[column];
    size_t count = ordering->picture->order_count[column], upper, lower;
    uint64_t now, swapped;
    bool any = false;

    for (size_t i = 0; i < count; i += upper) {
        upper = run_length(seats + i, count - i, whole);
        if (i + upper >= count) break;
        lower = run_length(seats + i + upper, count - i - upper, whole);
        if (!whole && seats[i].frame != seats[i + 1].frame) continue;
        count_between(ordering, seats + i, upper, seats + i + upper, lower, &now, &swapped);
        if (swapped >= now) continue;
        swap_runs(seats + i, upper, lower, spare);
        set_places(ordering, column);
        upper = lower;
        any = true;
    }
    return any;
}

/* ---- the whole ---- */

/* A number that looks random, the same on every machine. */
static double scatter(uint32_t number, uint32_t beginning)
{
    uint32_t mixed = (number + 1) * 2654435761u ^ beginning * 2246822519u;

    mixed = (mixed ^ mixed >> 15) * 2246822519u;
    mixed = (mixed ^ mixed >> 13) * 3266489917u;
    return (double)(mixed ^ mixed >> 16);
}

/* A different order for each beginning; the first is that of the boxes. */
static void begin(struct ordering *ordering, uint32_t beginning)
{
    for (unsigned column = 0; column < COLUMNS; column++) {
        struct seat *seats = ordering->seats[column];
        size_t count = ordering->picture->order_count[column];

        for (size_t i = 0; i < count; i++) {
            seats[i].key = beginning ? scatter(seats[i].box, beginning) : (double)seats[i].box;
            seats[i].frame_key = beginning ? scatter(seats[i].frame, beginning)
                                           : (double)seats[i].frame;
        }
        if (count) qsort(seats, count, sizeof *seats, compare_seats);
        set_places(ordering, column);
    }
}

/* Swaps neighbours until nothing is gained. */
static void swap_neighbours(struct ordering *ordering, struct seat *spare)
{
    bool any = true;

    for (unsigned round = 0; any && round < SWAP_ROUNDS; round++) {
        any = false;
        for (unsigned column = 0; column < COLUMNS; column++) {
            any |= swap_down(ordering, column, true, spare);
            any |= swap_down(ordering, column, false, spare);
        }
    }
}

static void keep_if_better(struct ordering *ordering)
{
    uint64_t crossings = count_crossings(ordering);

    if (crossings >= ordering->fewest) return;
    ordering->fewest = crossings;
    for (unsigned column = 0; column < COLUMNS; column++)
        for (size_t i = 0; i < ordering->picture->order_count[column]; i++)
            ordering->picture->order[column][i] = ordering->seats[column][i].box;
}

/* From one beginning, claims and actors in turn. */
static void search(struct ordering *ordering, uint32_t beginning, struct seat *spare)
{
    begin(ordering, beginning);
    for (unsigned sweep = 0; sweep < SWEEPS; sweep++) {
        if (ordering->picture->order_count[COLUMN_MIDDLE]) sort_column(ordering, COLUMN_MIDDLE);
        sort_column(ordering, sweep % 2 ? COLUMN_RIGHT : COLUMN_LEFT);
        sort_column(ordering, sweep % 2 ? COLUMN_LEFT : COLUMN_RIGHT);
        keep_if_better(ordering);
    }
    swap_neighbours(ordering, spare);
    keep_if_better(ordering);
}

static bool make_seats(struct ordering *ordering)
{
    struct picture *picture = ordering->picture;
    size_t boxes = picture->box_count;

    ordering->place = allocate_zero(boxes, sizeof *ordering->place);
    ordering->frame_sum = allocate_zero(picture->frame_count, sizeof *ordering->frame_sum);
    ordering->frame_lines = allocate_zero(picture->frame_count, sizeof *ordering->frame_lines);
    if (!ordering->place || !ordering->frame_sum || !ordering->frame_lines) return false;
    for (unsigned column = 0; column < COLUMNS; column++) {
        ordering->seats[column] = allocate_zero(boxes, sizeof **ordering->seats);
        picture->order[column] = arena_take(&picture->arena, boxes * sizeof **picture->order);
        if (!ordering->seats[column] || !picture->order[column]) return false;
    }
    for (size_t i = 0; i < boxes; i++) {
        const struct box *box = &picture->boxes[i];
        ordering->seats[box->column][picture->order_count[box->column]++] = (struct seat){
            .frame = box->group, .box = (uint32_t)i
        };
    }
    return true;
}

hearsay_status picture_order(struct picture *picture, hearsay_error *err)
{
    struct ordering ordering = { .picture = picture, .fewest = UINT64_MAX };
    struct seat *spare = allocate_zero(picture->box_count, sizeof *spare);
    bool done = spare && make_seats(&ordering);

    for (uint32_t beginning = 0; done && beginning < BEGINNINGS; beginning++)
        search(&ordering, beginning, spare);
    for (unsigned column = 0; column < COLUMNS; column++) allocate_free(ordering.seats[column]);
    allocate_free(ordering.frame_lines);
    allocate_free(ordering.frame_sum);
    allocate_free(ordering.place);
    allocate_free(spare);
    return done ? HEARSAY_OK : picture_no_memory(err);
}
