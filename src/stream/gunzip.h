/* Unpacking gzip, with its sums checked. libarchive reads gzip too, but takes damaged data for good:
 * it looks at neither the sum nor the length at the end of a member. */
#ifndef STREAM_GUNZIP_H
#define STREAM_GUNZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <hearsay/error.h>

struct gunzip;

/* Gives the next packed bytes, valid until the next call; *size 0: the end. */
typedef hearsay_status gunzip_source(void *state, const char **bytes, size_t *size,
                                     hearsay_error *err);

/* Whether the first bytes of a file are those of gzip. */
bool gunzip_is_gzip(const char *head, size_t length);

hearsay_status gunzip_open(struct gunzip **out, gunzip_source *source, void *state,
                           hearsay_error *err);
void gunzip_close(struct gunzip *gunzip); /* NULL is allowed */

/* Up to room bytes (not 0); *size 0: the end, which is a whole member's. */
hearsay_status gunzip_read(struct gunzip *gunzip, char *bytes, size_t room, size_t *size,
                           hearsay_error *err);

/* Packed bytes so far. */
uint64_t gunzip_taken(const struct gunzip *gunzip);

#endif
