/* The whole map: what is on it, read back from its DOT text with cgraph. */
#include "draw/sample.h"

#include <graphviz/cgraph.h>

#include <stdio.h>

#include "memory/allocate.h"
#include "support/effort.h"

/* cgraph takes char * where it only reads. */
static char *as_char(const char *text)
{
    union {
        const char *in;
        char *out;
    } cast = { text };

    return cast.out;
}

static Agraph_t *graph; /* of the sample, read back */

static int draw_sample(void **state)
{
    char *dot = sample_map(sample_json, "actor-claim", "dot");

    (void)state;
    graph = agmemread(dot);
    free(dot);
    return graph ? 0 : -1;
}

static int close_sample(void **state)
{
    (void)state;
    return agclose(graph);
}

static const char *get(void *thing, const char *name)
{
    const char *value = agget(thing, as_char(name));

    return value ? value : "";
}

/* The node or edge with an id; NULL if there is none. */
static void *find(const char *id)
{
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        if (strcmp(get(node, "id"), id) == 0) return node;
        for (Agedge_t *edge = agfstout(graph, node); edge; edge = agnxtout(graph, edge))
            if (strcmp(get(edge, "id"), id) == 0) return edge;
    }
    return NULL;
}

static void *must_find(const char *id)
{
    void *thing = find(id);

    if (!thing) fail_msg("nothing has the id %s", id);
    return thing;
}

static void assert_holds(const char *text, const char *part)
{
    if (!strstr(text, part)) fail_msg("\"%s\" does not hold \"%s\"", text, part);
}

static void assert_looks(const char *id, const char *color, const char *style, const char *head)
{
    void *line = must_find(id);

    assert_string_equal(get(line, "color"), color);
    assert_string_equal(get(line, "style"), style);
    assert_string_equal(get(line, "arrowhead"), head);
}

static void each_group_of_acts_has_its_own_look(void **state)
{
    (void)state;
    assert_looks("tie-actor-marsh..claim-c1..accusation", "#B23A0E", "solid", "normal");
    assert_looks("tie-actor-bell..claim-c1..denial", "#00588A", "dashed", "tee");
    assert_looks("tie-actor-bell..claim-c2..doubt", "#7A5200", "dashed", "odiamond");
    assert_looks("tie-actor-bell..claim-c4..backing", "#00684A", "solid", "vee");
    assert_looks("tie-actor-gazette..claim-c1..report", "#4D4D4D", "dotted", "odot");
    assert_looks("tie-actor-marsh..claim-c3..pressure", "#8E3268", "solid", "diamond");
}

static void an_accusation_goes_on_from_its_claim_to_the_target(void **state)
{
    (void)state;
    assert_looks("tie-claim-c1..actor-n..accusation", "#B23A0E", "solid", "normal");
    assert_looks("tie-claim-c3..actor-n..pressure", "#8E3268", "solid", "diamond");
    assert_null(find("tie-actor-marsh..actor-n..accusation"));
}

static void a_statement_without_a_claim_goes_past_the_claims(void **state)
{
    (void)state;
    /* in two pieces, of which only the second has a head */
    assert_looks("tie-actor-bell..actor-gazette..other", "#333333", "dashed", "none");
    assert_looks("tie-actor-bell..actor-gazette..other..end", "#333333", "dashed", "vee");
}

static void what_was_not_said_is_faint_and_says_so(void **state)
{
    size_t captions = 0;

    (void)state;
    assert_looks("tie-actor-s..claim-c1..accusation..not-said", "#9A9A9A", "dashed", "onormal");
    assert_holds(get(must_find("tie-actor-s..claim-c1..accusation..not-said"), "tooltip"),
                 "NOT SAID: Southland charges");
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
        captions += strncmp(agnameof(node), "caption", 7) == 0;
    assert_int_equal(captions, 1);
}

static void an_inferred_target_has_a_hollow_head(void **state)
{
    (void)state;
    assert_looks("tie-claim-c5..actor-n..accusation", "#B23A0E", "solid", "onormal");
}

static void unnamed_sources_are_dashed_and_outlets_grey(void **state)
{
    (void)state;
    assert_string_equal(get(must_find("actor-officials"), "style"), "filled,dashed");
    assert_string_equal(get(must_find("actor-marsh"), "style"), "filled,rounded");
    assert_string_equal(get(must_find("actor-gazette"), "fillcolor"), "#DDE2E9");
    assert_string_equal(get(must_find("claim-c1"), "shape"), "note");
}

