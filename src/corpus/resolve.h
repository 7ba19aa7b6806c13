/* Resolving references: the steps that hearsay_corpus_finish takes. */
#ifndef CORPUS_RESOLVE_H
#define CORPUS_RESOLVE_H

#include "corpus/corpus.h"

/* Each gives every name of its kind a meaning and sorts what is declared by id; names that nothing
 * declares become new actors, claims and documents (strict: an error). */
hearsay_status resolve_actors(struct store *store, bool strict, hearsay_error *err);
hearsay_status resolve_claims(struct store *store, bool strict, hearsay_error *err);
hearsay_status resolve_documents(struct store *store, bool strict, hearsay_error *err);

/* The meaning of a reference, by id, name, alias: an index, HEARSAY_NONE,
 * NAME_AMBIGUOUS or NAME_NO_MEMORY. */
uint32_t resolve_find(const struct declared *declared, const char *text, size_t length);

#endif
