/* Who and what the variables of Discourse Network Analyzer name: actors and claims, with the facts
 * that a file knows of them and the one organization that a person speaks for. */
#ifndef READ_DNA_ENTITY_H
#define READ_DNA_ENTITY_H

#include "memory/intern.h"
#include "read/reading.h"

enum dna_sort { DNA_ACTOR, DNA_CLAIM };

struct dna_fact;

struct dna_entity {
    const char *name, *kind; /* as it was written first; kind: of an actor, NULL if not known */
    struct dna_fact *facts, *last_fact;
    uint32_t home; /* an entity; INTERN_NONE: none, or more than one */
    bool has_home, is_told;
};

struct dna_entities {
    struct reading *reading;
    struct interner names; /* folded, behind a letter for the sort; items[] by number */
    struct dna_entity *items;
    size_t capacity;
};

void dna_entities_init(struct dna_entities *entities, struct reading *reading);
void dna_entities_clear(struct dna_entities *entities);

/* The kind of actor that a variable of this name holds ("person"); NULL if that is not known. */
const char *dna_kind_of_variable(const char *variable);

/* The number of an entity, which is made known if it is new. */
hearsay_status dna_entity_know(struct dna_entities *entities, enum dna_sort sort, const char *name,
                               const char *kind, uint32_t *number, hearsay_error *err);

/* A person speaks for an organization; for a second one: it is a member of none. */
void dna_entity_settle(struct dna_entities *entities, uint32_t person, uint32_t organization);

hearsay_status dna_entity_add_fact(struct dna_entities *entities, uint32_t number,
                                   const char *name, const char *value, hearsay_error *err);

/* Pushes a hint with all that is known, once. Not between begin and push of another record. */
hearsay_status dna_entity_tell(struct dna_entities *entities, enum dna_sort sort, const char *name,
                               hearsay_error *err);

#endif
