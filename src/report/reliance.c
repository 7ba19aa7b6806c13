/* Claims that hang on one outlet: most of what backs them stands in documents of one publisher, though
 * the corpus has others. */
#include <stdlib.h>

#include "memory/allocate.h"
#include "report/ranking.h"

enum { MOST_CLAIMS = 10, LEAST_BACKING = 3 };

struct outlet_share {
    uint64_t sum, all; /* statements that back the claim: in the publisher's documents, and anywhere */
    hearsay_claim_id claim;
    hearsay_actor_id publisher; /* HEARSAY_NONE: not known */
};

static int compare_things(const void *a, const void *b)
{
    const struct outlet_share *one = a, *other = b;

    if (one->claim != other->claim) return one->claim < other->claim ? -1 : 1;
    return (one->publisher > other->publisher) - (one->publisher < other->publisher);
}

/* By share, then by number. */
static int compare_shares(const void *a, const void *b)
{
    const struct outlet_share *one = a, *other = b;
    double left = (double)one->sum / (double)one->all;
    double right = (double)other->sum / (double)other->all;

    if (left < right || left > right) return left < right ? 1 : -1;
    if (one->sum != other->sum) return one->sum < other->sum ? 1 : -1;
    return compare_things(a, b);
}

/* A share for each statement that backs a claim; NULL: no memory. */
static struct outlet_share *list_shares(struct report *report, size_t *count)
{
    const struct question backs = { .about_claim = true, .stance = STANCE_BACKS };
    uint64_t sum;
    struct outlet_share *shares;

    *count = report_find(report, &backs, &sum);
    shares = allocate(*count * sizeof *shares);
    for (size_t i = 0; shares && i < *count; i++) {
        const hearsay_statement *statement =
            hearsay_corpus_numbered(report->corpus, report->found[i]);
        const hearsay_document *document =
            hearsay_corpus_document(report->corpus, statement->document);

        shares[i] = (struct outlet_share){ statement->count, 0, statement->claim,
                                           document ? document->publisher : HEARSAY_NONE };
    }
    return shares;
}

/* Adds up those of one claim and publisher; returns how many are left. */
static size_t add_up(struct outlet_share *shares, size_t count)
{
    size_t kept = 0;

    if (!count) return 0;
    qsort(shares, count, sizeof *shares, compare_things);
    for (size_t i = 1; i < count; i++)
        if (compare_things(&shares[kept], &shares[i]) == 0) shares[kept].sum += shares[i].sum;
        else shares[++kept] = shares[i];
    return kept + 1;
}

static bool hangs_on_one(const struct outlet_share *share)
{
    return share->publisher != HEARSAY_NONE && share->all >= LEAST_BACKING &&
           3 * share->sum >= 2 * share->all;
}

/* Leaves the shares that say that a claim hangs on one publisher. */
static size_t choose(struct outlet_share *shares, size_t count)
{
    size_t kept = 0;

    for (size_t first = 0, end; first < count; first = end) {
        uint64_t all = 0;

        for (end = first; end < count && shares[end].claim == shares[first].claim; end++)
            all += shares[end].sum;
        for (size_t i = first; i < end; i++) {
            shares[i].all = all;
            if (hangs_on_one(&shares[i])) shares[kept++] = shares[i];
        }
    }
    if (kept) qsort(shares, kept, sizeof *shares, compare_shares);
    return kept;
}

static void add_row(struct report *report, struct saying_node *parent,
                    const struct outlet_share *share)
{
    struct question question = { .claim = share->claim + 1, .stance = STANCE_BACKS };
    struct saying_node *row = saying_group(&report->saying, parent, "row");

    report_claim(report, row, "claim", share->claim);
    report_actor(report, row, "publisher", share->publisher);
    report_count(report, row, "all", &question);
    question.publisher = share->publisher + 1;
    report_count(report, row, "inside", &question);
}

hearsay_status report_reliance(struct report *report, struct saying_node *parent, hearsay_error *err)
{
    size_t publishers, count;
    bool backed;
    struct outlet_share *shares = list_shares(report, &count);

    if (!shares) return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for outlets");
    allocate_free(ranking_publishers(report, &(struct question){ 0 }, &publishers));
    backed = count > 0;
    count = choose(shares, add_up(shares, count));
    if (publishers > 1 && backed) {
        struct saying_node *node = saying_group(&report->saying, parent, "reliance");

        for (size_t i = 0; i < count && i < MOST_CLAIMS; i++) add_row(report, node, &shares[i]);
        if (!count) saying_group(&report->saying, node, "none");
        if (count > MOST_CLAIMS) saying_count(&report->saying, node, "more", count - MOST_CLAIMS);
    }
    allocate_free(shares);
    return HEARSAY_OK;
}
