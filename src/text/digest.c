#include "text/digest.h"

#include <string.h>

enum { LENGTH_AT = DIGEST_BLOCK - 8 };

void digest_words(uint32_t words[DIGEST_WORDS], const unsigned char *block)
{
    for (size_t i = 0; i < DIGEST_WORDS; i++)
        words[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
                   (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
}

void digest_add(struct digest *digest, digest_mix *mix, const void *bytes, size_t length)
{
    const unsigned char *from = bytes;

    while (length) {
        size_t at = digest->length % DIGEST_BLOCK, room = DIGEST_BLOCK - at;
        size_t taken = length < room ? length : room;

        memcpy(digest->block + at, from, taken);
        digest->length += taken;
        from += taken;
        length -= taken;
        if (at + taken == DIGEST_BLOCK) mix(digest->state, digest->block);
    }
}

void digest_end(struct digest *digest, digest_mix *mix, unsigned char *out, size_t size)
{
    static const unsigned char one = 0x80, none[DIGEST_BLOCK];
    uint64_t bits = digest->length * 8;
    unsigned char count[8];
    size_t at;

    for (size_t i = 0; i < sizeof count; i++) count[i] = (unsigned char)(bits >> (56 - 8 * i));
    digest_add(digest, mix, &one, 1);
    at = digest->length % DIGEST_BLOCK;
    digest_add(digest, mix, none, (at <= LENGTH_AT ? LENGTH_AT : LENGTH_AT + DIGEST_BLOCK) - at);
    digest_add(digest, mix, count, sizeof count);
    for (size_t i = 0; i < size; i++)
        out[i] = (unsigned char)(digest->state[i / 4] >> (24 - 8 * (i % 4)));
}
