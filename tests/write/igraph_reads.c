/* What igraph's own readers make of our files. */
#define _POSIX_C_SOURCE 200809L /* fmemopen */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <igraph.h>

#include "support/lines.h"
#include "support/written.h"

/* Three actors, a claim, a pair with two ties. */
static const char lines[] = "statement speaker=a|act=accuse|target=b;z|claim=c|date=2015\n"
                            "statement speaker=a|act=deny|claim=c\n"
                            "statement speaker=b|act=assert|claim=c|confidence=0.25\n";

static igraph_error_t read_dl(igraph_t *graph, FILE *file)
{
    return igraph_read_graph_dl(graph, file, true);
}

static igraph_error_t read_graphml(igraph_t *graph, FILE *file)
{
    return igraph_read_graph_graphml(graph, file, 0);
}

static const struct {
    const char *format;
    igraph_error_t (*read)(igraph_t *graph, FILE *file);
    bool sums, both_ways; /* one line a pair; without direction each in both */
} readers[] = {
    { "graphml", read_graphml, false, false },
    { "gml", igraph_read_graph_gml, false, false },
    { "net", igraph_read_graph_pajek, false, false },
    { "dl", read_dl, true, true },
};

static hearsay_network *network_of(const hearsay_corpus *corpus, const char *kind)
{
    hearsay_network_options options = { .kind = kind };
    hearsay_network *network = NULL;

    assert_int_equal(hearsay_network_build(&network, corpus, &options, NULL), HEARSAY_OK);
    return network;
}

/* The edges that a reader should find: of ties in their order, without repeats if weights are summed. */
static void assert_edges(const igraph_t *graph, const hearsay_network *network, bool sums,
                         bool both_ways)
{
    igraph_integer_t at = 0;

    for (size_t i = 0; i < hearsay_network_ties(network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(network, i);
        const hearsay_tie *before = i ? hearsay_network_tie(network, i - 1) : NULL;

        if (sums && before && before->from == tie->from && before->to == tie->to) continue;
        assert_true(at < igraph_ecount(graph));
        assert_int_equal(IGRAPH_FROM(graph, at) + IGRAPH_TO(graph, at), tie->from + tie->to);
        if (igraph_is_directed(graph)) assert_int_equal(IGRAPH_FROM(graph, at), tie->from);
        at += both_ways && tie->from != tie->to ? 2 : 1;
    }
    assert_int_equal(at, igraph_ecount(graph));
}

static void assert_read(size_t reader, const hearsay_network *network)
{
    bool undirected = hearsay_network_kind_of(network)->undirected;
    char *text = written_network(network, readers[reader].format, NULL);
    FILE *file = fmemopen(text, strlen(text), "r");
    igraph_t graph;

    assert_non_null(file);
    assert_int_equal(readers[reader].read(&graph, file), IGRAPH_SUCCESS);
    assert_int_equal(igraph_vcount(&graph), hearsay_network_nodes(network));
    assert_int_equal(igraph_is_directed(&graph), !undirected || readers[reader].both_ways);
    assert_edges(&graph, network, readers[reader].sums, undirected && readers[reader].both_ways);
    igraph_destroy(&graph);
    (void)fclose(file);
    free(text);
}

static void igraph_finds_the_same_nodes_and_ties_in_every_network(void **state)
{
    hearsay_corpus *corpus = corpus_of_lines(lines);
    size_t read = 0;

    (void)state;
    for (size_t i = 0; hearsay_network_kind_at(i); i++) {
        hearsay_network *network = network_of(corpus, hearsay_network_kind_at(i)->name);

        for (size_t j = 0; j < sizeof readers / sizeof *readers && hearsay_network_ties(network); j++)
            assert_read(j, network);
        read += hearsay_network_ties(network);
        hearsay_network_free(network);
    }
    assert_true(read > 10);
    hearsay_corpus_free(corpus);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(igraph_finds_the_same_nodes_and_ties_in_every_network),
    };

    igraph_set_error_handler(igraph_error_handler_ignore);
    igraph_set_warning_handler(igraph_warning_handler_ignore);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
