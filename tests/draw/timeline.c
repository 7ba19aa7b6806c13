/* What is said along time. */
#include "draw/sample.h"

#include "draw/picture.h"
#include "draw/theme.h"
#include "draw/timeline.h"
#include "text/buffer.h"

/* ---- a picture to look at ---- */

struct drawn {
    hearsay_corpus *corpus;
    hearsay_network *network;
    struct theme theme;
    struct picture picture;
};

static void draw_at(struct drawn *drawn, const char *json, const hearsay_map_options *options)
{
    hearsay_error err = { 0 };

    *drawn = (struct drawn){ .corpus = sample_corpus(json) };
    drawn->network = sample_network(drawn->corpus, "actor-claim");
    drawn->picture.theme = &drawn->theme;
    assert_int_equal(theme_load(&drawn->theme, NULL, NULL), HEARSAY_OK);
    if (timeline_make(&drawn->picture, drawn->network, options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
}

static void draw(struct drawn *drawn, const char *json)
{
    draw_at(drawn, json, &(hearsay_map_options){ .top = 0 });
}

static void drop(struct drawn *drawn)
{
    picture_clear(&drawn->picture);
    hearsay_network_free(drawn->network);
    hearsay_corpus_free(drawn->corpus);
}

/* The box of the statement with this id, or the one that it is together with. */
static uint32_t box_of(const struct drawn *drawn, const char *id)
{
    for (uint32_t i = 0; i < drawn->picture.box_count; i++) {
        const struct box *box = &drawn->picture.boxes[i];

        for (size_t j = 0; j < box->evidence_count; j++)
            if (strcmp(hearsay_corpus_numbered(drawn->corpus, box->evidence[j])->id, id) == 0)
                return i;
    }
    fail_msg("no box has statement %s", id);
    return HEARSAY_NONE;
}

static const char *lane_of(const struct drawn *drawn, const char *id)
{
    return drawn->picture.frames[drawn->picture.boxes[box_of(drawn, id)].group].name;
}

static bool has_line(const struct drawn *drawn, const char *from, const char *to, unsigned look)
{
    for (size_t i = 0; i < drawn->picture.line_count; i++) {
        const struct line *line = &drawn->picture.lines[i];

        if (line->from == box_of(drawn, from) && line->to == box_of(drawn, to) &&
            line->look == look)
            return true;
    }
    return false;
}

/* All lines of a label, joined. */
static void assert_says(const struct label *label, const char *part)
{
    struct buffer out = { 0 };

    for (size_t i = 0; i < label->count; i++)
        buffer_format(&out, "%s%s", i ? " " : "", label->lines[i]);
    if (!strstr(buffer_string(&out), part))
        fail_msg("\"%s\" is not in \"%s\"", part, buffer_string(&out));
    buffer_clear(&out);
}

/* No two boxes lie on each other, and each is in its lane and on the page. */
static void assert_in_order(const struct picture *picture)
{
    for (size_t i = 0; i < picture->box_count; i++) {
        const struct box *a = &picture->boxes[i];
        const struct frame *lane = &picture->frames[a->group];

        assert_true(a->y - a->height / 2 > lane->top && a->y + a->height / 2 < lane->bottom);
        assert_true(a->x - a->width / 2 >= 0 && a->x + a->width / 2 <= picture->width);
        for (size_t j = 0; j < i; j++) {
            const struct box *b = &picture->boxes[j];
            double across = a->x > b->x ? a->x - b->x : b->x - a->x;
            double down = a->y > b->y ? a->y - b->y : b->y - a->y;

            assert_true(across >= (a->width + b->width) / 2 || down >= (a->height + b->height) / 2);
        }
    }
    for (size_t i = 1; i < picture->frame_count; i++)
        assert_true(picture->frames[i].top > picture->frames[i - 1].bottom);
}

/* ---- corpora ---- */

#define HEAD                                                                                   \
    "{\"hearsay\": 1, \"actors\": ["                                                           \
    "{\"id\": \"n\", \"name\": \"Northland\", \"kind\": \"country\"},"                         \
    "{\"id\": \"s\", \"name\": \"Southland\", \"kind\": \"country\"},"                         \
    "{\"id\": \"bell\", \"name\": \"Tom Bell\", \"kind\": \"person\", \"member_of\": \"n\"},"  \
    "{\"id\": \"marsh\", \"name\": \"Ann Marsh\", \"kind\": \"person\", \"country\": \"s\"}]," \
    "\"claims\": [{\"id\": \"c1\", \"text\": \"Northland broke in\", \"about\": \"n\"},"       \
    "{\"id\": \"c2\", \"text\": \"The files are gone\"},"                                      \
    "{\"id\": \"c3\", \"text\": \"It was somebody else\", \"rebuts\": \"c1\"}],"               \
    "\"statements\": ["

static const char quarrel[] = HEAD
    "{\"id\": \"a1\", \"speaker\": \"s\", \"act\": \"accuse\", \"target\": \"n\", \"claim\": "
    "\"c1\","
    " \"date\": \"2015-01-10\"},"
    "{\"id\": \"a2\", \"speaker\": \"marsh\", \"act\": \"assert\", \"claim\": \"c2\","
    " \"date\": \"2015-02-10\"},"
    "{\"id\": \"d1\", \"speaker\": \"bell\", \"act\": \"deny\", \"claim\": \"c1\","
    " \"date\": \"2015-03-10\"},"
    "{\"id\": \"a3\", \"speaker\": \"marsh\", \"act\": \"accuse\", \"target\": \"n\","
    " \"claim\": \"c1\", \"date\": \"2015-04-10\"},"
    "{\"id\": \"x1\", \"speaker\": \"Eve\", \"act\": \"report\", \"claim\": \"c1\","
    " \"date\": \"2015-05-10\"},"
    "{\"id\": \"r1\", \"speaker\": \"marsh\", \"act\": \"retract\", \"claim\": \"c2\","
    " \"date\": \"2015-06-10\"},"
    "{\"id\": \"b1\", \"speaker\": \"bell\", \"act\": \"assert\", \"claim\": \"c3\","
    " \"date\": \"2015-07-10\"}]}";

/* ---- lanes ---- */

static void each_country_has_a_lane_and_others_the_last(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, quarrel);
    assert_int_equal(drawn.picture.frame_count, 3);
    assert_string_equal(lane_of(&drawn, "a1"), "Southland"); /* the country itself */
    assert_string_equal(lane_of(&drawn, "a2"), "Southland"); /* by its field country */
    assert_string_equal(lane_of(&drawn, "d1"), "Northland"); /* by member_of */
    assert_string_equal(lane_of(&drawn, "x1"), "Others");
    assert_string_equal(drawn.picture.frames[2].name, "Others");
    drop(&drawn);
}

/* Ann and Bob back the claim, Cat and Dan deny it: two camps. */
static void camps_have_lanes_where_no_country_is_known(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, "{\"hearsay\": 1, \"statements\": ["
                 "{\"id\": \"s1\", \"speaker\": \"Ann\", \"act\": \"assert\", \"claim\": \"x\", "
                 "\"date\": \"2015\"},"
                 "{\"id\": \"s2\", \"speaker\": \"Bob\", \"act\": \"assert\", \"claim\": \"x\", "
                 "\"date\": \"2015\"},"
                 "{\"id\": \"s3\", \"speaker\": \"Cat\", \"act\": \"deny\", \"claim\": \"x\", "
                 "\"date\": \"2015\"},"
                 "{\"id\": \"s4\", \"speaker\": \"Dan\", \"act\": \"deny\", \"claim\": \"x\", "
                 "\"date\": \"2015\"}]}");
    assert_int_equal(drawn.picture.frame_count, 2);
    assert_non_null(strstr(lane_of(&drawn, "s1"), ": Ann, Bob"));
    assert_string_equal(lane_of(&drawn, "s1"), lane_of(&drawn, "s2"));
    assert_non_null(strstr(lane_of(&drawn, "s3"), ": Cat, Dan"));
    assert_int_not_equal(drawn.picture.boxes[box_of(&drawn, "s1")].camp,
                         drawn.picture.boxes[box_of(&drawn, "s3")].camp);
    drop(&drawn);
}

