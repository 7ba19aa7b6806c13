/* Declaring ids. An id that was made from a name gives way to a written one, so that the order of
 * the input decides nothing. */
#include "corpus/declare.h"

#include <string.h>

#include "memory/allocate.h"

static const char *actor_name(const void *item)
{
    return ((const hearsay_actor *)item)->name;
}

static void set_actor_id(void *item, const char *id)
{
    ((hearsay_actor *)item)->id = id;
}

static const char *claim_name(const void *item)
{
    return ((const hearsay_claim *)item)->text;
}

static void set_claim_id(void *item, const char *id)
{
    ((hearsay_claim *)item)->id = id;
}

/* Only a title makes an id: a document without one has its own. */
static const char *document_name(const void *item)
{
    return ((const hearsay_document *)item)->title;
}

static void set_document_id(void *item, const char *id)
{
    ((hearsay_document *)item)->id = id;
}

const struct declare_kind declare_actor = { sizeof(hearsay_actor), actor_name, set_actor_id };
const struct declare_kind declare_claim = { sizeof(hearsay_claim), claim_name, set_claim_id };
const struct declare_kind declare_document = { sizeof(hearsay_document), document_name,
                                               set_document_id };

/* Room for item number. */
static hearsay_status make_item_room(const struct draft *draft, struct declared *declared,
                                     uint32_t number, size_t size)
{
    void *declarations = declared->declarations;

    if (!allocate_grow(&declared->items, &declared->capacity, number + 1u, size) ||
        !allocate_grow(&declarations, &declared->declaration_capacity, number + 1u,
                       sizeof *declared->declarations))
        return corpus_no_memory(draft->err);
    declared->declarations = declarations;
    return HEARSAY_OK;
}

/* The item that took an id which a record now declares as its own moves to another. */
static hearsay_status give_way(const struct draft *draft, struct declared *declared,
                               uint32_t number, const struct declare_kind *kind)
{
    char *item = (char *)declared->items + number * kind->size;
    uint32_t other = make_id(&declared->ids, kind->name(item));

    if (other == INTERN_NONE) return corpus_no_memory(draft->err);
    TRY(make_item_room(draft, declared, other, kind->size));
    item = (char *)declared->items + number * kind->size;
    kind->set_id(item, declared->ids.texts[other]);
    memcpy((char *)declared->items + other * kind->size, item, kind->size);
    declared->declarations[other] = declared->declarations[number];
    return HEARSAY_OK;
}

hearsay_status declare_id(const struct draft *draft, struct declared *declared,
                          const struct declare_kind *kind, const char *name, uint32_t *out,
                          bool *is_new)
{
    const char *text = NULL;

    TRY(draft_name(draft, HEARSAY_FIELD_ID, &text));
    *is_new = true;
    *out = text ? interner_add(&declared->ids, text, strlen(text), is_new)
                : make_id(&declared->ids, name);
    if (*out == INTERN_NONE) return corpus_no_memory(draft->err);
    if (!*is_new && declared->declarations[*out].is_made) {
        *is_new = true;
        TRY(give_way(draft, declared, *out, kind));
    }
    if (!*is_new) return HEARSAY_OK;
    TRY(make_item_room(draft, declared, *out, kind->size));
    declared->declarations[*out] = (struct declaration){ draft_fingerprint(draft), !text,
                                                         draft->record->optional };
    return HEARSAY_OK;
}

hearsay_status declared_twice(const struct draft *draft, const struct declared *declared,
                              uint32_t number, uint32_t file, uint32_t line)
{
    const char *kind = hearsay_record_kind_name(draft->record->kind);
    bool same_file = file == draft->store->file_count - 1;
    hearsay_status status;

    if (!same_file && declared->declarations[number].fingerprint == draft_fingerprint(draft))
        return HEARSAY_OK;
    status = draft_fail(draft, draft_first(draft, HEARSAY_FIELD_ID),
                        "%s id \"%s\" is declared twice; first in %s line %u", kind,
                        declared->ids.texts[number],
                        same_file ? "this file," : draft->store->files[file].name, (unsigned)line);
    if (!same_file)
        hearsay_error_hint(draft->err, "two files may declare the same %s only with the same facts",
                           kind);
    return status;
}
