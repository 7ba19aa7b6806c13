/* Writing a report: its sections in order, then the templates of the format. */
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "report/report.h"
#include "report/report_shipped.h"
#include "report/template.h"
#include "stream/input.h"
#include "stream/writing.h"
#include "text/escape.h"
#include "text/sha256.h"

enum { WORDS_BYTES = 256 * 1024 };

static const struct format {
    const char *name;
    template_escape *escape;
    bool is_page;
} formats[] = {
    { "html", escape_xml, true },
    { "md", escape_markdown, false },
};

enum { FORMATS = sizeof formats / sizeof *formats };

const char *hearsay_report_format_at(size_t index)
{
    return index < FORMATS ? formats[index].name : NULL;
}

static const struct format *find_format(const char *name)
{
    for (size_t i = 0; i < FORMATS; i++)
        if (strcmp(formats[i].name, name) == 0) return &formats[i];
    return NULL;
}

static const struct report_shipped_file *find_file(const char *name)
{
    for (size_t i = 0; i < report_shipped_count; i++)
        if (strcmp(report_shipped_files[i].name, name) == 0) return &report_shipped_files[i];
    return NULL;
}

/* ---- style and script, and the policy that lets them pass and nothing else ---- */

static void add_base64(struct buffer *out, const unsigned char *bytes, size_t length)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < length; i += 3) {
        size_t left = length - i;
        unsigned group = (unsigned)bytes[i] << 16 | (left > 1 ? (unsigned)bytes[i + 1] << 8 : 0) |
                         (left > 2 ? bytes[i + 2] : 0u);

        buffer_char(out, digits[group >> 18]);
        buffer_char(out, digits[group >> 12 & 63]);
        buffer_char(out, left > 1 ? digits[group >> 6 & 63] : '=');
        buffer_char(out, left > 2 ? digits[group & 63] : '=');
    }
}

/* A file, and under the name sum its sum as a policy names it. */
static void add_file(struct report *report, const char *name, const char *sum)
{
    const struct report_shipped_file *file = find_file(name);
    unsigned char bytes[SHA256_BYTES];
    struct buffer code = { 0 };
    struct sha256 sha256;

    sha256_begin(&sha256);
    sha256_add(&sha256, file->text, file->length);
    sha256_end(&sha256, bytes);
    add_base64(&code, bytes, sizeof bytes);
    if (code.failed) report->saying.failed = true;
    else saying_raw(&report->saying, &report->saying.root, sum, code.bytes, code.length);
    buffer_clear(&code);
    saying_raw(&report->saying, &report->saying.root, name, (const char *)file->text, file->length);
}

/* ---- the whole ---- */

/* What a report is of that has no title: "sample.dna and 2 more". */
static void add_inputs(struct report *report)
{
    const hearsay_report_options *options = report->options;
    const char *slash;
    struct saying_node *node;

    if (!options->file_count || strcmp(options->files[0], "-") == 0) return;
    slash = strrchr(options->files[0], '/');
    node = saying_group(&report->saying, &report->saying.root, "of");
    report_text(report, node, "name", slash && slash[1] ? slash + 1 : options->files[0],
                REPORT_NAME_LENGTH);
    if (options->file_count > 1)
        saying_count(&report->saying, node, "more", options->file_count - 1);
}

static hearsay_status gather(struct report *report, hearsay_error *err)
{
    static hearsay_status (*const sections[])(struct report *, hearsay_error *) = {
        report_headline, report_actors, report_matrix,  report_answers, report_claims, report_solidity,
        report_camps,    report_periods, report_method, report_map, /* its lists come after those that
                                                                       are in all formats */
        report_statements, report_lists, report_data,
    };
    const char *title = report->options->title ? report->options->title
                                               : hearsay_corpus_title(report->corpus);
    hearsay_status status = HEARSAY_OK;

    if (*title) report_text(report, &report->saying.root, "title", title, 2 * REPORT_NAME_LENGTH);
    else add_inputs(report);
    if (report->is_page) {
        add_file(report, "style", "style_sum");
        add_file(report, "script", "script_sum");
    }
    for (size_t i = 0; status == HEARSAY_OK && i < sizeof sections / sizeof *sections; i++)
        status = sections[i](report, err);
    if (status == HEARSAY_OK && report->saying.failed)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a report");
    return status;
}

