#include "read/readers.h"

#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "read/gathering.h"
#include "read/mapping_record.h"
#include "read/sum_statements.h"
#include "stream/unpack.h"
#include "text/buffer.h"
#include "text/near.h"

static const struct reader readers[] = {
    { { "json", "hearsay JSON", ".json", "everything: corpus, documents, actors, claims, acts, statements" },
      json_sniff, json_read, NULL, false },
    { { "jsonl", "hearsay JSON Lines", ".jsonl .ndjson", "everything, a record a line; any size" },
      jsonl_sniff, jsonl_read, NULL, false },
    { { "csv", "comma-separated values", ".csv", "everything with a column record; else statements; any size" },
      csv_sniff, csv_read, NULL, false },
    { { "tsv", "tab-separated values", ".tsv .tab", "as csv" },
      tsv_sniff, tsv_read, NULL, false },
    { { "part", "parts: statements added up", ".csv", "who did what to whom, how often, within a period; any size" },
      part_sniff, part_read, "cameo", false },
    /* annotation tools */
    { { "brat", "brat standoff", ".ann", "spans, events, relations, attributes, references, notes" },
      brat_sniff, brat_read, "annotation", false },
    { { "webanno-tsv", "WebAnno TSV 3", ".tsv", "span, slot, relation and chain layers" },
      webanno_tsv_sniff, webanno_tsv_read, "annotation", false },
    { { "xmi", "UIMA CAS XMI", ".xmi .xml", "span, slot, relation and chain layers" },
      uima_xmi_sniff, uima_xmi_read, "annotation", false },
    { { "cas-json", "UIMA CAS JSON 0.4", ".json", "span, slot, relation and chain layers" },
      cas_json_sniff, cas_json_read, "annotation", false },
    { { "label-studio", "Label Studio JSON", ".json", "regions, choices, texts, relations, annotators" },
      label_studio_sniff, label_studio_read, "annotation", false },
    { { "doccano", "doccano JSON Lines", ".jsonl .json", "spans, relations" },
      doccano_sniff, doccano_read, "annotation", false },
    { { "prodigy", "Prodigy JSON Lines", ".jsonl", "spans, relations, annotators" },
      prodigy_sniff, prodigy_read, "annotation", false },
    { { "web-annotation", "W3C Web Annotation, hypothes.is", ".json .jsonld", "tags, quotes, annotators" },
      web_annotation_sniff, web_annotation_read, "annotation", false },
    /* statements and arguments */
    { { "dna", "Discourse Network Analyzer 2 and 3", ".dna .db .sqlite", "statements, variables, documents, coders" },
      dna_database_sniff, dna_database_read, "dna", false },
    { { "dna-xml", "Discourse Network Analyzer 1", ".dna .xml", "statements, articles" },
      dna_xml_sniff, dna_xml_read, "dna", false },
    { { "dna-csv", "Discourse Network Analyzer event lists", ".csv", "statements, variables, documents" },
      dna_csv_sniff, dna_csv_read, "dna", false },
    { { "mardy", "MARDY articles", ".json", "actors, coded claims, polarity, dates, quotes" },
      mardy_sniff, mardy_read, "mardy", false },
    /* event data */
    { { "gdelt", "GDELT events", ".CSV .csv", "who did what to whom, date, source; 1.0 and 2.0; any size" },
      gdelt_sniff, gdelt_read, "cameo", true },
    { { "icews", "ICEWS events", ".tab .tsv", "who did what to whom, country, date, story, publisher; any size" },
      icews_sniff, icews_read, "cameo", true },
    { { "polecat", "POLECAT events", ".txt .tsv", "who did what to whom, country, date, publisher; any size" },
      polecat_sniff, polecat_read, "plover", true },
    { { "phoenix", "Phoenix and PETRARCH events", ".txt", "who did what to whom, date, source; any size" },
      phoenix_sniff, phoenix_read, "cameo", true },
    { { "quadruples", "quadruples of events", ".txt .tsv", "who, what, to whom, when; by name or by number; any size" },
      quadruples_sniff, quadruples_read, "cameo", true },
    { { "plover-gold", "PLOVER gold records", ".txt .json", "hand-tagged events with their text" },
      plover_gold_sniff, plover_gold_read, "plover", false },
    { { "ngec", "NGEC events", ".jsonl", "event type, actors and recipients with their text; any size" },
      ngec_sniff, ngec_read, "plover", true },
    /* arguments, fact-checks, quotations, attributions, actors */
    { { "aif", "AIF argument maps (AIFdb)", ".json", "who states, challenges and passes on which claims; conflicts" },
      aif_sniff, aif_read, NULL, false },
    { { "claimreview", "ClaimReview (schema.org)", ".json .jsonld", "fact-checks: who claimed, who rated it" },
      claim_review_sniff, claim_review_read, "claimreview", false },
    { { "claimskg", "ClaimsKG tables", ".csv", "fact-checks, a row each" },
      claims_kg_sniff, claims_kg_read, "claimreview", false },
    { { "quotebank", "Quotebank, by quotations", ".json .jsonl", "quotations with speaker, probability and count" },
      quotebank_sniff, quotebank_read, NULL, false },
    { { "citron", "Citron quotes", ".json", "quotations with cue, source and span" },
      citron_sniff, citron_read, "annotation", false },
    { { "stix", "STIX 2.1 bundles", ".json", "attributions of attacks, opinions on them, actors, reports" },
      stix_sniff, stix_read, NULL, false },
    { { "misp-galaxy", "MISP galaxy clusters", ".json", "threat actors, their sponsors and victims" },
      misp_galaxy_sniff, misp_galaxy_read, NULL, false },
    { { "actor-dictionary", "actor dictionaries of event coders", ".txt .actors .agents",
        "actors with aliases, countries and roles in time" },
      actor_dictionary_sniff, actor_dictionary_read, NULL, false },
    { { "litbank", "LitBank quotations", ".ann .tsv", "quotations of novels with speaker and span" },
      litbank_sniff, litbank_read, NULL, false },
};

