#include "corpus/hints.h"

#include <string.h>

#include "memory/allocate.h"

void hints_init(struct hints *hints, struct arena *arena)
{
    interner_init(&hints->names, arena);
}

void hints_clear(struct hints *hints)
{
    interner_clear(&hints->names);
    allocate_free(hints->items);
    *hints = (struct hints){ 0 };
}

hearsay_status hints_add(const struct draft *draft, struct hints *hints, const char *name,
                         const void *item, size_t size)
{
    bool is_new;
    uint32_t number = interner_add(&hints->names, name, strlen(name), &is_new);

    if (number == INTERN_NONE ||
        !allocate_grow(&hints->items, &hints->capacity, number + 1u, size))
        return corpus_no_memory(draft->err);
    if (is_new) memcpy((char *)hints->items + number * size, item, size);
    return HEARSAY_OK;
}

void *hints_find(const struct hints *hints, const char *name, size_t size)
{
    uint32_t number = interner_find(&hints->names, name, strlen(name));

    return number == INTERN_NONE ? NULL : (char *)hints->items + number * size;
}
