/* SHA-256 (FIPS 180-4), for telling whether a file is the one that was read. */
#ifndef TEXT_SHA256_H
#define TEXT_SHA256_H

#include "text/digest.h"

enum { SHA256_BYTES = 32 };

struct sha256 {
    struct digest digest;
};

void sha256_begin(struct sha256 *sha256);
void sha256_add(struct sha256 *sha256, const void *bytes, size_t length);
void sha256_end(struct sha256 *sha256, unsigned char out[SHA256_BYTES]);

#endif
