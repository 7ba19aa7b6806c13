/* A statement as most foreign formats have it: at most one text a field. What the fields cannot
 * hold, such as a date that is none, becomes an attribute, and no error. */
#ifndef READ_SAID_H
#define READ_SAID_H

#include <cjson/cJSON.h>

#include "read/reading.h"
#include "text/buffer.h"

struct said {
    const char *id, *speaker, *act, *claim, *target, *addressee, *via, *document, *date;
    const char *quote, *cue, *annotator; /* NULL: none */
    double confidence; /* only with has_confidence */
    double count;      /* 0: none */
    bool has_confidence;
};

/* Begins a statement at the origin and puts all that there is; the caller adds what is special, and
 * pushes. The texts must not lie in reading->texts. */
hearsay_status said_begin(struct reading *reading, struct origin origin, const struct said *said,
                          hearsay_error *err);

/* The date that a text begins with ("2020-05-28T21:03:37Z"); what begins with none is kept as an
 * attribute. NULL and "" put nothing. */
hearsay_status said_put_date(struct reading *reading, const char *text, hearsay_error *err);

/* The texts of a list, or a single one, as an attribute. Numbers, truth values and objects of the
 * list are passed over. */
hearsay_status said_put_list(struct reading *reading, const char *name, const cJSON *list,
                             hearsay_error *err);

/* Whether the first bytes of a file hold a word, such as a key with its quotes. */
bool said_holds(const char *head, size_t length, const char *word);

/* NULL for a text of nothing but blanks, which is no name. */
const char *said_name(const char *text);

/* Adds the words of a text with one blank between them and none at the ends: what refers to a claim
 * by its text must be the same text. */
void said_add_words(struct buffer *out, const char *text);

/* "stem:id" in reading->names, so that ids of several files do not meet; NULL without memory. */
const char *said_id(struct reading *reading, const char *id);

/* Counts an attribute, column or label of the file and what became of it: "speaker". */
void said_count(struct reading *reading, hearsay_account_kind kind, const char *name,
                hearsay_outcome outcome, const char *detail);

/* The act for a word: what the mapping says, else fallback. Both are counted as a code. */
const char *said_act(struct reading *reading, const char *word, const char *fallback);

#endif
