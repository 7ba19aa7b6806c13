/* Collecting findings and making them a table. */
#include "measure/findings.h"

#include <stdlib.h>
#include <string.h>

#include "measure/table.h"
#include "memory/allocate.h"

enum finding_column { COLUMN_SEVERITY, COLUMN_WHERE, COLUMN_WHAT, COLUMN_ADVICE };

static const char *const severity_names[] = {
    [SEVERITY_ERROR] = "error",
    [SEVERITY_WARNING] = "warning",
    [SEVERITY_NOTE] = "note",
};

struct finding_kind {
    const char *name;
    uint64_t more; /* than are kept */
    size_t kept;
    enum severity severity;
};

hearsay_status findings_no_memory(hearsay_error *err)
{
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a check");
}

void findings_init(struct findings *findings, const hearsay_corpus *corpus)
{
    *findings = (struct findings){ .corpus = corpus };
    arena_init(&findings->arena, 0);
}

void findings_clear(struct findings *findings)
{
    arena_clear(&findings->arena);
    allocate_free(findings->items);
    allocate_free(findings->kinds);
    buffer_clear(&findings->what);
    buffer_clear(&findings->advice);
}

static struct finding_kind *find_kind(struct findings *findings, const char *name,
                                      enum severity severity)
{
    void *kinds = findings->kinds;

    for (size_t i = 0; i < findings->kind_count; i++)
        if (strcmp(findings->kinds[i].name, name) == 0) return &findings->kinds[i];
    if (!allocate_grow(&kinds, &findings->kind_capacity, findings->kind_count + 1,
                       sizeof *findings->kinds))
        return NULL;
    findings->kinds = kinds;
    findings->kinds[findings->kind_count] =
        (struct finding_kind){ .name = name, .severity = severity };
    return &findings->kinds[findings->kind_count++];
}

hearsay_status findings_more(struct findings *findings, const char *kind, enum severity severity,
                             uint64_t more, hearsay_error *err)
{
    struct finding_kind *found = find_kind(findings, kind, severity);

    if (!found) return findings_no_memory(err);
    found->more += more;
    return HEARSAY_OK;
}

static const char *keep_text(struct findings *findings, struct buffer *buffer)
{
    const char *text = buffer->failed
                           ? NULL
                           : arena_text(&findings->arena, buffer_string(buffer), buffer->length);

    buffer_reset(buffer);
    return text;
}

static hearsay_status keep(struct findings *findings, const struct finding *finding,
                           hearsay_error *err)
{
    size_t size = finding->statement_count * sizeof *finding->statements;
    hearsay_statement_id *statements = arena_take(&findings->arena, size);
    void *items = findings->items;
    struct finding kept = *finding;

    kept.what = keep_text(findings, &findings->what);
    kept.advice = keep_text(findings, &findings->advice);
    if (!kept.what || !kept.advice || !statements ||
        !allocate_grow(&items, &findings->capacity, findings->count + 1, sizeof *findings->items))
        return findings_no_memory(err);
    if (size) memcpy(statements, finding->statements, size);
    kept.statements = statements;
    findings->items = items;
    findings->items[findings->count++] = kept;
    return HEARSAY_OK;
}

hearsay_status findings_add(struct findings *findings, const struct finding *finding,
                            hearsay_error *err)
{
    struct finding_kind *kind = find_kind(findings, finding->kind, finding->severity);

    if (!kind) return findings_no_memory(err);
    if (kind->kept < FINDINGS_KEPT) {
        kind->kept++;
        return keep(findings, finding, err);
    }
    kind->more++;
    buffer_reset(&findings->what);
    buffer_reset(&findings->advice);
    return HEARSAY_OK;
}

/* ---- the table ---- */

static int compare_findings(const void *a, const void *b)
{
    const struct finding *left = a, *right = b;
    int order;

    if (left->severity != right->severity) return left->severity < right->severity ? -1 : 1;
    if (!left->file != !right->file) return left->file ? -1 : 1;
    order = left->file ? strcmp(left->file, right->file) : 0;
    if (!order) order = (left->line > right->line) - (left->line < right->line);
    if (!order) order = strcmp(left->what, right->what);
    return order ? order : strcmp(left->advice, right->advice);
}

/* What was not kept becomes a finding without a place. */
static hearsay_status tell_more(struct findings *findings, hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; status == HEARSAY_OK && i < findings->kind_count; i++) {
        struct finding finding = { .kind = findings->kinds[i].name,
                                   .severity = findings->kinds[i].severity };
        if (findings->kinds[i].more == 0) continue;
        buffer_text(&findings->what, "and ");
        buffer_count(&findings->what, findings->kinds[i].more);
        buffer_format(&findings->what, " more: %s", findings->kinds[i].name);
        buffer_format(&findings->advice, "the first %zu are listed", findings->kinds[i].kept);
        status = keep(findings, &finding, err);
    }
    return status;
}

static hearsay_status add_row(hearsay_table *table, const struct finding *finding,
                              struct buffer *where, hearsay_error *err)
{
    hearsay_status status = table_row(table, err);

    buffer_reset(where);
    buffer_text(where, finding->file);
    if (finding->file && finding->line) {
        buffer_char(where, ':');
        buffer_count(where, finding->line);
    }
    if (where->failed) return findings_no_memory(err);
    if (status == HEARSAY_OK)
        status = table_set_text(table, COLUMN_SEVERITY, severity_names[finding->severity], err);
    if (status == HEARSAY_OK && where->length)
        status = table_set_text(table, COLUMN_WHERE, buffer_string(where), err);
    if (status == HEARSAY_OK) status = table_set_text(table, COLUMN_WHAT, finding->what, err);
    if (status == HEARSAY_OK && *finding->advice)
        status = table_set_text(table, COLUMN_ADVICE, finding->advice, err);
    if (status == HEARSAY_OK)
        status = table_set_evidence(table, finding->statements, finding->statement_count, err);
    return status;
}

hearsay_status findings_table(hearsay_table **out, struct findings *findings, hearsay_error *err)
{
    static const char *const headings[] = { "severity", "where", "what", "advice" };
    struct buffer where = { 0 };
    hearsay_table *table = NULL;
    hearsay_status status = table_new(&table, err);

    for (size_t i = 0; status == HEARSAY_OK && i < sizeof headings / sizeof *headings; i++)
        status = table_column(table, headings[i], false, err);
    if (status == HEARSAY_OK) status = tell_more(findings, err);
    if (status == HEARSAY_OK && findings->count)
        qsort(findings->items, findings->count, sizeof *findings->items, compare_findings);
    for (size_t i = 0; status == HEARSAY_OK && i < findings->count; i++)
        status = add_row(table, &findings->items[i], &where, err);
    if (status != HEARSAY_OK) {
        hearsay_table_free(table);
        table = NULL;
    }
    buffer_clear(&where);
    *out = table;
    return status;
}
