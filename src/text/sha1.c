#include "text/sha1.h"

enum { ROUNDS = 80 };

static uint32_t turn(uint32_t word, unsigned bits)
{
    return word << bits | word >> (32 - bits);
}

void sha1_begin(struct sha1 *sha1)
{
    *sha1 = (struct sha1){ .digest.state = { 0x67452301, 0xEFCDAB89, 0x98BADCFE,
                                             0x10325476, 0xC3D2E1F0 } };
}

static void spread(uint32_t words[ROUNDS], const unsigned char *block)
{
    digest_words(words, block);
    for (size_t i = DIGEST_WORDS; i < ROUNDS; i++)
        words[i] = turn(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1);
}

static void mix(uint32_t *state, const unsigned char *block)
{
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    uint32_t words[ROUNDS];

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
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
}

void sha1_add(struct sha1 *sha1, const void *bytes, size_t length)
{
    digest_add(&sha1->digest, mix, bytes, length);
}

void sha1_end(struct sha1 *sha1, unsigned char out[SHA1_BYTES])
{
    digest_end(&sha1->digest, mix, out, SHA1_BYTES);
}
