/* Ids of statements, each used once. */
#ifndef CORPUS_STATEMENT_IDS_H
#define CORPUS_STATEMENT_IDS_H

#include "corpus/corpus.h"

/* Takes the id of the statement that comes next, as a copy in the arena; hash is its intern_hash. If a
 * statement has it already, *out is NULL and *before that statement. */
hearsay_status statement_ids_add(struct store *store, const char *text, size_t length,
                                 uint32_t hash, const char **out,
                                 const hearsay_statement **before, hearsay_error *err);

/* Says that an id of this hash is about to be added. */
static inline void statement_ids_expect(const struct statement_ids *ids, uint32_t hash)
{
    if (ids->slot_count) __builtin_prefetch(&ids->slots[hash & (ids->slot_count - 1)]);
}

void statement_ids_clear(struct statement_ids *ids);

#endif
