/* writers FILE [FORMAT]: how fast each writer writes the networks of a corpus, and what memory it takes beside
 * the network. Bytes are counted and thrown away. Each writer runs in a child, so that memory is its
 * own; times are those of the process. */
#define _GNU_SOURCE /* fopencookie */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <hearsay/hearsay.h>

static double seconds(void)
{
    struct timespec time;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static int fail(const hearsay_error *err)
{
    fprintf(stderr, "writers: %s: %s\n", err->file, err->message);
    return 1;
}

/* Kilobytes: of the process now, and the most so far. */
static long resident(void)
{
    FILE *file = fopen("/proc/self/statm", "r");
    long pages = 0;

    if (!file || fscanf(file, "%*d %ld", &pages) != 1) pages = 0;
    if (file) fclose(file);
    return pages * (sysconf(_SC_PAGESIZE) / 1024);
}

static long most_resident(void)
{
    struct rusage usage;

    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static ssize_t count_bytes(void *cookie, const char *bytes, size_t size)
{
    (void)bytes;
    *(size_t *)cookie += size;
    return (ssize_t)size;
}

static hearsay_status write_once(const hearsay_network *network, const hearsay_writer *writer,
                                 FILE *stream, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (int part = 0; status == HEARSAY_OK && part < (writer->two_files ? 2 : 1); part++) {
        hearsay_output *output = NULL;

        status = hearsay_output_stream(&output, stream, err);
        if (status != HEARSAY_OK) return status;
        status = writer->two_files
                     ? hearsay_write_network_part(output, writer->name, network,
                                                  (hearsay_network_part)part, NULL, err)
                     : hearsay_write_network(output, writer->name, network, NULL, NULL, err);
        if (status == HEARSAY_OK) status = hearsay_output_close(output, err);
        else hearsay_output_discard(output);
    }
    return status;
}

/* Again and again for a fifth of a second, at least once. */
static int measure(const hearsay_network *network, const hearsay_writer *writer)
{
    size_t bytes = 0, rounds = 0;
    FILE *stream = fopencookie(&bytes, "w", (cookie_io_functions_t){ .write = count_bytes });
    hearsay_loss losses[HEARSAY_LOSSES];
    hearsay_error err = { 0 };
    double start = seconds(), took, report;
    long before = resident();
    size_t count;

    if (!stream) return 1;
    setvbuf(stream, NULL, _IONBF, 0);
    do {
        if (write_once(network, writer, stream, &err) != HEARSAY_OK) {
            printf("%-10s %s\n", writer->name, err.message);
            return 0;
        }
        rounds++;
        took = seconds() - start;
    } while (took < 0.2);
    start = seconds();
    if (hearsay_network_loss(losses, &count, writer->name, network, &err) != HEARSAY_OK)
        return fail(&err);
    report = seconds() - start;
    printf("%-10s %9.1f ms %9.2f MB %7.0f MB/s %8ld KiB beside the network %9.1f ms report\n",
           writer->name, 1e3 * took / (double)rounds, 1e-6 * (double)bytes / (double)rounds,
           1e-6 * (double)bytes / took, most_resident() - before, 1e3 * report);
    fclose(stream);
    return 0;
}

static int measure_in_child(const hearsay_network *network, const hearsay_writer *writer)
{
    int status = 0;
    pid_t child;

    fflush(stdout);
    child = fork();
    if (child == 0) {
        status = measure(network, writer);
        fflush(stdout);
        _exit(status);
    }
    return child < 0 || waitpid(child, &status, 0) < 0 || status != 0;
}

int main(int argc, char **argv)
{
    const char *path = argc > 1 ? argv[1] : NULL, *only = argc > 2 ? argv[2] : NULL;
    hearsay_network_options options = { .kind = "actor-claim" };
    hearsay_corpus *corpus = NULL;
    hearsay_network *network = NULL;
    hearsay_error err = { 0 };
    int failed = 0;

    if (!path) return 2;
    if (hearsay_read_corpus(&corpus, &path, 1, NULL, &err) != HEARSAY_OK) return fail(&err);
    if (hearsay_network_build(&network, corpus, &options, &err) != HEARSAY_OK) return fail(&err);
    printf("%zu actors, %zu nodes, %zu ties, %zu statements\n", hearsay_corpus_actors(corpus),
           hearsay_network_nodes(network), hearsay_network_ties(network),
           hearsay_corpus_statements(corpus));
    malloc_trim(0); /* what was freed after reading must not hide what a writer takes */
    for (size_t i = 0; hearsay_writer_at(i) && !failed; i++)
        if ((hearsay_writer_at(i)->writes & HEARSAY_WRITES_NETWORK) &&
            (!only || strcmp(only, hearsay_writer_at(i)->name) == 0))
            failed = measure_in_child(network, hearsay_writer_at(i));
    hearsay_network_free(network);
    hearsay_corpus_free(corpus);
    return failed;
}
