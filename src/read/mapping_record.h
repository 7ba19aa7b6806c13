/* Records of a mapping: how one row of a table becomes statements, actors, claims, documents. */
#ifndef READ_MAPPING_RECORD_H
#define READ_MAPPING_RECORD_H

#include <cjson/cJSON.h>

#include "read/mapping.h"

/* Where a value comes from. */
enum source_kind { SOURCE_COLUMN, SOURCE_CONSTANT, SOURCE_TEXT, SOURCE_ITEM };

struct source {
    enum source_kind kind;
    const char *const *columns; /* the first that is not empty */
    size_t column_count;
    const char *text;      /* a constant, or a text with {Column} in it; {} is the item */
    const char *separator; /* of a list; NULL: one value */
    const char *until, *from; /* only what stands before (from where on) this text */
    const char *date;      /* format of dates; NULL: as it is */
    const char *standard;  /* where there is none; NULL: nothing */
    struct mapping_rule values; /* foreign value to ours */
    bool parallel;         /* of a list, the item with the number of the record's item */
};

struct record_field {
    const char *name; /* an attribute, if field is HEARSAY_ATTRIBUTE */
    hearsay_field field;
    struct source source;
};

/* When a row makes the record. */
struct condition {
    const char *const *columns;
    size_t column_count;
    const char *const *values; /* one of these, or none of these; NULL: any that is not empty */
    size_t value_count;
    bool is_not, starts; /* none of these; only beginning with one */
    bool without;        /* none of these stands anywhere in it */
    const char *begins, *ends; /* a column with whose value this one begins (ends); NULL: any */
};

struct record_template {
    hearsay_record_kind kind;
    struct condition *conditions; /* all of them */
    size_t condition_count;
    struct source *each; /* NULL: one record a row */
    struct record_field *fields;
    size_t field_count;
};

/* Parses the list "records" of a mapping into its templates. */
hearsay_status mapping_records_take(struct mapping *mapping, const cJSON *records,
                                    hearsay_error *err);

/* Parses the list "rows": what every row must be like. */
hearsay_status mapping_rows_take(struct mapping *mapping, const cJSON *rows, hearsay_error *err);

/* Makes the template of a mapping that has columns only; after all of it was parsed. */
hearsay_status mapping_records_finish(struct mapping *mapping, hearsay_error *err);

/* The templates of a mapping: its records, or one that its columns make. */
const struct record_template *mapping_templates(const struct mapping *mapping, size_t *count);

/* The conditions that every row must meet. */
const struct condition *mapping_rows(const struct mapping *mapping, size_t *count);

/* Whether a mapping says what columns of tables mean. */
bool mapping_is_for_tables(const struct mapping *mapping);

#endif
