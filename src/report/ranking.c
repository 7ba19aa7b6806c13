#include "report/ranking.h"

#include <stdlib.h>

#include "memory/allocate.h"

static int compare(const void *a, const void *b)
{
    const struct ranked *one = a, *other = b;

    if (one->sum != other->sum) return one->sum < other->sum ? 1 : -1;
    return one->id < other->id ? -1 : one->id > other->id;
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

/* The things that a statement counts for. */
typedef const uint32_t *things_named(const hearsay_corpus *corpus, const hearsay_statement *statement,
                                     size_t *count);

static struct ranked *rank(struct report *report, const struct question *question, size_t things,
                           things_named *named, size_t *count)
{
    struct ranked *ranks = begin(report, things);
    uint64_t sum;
    size_t found = ranks ? report_find(report, question, &sum) : 0;

    for (size_t i = 0; i < found; i++) {
        const hearsay_statement *statement =
            hearsay_corpus_numbered(report->corpus, report->found[i]);
        size_t names;
        const uint32_t *ids = named(report->corpus, statement, &names);

        for (size_t j = 0; j < names; j++) ranks[ids[j]].sum += statement->count;
    }
    *count = ranks ? end(ranks, things) : 0;
    return ranks;
}

static const uint32_t *name_speaker(const hearsay_corpus *corpus, const hearsay_statement *statement,
                                    size_t *count)
{
    (void)corpus;
    *count = 1;
    return &statement->speaker;
}

static const uint32_t *name_claim(const hearsay_corpus *corpus, const hearsay_statement *statement,
                                  size_t *count)
{
    (void)corpus;
    *count = statement->claim != HEARSAY_NONE;
    return &statement->claim;
}

static const uint32_t *name_publisher(const hearsay_corpus *corpus,
                                      const hearsay_statement *statement, size_t *count)
{
    const hearsay_document *document = hearsay_corpus_document(corpus, statement->document);

    *count = document && document->publisher != HEARSAY_NONE;
    return document ? &document->publisher : NULL;
}

struct ranked *ranking_claims(struct report *report, size_t *count)
{
    return rank(report, &(struct question){ 0 }, hearsay_corpus_claims(report->corpus), name_claim,
                count);
}

struct ranked *ranking_speakers(struct report *report, const struct question *question, size_t *count)
{
    return rank(report, question, hearsay_corpus_actors(report->corpus), name_speaker, count);
}

struct ranked *ranking_targets(struct report *report, const struct question *question, size_t *count)
{
    return rank(report, question, hearsay_corpus_actors(report->corpus), question_targets, count);
}

struct ranked *ranking_publishers(struct report *report, const struct question *question,
                                  size_t *count)
{
    return rank(report, question, hearsay_corpus_actors(report->corpus), name_publisher, count);
}
