/* Open addressing with linear steps; a slot holds the hash, so that most misses cost no look at the
 * text. */
#include "memory/intern.h"

#include <string.h>

#include "memory/allocate.h"

enum { FIRST_SLOTS = 64 };

void interner_init(struct interner *names, struct arena *arena)
{
    *names = (struct interner){ .arena = arena };
}

void interner_clear(struct interner *names)
{
    allocate_free((void *)names->texts);
    allocate_free(names->lengths);
    allocate_free(names->slots);
    *names = (struct interner){ .arena = names->arena };
}

uint32_t intern_hash(const char *text, size_t length)
{
    uint64_t hash = 0x9E3779B97F4A7C15u ^ length, word;

    for (; length >= 8; text += 8, length -= 8) {
        memcpy(&word, text, 8);
        hash = (hash ^ word) * 0xD6E8FEB86659FD93u;
        hash ^= hash >> 32;
    }
    word = 0;
    memcpy(&word, text, length);
    hash = (hash ^ word) * 0xD6E8FEB86659FD93u;
    hash ^= hash >> 29;
    hash *= 0xD6E8FEB86659FD93u;
    return (uint32_t)(hash >> 32);
}

/* The slot that holds the text, or the empty one where it belongs. */
static struct intern_slot *find_slot(const struct interner *names, const char *text, size_t length,
                                     uint32_t hash)
{
    size_t mask = names->slot_count - 1;

    for (size_t at = hash & mask;; at = (at + 1) & mask) {
        struct intern_slot *slot = &names->slots[at];
        uint32_t number = slot->number - 1;

        if (slot->number == 0) return slot;
        if (slot->hash == hash && names->lengths[number] == length &&
            memcmp(names->texts[number], text, length) == 0)
            return slot;
    }
}

static bool widen(struct interner *names)
{
    size_t wanted = names->slot_count ? names->slot_count * 2 : FIRST_SLOTS, mask = wanted - 1;
    struct intern_slot *slots;

    if (names->slot_count && names->count < names->slot_count / 4 * 3) return true;
    slots = allocate_zero(wanted, sizeof *slots);
    if (!slots) return false;
    for (size_t i = 0; i < names->slot_count; i++) {
        size_t at = names->slots[i].hash & mask;
        if (names->slots[i].number == 0) continue;
        while (slots[at].number != 0) at = (at + 1) & mask;
        slots[at] = names->slots[i];
    }
    allocate_free(names->slots);
    names->slots = slots;
    names->slot_count = wanted;
    return true;
}

static bool make_room(struct interner *names)
{
    size_t capacity = names->capacity, lengths = names->capacity;
    void *texts = (void *)names->texts, *sizes = names->lengths;

    if (names->count < names->capacity) return true;
    if (names->count >= INTERN_NONE - 1) return false;
    if (!allocate_grow(&texts, &capacity, names->count + 1, sizeof *names->texts)) return false;
    names->texts = texts;
    if (!allocate_grow(&sizes, &lengths, names->count + 1, sizeof *names->lengths)) return false;
    names->lengths = sizes;
    names->capacity = capacity;
    return true;
}

uint32_t interner_add(struct interner *names, const char *text, size_t length, bool *is_new)
{
    uint32_t hash = intern_hash(text, length);
    struct intern_slot *slot;
    char *copy;

    if (is_new) *is_new = false;
    if (names->slot_count) {
        slot = find_slot(names, text, length, hash);
        if (slot->number) return slot->number - 1;
    }
    if (length > UINT32_MAX || !make_room(names) || !widen(names)) return INTERN_NONE;
    copy = arena_text(names->arena, text, length);
    if (!copy) return INTERN_NONE;
    slot = find_slot(names, text, length, hash);
    names->texts[names->count] = copy;
    names->lengths[names->count] = (uint32_t)length;
    slot->hash = hash;
    slot->number = (uint32_t)++names->count;
    if (is_new) *is_new = true;
    return slot->number - 1;
}

uint32_t interner_find(const struct interner *names, const char *text, size_t length)
{
    const struct intern_slot *slot;

    if (names->slot_count == 0) return INTERN_NONE;
    slot = find_slot(names, text, length, intern_hash(text, length));
    return slot->number ? slot->number - 1 : INTERN_NONE;
}
