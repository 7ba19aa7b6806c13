/* The known word that is closest to a misspelt one, for "did you mean". */
#ifndef CLI_CLOSEST_H
#define CLI_CLOSEST_H

#include <stddef.h>

struct closest {
    const char *word, *best; /* best: NULL if nothing is near enough */
    size_t distance;
};

/** Begins a search; word must live as long. */
struct closest closest_to(const char *word);

/** Offers a candidate; of equally close ones the first stays. */
void closest_offer(struct closest *closest, const char *candidate);

#endif
