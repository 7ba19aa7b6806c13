/* Lines between boxes that stand anywhere. They bend a little, so that there and back are two, and have
 * words only where nothing else is. */
#include "draw/plane.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "draw/camp_colors.h"
#include "draw/changes.h"
#include "draw/curve.h"
#include "draw/geometry.h"
#include "draw/layout.h"
#include "memory/allocate.h"

#define FAN 22.0         /* how far apart the middles of two lines between the same boxes lie */
#define LOOP 16.0        /* how far a line to oneself goes out */
#define BEND 11.0        /* of a single one */
#define CAPTION_WIDTH 170.0
#define CAPTION_ROOM 11.0 /* from line to line */
#define MARGIN 8.0
#define AXIS_HEIGHT 24.0 /* above the lanes of a timeline */

enum { DEFAULT_SECONDS = 60, MOST_CAPTIONS = 24, SAMPLES = 40, SIDES = 4 };

/* ---- curves ---- */

struct point {
    double x, y;
};

/* Where the way from a box's middle to a point leaves the box. */
static struct point leave(const struct box *box, struct point to)
{
    double x = to.x - box->x, y = to.y - box->y;
    double share = fmin(fabs(x) > 0 ? (box->width / 2 + 1) / fabs(x) : INFINITY,
                        fabs(y) > 0 ? (box->height / 2 + 1) / fabs(y) : INFINITY);

    if (!isfinite(share)) share = 0;
    return (struct point){ box->x + share * x, box->y + share * y };
}

/* A line whose middle is bent aside by so much, as seen from the lower of its two boxes. */
static struct curve bend(const struct picture *picture, const struct line *line, double aside)
{
    const struct box *from = &picture->boxes[line->from], *to = &picture->boxes[line->to];
    double x = to->x - from->x, y = to->y - from->y, far = hypot(x, y);
    double side = line->from < line->to ? 2 * aside : -2 * aside; /* a curve goes half the way */
    struct point start = leave(from, (struct point){ to->x, to->y });
    struct point end = leave(to, (struct point){ from->x, from->y });
    /* half the way between the boxes: that between their middles may be inside a wide one */
    struct point control = { (start.x + end.x) / 2, (start.y + end.y) / 2 };

    if (far > 0) {
        control.x -= side * y / far;
        control.y += side * x / far;
    }
    /* what leaves the page to the left would move all that Graphviz draws; lanes reach to its edges */
    if (picture->has_events) control.x = fmin(fmax(control.x, 0), picture->width);
    start = leave(from, control);
    end = leave(to, control);
    return (struct curve){
        { start.x, start.x + (control.x - start.x) * 2 / 3, end.x + (control.x - end.x) * 2 / 3,
          end.x },
        { start.y, start.y + (control.y - start.y) * 2 / 3, end.y + (control.y - end.y) * 2 / 3,
          end.y },
    };
}

/* What one says of oneself: a small arc on the right, the next one a bit larger. */
static struct curve loop_of(const struct box *box, size_t number)
{
    double x = box->x + box->width / 2 + 1, out = LOOP + 6 * (double)number;
    double up = fmin(4 + 2 * (double)number, box->height / 2 - 1);

    return (struct curve){ { x, x + out, x + out, x },
                           { box->y - up, box->y - up - 3, box->y + up + 3, box->y + up } };
}

static bool same_ends(const struct line *a, const struct line *b)
{
    return (a->from == b->from && a->to == b->to) || (a->from == b->to && a->to == b->from);
}

/* Whether a point is where no line should pass: among the dates, or on the name of a lane. */
static bool is_off_lanes(const struct picture *picture, double x, double y)
{
    const struct label_font font = { HEADING_SIZE, true };

    if (!picture->has_events) return false;
    for (size_t i = 0; i < picture->frame_count; i++) {
        const struct frame *frame = &picture->frames[i];
        double left = frame->x - frame->width / 2;
        double right = left + FRAME_PADDING + label_width(frame->name, strlen(frame->name), font);

        if (y > frame->top && y < frame->top + FRAME_HEADING + FRAME_PADDING && x < right)
            return true;
    }
    return y < picture->body_top + AXIS_HEIGHT;
}

static bool is_off_page(const struct picture *picture, double x, double y)
{
    return x < 0 || x > picture->width || y < picture->body_top || y > picture->body_bottom;
}

