/* A record is what a reader found, in the file's own words: nothing is resolved or converted yet.
 *
 * A record has a kind and a row of values; each value belongs to a field. A list is written as
 * several values of one field, in order. Fields that hearsay does not know are kept: they become
 * attributes of the actor, claim, document or statement and survive a round trip.
 *
 * Readers push records into a sink and never hold a file. The usual sink builds a corpus
 * (hearsay_corpus_sink); a program may bring its own:
 *
 *     static hearsay_status count(void *state, const hearsay_record *record, hearsay_error *err)
 *     {
 *         (void)err;
 *         *(size_t *)state += record->kind == HEARSAY_STATEMENT;
 *         return HEARSAY_OK;
 *     }
 *     hearsay_sink sink = { .state = &statements, .record = count };
 */
#ifndef HEARSAY_RECORD_H
#define HEARSAY_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hearsay/error.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum hearsay_record_kind {
    HEARSAY_CORPUS, /* title and other facts of the whole file */
    HEARSAY_DOCUMENT,
    HEARSAY_ACTOR,
    HEARSAY_CLAIM,
    HEARSAY_ACT,
    HEARSAY_STATEMENT,
    HEARSAY_RECORD_KINDS
} hearsay_record_kind;

/* One row a field: src/corpus/fields.def says which record has it, whether it is a list, and of
 * what type. HEARSAY_ATTRIBUTE stands for every field that has no row. */
typedef enum hearsay_field {
    HEARSAY_ATTRIBUTE,
    HEARSAY_FIELD_ID,
    HEARSAY_FIELD_TITLE,
    HEARSAY_FIELD_PUBLISHER,
    HEARSAY_FIELD_AUTHOR,
    HEARSAY_FIELD_DATE,
    HEARSAY_FIELD_URL,
    HEARSAY_FIELD_LENGTH,
    HEARSAY_FIELD_NAME,
    HEARSAY_FIELD_KIND,
    HEARSAY_FIELD_ALIASES,
    HEARSAY_FIELD_ROLE,
    HEARSAY_FIELD_COUNTRY,
    HEARSAY_FIELD_MEMBER_OF,
    HEARSAY_FIELD_TEXT,
    HEARSAY_FIELD_TOPIC,
    HEARSAY_FIELD_ABOUT,
    HEARSAY_FIELD_REBUTS,
    HEARSAY_FIELD_SUPPORTS,
    HEARSAY_FIELD_SAME_AS,
    HEARSAY_FIELD_CONCERNS,
    HEARSAY_FIELD_SIDE,
    HEARSAY_FIELD_TONE,
    HEARSAY_FIELD_GROUP,
    HEARSAY_FIELD_LABEL,
    HEARSAY_FIELD_SPEAKER,
    HEARSAY_FIELD_ACT,
    HEARSAY_FIELD_CLAIM,
    HEARSAY_FIELD_TARGET,
    HEARSAY_FIELD_ADDRESSEE,
    HEARSAY_FIELD_VIA,
    HEARSAY_FIELD_DOCUMENT,
    HEARSAY_FIELD_SPAN,
    HEARSAY_FIELD_QUOTE,
    HEARSAY_FIELD_CUE,
    HEARSAY_FIELD_ANNOTATOR,
    HEARSAY_FIELD_CONFIDENCE,
    HEARSAY_FIELD_COUNT,
    HEARSAY_FIELD_NEGATED,
    HEARSAY_FIELD_IMPLICIT,
    HEARSAY_FIELD_SPEAKER_COUNTRY,
    HEARSAY_FIELD_TARGET_COUNTRY,
    HEARSAY_FIELDS
} hearsay_field;

/* What a value was in the file. A reader of cells, which have no types, says HEARSAY_CELL. */
typedef enum hearsay_value_kind {
    HEARSAY_CELL,    /* untyped text: "0.9" may be a number, "true" a boolean */
    HEARSAY_TEXT,    /* a string, decoded */
    HEARSAY_NUMBER,  /* a number, as it was written */
    HEARSAY_BOOLEAN, /* "true" or "false" */
    HEARSAY_JSON     /* an array or object of an attribute, as compact JSON text */
} hearsay_value_kind;

typedef struct hearsay_value {
    const char *name; /* of the field, as written in the file; not NUL-terminated */
    size_t name_length;
    const char *text; /* UTF-8; not NUL-terminated */
    size_t length;
    size_t offset; /* bytes from the start of the record, for the place of an error */
    hearsay_field field;
    hearsay_value_kind kind;
} hearsay_value;