/* ---- time ---- */

static void boxes_stand_in_the_order_of_their_dates(void **state)
{
    static const char *const ids[] = { "a1", "a2", "d1", "a3", "x1", "r1", "b1" };
    struct drawn drawn;

    (void)state;
    draw(&drawn, quarrel);
    assert_int_equal(drawn.picture.box_count, 7);
    for (size_t i = 1; i < sizeof ids / sizeof *ids; i++)
        assert_true(drawn.picture.boxes[box_of(&drawn, ids[i - 1])].x <
                    drawn.picture.boxes[box_of(&drawn, ids[i])].x);
    assert_in_order(&drawn.picture);
    drop(&drawn);
}

/* Fifty speakers in two countries on so many days, from 1 up to 50: a day, a week, seven weeks. */
static void boxes_never_lie_on_each_other(void **state)
{
    static const unsigned days[] = { 1, 2, 7, 28, 50 };

    (void)state;
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct buffer json = { 0 };
        struct drawn drawn;

        buffer_text(&json, HEAD);
        for (unsigned j = 0; j < 50; j++)
            buffer_format(&json,
                          "%s{\"speaker\": \"%s\", \"act\": \"%s\", \"claim\": \"Claim %u\","
                          " \"date\": \"2015-%02u-%02u\"}",
                          j ? "," : "", j % 3 ? "n" : "marsh", j % 2 ? "deny" : "assert", j / 2,
                          1 + j % days[i] / 28, 1 + j % days[i] % 28);
        buffer_text(&json, "]}");
        draw(&drawn, buffer_string(&json));
        assert_int_equal(drawn.picture.box_count, 40);
        assert_in_order(&drawn.picture);
        assert_says(&drawn.picture.remarks, "Drawn are 40 of 50 events");
        assert_says(&drawn.picture.remarks, "10 statements not drawn");
        drop(&drawn);
        buffer_clear(&json);
    }
}

