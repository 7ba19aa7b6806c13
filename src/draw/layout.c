/* Boxes and lines as a plain graph for Graphviz, and the places that it answers with. */
#include "draw/layout.h"

#include <math.h>
#include <string.h>

#include "draw/graphviz_bridge.h"
#include "text/buffer.h"
#include "text/number.h"

#define INCH 72.0
#define BETWEEN 14.0 /* around each box, at least */
#define ROW_WIDTH 1000.0

static void add_number(struct buffer *out, double value)
{
    char text[NUMBER_TEXT];

    buffer_add(out, text, number_write_fixed(value, 4, text));
}

/* Tied boxes shall be as far apart as their widths need. */
static void write_graph(struct buffer *out, const struct picture *picture, const char *engine)
{
    buffer_format(out, "graph { layout=%s overlap=prism splines=false start=1 pack=true "
                       "node [shape=box fixedsize=true label=\"\"]\n", engine);
    for (size_t i = 0; i < picture->box_count; i++) {
        buffer_format(out, "%zu [width=", i);
        add_number(out, (picture->boxes[i].width + 2 * BETWEEN) / INCH);
        buffer_text(out, " height=");
        add_number(out, (picture->boxes[i].height + 2 * BETWEEN) / INCH);
        buffer_text(out, "]\n");
    }
    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];

        if (line->from == line->to) continue;
        buffer_format(out, "%u -- %u [len=", (unsigned)line->from, (unsigned)line->to);
        add_number(out, (picture->boxes[line->from].width + picture->boxes[line->to].width) / INCH);
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
    picture->boxes[number].x = round(at[0] * INCH);
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

/* From left to right and down, in the order that they have. */
static void stand_in_rows(struct picture *picture)
{
    double x = 0, y = 0, tallest = 0;

    for (size_t i = 0; i < picture->box_count; i++) {
        struct box *box = &picture->boxes[i];

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
}

hearsay_status layout_boxes(struct picture *picture, const char *engine, unsigned seconds,
                            bool *failed, hearsay_error *err)
{
    struct buffer graph = { 0 }, plain = { 0 };
    hearsay_status status;

    write_graph(&graph, picture, engine);
    status = graph.failed ? picture_no_memory(err)
                          : graphviz_draw(&plain, buffer_string(&graph), "plain", seconds, err);
    *failed = status == HEARSAY_LIMIT || status == HEARSAY_IO;
    if (status == HEARSAY_OK && !read_places(picture, &plain)) *failed = true;
    if (*failed) {
        stand_in_rows(picture);
        status = HEARSAY_OK;
    }
    buffer_clear(&graph);
    buffer_clear(&plain);
    return status;
}
