/* Reading what a path names: which reader it is for, folders and archives file by file, and the account of it all. */
#include "read/readers.h"

#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/gathering.h"
#include "read/mapping_record.h"
#include "read/sum_statements.h"
#include "stream/unpack.h"
#include "text/buffer.h"

/* ---- which reader ---- */

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

/* Where an annotator found nothing, brat writes nothing. */
static bool may_be_empty(const char *name)
{
    size_t length = strlen(name);

    return length > 4 && strcmp(name + length - 4, ".ann") == 0;
}

static hearsay_status choose(const struct reading *reading, const struct reader **out,
                             hearsay_error *err)
{
    const char *head;
    size_t length;
    hearsay_status status = input_head(reading->input, &head, &length, err);

    if (status != HEARSAY_OK) return status;
    if (length < INPUT_HEAD && is_blank(head, length) && may_be_empty(input_name(reading->input)))
        return reader_named(out, "brat", err);
    if (length < INPUT_HEAD && is_blank(head, length))
        return fail_file(reading, err, "the file is empty",
                         "a corpus has at least a header or an object: see docs/format.md");
    if (length > 1 && (memcmp(head, "\xFF\xFE", 2) == 0 || memcmp(head, "\xFE\xFF", 2) == 0))
        return fail_file(reading, err, "the text is UTF-16; UTF-8 was expected",
                         "convert it first: iconv -f utf-16 -t utf-8");
    if (unpack_is_archive(head, length) || unpack_is_packed(head, length))
        return fail_file(reading, err, "what it unpacks to is packed again, or a packed archive",
                         "unpack it once and name what lies in it; what comes on standard input "
                         "may be named as a file");
    if (reading->options->format) return reader_named(out, reading->options->format, err);
    *out = reader_sniff(head, length, input_name(reading->input));
    if (*out) return HEARSAY_OK;
    return fail_file(reading, err, "the format is not known",
                     "--from names one; hearsay list formats shows them");
}

/* ---- reading ---- */

/* What lasts for all files of one path. */
struct run {
    const hearsay_read_options *options;
    const hearsay_sink *sink;
    const char *path; /* as it was given */
    struct bundle *bundle;
    struct account *account;
    const struct reader *reader; /* of the file before; its account is not yet sent */
    struct mapping *mapping;     /* --mapping, or the reader's */
    struct gathering gathering;
    hearsay_sums *own_parts; /* if the gathering has none: pushed at the end */
    size_t known, unknown;       /* files of the bundle, by whether a reader knows their format */
    size_t closed;               /* links and pipes in it */
};

static hearsay_status send_account(struct run *run, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    if (run->reader)
        status = account_send(run->account, run->sink, run->path, run->reader->public.name, err);
    account_free(run->account);
    run->account = account_new();
    if (status == HEARSAY_OK && !run->account) status = reading_no_memory(err);
    return status;
}

/* Another reader than before has its own account and, unless one was named, its own mapping. */
static hearsay_status change_reader(struct run *run, const struct reader *reader,
                                    hearsay_error *err)
{
    hearsay_status status;

    if (run->reader == reader) return HEARSAY_OK;
    status = send_account(run, err);
    run->reader = reader;
    if (status != HEARSAY_OK || run->options->mapping) return status;
    mapping_free(run->mapping);
    run->mapping = NULL;
    return reader->mapping ? mapping_load(&run->mapping, reader->mapping, err) : HEARSAY_OK;
}

const char *hearsay_encoding_name(hearsay_encoding encoding)
{
    static const char *const names[] = { "utf-8", "latin1", "windows-1252" };

    return (size_t)encoding < sizeof names / sizeof *names ? names[encoding] : NULL;
}

/* A mapping that was named for tables does nothing for a format whose columns are known. */
static hearsay_status tell_useless(struct reading *reading, const struct reader *reader,
                                   hearsay_error *err)
{
    bool is_table = reader->read == csv_read || reader->read == tsv_read;

    if (!reading->options->mapping || is_table || !mapping_is_for_tables(reading->mapping))
        return HEARSAY_OK;
    return reading_notice(reading, "mapping without use", 0, err,
                          "records and columns of the mapping %s are for tables; the format %s has "
                          "no use for them", mapping_name(reading->mapping), reader->public.name);
}

