#include "corpus/statement_detail.h"

#include <stdalign.h>

#include "corpus/corpus.h"
#include "memory/allocate.h"

enum { SHARED_LIMIT = 1 << 16, SHARED_LENGTH = 256 }; /* details, bytes of a key: what is more repeats too rarely */

static const hearsay_statement_detail nothing = { .speaker_country = HEARSAY_NONE, .target_country = HEARSAY_NONE };

void shared_details_clear(struct shared_details *shared)
{
    interner_clear(&shared->keys);
    arena_clear(&shared->arena);
    buffer_clear(&shared->key);
    allocate_free((void *)shared->items);
    *shared = (struct shared_details){ 0 };
}

static hearsay_status read_span(const struct draft *draft, hearsay_statement_detail *detail)
{
    const hearsay_value *value = draft_first(draft, HEARSAY_FIELD_SPAN);
    uint64_t ends[2] = { 0, 0 };

    if (!value) return HEARSAY_OK;
    if (draft_values(draft, HEARSAY_FIELD_SPAN) != 2)
        return draft_fail(draft, value, "span must be two numbers, start and end, found %u",
                          draft_values(draft, HEARSAY_FIELD_SPAN));
    TRY(draft_count(draft, HEARSAY_FIELD_SPAN, 0, UINT32_MAX, ends));
    if (ends[0] >= ends[1])
        return draft_fail(draft, value, "span ends at %llu, not after its start at %llu",
                          (unsigned long long)ends[1], (unsigned long long)ends[0]);
    detail->span_start = (uint32_t)ends[0];
    detail->span_end = (uint32_t)ends[1];
    return HEARSAY_OK;
}

static hearsay_status fill_detail(const struct draft *draft, hearsay_statement_detail *detail)
{
    struct references *actors = &draft->store->actor_names;
    size_t attributes;

    TRY(draft_references(draft, HEARSAY_FIELD_ADDRESSEE, actors, &detail->addressees,
                         &detail->addressee_count));
    TRY(draft_references(draft, HEARSAY_FIELD_VIA, actors, &detail->via, &detail->via_count));
    TRY(draft_reference(draft, HEARSAY_FIELD_SPEAKER_COUNTRY, actors, &detail->speaker_country));
    TRY(draft_reference(draft, HEARSAY_FIELD_TARGET_COUNTRY, actors, &detail->target_country));
    TRY(draft_word(draft, HEARSAY_FIELD_CUE, &detail->cue));
    TRY(draft_word(draft, HEARSAY_FIELD_ANNOTATOR, &detail->annotator));
    TRY(read_span(draft, detail));
    TRY(draft_attributes(draft, &detail->attributes, &attributes));
    detail->attribute_count = (uint16_t)attributes;
    return HEARSAY_OK;
}

static hearsay_status read_own(const struct draft *draft, hearsay_statement *statement)
{
    hearsay_statement_detail *detail = arena_take_aligned(&draft->store->arena, sizeof *detail,
                                                          alignof(hearsay_statement_detail));

    if (!detail) return corpus_no_memory(draft->err);
    *detail = nothing;
    statement->detail = detail;
    if (draft->given & DRAFT_BIT(HEARSAY_FIELD_SPAN)) statement->flags |= HEARSAY_HAS_SPAN;
    return fill_detail(draft, detail);
}

/* ---- sharing ---- */

/* With lengths, so that no two lists of attributes have one key. */
static void write_key(struct buffer *key, const hearsay_record *record)
{
    buffer_reset(key);
    for (size_t i = 0; i < record->value_count; i++) {
        const hearsay_value *value = &record->values[i];
        const uint32_t lengths[] = { (uint32_t)value->name_length, (uint32_t)value->length };

        if (value->field != HEARSAY_ATTRIBUTE) continue;
        buffer_char(key, (char)value->kind);
        buffer_add(key, (const char *)lengths, sizeof lengths);
        buffer_add(key, value->name, value->name_length);
        buffer_add(key, value->text, value->length);
    }
}

static hearsay_status keep(const struct draft *draft, const hearsay_statement_detail *detail)
{
    struct shared_details *shared = &draft->store->shared_details;
    void *items = (void *)shared->items;

    if (shared->keys.count >= SHARED_LIMIT) return HEARSAY_OK;
    if (!allocate_grow(&items, &shared->capacity, shared->keys.count + 1, sizeof *shared->items))
        return corpus_no_memory(draft->err);
    shared->items = items;
    if (interner_add(&shared->keys, buffer_string(&shared->key), shared->key.length, NULL) == INTERN_NONE)
        return corpus_no_memory(draft->err);
    shared->items[shared->keys.count - 1] = detail;
    return HEARSAY_OK;
}

/* Of a statement with nothing but attributes. */
static hearsay_status read_shared(const struct draft *draft, hearsay_statement *statement)
{
    struct shared_details *shared = &draft->store->shared_details;
    uint32_t number;

    write_key(&shared->key, draft->record);
    if (shared->key.failed) return corpus_no_memory(draft->err);
    if (shared->key.length > SHARED_LENGTH) return read_own(draft, statement);
    number = interner_find(&shared->keys, buffer_string(&shared->key), shared->key.length);
    if (number != INTERN_NONE) {
        statement->detail = shared->items[number];
        return HEARSAY_OK;
    }
    TRY(read_own(draft, statement));
    return keep(draft, statement->detail);
}

hearsay_status statement_detail_read(const struct draft *draft, hearsay_statement *statement)
{
    const uint64_t fields = DRAFT_BIT(HEARSAY_FIELD_ADDRESSEE) | DRAFT_BIT(HEARSAY_FIELD_VIA) |
                            DRAFT_BIT(HEARSAY_FIELD_SPEAKER_COUNTRY) | DRAFT_BIT(HEARSAY_FIELD_TARGET_COUNTRY) |
                            DRAFT_BIT(HEARSAY_FIELD_CUE) | DRAFT_BIT(HEARSAY_FIELD_ANNOTATOR) |
                            DRAFT_BIT(HEARSAY_FIELD_SPAN);

    statement->detail = &nothing;
    if (draft->given & fields) return read_own(draft, statement);
    return draft->attribute_count ? read_shared(draft, statement) : HEARSAY_OK;
}
