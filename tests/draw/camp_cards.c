/* Camps as cards: who is on them, and what one says of another. */
#include "draw/standing.h"

#include <stdio.h>

#include <hearsay/camps.h>
#include <hearsay/measure.h>

#include "draw/camp_cards.h"
#include "text/buffer.h"

/* Ten (a0 to a9) back what three (b0 to b2) deny; the three back what the ten deny; z is alone.
 * a0 accuses b0 twice and b1 once; b0 rejects a0; b1 praises a9; a0 did not accuse b2. */
static char *make_camps(void)
{
    struct buffer json = { 0 };
    char *text;

    buffer_text(&json, "{\"hearsay\": 1, \"statements\": [");
    for (int i = 0; i < 13; i++) {
        bool a = i < 10;

        buffer_format(&json, "{\"speaker\": \"%c%d\", \"act\": \"%s\", \"claim\": \"x\"},",
                      a ? 'a' : 'b', a ? i : i - 10, a ? "assert" : "deny");
        buffer_format(&json, "{\"speaker\": \"%c%d\", \"act\": \"%s\", \"claim\": \"y\"},",
                      a ? 'a' : 'b', a ? i : i - 10, a ? "deny" : "assert");
    }
    buffer_text(&json, "{\"speaker\": \"z\", \"act\": \"assert\", \"claim\": \"w\"},"
                       "{\"speaker\": \"a0\", \"act\": \"accuse\", \"target\": \"b0\"},"
                       "{\"speaker\": \"a0\", \"act\": \"accuse\", \"target\": \"b0\"},"
                       "{\"speaker\": \"a0\", \"act\": \"accuse\", \"target\": \"b1\"},"
                       "{\"speaker\": \"a0\", \"act\": \"accuse\", \"target\": \"b2\","
                       " \"negated\": true},"
                       "{\"speaker\": \"b0\", \"act\": \"reject\", \"target\": \"a0\"},"
                       "{\"speaker\": \"b1\", \"act\": \"praise\", \"target\": \"a9\"}]}");
    assert_false(json.failed);
    text = malloc(json.length + 1);
    assert_non_null(text);
    memcpy(text, buffer_string(&json), json.length + 1);
    buffer_clear(&json);
    return text;
}

struct drawn {
    hearsay_corpus *corpus;
    hearsay_network *network;
    struct picture picture;
};

static void draw(struct drawn *drawn, const hearsay_map_options *options)
{
    char *json = make_camps();
    hearsay_error err = { 0 };

    *drawn = (struct drawn){ .corpus = sample_corpus(json), .picture = { .theme = sample_theme() } };
    drawn->network = sample_network(drawn->corpus, "mentions");
    if (camp_cards_make(&drawn->picture, drawn->network, options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    free(json);
}

static void clear(struct drawn *drawn)
{
    picture_clear(&drawn->picture);
    hearsay_network_free(drawn->network);
    hearsay_corpus_free(drawn->corpus);
}

static bool has_words(const struct picture *picture, const char *words)
{
    for (size_t i = 0; i < picture->word_count; i++)
        if (strcmp(picture->words[i].text, words) == 0) return true;
    return false;
}

static size_t count_members(const struct picture *picture)
{
    size_t count = 0;

    for (size_t i = 0; i < picture->box_count; i++) count += picture->boxes[i].node != HEARSAY_NONE;
    return count;
}

static void a_card_has_the_members_that_say_most_and_counts_the_others(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, &(hearsay_map_options){ 0 });
    assert_int_equal(drawn.picture.frame_count, 2);
    assert_string_equal(drawn.picture.frames[0].name, "CAMP 1 \xC2\xB7 10 ACTORS");
    assert_string_equal(drawn.picture.frames[1].name, "CAMP 2 \xC2\xB7 3 ACTORS");
    assert_int_equal(count_members(&drawn.picture), 8 + 3);
    assert_true(has_words(&drawn.picture, "and 2 more actors"));
    clear(&drawn);
    draw(&drawn, &(hearsay_map_options){ .top = 9 });
    assert_int_equal(count_members(&drawn.picture), 9 + 3);
    assert_true(has_words(&drawn.picture, "and 1 more actor"));
    clear(&drawn);
    draw(&drawn, &(hearsay_map_options){ .top = 100000 });
    assert_int_equal(count_members(&drawn.picture), 13);
    clear(&drawn);
}

static void camps_have_the_numbers_that_the_table_of_camps_has(void **state)
{
    const hearsay_measure_options seeded = { .seed = 1 };
    hearsay_table *table = NULL;
    hearsay_network *subtract;
    struct drawn drawn;

    (void)state;
    draw(&drawn, &(hearsay_map_options){ 0 });
    subtract = sample_network(drawn.corpus, "subtract");
    assert_int_equal(hearsay_camp_table(&table, subtract, &seeded, NULL, NULL, NULL), HEARSAY_OK);
    for (size_t i = 0; i < drawn.picture.frame_count; i++) {
        double camp, actors;
        char name[80];

        for (size_t row = 0; row < hearsay_table_rows(table); row++) {
            assert_true(hearsay_table_number(table, row, 0, &camp));
            assert_true(hearsay_table_number(table, row, 1, &actors));
            (void)snprintf(name, sizeof name, "CAMP %.0f \xC2\xB7 %.0f ACTORS", camp, actors);
            if (strcmp(name, drawn.picture.frames[i].name) == 0) break;
            assert_true(row + 1 < hearsay_table_rows(table));
        }
    }
    hearsay_table_free(table);
    hearsay_network_free(subtract);
    clear(&drawn);
}

static void a_line_is_all_that_members_of_one_say_of_those_of_another(void **state)
{
    struct drawn drawn;
    const struct line *there, *back;

    (void)state;
    draw(&drawn, &(hearsay_map_options){ 0 });
    assert_int_equal(drawn.picture.line_count, 2);
    there = line_called(&drawn.picture, "tie-camp-1..camp-2..accusation");
    assert_non_null(there);
    assert_int_equal(there->statements, 3); /* that of b2 was not made */
    assert_int_equal(there->evidence_count, 3);
    assert_non_null(strstr(there->tooltip, "a0 accuses"));
    assert_non_null(strstr(there->tooltip, "target: b1"));
    assert_null(strstr(there->tooltip, "target: b2"));
    /* a denial and praise, of which the denial tells more; a9 need not be drawn */
    back = line_called(&drawn.picture, "tie-camp-2..camp-1..denial");
    assert_non_null(back);
    assert_int_equal(back->statements, 2);
    assert_non_null(strstr(back->tooltip, "b0 rejects"));
    assert_non_null(strstr(back->tooltip, "b1 praises"));
    assert_true(drawn.picture.facts.has_mixed);
    clear(&drawn);
}

static void weak_lines_between_camps_are_left_out(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, &(hearsay_map_options){ .min_weight = 3 });
    assert_int_equal(drawn.picture.line_count, 1);
    assert_non_null(line_called(&drawn.picture, "tie-camp-1..camp-2..accusation"));
    assert_int_equal(drawn.picture.facts.lines_left_out, 1);
    clear(&drawn);
}

