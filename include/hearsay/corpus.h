/* The corpus: actors, claims, documents, acts and statements, resolved and owned.
 *
 * Ids are dense numbers from 0, so that arrays by id are natural. Actors, claims and documents are
 * numbered in the order of their written ids, whatever their order in the input; statements keep
 * the order of the input. Everything that the functions here return belongs to the corpus and is
 * valid until hearsay_corpus_free.
 *
 *     hearsay_corpus *corpus = NULL;
 *     hearsay_status status = hearsay_read_corpus(&corpus, &path, 1, NULL, &err);   (read.h)
 *     for (size_t i = 0; status == HEARSAY_OK && i < hearsay_corpus_statements(corpus); i++) {
 *         const hearsay_statement *s = hearsay_corpus_statement(corpus, i);
 *         printf("%s %s\n", hearsay_corpus_actor(corpus, s->speaker)->name, s->act->label);
 *     }
 *     hearsay_corpus_free(corpus);
 */
#ifndef HEARSAY_CORPUS_H
#define HEARSAY_CORPUS_H

#include <hearsay/record.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hearsay_corpus hearsay_corpus;

typedef uint32_t hearsay_actor_id;
typedef uint32_t hearsay_claim_id;
typedef uint32_t hearsay_document_id;
typedef uint32_t hearsay_statement_id; /* stable: a filtered corpus keeps the numbers */

#define HEARSAY_NONE UINT32_MAX /* no actor, claim or document */

/* ---- dates ---- */

/* ISO 8601, also partial. Year 0: no date. Month 0 or day 0: not known. */
typedef struct hearsay_date {
    int16_t year;
    uint8_t month, day;
} hearsay_date;

#define HEARSAY_DATE_TEXT 12 /* bytes that hearsay_date_write needs */

/** Reads 2015, 2015-06 or 2015-06-24; false for everything else, *out is then no date. */
HEARSAY_API bool hearsay_date_read(hearsay_date *out, const char *text, size_t length);

/** Writes the date as it was given, "" for no date; returns text. */
HEARSAY_API char *hearsay_date_write(hearsay_date date, char text[HEARSAY_DATE_TEXT]);

/** Days from 1970-01-01 to the first (last) day that the date may mean; 0 for no date. */
HEARSAY_API int32_t hearsay_date_first_day(hearsay_date date);
HEARSAY_API int32_t hearsay_date_last_day(hearsay_date date);

/* A field of the input that hearsay has no use for, kept as compact JSON text. */
typedef struct hearsay_attribute {
    const char *name, *json;
} hearsay_attribute;

/* ---- acts ---- */

/* What kind of act it is, for networks that count one kind and maps that draw them apart. */
typedef enum hearsay_act_group {
    HEARSAY_GROUP_OTHER,
    HEARSAY_GROUP_ACCUSATION,
    HEARSAY_GROUP_DENIAL,
    HEARSAY_GROUP_DOUBT,
    HEARSAY_GROUP_BACKING,
    HEARSAY_GROUP_REPORT,
    HEARSAY_GROUP_PRESSURE, /* demands, appeals, warnings, threats */
    HEARSAY_GROUP_MATERIAL, /* what is done, not said: protests, sanctions, attacks */
    HEARSAY_GROUPS
} hearsay_act_group;

typedef struct hearsay_act {
    const char *name;   /* "accuse" */
    const char *label;  /* "accuses": between a speaker and a claim */
    double side;        /* on the claim: +1 backs it, -1 opposes it, 0 takes none */
    double tone;        /* towards the target: -1 to +1 */
    hearsay_act_group group;
    const char *cameo;  /* CAMEO codes, separated by blanks; "" if none */
    const char *plover; /* PLOVER type; "" if none */
    const char *cues;   /* cue verbs, separated by blanks */
    const hearsay_attribute *attributes; /* of an act that a corpus brought */
    size_t attribute_count;
} hearsay_act;

/** Act number index of the built-in table; NULL past the end. */
HEARSAY_API const hearsay_act *hearsay_act_at(size_t index);

