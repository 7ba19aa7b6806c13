/* A mapping: how foreign labels, relations, columns and codes become ours. docs/mappings.md
 * describes the file. */
#ifndef READ_MAPPING_H
#define READ_MAPPING_H

#include <hearsay/record.h>

struct mapping;

/* What a foreign thing is in a statement. */
enum part {
    PART_LEFT_OUT,  /* the mapping says that it is not wanted */
    PART_STATEMENT, /* the span or event that stands for a whole statement */
    PART_CUE,       /* the words of the act */
    PART_ACTOR,     /* an actor, whatever its role: the relations tell */
    PART_FIELD      /* a field of a statement: rule->field */
};

struct mapping_rule {
    const char *name; /* the label, relation, attribute or column */
    enum part part;
    hearsay_field field;    /* of PART_FIELD, and FIELD_CUE of PART_CUE */
    bool held_by_to;        /* a relation: its second end holds the statement, the first fills it */
    bool tells_holder;      /* the mapping says which end holds; else the labels of the ends may */
    const char *act;        /* a label or relation that tells the act; NULL if it does not */
    const char *kind;       /* of the actor whom a label is on: "country"; NULL if it does not tell */
    const struct mapping_value *values; /* of an attribute or column; NULL if taken as they are */
    size_t value_count;
};

struct mapping_value {
    const char *from, *to; /* to "" leaves the value out */
};

/* The mapping of this name if one ships so, else from the file at this path. */
hearsay_status mapping_load(struct mapping **out, const char *name_or_path, hearsay_error *err);
hearsay_status mapping_parse(struct mapping **out, const char *name, const char *text,
                             size_t length, hearsay_error *err);
void mapping_free(struct mapping *mapping);

const char *mapping_name(const struct mapping *mapping);

/* The rule for a label (relation or role, attribute of a span, column or variable); a relation may
 * have digits behind its name (Content2). Case counts only where the mapping has both. NULL: the
 * mapping does not name it. */
const struct mapping_rule *mapping_label(const struct mapping *mapping, const char *label);
const struct mapping_rule *mapping_relation(const struct mapping *mapping, const char *relation);
const struct mapping_rule *mapping_attribute(const struct mapping *mapping, const char *attribute);
const struct mapping_rule *mapping_column(const struct mapping *mapping, const char *column);

/* What a value of an attribute or column becomes: itself where the rule has no values. NULL: the
 * rule has values, but not this one. */
const char *mapping_value(const struct mapping_rule *found, const char *value);

/* The act for a code ("1121": the longest beginning that is known), a word ("accuse crime"), or the
 * words of a cue ("have repeatedly denied"): what the mapping says, then for cues the built-in cue
 * verbs. NULL if nothing is known. */
const char *mapping_code(const struct mapping *mapping, const char *code, size_t length);
const char *mapping_word(const struct mapping *mapping, const char *word);
const char *mapping_cue(const struct mapping *mapping, const char *cue);

/* Whether a value means nothing ("Unknown"), or a name points to somebody named elsewhere ("he"). */
bool mapping_is_empty(const struct mapping *mapping, const char *value, size_t length);
bool mapping_is_pronoun(const struct mapping *mapping, const char *name);

/* Whether a name without a capital letter names nobody: "officials", "a spokesman". */
bool mapping_is_common_noun(const struct mapping *mapping, const char *name);

/* A constant for a field of statements ("act": "assert"); NULL if there is none. */
const char *mapping_constant(const struct mapping *mapping, hearsay_field field);

/* strptime-like format of dates: %Y %m %d %b %B %y; NULL: ISO 8601 */
const char *mapping_date_format(const struct mapping *mapping);

struct reading;
/* Pushes the acts that the mapping declares, as records of the file that is read. */
hearsay_status mapping_push_acts(const struct mapping *mapping, struct reading *reading,
                                 hearsay_error *err);

#endif
