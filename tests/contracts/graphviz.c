/* What we rely on in Graphviz, and the traps that the bridge walks around. When one of these fails
 * after an upgrade, the bridge or the escaping is what to look at. */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <graphviz/gvc.h>

/* cgraph takes char * where it only reads. */
static char *as_char(const char *text)
{
    union {
        const char *in;
        char *out;
    } cast = { text };

    return cast.out;
}

#ifdef HEARSAY_BUILTIN_PLUGINS
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_neato_layout_LTX_library;

static GVC_t *new_context(void)
{
    static const lt_symlist_t plugins[] = {
        { "gvplugin_core_LTX_library", &gvplugin_core_LTX_library },
        { "gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library },
        { "gvplugin_neato_layout_LTX_library", &gvplugin_neato_layout_LTX_library },
        { NULL, NULL },
    };

    return gvContextPlugins(plugins, 0);
}
#else
static GVC_t *new_context(void)
{
    return gvContext();
}
#endif

static char heard[4096]; /* Graphviz's complaints, piece after piece, each in brackets */

static int hear(char *piece)
{
    size_t used = strlen(heard);

    (void)snprintf(heard + used, sizeof heard - used, "[%s]", piece);
    return 0;
}

/* A piece of work with Graphviz that writes what it finds into a file. */
typedef void work_function(int file, const char *dot);

/* Everything that Graphviz does happens in a child, as in the bridge: it leaks, and it may change
 * or end its process. What the work wrote, NUL-terminated; free() it. */
static char *ask(work_function *work, const char *dot)
{
    size_t used = 0, room = 1 << 20;
    char *answer = malloc(room);
    ssize_t size;
    int ends[2];
    pid_t child;

    assert_non_null(answer);
    assert_int_equal(pipe(ends), 0);
    child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        (void)agseterrf(hear);
        (void)agseterr(AGERR);
        work(ends[1], dot);
        (void)execlp("true", "true", (char *)NULL); /* no cleaning up, and no search for leaks */
        _exit(1);
    }
    (void)close(ends[1]);
    while ((size = read(ends[0], answer + used, room - used - 1)) > 0) used += (size_t)size;
    (void)close(ends[0]);
    assert_int_equal(waitpid(child, NULL, 0), child);
    answer[used] = '\0';
    return answer;
}

static void assert_answer(work_function *work, const char *dot, const char *expected)
{
    char *answer = ask(work, dot);

    assert_string_equal(answer, expected);
    free(answer);
}

/* Draws an SVG with the layout that the graph names. */
static void draw_graph(int file, const char *dot)
{
    GVC_t *context = new_context();
    Agraph_t *graph = agmemread(dot);
    const char *layout = agget(graph, as_char("layout"));
    char *data = NULL;
    unsigned length = 0;

    if (gvLayout(context, graph, layout ? layout : "dot") == 0 &&
        gvRenderData(context, graph, "svg", &data, &length) == 0)
        (void)!write(file, data, length);
}

static char *draw(const char *dot)
{
    return ask(draw_graph, dot);
}

/* ---- reading and writing ---- */

static void read_graph(int file, const char *dot)
{
    Agraph_t *graph = agmemread(dot);

    (void)dprintf(file, "%s, %d errors, %.12s", graph ? "graph" : "none", agerrors() != 0, heard);
}

static void a_syntax_error_gives_no_graph_and_is_told_in_pieces(void **state)
{
    (void)state;
    assert_answer(read_graph, "digraph { a -> ", "none, 1 errors, [Error][: ][");
    assert_answer(read_graph, "digraph { a }", "graph, 0 errors, ");
}

/* Here dot is the name of the file. */
static void render_to_file(int file, const char *name)
{
    GVC_t *context = new_context();
    Agraph_t *graph = agmemread("digraph { a }");
    int nowhere = open("/dev/null", O_RDWR), laid_out;

    (void)dup2(nowhere, 2);
    laid_out = gvLayout(context, graph, "dot");
    (void)dprintf(file, "%d %d", laid_out, gvRenderFilename(context, graph, "svg", name));
}

static void a_file_that_cannot_be_written_is_not_reported(void **state)
{
    (void)state; /* why we let Graphviz write to memory only */
    assert_answer(render_to_file, "/dev/full", "0 0");
    assert_answer(render_to_file, "/nowhere/at/all.svg", "0 0");
}

static void lay_out_graph(int file, const char *dot)
{
    GVC_t *context = new_context();
    Agraph_t *graph = agmemread(dot);
    int status = gvLayout(context, graph, "dot");

    (void)dprintf(file, "%d, %d errors", status, agerrors() != 0);
}

static void a_broken_label_is_no_failed_layout(void **state)
{
    (void)state; /* only the number of errors tells */
    assert_answer(lay_out_graph, "digraph { a [label=<<B>x</I>>] }", "0, 1 errors");
    assert_answer(lay_out_graph, "digraph { a [label=<<B>x</B>>] }", "0, 0 errors");
}

