/* Statements that say nothing, that are dated after their document, or that stand there twice. */
#include <stdlib.h>
#include <string.h>

#include "measure/findings.h"
#include "memory/allocate.h"

static hearsay_status add(struct findings *findings, const char *kind, enum severity severity,
                          const hearsay_statement *statement, const hearsay_statement_id *ids,
                          size_t count, hearsay_error *err)
{
    struct finding finding = { .kind = kind,
                               .severity = severity,
                               .file = hearsay_corpus_file(findings->corpus, statement->file),
                               .line = statement->line,
                               .statements = ids,
                               .statement_count = count };

    return findings_add(findings, &finding, err);
}

/* "statement 12 (Ann Marsh denies)" */
static void describe(struct findings *findings, const hearsay_statement *statement)
{
    const char *speaker = hearsay_corpus_actor(findings->corpus, statement->speaker)->name;

    buffer_text(&findings->what, "statement ");
    if (statement->id) buffer_format(&findings->what, "\"%s\"", statement->id);
    else buffer_count(&findings->what, statement->number);
    buffer_format(&findings->what, " (%s %s)", speaker, statement->act->label);
}

static hearsay_status check_empty(struct findings *findings, const hearsay_statement *statement,
                                  hearsay_error *err)
{
    if (statement->claim != HEARSAY_NONE || statement->target_count) return HEARSAY_OK;
    describe(findings, statement);
    buffer_text(&findings->what, " has neither a claim nor a target");
    buffer_text(&findings->advice, "say what it is about: it makes no tie in any network of claims "
                                   "or targets");
    return add(findings, "neither claim nor target", SEVERITY_WARNING, statement,
               &statement->number, 1, err);
}

static hearsay_status check_date(struct findings *findings, const hearsay_statement *statement,
                                 hearsay_error *err)
{
    const hearsay_document *document =
        hearsay_corpus_document(findings->corpus, statement->document);
    char date[HEARSAY_DATE_TEXT], published[HEARSAY_DATE_TEXT];

    if (!document || document->date.year == 0 || statement->date.year == 0 ||
        hearsay_date_first_day(statement->date) <= hearsay_date_last_day(document->date))
        return HEARSAY_OK;
    describe(findings, statement);
    buffer_format(&findings->what, " is dated %s, after its document \"%s\" (%s)",
                  hearsay_date_write(statement->date, date), document->id,
                  hearsay_date_write(document->date, published));
    buffer_text(&findings->advice, "one of the two dates is wrong");
    return add(findings, "dated after its document", SEVERITY_WARNING, statement,
               &statement->number, 1, err);
}

/* ---- equal statements ---- */

/* All that makes a statement but its id, number and place. */
static int compare_texts(const char *a, const char *b)
{
    if (!a || !b) return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

static int compare_lists(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count)
{
    if (a_count != b_count) return a_count < b_count ? -1 : 1;
    for (size_t i = 0; i < a_count; i++)
        if (a[i] != b[i]) return a[i] < b[i] ? -1 : 1;
    return 0;
}

static int compare_numbers(const hearsay_statement *a, const hearsay_statement *b)
{
    const int64_t pairs[][2] = {
        { a->speaker, b->speaker },
        { a->claim, b->claim },
        { a->document, b->document },
        { hearsay_date_first_day(a->date), hearsay_date_first_day(b->date) },
        { hearsay_date_last_day(a->date), hearsay_date_last_day(b->date) },
        { a->date.year, b->date.year },
        { a->flags, b->flags },
        { a->detail->span_start, b->detail->span_start },
        { a->detail->span_end, b->detail->span_end },
        { a->count, b->count },
    };

    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i][0] != pairs[i][1]) return pairs[i][0] < pairs[i][1] ? -1 : 1;
    return (a->confidence > b->confidence) - (a->confidence < b->confidence);
}

