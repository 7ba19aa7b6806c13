/* What came, went, rose and fell between two inputs. */
#include "draw/standing.h"

#include "draw/changes.h"
#include "draw/plane.h"
#include "support/two_inputs.h"

/* Statements from whom to whom, old and new:
 *   a-b 2 5   b-c 3 1   a-d 1 1   a-e 1 0   f-a 0 2
 * e is gone, f is new, and what was not said (g-a) is no tie. */
static const char old_text[] =
    "{\"hearsay\": 1, \"statements\": ["
    "{\"id\": \"s1\", \"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"b\", \"count\": 2},"
    "{\"id\": \"s2\", \"speaker\": \"b\", \"act\": \"accuse\", \"target\": \"c\", \"count\": 3},"
    "{\"id\": \"s3\", \"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"d\"},"
    "{\"id\": \"s4\", \"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"e\"}]}";
static const char new_text[] =
    "{\"hearsay\": 1, \"statements\": ["
    "{\"id\": \"s1\", \"speaker\": \"a\", \"act\": \"accuse\", \"target\": \"b\", \"count\": 4},"
    "{\"id\": \"s2\", \"speaker\": \"b\", \"act\": \"accuse\", \"target\": \"c\"},"
    "{\"id\": \"s3\", \"speaker\": \"a\", \"act\": \"praise\", \"target\": \"d\"},"
    "{\"id\": \"s4\", \"speaker\": \"f\", \"act\": \"accuse\", \"target\": \"a\", \"count\": 2},"
    "{\"id\": \"s5\", \"speaker\": \"a\", \"act\": \"praise\", \"target\": \"b\"},"
    "{\"id\": \"s6\", \"speaker\": \"g\", \"act\": \"accuse\", \"target\": \"a\","
    " \"negated\": true}]}";

struct drawn {
    hearsay_corpus *corpus;
    hearsay_network *network;
    struct picture picture;
};

