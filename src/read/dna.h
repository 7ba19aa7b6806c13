/* What the files of Discourse Network Analyzer have in common, whatever their schema: a statement is
 * a row of variables with a place in a document. The mapping says what each variable is. */
#ifndef READ_DNA_H
#define READ_DNA_H

#include "memory/intern.h"
#include "read/reading.h"

enum dna_type { DNA_TEXT, DNA_BOOLEAN, DNA_INTEGER };

struct dna_value {
    const char *variable; /* "organization" */
    const char *text;     /* as it is written: "1", "Environmental Protection Agency" */
    enum dna_type type;
};

struct dna_document {
    const char *id, *title, *author, *source, *section, *kind, *notes; /* NULL or "": none */
    const char *date; /* ISO 8601; "" if not known */
    const char *text; /* NULL: not there */
    size_t length;
};

struct dna_statement {
    const char *id, *coder, *type; /* type: the statement type; NULL: the file knows only one */
    const struct dna_document *document; /* NULL: none */
    uint64_t start, stop;          /* UTF-16 units in the text of the document; both 0: no place */
    const struct dna_value *values;
    size_t value_count;
};

struct dna {
    struct reading *reading;
    struct interner persons; /* homes[] by number */
    const char **homes;      /* the one organization of a person; NULL: several */
    size_t home_capacity;
    double largest;          /* of the numbers that grade an act */
    struct interner acts;    /* graded acts that were declared */
};

void dna_begin(struct dna *dna, struct reading *reading);
void dna_end(struct dna *dna);

/* First all statements are made known, then all are pushed. */
hearsay_status dna_know(struct dna *dna, const struct dna_statement *statement, hearsay_error *err);
hearsay_status dna_push(struct dna *dna, const struct dna_statement *statement, hearsay_error *err);

/* A hint at a document, once before the statements in it. */
hearsay_status dna_push_document(struct dna *dna, const struct dna_document *document,
                                 hearsay_error *err);

#endif
