/* read_hearsay FILE: reads statements into a corpus, without their quotes, and prints how many
 * there are, how many speakers they have, and the sum of their confidence. */
#include <stdio.h>
#include <stdlib.h>

#include <hearsay/hearsay.h>

static int print_sums(const hearsay_corpus *corpus)
{
    size_t statements = hearsay_corpus_statements(corpus), speakers = 0;
    bool *speaks = calloc(hearsay_corpus_actors(corpus) + 1, sizeof *speaks);
    double confidence = 0;

    if (!speaks) return 1;
    for (size_t i = 0; i < statements; i++) {
        const hearsay_statement *statement = hearsay_corpus_statement(corpus, i);
        speakers += !speaks[statement->speaker];
        speaks[statement->speaker] = true;
        confidence += statement->confidence;
    }
    free(speaks);
    return printf("%zu\t%zu\t%.1f\n", statements, speakers, confidence) < 0;
}

int main(int argc, char **argv)
{
    hearsay_read_options options = { .without_quotes = true };
    const char *path = argc == 2 ? argv[1] : "-";
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };
    int bad;

    if (hearsay_read_corpus(&corpus, &path, 1, &options, &err) != HEARSAY_OK) {
        fprintf(stderr, "%s:%zu: %s\n", err.file, err.line, err.message);
        return 1;
    }
    bad = print_sums(corpus);
    hearsay_corpus_free(corpus);
    return bad;
}