/** The built-in act of this name (lower case), NULL if there is none. */
HEARSAY_API const hearsay_act *hearsay_act_find(const char *name);

/** The word for a group: "accusation", "denial" ... NULL past the last. */
HEARSAY_API const char *hearsay_act_group_name(hearsay_act_group group);

/* ---- what a corpus holds ---- */

typedef enum hearsay_actor_kind {
    HEARSAY_KIND_UNKNOWN, /* not declared, or declared without a kind */
    HEARSAY_KIND_PERSON,
    HEARSAY_KIND_ORGANIZATION,
    HEARSAY_KIND_COUNTRY,
    HEARSAY_KIND_GROUP,
    HEARSAY_KIND_OUTLET,
    HEARSAY_KIND_UNNAMED, /* an unnamed source; never merged with another by name */
    HEARSAY_KIND_CLASS,   /* all of a kind, such as the citizens of a country; no actor */
    HEARSAY_KINDS
} hearsay_actor_kind;

/* Belonging to somebody for a time: from the first day of since to the last of until. Year 0: open. */
typedef struct hearsay_membership {
    hearsay_actor_id actor;
    hearsay_date since, until;
} hearsay_membership;

typedef struct hearsay_actor {
    const char *id, *name;
    const char *role; /* NULL if none */
    const char *const *aliases;
    const hearsay_attribute *attributes;
    const hearsay_membership *memberships; /* those with dates, by date; they do not overlap */
    hearsay_actor_id member_of; /* without dates; else the latest of memberships; HEARSAY_NONE */
    hearsay_actor_id country;   /* HEARSAY_NONE if none */
    uint32_t line, file;                 /* where it was declared or first named; file: see
                                            hearsay_corpus_file */
    uint16_t alias_count, attribute_count, membership_count;
    hearsay_actor_kind kind;
    bool has_dated_member_of; /* member_of is the latest of memberships */
    bool declared; /* false: only named in a statement */
} hearsay_actor;

/* How a claim touches another. */
typedef enum hearsay_relation {
    HEARSAY_REBUTS,
    HEARSAY_SUPPORTS,
    HEARSAY_SAME_AS,
    HEARSAY_CONCERNS, /* speaks about it without taking a side */
    HEARSAY_RELATIONS
} hearsay_relation;

typedef struct hearsay_claim {
    const char *id, *text;
    const char *topic; /* NULL if none */
    const hearsay_actor_id *about;
    const hearsay_claim_id *related[HEARSAY_RELATIONS];
    const hearsay_attribute *attributes;
    uint32_t line, file;
    uint16_t about_count, related_count[HEARSAY_RELATIONS], attribute_count;
    bool declared; /* false: only written out in a statement */
} hearsay_claim;

typedef struct hearsay_document {
    const char *id;
    const char *title, *author, *url; /* NULL if none */
    const hearsay_attribute *attributes;
    uint64_t length; /* of its text in bytes; 0 = not known */
    hearsay_actor_id publisher;
    hearsay_date date;
    uint32_t line, file;
    uint16_t attribute_count;
    bool declared;
} hearsay_document;

enum {
    HEARSAY_NEGATED = 1,         /* an act that did not happen: no tie in any network */
    HEARSAY_IMPLICIT = 2,        /* the target is the coder's inference */
    HEARSAY_DOCUMENT_DATE = 4,   /* the date is its document's */
    HEARSAY_HAS_SPAN = 8,
    HEARSAY_HAS_CONFIDENCE = 16, /* otherwise confidence is 1 because nothing was said */
    HEARSAY_HAS_COUNT = 32
};

/* What only some statements have. */
typedef struct hearsay_statement_detail {
    const char *cue, *annotator; /* NULL: none */
    const hearsay_actor_id *addressees;
    const hearsay_actor_id *via; /* relays, the first to pass it on first; without the publisher */
    const hearsay_attribute *attributes;
    hearsay_actor_id speaker_country, target_country; /* as of this statement, whatever the country
                                            that the actors have; else HEARSAY_NONE */
    uint32_t span_start, span_end; /* bytes in the document's text, end exclusive */
    uint16_t addressee_count, via_count, attribute_count;
} hearsay_statement_detail;