/* A bar for a year and one for a month, the day needs none: it is wider than its box. */
static void a_date_that_is_not_exact_is_a_bar_over_its_time(void **state)
{
    struct drawn drawn;
    double ends[2] = { 0 };
    size_t count = 0;

    (void)state;
    draw(&drawn, HEAD "{\"id\": \"s1\", \"speaker\": \"n\", \"act\": \"assert\", \"claim\": "
                      "\"c1\", \"date\": \"2014\"},"
                      "{\"id\": \"s2\", \"speaker\": \"n\", \"act\": \"assert\", \"claim\": "
                      "\"c2\", \"date\": \"2015-06\"},"
                      "{\"id\": \"s3\", \"speaker\": \"n\", \"act\": \"assert\", \"claim\": \"c3\","
                      " \"date\": \"2015-06-30\"}]}");
    for (size_t i = 0; i < drawn.picture.bar_count; i++) {
        const struct bar *bar = &drawn.picture.bars[i];

        if (bar->is_faint) continue;
        assert_true(count < 2);
        assert_true(bar->width > 3);
        ends[count++] = bar->x + bar->width / 2;
    }
    assert_int_equal(count, 2);
    assert_true(ends[0] < drawn.picture.boxes[box_of(&drawn, "s2")].x);
    assert_true(ends[1] > drawn.picture.boxes[box_of(&drawn, "s3")].x);
    assert_non_null(
        strstr(drawn.picture.boxes[box_of(&drawn, "s1")].tooltip, "2014, the day is not known"));
    assert_null(strstr(drawn.picture.boxes[box_of(&drawn, "s3")].tooltip, "the day is not known"));
    assert_says(&drawn.picture.boxes[box_of(&drawn, "s2")].mark, "2015-06");
    drop(&drawn);
}

