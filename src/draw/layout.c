/* Boxes and lines as a plain graph for Graphviz, and the places that it answers with. */
#include "draw/layout.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "draw/geometry.h"
#include "draw/graphviz_bridge.h"
#include "memory/allocate.h"
#include "text/buffer.h"
#include "text/near.h"
#include "text/number.h"

#define INCH 72.0
#define BETWEEN 10.0 /* around each box, at least */
#define ROW_WIDTH 1000.0
#define STRETCH 2.0  /* Graphviz fills a square; pages are wider than high */
#define APART 40.0   /* between tied boxes, beyond their own size */
#define PAGE_ACROSS 820.0 /* between the middles of the outermost boxes: A4 on its side */
#define CLOSER 0.96
#define LEAST_ACROSS 560.0 /* what is smaller need not be flat */

static const char *const engines[] = { "neato", "sfdp", "fdp", "circo", "twopi" };

const char *hearsay_layout_at(size_t index)
{
    return index < sizeof engines / sizeof *engines ? engines[index] : NULL;
}

hearsay_status layout_check(const char *engine, hearsay_error *err)
{
    struct near near;

    near_init(&near, engine);
    for (size_t i = 0; i < sizeof engines / sizeof *engines; i++) {
        if (strcmp(engines[i], engine) == 0) return HEARSAY_OK;
        near_offer(&near, engines[i]);
    }
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "layout \"%s\" is not known%s%s%s", engine,
                 near.best ? "; did you mean \"" : "", near.best ? near.best : "",
                 near.best ? "\"?" : "");
    return HEARSAY_BAD_ARGUMENT;
}

static void add_number(struct buffer *out, double value)
{
    char text[NUMBER_TEXT];

    buffer_add(out, text, number_write_fixed(value, 4, text));
}

/* Tied boxes shall be as far apart as their widths need. All is narrower than it will be. */
static void write_graph(struct buffer *out, const struct picture *picture, const char *engine)
{
    buffer_format(out, "graph { layout=%s overlap=prism splines=false start=1 pack=true "
                       "node [shape=box fixedsize=true label=\"\"]\n", engine);
    for (size_t i = 0; i < picture->box_count; i++) {
        buffer_format(out, "%zu [width=", i);
        add_number(out, (picture->boxes[i].width + 2 * BETWEEN) / STRETCH / INCH);
        buffer_text(out, " height=");
        add_number(out, (picture->boxes[i].height + 2 * BETWEEN) / INCH);
        buffer_text(out, "]\n");
    }
    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];

        if (line->from == line->to) continue;
        buffer_format(out, "%u -- %u [len=", (unsigned)line->from, (unsigned)line->to);
        add_number(out, ((picture->boxes[line->from].width + picture->boxes[line->to].width) / 2 /
                             STRETCH + APART) / INCH);
        buffer_text(out, "]\n");
    }
    buffer_text(out, "}\n");
}

/* The next word of a line, and what is left of the line. */
static size_t take_word(const char **at, const char *end, const char **word)
{
    while (*at < end && **at == ' ') ++*at;
    *word = *at;
    while (*at < end && **at != ' ') ++*at;
    return (size_t)(*at - *word);
}

/* "node 12 1.5 2.25 ...": number, and its middle in inches from the bottom left. */
static bool read_node(struct picture *picture, const char *line, const char *end)
{
    const char *word;
    uint64_t number;
    double at[2];
    size_t length = take_word(&line, end, &word);

    if (length != 4 || memcmp(word, "node", 4) != 0) return false;
    length = take_word(&line, end, &word);
    if (!number_read_count(word, length, &number) || number >= picture->box_count) return false;
    for (int i = 0; i < 2; i++) {
        length = take_word(&line, end, &word);
        if (!number_read(word, length, &at[i])) return false;
    }
    picture->boxes[number].x = round(at[0] * INCH * STRETCH);
    picture->boxes[number].y = -round(at[1] * INCH);
    return true;
}

static bool read_places(struct picture *picture, const struct buffer *plain)
{
    const char *at = buffer_string(plain), *end = at + plain->length, *next;
    size_t found = 0;

    for (; at < end; at = next + 1) {
        next = memchr(at, '\n', (size_t)(end - at));
        if (!next) next = end;
        found += read_node(picture, at, next);
    }
    return found == picture->box_count;
}

/* ---- closer ---- */

/* Whether any two boxes would touch with all places this much closer together. */
static bool would_touch(const struct picture *picture, double across, double down)
{
    for (size_t i = 0; i < picture->box_count; i++)
        for (size_t j = 0; j < i; j++) {
            const struct box *one = &picture->boxes[i], *two = &picture->boxes[j];

            if (fabs(one->x - two->x) * across < (one->width + two->width) / 2 + BETWEEN &&
                fabs(one->y - two->y) * down < (one->height + two->height) / 2 + BETWEEN)
                return true;
        }
    return false;
}

/* Where few boxes need much room a page would be mostly empty, and its text small when printed. Across
 * first, as far as a page is wide. */