typedef struct hearsay_statement {
    const char *id;    /* as written; NULL if none */
    const char *quote; /* NULL if none */
    const hearsay_act *act;
    const hearsay_actor_id *targets;
    const hearsay_statement_detail *detail; /* never NULL; statements that have nothing share one */
    double confidence;                      /* 0 to 1 */
    uint32_t count; /* at least 1: a row that stands for so many equal statements */
    hearsay_statement_id number;
    hearsay_actor_id speaker;
    hearsay_claim_id claim;
    hearsay_document_id document;
    uint32_t line; /* where it stands in its file */
    hearsay_date date;
    uint16_t target_count;
    uint16_t file;
    uint16_t flags;
} hearsay_statement;

/* ---- make and free ---- */

typedef struct hearsay_corpus_options {
    bool strict; /* what is not declared is an error, not a new actor, claim or document */
} hearsay_corpus_options;

/** An empty corpus. The caller frees it with hearsay_corpus_free. @return HEARSAY_NO_MEMORY */
HEARSAY_API hearsay_status hearsay_corpus_new(hearsay_corpus **out, hearsay_error *err);

/** The sink that fills a corpus. The corpus must outlive the sink. */
HEARSAY_API hearsay_sink hearsay_corpus_sink(hearsay_corpus *corpus);

/**
 * Resolves every reference (by id, then name, then alias), sorts, and closes the corpus: after
 * this it can be asked, and takes no more records. Call it once, after the last read.
 *
 * @param options  NULL for defaults
 * @return HEARSAY_BAD_DATA for a reference that is ambiguous (or, under strict, not declared), an
 *         act that is not known, one alias for two actors, a circle of member_of, a span outside
 *         its document; with the place
 *
 * Cost  O(s + a log a) for s statements and a actors, claims and documents.
 */
HEARSAY_API hearsay_status hearsay_corpus_finish(hearsay_corpus *corpus,
                                                 const hearsay_corpus_options *options,
                                                 hearsay_error *err);

/** Frees a corpus or a filtered view of one, in any order; NULL is allowed. */
HEARSAY_API void hearsay_corpus_free(hearsay_corpus *corpus);

/* ---- ask (after hearsay_corpus_finish) ---- */

/** Title of the corpus, "" if none; several files' titles are joined with "; ". */
HEARSAY_API const char *hearsay_corpus_title(const hearsay_corpus *corpus);
HEARSAY_API const hearsay_attribute *hearsay_corpus_attributes(const hearsay_corpus *corpus,
                                                               size_t *count);
HEARSAY_API size_t hearsay_corpus_actors(const hearsay_corpus *corpus);
HEARSAY_API size_t hearsay_corpus_claims(const hearsay_corpus *corpus);
HEARSAY_API size_t hearsay_corpus_documents(const hearsay_corpus *corpus);
HEARSAY_API size_t hearsay_corpus_files(const hearsay_corpus *corpus);

/** How many statements the corpus (or the filtered view) has; rows, not counts. */
HEARSAY_API size_t hearsay_corpus_statements(const hearsay_corpus *corpus);

/** One of them by id; NULL for HEARSAY_NONE and everything else that is out of range. */
HEARSAY_API const hearsay_actor *hearsay_corpus_actor(const hearsay_corpus *corpus,
                                                      hearsay_actor_id actor);
HEARSAY_API const hearsay_claim *hearsay_corpus_claim(const hearsay_corpus *corpus,
                                                      hearsay_claim_id claim);
HEARSAY_API const hearsay_document *hearsay_corpus_document(const hearsay_corpus *corpus,
                                                            hearsay_document_id document);
HEARSAY_API const char *hearsay_corpus_file(const hearsay_corpus *corpus, size_t file);

/** The statement at a position of this corpus or view, from 0; NULL past the end. */
HEARSAY_API const hearsay_statement *hearsay_corpus_statement(const hearsay_corpus *corpus,
                                                              size_t position);