static void a_day_is_as_wide_as_the_axis_if_there_is_no_other(void **state)
{
    struct drawn drawn;
    size_t ticks = 0;

    (void)state;
    draw(&drawn, HEAD "{\"id\": \"s1\", \"speaker\": \"n\", \"act\": \"assert\", \"claim\": \"c1\","
                      " \"date\": \"2015-06-30\"},"
                      "{\"id\": \"s2\", \"speaker\": \"s\", \"act\": \"deny\", \"claim\": \"c1\","
                      " \"date\": \"2015-06-30\"}]}");
    assert_in_order(&drawn.picture);
    assert_int_equal(drawn.picture.word_count, 1);
    assert_string_equal(drawn.picture.words[0].text, "2015-06-30");
    for (size_t i = 0; i < drawn.picture.bar_count; i++) ticks += drawn.picture.bars[i].is_faint;
    assert_int_equal(ticks, 3); /* above the lanes and in each of two */
    assert_int_equal(drawn.picture.bar_count, ticks);
    assert_true(has_line(&drawn, "s2", "s1", HEARSAY_GROUP_DENIAL));
    drop(&drawn);
}

static void names_of_ticks_do_not_touch(void **state)
{
    struct buffer json = { 0 };
    struct drawn drawn;

    (void)state;
    buffer_text(&json, HEAD);
    for (unsigned i = 0; i < 40; i++)
        buffer_format(&json,
                      "%s{\"speaker\": \"n\", \"act\": \"assert\", \"claim\": \"Claim %u\","
                      " \"date\": \"%u-%02u-%02u\"}",
                      i ? "," : "", i, 1980 + i * i % 40, 1 + i % 12, 1 + i % 28);
    buffer_text(&json, "]}");
    draw(&drawn, buffer_string(&json));
    assert_in_range(drawn.picture.word_count, 4, 12);
    for (size_t i = 0; i < drawn.picture.word_count; i++)
        for (size_t j = 0; j < i; j++) {
            const struct words *a = &drawn.picture.words[i], *b = &drawn.picture.words[j];
            double a_end = a->x + label_width(a->text, strlen(a->text), a->font);
            double b_end = b->x + label_width(b->text, strlen(b->text), b->font);

            assert_true(a_end < b->x || b_end < a->x);
        }
    drop(&drawn);
    buffer_clear(&json);
}

/* ---- answers ---- */

/* d1 denies c1, which a1 said before it about Northland, its speaker's country; a3 came later, a2
 * is on another claim, x1 only reports. r1 takes back a2. c3 rebuts c1, first said in a1. */
static void a_denial_leads_to_what_it_denies_and_to_nothing_else(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, quarrel);
    assert_true(has_line(&drawn, "d1", "a1", HEARSAY_GROUP_DENIAL));
    assert_true(has_line(&drawn, "r1", "a2", HEARSAY_GROUP_DENIAL));
    assert_true(has_line(&drawn, "b1", "a1", LINE_REBUTS));
    assert_int_equal(drawn.picture.line_count, 3);
    drop(&drawn);
}

/* Without a claim: Southland accuses Northland, which denies it to Southland; not to Eve, who
 * accuses it too, and not Southland's accusation of Eve. */
