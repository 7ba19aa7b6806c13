/* Circles in chains of relays: one passes on another's words, and so on, back to the one. */
#ifndef MEASURE_CIRCLES_H
#define MEASURE_CIRCLES_H

#include <hearsay/corpus.h>

struct citing;

/* One search after another: circles_add some statements, circles_find, circles_forget. */
struct circles {
    const hearsay_corpus *corpus;
    struct citing *items;
    hearsay_actor_id *chain;
    size_t count, capacity, chain_capacity;
    uint32_t *first;       /* by actor: its first item + 1; 0: it passes on nobody */
    unsigned char *state;  /* by actor */
    uint32_t *path, *next; /* actors on the way, and the item to look at next, by depth */
};

/* To be ended also on failure. */
hearsay_status circles_begin(struct circles *circles, const hearsay_corpus *corpus,
                             hearsay_error *err);
void circles_end(struct circles *circles);

/* Adds the steps of a statement's chain. Linear in the chain. */
hearsay_status circles_add(struct circles *circles, const hearsay_statement *statement,
                           hearsay_error *err);

/* How many actors are in the first circle that a search in the order of ids meets, each of whom passes
 * on the next and the last the first; 0: there is none. They are valid until the next
 * circles_forget. O(s log s) in steps of chains. */
size_t circles_find(struct circles *circles, const hearsay_actor_id **actors);

/* Whether a step of a statement's chain is one of a circle. */
bool circles_has(struct circles *circles, const hearsay_actor_id *actors, size_t count,
                 const hearsay_statement *statement);

void circles_forget(struct circles *circles);

#endif
