/* The three most accused actors of a file: hearsay makes the network, igraph holds the graph.
 *
 *     cc -std=c17 -o most_accused most_accused.c $(pkg-config --cflags --libs hearsay)
 *     ./most_accused opm-2015.json */
#include <stdio.h>

#include <hearsay/hearsay.h>
#include <hearsay/igraph.h>

enum { TOP = 3 };

/* Edge i of the graph is tie i of the network, vertex i its node i. */
static igraph_error_t print_most_accused(const hearsay_network *network, const igraph_t *graph)
{
    igraph_integer_t vertices = igraph_vcount(graph), edges = igraph_ecount(graph), from, to;
    igraph_vector_t accusations;
    igraph_error_t code = igraph_vector_init(&accusations, vertices);

    if (code != IGRAPH_SUCCESS) return code;
    for (igraph_integer_t i = 0; code == IGRAPH_SUCCESS && i < edges; i++) {
        code = igraph_edge(graph, i, &from, &to);
        if (code == IGRAPH_SUCCESS && from != to) /* accusations of oneself do not count here */
            VECTOR(accusations)[to] += hearsay_network_tie(network, (size_t)i)->weight;
    }
    for (int i = 0; code == IGRAPH_SUCCESS && i < TOP && i < vertices; i++) {
        igraph_integer_t most = igraph_vector_which_max(&accusations);
        printf("%3g  %s\n", VECTOR(accusations)[most],
               hearsay_network_node_name(network, (size_t)most));
        VECTOR(accusations)[most] = -1; /* the next is the largest of the rest */
    }
    igraph_vector_destroy(&accusations);
    return code;
}

int main(int argc, char **argv)
{
    const char *path = argc == 2 ? argv[1] : "-"; /* "-" is standard input */
    const hearsay_network_options options = { .kind = "accusations" };
    hearsay_corpus *corpus = NULL;
    hearsay_network *network = NULL;
    const igraph_t *graph = NULL;
    hearsay_error err = { 0 };
    hearsay_status status = hearsay_read_corpus(&corpus, &path, 1, NULL, &err);

    igraph_set_error_handler(igraph_error_handler_ignore); /* errors come back as codes */
    if (status == HEARSAY_OK) status = hearsay_network_build(&network, corpus, &options, &err);
    if (status == HEARSAY_OK) status = hearsay_network_graph(&graph, network, &err);
    if (status == HEARSAY_OK && print_most_accused(network, graph) != IGRAPH_SUCCESS)
        status = hearsay_fail(&err, HEARSAY_NO_MEMORY, "igraph could not add up the accusations");
    if (status == HEARSAY_OK && fflush(stdout) != 0)
        status = hearsay_fail(&err, HEARSAY_IO, "cannot write to standard output");
    if (status != HEARSAY_OK)
        fprintf(stderr, "%s:%zu:%zu: %s\n%s\n", err.file, err.line, err.column, err.message,
                err.hint);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return status == HEARSAY_OK ? 0 : 1;
}