static void without_claims_the_accused_answers_the_accuser(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, HEAD "{\"id\": \"s1\", \"speaker\": \"s\", \"act\": \"accuse\", \"target\": "
                      "\"n\", \"date\": \"2015-01\"},"
                      "{\"id\": \"s2\", \"speaker\": \"Eve\", \"act\": \"accuse\", \"target\": "
                      "\"n\", \"date\": \"2015-02\"},"
                      "{\"id\": \"s3\", \"speaker\": \"s\", \"act\": \"accuse\", \"target\": "
                      "\"Eve\", \"date\": \"2015-02\"},"
                      "{\"id\": \"s4\", \"speaker\": \"n\", \"act\": \"deny\", \"target\": \"s\", "
                      "\"date\": \"2015-03\"}]}");
    assert_true(has_line(&drawn, "s4", "s1", HEARSAY_GROUP_DENIAL));
    assert_int_equal(drawn.picture.line_count, 1);
    drop(&drawn);
}

/* Of two who say it of nobody, the last is answered; once one of them says it of the denier, that
 * one. */
static void whoever_speaks_of_the_denier_is_answered_first(void **state)
{
    static const char *const targets[] = { "", ", \"target\": \"n\"" };
    static const char *const answered[] = { "s2", "s1" };

    (void)state;
    for (int i = 0; i < 2; i++) {
        struct buffer json = { 0 };
        struct drawn drawn;

        buffer_format(&json,
                      HEAD "{\"id\": \"s1\", \"speaker\": \"Eve\", \"act\": \"assert\", \"claim\": "
                           "\"c2\", \"date\": \"2015-01\"%s},"
                           "{\"id\": \"s2\", \"speaker\": \"Kim\", \"act\": \"assert\", \"claim\": "
                           "\"c2\", \"date\": \"2015-02\"},"
                           "{\"id\": \"s3\", \"speaker\": \"n\", \"act\": \"deny\", \"claim\": "
                           "\"c2\", \"date\": \"2015-03\"}]}",
                      targets[i]);
        draw(&drawn, buffer_string(&json));
        assert_int_equal(drawn.picture.line_count, 1);
        assert_true(has_line(&drawn, "s3", answered[i], HEARSAY_GROUP_DENIAL));
        drop(&drawn);
        buffer_clear(&json);
    }
}

static void what_was_not_said_answers_nothing(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, HEAD "{\"id\": \"s1\", \"speaker\": \"s\", \"act\": \"accuse\", \"claim\": "
                      "\"c1\", \"date\": \"2015-01\"},"
                      "{\"id\": \"s2\", \"speaker\": \"n\", \"act\": \"deny\", \"claim\": \"c1\", "
                      "\"date\": \"2015-03\","
                      " \"negated\": true}]}");
    assert_int_equal(drawn.picture.line_count, 0);
    assert_ptr_equal(drawn.picture.boxes[box_of(&drawn, "s2")].act, &drawn.theme.negated);
    assert_says(&drawn.picture.boxes[box_of(&drawn, "s2")].note, "not said: denies");
    drop(&drawn);
}

/* ---- what is one box, and what is left out ---- */

/* From 2015-01-01 to 2015-04-10 are 100 days, a fortieth of them 2: the first two are one box, the
 * third is not. */
static void the_same_said_on_near_days_is_one_box(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, HEAD "{\"id\": \"s1\", \"speaker\": \"n\", \"act\": \"assert\", \"claim\": "
                      "\"c1\", \"date\": \"2015-01-01\"},"
                      "{\"id\": \"s2\", \"speaker\": \"n\", \"act\": \"assert\", \"claim\": "
                      "\"c1\", \"date\": \"2015-01-03\"},"
                      "{\"id\": \"s3\", \"speaker\": \"n\", \"act\": \"assert\", \"claim\": "
                      "\"c1\", \"date\": \"2015-01-04\","
                      " \"count\": 5},"
                      "{\"id\": \"s4\", \"speaker\": \"s\", \"act\": \"deny\", \"claim\": \"c1\", "
                      "\"date\": \"2015-04-10\"}]}");
    assert_int_equal(drawn.picture.box_count, 3);
    assert_int_equal(box_of(&drawn, "s1"), box_of(&drawn, "s2"));
    assert_says(&drawn.picture.boxes[box_of(&drawn, "s1")].mark,
                "2015-01-01 to 2015-01-03 (2\xC2\xA0statements)");
    assert_says(&drawn.picture.boxes[box_of(&drawn, "s3")].mark,
                "2015-01-04 (5\xC2\xA0statements)");
    assert_string_equal(drawn.picture.boxes[box_of(&drawn, "s1")].id, "statement-s1");
    assert_non_null(strstr(drawn.picture.boxes[box_of(&drawn, "s1")].tooltip, "statements s1, s2"));
    drop(&drawn);
}

