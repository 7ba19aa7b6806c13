/* Unpacking through zlib (gzip) and libarchive (xz, bzip2, zstd, and a zip that holds one file). */
#ifndef STREAM_UNPACK_H
#define STREAM_UNPACK_H

#include <stdbool.h>
#include <stddef.h>

#include <hearsay/error.h>

struct unpack;

/* Whether the first bytes of a file are those of a packed one. */
bool unpack_is_packed(const char *head, size_t length);

/* Whether they are those of an archive that is not packed as a whole: a zip or a tar. */
bool unpack_is_archive(const char *head, size_t length);

/* Goes on from a file of which head was read already; file -1: head is all there is. head must
 * not be used after that by others, but is copied. */
hearsay_status unpack_open(struct unpack **out, int file, const char *head, size_t length,
                           hearsay_error *err);
void unpack_close(struct unpack *unpack); /* NULL is allowed; the file stays open */

/* Up to room bytes; *size 0: the end. */
hearsay_status unpack_read(struct unpack *unpack, char *bytes, size_t room, size_t *size,
                           hearsay_error *err);

#endif
