/* UUIDs of version 5 (RFC 9562): the same name, the same UUID. */
#ifndef TEXT_UUID_H
#define TEXT_UUID_H

#include "text/sha1.h"

#define UUID_TEXT 37 /* bytes of one as a text */

/* A name is begun, added to in pieces, and ended. Its namespace is hearsay's own,
 * bfafaf5e-661a-5016-b4ca-41cbc8c0d1ec, which is the UUID of "urn:hearsay:" in the namespace of URLs. */
void uuid_begin(struct sha1 *name);
void uuid_add(struct sha1 *name, const char *text); /* with its NUL, so that "a", "bc" is not "ab", "c" */
void uuid_end(struct sha1 *name, char out[UUID_TEXT]);

#endif
