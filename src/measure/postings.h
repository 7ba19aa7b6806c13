/* Lists of numbers by key (statements by actor, actors by word ...) in two arrays: first every
 * entry is counted, then there is room, then every entry is added in the same order. */
#ifndef MEASURE_POSTINGS_H
#define MEASURE_POSTINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct postings {
    size_t *ends; /* by key; while adding: where the next one goes */
    uint32_t *items;
    size_t keys;
};

/* Room for counting; false if there is no memory. {0} may be cleared. */
bool postings_init(struct postings *postings, size_t keys);
void postings_clear(struct postings *postings);

void postings_count(struct postings *postings, uint32_t key);
bool postings_room(struct postings *postings);
void postings_add(struct postings *postings, uint32_t key, uint32_t item);

/* The list of a key, in the order of adding. */
const uint32_t *postings_of(const struct postings *postings, uint32_t key, size_t *count);

#endif