static void a_box_holds_name_role_and_who_passed_it_on(void **state)
{
    (void)state;
    assert_holds(get(must_find("actor-marsh"), "label"), "Ann Marsh");
    assert_holds(get(must_find("actor-marsh"), "label"), "minister");
    assert_holds(get(must_find("actor-officials"), "label"), "via The Wire");
    /* s1, s2, s9 and s10; the charge was not made */
    assert_holds(get(must_find("actor-n"), "label"), "accused in 4 statements");
}

static void a_claim_with_both_sides_is_bold(void **state)
{
    (void)state;
    assert_holds(get(must_find("claim-c1"), "label"), "<B>Northland broke in</B>");
    assert_null(strstr(get(must_find("claim-c3"), "label"), "<B>"));
}

static void an_actor_on_both_sides_has_two_boxes(void **state)
{
    (void)state;
    must_find("actor-gazette"); /* reports c1 */
    must_find("actor-gazette.target");
    assert_null(find("actor-n.target")); /* is only spoken about */
}

static void tooltips_list_every_statement_with_its_source(void **state)
{
    const char *tip = get(must_find("tie-actor-marsh..claim-c1..accusation"), "tooltip");

    (void)state;
    assert_holds(tip, "Ann Marsh accuses: Northland broke in");
    assert_holds(tip, "target: Northland");
    assert_holds(tip, "2015-06-22");
    assert_holds(tip, "The Gazette, A breach");
    assert_holds(tip, "they did it");
    assert_holds(tip, "2015-06-24 (of the document)"); /* s10 */
    assert_holds(get(must_find("tie-claim-c1..actor-n..accusation"), "tooltip"), "via The Wire");
    assert_holds(get(must_find("tie-claim-c5..actor-n..accusation"), "tooltip"),
                 "inferred target: Northland");
    assert_holds(get(must_find("claim-c5"), "tooltip"), "supports: Northland broke in");
    assert_holds(get(must_find("claim-c1"), "tooltip"), "Tom Bell denies");
}

static void lines_with_more_statements_are_wider(void **state)
{
    (void)state;
    /* 2.0 for one accusation; three through c1 to Northland, log2(3) x 0.8 more */
    assert_string_equal(get(must_find("tie-claim-c5..actor-n..accusation"), "penwidth"), "2.0");
    assert_string_equal(get(must_find("tie-claim-c1..actor-n..accusation"), "penwidth"), "3.3");
}

static void a_line_links_to_its_document(void **state)
{
    (void)state;
    assert_string_equal(get(must_find("tie-actor-bell..claim-c1..denial"), "URL"),
                        "https://example.org/a?b=1&amp;c=2");
}

static void claims_that_rebut_are_joined(void **state)
{
    (void)state;
    assert_looks("tie-claim-c4..claim-c1..rebuts", "#00588A", "solid", "tee");
    assert_null(find("tie-claim-c5..claim-c1..supports")); /* in the tooltip */
}

/* All words on the map, one a line. */
static void collect_text(char *text, size_t room)
{
    size_t used = 0;

    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node)) {
        int length = snprintf(text + used, room - used, "%s\n", get(node, "label"));
        if (length > 0 && (size_t)length < room - used) used += (size_t)length;
    }
}

static void the_heading_counts_what_is_drawn(void **state)
{
    static char text[1 << 16];

    (void)state;
    collect_text(text, sizeof text);
    assert_holds(text, "Quarrel");
    /* ten of the eleven statements were made; Marsh, officials, Bell and the Gazette made them */
    assert_holds(text, "10 statements by 4 actors on 5 claims, and 1 that was not said");
    assert_holds(text, "1 document, all from The Gazette");
    assert_holds(text, "2015-06-22 to</TD>"); /* a small page: two lines */
    assert_holds(text, ">2015-06-24</TD>");
    assert_holds(text, "--network test");
    assert_holds(text, "named in the</TD>");
    assert_holds(text, ">tooltips.</TD>");
}