static int compare_statements(const hearsay_statement *a, const hearsay_statement *b)
{
    int order = compare_numbers(a, b);

    if (!order) order = strcmp(a->act->name, b->act->name);
    if (!order) order = compare_lists(a->targets, a->target_count, b->targets, b->target_count);
    if (!order)
        order = compare_lists(a->detail->addressees, a->detail->addressee_count, b->detail->addressees,
                              b->detail->addressee_count);
    if (!order) order = compare_lists(a->detail->via, a->detail->via_count, b->detail->via, b->detail->via_count);
    if (!order) order = compare_texts(a->quote, b->quote);
    if (!order) order = compare_texts(a->detail->cue, b->detail->cue);
    return order ? order : compare_texts(a->detail->annotator, b->detail->annotator);
}

static int compare_attributes(const hearsay_statement *a, const hearsay_statement *b)
{
    int order = (a->detail->attribute_count > b->detail->attribute_count) -
                (a->detail->attribute_count < b->detail->attribute_count);

    for (size_t i = 0; !order && i < a->detail->attribute_count; i++) {
        order = strcmp(a->detail->attributes[i].name, b->detail->attributes[i].name);
        if (!order) order = strcmp(a->detail->attributes[i].json, b->detail->attributes[i].json);
    }
    return order;
}

static int compare_content(const hearsay_statement *a, const hearsay_statement *b)
{
    int order = compare_statements(a, b);

    return order ? order : compare_attributes(a, b);
}

static int compare_entries(const void *a, const void *b)
{
    const hearsay_statement *left = *(const hearsay_statement *const *)a;
    const hearsay_statement *right = *(const hearsay_statement *const *)b;
    int order = compare_content(left, right);

    return order ? order : (left->number > right->number) - (left->number < right->number);
}

static hearsay_status add_equal(struct findings *findings,
                                const hearsay_statement *const *statements, size_t count,
                                hearsay_error *err)
{
    hearsay_statement_id *ids = allocate_zero(count, sizeof *ids);
    /* rows of event data often agree; a quote or a document is entered twice only by mistake */
    bool is_coded = statements[0]->quote || statements[0]->document != HEARSAY_NONE;
    hearsay_status status;

    if (!ids) return findings_no_memory(err);
    for (size_t i = 0; i < count; i++) ids[i] = statements[i]->number;
    describe(findings, statements[0]);
    buffer_format(&findings->what, " stands there %zu times, word for word", count);
    buffer_text(&findings->advice, "leave out what was entered twice, or write \"count\"");
    status = add(findings, is_coded ? "equal statements" : "equal rows",
                 is_coded ? SEVERITY_WARNING : SEVERITY_NOTE, statements[0], ids, count, err);
    allocate_free(ids);
    return status;
}

static hearsay_status check_equal(struct findings *findings, hearsay_error *err)
{
    size_t count = hearsay_corpus_statements(findings->corpus), end;
    const hearsay_statement **all = allocate_zero(count, sizeof *all);
    hearsay_status status = HEARSAY_OK;

    if (!all) return findings_no_memory(err);
    for (size_t i = 0; i < count; i++) all[i] = hearsay_corpus_statement(findings->corpus, i);
    qsort(all, count, sizeof *all, compare_entries);
    for (size_t start = 0; status == HEARSAY_OK && start < count; start = end) {
        for (end = start + 1; end < count && compare_content(all[start], all[end]) == 0;) end++;
        if (end - start > 1) status = add_equal(findings, all + start, end - start, err);
    }
    allocate_free(all);
    return status;
}

hearsay_status check_statements(struct findings *findings, hearsay_error *err)
{
    const hearsay_statement *statement;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; (statement = hearsay_corpus_statement(findings->corpus, i)) != NULL; i++) {
        status = check_empty(findings, statement, err);
        if (status == HEARSAY_OK) status = check_date(findings, statement, err);
        if (status != HEARSAY_OK) return status;
    }
    return check_equal(findings, err);
}
