/* Did you mean ...? */
#ifndef TEXT_NEAR_H
#define TEXT_NEAR_H

#include <stddef.h>

/* Insertions, deletions, changes and swaps of neighbours between two words (bytes), at most limit
 * + 1. Words longer than 64 bytes are limit + 1 apart. */
size_t near_distance(const char *a, const char *b, size_t limit);

/* Keeps the better of two candidates for word: *best is NULL at first. A third of the word may
 * differ, at least 1 and at most 3. */
struct near {
    const char *word, *best;
    size_t distance;
};
void near_init(struct near *near, const char *word);
void near_offer(struct near *near, const char *candidate);

#endif
