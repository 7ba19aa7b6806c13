#include "report/ranking.h"

#include <stdlib.h>

#include "memory/allocate.h"

static int compare(const void *a, const void *b)
{
    const struct ranked *one = a, *other = b;

    if (one->sum != other->sum) return one->sum < other->sum ? 1 : -1;
    return one->id < other->id ? -1 : one->id > other->id;
}

/* What a statement counts for. */
static const uint32_t *named(const struct report *report, const hearsay_statement *statement,
                             enum ranked_by by, size_t *count)
{
    *count = 0;
    if (statement->flags & HEARSAY_NEGATED) return NULL;
    if (by == BY_CLAIM) {
        *count = statement->claim != HEARSAY_NONE;
        return &statement->claim;
    }
    if (statement->act->group != HEARSAY_GROUP_ACCUSATION) return NULL;
    if (by == BY_ACCUSED) return question_targets(report->corpus, statement, count);
    (void)question_targets(report->corpus, statement, count);
    *count = *count > 0; /* an accusation of nobody has no place in a matrix */
    return &statement->speaker;
}

struct ranked *ranking_make(struct report *report, enum ranked_by by, size_t *count)
{
    size_t things = by == BY_CLAIM ? hearsay_corpus_claims(report->corpus)
                                   : hearsay_corpus_actors(report->corpus);
    struct ranked *ranks = allocate_zero(things, sizeof *ranks);
    const hearsay_statement *statement;

    *count = 0;
    if (!ranks) {
        report->saying.failed = true;
        return NULL;
    }
    for (uint32_t i = 0; i < things; i++) ranks[i].id = i;
    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++) {
        size_t names;
        const uint32_t *ids = named(report, statement, by, &names);

        for (size_t j = 0; j < names; j++) ranks[ids[j]].sum += statement->count;
    }
    qsort(ranks, things, sizeof *ranks, compare);
    while (*count < things && ranks[*count].sum) ++*count;
    return ranks;
}
