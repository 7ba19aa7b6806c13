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

static inline uint64_t load8(const char *at)
{
    uint64_t word;

    memcpy(&word, at, 8);
    return word;
}

/* Up to seven bytes as a number; with the length it says which. */
static inline uint64_t load_few(const char *text, size_t length)
{
    uint32_t low, high;

    if (length >= 4) {
        memcpy(&low, text, 4);
        memcpy(&high, text + length - 4, 4);
        return (uint64_t)high << 32 | low;
    }
    if (length == 0) return 0;
    return (uint64_t)(unsigned char)text[0] | (uint64_t)(unsigned char)text[length / 2] << 8 |
           (uint64_t)(unsigned char)text[length - 1] << 16;
}

static inline uint32_t hash_of(const char *text, size_t length)
{
    uint64_t hash = 0x9E3779B97F4A7C15u ^ length;

    for (; length >= 8; text += 8, length -= 8) {
        hash = (hash ^ load8(text)) * 0xD6E8FEB86659FD93u;
        hash ^= hash >> 32;
    }
    hash = (hash ^ load_few(text, length)) * 0xD6E8FEB86659FD93u;
    hash ^= hash >> 29;
    hash *= 0xD6E8FEB86659FD93u;
    return (uint32_t)(hash >> 32);
}

uint32_t intern_hash(const char *text, size_t length)
{
    return hash_of(text, length);
}

/* What a slot says of a text, but for its number. */
static inline struct intern_slot slot_of(const char *text, size_t length, uint32_t hash)
{
    return (struct intern_slot){
        .hash = hash, .length = (uint32_t)length,
        .first = length < 8 ? load_few(text, length) : load8(text),
        .last = length < 8 ? 0 : load8(text + length - 8),
    };
}

/* The slot that holds the text, or the empty one where it belongs. */
static struct intern_slot *find_slot(const struct interner *names, const char *text,
                                     const struct intern_slot *wanted)
{
    size_t mask = names->slot_count - 1;

    for (size_t at = wanted->hash & mask;; at = (at + 1) & mask) {
        struct intern_slot *slot = &names->slots[at];

        if (slot->number == 0) return slot;
        if (slot->hash == wanted->hash && slot->length == wanted->length &&
            slot->first == wanted->first && slot->last == wanted->last &&
            (slot->length <= 16 ||
             memcmp(names->texts[slot->number - 1], text, slot->length) == 0))
            return slot;
    }
}

/* Slots for so many texts, of which three in four at most are taken: the way to an empty one stays short. */
bool interner_reserve(struct interner *names, size_t count)
{
    size_t wanted = names->slot_count ? names->slot_count : FIRST_SLOTS, mask;
    struct intern_slot *slots;

    while (wanted / 4 * 3 < count) {
        if (wanted > SIZE_MAX / 2) return false;
        wanted *= 2;
    }
    if (wanted == names->slot_count) return true;
    slots = allocate_table(wanted, sizeof *slots);
    if (!slots) return false;
    mask = wanted - 1;
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

/* kept: the text itself if it need not be copied. */
static uint32_t add(struct interner *names, const char *text, size_t length, uint32_t hash, const char *kept,
                    bool *is_new)
{
    struct intern_slot wanted = slot_of(text, length, hash), *slot;

    if (is_new) *is_new = false;
    if (names->slot_count) {
        slot = find_slot(names, text, &wanted);
        if (slot->number) return slot->number - 1;
    }
    if (length > UINT32_MAX || !make_room(names) || !interner_reserve(names, names->count + 1)) return INTERN_NONE;
    if (!kept) kept = arena_text(names->arena, text, length);
    if (!kept) return INTERN_NONE;
    slot = find_slot(names, text, &wanted);
    names->texts[names->count] = kept;
    names->lengths[names->count] = (uint32_t)length;
    wanted.number = (uint32_t)++names->count;
    *slot = wanted;
    if (is_new) *is_new = true;
    return wanted.number - 1;
}

uint32_t interner_add(struct interner *names, const char *text, size_t length, bool *is_new)
{
    return add(names, text, length, hash_of(text, length), NULL, is_new);
}

uint32_t interner_add_hashed(struct interner *names, const char *text, size_t length, uint32_t hash,
                             bool *is_new)
{
    return add(names, text, length, hash, NULL, is_new);
}

uint32_t interner_add_kept(struct interner *names, const char *text, bool *is_new)
{
    size_t length = strlen(text);

    return add(names, text, length, hash_of(text, length), text, is_new);
}

void interner_close(struct interner *names)
{
    allocate_free(names->slots);
    names->slots = NULL;
    names->slot_count = 0;
}

uint32_t interner_find(const struct interner *names, const char *text, size_t length)
{
    return interner_find_hashed(names, text, length, hash_of(text, length));
}

uint32_t interner_find_hashed(const struct interner *names, const char *text, size_t length,
                              uint32_t hash)
{
    struct intern_slot wanted = slot_of(text, length, hash);
    const struct intern_slot *slot;

    if (names->slot_count == 0 || length > UINT32_MAX) return INTERN_NONE;
    slot = find_slot(names, text, &wanted);
    return slot->number ? slot->number - 1 : INTERN_NONE;
}
