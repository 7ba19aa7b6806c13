/* Figures that disagree: claims that rebut each other with other numbers, or that are equal but for
 * their numbers. Somebody tells both. O(c log c) for c claims with numbers. */
#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"
#include "report/figures.h"
#include "report/ranking.h"

/* More claims that are equal but for their numbers are numbered things: "incident 12". */
enum { MOST_PAIRS = 10, MOST_PUBLISHERS = 3, MOST_EQUAL = 8 };

struct told {
    const hearsay_claim *facts;
    struct figures figures;
    uint64_t sum; /* of the counts of statements that tell it */
    hearsay_claim_id claim;
};

struct pair {
    uint64_t sum;             /* of both */
    hearsay_claim_id one, other; /* the one that is told more first */
};

struct disagreement {
    const hearsay_corpus *corpus;
    struct told *told;
    uint32_t *places;         /* by claim: where it is in told + 1; 0: nowhere */
    struct pair *pairs;
    size_t count, pair_count, pair_capacity;
};

/* ---- claims with numbers ---- */

/* What must be equal for two claims to be equal but for their numbers. */
static int compare_frames(const struct told *one, const struct told *other)
{
    const char *topic = one->facts->topic, *other_topic = other->facts->topic;
    size_t count = one->facts->about_count;
    int order = strcmp(one->figures.frame, other->figures.frame);

    if (!order) order = strcmp(topic ? topic : "", other_topic ? other_topic : "");
    if (!order) order = (count > other->facts->about_count) - (count < other->facts->about_count);
    if (!order && count)
        order = memcmp(one->facts->about, other->facts->about, count * sizeof *one->facts->about);
    return order;
}

static int compare_sums(const struct told *one, const struct told *other)
{
    if (one->sum != other->sum) return one->sum < other->sum ? 1 : -1;
    return one->claim < other->claim ? -1 : one->claim > other->claim;
}

static int compare_told(const void *a, const void *b)
{
    int order = compare_frames(a, b);

    return order ? order : compare_sums(a, b);
}

