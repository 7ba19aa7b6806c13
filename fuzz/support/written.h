/* What writers write, for parsers to look at. */
#ifndef SUPPORT_WRITTEN_H
#define SUPPORT_WRITTEN_H

#include <hearsay/write.h>

struct writing {
    const hearsay_corpus *corpus;
    const hearsay_network *network;
    const hearsay_table *table;
    hearsay_network_part part;
};

typedef hearsay_status write_function(hearsay_output *output, const char *format,
                                      const struct writing *writing, hearsay_error *err);

/* Freed with free(); NULL if a field has a name that the format cannot have. */
char *written(write_function *write, const char *format, const struct writing *writing,
              size_t *size);

/* Writes and parses (support/parsers.h). */
void must_parse(write_function *write, const char *format, const struct writing *writing,
                bool keeps_all);

#endif
