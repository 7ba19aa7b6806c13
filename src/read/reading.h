/* One file being read: what every reader shares. A reader fills values and pushes records; places
 * are worked out here, and only when somebody asks for one. */
#ifndef READ_READING_H
#define READ_READING_H

#include <hearsay/read.h>

#include "memory/arena.h"
#include "stream/input.h"

/* Where the record at hand begins. */
struct origin {
    const char *text; /* of the record, and at least to the end of its last line */
    size_t length;
    size_t line, column; /* column: code points before it on its line */
    uint64_t offset;     /* in the input */
};

struct reading {
    struct input *input;
    const hearsay_sink *sink;
    const hearsay_read_options *options;
    struct origin origin;
    hearsay_record_kind kind; /* of the record at hand */
    hearsay_value *values;
    size_t value_count, value_capacity;
    size_t seen[HEARSAY_RECORD_KINDS]; /* records pushed, by kind */
    bool in_lists; /* records are items of lists: paths are statements[12].act */
    struct arena texts; /* decoded texts of the record at hand */
    uint64_t told; /* the offset at the last progress */
};

/* Forgets the record before and begins one. */
void reading_begin(struct reading *reading, hearsay_record_kind kind, struct origin origin);

/* One value more; its text and name must last until the record is pushed. */
hearsay_status reading_add(struct reading *reading, const hearsay_value *value, hearsay_error *err);

hearsay_status reading_push(struct reading *reading, hearsay_error *err);

/* HEARSAY_BAD_DATA at a byte of the record at hand. */
hearsay_status reading_fail(const struct reading *reading, size_t at, hearsay_error *err,
                            const char *format, ...) HEARSAY_PRINTF(4, 5);

hearsay_status reading_no_memory(hearsay_error *err);

/* A kind of record by its name at a byte of the record at hand; an error that names the nearest if
 * there is none. */
hearsay_status reading_find_kind(struct reading *reading, const char *name, size_t length,
                                 size_t at, hearsay_error *err);

#endif
