/* DOT, read back by Graphviz's own parser. */
#include "support/written.h"

#include <cgraph.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "support/lines.h"

static char *written(const char *lines)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    hearsay_network_options options = { .kind = "actor-claim", .keep_negated = true };
    hearsay_network *network = NULL;
    hearsay_error err = { 0 };
    char *text;

    if (hearsay_network_build(&network, corpus, &options, &err) != HEARSAY_OK)
        fail_msg("%s", err.message);
    text = written_network(network, "dot", NULL);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return text;
}

/* m and n are actors 0 and 1, c is claim 0. */
static void nodes_are_called_by_number_and_ties_by_act(void **state)
{
    char *text = written("actor id=n|name=North \"X\" & Y\\N|kind=country\n"
                         "claim id=c|text=It did\n"
                         "statement id=s1|speaker=m|act=accuse|target=n|claim=c\n");
    const char *body = strstr(text, "];\n") + 3;

    (void)state;
    assert_string_equal(
        body,
        "  a0 [label=\"m\", shape=ellipse, key=\"m\", statements=\"1\"];\n"
        "  a1 [label=\"North \\\"X\\\" &amp; Y\\\\N\", shape=ellipse, key=\"n\", "
        "kind=\"country\", statements=\"1\"];\n"
        "  c0 [label=\"It did\", shape=box, key=\"c\", kind=\"claim\", statements=\"1\"];\n"
        "  a0 -> a1 [label=\"accuses\", weight=\"1\", statements=\"1\", kind=\"target\", "
        "act=\"accuse\", evidence=\"s1\"];\n"
        "  a0 -> c0 [label=\"accuses\", weight=\"1\", statements=\"1\", kind=\"stance\", "
        "act=\"accuse\", evidence=\"s1\"];\n"
        "}\n");
    free(text);
}

static void graphviz_reads_every_name_back(void **state)
{
    (void)state;
    for (size_t i = 0; hostile_name(i); i++) {
        char lines[512] = "statement speaker=x|act=accuse|target=y|claim=";
        size_t length = strlen(lines);
        Agraph_t *graph;
        char *text;

        for (const char *at = hostile_name(i); *at; at++)
            if (!strchr("|=;\n", *at)) lines[length++] = *at;
        lines[length] = '\0';
        text = written(lines);
        graph = agmemread(text);
        assert_non_null(graph);
        assert_int_equal(agnnodes(graph), 3);
        assert_int_equal(agnedges(graph), 2);
        assert_int_equal(agclose(graph), 0);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_are_called_by_number_and_ties_by_act),
        cmocka_unit_test(graphviz_reads_every_name_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
