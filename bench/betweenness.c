/* betweenness: makes a graph as statements, and finds betweenness with hearsay and with igraph.
 *
 *     betweenness make NODES TIES       accusations as CSV; the same numbers give the same bytes
 *     betweenness hearsay FILE JOBS OUT the time of the table of actors with betweenness and harmonic
 *     betweenness igraph FILE 0 OUT     the time of igraph's betweenness alone, of the same network
 *
 * Both print seconds by the clock and of processors, with those of child processes; to OUT goes a line of
 * id and betweenness for each actor. Reading and building the network are not in the times. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include <igraph/igraph.h>

#include <hearsay/hearsay.h>
#include <hearsay/igraph.h>

#if IGRAPH_VERSION_MAJOR >= 1
#define BETWEENNESS(graph, values)                                                               \
    igraph_betweenness(graph, NULL, values, igraph_vss_all(), IGRAPH_DIRECTED, false)
#else
#define BETWEENNESS(graph, values)                                                               \
    igraph_betweenness(graph, values, igraph_vss_all(), IGRAPH_DIRECTED, NULL)
#endif

struct times {
    double clock, processors;
};

static double seconds(struct timeval time)
{
    return (double)time.tv_sec + (double)time.tv_usec * 1e-6;
}

static struct times now(void)
{
    struct timespec clock;
    struct rusage self, children;

    clock_gettime(CLOCK_MONOTONIC, &clock);
    getrusage(RUSAGE_SELF, &self);
    getrusage(RUSAGE_CHILDREN, &children);
    return (struct times){ (double)clock.tv_sec + (double)clock.tv_nsec * 1e-9,
                           seconds(self.ru_utime) + seconds(children.ru_utime) };
}

static void print_since(struct times start)
{
    struct times end = now();

    printf("%.3f %.3f\n", end.clock - start.clock, end.processors - start.processors);
}

/* ---- make ---- */

/* splitmix64: a row of numbers that is the same everywhere. */
static double next_random(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;

    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return (double)((z ^ z >> 31) >> 11) * 0x1p-53;
}

/* By a power law: the first have most ties. */
static uint64_t draw(uint64_t *state, uint64_t nodes)
{
    double u = next_random(state);

    return (uint64_t)((double)nodes * u * u * u);
}

static int make(uint64_t nodes, uint64_t ties)
{
    uint64_t slots = 4 * ties + 1, state = 1;
    uint64_t *seen = calloc(slots, sizeof *seen); /* from * nodes + to + 1 */

    if (!seen) return 1;
    puts("speaker,act,target");
    for (uint64_t count = 0; count < ties;) {
        uint64_t from = draw(&state, nodes), to = draw(&state, nodes);
        uint64_t key = from * nodes + to + 1, slot = key * 0x9E3779B97F4A7C15u % slots;

        while (seen[slot] && seen[slot] != key) slot = (slot + 1) % slots;
        if (seen[slot] || from == to) continue;
        seen[slot] = key;
        count++;
        printf("a%llu,accuse,a%llu\n", (unsigned long long)from, (unsigned long long)to);
    }
    free(seen);
    return 0;
}

/* ---- measure ---- */

static int fail(const hearsay_error *err)
{
    fprintf(stderr, "betweenness: %s\n", err->message);
    return 1;
}

static int run_hearsay(const hearsay_network *network, unsigned jobs, FILE *out)
{
    const char *names[] = { "betweenness", "harmonic" };
    const hearsay_measure_options options = { .names = { names, 2 }, .jobs = jobs, .exact = true };
    hearsay_error err = { 0 };
    hearsay_table *table = NULL;
    struct times start = now();

    if (hearsay_actor_table(&table, network, &options, &err) != HEARSAY_OK) return fail(&err);
    print_since(start);
    for (size_t row = 0; row < hearsay_table_rows(table); row++) {
        double value = 0;

        (void)hearsay_table_number(table, row, hearsay_table_find(table, "betweenness"), &value);
        fprintf(out, "%s %.17g\n", hearsay_table_text(table, row, 0), value);
    }
    hearsay_table_free(table);
    return 0;
}

static int run_igraph(hearsay_network *network, FILE *out)
{
    const igraph_t *graph;
    igraph_vector_t values;
    struct times start;

    igraph_vector_init(&values, 0);
    if (hearsay_network_graph(&graph, network, NULL) != HEARSAY_OK) return 1;
    start = now();
    if (BETWEENNESS(graph, &values) != IGRAPH_SUCCESS) return 1;
    print_since(start);
    for (size_t i = 0; i < hearsay_network_nodes(network); i++)
        fprintf(out, "%s %.17g\n", hearsay_network_node_id(network, i),
                VECTOR(values)[(igraph_integer_t)i]);
    igraph_vector_destroy(&values);
    return 0;
}

static int measure(const char *who, const char *file, unsigned jobs, FILE *out)
{
    const hearsay_network_options ties = { .kind = "accusations" };
    hearsay_corpus *corpus = NULL;
    hearsay_network *network = NULL;
    hearsay_error err = { 0 };
    int result;

    if (hearsay_read_corpus(&corpus, &file, 1, NULL, &err) != HEARSAY_OK ||
        hearsay_network_build(&network, corpus, &ties, &err) != HEARSAY_OK)
        return fail(&err);
    result = strcmp(who, "igraph") == 0 ? run_igraph(network, out) : run_hearsay(network, jobs, out);
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return result;
}

int main(int argc, char **argv)
{
    FILE *out;
    int result;

    if (argc == 4 && strcmp(argv[1], "make") == 0)
        return make(strtoull(argv[2], NULL, 10), strtoull(argv[3], NULL, 10));
    out = argc == 5 ? fopen(argv[4], "w") : NULL;
    if (!out) return 2;
    result = measure(argv[1], argv[2], (unsigned)strtoul(argv[3], NULL, 10), out);
    return fclose(out) != 0 ? 1 : result;
}
