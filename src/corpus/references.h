/* Names by which records refer to actors, claims and documents. What data tell of one of these by the way, a hint,
 * is kept beside its name: it counts only for what nothing declares, so that an actor file has the last word. */
#ifndef CORPUS_REFERENCES_H
#define CORPUS_REFERENCES_H

#include "corpus/corpus.h"

/* size: of an item that a hint tells of, as in struct declared. */
void references_init(struct references *names, struct arena *arena, size_t size);
void references_clear(struct references *names);

/* The number of a name, of this hash, that a record uses. *is_first: nothing used it before, and its place is the
 * caller's to set. INTERN_NONE if there is no memory. */
uint32_t references_use(struct references *names, const char *text, size_t length, uint32_t hash, bool *is_first);

/* Keeps a hint under the name, a text in the store's arena, by which statements refer to it; the first of a name
 * counts. False if there is no memory. */
bool references_hint(struct references *names, const char *name, const void *item);

/* The hint under a name, by its text or its number; NULL if there is none. */
void *references_find_hint(const struct references *names, const char *name);
void *references_hint_of(const struct references *names, uint32_t number);

/* How many names are used, and the number of one of them, in the order of their first uses. */
size_t references_used(const struct references *names);
uint32_t references_at(const struct references *names, size_t index);

/* Frees what is not needed when all names have meanings: hints, and what looking up takes. */
void references_close(struct references *names);

#endif
