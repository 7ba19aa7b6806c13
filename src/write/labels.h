/* Names for formats in which a name is all that tells one from another. */
#ifndef WRITE_LABELS_H
#define WRITE_LABELS_H

#include <stdbool.h>

#include <hearsay/error.h>

#include "memory/arena.h"

struct labels {
    struct arena arena;
    const char **texts; /* by index, each another one, also after case folding */
};

/* How an index is called, and by what it is told from others of the same name; NULL: it has none. */
struct labelled {
    const void *of;
    const char *(*name)(const void *of, size_t index);
    const char *(*id)(const void *of, size_t index);
    bool keeps_controls; /* the format can write control characters; else they are dropped */
};

/* What has a name alone has it as its label; others get their id after it, "Ann Marsh (marsh-2)".
 * labels_clear is called also on failure. */
hearsay_status labels_make(struct labels *labels, struct labelled labelled, size_t count,
                           hearsay_error *err);
void labels_clear(struct labels *labels);

#endif
