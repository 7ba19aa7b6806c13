/* Hints: what data tell of an actor, claim or document by the way. They count only for what nothing
 * declares, so that an actor file has the last word. */
#ifndef CORPUS_HINTS_H
#define CORPUS_HINTS_H

#include "corpus/declare.h"

void hints_init(struct hints *hints, struct arena *arena);
void hints_clear(struct hints *hints);

/* Keeps an item under the name by which statements refer to it. The first of a name counts. */
hearsay_status hints_add(const struct draft *draft, struct hints *hints, const char *name,
                         const void *item, size_t size);

/* The item under a name; NULL if there is none. */
void *hints_find(const struct hints *hints, const char *name, size_t size);

#endif
