/* The table of readers: one row each. */
#ifndef READ_READERS_H
#define READ_READERS_H

#include "read/reading.h"

struct reader {
    hearsay_reader public;
    /* How sure one can be that a file that begins like this is of the format: 0 to 100. */
    int (*sniff)(const char *head, size_t length);
    hearsay_status (*read)(struct reading *reading, hearsay_error *err);
    const char *mapping; /* that it uses if none is named; NULL: none, or --mapping is not for it */
};

int json_sniff(const char *head, size_t length);
hearsay_status json_read(struct reading *reading, hearsay_error *err);

int jsonl_sniff(const char *head, size_t length);
hearsay_status jsonl_read(struct reading *reading, hearsay_error *err);

int csv_sniff(const char *head, size_t length);
hearsay_status csv_read(struct reading *reading, hearsay_error *err);

int tsv_sniff(const char *head, size_t length);
hearsay_status tsv_read(struct reading *reading, hearsay_error *err);

int brat_sniff(const char *head, size_t length);
hearsay_status brat_read(struct reading *reading, hearsay_error *err);

#endif
