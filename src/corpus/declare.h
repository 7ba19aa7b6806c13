/* Declaring an actor, a claim or a document under an id. */
#ifndef CORPUS_DECLARE_H
#define CORPUS_DECLARE_H

#include "corpus/draft.h"

/* What moving an item to another id needs to know of its kind. */
struct declare_kind {
    size_t size;
    const char *(*name)(const void *item); /* that an id is made from */
    void (*set_id)(void *item, const char *id);
};

extern const struct declare_kind declare_actor, declare_claim, declare_document;

/* The number of the id that a record declares, its own or one made from its name, with room for its
 * item. *is_new tells whether it was not there. */
hearsay_status declare_id(const struct draft *draft, struct declared *declared,
                          const struct declare_kind *kind, const char *name, uint32_t *out,
                          bool *is_new);

/* An id that is there already: an error, unless another file declares exactly the same. */
hearsay_status declared_twice(const struct draft *draft, const struct declared *declared,
                              uint32_t number, uint32_t file, uint32_t line);

#endif
