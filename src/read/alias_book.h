/* Which name belongs to which actor of a file, so that no alias is given to two. */
#ifndef READ_ALIAS_BOOK_H
#define READ_ALIAS_BOOK_H

#include "memory/intern.h"
#include "read/reading.h"

struct alias_book {
    struct interner folded; /* names are the same as the corpus takes them for the same */
    size_t *owners;         /* by number of folded */
    size_t capacity;
};

enum alias_fate { ALIAS_NEW, ALIAS_OWN, ALIAS_TAKEN };

void alias_book_init(struct alias_book *book, struct arena *arena);
void alias_book_clear(struct alias_book *book);

/* Gives a name to an actor: ALIAS_OWN if it has it already, ALIAS_TAKEN if another has. */
hearsay_status alias_book_take(struct alias_book *book, const char *name, size_t owner,
                               enum alias_fate *fate, hearsay_error *err);

/* The same, and puts the name as an alias of the actor that is at hand if it is new; otherwise
 * counts it, and notices it if it is taken. */
hearsay_status alias_book_put(struct alias_book *book, struct reading *reading, const char *name,
                              size_t owner, hearsay_error *err);

#endif
