/* Actors on a plane: boxes, the lines between them, and which of them are drawn. */
#include "draw/standing.h"

#include <math.h>
#include <stdio.h>

#include "draw/curve.h"
#include "draw/plane.h"

/* Who speaks of whom:
 *   a of b   an accusation and a denial       b of a   an accusation
 *   c of c   an accusation                    d of a   an accusation of 5; one that was not made
 *   e says something about nobody, f is declared and silent */
static const char talk[] =
    "{\"hearsay\": 1, \"actors\": [{\"id\": \"a\", \"name\": \"Alpha\"}, {\"id\": \"f\"}],"
    "\"statements\": ["
    "{\"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"b\", \"claim\": \"x\"},"
    "{\"speaker\": \"a\", \"act\": \"deny\", \"target\": \"b\", \"claim\": \"y\"},"
    "{\"speaker\": \"b\", \"act\": \"accuse\", \"target\": \"a\", \"claim\": \"x\"},"
    "{\"speaker\": \"c\", \"act\": \"accuse\", \"target\": \"c\"},"
    "{\"speaker\": \"d\", \"act\": \"accuse\", \"target\": \"a\", \"count\": 5},"
    "{\"speaker\": \"d\", \"act\": \"accuse\", \"target\": \"a\", \"negated\": true},"
    "{\"speaker\": \"e\", \"act\": \"assert\", \"claim\": \"z\"}]}";

struct drawn {
    hearsay_corpus *corpus;
    hearsay_network *network;
    struct picture picture;
};