/* How many boxes, other than its own, a line goes behind; off the page is worse than behind all,
 * and off the lanes of a timeline as bad as behind one. */
static unsigned count_behind(const struct picture *picture, const struct line *line,
                             const struct curve *curve)
{
    unsigned behind = 0;

    for (int sample = 1; sample < SAMPLES; sample++) {
        double x, y;

        curve_point(curve, (double)sample / SAMPLES, &x, &y);
        if (is_off_page(picture, x, y)) behind += (unsigned)picture->box_count;
        behind += is_off_lanes(picture, x, y);
    }
    for (uint32_t i = 0; i < picture->box_count; i++) {
        const struct box *box = &picture->boxes[i];
        bool hits = false;

        if (i == line->from || i == line->to) continue;
        for (int sample = 1; sample < SAMPLES && !hits; sample++) {
            double x, y;

            curve_point(curve, (double)sample / SAMPLES, &x, &y);
            hits = fabs(box->x - x) < box->width / 2 + 2 && fabs(box->y - y) < box->height / 2 + 2;
        }
        behind += hits;
    }
    return behind;
}

/* Bent as little as it can be behind the fewest boxes: what goes behind one seems to end there. */
static struct curve find_way(const struct picture *picture, const struct line *line, double aside)
{
    static const double more[] = { 0, 16, -16, 32, -32, 52, -52, 76, -76, 104, -104 };
    struct curve best = bend(picture, line, aside);
    unsigned fewest = count_behind(picture, line, &best);

    for (size_t i = 1; i < sizeof more / sizeof *more && fewest; i++) {
        struct curve curve = bend(picture, line, aside + more[i]);
        unsigned behind = count_behind(picture, line, &curve);

        if (behind >= fewest) continue;
        fewest = behind;
        best = curve;
    }
    return best;
}

void plane_bend(struct picture *picture)
{
    for (size_t i = 0; i < picture->line_count; i++) {
        struct line *line = &picture->lines[i];
        size_t number = 0, count = 0;

        for (size_t j = 0; j < picture->line_count; j++) {
            if (!same_ends(line, &picture->lines[j])) continue;
            number += j < i;
            count++;
        }
        line->is_curved = true;
        if (line->from == line->to) line->curve = loop_of(&picture->boxes[line->from], number);
        else
            line->curve = find_way(picture, line,
                                   count == 1 ? BEND
                                              : FAN * ((double)number - ((double)count - 1) / 2));
    }
}

/* ---- words beside lines ---- */

struct spot {
    double x, y, width; /* middle */
};

static bool touches_box(const struct picture *picture, const struct spot *spot)
{
    for (size_t i = 0; i < picture->box_count; i++) {
        const struct box *box = &picture->boxes[i];
        if (fabs(box->x - spot->x) < (box->width + spot->width) / 2 + 3 &&
            fabs(box->y - spot->y) < (box->height + CAPTION_ROOM) / 2 + 2)
            return true;
    }
    return false;
}

static bool touches_caption(const struct picture *picture, const struct spot *spot)
{
    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        if (line->caption && fabs(line->caption_x - spot->x) < CAPTION_WIDTH &&
            fabs(line->caption_y - spot->y) < CAPTION_ROOM + 2)
            return true;
    }
    return false;
}

static bool touches_line(const struct picture *picture, const struct spot *spot)
{
    for (size_t i = 0; i < picture->line_count; i++)
        for (int sample = 0; sample <= SAMPLES; sample++) {
            double x, y;

            curve_point(&picture->lines[i].curve, (double)sample / SAMPLES, &x, &y);
            if (fabs(x - spot->x) < spot->width / 2 + 2 && fabs(y - spot->y) < CAPTION_ROOM / 2)
                return true;
        }
    return false;
}

static bool is_inside(const struct picture *picture, const struct spot *spot)
{
    return spot->x - spot->width / 2 > 0 && spot->x + spot->width / 2 < picture->width &&
           spot->y > picture->body_top && spot->y < picture->body_bottom;
}

