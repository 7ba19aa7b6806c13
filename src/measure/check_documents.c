/* Documents that nobody declared or that nothing uses. */
#include "measure/findings.h"
#include "memory/allocate.h"

static hearsay_status add(struct findings *findings, const char *kind,
                          const hearsay_document *document, hearsay_error *err)
{
    struct finding finding = { .kind = kind,
                               .severity = SEVERITY_NOTE,
                               .file = hearsay_corpus_file(findings->corpus, document->file),
                               .line = document->line };

    return findings_add(findings, &finding, err);
}

static hearsay_status check_document(struct findings *findings, const hearsay_document *document,
                                     bool is_used, bool tell_undeclared, hearsay_error *err)
{
    if (document->declared && !is_used) {
        buffer_format(&findings->what, "document \"%s\" is declared, but no statement is from it",
                      document->id);
        buffer_text(&findings->advice, "leave it out, or look for a slip in the statements");
        return add(findings, "document is not used", document, err);
    }
    if (!document->declared && tell_undeclared) {
        buffer_format(&findings->what, "document \"%s\" is not declared", document->id);
        buffer_text(&findings->advice, "declare it with its publisher and date");
        return add(findings, "document is not declared", document, err);
    }
    return HEARSAY_OK;
}

hearsay_status check_documents(struct findings *findings, hearsay_error *err)
{
    const hearsay_corpus *corpus = findings->corpus;
    size_t count = hearsay_corpus_documents(corpus);
    bool *used = allocate_zero(count, sizeof *used), any = false;
    const hearsay_statement *statement;
    hearsay_status status = HEARSAY_OK;

    if (!used) return findings_no_memory(err);
    for (size_t i = 0; (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++)
        if (statement->document != HEARSAY_NONE) used[statement->document] = true;
    for (uint32_t i = 0; i < count; i++)
        any = any || hearsay_corpus_document(corpus, i)->declared;
    for (uint32_t i = 0; status == HEARSAY_OK && i < count; i++)
        status = check_document(findings, hearsay_corpus_document(corpus, i), used[i], any, err);
    if (status == HEARSAY_OK && count && !any) {
        struct finding finding = { .kind = "no document is declared", .severity = SEVERITY_NOTE };

        buffer_format(&findings->what, "none of the %zu documents is declared", count);
        buffer_text(&findings->advice, "declare them to give them publishers and dates");
        status = findings_add(findings, &finding, err);
    }
    allocate_free(used);
    return status;
}