static void draw(struct drawn *drawn, const char *before, const char *after, uint64_t min_weight)
{
    const hearsay_network_options build = { .kind = "mentions" };
    hearsay_map_options options = { .min_weight = min_weight };
    hearsay_error err = { 0 };

    *drawn = (struct drawn){ .picture = { .theme = sample_theme() } };
    if (read_two_inputs(&drawn->corpus, &options.old_files, before, after, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    assert_int_equal(hearsay_network_build(&drawn->network, drawn->corpus, &build, &err),
                     HEARSAY_OK);
    if (plane_make(&drawn->picture, drawn->network, &options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
}

static void clear(struct drawn *drawn)
{
    picture_clear(&drawn->picture);
    hearsay_network_free(drawn->network);
    hearsay_corpus_free(drawn->corpus);
}

static void assert_line(const struct picture *picture, const char *id, uint64_t statements,
                        const char *caption)
{
    const struct line *line = line_called(picture, id);

    if (!line) fail_msg("no line is called %s", id);
    assert_int_equal(line->statements, statements); /* of the side with more */
    if (caption) assert_string_equal(line->caption, caption);
    else assert_null(line->caption);
}

static void assert_marked(const struct picture *picture, const char *id, const char *mark)
{
    const struct box *box = box_called(picture, id);

    if (!mark) assert_int_equal(box->mark.count, 0);
    else assert_string_equal(box->mark.lines[0], mark);
}

static void lines_tell_what_came_went_rose_and_fell(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, old_text, new_text, 0);
    assert_int_equal(drawn.picture.line_count, 5);
    assert_line(&drawn.picture, "tie-actor-a..actor-b..rose", 5, "2 to 5");
    assert_line(&drawn.picture, "tie-actor-b..actor-c..fell", 3, "3 to 1");
    assert_line(&drawn.picture, "tie-actor-a..actor-d..same", 1, NULL);
    assert_line(&drawn.picture, "tie-actor-a..actor-e..went", 1, NULL);
    assert_line(&drawn.picture, "tie-actor-f..actor-a..came", 2, NULL);
    /* 2 + 3 + 1 + 1 and 5 + 1 + 1 + 2 */
    assert_string_equal(drawn.picture.remark, "Compared are 7 old statements with 9 new ones, each "
                                              "counted where it makes a tie.");
    clear(&drawn);
}

static void actors_on_one_side_only_are_new_or_gone(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, old_text, new_text, 0);
    assert_marked(&drawn.picture, "actor-a", NULL);
    assert_marked(&drawn.picture, "actor-b", NULL);
    assert_marked(&drawn.picture, "actor-c", NULL);
    assert_marked(&drawn.picture, "actor-d", NULL);
    assert_marked(&drawn.picture, "actor-e", "gone");
    assert_marked(&drawn.picture, "actor-f", "new");
    clear(&drawn);
}

/* p-q was and is, 1 and 1; p-r came with 4. Lines of fewer than three are not drawn. */
static void who_had_only_lines_that_are_not_drawn_is_not_new(void **state)
{
    static const char before[] = "{\"hearsay\": 1, \"statements\": ["
                                 "{\"speaker\": \"p\", \"act\": \"accuse\", \"target\": \"q\"}]}";
    static const char after[] = "{\"hearsay\": 1, \"statements\": ["
                                "{\"speaker\": \"p\", \"act\": \"accuse\", \"target\": \"q\"},"
                                "{\"speaker\": \"p\", \"act\": \"accuse\", \"target\": \"r\","
                                " \"count\": 4}]}";
    struct drawn drawn;

    (void)state;
    draw(&drawn, before, after, 3);
    assert_int_equal(drawn.picture.line_count, 1);
    assert_marked(&drawn.picture, "actor-p", NULL);
    assert_marked(&drawn.picture, "actor-r", "new");
    clear(&drawn);
}

static void what_is_compared_with_itself_is_the_same(void **state)
{
    struct drawn drawn;

    (void)state;
    draw(&drawn, old_text, old_text, 0);
    assert_int_equal(drawn.picture.line_count, 4);
    for (size_t i = 0; i < drawn.picture.line_count; i++)
        assert_int_equal(drawn.picture.lines[i].look, LINE_SAME);
    for (size_t i = 0; i < drawn.picture.box_count; i++)
        assert_int_equal(drawn.picture.boxes[i].mark.count, 0);
    clear(&drawn);
}

static void a_tooltip_has_the_statements_of_both_sides(void **state)
{
    struct drawn drawn;
    const struct line *line;

    (void)state;
    draw(&drawn, old_text, new_text, 0);
    line = line_called(&drawn.picture, "tie-actor-a..actor-d..same");
    assert_int_equal(line->evidence_count, 2);
    assert_non_null(strstr(line->tooltip, "a accuses"));
    assert_non_null(strstr(line->tooltip, "a praises"));
    clear(&drawn);
}

static void nothing_compared_with_something_is_all_new(void **state)
{
    static const char nothing[] = "{\"hearsay\": 1, \"statements\": []}";
    struct drawn drawn;

    (void)state;
    draw(&drawn, nothing, old_text, 0);
    assert_int_equal(drawn.picture.line_count, 4);
    for (size_t i = 0; i < drawn.picture.line_count; i++)
        assert_int_equal(drawn.picture.lines[i].look, LINE_CAME);
    clear(&drawn);
    draw(&drawn, old_text, nothing, 0);
    for (size_t i = 0; i < drawn.picture.line_count; i++)
        assert_int_equal(drawn.picture.lines[i].look, LINE_WENT);
    clear(&drawn);
    draw(&drawn, nothing, nothing, 0);
    assert_int_equal(drawn.picture.line_count, 0);
    clear(&drawn);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_tell_what_came_went_rose_and_fell),
        cmocka_unit_test(actors_on_one_side_only_are_new_or_gone),
        cmocka_unit_test(who_had_only_lines_that_are_not_drawn_is_not_new),
        cmocka_unit_test(what_is_compared_with_itself_is_the_same),
        cmocka_unit_test(a_tooltip_has_the_statements_of_both_sides),
        cmocka_unit_test(nothing_compared_with_something_is_all_new),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
