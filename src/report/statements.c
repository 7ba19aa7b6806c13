/* All statements, each with its chain, date and place, and the lists that numbers lead to. */
#include <string.h>

#include "measure/claim_names.h"
#include "memory/allocate.h"
#include "report/report.h"
#include "text/escape.h"
#include "text/number.h"

/* Lists of more entries than this on a page name only the statements' ids. */
enum { BRIEF_ENTRIES = 20000 };

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

static void add_reference(struct report *report, struct saying_node *node,
                          const hearsay_statement *statement)
{
    struct buffer text = { 0 }, anchor = { 0 };

    statement_write_reference(&text, statement);
    anchor_statement(&anchor, statement);
    if (text.failed || anchor.failed) {
        report->saying.failed = true;
    } else {
        report_text(report, node, "reference", buffer_string(&text), 60);
        saying_text(&report->saying, node, "anchor", anchor.bytes);
    }
    buffer_clear(&text);
    buffer_clear(&anchor);
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
    hearsay_actor_id *relays = allocate(((size_t)statement->via_count + 1) * sizeof *relays);
    size_t count = relays ? hearsay_statement_chain(report->corpus, statement, relays) : 0;
    const char *file = hearsay_corpus_file(report->corpus, statement->file);
    const char *slash = file ? strrchr(file, '/') : NULL;
    struct saying_node *place = saying_group(&report->saying, node, "place");

    if (!relays) report->saying.failed = true;
    for (size_t i = 0; i < count; i++) report_actor(report, node, "relay", relays[i]);
    allocate_free(relays);
    if (file) report_text(report, place, "file", slash ? slash + 1 : file, REPORT_NAME_LENGTH);
    if (statement->line) saying_count(&report->saying, place, "line", statement->line);
    if (!(statement->flags & HEARSAY_HAS_SPAN)) return;
    place = saying_group(&report->saying, node, "span");
    saying_count(&report->saying, place, "start", statement->span_start);
    saying_count(&report->saying, place, "end", statement->span_end);
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
    saying_text(&report->saying, node, "confidence", text);
}

/* "accuses China: ..." can be read; "says China: ..." cannot, and names its targets below. */
static bool has_object(const hearsay_statement *statement)
{
    return statement->claim == HEARSAY_NONE || statement->act->group == HEARSAY_GROUP_ACCUSATION;
}

static void add_targets(struct report *report, struct saying_node *node,
                        const hearsay_statement *statement)
{
    for (size_t i = 0; i < statement->target_count; i++)
        report_actor(report, node,
                     !has_object(statement) ? "aim" : i ? "further" : "target",
                     statement->targets[i]);
    for (size_t i = 0; i < statement->addressee_count; i++)
        report_actor(report, node, "addressee", statement->addressees[i]);
}

void report_sentence(struct report *report, struct saying_node *node,
                     const hearsay_statement *statement)
{
    add_reference(report, node, statement);
    report_actor(report, node, "speaker", statement->speaker);
    report_text(report, node, "act", statement->act->label, REPORT_NAME_LENGTH);
    add_targets(report, node, statement);
    if (statement->claim != HEARSAY_NONE) report_claim(report, node, "claim", statement->claim);
}

static void add_statement(struct report *report, struct saying_node *section,
                          const hearsay_statement *statement)
{
    struct saying_node *node = saying_group(&report->saying, section, "statement");

    report_sentence(report, node, statement);
    if (statement->quote) report_text(report, node, "quote", statement->quote, REPORT_QUOTE_LENGTH);
    report_date(report, node, "date", statement->date);
    if (statement->annotator)
        report_text(report, node, "annotator", statement->annotator, REPORT_NAME_LENGTH);
    add_document(report, node, statement);
    add_way(report, node, statement);
    add_marks(report, node, statement);
}

/* ---- the lists ---- */

static void add_list(struct report *report, struct saying_node *section, size_t at, bool is_brief)
{
    const struct citation *list = &report->citations.items[at];
    struct saying_node *node = saying_group(&report->saying, section, "list");

    saying_count(&report->saying, node, "number", at + 1);
    saying_count(&report->saying, node, "sum", list->sum);
    if (list->sum == 1) saying_group(&report->saying, node, "single");
    if (list->sum != list->count) saying_count(&report->saying, node, "rows", list->count);
    for (size_t i = 0; i < list->count; i++) {
        const hearsay_statement *statement =
            hearsay_corpus_numbered(report->corpus, list->numbers[i]);
        struct saying_node *entry = saying_group(&report->saying, node, "entry");

        add_reference(report, entry, statement);
        if (statement->count > 1) saying_count(&report->saying, entry, "times", statement->count);
        if (is_brief) continue;
        report_actor(report, entry, "speaker", statement->speaker);
        report_text(report, entry, "act", statement->act->label, REPORT_NAME_LENGTH);
        if (statement->flags & HEARSAY_NEGATED) saying_group(&report->saying, entry, "negated");
        if (statement->target_count && has_object(statement))
            report_actor(report, entry, "target", statement->targets[0]);
    }
}

hearsay_status report_statements(struct report *report, hearsay_error *err)
{
    struct saying_node *section = saying_group(&report->saying, &report->saying.root, "statements");
    const hearsay_statement *statement;
    size_t entries = 0;

    (void)err;
    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++)
        add_statement(report, section, statement);
    section = saying_group(&report->saying, &report->saying.root, "lists");
    for (size_t i = 0; i < report->citations.count; i++)
        entries += report->citations.items[i].count;
    for (size_t i = 0; i < report->citations.count; i++)
        add_list(report, section, i, entries > BRIEF_ENTRIES);
    return HEARSAY_OK;
}