/** The statement of this number, whatever a filter left out; NULL if there is none. */
HEARSAY_API const hearsay_statement *hearsay_corpus_numbered(const hearsay_corpus *corpus,
                                                             hearsay_statement_id number);

/** An act that the corpus brought itself, by index; NULL past the end. */
HEARSAY_API const hearsay_act *hearsay_corpus_act(const hearsay_corpus *corpus, size_t index);

/** An act by name, the corpus's own or built in; NULL if there is none. */
HEARSAY_API const hearsay_act *hearsay_corpus_find_act(const hearsay_corpus *corpus,
                                                       const char *name);

/**
 * The actor (claim, document) that a reference means: by id, then name, then alias (claim: id, then
 * text; document: id, then title), names after NFC and case folding.
 *
 * @param out  HEARSAY_NONE on failure
 * @return HEARSAY_BAD_ARGUMENT if nothing has that name (names the nearest) or several have
 */
HEARSAY_API hearsay_status hearsay_corpus_find_actor(const hearsay_corpus *corpus,
                                                     const char *reference, hearsay_actor_id *out,
                                                     hearsay_error *err);
HEARSAY_API hearsay_status hearsay_corpus_find_claim(const hearsay_corpus *corpus,
                                                     const char *reference, hearsay_claim_id *out,
                                                     hearsay_error *err);
HEARSAY_API hearsay_status hearsay_corpus_find_document(const hearsay_corpus *corpus,
                                                        const char *reference,
                                                        hearsay_document_id *out,
                                                        hearsay_error *err);

/**
 * The relays of a statement, the first to pass it on first, the document's publisher last (unless
 * the publisher is the speaker or the last of via already).
 *
 * @param relays  room for via_count + 1 ids
 * @return how many: the statement's hearsay depth
 */
HEARSAY_API size_t hearsay_statement_chain(const hearsay_corpus *corpus,
                                           const hearsay_statement *statement,
                                           hearsay_actor_id *relays);

/* ---- notices ---- */

/* Doubtful things that were found while reading: 20 of each kind are kept, all are counted. */
typedef struct hearsay_notice {
    const char *kind; /* "actor not declared" ... : what the count below counts */
    uint64_t count;   /* of this kind in all */
    size_t kept;      /* how many have a place and a message */
    const hearsay_error *examples;
} hearsay_notice;

/** Keeps every notice instead of 20 of a kind; to be called before the first record. */
HEARSAY_API void hearsay_corpus_keep_all_notices(hearsay_corpus *corpus);

/** Quotes are checked but not kept, which halves the memory of most corpora: the quote of every
 * statement is NULL. To be called before the first record. */
HEARSAY_API void hearsay_corpus_leave_quotes(hearsay_corpus *corpus);

/** The kinds of notices, in the order of their first appearance; NULL past the end. */
HEARSAY_API const hearsay_notice *hearsay_corpus_notice(const hearsay_corpus *corpus, size_t index);

/** The lines of the account, file by file, in the order of reading; NULL past the end. */
HEARSAY_API const hearsay_account *hearsay_corpus_account(const hearsay_corpus *corpus,
                                                          size_t index);

/** The account of all files together: a line for each kind, name, outcome and detail, in the order in which
 *  these first come, with the file ""; NULL past the end. */
HEARSAY_API const hearsay_account *hearsay_corpus_account_sum(const hearsay_corpus *corpus,
                                                              size_t index);

/* ---- words ---- */

HEARSAY_API const char *hearsay_actor_kind_name(hearsay_actor_kind kind); /* "" for unknown */

/** Whom an actor is a member of on the first day of a date: a membership that holds then, else the one
 *  without dates, else HEARSAY_NONE. Of no date (year 0) the one without dates. */
HEARSAY_API hearsay_actor_id hearsay_actor_member_at(const hearsay_actor *actor, hearsay_date date);
HEARSAY_API const char *hearsay_relation_name(hearsay_relation relation); /* "rebuts" ... */

#ifdef __cplusplus
}
#endif

#endif
