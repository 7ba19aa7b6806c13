/* What must hold of where boxes stand, in every view. */
#ifndef TESTS_DRAW_STANDING_H
#define TESTS_DRAW_STANDING_H

#include "draw/sample.h"

#include "draw/picture.h"
#include "draw/theme.h"

static inline const struct theme *sample_theme(void)
{
    static struct theme theme;

    assert_int_equal(theme_load(&theme, NULL, NULL), HEARSAY_OK);
    return &theme;
}

static inline void assert_boxes_apart(const struct picture *picture)
{
    for (size_t i = 0; i < picture->box_count; i++)
        for (size_t j = 0; j < i; j++) {
            const struct box *a = &picture->boxes[i], *b = &picture->boxes[j];
            double across = a->x > b->x ? a->x - b->x : b->x - a->x;
            double down = a->y > b->y ? a->y - b->y : b->y - a->y;
            assert_true(across >= (a->width + b->width) / 2 || down >= (a->height + b->height) / 2);
        }
}

/* The page begins at the heading and everything is on it. */
static inline void assert_on_page(const struct picture *picture)
{
    for (size_t i = 0; i < picture->box_count; i++) {
        const struct box *box = &picture->boxes[i];
        assert_true(box->x - box->width / 2 >= 0 && box->x + box->width / 2 <= picture->width);
        assert_true(box->y - box->height / 2 >= picture->body_top - 0.01);
        assert_true(box->y + box->height / 2 <= picture->body_bottom + 0.01);
    }
}

/* The box with an id; fails if there is none. */
static inline const struct box *box_called(const struct picture *picture, const char *id)
{
    for (size_t i = 0; i < picture->box_count; i++)
        if (picture->boxes[i].id && strcmp(picture->boxes[i].id, id) == 0) return &picture->boxes[i];
    fail_msg("no box is called %s", id);
    return NULL;
}

/* The line with an id; NULL if there is none. */
static inline const struct line *line_called(const struct picture *picture, const char *id)
{
    for (size_t i = 0; i < picture->line_count; i++)
        if (strcmp(picture->lines[i].id, id) == 0) return &picture->lines[i];
    return NULL;
}

#endif
