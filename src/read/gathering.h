/* What becomes of statements that are added up while files are read, and the reading of one path after another. */
#ifndef READ_GATHERING_H
#define READ_GATHERING_H

#include <hearsay/read.h>

#include "read/adding_up.h"

struct gathering {
    struct adding_up *adding; /* NULL: statements go to the sink */
    hearsay_sums *parts;      /* takes the rows of parts; NULL: each path has its own */
    hearsay_add_up period;    /* to which these cut their dates */
    bool everything;          /* all statements are added up, not only event data, each with its countries */
    bool keeps_documents;     /* what event data tell of documents goes to the sink */
};

/* Reads files one after the other, with what goes with them; nothing that is gathered is pushed. */
hearsay_status gathering_read(const struct gathering *gathering, const char *const *paths, size_t count,
                              const hearsay_read_options *options, const hearsay_sink *sink,
                              hearsay_error *err);

/* The same of one path. */
hearsay_status gathering_read_path(const struct gathering *gathering, const char *path,
                                   const hearsay_read_options *options, const hearsay_sink *sink,
                                   hearsay_error *err);

#endif