static void draw(struct drawn *drawn, const char *json, const hearsay_map_options *options)
{
    const hearsay_network_options build = { .kind = "mentions", .keep_negated = true };
    hearsay_error err = { 0 };

    *drawn = (struct drawn){ .corpus = sample_corpus(json) };
    drawn->picture.theme = sample_theme();
    assert_int_equal(hearsay_network_build(&drawn->network, drawn->corpus, &build, &err),
                     HEARSAY_OK);
    if (plane_make(&drawn->picture, drawn->network, options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
}

static void clear(struct drawn *drawn)
{
    picture_clear(&drawn->picture);
    hearsay_network_free(drawn->network);
    hearsay_corpus_free(drawn->corpus);
}

/* ---- boxes and lines ---- */

static void each_actor_with_a_tie_has_one_box(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, talk, &(hearsay_map_options){ 0 });
    assert_int_equal(drawn.picture.box_count, 4); /* a b c d */
    box_called(&drawn.picture, "actor-a");
    box_called(&drawn.picture, "actor-b");
    box_called(&drawn.picture, "actor-c");
    box_called(&drawn.picture, "actor-d");
    assert_boxes_apart(&drawn.picture);
    assert_on_page(&drawn.picture);
    clear(&drawn);
}

static void there_is_a_line_for_each_pair_and_direction(void **state)
{
    struct drawn drawn;
    const struct line *line;

    (void)state;
    draw(&drawn, talk, &(hearsay_map_options){ 0 });
    assert_int_equal(drawn.picture.line_count, 4); /* what was not said is no tie */
    line = line_called(&drawn.picture, "tie-actor-a..actor-b..accusation");
    assert_non_null(line); /* of one each the accusation tells more */
    assert_int_equal(line->evidence_count, 2);
    line = line_called(&drawn.picture, "tie-actor-d..actor-a..accusation");
    assert_non_null(line);
    assert_int_equal(line->statements, 5);
    assert_non_null(line_called(&drawn.picture, "tie-actor-b..actor-a..accusation"));
    assert_non_null(line_called(&drawn.picture, "tie-actor-c..actor-c..accusation"));
    clear(&drawn);
}

/* A line ends one point outside the border, on one of its four sides. */
static void assert_at_border(const struct box *box, double x, double y)
{
    double across = fabs(x - box->x) - (box->width / 2 + 1);
    double down = fabs(y - box->y) - (box->height / 2 + 1);

    assert_true(fabs(fmax(across, down)) < 0.01);
}

static void assert_lines_end_at_borders(const struct picture *picture)
{
    for (size_t i = 0; i < picture->line_count; i++) {
        const struct line *line = &picture->lines[i];

        assert_true(line->is_curved);
        assert_at_border(&picture->boxes[line->from], line->curve.x[0], line->curve.y[0]);
        assert_at_border(&picture->boxes[line->to], line->curve.x[3], line->curve.y[3]);
    }
}

/* Lines between the same two have their middles apart. */
static void assert_lines_apart(const struct picture *picture)
{
    for (size_t i = 0; i < picture->line_count; i++)
        for (size_t j = 0; j < i; j++) {
            const struct line *one = &picture->lines[i], *two = &picture->lines[j];
            double x[2], y[2];

            if (!(one->from == two->from && one->to == two->to) &&
                !(one->from == two->to && one->to == two->from))
                continue;
            curve_point(&one->curve, 0.5, &x[0], &y[0]);
            curve_point(&two->curve, 0.5, &x[1], &y[1]);
            assert_true(hypot(x[0] - x[1], y[0] - y[1]) > 4);
        }
}

static void lines_end_at_borders_and_there_and_back_are_two(void **state)
{
    static const char *const engines[] = { "neato", "sfdp", "fdp", "circo", "twopi" };

    (void)state;
    for (size_t i = 0; i < sizeof engines / sizeof *engines; i++) {
        struct drawn drawn;

        draw(&drawn, talk, &(hearsay_map_options){ .layout = engines[i] });
        assert_false(drawn.picture.is_in_rows);
        assert_lines_end_at_borders(&drawn.picture);
        assert_lines_apart(&drawn.picture);
        assert_boxes_apart(&drawn.picture);
        assert_on_page(&drawn.picture);
        clear(&drawn);
    }
}

static void what_one_says_of_oneself_is_a_loop_on_the_page(void **state)
{
    static const char alone[] = "{\"hearsay\": 1, \"statements\": ["
                                "{\"speaker\": \"c\", \"act\": \"accuse\", \"target\": \"c\"}]}";
    struct drawn drawn;

    (void)state;
    draw(&drawn, alone, &(hearsay_map_options){ 0 });
    assert_int_equal(drawn.picture.box_count, 1);
    assert_int_equal(drawn.picture.line_count, 1);
    assert_lines_end_at_borders(&drawn.picture);
    clear(&drawn);
}

/* Pairs that speak of each other and of themselves, so that some loop is at the right edge. */
static char *make_crowd(int actors)
{
    size_t room = (size_t)actors * 400 + 64, used;
    char *json = malloc(room);

    assert_non_null(json);
    used = (size_t)snprintf(json, room, "{\"hearsay\": 1, \"statements\": [");
    for (int i = 0; i < actors; i++) {
        int to[] = { (i + 1) % actors, (i * 7 + 3) % actors, i, (i + actors - 1) % actors };

        for (int j = 0; j < 4; j++)
            used += (size_t)snprintf(json + used, room - used,
                                     "%s{\"speaker\": \"somebody %d\", \"act\": \"accuse\", "
                                     "\"target\": \"somebody %d\"}",
                                     i + j ? "," : "", i, to[j]);
    }
    (void)snprintf(json + used, room - used, "]}");
    return json;
}

static void a_crowd_stands_apart_and_its_lines_stay_on_the_page(void **state)
{
    char *json = make_crowd(18); /* 18 x 4 = 72 lines, of which 75 would be drawn */
    struct drawn drawn;

    (void)state;
    draw(&drawn, json, &(hearsay_map_options){ 0 });
    assert_int_equal(drawn.picture.box_count, 18);
    assert_boxes_apart(&drawn.picture);
    assert_on_page(&drawn.picture);
    assert_lines_end_at_borders(&drawn.picture);
    for (size_t i = 0; i < drawn.picture.line_count; i++)
        for (int point = 0; point < 4; point++)
            if (drawn.picture.lines[i].from == drawn.picture.lines[i].to)
                assert_true(drawn.picture.lines[i].curve.x[point] <= drawn.picture.width);
    clear(&drawn);
    free(json);
}

/* ---- words ---- */

static void a_line_has_the_claim_of_most_of_its_statements(void **state)
{
    static const char three[] =
        "{\"hearsay\": 1, \"statements\": ["
        "{\"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"b\", \"claim\": \"i\"},"
        "{\"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"b\", \"claim\": \"ii\"},"
        "{\"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"b\"},"
        "{\"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"b\"},"
        "{\"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"b\"},"
        "{\"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"b\", \"claim\": \"ii\"}]}";
    struct drawn drawn;

    (void)state;
    draw(&drawn, three, &(hearsay_map_options){ 0 });
    assert_int_equal(drawn.picture.line_count, 1);
    assert_non_null(drawn.picture.lines[0].caption);
    assert_string_equal(drawn.picture.lines[0].caption, "ii");
    clear(&drawn);
}

/* ---- which are drawn ---- */

static void weak_lines_are_left_out_and_counted(void **state)
{
    struct drawn drawn;

    (void)state;
    /* a-b has 2, d-a 5; b-a and c-c have one each */
    draw(&drawn, talk, &(hearsay_map_options){ .min_weight = 2 });
    assert_int_equal(drawn.picture.line_count, 2);
    assert_int_equal(drawn.picture.box_count, 3);
    assert_int_equal(drawn.picture.facts.lines_left_out, 2);
    clear(&drawn);
    draw(&drawn, talk, &(hearsay_map_options){ .min_weight = UINT64_MAX });
    assert_int_equal(drawn.picture.box_count, 0);
    clear(&drawn);
}

static void top_goes_by_the_measure_that_is_named(void **state)
{
    /* h is spoken of by four, and says nothing; s says nine things of t */
    static const char star[] =
        "{\"hearsay\": 1, \"statements\": ["
        "{\"speaker\": \"p\", \"act\": \"accuse\", \"target\": \"h\"},"
        "{\"speaker\": \"q\", \"act\": \"accuse\", \"target\": \"h\"},"
        "{\"speaker\": \"r\", \"act\": \"accuse\", \"target\": \"h\"},"
        "{\"speaker\": \"s\", \"act\": \"accuse\", \"target\": \"h\"},"
        "{\"speaker\": \"s\", \"act\": \"accuse\", \"target\": \"t\", \"count\": 9}]}";
    struct drawn drawn;

    (void)state;
    /* statements: s 10, t 9, h 4 */
    draw(&drawn, star, &(hearsay_map_options){ .top = 2 });
    assert_int_equal(drawn.picture.box_count, 2);
    box_called(&drawn.picture, "actor-s");
    box_called(&drawn.picture, "actor-t");
    clear(&drawn);
    /* out_strength: s 10, and p, q, r 1 each, of whom p comes first: nothing is said between the two */
    draw(&drawn, star, &(hearsay_map_options){ .top = 2, .by = "out_strength" });
    assert_int_equal(drawn.picture.box_count, 0);
    clear(&drawn);
    /* in_strength: t 9, h 4, all others 0, of whom p comes first; of the three only p and h are tied */
    draw(&drawn, star, &(hearsay_map_options){ .top = 3, .by = "in_strength" });
    assert_int_equal(drawn.picture.box_count, 2);
    box_called(&drawn.picture, "actor-h");
    box_called(&drawn.picture, "actor-p");
    assert_string_equal(drawn.picture.chosen_by, "in_strength");
    clear(&drawn);
}

/* ---- wrong words ---- */

static void assert_refused(const hearsay_map_options *options, const char *part)
{
    hearsay_corpus *corpus = sample_corpus(talk);
    hearsay_network *network = sample_network(corpus, "mentions");
    struct picture picture = { .theme = sample_theme() };
    hearsay_error err = { 0 };

    assert_int_equal(plane_make(&picture, network, options, &err), HEARSAY_BAD_ARGUMENT);
    if (!strstr(err.message, part)) fail_msg("\"%s\" does not hold \"%s\"", err.message, part);
    picture_clear(&picture);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void an_unknown_measure_or_layout_is_refused_and_the_nearest_named(void **state)
{
    (void)state;
    assert_refused(&(hearsay_map_options){ .by = "pagerankk" }, "did you mean \"pagerank\"?");
    assert_refused(&(hearsay_map_options){ .by = "pagerankk", .top = 2 },
                   "did you mean \"pagerank\"?");
    assert_refused(&(hearsay_map_options){ .by = "basic", .top = 2 }, "a set of measures");
    assert_refused(&(hearsay_map_options){ .layout = "netao" }, "did you mean \"neato\"?");
    assert_refused(&(hearsay_map_options){ .layout = "neato; a -- b" }, "is not known");
    assert_refused(&(hearsay_map_options){ .layout = "" }, "is not known");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_actor_with_a_tie_has_one_box),
        cmocka_unit_test(there_is_a_line_for_each_pair_and_direction),
        cmocka_unit_test(lines_end_at_borders_and_there_and_back_are_two),
        cmocka_unit_test(what_one_says_of_oneself_is_a_loop_on_the_page),
        cmocka_unit_test(a_crowd_stands_apart_and_its_lines_stay_on_the_page),
        cmocka_unit_test(a_line_has_the_claim_of_most_of_its_statements),
        cmocka_unit_test(weak_lines_are_left_out_and_counted),
        cmocka_unit_test(top_goes_by_the_measure_that_is_named),
        cmocka_unit_test(an_unknown_measure_or_layout_is_refused_and_the_nearest_named),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
