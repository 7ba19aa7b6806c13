#include "read/alias_book.h"

#include <string.h>

#include "memory/allocate.h"
#include "read/said.h"
#include "read/try.h"
#include "text/utf8.h"

void alias_book_init(struct alias_book *book, struct arena *arena)
{
    *book = (struct alias_book){ 0 };
    interner_init(&book->folded, arena);
}

void alias_book_clear(struct alias_book *book)
{
    interner_clear(&book->folded);
    allocate_free(book->owners);
    book->owners = NULL;
}

hearsay_status alias_book_take(struct alias_book *book, const char *name, size_t owner,
                               enum alias_fate *fate, hearsay_error *err)
{
    void *owners = book->owners;
    uint32_t number;
    size_t length;
    bool is_new;
    char *folded = utf8_fold(name, strlen(name), &length);

    if (!folded) return reading_no_memory(err);
    number = interner_add(&book->folded, folded, length, &is_new);
    allocate_free(folded);
    if (number == INTERN_NONE ||
        !allocate_grow(&owners, &book->capacity, number + 1u, sizeof *book->owners))
        return reading_no_memory(err);
    book->owners = owners;
    if (is_new) book->owners[number] = owner;
    *fate = is_new ? ALIAS_NEW : book->owners[number] == owner ? ALIAS_OWN : ALIAS_TAKEN;
    return HEARSAY_OK;
}

hearsay_status alias_book_put(struct alias_book *book, struct reading *reading, const char *name,
                              size_t owner, hearsay_error *err)
{
    enum alias_fate fate;

    if (!said_name(name)) return HEARSAY_OK;
    TRY(alias_book_take(book, name, owner, &fate, err));
    if (fate == ALIAS_NEW) {
        said_count(reading, HEARSAY_ACCOUNT_LABEL, "alias", HEARSAY_USED, "alias");
        return reading_put_text(reading, HEARSAY_FIELD_ALIASES, name, err);
    }
    said_count(reading, HEARSAY_ACCOUNT_LABEL, "alias",
               fate == ALIAS_OWN ? HEARSAY_MERGED : HEARSAY_LEFT_OUT,
               fate == ALIAS_OWN ? "the actor has this name already"
                                 : "another actor has this name");
    if (fate == ALIAS_OWN) return HEARSAY_OK;
    return reading_notice(reading, "alias of two actors", reading->origin.line, err,
                          "\"%.60s\" is an alias of an actor before; it stays with that one", name);
}