typedef struct hearsay_record hearsay_record;
struct hearsay_record {
    hearsay_record_kind kind;
    const hearsay_value *values;
    size_t value_count;
    const uint32_t *hashes; /* of the values' texts, where the reader had time to work them out for a
                               corpus that is being filled; else NULL */
    const char *file; /* the name that errors use */
    size_t line;      /* where the record begins, from 1 */
    size_t index;     /* which record of its kind in the file, from 0 */
    /* Of an actor or document: facts that the data tell by the way, not a declaration. They count
     * for who is named in a statement and declared nowhere; of several that differ the first. */
    bool hint;
    /* Of a document that is a hint: it was read, and counts although no statement may be in it. */
    bool present;
    /* Of an actor: it counts only if something names it, as in an actor file for any corpus. */
    bool optional;
    /* The format declares nobody: that a name is not declared is no cause for doubt. */
    bool undeclared;
    /* Statements of one series that have the same id are one statement that several files hold: the
     * second is passed over, and *known is set. An id that another series uses too is kept apart, as
     * "icews:1". Both NULL: an id is of the corpus, and using it twice is an error. */
    const char *series;
    bool *known;
    /* Fills file, line, column, offset, path and excerpt of *err with the place of one value, or of
     * the whole record if value is NULL. Only called when there is something to tell. May be NULL. */
    void (*locate)(const hearsay_record *record, const hearsay_value *value, hearsay_error *err);
    /* The line and column that locate would tell, which costs less; whether the format counts its
     * records, as in statements[12]. NULL where locate is. */
    bool (*position)(const hearsay_record *record, const hearsay_value *value, size_t *line,
                     size_t *column);
    const void *reader; /* the reader's own, for locate and position */
};

/* ---- what became of everything that a file holds ---- */

typedef enum hearsay_account_kind {
    HEARSAY_ACCOUNT_RECORD,    /* an event, an attribution, a row: "event" */
    HEARSAY_ACCOUNT_LABEL,     /* of spans: "Source" */
    HEARSAY_ACCOUNT_RELATION,  /* between spans, also roles and slots: "attributed_to" */
    HEARSAY_ACCOUNT_ATTRIBUTE, /* of spans and statements: "Negation" */
    HEARSAY_ACCOUNT_COLUMN,    /* of a table, also variables of a database: "Sponsor" */
    HEARSAY_ACCOUNT_CODE,      /* of an act: "112", "said" */
    HEARSAY_ACCOUNT_KINDS
} hearsay_account_kind;

typedef enum hearsay_outcome {
    HEARSAY_USED,
    HEARSAY_MERGED,  /* with another record that says the same, or adds to it */
    HEARSAY_LEFT_OUT
} hearsay_outcome;

/* So many of one thing had one outcome: every record of a foreign format is in one such line. */
typedef struct hearsay_account {
    const char *file, *format; /* the path as it was given; the name of the reader */
    const char *name;          /* of the thing, as in the file */
    const char *detail; /* used: what it became ("speaker", "act deny"); else the reason; "" if none */
    uint64_t count;
    hearsay_account_kind kind;
    hearsay_outcome outcome;
} hearsay_account;

/** The word for a kind of account: "record", "label" ... NULL past the last. */
HEARSAY_API const char *hearsay_account_kind_name(hearsay_account_kind kind);

typedef struct hearsay_sink {
    void *state;
    /* A record borrows its strings until the call returns. Any status but OK ends the read. */
    hearsay_status (*record)(void *state, const hearsay_record *record, hearsay_error *err);
    /* Something doubtful but not fatal, with its place; kind, such as "span and text differ", is what
     * such notices are counted by. NULL: notices are not wanted. */
    hearsay_status (*notice)(void *state, const char *kind, const hearsay_error *notice);
    /* A line of the account, at the end of each file. The line and its strings are borrowed. NULL:
     * not wanted. */
    hearsay_status (*account)(void *state, const hearsay_account *line, hearsay_error *err);
    /* A record that comes soon, so that memory can be fetched that it will need; kind, values and
     * hashes are there. It may come to nothing. NULL: not wanted. */
    void (*expect)(void *state, const hearsay_record *record);
} hearsay_sink;

/** The word for a kind of record: "statement", "actor" ... NULL past the last. */
HEARSAY_API const char *hearsay_record_kind_name(hearsay_record_kind kind);

/** The field that a record of this kind has under this name; HEARSAY_ATTRIBUTE if it has none. */
HEARSAY_API hearsay_field hearsay_field_find(hearsay_record_kind kind, const char *name,
                                             size_t length);

/** The name of a field as files spell it; NULL for HEARSAY_ATTRIBUTE. */
HEARSAY_API const char *hearsay_field_name(hearsay_field field);

/** Whether a field holds a list, so that a reader may push several values of it. */
HEARSAY_API bool hearsay_field_is_list(hearsay_field field);

/** Whether records of this kind have this field. */
HEARSAY_API bool hearsay_field_belongs(hearsay_record_kind kind, hearsay_field field);

#ifdef __cplusplus
}
#endif

#endif
