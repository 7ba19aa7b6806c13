/* A record being taken in: its values by field, with their types checked as they are asked for. */
#ifndef CORPUS_DRAFT_H
#define CORPUS_DRAFT_H

#include "corpus/corpus.h"

#define TRY(call)                                        \
    do {                                                 \
        hearsay_status status_ = (call);                 \
        if (status_ != HEARSAY_OK) return status_;       \
    } while (0)

struct draft {
    struct store *store;
    const hearsay_record *record;
    hearsay_error *err;
    uint64_t given; /* a bit a field: it has a value that is not empty; only then the next are set */
    const hearsay_value *firsts[HEARSAY_FIELDS];
    uint32_t counts[HEARSAY_FIELDS];
    size_t attribute_count;
};

#define DRAFT_BIT(field) ((uint64_t)1 << (field))

/* The first value of a field; NULL if it is not given, or empty. */
static inline const hearsay_value *draft_first(const struct draft *draft, hearsay_field field)
{
    return draft->given & DRAFT_BIT(field) ? draft->firsts[field] : NULL;
}

static inline uint32_t draft_values(const struct draft *draft, hearsay_field field)
{
    return draft->given & DRAFT_BIT(field) ? draft->counts[field] : 0;
}

/* Sorts the values of a record by field; an error if a field that is no list has two. */
hearsay_status draft_begin(struct draft *draft, struct store *store, const hearsay_record *record,
                           hearsay_error *err);

/* The intern_hash of a value of a record. */
static inline uint32_t record_hash(const hearsay_record *record, const hearsay_value *value)
{
    return record->hashes ? record->hashes[value - record->values]
                          : intern_hash(value->text, value->length);
}

/* An error (a notice) about a value, or about the whole record if value is NULL. */
hearsay_status draft_fail(const struct draft *draft, const hearsay_value *value,
                          const char *format, ...) HEARSAY_PRINTF(3, 4);
hearsay_status draft_notice(const struct draft *draft, const hearsay_value *value,
                            const char *kind, const char *format, ...) HEARSAY_PRINTF(4, 5);

/* The place of a value, or of the whole record if value is NULL. */
void draft_locate(const struct draft *draft, const hearsay_value *value, hearsay_error *err);

/* An error if a value is no text. */
hearsay_status draft_check_text(const struct draft *draft, const hearsay_value *value);

/* The field as text: NULL if not given. draft_text copies each, draft_name without the blanks at
 * its ends, draft_word keeps equal ones once. */
hearsay_status draft_text(const struct draft *draft, hearsay_field field, const char **out);
hearsay_status draft_name(const struct draft *draft, hearsay_field field, const char **out);
hearsay_status draft_word(const struct draft *draft, hearsay_field field, const char **out);
hearsay_status draft_texts(const struct draft *draft, hearsay_field field,
                           const char *const **out, uint16_t *count);

/* The field as a number between two bounds, a whole number, a truth: not changed if not given. */
hearsay_status draft_number(const struct draft *draft, hearsay_field field, double least,
                            double most, double *out);
hearsay_status draft_count(const struct draft *draft, hearsay_field field, uint64_t least,
                           uint64_t most, uint64_t *out);
hearsay_status draft_flag(const struct draft *draft, hearsay_field field, unsigned flag,
                          uint16_t *flags);
hearsay_status draft_date(const struct draft *draft, hearsay_field field, hearsay_date *out);

/* The field as the number of a name among references: HEARSAY_NONE if not given. */
hearsay_status draft_reference(const struct draft *draft, hearsay_field field,
                               struct references *names, uint32_t *out);
/* The same of one value, and the next value of the same field behind one, if there is one. */
hearsay_status draft_refer(const struct draft *draft, const hearsay_value *value,
                           struct references *names, uint32_t *out);
const hearsay_value *draft_next(const hearsay_value *value);

hearsay_status draft_references(const struct draft *draft, hearsay_field field,
                                struct references *names, const uint32_t **out, uint16_t *count);

/* What has no field of its own, as attributes. */
hearsay_status draft_attributes(const struct draft *draft, const hearsay_attribute **out,
                                size_t *count);

/* A sum over all values that does not depend on their order. */
uint64_t draft_fingerprint(const struct draft *draft);

#endif
