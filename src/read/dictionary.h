/* An actor dictionary of event coders in memory: names, other names, codes. */
#ifndef READ_DICTIONARY_H
#define READ_DICTIONARY_H

#include "memory/intern.h"
#include "read/reading.h"

struct dictionary_name {
    const char *name;
    struct dictionary_name *next;
};

/* A code, in a time or always. */
struct dictionary_role {
    const char *code;       /* "AFGGOV", without a "~" before it */
    const char *dates;      /* as written; "" if none */
    char from[12], to[12];  /* ISO 8601; "" if none, or not to be read */
    bool is_agent;          /* "~GOV": of all who are called so */
    struct dictionary_role *next;
};

struct dictionary_entry {
    const char *name, *number; /* number: of the state in Correlates of War; NULL */
    struct dictionary_name *others, **last_other;
    struct dictionary_role *roles, **last_role;
    size_t line;
};

struct dictionary {
    struct reading *reading;
    struct dictionary_entry *entries;
    size_t count, capacity;
    size_t current;         /* the entry that lines go to; SIZE_MAX: none */
    struct interner names;  /* of entries, folded */
    struct interner macros; /* "PERSON" */
    const char **meanings;  /* by number of macros: "MAN, MEN" */
    size_t macro_capacity;
    struct interner codes;  /* of rows of a table of country names */
    size_t *code_owners;    /* by number of codes: an entry */
    size_t code_capacity;
};

void dictionary_init(struct dictionary *dictionary, struct reading *reading);
void dictionary_clear(struct dictionary *dictionary);

/* Reads the whole file; entries of the same name are one. */
hearsay_status dictionary_load(struct dictionary *dictionary, hearsay_error *err);

/* What a line can be, for telling the format: 0 nothing, 1 blank or comment, 2 perhaps, 3 surely. */
int dictionary_line_kind(const char *line, size_t length);

#endif
