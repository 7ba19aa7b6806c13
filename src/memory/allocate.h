/* Every allocation of hearsay's own goes through here, so that a test can let the n-th one fail. */
#ifndef MEMORY_ALLOCATE_H
#define MEMORY_ALLOCATE_H

#include <stdbool.h>
#include <stddef.h>

/* As malloc, calloc and realloc, but a size of 0 still gives memory, and a product that overflows
 * gives NULL. Free with allocate_free. */
void *allocate(size_t size);
void *allocate_zero(size_t count, size_t size);
void *allocate_again(void *memory, size_t count, size_t size);
void allocate_free(void *memory);

/* As allocate_zero, for a table that will be looked up and filled at random. Its pages come at once: where a place is
 * read before it is written, the system gives each page twice, the second time after it has told all threads. */
void *allocate_table(size_t count, size_t size);

/* The pages of a part of allocated memory that will be filled now, in one call of the system, where each would
 * interrupt what fills it. Nothing is lost where the system cannot. */
void allocate_pages(void *memory, size_t size);

/* Zeroed memory that forked processes share with their parent; NULL if there is none. Pages that
 * nobody touches take no room. Free with allocate_free_shared and the same count and size. */
void *allocate_shared(size_t count, size_t size);
void allocate_free_shared(void *memory, size_t count, size_t size);

/* A NUL-terminated copy of length bytes. */
char *allocate_text(const char *text, size_t length);

/* Makes room for at least needed elements of size bytes by doubling; false if there is no memory,
 * *items and *capacity are then as before. */
bool allocate_grow(void **items, size_t *capacity, size_t needed, size_t size);

#ifdef HEARSAY_TEST_ALLOCATOR
/* Lets the n-th allocation from now fail (and all after it); 0: none. For tests only. */
void allocate_fail_at(size_t n);
/* How many allocations there were since the last allocate_fail_at. */
size_t allocate_count(void);
#endif

#endif
