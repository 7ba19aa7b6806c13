/* Which variable of a file of Discourse Network Analyzer tells for or against. Any names are possible
 * there: what the mapping names comes first, else a variable of booleans, else one of numbers. */
#ifndef READ_DNA_STANCE_H
#define READ_DNA_STANCE_H

#include "memory/intern.h"
#include "read/reading.h"

enum dna_type { DNA_TEXT, DNA_BOOLEAN, DNA_INTEGER };

struct dna_statement;
struct dna_value;

/* A variable of a statement type that may tell. */
struct dna_stance {
    const char *type, *variable; /* type: "" if the file knows only one */
    enum dna_type values;
    double smallest, largest; /* of its numbers; 0 included */
    bool is_mapped;           /* the mapping says that it is the act */
    bool is_taken;
    bool is_told;             /* said of its scale that it has no middle */
};

struct dna_stances {
    struct reading *reading;
    struct interner types; /* of statements with a speaker; counts are not needed */
    struct interner names; /* type and variable; items[] by number */
    struct dna_stance *items;
    size_t capacity;
    bool is_settled;
};

void dna_stances_init(struct dna_stances *stances, struct reading *reading);
void dna_stances_clear(struct dna_stances *stances);

/* Makes the variables of a statement known. */
hearsay_status dna_stances_know(struct dna_stances *stances, const struct dna_statement *statement,
                                hearsay_error *err);

/* Once all are known: takes one for each type of statement that has none by the mapping, and says
 * which was taken and which was not, or that there is none. default_act: of statements without. */
hearsay_status dna_stances_settle(struct dna_stances *stances, const char *default_act,
                                  hearsay_error *err);

/* The value that tells the act of a statement, and what is known of its variable; NULL if none. */
const struct dna_value *dna_stances_find(const struct dna_stances *stances,
                                         const struct dna_statement *statement,
                                         struct dna_stance **stance);

#endif