static void members_stand_apart_inside_their_card(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, &(hearsay_map_options){ 0 });
    assert_on_page(&drawn.picture);
    drawn.picture.box_count -= drawn.picture.frame_count; /* the cards themselves come last */
    assert_boxes_apart(&drawn.picture);
    for (size_t i = 0; i < drawn.picture.box_count; i++) {
        const struct box *box = &drawn.picture.boxes[i];
        const struct frame *frame = &drawn.picture.frames[i < 8 ? 0 : 1];

        assert_true(box->x - box->width / 2 >= frame->x - frame->width / 2);
        assert_true(box->x + box->width / 2 <= frame->x + frame->width / 2);
        assert_true(box->y - box->height / 2 >= frame->top);
        assert_true(box->y + box->height / 2 <= frame->bottom);
    }
    clear(&drawn);
}

/* Where nobody takes sides on claims camps are sought by tone, and in any case ties have no boxes. */
static void foes_alone_make_no_card(void **state)
{
    hearsay_corpus *corpus = sample_corpus("{\"hearsay\": 1, \"statements\": [{\"speaker\": \"a\", "
                                           "\"act\": \"accuse\", \"target\": \"b\"}]}");
    hearsay_network *network = sample_network(corpus, "mentions");
    struct picture picture = { .theme = sample_theme() };

    (void)state;
    assert_int_equal(camp_cards_make(&picture, network, &(hearsay_map_options){ 0 }, NULL),
                     HEARSAY_OK);
    assert_int_equal(picture.frame_count, 0);
    assert_int_equal(picture.facts.statements, 1);
    assert_int_equal(picture.facts.speakers, 2);
    assert_non_null(strstr(picture.remark, "2 actors are in no camp with others."));
    picture_clear(&picture);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void nobody_who_agrees_with_anybody_is_said(void **state)
{
    hearsay_corpus *corpus = sample_corpus("{\"hearsay\": 1, \"statements\": [{\"speaker\": \"a\", "
                                           "\"act\": \"assert\", \"claim\": \"x\"}]}");
    hearsay_network *network = sample_network(corpus, "mentions");
    struct picture picture = { .theme = sample_theme() };

    (void)state;
    assert_int_equal(camp_cards_make(&picture, network, &(hearsay_map_options){ 0 }, NULL),
                     HEARSAY_OK);
    assert_int_equal(picture.frame_count, 0);
    assert_non_null(strstr(picture.remark, "No two actors hold together."));
    picture_clear(&picture);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_card_has_the_members_that_say_most_and_counts_the_others),
        cmocka_unit_test(camps_have_the_numbers_that_the_table_of_camps_has),
        cmocka_unit_test(a_line_is_all_that_members_of_one_say_of_those_of_another),
        cmocka_unit_test(weak_lines_between_camps_are_left_out),
        cmocka_unit_test(members_stand_apart_inside_their_card),
        cmocka_unit_test(nobody_who_agrees_with_anybody_is_said),
        cmocka_unit_test(foes_alone_make_no_card),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
