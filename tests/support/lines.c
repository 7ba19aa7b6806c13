/* A reader for tests: lines to records. */
#include "support/lines.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { MOST_VALUES = 256 };

struct line {
    hearsay_record record;
    hearsay_value values[MOST_VALUES];
};

static void add_value(struct line *line, hearsay_field field, const char *name, size_t name_length,
                      const char *text, size_t length)
{
    line->values[line->record.value_count++] = (hearsay_value){
        .name = name, .name_length = name_length, .text = text, .length = length,
        .field = field, .kind = HEARSAY_CELL,
    };
}

static void read_field(struct line *line, const char *at, size_t length)
{
    const char *equals = memchr(at, '=', length);
    size_t name_length = (size_t)(equals - at), left = length - name_length - 1;
    hearsay_field field = hearsay_field_find(line->record.kind, at, name_length);

    for (const char *text = equals + 1;;) {
        const char *end = hearsay_field_is_list(field) ? memchr(text, ';', left) : NULL;
        size_t size = end ? (size_t)(end - text) : left;

        add_value(line, field, at, name_length, text, size);
        if (!end) break;
        text = end + 1;
        left -= size + 1;
    }
}

static hearsay_record_kind kind_of(const char *word, size_t length)
{
    for (int kind = 0; kind < HEARSAY_RECORD_KINDS; kind++) {
        const char *name = hearsay_record_kind_name((hearsay_record_kind)kind);
        if (strlen(name) == length && strncmp(name, word, length) == 0)
            return (hearsay_record_kind)kind;
    }
    return HEARSAY_RECORD_KINDS;
}

static hearsay_status push_line(const hearsay_sink *sink, const char *text, size_t length,
                                size_t number, hearsay_error *err)
{
    struct line line = { .record = { .file = "lines", .line = number } };
    size_t word = strcspn(text, " \n");

    line.record.kind = kind_of(text, word);
    line.record.values = line.values;
    for (size_t at = word + 1; at < length;) {
        size_t size = strcspn(text + at, "|\n");
        read_field(&line, text + at, size);
        at += size + 1;
    }
    return sink->record(sink->state, &line.record, err);
}

hearsay_status try_corpus_of_lines(hearsay_corpus **out, const char *lines, hearsay_error *err)
{
    hearsay_corpus *corpus = NULL;
    hearsay_status status = hearsay_corpus_new(&corpus, err);
    hearsay_sink sink;
    size_t number = 1;

    if (status == HEARSAY_OK) sink = hearsay_corpus_sink(corpus);
    for (const char *at = lines; status == HEARSAY_OK && *at; number++) {
        size_t length = strcspn(at, "\n");
        if (length) status = push_line(&sink, at, length, number, err);
        at += length + (at[length] == '\n');
    }
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, NULL, err);
    if (status != HEARSAY_OK) {
        hearsay_corpus_free(corpus);
        corpus = NULL;
    }
    *out = corpus;
    return status;
}

hearsay_corpus *corpus_of_lines(const char *lines)
{
    hearsay_corpus *corpus = NULL;
    hearsay_error err = { 0 };

    if (try_corpus_of_lines(&corpus, lines, &err) != HEARSAY_OK)
        fail_msg("line %zu: %s", err.line, err.message);
    return corpus;
}
