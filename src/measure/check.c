/* The check as a whole: each kind of doubt has its own file, the order of the findings is the
 * table's. */
#include <hearsay/check.h>

#include <string.h>

#include "measure/findings.h"

/* Whether the checks below say the same, and of all, not of the first twenty. */
static bool is_said_elsewhere(const hearsay_notice *notice)
{
    static const char ending[] = " not declared";
    size_t length = strlen(notice->kind), tail = sizeof ending - 1;

    return length > tail && strcmp(notice->kind + length - tail, ending) == 0;
}

/* What the read found doubtful. */
static hearsay_status check_notices(struct findings *findings, hearsay_error *err)
{
    const hearsay_notice *notice;
    hearsay_status status = HEARSAY_OK;

    for (size_t i = 0; (notice = hearsay_corpus_notice(findings->corpus, i)) != NULL; i++) {
        if (is_said_elsewhere(notice)) continue;
        for (size_t j = 0; status == HEARSAY_OK && j < notice->kept; j++) {
            const hearsay_error *example = &notice->examples[j];
            struct finding finding = { .kind = notice->kind,
                                       .file = *example->file ? example->file : NULL,
                                       .line = example->line,
                                       .severity = SEVERITY_WARNING };

            buffer_text(&findings->what, example->message);
            buffer_text(&findings->advice, example->hint);
            status = findings_add(findings, &finding, err);
        }
        if (status == HEARSAY_OK && notice->count > notice->kept)
            status = findings_more(findings, notice->kind, SEVERITY_WARNING,
                                   notice->count - notice->kept, err);
    }
    return status;
}

static hearsay_status (*const checks[])(struct findings *findings, hearsay_error *err) = {
    check_notices, check_actors, check_names, check_claims, check_documents, check_statements,
};

hearsay_status hearsay_check(hearsay_table **out, const hearsay_corpus *corpus, hearsay_error *err)
{
    struct findings findings;
    hearsay_status status = HEARSAY_OK;

    *out = NULL;
    findings_init(&findings, corpus);
    for (size_t i = 0; status == HEARSAY_OK && i < sizeof checks / sizeof *checks; i++)
        status = checks[i](&findings, err);
    if (status == HEARSAY_OK) status = findings_table(out, &findings, err);
    findings_clear(&findings);
    return status;
}