/* Where the statements of a reader go. */
static void begin_gathering(struct reading *reading, const struct run *run, const struct reader *reader)
{
    const struct gathering *gathering = &run->gathering;

    if (reader->is_event_data) reading->series = reader->public.name;
    if (reader->is_event_data || gathering->everything) reading->adding = gathering->adding;
    reading->drops_documents = reading->adding && !gathering->keeps_documents;
    reading->keeps_countries = gathering->everything;
    reading->parts = gathering->parts;
    reading->period = gathering->period;
}

/* Whoever cuts an input up may cut an empty share: it has a part without rows. */
static hearsay_status skip_empty(struct reading *reading, bool *is_empty, hearsay_error *err)
{
    const char *head;
    size_t length;
    hearsay_status status = input_head(reading->input, &head, &length, err);

    if (status != HEARSAY_OK || length > 0) return status;
    *is_empty = true;
    return reading_notice(reading, "empty file", 0, err, "the file is empty; its part has no rows");
}

/* By a reader, or by the one that knows the content (NULL). */
static hearsay_status read_records(struct run *run, struct reading *reading, const struct reader *reader,
                                   hearsay_error *err)
{
    hearsay_status status = reader ? HEARSAY_OK : choose(reading, &reader, err);

    if (status == HEARSAY_OK) status = change_reader(run, reader, err);
    if (status != HEARSAY_OK) return status;
    reading->account = run->account;
    reading->mapping = run->mapping;
    begin_gathering(reading, run, reader);
    status = tell_useless(reading, reader, err);
    return status == HEARSAY_OK ? reader->read(reading, err) : status;
}

/* Reads one input by one reader and closes it. */
static hearsay_status read_input(struct run *run, struct input *input, const struct reader *reader,
                                 size_t member, hearsay_error *err)
{
    struct reading reading = { .input = input, .sink = run->sink, .options = run->options,
                               .bundle = run->bundle, .member = member };
    hearsay_status status = HEARSAY_OK;
    bool is_empty = false;

    arena_init(&reading.texts, 0);
    arena_init(&reading.names, 0);
    interner_init(&reading.hinted, &reading.names);
    interner_init(&reading.unknown_acts, &reading.names);
    reading.file = arena_text(&reading.names, input_name(input), strlen(input_name(input)));
    if (!reading.file) status = reading_no_memory(err);
    if (!run->bundle && strcmp(run->path, "-") != 0 && input_exists(run->path))
        reading.path = run->path;
    if (status == HEARSAY_OK && !reader && run->gathering.everything)
        status = skip_empty(&reading, &is_empty, err);
    if (status == HEARSAY_OK && !is_empty) status = read_records(run, &reading, reader, err);
    interner_clear(&reading.hinted);
    interner_clear(&reading.unknown_acts);
    arena_clear(&reading.names);
    arena_clear(&reading.texts);
    allocate_free(reading.values);
    input_close(input);
    return status;
}

/* The reader of a table whose header a mapping explains; NULL if the file is none. */
static const struct reader *find_mapped(const char *head, size_t length, const char *name,
                                        const struct mapping *mapping)
{
    static const struct {
        const char *reader;
        char separator;
    } tables[] = { { "csv", ',' }, { "tsv", '\t' } };
    const struct reader *reader;

    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (reader_named(&reader, tables[i].reader, NULL) == HEARSAY_OK &&
            reader_has_extension(reader, name) &&
            delimited_is_mapped(head, length, tables[i].separator, mapping))
            return reader;
    return NULL;
}

static bool is_native_json(const struct reader *reader)
{
    return reader->read == json_read || reader->read == jsonl_read;
}

/* The reader of one file of a bundle; NULL if none knows it. */
static hearsay_status choose_member(const struct run *run, struct input *input,
                                    const struct reader **out, hearsay_error *err)
{
    const struct reader *named = NULL;
    const char *head;
    size_t length;
    hearsay_status status = input_head(input, &head, &length, err);

    *out = NULL;
    if (status == HEARSAY_OK && run->options->format)
        status = reader_named(&named, run->options->format, err);
    if (status != HEARSAY_OK) return status;
    if (named) {
        if (named->sniff(head, length) >= READER_SURE || reader_has_extension(named, input_name(input)))
            *out = named;
        return HEARSAY_OK;
    }
    *out = reader_sniff_sure(head, length);
    /* other programs' JSON lies about everywhere: in a folder ours has to look like it */
    if (*out && is_native_json(*out) && !run->options->column_count &&
        !json_is_ours(head, length))
        *out = NULL;
    if (!*out && length < INPUT_HEAD && is_blank(head, length) && may_be_empty(input_name(input)))
        return reader_named(out, "brat", err);
    if (!*out) *out = find_mapped(head, length, input_name(input), run->mapping);
    return HEARSAY_OK;
}

