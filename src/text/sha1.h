/* SHA-1 (FIPS 180-4), for names that are made of what they name. Not for secrets: it is broken. */
#ifndef TEXT_SHA1_H
#define TEXT_SHA1_H

#include "text/digest.h"

enum { SHA1_BYTES = 20 };

struct sha1 {
    struct digest digest;
};

void sha1_begin(struct sha1 *sha1);
void sha1_add(struct sha1 *sha1, const void *bytes, size_t length);
void sha1_end(struct sha1 *sha1, unsigned char out[SHA1_BYTES]);

#endif
