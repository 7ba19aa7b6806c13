/* Which things are spoken of most. */
#ifndef REPORT_RANKING_H
#define REPORT_RANKING_H

#include "report/report.h"

enum ranked_by { BY_ACCUSED, BY_ACCUSER, BY_CLAIM, BY_INFERRED };

struct ranked {
    uint64_t sum; /* of counts of statements */
    uint32_t id;
};

/* All actors or claims, the first with the most statements, then by id; allocate_free it. NULL after
 * a failure, which the tree keeps. Of those who accuse or are accused accusations count; BY_INFERRED is
 * by statements that aim at an actor by the coder's inference. */
struct ranked *ranking_make(struct report *report, enum ranked_by by, size_t *count);

/* The publishers in whose documents the statements stand that meet a question, in the same way. */
struct ranked *ranking_publishers(struct report *report, const struct question *question,
                                  size_t *count);

#endif