static void draw_together(struct picture *picture)
{
    double least[2] = { INFINITY, INFINITY }, most[2] = { -INFINITY, -INFINITY };
    double across = 1, down = 1, width, height;

    for (size_t i = 0; i < picture->box_count; i++) {
        const struct box *box = &picture->boxes[i];
        least[0] = fmin(least[0], box->x);
        most[0] = fmax(most[0], box->x);
        least[1] = fmin(least[1], box->y);
        most[1] = fmax(most[1], box->y);
    }
    width = most[0] - least[0];
    height = most[1] - least[1];
    while (width * across > PAGE_ACROSS && !would_touch(picture, across * CLOSER, down))
        across *= CLOSER;
    while (height * down * PAGE_RATIO > fmax(width * across, LEAST_ACROSS) &&
           !would_touch(picture, across, down * CLOSER))
        down *= CLOSER;
    for (size_t i = 0; i < picture->box_count; i++) {
        picture->boxes[i].x = round(picture->boxes[i].x * across);
        picture->boxes[i].y = round(picture->boxes[i].y * down);
    }
}

static int compare_heights(const void *a, const void *b)
{
    const struct box *one = *(struct box *const *)a, *two = *(struct box *const *)b;

    if (one->y != two->y) return one->y < two->y ? -1 : 1;
    return one < two ? -1 : one > two;
}

/* What is still too wide for a page becomes higher: from the top down, every box goes below those that
 * it would lie on. order: room for all boxes. */
static void fit_width(struct picture *picture, struct box **order)
{
    double least = INFINITY, most = -INFINITY;

    for (size_t i = 0; i < picture->box_count; i++) {
        order[i] = &picture->boxes[i];
        least = fmin(least, order[i]->x);
        most = fmax(most, order[i]->x);
    }
    if (most - least <= PAGE_ACROSS) return;
    qsort(order, picture->box_count, sizeof *order, compare_heights);
    for (size_t i = 0; i < picture->box_count; i++) {
        order[i]->x = round((order[i]->x - least) * PAGE_ACROSS / (most - least));
        for (size_t j = 0; j < i; j++) {
            double apart = (order[i]->height + order[j]->height) / 2 + BETWEEN;

            if (fabs(order[i]->x - order[j]->x) <
                    (order[i]->width + order[j]->width) / 2 + BETWEEN &&
                order[i]->y < order[j]->y + apart)
                order[i]->y = round(order[j]->y + apart);
        }
    }
}

/* ---- without Graphviz ---- */

struct rank {
    struct box *box;
    uint64_t statements; /* of the lines that begin or end there */
};

static int compare_ranks(const void *a, const void *b)
{
    const struct rank *one = a, *two = b;

    if (one->statements != two->statements) return one->statements < two->statements ? 1 : -1;
    return one->box < two->box ? -1 : one->box > two->box;
}

/* The caller frees them; NULL without memory. */
static struct rank *rank_boxes(struct picture *picture)
{
    struct rank *ranks = allocate_zero(picture->box_count, sizeof *ranks);

    for (size_t i = 0; ranks && i < picture->box_count; i++) ranks[i].box = &picture->boxes[i];
    for (size_t i = 0; ranks && i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];

        ranks[line->from].statements += line->statements;
        if (line->to != line->from) ranks[line->to].statements += line->statements;
    }
    if (ranks && picture->box_count)
        qsort(ranks, picture->box_count, sizeof *ranks, compare_ranks);
    return ranks;
}

/* From left to right and down, those with the most statements first. */
static hearsay_status stand_in_rows(struct picture *picture, hearsay_error *err)
{
    struct rank *ranks = rank_boxes(picture);
    double x = 0, y = 0, tallest = 0;

    if (!ranks) return picture_no_memory(err);
    for (size_t i = 0; i < picture->box_count; i++) {
        struct box *box = ranks[i].box;

        if (x > 0 && x + box->width > ROW_WIDTH) {
            x = 0;
            y += tallest + 3 * BETWEEN;
            tallest = 0;
        }
        box->x = x + box->width / 2;
        box->y = y + box->height / 2;
        x += box->width + 3 * BETWEEN;
        tallest = fmax(tallest, box->height);
    }
    allocate_free(ranks);
    return HEARSAY_OK;
}

static hearsay_status fit_page(struct picture *picture, hearsay_error *err)
{
    struct box **order = allocate_zero(picture->box_count, sizeof *order);

    if (!order) return picture_no_memory(err);
    draw_together(picture);
    fit_width(picture, order);
    allocate_free(order);
    return HEARSAY_OK;
}

hearsay_status layout_boxes(struct picture *picture, const char *engine, unsigned seconds,
                            bool *failed, hearsay_error *err)
{
    struct buffer graph = { 0 }, plain = { 0 };
    hearsay_status status;

    write_graph(&graph, picture, engine);
    status = graph.failed ? picture_no_memory(err)
                          : graphviz_draw(&plain, buffer_string(&graph), "plain", seconds, err);
    *failed = status == HEARSAY_LIMIT || status == HEARSAY_IO || status == HEARSAY_UNSUPPORTED;
    if (status == HEARSAY_OK && !read_places(picture, &plain)) *failed = true;
    if (status == HEARSAY_OK && !*failed) status = fit_page(picture, err);
    if (*failed) status = stand_in_rows(picture, err);
    buffer_clear(&graph);
    buffer_clear(&plain);
    return status;
}
