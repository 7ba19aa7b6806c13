#include "read/readers.h"

#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "text/buffer.h"
#include "text/near.h"

static const struct reader readers[] = {
    { { "json", "hearsay JSON", ".json", "everything: corpus, documents, actors, claims, acts, statements" },
      json_sniff, json_read },
    { { "jsonl", "hearsay JSON Lines", ".jsonl .ndjson", "everything, a record a line; any size" },
      jsonl_sniff, jsonl_read },
    { { "csv", "comma-separated values", ".csv", "everything with a column record; else statements; any size" },
      csv_sniff, csv_read },
    { { "tsv", "tab-separated values", ".tsv .tab", "as csv" },
      tsv_sniff, tsv_read },
};

enum { READERS = sizeof readers / sizeof *readers };

const hearsay_reader *hearsay_reader_at(size_t index)
{
    return index < READERS ? &readers[index].public : NULL;
}

/* ---- which reader ---- */

static hearsay_status find_named(const struct reader **out, const char *name, hearsay_error *err)
{
    struct buffer names = { 0 };
    struct near near;

    near_init(&near, name);
    for (size_t i = 0; i < READERS; i++) {
        if (strcmp(readers[i].public.name, name) == 0) {
            *out = &readers[i];
            buffer_clear(&names);
            return HEARSAY_OK;
        }
        near_offer(&near, readers[i].public.name);
        buffer_format(&names, "%s%s", i ? ", " : "", readers[i].public.name);
    }
    hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "format \"%s\" cannot be read; it must be one of %s",
                 name, buffer_string(&names));
    if (near.best) hearsay_error_hint(err, "did you mean \"%s\"?", near.best);
    buffer_clear(&names);
    return HEARSAY_BAD_ARGUMENT;
}

/* Whether a name ends in one of a reader's extensions. */
static bool has_extension(const struct reader *reader, const char *name)
{
    const char *extension = strrchr(name, '.'), *found;
    size_t length = extension ? strlen(extension) : 0;

    if (length == 0 || strchr(extension, ' ')) return false;
    found = strstr(reader->public.extensions, extension);
    return found && (found[length] == ' ' || found[length] == '\0');
}

/* By content; where that says nothing, by the extension, so that its reader can say what is wrong. */
static const struct reader *sniff(const char *head, size_t length, const char *name)
{
    const struct reader *best = NULL;
    int most = 0;

    for (size_t i = 0; i < READERS; i++) {
        int sure = readers[i].sniff(head, length);
        if (sure > most) {
            most = sure;
            best = &readers[i];
        }
    }
    for (size_t i = 0; i < READERS && most < 30; i++)
        if (has_extension(&readers[i], name)) return &readers[i];
    return best;
}

static bool is_blank(const char *head, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!strchr(" \t\r\n", head[i]) || head[i] == '\0') return false;
    return true;
}

static hearsay_status fail_file(const struct reading *reading, hearsay_error *err,
                                const char *message, const char *hint)
{
    hearsay_fail(err, HEARSAY_BAD_DATA, "%s", message);
    hearsay_error_hint(err, "%s", hint);
    if (err) (void)snprintf(err->file, sizeof err->file, "%s", input_name(reading->input));
    return HEARSAY_BAD_DATA;
}

static hearsay_status choose(const struct reading *reading, const struct reader **out,
                             hearsay_error *err)
{
    const char *head;
    size_t length;
    hearsay_status status = input_head(reading->input, &head, &length, err);

    if (status != HEARSAY_OK) return status;
    if (length < INPUT_HEAD && is_blank(head, length))
        return fail_file(reading, err, "the file is empty",
                         "a corpus has at least a header or an object: see docs/format.md");
    if (length > 1 && (memcmp(head, "\xFF\xFE", 2) == 0 || memcmp(head, "\xFE\xFF", 2) == 0))
        return fail_file(reading, err, "the text is UTF-16; UTF-8 was expected",
                         "convert it first: iconv -f utf-16 -t utf-8");
    if (reading->options->format) return find_named(out, reading->options->format, err);
    *out = sniff(head, length, input_name(reading->input));
    if (*out) return HEARSAY_OK;
    return fail_file(reading, err, "the format is not known: no JSON, and no header of a table",
                     "--from names one; hearsay list formats shows them");
}

/* ---- reading ---- */

static hearsay_status read_input(struct input *input, const hearsay_read_options *options,
                                 const hearsay_sink *sink, hearsay_error *err)
{
    static const hearsay_read_options defaults = { 0 };
    struct reading reading = { .input = input, .sink = sink,
                               .options = options ? options : &defaults };
    const struct reader *reader = NULL;
    hearsay_status status;

    arena_init(&reading.texts, 0);
    status = choose(&reading, &reader, err);
    if (status == HEARSAY_OK) status = reader->read(&reading, err);
    arena_clear(&reading.texts);
    allocate_free(reading.values);
    input_close(input);
    return status;
}

hearsay_status hearsay_read_file(const char *path, const hearsay_read_options *options,
                                 const hearsay_sink *sink, hearsay_error *err)
{
    struct input *input;
    hearsay_status status = input_open(&input, path, err);

    return status == HEARSAY_OK ? read_input(input, options, sink, err) : status;
}

hearsay_status hearsay_read_memory(const char *name, const void *bytes, size_t size,
                                   const hearsay_read_options *options, const hearsay_sink *sink,
                                   hearsay_error *err)
{
    struct input *input;
    hearsay_status status = input_open_memory(&input, name, bytes, size, err);

    return status == HEARSAY_OK ? read_input(input, options, sink, err) : status;
}

hearsay_status hearsay_read_corpus(hearsay_corpus **out, const char *const *paths, size_t count,
                                   const hearsay_read_options *options, hearsay_error *err)
{
    hearsay_corpus_options corpus_options = { .strict = options && options->strict };
    hearsay_corpus *corpus = NULL;
    hearsay_status status = hearsay_corpus_new(&corpus, err);
    hearsay_sink sink;

    *out = NULL;
    if (status != HEARSAY_OK) return status;
    if (options && options->all_notices) hearsay_corpus_keep_all_notices(corpus);
    sink = hearsay_corpus_sink(corpus);
    for (size_t i = 0; status == HEARSAY_OK && i < count; i++)
        status = hearsay_read_file(paths[i], options, &sink, err);
    if (status == HEARSAY_OK) status = hearsay_corpus_finish(corpus, &corpus_options, err);
    if (status == HEARSAY_OK) *out = corpus;
    else hearsay_corpus_free(corpus);
    return status;
}
