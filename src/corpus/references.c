#include "corpus/references.h"

#include <string.h>

#include "memory/allocate.h"

void references_init(struct references *names, struct arena *arena, size_t size)
{
    *names = (struct references){ .hint_size = size };
    interner_init(&names->names, arena);
}

void references_clear(struct references *names)
{
    interner_clear(&names->names);
    allocate_free(names->all);
    allocate_free(names->meanings);
    allocate_free(names->hints);
    allocate_free(names->order);
    *names = (struct references){ .names = names->names };
}

/* Room for what is known of a new name. */
static bool add_reference(struct references *names, uint32_t number)
{
    void *all = names->all;

    if (!allocate_grow(&all, &names->capacity, number + 1u, sizeof *names->all)) return false;
    names->all = all;
    names->all[number] = (struct reference){ .hint = 0 };
    return true;
}

/* ---- the order of uses ---- */

/* Without hints it is that of the numbers. */
static bool keep_order(struct references *names)
{
    void *order = names->order;

    if (names->order) return true;
    if (!allocate_grow(&order, &names->order_capacity, names->names.count + 1, sizeof *names->order)) return false;
    names->order = order;
    for (uint32_t i = 0; i < names->names.count; i++) names->order[i] = i;
    names->used = names->names.count;
    return true;
}

static bool note_use(struct references *names, uint32_t number)
{
    void *order = names->order;

    names->all[number].is_used = true;
    if (!names->order) return true;
    if (!allocate_grow(&order, &names->order_capacity, names->used + 1, sizeof *names->order)) return false;
    names->order = order;
    names->order[names->used++] = number;
    return true;
}

size_t references_used(const struct references *names)
{
    return names->order ? names->used : names->names.count;
}

uint32_t references_at(const struct references *names, size_t index)
{
    return names->order ? names->order[index] : (uint32_t)index;
}

/* ---- uses and hints ---- */

uint32_t references_use(struct references *names, const char *text, size_t length, uint32_t hash, bool *is_first)
{
    uint32_t number = interner_add_hashed(&names->names, text, length, hash, is_first);

    if (number == INTERN_NONE || (*is_first && !add_reference(names, number))) return INTERN_NONE;
    /* a look at what is known of the name would be a wait for memory, and without hints it is used */
    if (names->order && !names->all[number].is_used) *is_first = true;
    return !*is_first || note_use(names, number) ? number : INTERN_NONE;
}

bool references_hint(struct references *names, const char *name, const void *item)
{
    void *hints = names->hints;
    bool is_new;
    uint32_t number;

    if (!keep_order(names)) return false;
    number = interner_add_kept(&names->names, name, &is_new);
    if (number == INTERN_NONE || (is_new && !add_reference(names, number))) return false;
    if (names->all[number].hint) return true;
    if (!allocate_grow(&hints, &names->hint_capacity, names->hint_count + 1, names->hint_size)) return false;
    names->hints = hints;
    memcpy((char *)names->hints + names->hint_count * names->hint_size, item, names->hint_size);
    names->all[number].hint = (uint32_t)++names->hint_count;
    return true;
}

void *references_hint_of(const struct references *names, uint32_t number)
{
    uint32_t hint = names->all[number].hint;

    return hint ? (char *)names->hints + (hint - 1) * names->hint_size : NULL;
}

void *references_find_hint(const struct references *names, const char *name)
{
    uint32_t number = names->hint_count ? interner_find(&names->names, name, strlen(name)) : INTERN_NONE;

    return number == INTERN_NONE ? NULL : references_hint_of(names, number);
}

void references_close(struct references *names)
{
    interner_close(&names->names);
    allocate_free(names->hints);
    names->hints = NULL;
    names->hint_count = names->hint_capacity = 0;
}
