/* Which things are spoken of most. */
#ifndef REPORT_RANKING_H
#define REPORT_RANKING_H

#include "report/report.h"

struct ranked {
    uint64_t sum; /* of counts of statements */
    uint32_t id;
};

/* Those of all statements, or of those that meet a question, with at least one: the first with the most
 * statements, then by id; allocate_free it. NULL and a count of 0 after a failure, which the tree
 * keeps. O(s + n log n) for s statements and n actors or claims. */
struct ranked *ranking_claims(struct report *report, size_t *count);
struct ranked *ranking_speakers(struct report *report, const struct question *question, size_t *count);
struct ranked *ranking_targets(struct report *report, const struct question *question, size_t *count);
struct ranked *ranking_publishers(struct report *report, const struct question *question,
                                  size_t *count);

#endif
