/* Open addressing like the interner's, but a slot has no text: a look-up that misses, as nearly all
 * do, needs the hash only, and a million ids take 16 megabytes less. */
#include "corpus/statement_ids.h"

#include <string.h>

#include "memory/allocate.h"

enum { FIRST_SLOTS = 256 };

static bool widen(struct statement_ids *ids)
{
    size_t wanted = ids->slot_count ? ids->slot_count * 2 : FIRST_SLOTS, mask = wanted - 1;
    struct id_slot *slots;

    if (ids->slot_count && ids->count < ids->slot_count / 4 * 3) return true;
    slots = allocate_table(wanted, sizeof *slots);
    if (!slots) return false;
    for (size_t i = 0; i < ids->slot_count; i++) {
        size_t at = ids->slots[i].hash & mask;
        if (ids->slots[i].number == 0) continue;
        while (slots[at].number != 0) at = (at + 1) & mask;
        slots[at] = ids->slots[i];
    }
    allocate_free(ids->slots);
    ids->slots = slots;
    ids->slot_count = wanted;
    return true;
}

hearsay_status statement_ids_add(struct store *store, const char *text, size_t length,
                                 uint32_t hash, const char **out, const hearsay_statement **before,
                                 hearsay_error *err)
{
    struct statement_ids *ids = &store->statement_ids;
    size_t mask, at;

    if (!widen(ids)) return corpus_no_memory(err);
    mask = ids->slot_count - 1;
    for (at = hash & mask; ids->slots[at].number; at = (at + 1) & mask) {
        const hearsay_statement *other;

        if (ids->slots[at].hash != hash) continue;
        other = store_statement(store, ids->slots[at].number - 1);
        if (strncmp(other->id, text, length) != 0 || other->id[length]) continue;
        *before = other;
        *out = NULL;
        return HEARSAY_OK;
    }
    *out = arena_text(&store->arena, text, length);
    if (!*out) return corpus_no_memory(err);
    ids->slots[at] = (struct id_slot){ hash, (uint32_t)store->statement_count + 1 };
    ids->count++;
    return HEARSAY_OK;
}

void statement_ids_clear(struct statement_ids *ids)
{
    allocate_free(ids->slots);
    *ids = (struct statement_ids){ 0 };
}
