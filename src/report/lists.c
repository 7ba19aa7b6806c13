/* The lists of statements that numbers lead to. */
#include "measure/claim_names.h"
#include "report/report.h"

enum { LONGEST_REFERENCE = 60, BRIEF_LIST = 50 };

bool report_is_brief(const struct report *report)
{
    return report->citations.entries > REPORT_ENTRIES;
}

bool report_has_object(const hearsay_statement *statement)
{
    return statement->claim == HEARSAY_NONE || statement->act->group == HEARSAY_GROUP_ACCUSATION;
}

void report_reference(struct report *report, struct saying_node *node, const hearsay_statement *statement)
{
    struct buffer text = { 0 };

    statement_write_reference(&text, statement);
    if (text.failed) report->saying.failed = true;
    else report_text(report, node, "reference", buffer_string(&text), LONGEST_REFERENCE);
    buffer_clear(&text);
}

static void add_entry(struct report *report, struct saying_node *list,
                      const hearsay_statement *statement, bool is_brief)
{
    struct saying_node *entry = saying_group(&report->saying, list, "entry");

    report_reference(report, entry, statement);
    report_link_to(report, entry, statement);
    if (statement->count > 1) saying_count(&report->saying, entry, "times", statement->count);
    if (is_brief) return;
    report_actor(report, entry, "speaker", statement->speaker);
    report_text(report, entry, "act", statement->act->label, REPORT_NAME_LENGTH);
    if (statement->flags & HEARSAY_NEGATED) saying_group(&report->saying, entry, "negated");
    if (statement->target_count && report_has_object(statement))
        report_actor(report, entry, "target", statement->targets[0]);
}

/* "1-12, 15, 19-40": statements with no other of the report between their numbers are a range. */
static void add_ranges(struct report *report, struct saying_node *node, const struct citation *list)
{
    struct buffer ranges = { 0 };
    const hearsay_statement *statement;
    size_t taken = 0, first = 0;
    bool is_open = false;

    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++) {
        bool is_in = taken < list->count && statement->number == list->numbers[taken];

        taken += is_in;
        if (is_in && !is_open) {
            buffer_text(&ranges, ranges.length ? ", " : "");
            buffer_count(&ranges, statement->number);
            first = taken;
        } else if (!is_in && is_open && taken > first) {
            buffer_char(&ranges, '-');
            buffer_count(&ranges, list->numbers[taken - 1]);
        }
        is_open = is_in;
    }
    if (is_open && taken > first) {
        buffer_char(&ranges, '-');
        buffer_count(&ranges, list->numbers[taken - 1]);
    }
    if (ranges.failed) report->saying.failed = true;
    else saying_text(&report->saying, node, "ranges", buffer_string(&ranges));
    buffer_clear(&ranges);
}

static void add_list(struct report *report, struct saying_node *section, size_t at, bool is_brief)
{
    const struct citation *list = &report->citations.items[at];
    struct saying_node *node = saying_group(&report->saying, section, "list");

    saying_ordinal(&report->saying, node, "number", at + 1);
    saying_count(&report->saying, node, "sum", list->sum);
    if (list->sum == 1) saying_group(&report->saying, node, "single");
    if (list->sum != list->count) saying_count(&report->saying, node, "rows", list->count);
    if (is_brief && list->count > BRIEF_LIST) {
        add_ranges(report, node, list);
        return;
    }
    for (size_t i = 0; i < list->count; i++)
        add_entry(report, node, hearsay_corpus_numbered(report->corpus, list->numbers[i]), is_brief);
}

hearsay_status report_lists(struct report *report, hearsay_error *err)
{
    struct saying_node *section = saying_group(&report->saying, &report->saying.root, "lists");
    bool is_brief = report_is_brief(report);

    (void)err;
    for (size_t i = 0; i < report->citations.count; i++) add_list(report, section, i, is_brief);
    return HEARSAY_OK;
}
