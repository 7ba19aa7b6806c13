/* The inside of a mapping. */
#ifndef READ_MAPPING_RULES_H
#define READ_MAPPING_RULES_H

#include <cjson/cJSON.h>

#include "memory/arena.h"
#include "memory/intern.h"
#include "read/mapping.h"

/* Rules by name, folded for the look-up that does not mind the case. */
struct rule_table {
    struct interner names, folded;
    struct mapping_rule *rules; /* by number of names */
    uint32_t *folded_rules;     /* by number of folded: a rule */
    size_t capacity, folded_capacity;
};

/* Texts to texts: codes, words and cues to acts. */
struct word_table {
    struct interner words; /* folded */
    const char **meanings;
    size_t capacity;
};

struct word_set {
    struct interner words; /* folded */
};

enum { MAPPING_RULES = 4 }; /* labels, relations, attributes, columns */

struct mapping {
    struct arena arena;
    const char *name, *title, *file; /* file: for errors */
    const char *date, *separator;    /* NULL: not given */
    struct rule_table rules[MAPPING_RULES];
    struct word_table acts, words;   /* words: text of an event type -> code */
    struct word_set pronouns, empty;
    const char *constants[HEARSAY_FIELDS];
    const char **header;             /* columns by which a table is known */
    size_t header_count;
    const char **reads;
    size_t read_count;
    cJSON *own_acts; /* a checked list of objects; NULL if there are none */
    struct condition *rows;          /* of every row; another is out of shape */
    size_t row_condition_count;
    struct record_template *templates;
    size_t template_count;
    bool lowercase_unnamed; /* "unnamed": "lowercase" */
    size_t longest_cue; /* words in the longest key of acts */
};

/* The rows of the table of rules. */
enum { RULES_LABELS, RULES_RELATIONS, RULES_ATTRIBUTES, RULES_COLUMNS };

/* HEARSAY_BAD_DATA at a place of the mapping file: "records[1].speaker". */
hearsay_status mapping_fail(const struct mapping *mapping, const char *path, hearsay_error *err,
                            const char *format, ...) HEARSAY_PRINTF(4, 5);

#endif
