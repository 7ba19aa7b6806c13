/* What a name means: by id, then name, then alias. */
#ifndef CORPUS_NAMES_H
#define CORPUS_NAMES_H

#include "corpus/corpus.h"

void name_index_init(struct name_index *index, struct arena *arena);
void name_index_clear(struct name_index *index);

/* Says that a name means an item; a second item makes it ambiguous. *before (may be NULL) is what
 * it meant until now. */
hearsay_status name_index_add(struct name_index *index, const char *name, uint32_t item,
                              uint32_t *before, hearsay_error *err);
/* What a name means: also HEARSAY_NONE, NAME_AMBIGUOUS or NAME_NO_MEMORY. */
uint32_t name_index_find(const struct name_index *index, const char *name);

#endif