/* By claim how many statements tell it; NULL: no memory. */
static uint64_t *count_tellings(const hearsay_corpus *corpus)
{
    const struct question tells = { .about_claim = true, .stance = STANCE_TELLS };
    uint64_t *sums = allocate_zero(hearsay_corpus_claims(corpus), sizeof *sums);
    const hearsay_statement *statement;

    for (size_t i = 0; sums && (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++)
        if (question_meets(&tells, corpus, statement)) sums[statement->claim] += statement->count;
    return sums;
}

static bool list_told(struct disagreement *work)
{
    hearsay_claim_id claims = (hearsay_claim_id)hearsay_corpus_claims(work->corpus);
    uint64_t *sums = count_tellings(work->corpus);
    void *items = NULL;
    size_t capacity = 0;
    bool has_room = sums != NULL;

    for (hearsay_claim_id i = 0; has_room && i < claims; i++) {
        struct told told = { hearsay_corpus_claim(work->corpus, i), { 0 }, sums[i], i };

        if (!sums[i]) continue;
        has_room = figures_read(&told.figures, told.facts->text) &&
                   allocate_grow(&items, &capacity, work->count + 1, sizeof told);
        if (has_room) work->told = items;
        if (has_room && told.figures.count) work->told[work->count++] = told;
        else figures_clear(&told.figures);
    }
    allocate_free(sums);
    if (!has_room) return false;
    if (work->count) qsort(work->told, work->count, sizeof *work->told, compare_told);
    work->places = allocate_zero(claims, sizeof *work->places);
    for (size_t i = 0; work->places && i < work->count; i++)
        work->places[work->told[i].claim] = (uint32_t)i + 1;
    return work->places != NULL;
}

/* ---- pairs of them ---- */

static bool add_pair(struct disagreement *work, const struct told *one, const struct told *other)
{
    void *pairs = work->pairs;
    bool in_order = compare_sums(one, other) < 0;

    if (!figures_differ(&one->figures, &other->figures)) return true;
    if (!allocate_grow(&pairs, &work->pair_capacity, work->pair_count + 1, sizeof *work->pairs))
        return false;
    work->pairs = pairs;
    work->pairs[work->pair_count++] =
        (struct pair){ one->sum + other->sum, in_order ? one->claim : other->claim,
                       in_order ? other->claim : one->claim };
    return true;
}

/* Whether claims of this frame are about something that they can disagree on. */
static bool has_subject(const struct told *told)
{
    return told->facts->topic || told->facts->about_count;
}

/* Of claims that are equal but for their numbers, each beside the one that is told most. */
static bool pair_equal(struct disagreement *work)
{
    bool has_room = true;

    for (size_t first = 0, end; has_room && first < work->count; first = end) {
        for (end = first + 1; end < work->count; end++)
            if (compare_frames(&work->told[first], &work->told[end]) != 0) break;
        if (end - first > MOST_EQUAL || !has_subject(&work->told[first])) continue;
        for (size_t i = first + 1; has_room && i < end; i++)
            has_room = add_pair(work, &work->told[first], &work->told[i]);
    }
    return has_room;
}

static bool pair_rebutting(struct disagreement *work)
{
    bool has_room = true;

    for (size_t i = 0; i < work->count; i++) {
        const hearsay_claim *facts = work->told[i].facts;

        for (size_t j = 0; has_room && j < facts->related_count[HEARSAY_REBUTS]; j++) {
            uint32_t place = work->places[facts->related[HEARSAY_REBUTS][j]];

            if (place) has_room = add_pair(work, &work->told[i], &work->told[place - 1]);
        }
    }
    return has_room;
}

static int compare_pairs(const void *a, const void *b)
{
    const struct pair *one = a, *other = b;

    if (one->sum != other->sum) return one->sum < other->sum ? 1 : -1;
    if (one->one != other->one) return one->one < other->one ? -1 : 1;
    return one->other < other->other ? -1 : one->other > other->other;
}

/* The one with the most statements first, each once though it was found in two ways. */
static void sort_pairs(struct disagreement *work)
{
    size_t kept = 0;

    if (!work->pair_count) return;
    qsort(work->pairs, work->pair_count, sizeof *work->pairs, compare_pairs);
    for (size_t i = 1; i < work->pair_count; i++)
        if (compare_pairs(&work->pairs[kept], &work->pairs[i]) != 0)
            work->pairs[++kept] = work->pairs[i];
    work->pair_count = kept + 1;
}

/* ---- what is said of them ---- */

static void add_publishers(struct report *report, struct saying_node *side,
                           const struct question *tells)
{
    size_t count;
    struct ranked *ranks = ranking_publishers(report, tells, &count);
    struct saying_node *list = count ? saying_group(&report->saying, side, "published") : NULL;

    for (size_t i = 0; i < count && i < MOST_PUBLISHERS; i++) {
        struct saying_node *node = saying_group(&report->saying, list, i ? "next" : "publisher");
        struct question question = *tells;

        question.publisher = ranks[i].id + 1;
        report_actor(report, node, "actor", ranks[i].id);
        report_count(report, node, "statements", &question);
    }
    if (count > MOST_PUBLISHERS)
        saying_count(&report->saying, list, "more", count - MOST_PUBLISHERS);
    allocate_free(ranks);
}

/* The date of a statement, which leads to it. */
static void add_day(struct report *report, struct saying_node *side,
                    const hearsay_statement *statement)
{
    struct saying_node *node =
        saying_group(&report->saying, side, statement->date.year ? "on" : "undated");

    report_date(report, node, "text", statement->date);
    report_link_to(report, node, statement);
}

static void add_side(struct report *report, struct saying_node *row, const char *name,
                     hearsay_claim_id claim)
{
    const struct question tells = { .claim = claim + 1, .stance = STANCE_TELLS };
    const struct question backs = { .claim = claim + 1, .stance = STANCE_BACKS };
    struct saying_node *side = saying_group(&report->saying, row, name);
    const hearsay_statement *first = report_first(report, &tells);

    report_claim(report, side, "claim", claim);
    report_count(report, side, "tells", &tells);
    report_count(report, side, "backs", &backs);
    report_actor(report, side, "first", first->speaker);
    add_day(report, side, first);
    add_publishers(report, side, &tells);
}

static void add_pairs(struct report *report, struct saying_node *parent,
                      const struct disagreement *work)
{
    struct saying_node *node = saying_group(&report->saying, parent, "disagreement");

    for (size_t i = 0; i < work->pair_count && i < MOST_PAIRS; i++) {
        struct saying_node *row = saying_group(&report->saying, node, "row");

        add_side(report, row, "one", work->pairs[i].one);
        add_side(report, row, "other", work->pairs[i].other);
    }
    if (work->pair_count > MOST_PAIRS)
        saying_count(&report->saying, node, "more", work->pair_count - MOST_PAIRS);
}

hearsay_status report_disagreement(struct report *report, struct saying_node *parent,
                                   hearsay_error *err)
{
    struct disagreement work = { .corpus = report->corpus };
    bool has_room = list_told(&work) && pair_equal(&work) && pair_rebutting(&work);

    sort_pairs(&work);
    if (has_room && work.pair_count) add_pairs(report, parent, &work);
    else if (has_room) report_leave_out(report, "no_disagreement");
    for (size_t i = 0; i < work.count; i++) figures_clear(&work.told[i].figures);
    allocate_free(work.told);
    allocate_free(work.places);
    allocate_free(work.pairs);
    return has_room ? HEARSAY_OK
                    : hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for figures");
}