static void render_on_papyrus(int file, const char *dot)
{
    GVC_t *context = new_context();
    Agraph_t *graph = agmemread(dot);
    char *data = NULL;
    unsigned length;

    (void)gvLayout(context, graph, "dot");
    (void)dprintf(file, "%d", gvRenderData(context, graph, "papyrus", &data, &length) != 0);
    (void)dprintf(file, " %d", strstr(heard, "unavailable") || strstr(heard, "not recognized"));
}

static void an_unknown_format_says_that_it_is_unavailable(void **state)
{
    (void)state;
    assert_answer(render_on_papyrus, "digraph { a }", "1 1");
}

/* ---- text ---- */

static void assert_draws(const char *dot, const char *part)
{
    char *svg = draw(dot);

    if (!strstr(svg, part)) fail_msg("%s gives no %s in\n%s", dot, part, svg);
    free(svg);
}

static void escapes_in_labels_are_expanded(void **state)
{
    (void)state;
    assert_draws("digraph { ann [label=\"x \\N y\"] }", ">x ann y<");
    assert_draws("digraph { a [label=\"AT&amp;T\"] }", ">AT&amp;T<"); /* one &, not five letters */
    assert_draws("digraph { a [label=\"50\\\\% \\\\N &amp;amp;\"] }", ">50\\% \\N &amp;amp;<");
}

static void escapes_in_html_labels_are_expanded_too(void **state)
{
    (void)state;
    assert_draws("digraph { ann [label=<x \\N>] }", ">x ann<");
    assert_draws("digraph { ann [label=<x \\\\N>] }", ">x \\N<");
    assert_draws("digraph { ann [label=<x &#92;N>] }", ">x ann<"); /* after the entities */
}

static void escapes_in_tooltips_are_expanded_twice(void **state)
{
    (void)state;
    assert_draws("digraph { ann [tooltip=\"x \\\\N\"] }", "xlink:title=\"x ann\"");
    assert_draws("digraph { ann [tooltip=\"x \\\\\\\\N\"] }", "xlink:title=\"x \\N\"");
    assert_draws("digraph { ann [tooltip=\"one\\ntwo\"] }", "xlink:title=\"one&#10;two\"");
}

static void control_characters_pass_into_the_picture(void **state)
{
    (void)state; /* and no XML parser takes it */
    assert_draws("digraph { a [label=\"x\x01y\"] }", "x\x01y");
}

static void bad_bytes_make_the_label_latin_1(void **state)
{
    (void)state; /* E9 alone is no UTF-8 */
    assert_draws("digraph { a [label=\"caf\xE9\"] }", "caf\xC3\xA9");
}

static void text_sizes_in_html_labels_are_whole_points(void **state)
{
    (void)state;
    assert_draws("digraph { a [label=<<FONT POINT-SIZE=\"9.5\">x</FONT>>] }", "font-size=\"9.00\"");
    assert_draws("digraph { a [fontsize=9.5 label=<x>] }", "font-size=\"9.50\"");
}

static void any_link_passes(void **state)
{
    (void)state;
    assert_draws("digraph { a [URL=\"javascript:alert(1)\"] }", "\"javascript:alert(1)\"");
}

static void the_version_stands_in_the_picture(void **state)
{
    (void)state;
    assert_draws("digraph { a }", "<!-- Generated by graphviz");
}

/* ---- places ---- */

static void nop2_draws_everything_where_it_was_put(void **state)
{
    static const char
        dot[] = "digraph { layout=nop2 node [shape=box fixedsize=true width=1 height=0.5]"
                " a [pos=\"100,100\"] b [pos=\"300,200\"]"
                " a -> b [pos=\"s,136,100 e,264,200 142,100 200,100 200,200 258,200\" dir=both] }";
    char *svg = draw(dot);

    (void)state;
    /* the page begins at the lower left corner of a, (64, 82); heights are negative */
    assert_non_null(strstr(svg, "d=\"M78,-18C136,-18 136,-118 194,-118\""));
    free(svg);
}

static void the_start_of_a_line_is_named_before_its_end(void **state)
{
    static const char
        dot[] = "digraph { layout=nop2 node [shape=box fixedsize=true width=1 height=0.5]"
                " a [pos=\"100,100\"] b [pos=\"300,200\"]"
                " a -> b [pos=\"e,264,200 s,136,100 142,100 200,100 200,200 258,200\" dir=both] }";
    char *svg = draw(dot);

    (void)state; /* else the whole curve is thrown away without a word */
    assert_null(strstr(svg, "d=\"M78,-18C136,-18 136,-118 194,-118\""));
    free(svg);
}