/* Along the line, above and below it, left and right; no words where there is no room. */
static void place_caption(const struct picture *picture, struct line *line, const char *words)
{
    static const double shares[] = { 0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72 };
    const struct label_font font = { CAPTION_SIZE, false };
    struct spot spot = { .width = label_width(words, strlen(words), font) };

    for (size_t i = 0; i < SIDES * sizeof shares / sizeof *shares && !line->caption; i++) {
        static const struct point sides[SIDES] = { { 0, -1 }, { 0, 1 }, { -1, 0 }, { 1, 0 } };
        const struct point *side = &sides[i % SIDES];

        curve_point(&line->curve, shares[i / SIDES], &spot.x, &spot.y);
        spot.x += side->x * (spot.width / 2 + 6);
        spot.y += side->y * CAPTION_ROOM * 0.8;
        if (!is_inside(picture, &spot) || touches_box(picture, &spot) ||
            touches_caption(picture, &spot) || touches_line(picture, &spot))
            continue;
        line->caption = words;
        line->caption_x = spot.x;
        line->caption_y = spot.y;
    }
}

hearsay_status plane_caption(struct picture *picture, struct line *line, const char *words,
                             hearsay_error *err)
{
    struct label label;

    if (!label_wrap(&label, &picture->arena, words, CAPTION_WIDTH, 1,
                    (struct label_font){ CAPTION_SIZE, false }))
        return picture_no_memory(err);
    if (label.count) place_caption(picture, line, label.lines[0]);
    return HEARSAY_OK;
}

static int compare_claims(const void *a, const void *b)
{
    const hearsay_claim_id *one = a, *two = b;

    return (*one > *two) - (*one < *two);
}

/* The claim that most of a line's statements are on, of equals the first; NULL: none. claims: room for
 * one a statement. */
static const char *main_claim(const struct picture *picture, const struct line *line,
                              hearsay_claim_id *claims)
{
    hearsay_claim_id best = HEARSAY_NONE;
    size_t count = 0, most = 0;

    for (size_t i = 0; i < line->evidence_count; i++) {
        claims[count] = hearsay_corpus_numbered(picture->corpus, line->evidence[i])->claim;
        count += claims[count] != HEARSAY_NONE;
    }
    if (count) qsort(claims, count, sizeof *claims, compare_claims);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && claims[end] == claims[i];) end++;
        if (end - i <= most) continue;
        most = end - i;
        best = claims[i];
    }
    return best == HEARSAY_NONE ? NULL : hearsay_corpus_claim(picture->corpus, best)->text;
}

static const char *words_of(struct picture *picture, const struct line *line,
                            hearsay_claim_id *claims)
{
    if (picture->old_files)
        return line->look == LINE_ROSE || line->look == LINE_FELL
                   ? changes_caption(picture, line, picture->old_files)
                   : NULL;
    return line->negated ? CAPTION : main_claim(picture, line, claims);
}

static int compare_strength(const void *a, const void *b)
{
    const struct line *one = *(struct line *const *)a, *two = *(struct line *const *)b;

    if (one->statements != two->statements) return one->statements < two->statements ? 1 : -1;
    return one < two ? -1 : one > two;
}

static size_t most_evidence(const struct picture *picture)
{
    size_t most = 0;

    for (size_t i = 0; i < picture->line_count; i++)
        if (picture->lines[i].evidence_count > most) most = picture->lines[i].evidence_count;
    return most;
}

/* The strongest lines first, as long as there is room. */
static hearsay_status name_lines(struct picture *picture, hearsay_error *err)
{
    struct line **order = allocate_zero(picture->line_count, sizeof *order);
    hearsay_claim_id *claims = allocate_zero(most_evidence(picture), sizeof *claims);
    hearsay_status status = order && claims ? HEARSAY_OK : picture_no_memory(err);

    for (size_t i = 0; order && i < picture->line_count; i++) order[i] = &picture->lines[i];
    if (order && picture->line_count)
        qsort(order, picture->line_count, sizeof *order, compare_strength);
    for (size_t i = 0; status == HEARSAY_OK && i < picture->line_count && i < MOST_CAPTIONS; i++) {
        const char *words = words_of(picture, order[i], claims);

        if (words) status = plane_caption(picture, order[i], words, err);
    }
    allocate_free(claims);
    allocate_free(order);
    return status;
}

/* ---- the page ---- */

