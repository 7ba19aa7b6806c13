/* What was said before: who said the same to the same within one document, day, week, month or
 * year, or ever. */
#ifndef NETWORK_SAID_BEFORE_H
#define NETWORK_SAID_BEFORE_H

#include <hearsay/network.h>

/* What must be equal for one statement to repeat another. */
struct saying {
    uint32_t from, to;      /* keys of nodes */
    uint32_t claim;         /* HEARSAY_NONE: none */
    uint32_t first;         /* the statement that said it first; not compared */
    const hearsay_act *act; /* NULL where only the side counts */
    double side;
    int32_t period; /* its first day, or the number of a document */
};

struct said_before {
    struct saying *items; /* open addressing; a from of HEARSAY_NONE is a free place */
    size_t count, places; /* places: a power of 2 */
};

/* Whether a statement repeats an earlier one. The first of each saying is kept, and is not said
 * before however often it is asked about. Where the rule asks for a document or a date that the
 * statement does not tell, it repeats nothing. O(1) on average. */
hearsay_status said_before(struct said_before *said, struct saying saying,
                           const hearsay_statement *statement, hearsay_duplicates rule, bool *out,
                           hearsay_error *err);
void said_before_clear(struct said_before *said);

#endif
