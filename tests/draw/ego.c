/* The map of one actor: the statements in which it takes part, and none else. */
#include "draw/standing.h"

#include "draw/ego.h"

/* s1 a accuses b          s4 d accuses e               s7 f asserts k, a claim about b
 * s2 b accuses c          s5 x accuses y, far away     s8 b did not accuse a
 * s3 c accuses d          s6 g denies what is about nobody */
static const char chain[] =
    "{\"hearsay\": 1, \"actors\": [{\"id\": \"b\", \"name\": \"Bell\", \"aliases\": [\"Tommy\"]}],"
    "\"claims\": [{\"id\": \"k\", \"text\": \"Bell knew\", \"about\": \"b\"}], \"statements\": ["
    "{\"id\": \"s1\", \"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"b\"},"
    "{\"id\": \"s2\", \"speaker\": \"b\", \"act\": \"accuse\", \"target\": \"c\"},"
    "{\"id\": \"s3\", \"speaker\": \"c\", \"act\": \"accuse\", \"target\": \"d\"},"
    "{\"id\": \"s4\", \"speaker\": \"d\", \"act\": \"accuse\", \"target\": \"e\"},"
    "{\"id\": \"s5\", \"speaker\": \"x\", \"act\": \"accuse\", \"target\": \"y\"},"
    "{\"id\": \"s6\", \"speaker\": \"g\", \"act\": \"deny\", \"claim\": \"nothing of that\"},"
    "{\"id\": \"s7\", \"speaker\": \"f\", \"act\": \"assert\", \"claim\": \"k\"},"
    "{\"id\": \"s8\", \"speaker\": \"b\", \"act\": \"accuse\", \"target\": \"a\","
    " \"negated\": true}]}";

/* The ids of the statements behind the lines of the map, ascending: "s1 s2 ". */
static void list_statements(const struct picture *picture, char *out)
{
    for (int i = 1; i <= 8; i++) {
        char id[] = { 's', (char)('0' + i), '\0' };
        bool found = false;

        for (size_t j = 0; j < picture->line_count; j++)
            for (size_t k = 0; k < picture->lines[j].evidence_count; k++) {
                const hearsay_statement *statement =
                    hearsay_corpus_numbered(picture->corpus, picture->lines[j].evidence[k]);
                found |= strcmp(statement->id, id) == 0;
            }
        if (!found) continue;
        strcat(out, id);
        strcat(out, " ");
    }
}

static void assert_drawn(const char *focus, unsigned hops, const char *expected)
{
    hearsay_corpus *corpus = sample_corpus(chain);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    struct picture picture = { .theme = sample_theme() };
    const hearsay_map_options options = { .focus = focus, .hops = hops };
    hearsay_error err = { 0 };
    char found[64] = "";

    if (ego_make(&picture, network, &options, &err) != HEARSAY_OK) fail_msg("%s", err.message);
    list_statements(&picture, found);
    assert_string_equal(found, expected);
    picture_clear(&picture);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void drawn_is_what_it_says_and_what_is_said_of_it(void **state)
{
    (void)state;
    assert_drawn("a", 0, "s1 s8 ");
    assert_drawn("a", 1, "s1 s8 ");
    assert_drawn("b", 1, "s1 s2 s7 s8 "); /* s7 is on a claim about it */
    assert_drawn("g", 1, "s6 ");
    assert_drawn("y", 1, "s5 ");
}

static void a_focus_is_an_id_a_name_or_an_alias(void **state)
{
    (void)state;
    assert_drawn("Bell", 1, "s1 s2 s7 s8 ");
    assert_drawn("tommy", 1, "s1 s2 s7 s8 ");
}

static void each_hop_takes_in_what_those_reached_take_part_in(void **state)
{
    (void)state;
    assert_drawn("a", 2, "s1 s2 s7 s8 ");       /* a and b */
    assert_drawn("a", 3, "s1 s2 s3 s7 s8 ");    /* c and f too */
    assert_drawn("a", 4, "s1 s2 s3 s4 s7 s8 "); /* and d */
    assert_drawn("e", 2, "s3 s4 ");
}

static void hops_without_end_stop_where_nobody_is_new(void **state)
{
    (void)state;
    assert_drawn("a", 4000000000, "s1 s2 s3 s4 s7 s8 ");
    assert_drawn("g", 4000000000, "s6 ");
}

static void the_actor_is_marked_on_both_sides_and_named_in_a_remark(void **state)
{
    hearsay_corpus *corpus = sample_corpus(chain);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    struct picture picture = { .theme = sample_theme() };
    const hearsay_map_options options = { .focus = "b", .hops = 3 };

    (void)state;
    assert_int_equal(ego_make(&picture, network, &options, NULL), HEARSAY_OK);
    for (size_t i = 0; i < picture.box_count; i++) {
        const char *id = picture.boxes[i].id;
        bool is_b = id && (strcmp(id, "actor-b") == 0 || strcmp(id, "actor-b.target") == 0);
        assert_int_equal(picture.boxes[i].is_focus, is_b);
    }
    assert_true(box_called(&picture, "actor-b")->is_focus);
    assert_true(box_called(&picture, "actor-b.target")->is_focus);
    assert_string_equal(picture.remark, "Drawn is what Bell says and what is said of it, and the same "
                                        "of whoever is within 2 hops.");
    picture_clear(&picture);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void nobody_and_an_unknown_actor_are_refused(void **state)
{
    static const char *const focuses[] = { NULL, "Tomy", "" };
    static const char *const parts[] = { "needs an actor", "\"Tomy\"", "\"\"" };
    hearsay_corpus *corpus = sample_corpus(chain);
    hearsay_network *network = sample_network(corpus, "actor-claim");

    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct picture picture = { .theme = sample_theme() };
        const hearsay_map_options options = { .focus = focuses[i] };
        hearsay_error err = { 0 };

        assert_int_equal(ego_make(&picture, network, &options, &err), HEARSAY_BAD_ARGUMENT);
        assert_non_null(strstr(err.message, parts[i]));
        picture_clear(&picture);
    }
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(drawn_is_what_it_says_and_what_is_said_of_it),
        cmocka_unit_test(a_focus_is_an_id_a_name_or_an_alias),
        cmocka_unit_test(each_hop_takes_in_what_those_reached_take_part_in),
        cmocka_unit_test(hops_without_end_stop_where_nobody_is_new),
        cmocka_unit_test(the_actor_is_marked_on_both_sides_and_named_in_a_remark),
        cmocka_unit_test(nobody_and_an_unknown_actor_are_refused),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