enum {
    READERS = sizeof readers / sizeof *readers,
    NATIVE_READERS = 4, /* the first ones; only they may be chosen by an extension */
};

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

enum {
    SURE = 30,        /* from here on the content tells the format */
    UNSURE_JSON = 50, /* an object without the word "hearsay" in the head */
};

static const struct reader *sniff_best(const char *head, size_t length, int *most)
{
    const struct reader *best = NULL;

    size_t blank = 0;

    *most = 0;
    while (blank < length && strchr(" \t\r\n", head[blank])) blank++;
    if (blank < length && strchr("{[<", head[blank])) { /* elsewhere a blank may be a cell */
        head += blank;
        length -= blank;
    }
    for (size_t i = 0; i < READERS; i++) {
        int sure = readers[i].sniff(head, length);
        if (sure > *most) {
            *most = sure;
            best = &readers[i];
        }
    }
    return best;
}

static const struct reader *sniff_sure(const char *head, size_t length)
{
    int most;
    const struct reader *best = sniff_best(head, length, &most);

    return most >= SURE ? best : NULL;
}

/* By content; where that says nothing, by the extension, so that its reader can say what is wrong. */
static const struct reader *sniff(const char *head, size_t length, const char *name)
{
    int most;
    const struct reader *best = sniff_best(head, length, &most);

    /* an object that goes on behind the head may be a whole file or its first line */
    if (best && best->read == json_read && most <= UNSURE_JSON) most = 0;
    for (size_t i = 0; i < NATIVE_READERS && most < SURE; i++)
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
        return find_named(out, "brat", err);
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
    if (reading->options->format) return find_named(out, reading->options->format, err);
    *out = sniff(head, length, input_name(reading->input));
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
        if (find_named(&reader, tables[i].reader, NULL) == HEARSAY_OK &&
            has_extension(reader, name) &&
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
        status = find_named(&named, run->options->format, err);
    if (status != HEARSAY_OK) return status;
    if (named) {
        if (named->sniff(head, length) >= SURE || has_extension(named, input_name(input)))
            *out = named;
        return HEARSAY_OK;
    }
    *out = sniff_sure(head, length);
    /* other programs' JSON lies about everywhere: in a folder ours has to look like it */
    if (*out && is_native_json(*out) && !run->options->column_count &&
        !json_is_ours(head, length))
        *out = NULL;
    if (!*out && length < INPUT_HEAD && is_blank(head, length) && may_be_empty(input_name(input)))
        return find_named(out, "brat", err);
    if (!*out) *out = find_mapped(head, length, input_name(input), run->mapping);
    return HEARSAY_OK;
}

static hearsay_status tell_unread(const struct run *run, struct input *input, const char *why,
                                  hearsay_error *err)
{
    struct reading reading = { .input = input, .sink = run->sink };

    return reading_notice(&reading, "file that is not read", 0, err, "%s; it is left out", why);
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
    if (run->closed == bundle_count(run->bundle)) {
        hearsay_fail(err, HEARSAY_BAD_DATA, "there is no file in it but links or pipes, which are not read");
        if (err) (void)snprintf(err->file, sizeof err->file, "%s", run->path);
        return HEARSAY_BAD_DATA;
    }
    if (bundle_count(run->bundle) == 1)
        hearsay_fail(err, HEARSAY_BAD_DATA, "its only file is in no format that is known");
    else
        hearsay_fail(err, HEARSAY_BAD_DATA, "none of its %zu files is in a format that is known",
                     bundle_count(run->bundle));
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
