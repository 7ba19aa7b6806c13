/* Which of the files that were given only go with others among them: a shell that is asked for
 * "brat/" with a star names the texts too, and with quadruples go the maps of their numbers. */
#ifndef READ_COMPANIONS_H
#define READ_COMPANIONS_H

#include <stdbool.h>

#include <hearsay/read.h>

#include "memory/arena.h"
#include "memory/intern.h"

struct companions {
    struct arena arena;
    struct interner stems;   /* of the files of annotations, also without the mark of who annotated */
    struct interner folders; /* of the files that are no maps of numbers */
};

hearsay_status companions_begin(struct companions *companions, const char *const *paths,
                                size_t count, hearsay_error *err);
void companions_clear(struct companions *companions);

/* Whether a path only goes with another file, which will read it; if so it is accounted for. */
hearsay_status companions_take(const struct companions *companions, const char *path,
                               const hearsay_sink *sink, bool *taken, hearsay_error *err);

#endif
