/* A folder, or an archive of several files, as a row of files by name. What is dangerous or
 * senseless in one is refused: names that lead out of it, archives within, too much of it. */
#ifndef STREAM_BUNDLE_H
#define STREAM_BUNDLE_H

#include "stream/input.h"

#define BUNDLE_FILE_LIMIT 65000
#define BUNDLE_DEPTH_LIMIT 16

struct bundle;

/* *out is NULL if the path is a plain file, or packed with nothing but one file: then input_open is
 * for it. Files come sorted by name; hidden ones (.name, __MACOSX) are passed over. */
hearsay_status bundle_open(struct bundle **out, const char *path, hearsay_error *err);
/* The same for an archive in memory, which must last as long as this call; name is for errors. */
hearsay_status bundle_open_memory(struct bundle **out, const char *name, const void *bytes,
                                  size_t length, hearsay_error *err);
void bundle_close(struct bundle *bundle);

size_t bundle_count(const struct bundle *bundle);
const char *bundle_name(const struct bundle *bundle, size_t index); /* within: "text/a.txt" */

/* The index of a name; SIZE_MAX if there is none. */
size_t bundle_find(const struct bundle *bundle, const char *name);

/* Marks a file as read with another one, which it belongs to. */
void bundle_take(const struct bundle *bundle, size_t index);
bool bundle_is_taken(const struct bundle *bundle, size_t index);

/* Whether a file of a folder is itself an archive of several files, or a workbook: it is not looked
 * into. */
bool bundle_is_nested(const struct bundle *bundle, size_t index);

/* Whether it is a link in a folder, and so leads to what is another file of it if it is not closed. */
bool bundle_is_link(const struct bundle *bundle, size_t index);

/* Why what lies in a folder or archive is not read: a link to something outside of it, to nothing or to a folder, any
 * link in an archive, a pipe; NULL if it may be. */
const char *bundle_closed(const struct bundle *bundle, size_t index);

/* One file of it; its name for errors is "export.zip/text/a.txt". */
hearsay_status bundle_input(const struct bundle *bundle, size_t index, struct input **out,
                            hearsay_error *err);

#endif