static void the_legend_explains_what_occurs_and_nothing_else(void **state)
{
    static char text[1 << 16];
    char *dot = sample_map("{\"hearsay\": 1, \"statements\": [{\"speaker\": \"a\", \"act\": "
                           "\"deny\", \"claim\": \"x\"}]}",
                           "actor-claim", "dot");

    (void)state;
    collect_text(text, sizeof text);
    assert_holds(text, "accuses, blames</TD>");
    assert_holds(text, "not said</TD>");
    assert_holds(text, "target inferred by the coder</TD>");
    assert_holds(text, "wider: more statements (1 to 3)</TD>");
    assert_holds(text, "unnamed source</TD>");
    assert_holds(text, "breach</TD>");
    assert_holds(text, "claim that some back and some oppose</TD>");
    assert_null(strstr(text, "organization</TD>"));
    assert_null(strstr(text, "passes on</TD>"));
    assert_non_null(strstr(dot, ">denies</TD>"));
    for (size_t i = 0; i < 4; i++) {
        static const char *const absent[] = { "accuses", "not said", "wider", "news outlet" };
        assert_null(strstr(dot, absent[i]));
    }
    free(dot);
}

static void actors_of_a_country_stand_in_a_frame(void **state)
{
    static char text[1 << 16];
    const char *at;
    size_t frames = 0;

    (void)state;
    for (Agnode_t *node = agfstnode(graph); node; node = agnxtnode(graph, node))
        frames += strncmp(agnameof(node), "frame", 5) == 0;
    /* Marsh and Southland; Bell; but Northland alone on the right needs none */
    assert_int_equal(frames, 2);
    collect_text(text, sizeof text);
    at = strstr(text, "Southland");
    assert_non_null(at);
    assert_non_null(strstr(at + 1, "Southland"));
}

/* ---- other networks ---- */

static void networks_of_one_kind_have_two_columns(void **state)
{
    char *dot = sample_map(sample_json, "accusations", "dot");

    (void)state;
    assert_non_null(strstr(dot, "WHO ACCUSES"));
    assert_non_null(strstr(dot, "tie-actor-marsh..actor-n..accusation"));
    assert_non_null(strstr(dot, "tie-actor-officials..actor-n..accusation"));
    assert_null(strstr(dot, "WHAT IS SAID"));
    free(dot);
    dot = sample_map(sample_json, "relay", "dot");
    assert_non_null(strstr(dot, "tie-actor-wire..actor-officials..relay"));
    assert_null(strstr(dot, "accused in"));
    free(dot);
}

static void an_empty_network_says_so(void **state)
{
    char *dot = sample_map("{\"hearsay\": 1, \"statements\": []}", "actor-claim", "dot");
    char *svg = sample_map("{\"hearsay\": 1, \"statements\": []}", "actor-claim", "svg");

    (void)state;
    assert_non_null(strstr(dot, "There is nothing to draw."));
    assert_non_null(strstr(svg, "</svg>"));
    free(dot);
    free(svg);
}

/* ---- formats ---- */

static void every_format_is_what_it_says(void **state)
{
    static const struct {
        const char *format, *begin;
    } cases[] = {
        { "svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- hearsay " },
        { "png", "\x89PNG" },
        { "pdf", "%PDF-" },
        { "dot", "// hearsay " },
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *map = sample_map(sample_json, "actor-claim", cases[i].format);
        assert_string_equal(hearsay_map_format_at(i), cases[i].format);
        assert_memory_equal(map, cases[i].begin, strlen(cases[i].begin));
        free(map);
    }
    assert_null(hearsay_map_format_at(sizeof cases / sizeof *cases));
}