static void statements_without_a_date_are_counted(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, HEAD "{\"id\": \"s1\", \"speaker\": \"n\", \"act\": \"assert\", \"claim\": "
                      "\"c1\", \"date\": \"2015-01-01\"},"
                      "{\"id\": \"s2\", \"speaker\": \"n\", \"act\": \"assert\", \"claim\": "
                      "\"c2\", \"count\": 3}]}");
    assert_int_equal(drawn.picture.box_count, 1);
    assert_says(&drawn.picture.remarks, "3 statements without a date are not drawn.");
    drop(&drawn);
    draw(&drawn, HEAD "{\"id\": \"s2\", \"speaker\": \"n\", \"act\": \"assert\", \"claim\": "
                      "\"c2\", \"count\": 3}]}");
    assert_int_equal(drawn.picture.box_count, 0);
    assert_says(&drawn.picture.remarks,
                "No statement has a date: 3 statements have no place on a timeline.");
    drop(&drawn);
}

static void a_corpus_without_statements_says_so(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, "{\"hearsay\": 1, \"statements\": []}");
    assert_int_equal(drawn.picture.box_count, 0);
    assert_says(&drawn.picture.remarks, "There is nothing to draw.");
    drop(&drawn);
}

/* c1: two statements, both backing. c2: one backs it, one denies it, so it comes first. c3: one. */
static void top_chooses_claims_disputed_ones_first(void **state)
{
    static const char json[] = HEAD "{\"id\": \"s1\", \"speaker\": \"n\", \"act\": \"assert\", "
                                    "\"claim\": \"c1\", \"date\": \"2015\","
                                    " \"count\": 9},"
                                    "{\"id\": \"s2\", \"speaker\": \"n\", \"act\": \"assert\", "
                                    "\"claim\": \"c2\", \"date\": \"2015\"},"
                                    "{\"id\": \"s3\", \"speaker\": \"s\", \"act\": \"deny\", "
                                    "\"claim\": \"c2\", \"date\": \"2015\"},"
                                    "{\"id\": \"s4\", \"speaker\": \"n\", \"act\": \"assert\", "
                                    "\"claim\": \"c3\", \"date\": \"2015\"}]}";
    struct drawn drawn;

    (void)state;
    draw_at(&drawn, json, &(hearsay_map_options){ .top = 1 });
    assert_int_equal(drawn.picture.box_count, 2);
    (void)box_of(&drawn, "s2");
    (void)box_of(&drawn, "s3");
    assert_says(&drawn.picture.remarks, "Drawn are 2 of 4 events, on 1 of 3 claims and targets");
    assert_says(&drawn.picture.remarks, "10 statements not drawn.");
    drop(&drawn);
    draw_at(&drawn, json, &(hearsay_map_options){ .min_weight = 2 });
    assert_int_equal(drawn.picture.box_count, 1);
    (void)box_of(&drawn, "s1");
    assert_says(&drawn.picture.remarks, "Drawn are 1 of 4 events");
    assert_says(&drawn.picture.remarks, "3 statements not drawn.");
    drop(&drawn);
}

/* ---- the whole map ---- */

