/* Which texts of many differ in one letter only, without comparing each with each. */
#ifndef MEASURE_ALIKE_H
#define MEASURE_ALIKE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define ALIKE_LIMIT ((size_t)8 << 20) /* bytes of all texts together; 16 bytes of memory for each */

struct alike_pair {
    uint32_t a, b; /* a < b; the same pair may come twice */
};

struct alike_pairs {
    struct alike_pair *items;
    size_t count, capacity;
};

/* Adds the pairs of texts that are one insertion, deletion, change or swap of neighbours apart,
 * unless a digit is concerned ("unit 1" and "unit 2" are no slips of the pen). Passes over texts
 * with fewer bytes than shortest. Texts above ALIKE_LIMIT together: the caller asks
 * alike_is_possible first. False if there is no memory. */
bool alike_find(struct alike_pairs *pairs, const char *const *texts, size_t count,
                size_t shortest);
bool alike_is_possible(const char *const *texts, size_t count);
void alike_clear(struct alike_pairs *pairs);

#endif
