/* Curves, and where words beside them fit best: each place along the way is tried, above and below,
 * and the one that the fewest other lines and words come near is taken. */
#include "draw/curve.h"

#include <math.h>
#include <string.h>

#include "draw/geometry.h"

enum { SAMPLES = 48, TRIES = 24 };

#define CAPTION_HEIGHT 7.0
#define CAPTION_DISTANCE 5.0 /* from the curve to the middle of the words */
#define ARC_LEAST 16.0
#define ARC_MOST 70.0

struct curve curve_of(const struct picture *picture, const struct line *line)
{
    const struct box *from = &picture->boxes[line->from], *to = &picture->boxes[line->to];
    bool is_arc = line->look == LINE_REBUTS;
    double start = from->x + from->width / 2;
    double end = is_arc ? to->x + to->width / 2 : to->x - to->width / 2;
    double bend = 0.45 * (end - start), side = 1;

    if (line->is_curved) return line->curve;
    if (is_arc) {
        bend = fmin(ARC_LEAST + 0.12 * fabs(line->to_y - line->from_y), ARC_MOST);
        side = -1;
    }
    return (struct curve){ { start, start + bend, end - side * bend, end },
                           { line->from_y, line->from_y, line->to_y, line->to_y } };
}

void curve_point(const struct curve *curve, double share, double *x, double *y)
{
    double left = 1 - share;
    double weights[4] = { left * left * left, 3 * left * left * share, 3 * left * share * share,
                          share * share * share };

    *x = *y = 0;
    for (int i = 0; i < 4; i++) {
        *x += weights[i] * curve->x[i];
        *y += weights[i] * curve->y[i];
    }
}

struct place {
    double x, y, width; /* middle */
};

/* How much of other lines comes near some words. */
static unsigned count_near(const struct picture *picture, const struct place *words)
{
    unsigned near = 0;

    for (size_t i = 0; i < picture->line_count; i++) {
        struct curve curve = curve_of(picture, &picture->lines[i]);

        for (int sample = 0; sample <= SAMPLES; sample++) {
            double x, y;
            curve_point(&curve, (double)sample / SAMPLES, &x, &y);
            near += fabs(x - words->x) < words->width / 2 + 1 &&
                    fabs(y - words->y) < CAPTION_HEIGHT / 2 + 0.5;
        }
    }
    return near;
}

static unsigned count_captions(const struct picture *picture, const struct line *before,
                               const struct place *words)
{
    unsigned near = 0;

    for (const struct line *line = picture->lines; line < before; line++)
        near += line->caption && fabs(line->caption_x - words->x) < words->width + 2 &&
                fabs(line->caption_y - words->y) < CAPTION_HEIGHT + 1;
    return near;
}

static void place_caption(const struct picture *picture, struct line *line)
{
    struct curve curve = curve_of(picture, line);
    unsigned fewest = (unsigned)-1;

    for (int try = 0; try < 2 * TRIES; try++) {
        double share = 0.05 + 0.7 * (try / 2) / TRIES;
        struct place words = { .width = label_width(CAPTION, strlen(CAPTION),
                                                    (struct label_font){ CAPTION_SIZE, 0 }) };
        unsigned near;

        curve_point(&curve, share, &words.x, &words.y);
        words.y += try % 2 ? CAPTION_DISTANCE : -CAPTION_DISTANCE;
        if (words.x - words.width / 2 < curve.x[0] + FRAME_PADDING + 2) continue;
        near = count_near(picture, &words) + 20 * count_captions(picture, line, &words);
        if (near >= fewest) continue;
        fewest = near;
        line->caption = CAPTION;
        line->caption_x = words.x;
        line->caption_y = words.y;
    }
}

void curve_place_captions(struct picture *picture)
{
    for (size_t i = 0; i < picture->line_count; i++)
        if (picture->lines[i].negated) place_caption(picture, &picture->lines[i]);
}
