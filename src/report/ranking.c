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
    if (by == BY_INFERRED) {
        const hearsay_actor_id *targets = question_targets(report->corpus, statement, count);

        if (!(statement->flags & HEARSAY_IMPLICIT)) *count = 0;
        return targets;
    }
    if (statement->act->group != HEARSAY_GROUP_ACCUSATION) return NULL;
    if (by == BY_ACCUSED) return question_targets(report->corpus, statement, count);
    (void)question_targets(report->corpus, statement, count);
    *count = *count > 0; /* an accusation of nobody has no place in a matrix */
    return &statement->speaker;
}

static struct ranked *begin(struct report *report, size_t things)
{
    struct ranked *ranks = allocate_zero(things, sizeof *ranks);

    if (!ranks) report->saying.failed = true;
    for (uint32_t i = 0; ranks && i < things; i++) ranks[i].id = i;
    return ranks;
}

static size_t end(struct ranked *ranks, size_t things)
{
    size_t count = 0;

    qsort(ranks, things, sizeof *ranks, compare);
    while (count < things && ranks[count].sum) count++;
    return count;
}

struct ranked *ranking_make(struct report *report, enum ranked_by by, size_t *count)
{
    size_t things = by == BY_CLAIM ? hearsay_corpus_claims(report->corpus)
                                   : hearsay_corpus_actors(report->corpus);
    struct ranked *ranks = begin(report, things);
    const hearsay_statement *statement;

    *count = 0;
    if (!ranks) return NULL;
    for (size_t i = 0; (statement = hearsay_corpus_statement(report->corpus, i)) != NULL; i++) {
        size_t names;
        const uint32_t *ids = named(report, statement, by, &names);

        for (size_t j = 0; j < names; j++) ranks[ids[j]].sum += statement->count;
    }
    *count = end(ranks, things);
    return ranks;
}

struct ranked *ranking_publishers(struct report *report, const struct question *question,
                                  size_t *count)
{
    size_t actors = hearsay_corpus_actors(report->corpus), found;
    struct ranked *ranks = begin(report, actors);
    uint64_t sum;

    *count = 0;
    if (!ranks) return NULL;
    found = report_find(report, question, &sum);
    for (size_t i = 0; i < found; i++) {
        const hearsay_statement *statement =
            hearsay_corpus_numbered(report->corpus, report->found[i]);
        const hearsay_document *document =
            hearsay_corpus_document(report->corpus, statement->document);

        if (document && document->publisher != HEARSAY_NONE)
            ranks[document->publisher].sum += statement->count;
    }
    *count = end(ranks, actors);
    return ranks;
}
