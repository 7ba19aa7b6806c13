/* When statements were said and for how many they stand, by number and close together: what stands behind a node
 * lies all over a corpus, and to add it up statement by statement would wait for memory each time. */
#ifndef WRITE_MOMENTS_H
#define WRITE_MOMENTS_H

#include <hearsay/corpus.h>

struct moment {
    hearsay_date date;
    uint32_t count; /* 0: not said */
};

struct moments {
    struct moment *of; /* by statement */
};

/* What some statements add up to. */
struct moment_sums {
    uint64_t statements; /* by count, without what was not said */
    hearsay_date first, last; /* year 0: none has a date */
};

/* False if there is no memory. moments_clear in either case. O(s). */
bool moments_init(struct moments *moments, const hearsay_corpus *corpus);
void moments_clear(struct moments *moments);

/* Says that a statement will soon be added up. */
static inline void moments_expect(const struct moments *moments, hearsay_statement_id statement)
{
    __builtin_prefetch(&moments->of[statement]);
}

struct moment_sums moments_add_up(const struct moments *moments, const hearsay_statement_id *statements,
                                  size_t count);

#endif
