/* Numbers, and the lists of statements that they lead to. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "memory/allocate.h"
#include "report/report.h"
#include "text/escape.h"
#include "text/number.h"
#include "text/utf8.h"

size_t report_find(struct report *report, const struct question *question, uint64_t *sum)
{
    const hearsay_statement *statement;
    size_t found = 0;

    *sum = 0;
    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++) {
        if (!question_meets(question, report->corpus, statement)) continue;
        report->found[found++] = statement->number;
        *sum += statement->count;
    }
    return found;
}

uint64_t report_sum(const struct report *report, const uint32_t *numbers, size_t count)
{
    uint64_t sum = 0;

    for (size_t i = 0; i < count; i++)
        sum += hearsay_corpus_numbered(report->corpus, numbers[i])->count;
    return sum;
}

const char *report_statements_page(const struct report *report)
{
    bool is_long = hearsay_corpus_statements(report->corpus) > HEARSAY_REPORT_STATEMENTS;

    return is_long ? report->options->statements_name : NULL;
}

void report_list_link(struct report *report, struct buffer *out, const uint32_t *numbers, size_t count,
                      uint64_t sum)
{
    size_t at = citations_add(&report->citations, numbers, count, sum);

    if (at == SIZE_MAX) report->saying.failed = true;
    buffer_text(out, "#e-");
    buffer_count(out, at + 1);
}

void report_statement_link(const struct report *report, struct buffer *out,
                           const hearsay_statement *statement)
{
    const char *page = report_statements_page(report);

    if (page) escape_uri(out, page, strlen(page));
    buffer_char(out, '#');
    anchor_statement(out, statement);
}

/* A list of one statement is the statement. */
static void link_to(struct report *report, struct buffer *out, const uint32_t *numbers, size_t count,
                    uint64_t sum)
{
    if (count == 1)
        report_statement_link(report, out, hearsay_corpus_numbered(report->corpus, numbers[0]));
    else report_list_link(report, out, numbers, count, sum);
}

/* Made of letters that mean nothing in any format but the "#": it goes out as it is. */
struct saying_node *report_raw_link(struct report *report, struct saying_node *parent,
                                    const struct buffer *link)
{
    if (link->failed) report->saying.failed = true;
    return saying_raw(&report->saying, parent, "link", buffer_string(link), link->length);
}

void report_link_to(struct report *report, struct saying_node *parent,
                    const hearsay_statement *statement)
{
    struct buffer link = { 0 };

    report_statement_link(report, &link, statement);
    report_raw_link(report, parent, &link);
    buffer_clear(&link);
}

static void add_link(struct report *report, struct saying_node *number, const uint32_t *numbers,
                     size_t count, uint64_t sum, bool is_count)
{
    struct buffer link = { 0 };
    struct saying_node *node;

    link_to(report, &link, numbers, count, sum);
    node = report_raw_link(report, number, &link);
    if (is_count) saying_group(&report->saying, node, "counts");
    buffer_clear(&link);
}

static void add_number(struct report *report, struct saying_node *parent, const char *name,
                       const char *text, const uint32_t *numbers, size_t count, uint64_t sum,
                       bool is_count)
{
    struct saying_node *number = saying_group(&report->saying, parent, name);

    saying_number(&report->saying, number, "text", text);
    if (count) add_link(report, number, numbers, count, sum, is_count);
    if (strcmp(text, "1") == 0) saying_group(&report->saying, number, "one");
    if (strcmp(text, "0") != 0) saying_group(&report->saying, number, "some");
}

uint64_t report_count(struct report *report, struct saying_node *parent, const char *name,
                      const struct question *question)
{
    uint64_t sum;
    size_t count = report_find(report, question, &sum);

    return report_listed(report, parent, name, report->found, count);
}

uint64_t report_listed(struct report *report, struct saying_node *parent, const char *name,
                       const uint32_t *numbers, size_t count)
{
    uint64_t sum = report_sum(report, numbers, count);
    char text[NUMBER_TEXT];

    number_write((double)sum, text);
    add_number(report, parent, name, text, numbers, count, sum, true);
    return sum;
}

