/* A set of numbers, small where they lie close together as the ids of events do: a bit each, in
 * pages of 512. */
#ifndef MEMORY_NUMBER_SET_H
#define MEMORY_NUMBER_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct number_page;

/* {0} is an empty set. */
struct number_set {
    struct number_page *pages; /* open addressing */
    size_t count, capacity;
};

void number_set_clear(struct number_set *set);

/* *is_new tells whether the number was not there. False if there is no memory. */
bool number_set_add(struct number_set *set, uint64_t number, bool *is_new);

#endif
