/* Pairs of actors whose names say that they may be one. */
#ifndef MEASURE_SAME_ACTOR_H
#define MEASURE_SAME_ACTOR_H

#include "measure/name_words.h"

/* In the order of trust; of a pair only the first reason is told. */
enum same_reason {
    SAME_ALIAS,    /* an alias of one is the name of the other */
    SAME_WORDS,    /* equal but for titles, punctuation, accents and order */
    SAME_ACRONYM,  /* "OPM", "Office of Personnel Management" */
    SAME_INITIALS, /* "J. Lew", "Jacob Lew" */
    SAME_PART,     /* "Lew", "Jacob Lew" */
    SAME_SPELLING, /* "Jacob Lew", "Jakob Lew" */
    SAME_SOUND,    /* "Muammar Gaddafi", "Moammar Kadhafi" */
};

struct same_pair {
    hearsay_actor_id a, b; /* a < b */
    enum same_reason reason;
    uint32_t a_name, b_name; /* in the list of names */
    double jaro_winkler;     /* of the two names, folded and without titles */
    double overlap;          /* words that both have, of all their words (Jaccard) */
};

struct same_pairs {
    struct same_pair *items;
    size_t count, capacity;
    bool is_spelling_skipped; /* the names are too many for it */
};

/* Sorted by actors, each pair once; the caller frees with same_pairs_clear. False if there is no
 * memory. Cost: n log n in the names' letters; lists of names with a common word are cut short. */
bool same_pairs_find(struct same_pairs *pairs, const hearsay_corpus *corpus,
                     const struct name_list *names);
void same_pairs_clear(struct same_pairs *pairs);

#endif
