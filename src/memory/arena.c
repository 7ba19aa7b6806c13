/* Blocks that double up to four megabytes, so that a small corpus stays small and a large one does not
 * ask the system often. Texts fill a block from its end and aligned things from its start: neither pays
 * for the other's padding. */
#include "memory/arena.h"

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "memory/allocate.h"

enum { FIRST_BLOCK = 4096, LARGEST_BLOCK = 1 << 22 };

struct arena_block {
    struct arena_block *next;
    size_t low, high; /* free bytes lie between */
    size_t room;
    alignas(max_align_t) unsigned char bytes[];
};

void arena_init(struct arena *arena, size_t limit)
{
    *arena = (struct arena){ .limit = limit };
}

void arena_clear(struct arena *arena)
{
    struct arena_block *next;

    for (struct arena_block *block = arena->head; block; block = next) {
        next = block->next;
        allocate_free(block);
    }
    *arena = (struct arena){ .limit = arena->limit };
}

void arena_rewind(struct arena *arena)
{
    struct arena_block *block = arena->head;

    if (!block) return;
    if (block->next || block->room > FIRST_BLOCK) {
        arena_clear(arena);
        return;
    }
    block->low = 0;
    block->high = block->room;
}

static size_t next_block_size(const struct arena *arena)
{
    size_t size = FIRST_BLOCK;

    while (size < LARGEST_BLOCK && size < arena->taken) size *= 2;
    return size;
}

/* A block with room for size bytes at any alignment. One that is larger than usual goes behind the
 * head, so that what is free in the head is still used. */
static struct arena_block *add_block(struct arena *arena, size_t size)
{
    size_t room = next_block_size(arena) - sizeof(struct arena_block);
    struct arena_block *block;
    bool is_large = size > room / 4;

    if (size > SIZE_MAX / 2) return NULL;
    if (is_large) room = size;
    if (arena->limit && arena->taken + room > arena->limit) return NULL;
    block = allocate(sizeof *block + room);
    if (!block) return NULL;
    block->low = 0;
    block->high = block->room = room;
    arena->taken += sizeof *block + room;
    if (is_large && arena->head) {
        block->next = arena->head->next;
        arena->head->next = block;
    } else {
        block->next = arena->head;
        arena->head = block;
    }
    return block;
}

void *arena_take_aligned(struct arena *arena, size_t size, size_t alignment)
{
    struct arena_block *block = arena->head;
    size_t start = block ? (block->low + alignment - 1) / alignment * alignment : 0;

    if (!block || start > block->high || size > block->high - start) {
        block = add_block(arena, size);
        if (!block) return NULL;
        start = 0;
    }
    block->low = start + size;
    return block->bytes + start;
}

void *arena_take(struct arena *arena, size_t size)
{
    return arena_take_aligned(arena, size, alignof(max_align_t));
}

char *arena_bytes(struct arena *arena, size_t size)
{
    struct arena_block *block = arena->head;

    if (!block || size > block->high - block->low) {
        block = add_block(arena, size);
        if (!block) return NULL;
    }
    block->high -= size;
    return (char *)block->bytes + block->high;
}

char *arena_text(struct arena *arena, const char *text, size_t length)
{
    char *copy = length < SIZE_MAX ? arena_bytes(arena, length + 1) : NULL;

    if (!copy) return NULL;
    if (length) memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}
