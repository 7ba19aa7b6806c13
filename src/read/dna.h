/* What the files of Discourse Network Analyzer have in common, whatever their schema: a statement
 * is a row of variables with a place in a document. The mapping says what each variable is. */
#ifndef READ_DNA_H
#define READ_DNA_H

#include "memory/intern.h"
#include "read/dna_entity.h"
#include "read/dna_stance.h"
#include "read/reading.h"
#include "text/offset.h"

struct dna_value {
    const char *variable; /* "organization" */
    const char *text;     /* as it is written: "1", "Environmental Protection Agency" */
    enum dna_type type;
};

struct dna_document {
    const char *id, *title, *author, *source, *section, *kind, *notes; /* NULL or "": none */
    const char *date, *time; /* ISO 8601; time: only if it is not midnight */
    const char *text; /* NULL: not there */
    size_t length;
};

struct dna_statement {
    const char *id, *coder, *type; /* type: the statement type; NULL: the file knows only one */
    const char *quote; /* NULL: cut it out of the document */
    const struct dna_document *document; /* NULL: none */
    uint64_t start, stop;          /* UTF-16 units in the text of the document; both 0: no place */
    const struct dna_value *values;
    size_t value_count;
    size_t line; /* 0: not known */
};

struct dna {
    struct reading *reading;
    struct dna_entities entities;
    struct dna_stances stances;
    struct interner acts;     /* graded acts that were declared */
    struct interner ids;
    struct offsets offsets;   /* in the document at hand */
    size_t pushed, left_out;
};

void dna_begin(struct dna *dna, struct reading *reading);
/* Says what the whole of the file calls for, if status is OK, and frees. */
hearsay_status dna_end(struct dna *dna, hearsay_status status, hearsay_error *err);

/* A fact of an entity: the value of a variable. An empty one is none. */
hearsay_status dna_know_fact(struct dna *dna, const char *variable, const char *entity,
                             const char *name, const char *value, hearsay_error *err);

/* First all statements are made known, then all are pushed. */
hearsay_status dna_know(struct dna *dna, const struct dna_statement *statement, hearsay_error *err);
hearsay_status dna_push(struct dna *dna, const struct dna_statement *statement, hearsay_error *err);

/* A hint at a document, once before the statements in it. */
hearsay_status dna_push_document(struct dna *dna, const struct dna_document *document,
                                 hearsay_error *err);

#endif
