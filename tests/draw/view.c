/* Which view a network gets, what every view makes of anything, and what happens without memory. */
#include "draw/standing.h"

#include <stdio.h>

#include "draw/view.h"
#include "memory/allocate.h"
#include "support/effort.h"
#include "support/written.h"
#include "text/buffer.h"

static const char two[] = "{\"hearsay\": 1, \"statements\": [{\"speaker\": \"a\", \"act\": \"deny\", "
                          "\"claim\": \"x\"}, {\"speaker\": \"b\", \"act\": \"accuse\", \"target\": "
                          "\"a\", \"claim\": \"x\"}]}";

/* ---- which ---- */

/* So many actors that each say something on the one claim: one node more. */
static hearsay_corpus *make_speakers(int actors)
{
    struct buffer json = { 0 };
    hearsay_corpus *corpus;

    buffer_text(&json, "{\"hearsay\": 1, \"statements\": [");
    for (int i = 0; i < actors; i++)
        buffer_format(&json, "%s{\"speaker\": \"a%d\", \"act\": \"deny\", \"claim\": \"x\"}",
                      i ? "," : "", i);
    buffer_text(&json, "]}");
    assert_false(json.failed);
    corpus = sample_corpus(buffer_string(&json));
    buffer_clear(&json);
    return corpus;
}

static void assert_chosen(const hearsay_corpus *corpus, const char *kind,
                          const hearsay_map_options *options, const char *expected)
{
    hearsay_network *network = sample_network(corpus, kind);
    const struct view *view = NULL;

    assert_int_equal(view_choose(&view, options, network, NULL), HEARSAY_OK);
    assert_string_equal(view->name, expected);
    hearsay_network_free(network);
}

static void columns_are_for_up_to_150_nodes_with_directions(void **state)
{
    const hearsay_map_options none = { 0 };
    hearsay_corpus *corpus = make_speakers(149);

    (void)state;
    assert_chosen(corpus, "actor-claim", &none, "claims"); /* 149 and the claim */
    assert_chosen(corpus, "congruence", &none, "actors");
    hearsay_corpus_free(corpus);
    corpus = make_speakers(150);
    assert_chosen(corpus, "actor-claim", &none, "actors");
    hearsay_corpus_free(corpus);
    corpus = sample_corpus(two);
    assert_chosen(corpus, "actor-claim", &none, "claims");
    assert_chosen(corpus, "mentions", &none, "claims");
    assert_chosen(corpus, "subtract", &none, "actors");
    hearsay_corpus_free(corpus);
}

static void a_focus_and_a_comparison_have_views_of_their_own(void **state)
{
    hearsay_corpus *corpus = sample_corpus(two);

    (void)state;
    assert_chosen(corpus, "actor-claim", &(hearsay_map_options){ .focus = "a" }, "ego");
    assert_chosen(corpus, "actor-claim", &(hearsay_map_options){ .old_files = 1 }, "actors");
    assert_chosen(corpus, "actor-claim",
                  &(hearsay_map_options){ .old_files = 1, .view = "actors" }, "actors");
    hearsay_corpus_free(corpus);
}