static void an_unknown_format_is_refused_and_the_nearest_named(void **state)
{
    hearsay_corpus *corpus = sample_corpus(sample_json);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    hearsay_output *output = NULL;
    char *bytes;
    size_t size;
    hearsay_error err = { 0 };

    (void)state;
    assert_int_equal(hearsay_output_memory(&output, &bytes, &size, NULL), HEARSAY_OK);
    assert_int_equal(hearsay_draw_map(output, "svgg", network, NULL, NULL, &err),
                     HEARSAY_BAD_ARGUMENT);
    assert_non_null(strstr(err.message, "\"svgg\""));
    assert_non_null(strstr(err.hint, "did you mean svg?"));
    hearsay_output_discard(output);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void the_title_can_be_chosen(void **state)
{
    hearsay_corpus *corpus = sample_corpus(sample_json);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    hearsay_map_options options = { .title = "Who <did> it" };
    char *svg = sample_draw(network, "svg", &options);

    (void)state;
    assert_non_null(strstr(svg, "<title id=\"map-title\">Who &lt;did&gt; it</title>"));
    free(svg);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void same_network_same_bytes(void **state)
{
    char *first = sample_map(sample_json, "actor-claim", "svg");
    char *second = sample_map(sample_json, "actor-claim", "svg");

    (void)state;
    assert_string_equal(first, second);
    free(first);
    free(second);
}

/* ---- size ---- */

/* A corpus in which actor i makes so many statements on claims of its own: 200 + 200 nodes. */
static char *make_large(void)
{
    size_t room = 200 * 128 + 64, used;
    char *json = malloc(room);

    assert_non_null(json);
    used = (size_t)snprintf(json, room, "{\"hearsay\": 1, \"statements\": [");
    for (int i = 0; i < 200; i++)
        used += (size_t)snprintf(json + used, room - used,
                                 "%s{\"speaker\": \"a%03d\", \"act\": \"deny\", \"claim\": "
                                 "\"claim %03d\", \"count\": %d}",
                                 i ? "," : "", i, i, i + 1);
    (void)snprintf(json + used, room - used, "]}");
    return json;
}

/* The ids of a picture, one a line, as they stand in it. */
static void list_ids(const char *svg, char *out, size_t room)
{
    out[0] = '\0';
    for (const char *at = svg; (at = strstr(at, " id=\"")); at++) {
        size_t length = strcspn(at + 5, "\"");

        assert_true(strlen(out) + length + 3 < room);
        strcat(out, "\n");
        strncat(out, at + 5, length);
    }
    strcat(out, "\n");
}

static void ids_come_from_ids_and_stay_when_a_statement_is_added(void **state)
{
    static const char before[] =
        "{\"hearsay\": 1, \"actors\": [{\"id\": \"china\", \"name\": \"China\"}, {\"id\": \"a b\", "
        "\"name\": \"A\"}, {\"id\": \"a.b\", \"name\": \"B\"}, {\"id\": \"\xE5\x8C\x97\", \"name\": "
        "\"C\"}], \"claims\": [{\"id\": \"c1\", \"text\": \"x\"}], \"statements\": [{\"speaker\": "
        "\"china\", \"act\": \"deny\", \"claim\": \"c1\"}, {\"speaker\": \"a b\", \"act\": \"accuse\", "
        "\"claim\": \"c1\", \"target\": \"china\"}, {\"speaker\": \"a.b\", \"act\": \"accuse\", "
        "\"claim\": \"c1\", \"target\": \"\xE5\x8C\x97\"}";
    static char one[4096], two[4096], more[2048];
    char *svg;

    (void)state;
    (void)snprintf(more, sizeof more, "%s]}", before);
    svg = sample_map(more, "actor-claim", "svg");
    list_ids(svg, one, sizeof one);
    free(svg);
    assert_non_null(strstr(one, "\nactor-china\n"));
    assert_non_null(strstr(one, "\nactor-china.target\n"));
    assert_non_null(strstr(one, "\nactor-a.20b\n")); /* a blank is 20 in hexadecimal, a point 2e */
    assert_non_null(strstr(one, "\nactor-a.2eb\n"));
    assert_non_null(strstr(one, "\nactor-.e5.8c.97\n"));
    assert_non_null(strstr(one, "\nclaim-c1\n"));
    /* one more speaker, who comes first in every order, and one more claim */
    (void)snprintf(more, sizeof more,
                   "%s, {\"speaker\": \"0\", \"act\": \"assert\", \"claim\": \"another\"}]}", before);
    svg = sample_map(more, "actor-claim", "svg");
    list_ids(svg, two, sizeof two);
    free(svg);
    for (char *id = strtok(one, "\n"); id; id = strtok(NULL, "\n")) {
        char line[256];

        (void)snprintf(line, sizeof line, "\n%s\n", id);
        assert_holds(two, line);
    }
}

static void a_large_network_is_cut_to_the_actors_that_lead_and_says_so(void **state)
{
    char *json = make_large();
    hearsay_corpus *corpus = sample_corpus(json);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    const hearsay_map_options options = { .view = "claims" };
    char *dot = sample_draw(network, "dot", &options);

    (void)state;
    /* 200 x 201 / 2 = 20,100 statements; the last 60 make 141 + ... + 200 = 10,230 */
    assert_non_null(strstr(dot, "Drawn are the 60 of 200 actors that lead by statements and 60 of 200 "
                                "claims; 9,870 statements not"));
    assert_non_null(strstr(dot, "actor-a140"));
    assert_null(strstr(dot, "actor-a139"));
    free(dot);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    free(json);
}

static void top_leaves_the_actors_with_the_most_statements(void **state)
{
    hearsay_corpus *corpus = sample_corpus(sample_json);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    hearsay_map_options options = { .top = 2 };
    char *dot = sample_draw(network, "dot", &options);

    (void)state;
    /* Northland is in 6 statements, Marsh made 4, Bell 4 and the Gazette passed all on: whoever of
     * these is drawn, officials are not */
    assert_non_null(strstr(dot, " that lead by statements"));
    assert_null(strstr(dot, "actor-officials"));
    free(dot);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

/* ---- failure ---- */

static void survive(const char *view)
{
    hearsay_corpus *corpus = sample_corpus(sample_json);
    hearsay_network *network = sample_network(corpus, "actor-claim");
    hearsay_map_options options = { .view = view };
    hearsay_status status = HEARSAY_NO_MEMORY;
    size_t n;

    for (n = 1; status != HEARSAY_OK; n = effort_next_failure(n)) {
        hearsay_output *output = NULL;
        char *bytes = NULL;
        size_t size;
        hearsay_error err = { 0 };

        assert_int_equal(hearsay_output_memory(&output, &bytes, &size, &err), HEARSAY_OK);
        allocate_fail_at(n);
        status = hearsay_draw_map(output, "dot", network, &options, NULL, &err);
        if (status == HEARSAY_OK) status = hearsay_output_close(output, &err);
        else hearsay_output_discard(output);
        allocate_fail_at(0);
        if (status != HEARSAY_OK) assert_int_equal(status, HEARSAY_NO_MEMORY);
        free(bytes);
    }
    assert_true(n > 30);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
}

static void a_map_survives_any_failed_allocation(void **state)
{
    (void)state;
    survive("claims");
    survive("timeline");
}

int main(void)
{
    const struct CMUnitTest of_sample[] = {
        cmocka_unit_test(each_group_of_acts_has_its_own_look),
        cmocka_unit_test(an_accusation_goes_on_from_its_claim_to_the_target),
        cmocka_unit_test(a_statement_without_a_claim_goes_past_the_claims),
        cmocka_unit_test(what_was_not_said_is_faint_and_says_so),
        cmocka_unit_test(an_inferred_target_has_a_hollow_head),
        cmocka_unit_test(unnamed_sources_are_dashed_and_outlets_grey),
        cmocka_unit_test(a_box_holds_name_role_and_who_passed_it_on),
        cmocka_unit_test(a_claim_with_both_sides_is_bold),
        cmocka_unit_test(an_actor_on_both_sides_has_two_boxes),
        cmocka_unit_test(tooltips_list_every_statement_with_its_source),
        cmocka_unit_test(lines_with_more_statements_are_wider),
        cmocka_unit_test(a_line_links_to_its_document),
        cmocka_unit_test(claims_that_rebut_are_joined),
        cmocka_unit_test(the_heading_counts_what_is_drawn),
        cmocka_unit_test(the_legend_explains_what_occurs_and_nothing_else),
        cmocka_unit_test(actors_of_a_country_stand_in_a_frame),
    };
    const struct CMUnitTest of_others[] = {
        cmocka_unit_test(networks_of_one_kind_have_two_columns),
        cmocka_unit_test(an_empty_network_says_so),
        cmocka_unit_test(every_format_is_what_it_says),
        cmocka_unit_test(an_unknown_format_is_refused_and_the_nearest_named),
        cmocka_unit_test(the_title_can_be_chosen),
        cmocka_unit_test(same_network_same_bytes),
        cmocka_unit_test(ids_come_from_ids_and_stay_when_a_statement_is_added),
        cmocka_unit_test(a_large_network_is_cut_to_the_actors_that_lead_and_says_so),
        cmocka_unit_test(top_leaves_the_actors_with_the_most_statements),
        cmocka_unit_test(a_map_survives_any_failed_allocation),
    };

    return cmocka_run_group_tests(of_sample, draw_sample, close_sample) +
           cmocka_run_group_tests(of_others, NULL, NULL);
}
