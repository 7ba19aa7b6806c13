/* Reading fuzzed input as the command would, and what must hold of what was read. */
#ifndef SUPPORT_READINGS_H
#define SUPPORT_READINGS_H

#include <hearsay/read.h>
#include <hearsay/write.h>

struct readings {
    hearsay_read_options options;
    char name[64]; /* of the input; its extension may tell the format */
};

/* Options from a line of words in any order: a reader's name, ".csv" for an extension, "strict",
 * "latin1", "windows-1252", "month" (adding up), "actors" (an actor file). Other words do nothing.
 * line must last as long. */
void readings_init(struct readings *readings, const char *line);

/* Reads and checks the error. *out is NULL on failure; freed with hearsay_corpus_free. */
hearsay_status readings_read(hearsay_corpus **out, const struct readings *readings,
                             const void *bytes, size_t size, hearsay_error *err);

/* Written in each native format and read again it is the same corpus; what it has of notices and
 * accounts can be printed. */
void must_come_back(const hearsay_corpus *corpus);

/* Reading the same again gives the same bytes. */
void must_repeat(const hearsay_corpus *corpus, const struct readings *readings, const void *bytes,
                 size_t size);

#endif