static void find_extent(const struct picture *picture, double least[2], double most[2])
{
    least[0] = least[1] = INFINITY;
    most[0] = most[1] = -INFINITY;
    for (size_t i = 0; i < picture->box_count; i++) {
        const struct box *box = &picture->boxes[i];
        least[0] = fmin(least[0], box->x - box->width / 2);
        most[0] = fmax(most[0], box->x + box->width / 2);
        least[1] = fmin(least[1], box->y - box->height / 2);
        most[1] = fmax(most[1], box->y + box->height / 2);
    }
    for (size_t i = 0; i < picture->frame_count; i++) {
        const struct frame *frame = &picture->frames[i];
        if (!frame->name) continue;
        least[0] = fmin(least[0], frame->x - frame->width / 2);
        most[0] = fmax(most[0], frame->x + frame->width / 2);
        least[1] = fmin(least[1], frame->top);
        most[1] = fmax(most[1], frame->bottom);
    }
    for (size_t i = 0; i < picture->word_count; i++) {
        const struct words *words = &picture->words[i];
        double width = label_width(words->text, strlen(words->text), words->font);

        least[0] = fmin(least[0], words->x);
        most[0] = fmax(most[0], words->x + width);
        least[1] = fmin(least[1], words->y - words->font.size / 2);
        most[1] = fmax(most[1], words->y + words->font.size / 2);
    }
    if (least[0] > most[0]) least[0] = least[1] = most[0] = most[1] = 0;
}

/* Lines to oneself reach out on the right of their boxes. */
static double find_right(const struct picture *picture, double most)
{
    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        size_t number = 0;

        if (line->from != line->to) continue;
        for (size_t j = 0; j < i; j++) number += same_ends(line, &picture->lines[j]);
        most = fmax(most, loop_of(&picture->boxes[line->from], number).x[1]);
    }
    return most;
}

hearsay_status plane_settle(struct picture *picture, const char *title, hearsay_error *err)
{
    double least[2], most[2], down;
    hearsay_status status;

    find_extent(picture, least, most);
    most[0] = find_right(picture, most[0]);
    for (size_t i = 0; i < picture->box_count; i++) picture->boxes[i].x += MARGIN - least[0];
    picture->width = fmax(420, most[0] - least[0] + 2 * MARGIN);
    status = picture_head(picture, title, least[1] - MARGIN, most[1] + MARGIN, err);
    if (status != HEARSAY_OK) return status;
    down = picture->body_top - least[1] + MARGIN;
    for (size_t i = 0; i < picture->frame_count; i++) {
        picture->frames[i].x += MARGIN - least[0];
        picture->frames[i].top += down;
        picture->frames[i].bottom += down;
    }
    for (size_t i = 0; i < picture->word_count; i++) {
        picture->words[i].x += MARGIN - least[0];
        picture->words[i].y += down;
    }
    for (size_t i = 0; i < picture->bar_count; i++) {
        picture->bars[i].x += MARGIN - least[0];
        picture->bars[i].y += down;
    }
    return HEARSAY_OK;
}

hearsay_status plane_make(struct picture *picture, const hearsay_network *network,
                          const hearsay_map_options *options, hearsay_error *err)
{
    unsigned seconds = options->timeout_seconds ? options->timeout_seconds : DEFAULT_SECONDS;
    const char *engine = options->layout ? options->layout : "neato";
    hearsay_status status;

    picture->is_plane = true;
    picture->old_files = options->old_files;
    status = layout_check(engine, err);
    if (status == HEARSAY_OK) status = picture_gather(picture, network, options, err);
    if (status == HEARSAY_OK && options->old_files)
        status = changes_fill(picture, options->old_files, err);
    if (status == HEARSAY_OK) status = picture_describe(picture, err);
    if (status == HEARSAY_OK && !options->old_files) status = camp_colors_fill(picture, err);
    if (status == HEARSAY_OK)
        status = layout_boxes(picture, engine, seconds, &picture->is_in_rows, err);
    if (status == HEARSAY_OK && picture->is_in_rows)
        status = picture_remark(picture,
                                "No layout was found: the actors stand in rows, those with the most "
                                "statements first.", err);
    if (status == HEARSAY_OK) status = plane_settle(picture, options->title, err);
    if (status != HEARSAY_OK) return status;
    plane_bend(picture);
    return name_lines(picture, err);
}
