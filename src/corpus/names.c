/* An index from folded names to what they mean. */
#include "corpus/names.h"

#include "memory/allocate.h"

void name_index_init(struct name_index *index, struct arena *arena)
{
    *index = (struct name_index){ 0 };
    interner_init(&index->folded, arena);
}

void name_index_clear(struct name_index *index)
{
    interner_clear(&index->folded);
    allocate_free(index->meanings);
    index->meanings = NULL;
    index->capacity = 0;
}

hearsay_status name_index_add(struct name_index *index, const char *name, uint32_t item,
                              uint32_t *before, hearsay_error *err)
{
    void *meanings = index->meanings;
    bool is_new = false;
    uint32_t number = fold_add(&index->folded, name, &is_new);

    if (number == INTERN_NONE ||
        !allocate_grow(&meanings, &index->capacity, number + 1u, sizeof *index->meanings))
        return corpus_no_memory(err);
    index->meanings = meanings;
    if (is_new) index->meanings[number] = HEARSAY_NONE;
    if (before) *before = index->meanings[number];
    if (index->meanings[number] == HEARSAY_NONE)
        index->meanings[number] = item;
    else if (index->meanings[number] != item)
        index->meanings[number] = NAME_AMBIGUOUS;
    return HEARSAY_OK;
}

uint32_t name_index_find(const struct name_index *index, const char *name)
{
    uint32_t number = index->folded.count ? fold_find(&index->folded, name) : INTERN_NONE;

    if (number == NAME_NO_MEMORY) return NAME_NO_MEMORY;
    return number == INTERN_NONE ? HEARSAY_NONE : index->meanings[number];
}