static void assert_refused(const hearsay_map_options *options, const char *part)
{
    hearsay_corpus *corpus = sample_corpus(two);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    const struct view *view = NULL;
    hearsay_error err = { 0 };

    assert_int_equal(view_choose(&view, options, network, &err), HEARSAY_BAD_ARGUMENT);
    if (!strstr(err.message, part)) fail_msg("\"%s\" does not hold \"%s\"", err.message, part);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void what_a_view_cannot_show_is_refused(void **state)
{
    (void)state;
    assert_refused(&(hearsay_map_options){ .view = "actor" }, "did you mean \"actors\"?");
    assert_refused(&(hearsay_map_options){ .view = "papyrus" }, "\"papyrus\" is not known");
    assert_refused(&(hearsay_map_options){ .view = "camps", .old_files = 1 }, "shows no changes");
    assert_refused(&(hearsay_map_options){ .focus = "a", .old_files = 1 }, "shows no changes");
    assert_refused(&(hearsay_map_options){ .view = "claims", .focus = "a" }, "about one actor");
}

static void notes_tell_what_was_drawn(void **state)
{
    hearsay_corpus *corpus = sample_corpus(sample_json);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    hearsay_map_notes notes = { .actors = 99 };
    hearsay_map_options options = { .notes = &notes };

    (void)state;
    free(sample_draw(network, "dot", &options));
    assert_string_equal(notes.view, "claims");
    assert_false(notes.in_rows);
    assert_int_equal(notes.actors, 6); /* all but the wire, which only passes on */
    assert_int_equal(notes.actors_drawn, 6);
    options.view = "actors";
    options.top = 2;
    free(sample_draw(network, "dot", &options));
    assert_string_equal(notes.view, "actors");
    assert_true(notes.actors_drawn <= 2 && notes.actors > 2);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

/* ---- anything ---- */

/* Actors with names that break what does not escape, who accuse each other and themselves of claims
 * with such texts, some of it not made. */
static hearsay_corpus *make_hostile(void)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    hearsay_sink sink;
    static char long_name[10001];

    memset(long_name, 'N', sizeof long_name - 1);
    assert_int_equal(hearsay_corpus_new(&corpus, &err), HEARSAY_OK);
    sink = hearsay_corpus_sink(corpus);
    for (size_t i = 0; hostile_name(i); i++)
        for (size_t j = 0; j < 3; j++) {
            const char *speaker = hostile_name(i), *target = hostile_name((i * j) % (i + 1));
            const char *claim = j == 2 ? long_name : speaker;
            const hearsay_value values[] = {
                { .field = HEARSAY_FIELD_SPEAKER, .text = speaker, .length = strlen(speaker) },
                { .field = HEARSAY_FIELD_ACT, .text = "accuse", .length = 6 },
                { .field = HEARSAY_FIELD_TARGET, .text = j ? target : long_name,
                  .length = strlen(j ? target : long_name) },
                { .field = HEARSAY_FIELD_CLAIM, .text = claim, .length = strlen(claim) },
                { .field = HEARSAY_FIELD_NEGATED, .text = "true", .length = 4 },
            };
            const hearsay_record record = { .kind = HEARSAY_STATEMENT, .values = values,
                                            .value_count = i % 3 ? 4 : 5,
                                            .file = "hostile" };

            if (!*speaker || !*target) continue;
            if (sink.record(sink.state, &record, &err) != HEARSAY_OK) fail_msg("%s", err.message);
        }
    if (hearsay_corpus_finish(corpus, NULL, &err) != HEARSAY_OK) fail_msg("%s", err.message);
    return corpus;
}

/* Every view of every kind of network, and of the full one in every theme; under valgrind of two
 * kinds in one. */
static void draw_all(const hearsay_corpus *corpus, const char *focus)
{
    for (size_t i = 0; hearsay_network_kind_at(i); i++) {
        const char *kind = hearsay_network_kind_at(i)->name;
        bool is_full = strcmp(kind, "actor-claim") == 0;
        bool is_themed = is_full && effort_of(1, 1, 0);
        hearsay_network *network;

        if (!effort_of(1, 1, 0) && !is_full && strcmp(kind, "subtract") != 0) continue;
        network = sample_network(corpus, kind);

        for (size_t j = 0; hearsay_view_at(j); j++) {
            bool is_ego = strcmp(hearsay_view_at(j), "ego") == 0;

            if (is_ego && !focus) continue;
            for (size_t k = 0; hearsay_theme_at(k) && (is_themed || k == 0); k++) {
                const hearsay_map_options options = { .view = hearsay_view_at(j),
                                                      .theme = hearsay_theme_at(k), .hops = 2,
                                                      .focus = is_ego ? focus : NULL };
                char *dot = sample_draw(network, "dot", &options);

                assert_non_null(strstr(dot, "digraph"));
                free(dot);
            }
        }
        hearsay_network_free(network);
    }
}

static void every_view_of_every_network_is_drawn(void **state)
{
    static const char *const corpora[] = {
        sample_json,
        "{\"hearsay\": 1, \"statements\": []}",
        "{\"hearsay\": 1, \"actors\": [{\"id\": \"bell\"}], \"statements\": []}",
        "{\"hearsay\": 1, \"statements\": [{\"speaker\": \"bell\", \"act\": \"accuse\", "
        "\"target\": \"bell\", \"claim\": \"x\"}]}",
        "{\"hearsay\": 1, \"statements\": [{\"speaker\": \"bell\", \"act\": \"accuse\", "
        "\"target\": \"b\", \"claim\": \"x\", \"negated\": true}]}",
    };

    (void)state;
    for (size_t i = 0; i < sizeof corpora / sizeof *corpora; i++) {
        hearsay_corpus *corpus = sample_corpus(corpora[i]);

        draw_all(corpus, i == 1 ? NULL : "bell");
        hearsay_corpus_free(corpus);
    }
}

static void hostile_names_are_drawn_in_every_view(void **state)
{
    hearsay_corpus *corpus = make_hostile();
    hearsay_network *network;
    char *svg;

    (void)state;
    draw_all(corpus, hearsay_corpus_actor(corpus, 0)->id);
    network = sample_network(corpus, "actor-claim");
    for (size_t i = 0; hearsay_view_at(i); i += effort_of(1, 1, 3)) {
        bool is_ego = strcmp(hearsay_view_at(i), "ego") == 0;
        const hearsay_map_options options = {
            .view = hearsay_view_at(i),
            .focus = is_ego ? hearsay_corpus_actor(corpus, 0)->id : NULL
        };

        svg = sample_draw(network, "svg", &options);
        assert_string_equal(svg + strlen(svg) - 7, "</svg>\n");
        free(svg);
    }
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void every_view_is_the_same_bytes_twice(void **state)
{
    hearsay_corpus *corpus = sample_corpus(sample_json);
    hearsay_network *network = sample_network(corpus, "actor-claim");

    (void)state;
    for (size_t i = 0; hearsay_view_at(i); i += effort_of(1, 1, 3)) {
        const hearsay_map_options options = {
            .view = hearsay_view_at(i),
            .focus = strcmp(hearsay_view_at(i), "ego") == 0 ? "bell" : NULL
        };
        char *one = sample_draw(network, "svg", &options);
        char *other = sample_draw(network, "svg", &options);

        assert_string_equal(one, other);
        free(one);
        free(other);
    }
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

/* ---- without memory ---- */

static void survive(const hearsay_network *network, const hearsay_map_options *options)
{
    /* under valgrind not each: a layout is a child a time */
    size_t n, step = effort_of(1, 1, 29);
    hearsay_status status = HEARSAY_NO_MEMORY;

    for (n = 1; status != HEARSAY_OK; n += step) {
        hearsay_output *output = NULL;
        char *bytes = NULL;
        size_t size;
        hearsay_error err = { 0 };

        assert_int_equal(hearsay_output_memory(&output, &bytes, &size, &err), HEARSAY_OK);
        allocate_fail_at(n);
        status = hearsay_draw_map(output, "dot", network, options, NULL, &err);
        if (status == HEARSAY_OK) status = hearsay_output_close(output, &err);
        else hearsay_output_discard(output);
        allocate_fail_at(0);
        if (status != HEARSAY_OK) assert_int_equal(status, HEARSAY_NO_MEMORY);
        free(bytes);
    }
    assert_true(n > 30);
}

static void every_view_survives_any_failed_allocation(void **state)
{
    hearsay_corpus *corpus = sample_corpus(two);
    hearsay_network *network = sample_network(corpus, "actor-claim");

    (void)state;
    for (size_t i = 0; hearsay_view_at(i); i++) {
        bool is_ego = strcmp(hearsay_view_at(i), "ego") == 0;

        survive(network, &(hearsay_map_options){ .view = hearsay_view_at(i), .hops = 2,
                                                 .focus = is_ego ? "a" : NULL });
    }
    survive(network, &(hearsay_map_options){ .old_files = 1 });
    survive(network, &(hearsay_map_options){ .view = "actors", .top = 1, .by = "pagerank" });
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_for_up_to_150_nodes_with_directions),
        cmocka_unit_test(a_focus_and_a_comparison_have_views_of_their_own),
        cmocka_unit_test(what_a_view_cannot_show_is_refused),
        cmocka_unit_test(notes_tell_what_was_drawn),
        cmocka_unit_test(every_view_of_every_network_is_drawn),
        cmocka_unit_test(hostile_names_are_drawn_in_every_view),
        cmocka_unit_test(every_view_is_the_same_bytes_twice),
        cmocka_unit_test(every_view_survives_any_failed_allocation),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
