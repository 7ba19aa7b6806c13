#include "support/readings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/must.h"
#include "text/utf8.h"

/* ---- options ---- */

static bool take_reader(struct readings *readings, const char *word)
{
    const hearsay_reader *reader;

    for (size_t i = 0; (reader = hearsay_reader_at(i)) != NULL; i++)
        if (strcmp(reader->name, word) == 0) {
            readings->options.format = reader->name;
            return true;
        }
    return false;
}

static void take_word(struct readings *readings, const char *word)
{
    hearsay_read_options *options = &readings->options;

    if (take_reader(readings, word)) return;
    if (word[0] == '.' && strlen(word) < 12 && utf8_valid(word, strlen(word)) == strlen(word))
        (void)snprintf(readings->name, sizeof readings->name, "input%s", word);
    if (strcmp(word, "strict") == 0) options->strict = true;
    if (strcmp(word, "actors") == 0) options->only_actors = true;
    for (int i = 0; hearsay_encoding_name((hearsay_encoding)i); i++)
        if (strcmp(word, hearsay_encoding_name((hearsay_encoding)i)) == 0)
            options->encoding = (hearsay_encoding)i;
    for (int i = 0; hearsay_add_up_name((hearsay_add_up)i); i++)
        if (strcmp(word, hearsay_add_up_name((hearsay_add_up)i)) == 0)
            options->add_up = (hearsay_add_up)i;
}

void readings_init(struct readings *readings, const char *line)
{
    char word[32];

    *readings = (struct readings){ .name = "input" };
    while (*line) {
        size_t blanks = strspn(line, " \r"), length = strcspn(line + blanks, " \r");

        line += blanks;
        if (length > 0 && length < sizeof word) {
            memcpy(word, line, length);
            word[length] = '\0';
            take_word(readings, word);
        }
        line += length;
    }
}

/* ---- reading ---- */

static hearsay_status read_into(hearsay_corpus *corpus, const struct readings *readings,
                                const void *bytes, size_t size, hearsay_error *err)
{
    const hearsay_corpus_options options = { .strict = readings->options.strict };
    hearsay_sink sink = hearsay_corpus_sink(corpus);
    hearsay_status status = hearsay_read_memory(readings->name, bytes, size, &readings->options,
                                                &sink, err);

    return status == HEARSAY_OK ? hearsay_corpus_finish(corpus, &options, err) : status;
}

hearsay_status readings_read(hearsay_corpus **out, const struct readings *readings,
                             const void *bytes, size_t size, hearsay_error *err)
{
    hearsay_corpus *corpus = NULL;
    hearsay_status status = hearsay_corpus_new(&corpus, err);

    if (status == HEARSAY_OK) status = read_into(corpus, readings, bytes, size, err);
    must_be_placed(status, err);
    if (status != HEARSAY_OK) {
        hearsay_corpus_free(corpus);
        corpus = NULL;
    }
    *out = corpus;
    return status;
}

/* ---- what must hold ---- */

/* A corpus in a native format, freed with free(); NULL if it has a field of its own whose name the
 * format cannot have. */
static char *native_text(const hearsay_corpus *corpus, const char *format, size_t *size)
{
    hearsay_output *output = NULL;
    hearsay_error err = { 0 };
    hearsay_status status;
    char *text = NULL;

    must(hearsay_output_memory(&output, &text, size, &err) == HEARSAY_OK, "there is memory");
    status = hearsay_write_corpus(output, format, corpus, &err);
    must_be_told(status, &err);
    if (status != HEARSAY_OK) {
        must(status == HEARSAY_BAD_DATA && strstr(err.message, "cannot be written: ") != NULL,
             "%s is written: %s", format, err.message);
        hearsay_output_discard(output);
        return NULL;
    }
    must(hearsay_output_close(output, &err) == HEARSAY_OK, "there is memory");
    return text;
}

static void must_be_printable(const hearsay_corpus *corpus)
{
    const hearsay_notice *notice;
    const hearsay_account *line;

    for (size_t i = 0; (notice = hearsay_corpus_notice(corpus, i)) != NULL; i++)
        for (size_t k = 0; k < notice->kept; k++) {
            const hearsay_error *example = &notice->examples[k];
            must_be_told(example->status, example);
            must_be_clean("a notice", example->message, strlen(example->message), CLEAN);
        }
    for (size_t i = 0; (line = hearsay_corpus_account(corpus, i)) != NULL; i++)
        must(line->count > 0 && line->name && line->detail,
             "a line of the account counts something");
}

static void must_be_same(const hearsay_corpus *found, const char *expected, size_t size,
                         const char *what)
{
    size_t found_size;
    char *text = native_text(found, "jsonl", &found_size);

    must(text != NULL && found_size == size && memcmp(text, expected, size) == 0,
         "%s\n<<<<\n%s\n====\n%s\n>>>>", what, expected, text ? text : "");
    free(text);
}

static void come_back(const hearsay_corpus *corpus, const char *format, const char *expected,
                      size_t size)
{
    struct readings readings;
    hearsay_corpus *back = NULL;
    hearsay_error err = { 0 };
    size_t written;
    char *text = native_text(corpus, format, &written);

    if (!text) return;
    readings_init(&readings, format);
    must(readings_read(&back, &readings, text, written, &err) == HEARSAY_OK,
         "%s is read again: %s\n%s", format, err.message, text);
    must_be_same(back, expected, size, format);
    hearsay_corpus_free(back);
    free(text);
}

void must_come_back(const hearsay_corpus *corpus)
{
    static const char *const formats[] = { "jsonl", "json", "csv", "tsv" };
    size_t size;
    char *expected = native_text(corpus, "jsonl", &size);

    must_be_printable(corpus);
    /* of a table without rows nothing is written, and an empty file is an error of its own */
    for (size_t i = 0; expected && size && i < sizeof formats / sizeof *formats; i++)
        come_back(corpus, formats[i], expected, size);
    free(expected);
}

void must_repeat(const hearsay_corpus *corpus, const struct readings *readings, const void *bytes,
                 size_t size)
{
    hearsay_corpus *again = NULL;
    hearsay_error err = { 0 };
    size_t written;
    char *expected = native_text(corpus, "jsonl", &written);

    must(readings_read(&again, readings, bytes, size, &err) == HEARSAY_OK, "it is read again: %s",
         err.message);
    if (expected) must_be_same(again, expected, written, "the same input gives the same bytes");
    free(expected);
    hearsay_corpus_free(again);
}
