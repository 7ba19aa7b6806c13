/* A result of several files: all of them are there, complete, or none is. Each is written under a hidden
 * name beside its place, and all are shown at the end. */
#ifndef CLI_PARTS_H
#define CLI_PARTS_H

#include <stdbool.h>

#include <hearsay/output.h>

struct part {
    char *path, *hidden; /* where it shall be, and where it is until all are complete */
    bool in_place;       /* a pipe or device: there is nothing to hide */
};

/**
 * Names a part of a result: "out/net.csv" and "nodes" give "out/net-nodes.csv", and hidden
 * "out/.net-nodes.csv.123"; with the name NULL it is the path itself. A link stays, and what it leads to is
 * written anew. parts_show frees the names.
 *
 * @return HEARSAY_IO if a folder is there
 */
hearsay_status part_name(struct part *part, const char *path, const char *name, hearsay_error *err);

/** Whether two parts would be the same file, whatever it is called. */
bool parts_are_same(const struct part *one, const struct part *other);

/** Opens the output of a part, which is at part->hidden when it is closed. */
hearsay_status part_open(hearsay_output **out, const struct part *part, hearsay_error *err);

/** Closes what was written with this status, or throws it away; errors name the path. */
hearsay_status part_finish(const struct part *part, hearsay_output *output, hearsay_status status,
                           hearsay_error *err);

/** Puts all parts into their places if status is HEARSAY_OK; else, or if that fails, none of what is still
 *  hidden stays. Returns the status, or why a part has no place. */
hearsay_status parts_show(struct part *parts, size_t count, hearsay_status status, hearsay_error *err);

#endif