static hearsay_status tell_unread(const struct run *run, struct input *input, const char *why,
                                  hearsay_error *err)
{
    struct reading reading = { .input = input, .sink = run->sink };

    return reading_notice(&reading, "file that is not read", 0, err, "%s; it is left out", why);
}

static hearsay_status tell_link(const struct run *run, struct input *input, hearsay_error *err)
{
    struct reading reading = { .input = input, .sink = run->sink };

    return reading_notice(&reading, "file that is read twice", 0, err,
                          "a link to another file of the folder: what that says counts twice");
}

/* What is not even opened. */
static hearsay_status skip_member(const struct run *run, size_t member, const char *why, hearsay_error *err)
{
    struct input *input = NULL;
    struct buffer name = { 0 };
    hearsay_status status;

    buffer_format(&name, "%s/%s", run->path, bundle_name(run->bundle, member));
    status = name.failed ? reading_no_memory(err)
                         : input_open_memory(&input, buffer_string(&name), "", 0, err);
    buffer_clear(&name);
    if (status == HEARSAY_OK)
        status = tell_unread(run, input, why, err);
    input_close(input);
    return status;
}

static hearsay_status read_member(struct run *run, size_t member, hearsay_error *err)
{
    const struct reader *reader;
    const char *closed;
    struct input *input;
    hearsay_status status;

    if (bundle_is_taken(run->bundle, member)) return HEARSAY_OK;
    closed = bundle_closed(run->bundle, member);
    if (closed) {
        run->closed++;
        return skip_member(run, member, closed, err);
    }
    if (bundle_is_nested(run->bundle, member)) {
        run->unknown++;
        return skip_member(run, member, "an archive of several files, or a workbook", err);
    }
    status = bundle_input(run->bundle, member, &input, err);
    if (status != HEARSAY_OK) return status;
    input_decode(input, (enum input_encoding)run->options->encoding);
    status = choose_member(run, input, &reader, err);
    if (status == HEARSAY_OK && reader && bundle_is_link(run->bundle, member))
        status = tell_link(run, input, err);
    if (status == HEARSAY_OK && reader) {
        run->known++;
        return read_input(run, input, reader, member, err);
    }
    run->unknown++;
    if (status == HEARSAY_OK) status = tell_unread(run, input, "no format that is known", err);
    input_close(input);
    return status;
}

/* The files themselves, where not all were read: an account of its own, since each reader has one. */
static hearsay_status account_files(struct run *run, hearsay_error *err)
{
    static const char noun[] = "file";
    hearsay_status status = send_account(run, err);

    run->reader = NULL;
    if (status != HEARSAY_OK || run->unknown + run->closed == 0) return status;
    account_count(run->account, HEARSAY_ACCOUNT_RECORD, noun, sizeof noun - 1, HEARSAY_USED, "",
                  run->known);
    if (run->unknown)
        account_count(run->account, HEARSAY_ACCOUNT_RECORD, noun, sizeof noun - 1, HEARSAY_LEFT_OUT,
                      "unknown format", run->unknown);
    if (run->closed)
        account_count(run->account, HEARSAY_ACCOUNT_RECORD, noun, sizeof noun - 1, HEARSAY_LEFT_OUT,
                      "link or pipe", run->closed);
    return account_send(run->account, run->sink, run->path, "unknown", err);
}