/* Words that go before ours. The text belongs to the input. */
static hearsay_status open_words(struct input **input, const char **text, const char *path,
                                 hearsay_error *err)
{
    size_t length;
    char *whole;
    hearsay_status status = input_open(input, path, err);

    if (status == HEARSAY_OK) status = input_whole(*input, &whole, &length, err);
    if (status != HEARSAY_OK) return status;
    *text = whole;
    if (length > WORDS_BYTES)
        status = hearsay_fail(err, HEARSAY_LIMIT, "a file of words has at most %d KiB, and this file has %zu",
                              WORDS_BYTES >> 10, length >> 10);
    else if (strncmp(whole, "=== ", 4) != 0)
        status = hearsay_fail(err, HEARSAY_BAD_DATA, "words begin with a line such as \"=== h_map: Map\"");
    if (status != HEARSAY_OK && err)
        (void)snprintf(err->file, sizeof err->file, "%.*s", (int)sizeof err->file - 1, path);
    return status;
}

static hearsay_status print_block(hearsay_output *output, const struct template *template,
                                  const char *block, const struct report *report, hearsay_error *err)
{
    struct buffer text = { 0 };
    hearsay_status status = template_fill(template, block, &report->saying.root, &text, err);

    if (status == HEARSAY_OK) status = writing_send(output, &text, err);
    buffer_clear(&text);
    return status;
}

static hearsay_status print(hearsay_output *output, const struct format *format,
                            const struct report *report, hearsay_error *err)
{
    const char *files[] = { (const char *)find_file(format->name)->text,
                            (const char *)find_file("en")->text, NULL, NULL };
    const struct template template = { files, format->escape };
    struct input *words = NULL;
    hearsay_status status = HEARSAY_OK;

    if (report->options->words) {
        files[2] = files[1];
        status = open_words(&words, &files[1], report->options->words, err);
    }
    if (status == HEARSAY_OK) status = print_block(output, &template, "report", report, err);
    if (status == HEARSAY_OK && report_statements_page(report))
        status = print_block(report->options->statements, &template, "statements_page", report, err);
    input_close(words);
    return status;
}

static hearsay_status check(const char *name, const hearsay_corpus *corpus,
                            const hearsay_report_options *options, const struct format **format,
                            hearsay_error *err)
{
    size_t statements = hearsay_corpus_statements(corpus);
    bool has_room = statements <= HEARSAY_REPORT_STATEMENTS ||
                    (statements <= HEARSAY_REPORT_LONGEST && options->statements);

    *format = find_format(name);
    if (!*format)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "a report can be html or md, not \"%s\"", name);
    if (has_room) return HEARSAY_OK;
    if (options->statements || statements > HEARSAY_REPORT_LONGEST) {
        hearsay_fail(err, HEARSAY_LIMIT, "a report holds at most %d statements, found %zu",
                     HEARSAY_REPORT_LONGEST, statements);
        hearsay_error_hint(err, "filter them, such as with --since, --actor or --topic");
    } else {
        hearsay_fail(err, HEARSAY_LIMIT, "a report of more than %d statements is two files; found %zu",
                     HEARSAY_REPORT_STATEMENTS, statements);
        hearsay_error_hint(err, "name a file with -o, or filter, such as with --since or --topic");
    }
    return HEARSAY_LIMIT;
}

hearsay_status hearsay_report_write(hearsay_output *output, const char *name,
                                    const hearsay_corpus *corpus,
                                    const hearsay_report_options *options, const hearsay_run *run,
                                    hearsay_error *err)
{
    hearsay_report_options own = options ? *options : (hearsay_report_options){ 0 };
    struct report report = { .corpus = corpus, .options = &own, .run = run };
    const struct format *format;
    hearsay_status status = check(name, corpus, &own, &format, err);

    if (status != HEARSAY_OK) return status;
    if (!own.seed) own.seed = 1;
    report.is_page = format->is_page;
    report.found = allocate(hearsay_corpus_statements(corpus) * sizeof *report.found);
    saying_init(&report.saying);
    status = report.found ? gather(&report, err)
                          : hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a report");
    if (status == HEARSAY_OK) status = print(output, format, &report, err);
    buffer_clear(&report.link);
    allocate_free(report.camps);
    saying_clear(&report.saying);
    citations_clear(&report.citations);
    allocate_free(report.found);
    return status;
}
