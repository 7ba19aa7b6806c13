/* Who backs which claim, each once: those of all its backing, or of a part of it. */
#ifndef NETWORK_BACKERS_H
#define NETWORK_BACKERS_H

#include "network/tally.h"

struct backers {
    size_t *start; /* by claim, where its list begins; one more */
    hearsay_actor_id *actors;
};

/* Which backing counts; statement->claim is one. */
typedef bool backing_test(const hearsay_statement *statement, const void *context);

/* The speakers of the statements that back a claim, are said and pass the test, in the order of
 * these; test: NULL for all. backers_clear in any case. Linear in statements. */
hearsay_status backers_fill(struct backers *backers, const struct tally *tally, backing_test *test,
                            const void *context, hearsay_error *err);
void backers_clear(struct backers *backers);

/* Whether a statement backs a claim, and counts. */
bool backers_is_backing(const struct tally *tally, const hearsay_statement *statement);

static inline const hearsay_actor_id *backers_of(const struct backers *backers,
                                                 hearsay_claim_id claim, size_t *count)
{
    *count = backers->start[claim + 1] - backers->start[claim];
    return backers->actors + backers->start[claim];
}

#endif