static hearsay_status read_bundle(struct run *run, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < bundle_count(run->bundle); i++)
        status = read_member(run, i, err);
    if (status != HEARSAY_OK) return status;
    if (run->known) return account_files(run, err);
    if (run->closed == bundle_count(run->bundle))
        hearsay_fail(err, HEARSAY_BAD_DATA, "there is no file in it but links or pipes, which are not read");
    else if (bundle_count(run->bundle) == 1)
        hearsay_fail(err, HEARSAY_BAD_DATA, "its only file is in no format that is known");
    else
        hearsay_fail(err, HEARSAY_BAD_DATA, "none of its %zu files is in a format that is known",
                     bundle_count(run->bundle));
    if (run->closed != bundle_count(run->bundle))
        hearsay_error_hint(err, "--from names one; hearsay list formats shows them");
    if (err) (void)snprintf(err->file, sizeof err->file, "%s", run->path);
    return HEARSAY_BAD_DATA;
}

/* gathering NULL: nothing is added up but parts. */
static hearsay_status begin_run(struct run *run, const char *path, const struct gathering *gathering,
                                const hearsay_read_options *options, const hearsay_sink *sink,
                                hearsay_error *err)
{
    static const hearsay_read_options defaults = { 0 };

    *run = (struct run){ .options = options ? options : &defaults, .sink = sink, .path = path };
    run->account = account_new();
    if (!gathering) run->gathering.parts = run->own_parts = sums_new();
    else run->gathering = *gathering;
    if (!run->account || !run->gathering.parts) return reading_no_memory(err);
    if (!run->options->mapping) return HEARSAY_OK;
    return mapping_load(&run->mapping, run->options->mapping, err);
}

static hearsay_status end_run(struct run *run, hearsay_status status, hearsay_error *err)
{
    if (status == HEARSAY_OK) status = send_account(run, err);
    if (status == HEARSAY_OK && run->own_parts)
        status = sum_statements_push_sorted(run->own_parts, run->sink, err);
    hearsay_sums_free(run->own_parts);
    account_free(run->account);
    mapping_free(run->mapping);
    bundle_close(run->bundle);
    return status;
}

/* Standard input; an archive on it is held whole, since it can be read only once. */
static hearsay_status open_standard(struct run *run, struct input **out, hearsay_error *err)
{
    const char *bytes = NULL;
    size_t length = 0;
    hearsay_status status = input_open(out, "-", err);

    if (status == HEARSAY_OK) status = input_hold_archive(*out, &bytes, &length, err);
    if (status == HEARSAY_OK && bytes)
        status = bundle_open_memory(&run->bundle, input_name(*out), bytes, length, err);
    if (status == HEARSAY_OK) return HEARSAY_OK;
    input_close(*out);
    *out = NULL;
    return status;
}

hearsay_status gathering_read_path(const struct gathering *gathering, const char *path,
                                   const hearsay_read_options *options, const hearsay_sink *sink,
                                   hearsay_error *err)
{
    struct run run;
    struct input *input = NULL;
    hearsay_status status = begin_run(&run, path, gathering, options, sink, err);

    if (status == HEARSAY_OK && strcmp(path, "-") == 0) status = open_standard(&run, &input, err);
    else if (status == HEARSAY_OK) status = bundle_open(&run.bundle, path, err);
    if (status == HEARSAY_OK && run.bundle) {
        status = read_bundle(&run, err);
        input_close(input);
    } else if (status == HEARSAY_OK) {
        if (!input) status = input_open(&input, path, err);
        if (status == HEARSAY_OK)
            input_decode(input, (enum input_encoding)run.options->encoding);
        if (status == HEARSAY_OK) status = read_input(&run, input, NULL, 0, err);
    }
    return end_run(&run, status, err);
}

hearsay_status hearsay_read_file(const char *path, const hearsay_read_options *options,
                                 const hearsay_sink *sink, hearsay_error *err)
{
    return gathering_read_path(NULL, path, options, sink, err);
}

hearsay_status hearsay_read_memory(const char *name, const void *bytes, size_t size,
                                   const hearsay_read_options *options, const hearsay_sink *sink,
                                   hearsay_error *err)
{
    struct run run;
    struct input *input;
    hearsay_status status = begin_run(&run, name, NULL, options, sink, err);

    if (status == HEARSAY_OK) {
        status = input_open_memory(&input, name, bytes, size, err);
        run.path = "-"; /* there may be a file of that name: it is not this one */
        if (status == HEARSAY_OK) status = read_input(&run, input, NULL, 0, err);
        run.path = name;
    }
    return end_run(&run, status, err);
}
