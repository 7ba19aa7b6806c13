/* Memory for things that die together: taken piece by piece, freed at once. */
#ifndef MEMORY_ARENA_H
#define MEMORY_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *head;
    size_t taken; /* bytes that were asked for, and the blocks' own */
    size_t limit; /* 0: none */
};

void arena_init(struct arena *arena, size_t limit);
void arena_clear(struct arena *arena);

/* Forgets what was taken. The first block stays for what comes, if there was no other. */
void arena_rewind(struct arena *arena);

/* size bytes, aligned for any type (arena_take) or not at all (arena_bytes); NULL at the limit or
 * when there is no memory. */
void *arena_take(struct arena *arena, size_t size);
void *arena_take_aligned(struct arena *arena, size_t size, size_t alignment);
char *arena_bytes(struct arena *arena, size_t size);

/* A NUL-terminated copy. */
char *arena_text(struct arena *arena, const char *text, size_t length);

#endif