static void names_cannot_leave_their_place(void **state)
{
    hearsay_corpus *corpus = sample_corpus("{\"hearsay\": 1, \"statements\": ["
                                           "{\"id\": \"<i>\\\"\", \"speaker\": \"<b>\\\"\\\\N\", "
                                           "\"act\": \"accuse\", \"target\": \"]; x\","
                                           " \"claim\": \"--> <script>\\\\l\", \"date\": \"2015\"},"
                                           "{\"id\": \"2\", \"speaker\": \"]; x\", \"act\": "
                                           "\"deny\", \"claim\": \"--> <script>\\\\l\","
                                           " \"date\": \"2016\"}]}");
    hearsay_network *network = sample_network(corpus, "actor-claim");
    char *svg = sample_draw(network, "svg", &(hearsay_map_options){ .view = "timeline" });

    (void)state;
    assert_null(strstr(svg, "<script"));
    assert_null(strstr(svg, "<b>"));
    assert_null(strstr(svg, "<i>"));
    assert_non_null(strstr(svg, "id=\"statement-.3ci.3e.22\""));
    assert_non_null(strstr(svg, "&lt;b&gt;"));
    free(svg);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void a_box_leads_to_its_document(void **state)
{
    hearsay_corpus *corpus = sample_corpus(sample_json);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    char *svg = sample_draw(network, "svg", &(hearsay_map_options){ .view = "timeline" });
    const char *box = strstr(svg, "<g id=\"statement-0\""), *link, *end;

    (void)state;
    assert_non_null(box);
    link = strstr(box, "xlink:href=\"https://example.org/a?b=1&amp;c=2\"");
    end = strstr(box, "</g>");
    assert_true(link && link < end);
    free(svg);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void five_thousand_statements_leave_forty_boxes(void **state)
{
    struct buffer json = { 0 };
    struct drawn drawn;

    (void)state;
    buffer_text(&json, "{\"hearsay\": 1, \"statements\": [");
    for (unsigned i = 0; i < 5000; i++)
        buffer_format(&json,
                      "%s{\"speaker\": \"Actor %u\", \"act\": \"%s\", \"claim\": \"Claim %u\","
                      " \"date\": \"20%02u-%02u-%02u\"}",
                      i ? "," : "", i % 61, i % 3 ? "assert" : "deny", i * 7 % 200, i % 19,
                      1 + i % 12, 1 + i % 28);
    buffer_text(&json, "]}");
    draw(&drawn, buffer_string(&json));
    assert_int_equal(drawn.picture.box_count, 40);
    assert_in_order(&drawn.picture);
    drop(&drawn);
    buffer_clear(&json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_country_has_a_lane_and_others_the_last),
        cmocka_unit_test(camps_have_lanes_where_no_country_is_known),
        cmocka_unit_test(boxes_stand_in_the_order_of_their_dates),
        cmocka_unit_test(boxes_never_lie_on_each_other),
        cmocka_unit_test(a_date_that_is_not_exact_is_a_bar_over_its_time),
        cmocka_unit_test(a_day_is_as_wide_as_the_axis_if_there_is_no_other),
        cmocka_unit_test(names_of_ticks_do_not_touch),
        cmocka_unit_test(a_denial_leads_to_what_it_denies_and_to_nothing_else),
        cmocka_unit_test(without_claims_the_accused_answers_the_accuser),
        cmocka_unit_test(whoever_speaks_of_the_denier_is_answered_first),
        cmocka_unit_test(what_was_not_said_answers_nothing),
        cmocka_unit_test(the_same_said_on_near_days_is_one_box),
        cmocka_unit_test(statements_without_a_date_are_counted),
        cmocka_unit_test(a_corpus_without_statements_says_so),
        cmocka_unit_test(top_chooses_claims_disputed_ones_first),
        cmocka_unit_test(names_cannot_leave_their_place),
        cmocka_unit_test(a_box_leads_to_its_document),
        cmocka_unit_test(five_thousand_statements_leave_forty_boxes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
