/* The lists of statements that numbers lead to: equal ones are kept once, and a list of one
 * statement is that statement itself. */
#ifndef REPORT_CITATIONS_H
#define REPORT_CITATIONS_H

#include <hearsay/corpus.h>

#include "report/saying.h"
#include "text/buffer.h"

struct citation {
    uint32_t *numbers; /* ascending */
    size_t count;
    uint64_t sum;      /* of the statements' counts */
    uint64_t hash;
};

struct citations {
    struct citation *items; /* in the order in which they were first needed */
    size_t count, capacity;
    size_t entries; /* statements of all of them */
    size_t *slots; /* number of an item + 1 by hash; 0: free */
    size_t slot_count;
};

void citations_clear(struct citations *citations);

/* The number of the list of these statements, from 0; SIZE_MAX if there is no memory. The order of the
 * statements does not matter; that of the list is by number. */
size_t citations_add(struct citations *citations, const uint32_t *numbers, size_t count,
                     uint64_t sum);

/* Anchors, made of ids as far as these are plain: "s-s12" of a statement with an id, "n-12" of one
 * with a number only; "c-china-behind" of a claim; "a-china" of an actor. */
void anchor_statement(struct buffer *out, const hearsay_statement *statement);
void anchor_id(struct buffer *out, const char *prefix, const char *id, uint32_t number);

#endif
