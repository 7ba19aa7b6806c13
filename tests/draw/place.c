/* Where things stand: nothing lies on anything else, on maps of every kind. */
#include "draw/standing.h"

/* The sample's picture with every box placed. */
static void place_sample(struct picture *picture, const hearsay_network *network)
{
    picture->theme = sample_theme();
    assert_int_equal(picture_gather(picture, network, &(hearsay_map_options){ .top = 0 }, NULL), HEARSAY_OK);
    assert_int_equal(picture_describe(picture, NULL), HEARSAY_OK);
    assert_int_equal(picture_order(picture, NULL), HEARSAY_OK);
    assert_int_equal(picture_place(picture, NULL, NULL), HEARSAY_OK);
}

static void assert_frames_apart(const struct picture *picture)
{
    for (size_t i = 0; i < picture->box_count; i++)
        for (size_t j = 0; j < picture->frame_count; j++) {
            const struct box *box = &picture->boxes[i];
            const struct frame *frame = &picture->frames[j];
            bool is_inside = box->y - box->height / 2 >= frame->top &&
                             box->y + box->height / 2 <= frame->bottom;
            bool is_apart = box->y + box->height / 2 <= frame->top ||
                            box->y - box->height / 2 >= frame->bottom;

            if (!frame->name || frame->column != box->column) continue;
            assert_true(box->group == j ? is_inside : is_apart);
        }
}

/* Lines leave and arrive within the height of their boxes, each at a place of its own. */
static void assert_ports(const struct picture *picture)
{
    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];
        const struct box *from = &picture->boxes[line->from], *to = &picture->boxes[line->to];

        assert_in_range((long)(line->from_y * 10), (long)((from->y - from->height / 2) * 10),
                        (long)((from->y + from->height / 2) * 10));
        assert_in_range((long)(line->to_y * 10), (long)((to->y - to->height / 2) * 10),
                        (long)((to->y + to->height / 2) * 10));
        for (size_t j = 0; j < i; j++)
            if (picture->lines[j].from == line->from)
                assert_true(picture->lines[j].from_y < line->from_y ||
                            picture->lines[j].from_y > line->from_y);
    }
}

static void nothing_lies_on_anything_else(void **state)
{
    static const char *const kinds[] = { "actor-claim", "claims", "accusations", "mentions",
                                         "relay" };
    hearsay_corpus *corpus = sample_corpus(sample_json);

    (void)state;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        hearsay_network *network = sample_network(corpus, kinds[i]);
        struct picture picture = { .network = network };

        place_sample(&picture, network);
        assert_true(picture.box_count > 0);
        assert_boxes_apart(&picture);
        assert_frames_apart(&picture);
        assert_on_page(&picture);
        assert_ports(&picture);
        picture_clear(&picture);
        hearsay_network_free(network);
    }
    hearsay_corpus_free(corpus);
}

static void words_beside_a_line_stand_in_the_gutter(void **state)
{
    hearsay_corpus *corpus = sample_corpus(sample_json);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    struct picture picture = { .network = network };
    size_t found = 0;

    (void)state;
    place_sample(&picture, network);
    for (size_t i = 0; i < picture.line_count; i++) {
        const struct line *line = &picture.lines[i];
        const struct box *from = &picture.boxes[line->from], *to = &picture.boxes[line->to];

        if (!line->negated) continue;
        found++;
        assert_true(line->caption_x > from->x + from->width / 2);
        assert_true(line->caption_x < to->x - to->width / 2);
        assert_true(line->caption_y > picture.body_top && line->caption_y < picture.body_bottom);
    }
    assert_int_equal(found, 1);
    picture_clear(&picture);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void columns_stand_from_left_to_right(void **state)
{
    hearsay_corpus *corpus = sample_corpus(sample_json);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    struct picture picture = { .network = network };

    (void)state;
    place_sample(&picture, network);
    for (size_t i = 0; i < picture.box_count; i++)
        for (size_t j = 0; j < i; j++)
            if (picture.boxes[i].column > picture.boxes[j].column)
                assert_true(picture.boxes[i].x > picture.boxes[j].x);
            else assert_true(picture.boxes[i].x <= picture.boxes[j].x + 0.01);
    picture_clear(&picture);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_lies_on_anything_else),
        cmocka_unit_test(words_beside_a_line_stand_in_the_gutter),
        cmocka_unit_test(columns_stand_from_left_to_right),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
