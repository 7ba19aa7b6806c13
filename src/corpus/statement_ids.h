/* Ids of statements, each used once. */
#ifndef CORPUS_STATEMENT_IDS_H
#define CORPUS_STATEMENT_IDS_H

#include "corpus/corpus.h"

/* Takes the id of the statement that comes next, as a copy in the arena. If a statement has it
 * already, *out is NULL and *before that statement. */
hearsay_status statement_ids_add(struct store *store, const char *text, size_t length,
                                 const char **out, const hearsay_statement **before,
                                 hearsay_error *err);
/* Says that an id (NULL: none) is about to be added. */
void statement_ids_expect(const struct statement_ids *ids, const hearsay_value *id);
void statement_ids_clear(struct statement_ids *ids);

#endif