static void the_same_text_gives_the_same_picture(void **state)
{
    /* graphs without a name would get a new one each time */
    static const char *const graphs[] = {
        "digraph g { a -> b -> c; a -> c; c -> d [label=\"x\"] }",
        "digraph g { layout=neato a -> b -> c; a -> c; c -> d [label=\"x\"] }",
    };

    (void)state;
    for (size_t i = 0; i < sizeof graphs / sizeof *graphs; i++) {
        char *one = draw(graphs[i]), *two = draw(graphs[i]);
        assert_non_null(strstr(one, "</svg>"));
        assert_string_equal(one, two);
        free(one);
        free(two);
    }
}

#ifdef HEARSAY_BUILTIN_PLUGINS
static void built_in_plugins_do_not_ask_the_machine_for_fonts(void **state)
{
    char *svg;

    (void)state;
    assert_int_equal(setenv("FONTCONFIG_FILE", "/nowhere", 1), 0);
    /* "mm" in Arial's widths at 14 points: 2 x 0.833 x 14 = 23.3 wide, with margins 39.3 */
    svg = draw("digraph { a [shape=box fontname=Helvetica width=0 height=0 label=\"mm\"] }");
    assert_non_null(strstr(svg, "svg width=\"47pt\"")); /* and 4 to each side */
    assert_int_equal(unsetenv("FONTCONFIG_FILE"), 0);
    free(svg);
}
#endif

/* ---- graphs ---- */

static void set_attribute(int file, const char *dot)
{
    Agraph_t *graph = agmemread(dot);
    Agnode_t *node = agnode(graph, as_char("a"), 1);

    (void)dprintf(file, "%d", agset(node, as_char("color"), as_char("red")));
    (void)dprintf(file, " %s", agget(node, as_char("color")) ? "set" : "none");
    (void)agattr(graph, AGNODE, as_char("color"), as_char(""));
    (void)dprintf(file, " %d", agset(node, as_char("color"), as_char("red")));
    (void)dprintf(file, " %s", agget(node, as_char("color")));
}

static void an_undeclared_attribute_is_not_set(void **state)
{
    (void)state;
    assert_answer(set_attribute, "digraph {}", "-1 none 0 red");
}

static void set_default_of_process(int file, const char *dot)
{
    Agraph_t *graph;

    (void)agattr(NULL, AGNODE, as_char("color"), as_char("red"));
    graph = agmemread(dot);
    (void)dprintf(file, "%s", agget(agnode(graph, as_char("a"), 1), as_char("color")));
}

static void an_attribute_of_no_graph_is_one_of_all_later_graphs(void **state)
{
    (void)state;
    assert_answer(set_default_of_process, "digraph {}", "red");
}

static void count_edges(int file, const char *dot)
{
    (void)dprintf(file, "%d", agnedges(agmemread(dot)));
}

static void strict_graphs_drop_parallel_edges(void **state)
{
    (void)state;
    assert_answer(count_edges, "strict digraph { a -> b; a -> b }", "1");
    assert_answer(count_edges, "digraph { a -> b; a -> b }", "2");
}

static void a_label_that_begins_like_a_tag_is_html_only_without_quotes(void **state)
{
    (void)state;
    assert_draws("digraph { a [label=\"<b>x</b>\"] }", "&lt;b&gt;x&lt;/b&gt;");
    assert_draws("digraph { a [label=<<b>x</b>>] }", "font-weight=\"bold\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_syntax_error_gives_no_graph_and_is_told_in_pieces),
        cmocka_unit_test(a_file_that_cannot_be_written_is_not_reported),
        cmocka_unit_test(a_broken_label_is_no_failed_layout),
        cmocka_unit_test(an_unknown_format_says_that_it_is_unavailable),
        cmocka_unit_test(escapes_in_labels_are_expanded),
        cmocka_unit_test(escapes_in_html_labels_are_expanded_too),
        cmocka_unit_test(escapes_in_tooltips_are_expanded_twice),
        cmocka_unit_test(control_characters_pass_into_the_picture),
        cmocka_unit_test(bad_bytes_make_the_label_latin_1),
        cmocka_unit_test(text_sizes_in_html_labels_are_whole_points),
        cmocka_unit_test(any_link_passes),
        cmocka_unit_test(the_version_stands_in_the_picture),
        cmocka_unit_test(nop2_draws_everything_where_it_was_put),
        cmocka_unit_test(the_start_of_a_line_is_named_before_its_end),
        cmocka_unit_test(the_same_text_gives_the_same_picture),
#ifdef HEARSAY_BUILTIN_PLUGINS
        cmocka_unit_test(built_in_plugins_do_not_ask_the_machine_for_fonts),
#endif
        cmocka_unit_test(an_undeclared_attribute_is_not_set),
        cmocka_unit_test(an_attribute_of_no_graph_is_one_of_all_later_graphs),
        cmocka_unit_test(strict_graphs_drop_parallel_edges),
        cmocka_unit_test(a_label_that_begins_like_a_tag_is_html_only_without_quotes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
