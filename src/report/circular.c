/* Circular reporting: claims whose backing goes from one to the next and comes back, with the
 * statements that are steps of the circle. */
#include "measure/circles.h"
#include "measure/postings.h"
#include "memory/allocate.h"
#include "report/ranking.h"

enum { MOST_CIRCLES = 10 };

/* The statements that back each claim, by number, and how many they are. */
static bool list_backing(struct report *report, struct postings *backing, size_t *count)
{
    const struct question backs = { .about_claim = true, .stance = STANCE_BACKS };
    uint64_t sum;
    size_t found = *count = report_find(report, &backs, &sum);

    if (!postings_init(backing, hearsay_corpus_claims(report->corpus))) return false;
    for (size_t i = 0; i < found; i++)
        postings_count(backing, hearsay_corpus_numbered(report->corpus, report->found[i])->claim);
    if (!postings_room(backing)) return false;
    for (size_t i = 0; i < found; i++)
        postings_add(backing, hearsay_corpus_numbered(report->corpus, report->found[i])->claim,
                     report->found[i]);
    return true;
}

static void add_circle(struct report *report, struct saying_node *parent, hearsay_claim_id claim,
                       struct circles *circles, const hearsay_actor_id *actors, size_t count,
                       const struct postings *backing)
{
    struct saying_node *row = saying_group(&report->saying, parent, "row");
    size_t backers, kept = 0;
    const uint32_t *numbers = postings_of(backing, claim, &backers);

    report_claim(report, row, "claim", claim);
    for (size_t i = 0; i < count; i++)
        report_actor(report, row, i > 1 ? "next" : i ? "second" : "first", actors[i]);
    report_actor(report, row, "next", actors[0]);
    for (size_t i = 0; i < backers; i++)
        if (circles_has(circles, actors, count,
                        hearsay_corpus_numbered(report->corpus, numbers[i])))
            report->found[kept++] = numbers[i];
    report_listed(report, row, "statements", report->found, kept);
}

/* Claims in the order of how many statements are on them; seen: how many have a circle. */
static hearsay_status look_at(struct report *report, struct saying_node *parent,
                              const struct postings *backing, struct circles *circles, size_t *seen,
                              hearsay_error *err)
{
    hearsay_status status = HEARSAY_OK;
    size_t count;
    struct ranked *ranks = ranking_claims(report, &count);

    for (size_t i = 0; status == HEARSAY_OK && i < count; i++) {
        const hearsay_actor_id *actors;
        size_t backers, length;
        const uint32_t *numbers = postings_of(backing, ranks[i].id, &backers);

        for (size_t j = 0; status == HEARSAY_OK && j < backers; j++)
            status = circles_add(circles, hearsay_corpus_numbered(report->corpus, numbers[j]), err);
        length = status == HEARSAY_OK ? circles_find(circles, &actors) : 0;
        if (length && ++*seen <= MOST_CIRCLES)
            add_circle(report, parent, ranks[i].id, circles, actors, length, backing);
        circles_forget(circles);
    }
    allocate_free(ranks);
    return status;
}

static void add_result(struct report *report, struct saying_node *node, size_t seen)
{
    if (!seen) saying_group(&report->saying, node, "none");
    if (seen > MOST_CIRCLES) saying_count(&report->saying, node, "more", seen - MOST_CIRCLES);
}

hearsay_status report_circular(struct report *report, struct saying_node *parent, hearsay_error *err)
{
    struct postings backing = { 0 };
    struct circles circles;
    hearsay_status status = circles_begin(&circles, report->corpus, err);
    size_t seen = 0, backed = 0;

    if (status == HEARSAY_OK && !list_backing(report, &backing, &backed))
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for circular reporting");
    if (status == HEARSAY_OK && backed) {
        struct saying_node *node = saying_group(&report->saying, parent, "circular");

        status = look_at(report, node, &backing, &circles, &seen, err);
        add_result(report, node, seen);
    }
    postings_clear(&backing);
    circles_end(&circles);
    return status;
}
