/* bench: how fast hearsay is on a large made-up corpus, and how much memory it takes.
 *
 *     bench make N FILE     writes N statements as JSON Lines; the same N gives the same bytes
 *     bench run FILE        reads it, builds each network, runs each measure; a line each
 *     bench events N FILE   writes N rows of GDELT events
 *     bench ties ACTORS TIES CSV DOT
 *                           writes a graph, a statement for each tie, and for Graphviz
 *     bench cjson FILE      calls cJSON on each line, looks at seven fields and keeps nothing: the
 *                           floor to compare with
 *
 * Speakers and claims follow a power law, as they do in the news: few say much. Times are those of
 * the process, not of the clock, so that a busy machine disturbs less. */
#include <malloc.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cjson/cJSON.h>

#include <hearsay/hearsay.h>

static double seconds(void)
{
    struct timespec time;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static size_t bytes_in_use(void)
{
    struct mallinfo2 info = mallinfo2();

    return info.uordblks + info.hblkhd;
}

static int fail(const hearsay_error *err)
{
    fprintf(stderr, "bench: %s:%zu:%zu: %s\n", err->file, err->line, err->column, err->message);
    return 1;
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

/* Four in five by a power law, the rest evenly, so that all of them appear. */
static size_t draw(uint64_t *state, size_t count)
{
    double u = next_random(state);

    if (next_random(state) > 0.8) return (size_t)(u * (double)count);
    return (size_t)((double)count * u * u * u * u);
}

static int make(size_t count, const char *path)
{
    static const char *const acts[] = { "accuse", "accuse", "accuse", "deny",   "deny",   "assert",
                                        "assert", "demand", "reject", "support", "report", "doubt" };
    static const char *const words[] = { "minister", "no evidence", "leak", "officials", "rivals",
                                         "budget", "raid", "“baseless”", "Köln", "statement" };
    size_t actors = count / 20 + 2, claims = count / 50 + 1, documents = count / 8 + 1;
    uint64_t state = count;
    FILE *file = fopen(path, "w");

    if (!file) {
        perror(path);
        return 1;
    }
    for (size_t i = 0; i < count; i++) {
        size_t speaker = draw(&state, actors), target = draw(&state, actors);
        size_t date = (size_t)(next_random(&state) * 3650);

        fprintf(file, "{\"id\": \"s%zu\", \"date\": \"%zu-%02zu-%02zu\", \"speaker\": \"a%zu\", "
                "\"act\": \"%s\", \"target\": \"a%zu\", \"claim\": \"c%zu\", \"document\": \"d%zu\", "
                "\"confidence\": 0.%zu, \"quote\": \"", i + 1, 2012 + date / 365,
                date % 12 + 1, date % 28 + 1, speaker, acts[(size_t)(next_random(&state) * 12)],
                target == speaker ? (target + 1) % actors : target, draw(&state, claims),
                (size_t)(next_random(&state) * (double)documents), 4 + date % 6);
        for (int word = 0; word < 7; word++)
            fprintf(file, "%s%s", word ? " " : "", words[(size_t)(next_random(&state) * 10)]);
        fprintf(file, "%s\"}\n", i % 12 ? "" : " \\\"off the record\\\"");
    }
    return fclose(file) == 0 ? 0 : 1;
}

/* ---- event rows ---- */

/* Rows of GDELT 2.0, 61 columns: as many kinds of rows as a day has, with countries by a power law;
 * two rows in five lack an actor, one in five is an accusation or a denial. */
static int make_events(size_t count, const char *path)
{
    static const char *const countries[] = { "USA", "CHN", "RUS", "GBR", "ISR", "IRN", "IND", "PAK",
                                             "FRA", "DEU", "TUR", "SYR", "JPN", "KOR", "PRK", "AUS",
                                             "CAN", "MEX", "BRA", "NGA", "EGY", "SAU", "UKR", "POL" };
    static const char *const roles[] = { "", "", "", "GOV", "MIL", "COP", "OPP", "BUS", "MED", "LEG" };
    static const char *const codes[] = { "010", "042", "043", "051", "036", "111", "112", "1121",
                                         "016", "173", "190", "141", "020", "084", "112" };
    uint64_t state = count;
    FILE *file = fopen(path, "w");

    if (!file) {
        perror(path);
        return 1;
    }
    for (size_t i = 0; i < count; i++) {
        const char *code = codes[(size_t)(next_random(&state) * 15)];
        size_t day = (size_t)(next_random(&state) * 28) + 1;

        fprintf(file, "%zu\t201801%02zu\t201801\t2018\t2018.0%zu\t", 700000000 + i, day, day);
        for (int side = 0; side < 2; side++) {
            const char *country = countries[draw(&state, 24)];
            const char *role = roles[(size_t)(next_random(&state) * 10)];
            bool is_empty = next_random(&state) < 0.22;

            if (is_empty) fputs("\t\t\t\t\t\t\t\t\t\t", file);
            else fprintf(file, "%s%s\tNAME OF %s\t%s\t\t\t\t\t%s\t\t\t", country, role, country,
                         country, role);
        }
        fprintf(file, "1\t%s\t%.3s\t%.2s\t4\t-2.0\t3\t1\t3\t-2.53", code, code, code);
        for (int place = 0; place < 3; place++)
            fputs("\t3\tWashington, District of Columbia, United States\tUS\tUSDC\tDC001\t38.8951"
                  "\t-77.0364\t531871", file);
        fprintf(file, "\t20180101000000\thttps://www.paper%zu.example/news/2018/story-%zu.html\n",
                draw(&state, 500), i / 4);
    }
    return fclose(file) == 0 ? 0 : 1;
}

/* ---- ties ---- */

static size_t key_of(size_t from, size_t to, size_t actors)
{
    return from * actors + to + 1; /* 0 is an empty slot */
}

/* Whether the set did not hold the key; slots are a power of two, more than twice as many as keys. */
static bool is_new(size_t *set, size_t slots, size_t key)
{
    size_t slot = key * 0x9E3779B97F4A7C15u >> 20 & (slots - 1);

    while (set[slot] && set[slot] != key) slot = (slot + 1) & (slots - 1);
    if (set[slot] == key) return false;
    set[slot] = key;
    return true;
}

/* Each pair once and no loops, so that rows are ties. Who speaks follows a power law, who is spoken of
 * does not; a fifth as many claims as actors. */
static int make_ties(size_t actors, size_t ties, const char *table, const char *graph)
{
    static const char *const acts[] = { "accuse", "deny", "assert", "praise", "criticize" };
    FILE *rows = fopen(table, "w"), *dot = fopen(graph, "w");
    size_t slots = 16;
    uint64_t state = ties;

    while (slots < 2 * ties) slots *= 2;
    size_t *set = calloc(slots, sizeof *set);
    if (!rows || !dot || !set || ties > actors * (actors - 1) / 4) {
        fputs("bench: cannot write, or too many ties\n", stderr);
        return 1;
    }
    fputs("speaker,act,target,claim\n", rows);
    fputs("digraph {\n", dot);
    for (size_t made = 0; made < ties;) {
        size_t from = draw(&state, actors), to = (size_t)(next_random(&state) * (double)actors);
        if (from == to || !is_new(set, slots, key_of(from, to, actors))) continue;
        fprintf(rows, "a%zu,%s,a%zu,c%zu\n", from, acts[(size_t)(next_random(&state) * 5)], to,
                draw(&state, actors / 5 + 1));
        fprintf(dot, "a%zu -> a%zu\n", from, to);
        made++;
    }
    fputs("}\n", dot);
    free(set);
    return fclose(rows) != 0 || fclose(dot) != 0;
}

/* ---- cjson ---- */

static int parse_with_cjson(const char *path, double *took)
{
    FILE *file = fopen(path, "r");
    double start = seconds();
    size_t capacity = 0, found = 0;
    char *line = NULL;
    ssize_t length;

    if (!file) {
        perror(path);
        return 1;
    }
    while ((length = getline(&line, &capacity, file)) > 0) {
        static const char *const fields[] = { "speaker", "act", "target", "claim", "document",
                                              "date", "confidence" };
        cJSON *object = cJSON_ParseWithLength(line, (size_t)length);
        if (!object) return 1;
        for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
            found += cJSON_GetObjectItemCaseSensitive(object, fields[i]) != NULL;
        cJSON_Delete(object);
    }
    if (found == 0) fputs("bench: no statements\n", stderr);
    free(line);
    fclose(file);
    *took = seconds() - start;
    return 0;
}

/* ---- run ---- */

static void print_line(const char *what, const char *name, double took, size_t statements,
                       size_t bytes)
{
    printf("%-8s %-14s %9.3f s %12.0f statements/s %8.0f bytes/statement\n", what, name, took,
           (double)statements / (took > 0 ? took : 1e-9), (double)bytes / (double)statements);
    fflush(stdout);
}

/* Shortest paths from every node: work grows with nodes x ties. */
#define PATH_WORK 2e9

static int run_measures(const hearsay_network *network, size_t statements)
{
    double work = (double)hearsay_network_nodes(network) * (double)hearsay_network_ties(network);
    hearsay_error err = { 0 };

    for (size_t i = 0; hearsay_measure_at(i); i++) {
        if (hearsay_measure_at(i)->scope != HEARSAY_OF_ACTORS) continue;
        const char *name = hearsay_measure_at(i)->name;
        bool is_path = strcmp(name, "betweenness") == 0 || strcmp(name, "harmonic") == 0;
        hearsay_table *table;
        double start = seconds();

        if (is_path && work > PATH_WORK) {
            printf("%-8s %-14s left out: %.0f nodes x ties; run it on fewer statements\n",
                   "measure", name, work);
            continue;
        }
        if (hearsay_measure_run(&table, network, name, &err) != HEARSAY_OK) return fail(&err);
        print_line("measure", name, seconds() - start, statements, 0);
        hearsay_table_free(table);
    }
    return 0;
}

static int run_networks(const hearsay_corpus *corpus)
{
    size_t statements = hearsay_corpus_statements(corpus);
    hearsay_error err = { 0 };
    int bad = 0;

    for (size_t i = 0; !bad && hearsay_network_kind_at(i); i++) {
        const char *name = hearsay_network_kind_at(i)->name;
        hearsay_network_options options = { .kind = name };
        size_t before = bytes_in_use();
        double start = seconds();
        hearsay_network *network;
        hearsay_status status = hearsay_network_build(&network, corpus, &options, &err);

        if (status == HEARSAY_LIMIT) {
            printf("%-8s %-14s left out: %s\n", "network", name, err.message);
            continue;
        }
        if (status != HEARSAY_OK) return fail(&err);
        print_line("network", name, seconds() - start, statements, bytes_in_use() - before);
        if (strcmp(name, "mentions") == 0) bad = run_measures(network, statements);
        hearsay_network_free(network);
    }
    return bad;
}

static int run(const char *path)
{
    size_t before = bytes_in_use(), statements, quotes = 0;
    hearsay_corpus *corpus;
    hearsay_error err = { 0 };
    double floor_took, start = seconds(), took;

    if (hearsay_read_corpus(&corpus, &path, 1, NULL, &err) != HEARSAY_OK) return fail(&err);
    took = seconds() - start;
    statements = hearsay_corpus_statements(corpus);
    for (size_t i = 0; i < statements; i++) {
        const char *quote = hearsay_corpus_statement(corpus, i)->quote;
        quotes += quote ? strlen(quote) + 1 : 0;
    }
    print_line("read", "corpus", took, statements, bytes_in_use() - before);
    print_line("read", "without quotes", took, statements, bytes_in_use() - before - quotes);
    if (parse_with_cjson(path, &floor_took) != 0) return 1;
    printf("%-8s %-14s %9.3f s, reading is %.2f times that\n", "floor", "cJSON alone", floor_took,
           took / floor_took);
    if (run_networks(corpus) != 0) return 1;
    hearsay_corpus_free(corpus);
    return 0;
}

int main(int argc, char **argv)
{
    double took;

    if (argc == 4 && strcmp(argv[1], "make") == 0)
        return make((size_t)strtoull(argv[2], NULL, 10), argv[3]);
    if (argc == 4 && strcmp(argv[1], "events") == 0)
        return make_events((size_t)strtoull(argv[2], NULL, 10), argv[3]);
    if (argc == 6 && strcmp(argv[1], "ties") == 0)
        return make_ties((size_t)strtoull(argv[2], NULL, 10), (size_t)strtoull(argv[3], NULL, 10),
                         argv[4], argv[5]);
    if (argc == 3 && strcmp(argv[1], "run") == 0) return run(argv[2]);
    if (argc == 3 && strcmp(argv[1], "cjson") == 0) {
        if (parse_with_cjson(argv[2], &took) != 0) return 1;
        printf("%.3f s\n", took);
        return 0;
    }
    fputs("usage: bench make N FILE | events N FILE | ties ACTORS TIES CSV DOT | "
          "run FILE | cjson FILE\n", stderr);
    return 2;
}
