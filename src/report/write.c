/* Writing a report: its sections in order, then the templates of the format. */
#include <string.h>

#include "memory/allocate.h"
#include "report/report.h"
#include "report/report_shipped.h"
#include "report/template.h"
#include "stream/writing.h"
#include "text/escape.h"
#include "text/sha256.h"

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

/* ---- the style, and the policy that lets it pass and nothing else ---- */

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

static void add_style(struct report *report)
{
    const struct report_shipped_file *style = find_file("style");
    unsigned char sum[SHA256_BYTES];
    struct buffer code = { 0 };
    struct sha256 sha256;

    sha256_begin(&sha256);
    sha256_add(&sha256, style->text, style->length);
    sha256_end(&sha256, sum);
    add_base64(&code, sum, sizeof sum);
    if (code.failed) report->saying.failed = true;
    else saying_raw(&report->saying, &report->saying.root, "style_sum", code.bytes, code.length);
    buffer_clear(&code);
    saying_raw(&report->saying, &report->saying.root, "style", (const char *)style->text, style->length);
}

/* ---- the whole ---- */

static hearsay_status gather(struct report *report, hearsay_error *err)
{
    static hearsay_status (*const sections[])(struct report *, hearsay_error *) = {
        report_headline, report_map,     report_actors,  report_matrix, report_answers,
        report_claims,   report_solidity, report_camps,  report_periods, report_method,
        report_statements,
    };
    const char *title = report->options->title ? report->options->title
                                               : hearsay_corpus_title(report->corpus);
    hearsay_status status = HEARSAY_OK;

    if (*title) report_text(report, &report->saying.root, "title", title, 2 * REPORT_NAME_LENGTH);
    if (report->is_page) add_style(report);
    for (size_t i = 0; status == HEARSAY_OK && i < sizeof sections / sizeof *sections; i++)
        status = sections[i](report, err);
    if (status == HEARSAY_OK && report->saying.failed)
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a report");
    return status;
}

static hearsay_status print(hearsay_output *output, const struct format *format,
                            const struct report *report, hearsay_error *err)
{
    const char *const files[] = { (const char *)find_file(format->name)->text,
                                  (const char *)find_file("en")->text, NULL };
    const struct template template = { files, format->escape };
    struct buffer text = { 0 };
    hearsay_status status = template_fill(&template, "report", &report->saying.root, &text, err);

    if (status == HEARSAY_OK) status = writing_send(output, &text, err);
    buffer_clear(&text);
    return status;
}

static hearsay_status check(const char *name, const hearsay_corpus *corpus,
                            const struct format **format, hearsay_error *err)
{
    *format = find_format(name);
    if (!*format)
        return hearsay_fail(err, HEARSAY_BAD_ARGUMENT,
                            "a report can be html or md, not \"%s\"", name);
    if (hearsay_corpus_statements(corpus) <= HEARSAY_REPORT_STATEMENTS) return HEARSAY_OK;
    hearsay_fail(err, HEARSAY_LIMIT, "a report holds at most %d statements, found %zu",
                 HEARSAY_REPORT_STATEMENTS, hearsay_corpus_statements(corpus));
    hearsay_error_hint(err, "filter them, such as with --since, --actor or --topic");
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
    hearsay_status status = check(name, corpus, &format, err);

    if (status != HEARSAY_OK) return status;
    if (!own.seed) own.seed = 1;
    report.is_page = format->is_page;
    report.found = allocate(hearsay_corpus_statements(corpus) * sizeof *report.found);
    saying_init(&report.saying);
    status = report.found ? gather(&report, err)
                          : hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a report");
    if (status == HEARSAY_OK) status = print(output, format, &report, err);
    saying_clear(&report.saying);
    citations_clear(&report.citations);
    allocate_free(report.found);
    return status;
}
