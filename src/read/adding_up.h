/* Adding up: statements that differ only in their id, date, document and the like become one with a
 * count while they are read, so that memory grows with ties and not with rows. */
#ifndef READ_ADDING_UP_H
#define READ_ADDING_UP_H

#include <hearsay/read.h>

#include "corpus/sums.h"

struct adding_up;

/* What keeps statements apart, beside who does what to whom. */
struct adding_up_keys {
    hearsay_add_up period;  /* not HEARSAY_ADD_UP_NEVER */
    bool names;             /* whose words the names of actors are, for a part */
    bool documents;         /* of all statements */
    bool undated_documents; /* of those without a date: it may be their document's */
    bool confidences;
};

struct adding_last {
    uint32_t sum;
    uint64_t fields; /* a bit each that it had */
    bool has_attributes, is_dated;
};

/* NULL if there is no memory. Notices go to the corpus, which is not owned. */
struct adding_up *adding_up_new(const struct adding_up_keys *keys, hearsay_corpus *corpus);
void adding_up_free(struct adding_up *adding);

/* Takes a statement whose actors' names are of this kind (SUM_NAMES_OF_...; NULL: of none). *record->known is set
 * if its id was there before. */
hearsay_status adding_up_add(struct adding_up *adding, const hearsay_record *record, const char *names,
                             hearsay_error *err);

/* The number of a series of ids, NULL for that without a name; INTERN_NONE if there is no memory. */
uint32_t adding_up_series(struct adding_up *adding, const char *name);

/* Whether an id was there before in its series, one that is a number or any. */
hearsay_status adding_up_know_number(struct adding_up *adding, uint32_t series, uint64_t number, bool *is_new,
                                     hearsay_error *err);
hearsay_status adding_up_know_id(struct adding_up *adding, uint32_t series, const char *id, size_t length,
                                 bool *is_new, hearsay_error *err);

/* Whether an id is a number, and is written as one is. */
bool adding_up_id_number(const char *id, size_t length, uint64_t *number);

/* Where the last statement went, and what it had; it counts once and is sure. */
const struct adding_last *adding_up_last(const struct adding_up *adding);

/* Adds so many more that are like one before; false if the sum would be too large: nothing was added then. */
bool adding_up_repeat(struct adding_up *adding, const struct adding_last *last, uint64_t count);

/* What was added so far; owned by it, until they are taken: then the caller frees them, and nothing is added any
 * more. */
hearsay_sums *adding_up_sums(struct adding_up *adding);
hearsay_sums *adding_up_take_sums(struct adding_up *adding);

const struct adding_up_keys *adding_up_keys(const struct adding_up *adding);

/* Whether a statement was not of event data: its names may be declared, its date be its document's. */
bool adding_up_has_natives(const struct adding_up *adding);

/* How much of an ISO date of this length tells its period. */
size_t adding_up_period(hearsay_add_up period, size_t length);

#endif
