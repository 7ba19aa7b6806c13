/* Names of fields and of kinds of records. */
#include <string.h>

#include <hearsay/record.h>

enum { C = 1 << HEARSAY_CORPUS, D = 1 << HEARSAY_DOCUMENT, A = 1 << HEARSAY_ACTOR,
       L = 1 << HEARSAY_CLAIM, T = 1 << HEARSAY_ACT, S = 1 << HEARSAY_STATEMENT };

static const struct field_row {
    const char *name;
    size_t length;
    unsigned records;
    bool is_list;
} rows[HEARSAY_FIELDS] = {
#define FIELD(id, name, records, is_list) \
    [HEARSAY_FIELD_##id] = { name, sizeof name - 1, records, is_list },
#include "corpus/fields.def"
#undef FIELD
};

const char *hearsay_record_kind_name(hearsay_record_kind kind)
{
    static const char *const names[HEARSAY_RECORD_KINDS] = {
        [HEARSAY_CORPUS] = "corpus", [HEARSAY_DOCUMENT] = "document", [HEARSAY_ACTOR] = "actor",
        [HEARSAY_CLAIM] = "claim",   [HEARSAY_ACT] = "act", [HEARSAY_STATEMENT] = "statement",
    };

    return (size_t)kind < HEARSAY_RECORD_KINDS ? names[kind] : NULL;
}

hearsay_field hearsay_field_find(hearsay_record_kind kind, const char *name, size_t length)
{
    for (int field = HEARSAY_ATTRIBUTE + 1; field < HEARSAY_FIELDS; field++)
        if ((rows[field].records >> kind & 1) && rows[field].length == length &&
            memcmp(rows[field].name, name, length) == 0)
            return (hearsay_field)field;
    return HEARSAY_ATTRIBUTE;
}

const char *hearsay_field_name(hearsay_field field)
{
    return (size_t)field < HEARSAY_FIELDS ? rows[field].name : NULL;
}

bool hearsay_field_is_list(hearsay_field field)
{
    return (size_t)field < HEARSAY_FIELDS && rows[field].is_list;
}

bool hearsay_field_belongs(hearsay_record_kind kind, hearsay_field field)
{
    return (size_t)field < HEARSAY_FIELDS && (size_t)kind < HEARSAY_RECORD_KINDS &&
           (rows[field].records >> kind & 1);
}

const char *hearsay_account_kind_name(hearsay_account_kind kind)
{
    static const char *const names[HEARSAY_ACCOUNT_KINDS] = {
        [HEARSAY_ACCOUNT_RECORD] = "record",       [HEARSAY_ACCOUNT_LABEL] = "label",
        [HEARSAY_ACCOUNT_RELATION] = "relation",   [HEARSAY_ACCOUNT_ATTRIBUTE] = "attribute",
        [HEARSAY_ACCOUNT_COLUMN] = "column",       [HEARSAY_ACCOUNT_CODE] = "code",
    };

    return (size_t)kind < HEARSAY_ACCOUNT_KINDS ? names[kind] : NULL;
}
