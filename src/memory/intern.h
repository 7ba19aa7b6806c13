/* Names, each kept once and numbered from 0 in the order of their first appearance. */
#ifndef MEMORY_INTERN_H
#define MEMORY_INTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "memory/arena.h"

#define INTERN_NONE UINT32_MAX

/* The first and the last bytes of the text lie beside the hash: a look-up of a short name, as most
 * are, touches one line of the cache and not the text. */
struct intern_slot {
    uint32_t number; /* + 1; 0: empty */
    uint32_t hash, length;
    uint64_t first, last; /* eight bytes each; all of a text of up to 16 bytes */
};

struct interner {
    struct arena *arena; /* where the texts live; not owned */
    const char **texts;  /* by number; NUL-terminated */
    uint32_t *lengths;
    struct intern_slot *slots;
    size_t count, capacity, slot_count;
};

void interner_init(struct interner *names, struct arena *arena);
void interner_clear(struct interner *names);

/* The number of a text, new if it was not there (then *is_new, which may be NULL, is true).
 * INTERN_NONE if there is no memory. */
uint32_t interner_add(struct interner *names, const char *text, size_t length, bool *is_new);

/* The same with the text's hash at hand. */
uint32_t interner_add_hashed(struct interner *names, const char *text, size_t length, uint32_t hash,
                             bool *is_new);

/* The same of a text that is not copied: it ends with a NUL and lasts as long as the interner. */
uint32_t interner_add_kept(struct interner *names, const char *text, bool *is_new);

/* Makes room to look so many texts up, instead of step by step. False if there is no memory. */
bool interner_reserve(struct interner *names, size_t count);

/* Frees what only looking up needs; the texts stay, by their numbers. */
void interner_close(struct interner *names);

/* The number of a text that is there, else INTERN_NONE. */
uint32_t interner_find(const struct interner *names, const char *text, size_t length);

/* The same with the text's hash at hand. */
uint32_t interner_find_hashed(const struct interner *names, const char *text, size_t length,
                              uint32_t hash);

/* The hash that interners use; not for files, it may change. */
uint32_t intern_hash(const char *text, size_t length);

/* Says that a text of this hash is about to be looked up: the cache can fetch its slot meanwhile. */
static inline void interner_expect(const struct interner *names, uint32_t hash)
{
    const struct intern_slot *slot;

    if (!names->slot_count) return;
    slot = &names->slots[hash & (names->slot_count - 1)];
    __builtin_prefetch(slot);
    __builtin_prefetch(slot + 1); /* where the search goes on, half of the time in the next line */
}

/* The same for the text itself, which matters where texts are long. Returns the number of the text that it is
 * most likely, else INTERN_NONE. */
static inline uint32_t interner_expect_text(const struct interner *names, uint32_t hash)
{
    const struct intern_slot *slot = names->slot_count ? &names->slots[hash & (names->slot_count - 1)] : NULL;

    if (!slot || !slot->number) return INTERN_NONE;
    __builtin_prefetch(names->texts[slot->number - 1]);
    return slot->number - 1;
}

#endif