void report_evidence(struct report *report, struct saying_node *parent, const char *name,
                     const char *text, const uint32_t *numbers, size_t count)
{
    if (strcmp(text, "0") == 0) count = 0; /* nothing is behind it */
    add_number(report, parent, name, text, numbers, count, report_sum(report, numbers, count), false);
}

void report_value(struct report *report, struct saying_node *parent, const char *name, const char *text,
                  const struct question *question)
{
    uint64_t sum;
    size_t count = report_find(report, question, &sum);

    report_evidence(report, parent, name, text, report->found, count);
}

/* ---- texts ---- */

void report_text(struct report *report, struct saying_node *parent, const char *name, const char *text,
                 size_t longest)
{
    struct buffer cut = { 0 };
    size_t length = strlen(text);

    if (length <= longest) {
        saying_text(&report->saying, parent, name, text);
        return;
    }
    buffer_add(&cut, text, utf8_valid(text, longest));
    buffer_text(&cut, "\u2026");
    if (cut.failed) report->saying.failed = true;
    else saying_text(&report->saying, parent, name, cut.bytes);
    buffer_clear(&cut);
}

struct saying_node *report_actor(struct report *report, struct saying_node *parent, const char *name,
                               hearsay_actor_id actor)
{
    const hearsay_actor *facts = hearsay_corpus_actor(report->corpus, actor);
    struct saying_node *node = saying_group(&report->saying, parent, name);

    report_text(report, node, "name", facts->name, REPORT_NAME_LENGTH);
    saying_text(&report->saying, node, "kind", hearsay_actor_kind_name(facts->kind));
    if (facts->kind == HEARSAY_KIND_UNNAMED) saying_group(&report->saying, node, "unnamed");
    return node;
}

struct saying_node *report_claim(struct report *report, struct saying_node *parent, const char *name,
                               hearsay_claim_id claim)
{
    const hearsay_claim *facts = hearsay_corpus_claim(report->corpus, claim);
    struct saying_node *node = saying_group(&report->saying, parent, name);

    report_text(report, node, "text", facts->text, 2 * REPORT_NAME_LENGTH);
    return node;
}

void report_date(struct report *report, struct saying_node *parent, const char *name,
                 hearsay_date date)
{
    char text[HEARSAY_DATE_TEXT];

    saying_text(&report->saying, parent, name, hearsay_date_write(date, text));
}

bool report_cell(const hearsay_table *table, size_t row, const char *column, char *text, size_t size)
{
    size_t at = hearsay_table_find(table, column);
    char number[NUMBER_TEXT];
    double value;

    if (at == SIZE_MAX || !hearsay_table_number(table, row, at, &value)) return false;
    number_write_fixed(value, floor(value) == value ? 0 : fabs(value) < 0.1 ? 3 : 2, number);
    (void)snprintf(text, size, "%s", number);
    return true;
}

void report_leave_out(struct report *report, const char *name)
{
    if (!report->left_out)
        report->left_out = saying_group(&report->saying, &report->saying.root, "left_out");
    saying_group(&report->saying, report->left_out, name);
}

/* ---- bars ---- */

enum { BAR_WIDTH = 120, BAR_HEIGHT = 10 };

void report_bar(struct report *report, struct saying_node *parent, const char *name,
                const struct bar_part *parts, size_t count, double most)
{
    struct buffer svg = { 0 };
    double at = 0;

    if (!report->is_page || most <= 0) return;
    buffer_format(&svg, "<svg class=\"bar\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" "
                        "aria-hidden=\"true\">", BAR_WIDTH, BAR_HEIGHT, BAR_WIDTH, BAR_HEIGHT);
    for (size_t i = 0; i < count; i++) {
        double width = BAR_WIDTH * parts[i].value / most;
        char x[NUMBER_TEXT], wide[NUMBER_TEXT];

        if (width <= 0) continue;
        number_write_fixed(at, 1, x);
        number_write_fixed(width, 1, wide);
        buffer_format(&svg, "<rect class=\"%s\" x=\"%s\" width=\"%s\" height=\"%d\"/>",
                      parts[i].style, x, wide, BAR_HEIGHT);
        at += width;
    }
    buffer_text(&svg, "</svg>");
    if (svg.failed) report->saying.failed = true;
    else saying_raw(&report->saying, parent, name, svg.bytes, svg.length);
    buffer_clear(&svg);
}
