/* What SHA-1 and SHA-256 share (FIPS 180-4): blocks of 64 bytes are gathered and mixed into 32-bit words,
 * and the last one ends in the length. */
#ifndef TEXT_DIGEST_H
#define TEXT_DIGEST_H

#include <stddef.h>
#include <stdint.h>

enum { DIGEST_BLOCK = 64, DIGEST_WORDS = DIGEST_BLOCK / 4 };

struct digest {
    uint32_t state[8];
    uint64_t length; /* bytes so far */
    unsigned char block[DIGEST_BLOCK];
};

/* Mixes one block into the state. */
typedef void digest_mix(uint32_t *state, const unsigned char *block);

void digest_add(struct digest *digest, digest_mix *mix, const void *bytes, size_t length);

/* out: so many bytes of the state. */
void digest_end(struct digest *digest, digest_mix *mix, unsigned char *out, size_t size);

/* A block as words, the first byte the highest. */
void digest_words(uint32_t words[DIGEST_WORDS], const unsigned char *block);

#endif
