#include "text/sha1.h"

#include <string.h>

enum { ROUNDS = 80, LENGTH_AT = SHA1_BLOCK - 8 };

static uint32_t turn(uint32_t word, unsigned bits)
{
    return word << bits | word >> (32 - bits);
}

void sha1_begin(struct sha1 *sha1)
{
    *sha1 = (struct sha1){ .state = { 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476,
                                      0xC3D2E1F0 } };
}

static void spread(uint32_t words[ROUNDS], const unsigned char *block)
{
    for (size_t i = 0; i < 16; i++)
        words[i] = (uint32_t)block[4 * i] << 24 | (uint32_t)block[4 * i + 1] << 16 |
                   (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    for (size_t i = 16; i < ROUNDS; i++)
        words[i] = turn(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
}

static void mix(struct sha1 *sha1, const unsigned char *block)
{
    uint32_t a = sha1->state[0], b = sha1->state[1], c = sha1->state[2], d = sha1->state[3],
             e = sha1->state[4], words[ROUNDS];

    spread(words, block);
    for (size_t i = 0; i < ROUNDS; i++) {
        uint32_t chosen = i < 20   ? ((b & c) | (~b & d)) + 0x5A827999
                          : i < 40 ? (b ^ c ^ d) + 0x6ED9EBA1
                          : i < 60 ? ((b & c) | (b & d) | (c & d)) + 0x8F1BBCDC
                                   : (b ^ c ^ d) + 0xCA62C1D6;
        uint32_t next = turn(a, 5) + chosen + e + words[i];

        e = d;
        d = c;
        c = turn(b, 30);
        b = a;
        a = next;
    }
    sha1->state[0] += a;
    sha1->state[1] += b;
    sha1->state[2] += c;
    sha1->state[3] += d;
    sha1->state[4] += e;
}

void sha1_add(struct sha1 *sha1, const void *bytes, size_t length)
{
    const unsigned char *from = bytes;

    while (length) {
        size_t at = sha1->length % SHA1_BLOCK, room = SHA1_BLOCK - at;
        size_t taken = length < room ? length : room;

        memcpy(sha1->block + at, from, taken);
        sha1->length += taken;
        from += taken;
        length -= taken;
        if (at + taken == SHA1_BLOCK) mix(sha1, sha1->block);
    }
}

void sha1_end(struct sha1 *sha1, unsigned char out[SHA1_BYTES])
{
    static const unsigned char one = 0x80, none[SHA1_BLOCK];
    uint64_t bits = sha1->length * 8;
    unsigned char count[8];
    size_t at;

    for (size_t i = 0; i < sizeof count; i++) count[i] = (unsigned char)(bits >> (56 - 8 * i));
    sha1_add(sha1, &one, 1);
    at = sha1->length % SHA1_BLOCK;
    sha1_add(sha1, none, (at <= LENGTH_AT ? LENGTH_AT : LENGTH_AT + SHA1_BLOCK) - at);
    sha1_add(sha1, count, sizeof count);
    for (size_t i = 0; i < SHA1_BYTES; i++)
        out[i] = (unsigned char)(sha1->state[i / 4] >> (24 - 8 * (i % 4)));
}
