/* Which of the files that were given are only the texts of annotations among them: a shell that is
 * asked for "brat/" with a star names both. */
#ifndef READ_GIVEN_TEXTS_H
#define READ_GIVEN_TEXTS_H

#include <stdbool.h>

#include <hearsay/read.h>

#include "memory/arena.h"
#include "memory/intern.h"

struct given_texts {
    struct arena arena;
    struct interner stems; /* of the files of annotations, also without the mark of who annotated */
};

hearsay_status given_texts_begin(struct given_texts *texts, const char *const *paths, size_t count,
                                 hearsay_error *err);
void given_texts_clear(struct given_texts *texts);

/* Whether a path is the text of another file; if so it is accounted for. */
hearsay_status given_texts_take(const struct given_texts *texts, const char *path,
                                const hearsay_sink *sink, bool *taken, hearsay_error *err);

#endif
