/* All statements, each with its chain, date and place. */
#include <string.h>

#include "measure/claim_names.h"
#include "memory/allocate.h"
#include "report/report.h"
#include "text/escape.h"
#include "text/number.h"

/* Statements that a browser lays out together, or not at all while they are far from what it shows. */
enum { CHUNK = 100 };

static bool is_safe_link(const char *url)
{
    return url && (strncmp(url, "http://", 7) == 0 || strncmp(url, "https://", 8) == 0);
}

/* What no URL has as it is, coded as URLs code it, so that Markdown sees its end. */
static void add_url(struct report *report, struct saying_node *parent, const char *url)
{
    struct buffer coded = { 0 };

    for (; *url; url++)
        if ((unsigned char)*url <= ' ' || *url == 0x7f || strchr("<>\"()[]{}|\\^`*", *url))
            escape_uri(&coded, url, 1);
        else
            buffer_char(&coded, *url);
    if (coded.failed) report->saying.failed = true;
    else saying_text(&report->saying, parent, "url", coded.bytes);
    buffer_clear(&coded);
}

/* Where ranges of numbers stand for statements, these tell theirs. */
static void add_reference(struct report *report, struct saying_node *node,
                          const hearsay_statement *statement)
{
    struct buffer anchor = { 0 };

    report_reference(report, node, statement);
    anchor_statement(&anchor, statement);
    /* like a link, as it is: an underscore means nothing in an attribute */
    if (anchor.failed) report->saying.failed = true;
    else saying_raw(&report->saying, node, "anchor", anchor.bytes, anchor.length);
    buffer_clear(&anchor);
    if (statement->id && report_is_brief(report))
        saying_ordinal(&report->saying, node, "number", statement->number);
}

static void add_document(struct report *report, struct saying_node *node,
                         const hearsay_statement *statement)
{
    const hearsay_document *document = hearsay_corpus_document(report->corpus, statement->document);
    struct saying_node *child;

    if (!document) return;
    child = saying_group(&report->saying, node, "document");
    report_text(report, child, "title", document->title ? document->title : document->id,
                2 * REPORT_NAME_LENGTH);
    if (is_safe_link(document->url)) add_url(report, child, document->url);
}

/* The relays, and the place in the input and in the text. */
static void add_way(struct report *report, struct saying_node *node,
                    const hearsay_statement *statement)
{
    hearsay_actor_id *relays = allocate(((size_t)statement->detail->via_count + 1) * sizeof *relays);
    size_t count = relays ? hearsay_statement_chain(report->corpus, statement, relays) : 0;
    const char *file = hearsay_corpus_file(report->corpus, statement->file);
    const char *slash = file ? strrchr(file, '/') : NULL;
    struct saying_node *place = saying_group(&report->saying, node, "place");

    if (!relays) report->saying.failed = true;
    for (size_t i = 0; i < count; i++) report_actor(report, node, "relay", relays[i]);
    allocate_free(relays);
    if (file) report_text(report, place, "file", slash ? slash + 1 : file, REPORT_NAME_LENGTH);
    if (statement->line) saying_ordinal(&report->saying, place, "line", statement->line);
    if (!(statement->flags & HEARSAY_HAS_SPAN)) return;
    place = saying_group(&report->saying, node, "span");
    saying_ordinal(&report->saying, place, "start", statement->detail->span_start);
    saying_ordinal(&report->saying, place, "end", statement->detail->span_end);
}

static void add_marks(struct report *report, struct saying_node *node,
                      const hearsay_statement *statement)
{
    char text[NUMBER_TEXT];

    if (statement->flags & HEARSAY_NEGATED) saying_group(&report->saying, node, "negated");
    if (statement->flags & HEARSAY_IMPLICIT) saying_group(&report->saying, node, "implicit");
    if (statement->flags & HEARSAY_DOCUMENT_DATE) saying_group(&report->saying, node, "document_date");
    if (statement->count > 1) saying_count(&report->saying, node, "times", statement->count);
    if (!(statement->flags & HEARSAY_HAS_CONFIDENCE)) return;
    number_write(statement->confidence, text);
    saying_number(&report->saying, node, "confidence", text);
}

static void add_targets(struct report *report, struct saying_node *node,
                        const hearsay_statement *statement)
{
    for (size_t i = 0; i < statement->target_count; i++)
        report_actor(report, node,
                     !report_has_object(statement) ? "aim" : i ? "further" : "target",
                     statement->targets[i]);
    for (size_t i = 0; i < statement->detail->addressee_count; i++)
        report_actor(report, node, "addressee", statement->detail->addressees[i]);
}

void report_sentence(struct report *report, struct saying_node *node,
                     const hearsay_statement *statement)
{
    report_actor(report, node, "speaker", statement->speaker);
    report_text(report, node, "act", statement->act->label, REPORT_NAME_LENGTH);
    add_targets(report, node, statement);
    if (statement->claim != HEARSAY_NONE) report_claim(report, node, "claim", statement->claim);
}

static void add_statement(struct report *report, struct saying_node *section,
                          const hearsay_statement *statement)
{
    struct saying_node *node = saying_group(&report->saying, section, "statement");

    add_reference(report, node, statement);
    report_sentence(report, node, statement);
    if (statement->quote) report_text(report, node, "quote", statement->quote, REPORT_QUOTE_LENGTH);
    report_date(report, node, "date", statement->date);
    if (statement->detail->annotator)
        report_text(report, node, "annotator", statement->detail->annotator, REPORT_NAME_LENGTH);
    add_document(report, node, statement);
    add_way(report, node, statement);
    add_marks(report, node, statement);
}

/* The name of the page that they are on, and of the report that it belongs to. */
static void add_page(struct report *report, struct saying_node *section)
{
    struct buffer link = { 0 };
    const char *page = report_statements_page(report);

    escape_uri(&link, page, strlen(page));
    report_raw_link(report, section, &link);
    buffer_clear(&link);
    report_text(report, section, "page", page, REPORT_NAME_LENGTH);
    saying_count(&report->saying, section, "rows", hearsay_corpus_statements(report->corpus));
}

hearsay_status report_statements(struct report *report, hearsay_error *err)
{
    bool is_here = !report_statements_page(report);
    struct saying_node *section = saying_group(&report->saying, &report->saying.root,
                                               is_here ? "statements" : "statements_elsewhere");
    struct saying_node *chunk = section;
    const hearsay_statement *statement;

    (void)err;
    if (!is_here) add_page(report, section);
    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++) {
        if (i % CHUNK == 0) chunk = saying_group(&report->saying, section, "chunk");
        add_statement(report, chunk, statement);
    }
    return HEARSAY_OK;
}
