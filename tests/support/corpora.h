/* Corpora for what must hold of all of them, and the same corpora with something changed. */
#ifndef SUPPORT_CORPORA_H
#define SUPPORT_CORPORA_H

#include <hearsay/network.h>

enum { NAME_SPACE = 32 };

/* Our small files, then some drawn at random from fixed seeds, with everything that statements can
 * have. NULL past the last; fewer under valgrind and with sanitizers. The caller frees it. */
hearsay_corpus *corpus_at(size_t index);

struct alteration {
    bool renamed;        /* actors have the names of altered_name, and no aliases */
    bool reversed;       /* the last record comes first */
    unsigned factor;     /* of every count; 0: 1 */
    hearsay_level level; /* who stands for them there speaks; for who has nobody, NOWHERE */
    const char *more;    /* lines of JSON put before the others; NULL: none */
};

#define NOWHERE "nowhere"

/* A corpus that says the same but for the alteration. The caller frees it. */
hearsay_corpus *altered_corpus(const hearsay_corpus *corpus, const struct alteration *alteration);

/* The id that an actor gets if it is renamed: the first in order becomes the last. What is no actor
 * keeps its name. name: NAME_SPACE bytes, or more if ids are longer. */
const char *altered_name(const hearsay_corpus *corpus, const char *id, char *name);

#endif
