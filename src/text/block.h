/* Sixteen bytes at once: which of them are what, as bits, the lowest for the first byte. Every byte
 * of the input is looked at here, so this is where reading gets its speed; without SSE2 a loop, which
 * compilers turn into what the machine has, says the same. */
#ifndef TEXT_BLOCK_H
#define TEXT_BLOCK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BLOCK = 16, BLOCK_ALL = 0xFFFF };

#ifdef __SSE2__

static inline __m128i block_load(const char *at)
{
    return _mm_loadu_si128((const __m128i *)(const void *)at);
}

/* Those that are the same in two texts. */
static inline unsigned block_same(const char *at, const char *other)
{
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block_load(at), block_load(other)));
}

static inline unsigned block_equal(const char *at, char byte)
{
    return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(block_load(at), _mm_set1_epi8(byte)));
}

/* Those that end a run of plain characters in a string of JSON: '"', '\\', control characters. */
static inline unsigned block_special(const char *at)
{
    __m128i bytes = block_load(at), control = _mm_set1_epi8(0x1F);
    __m128i found = _mm_cmpeq_epi8(_mm_min_epu8(bytes, control), bytes);

    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\')));
    return (unsigned)_mm_movemask_epi8(found);
}

/* Those that are NUL or no ASCII. */
static inline unsigned block_not_plain(const char *at)
{
    __m128i bytes = block_load(at);

    return (unsigned)_mm_movemask_epi8(
        _mm_or_si128(bytes, _mm_cmpeq_epi8(bytes, _mm_setzero_si128())));
}

#else

static inline unsigned block_same(const char *at, const char *other)
{
    unsigned found = 0;

    for (unsigned i = 0; i < BLOCK; i++) found |= (unsigned)(at[i] == other[i]) << i;
    return found;
}

static inline unsigned block_equal(const char *at, char byte)
{
    unsigned found = 0;

    for (unsigned i = 0; i < BLOCK; i++) found |= (unsigned)(at[i] == byte) << i;
    return found;
}

static inline unsigned block_special(const char *at)
{
    unsigned found = 0;

    for (unsigned i = 0; i < BLOCK; i++)
        found |= (unsigned)(at[i] == '"' || at[i] == '\\' || (unsigned char)at[i] < 0x20) << i;
    return found;
}

static inline unsigned block_not_plain(const char *at)
{
    unsigned found = 0;

    for (unsigned i = 0; i < BLOCK; i++)
        found |= (unsigned)(at[i] == '\0' || (unsigned char)at[i] >= 0x80) << i;
    return found;
}

#endif

/* The same of four blocks: loops over what is found are cheaper the fewer they are. */
enum { BLOCKS = 64 };

static inline uint64_t blocks_equal(const char *at, char byte)
{
    return block_equal(at, byte) | (uint64_t)block_equal(at + BLOCK, byte) << 16 |
           (uint64_t)block_equal(at + 2 * BLOCK, byte) << 32 |
           (uint64_t)block_equal(at + 3 * BLOCK, byte) << 48;
}

/* The same of a text from a place on, to its end and no further: four blocks that the end would cut off are read so
 * that both end together, which a short text has copied for it. byte: not NUL. */
static inline uint64_t blocks_equal_within(const char *text, size_t length, size_t at, char byte)
{
    char copy[BLOCKS] = { 0 };

    if (length - at >= BLOCKS) return blocks_equal(text + at, byte);
    if (length >= BLOCKS) return blocks_equal(text + length - BLOCKS, byte) >> (BLOCKS - (length - at));
    memcpy(copy, text, length);
    return blocks_equal(copy, byte) >> at;
}

/* Whether any of four blocks is NUL or no ASCII. */
static inline bool blocks_not_plain(const char *at)
{
#ifdef __SSE2__
    __m128i one = block_load(at), two = block_load(at + BLOCK), three = block_load(at + 2 * BLOCK),
            four = block_load(at + 3 * BLOCK);
    __m128i all = _mm_or_si128(_mm_or_si128(one, two), _mm_or_si128(three, four));
    __m128i least = _mm_min_epu8(_mm_min_epu8(one, two), _mm_min_epu8(three, four));

    return _mm_movemask_epi8(_mm_or_si128(all, _mm_cmpeq_epi8(least, _mm_setzero_si128()))) != 0;
#else
    return (block_not_plain(at) | block_not_plain(at + BLOCK) | block_not_plain(at + 2 * BLOCK) |
            block_not_plain(at + 3 * BLOCK)) != 0;
#endif
}

/* The first of those that were found; there is one. */
static inline unsigned block_first(uint64_t found)
{
#ifdef __GNUC__
    return (unsigned)__builtin_ctzll(found);
#else
    unsigned first = 0;

    while (!(found >> first & 1)) first++;
    return first;
#endif
}

/* Where those are that were found, base added. Up to three more are written than there are, as that is cheaper than
 * to ask after each. */
static inline void block_places(uint64_t found, uint32_t base, uint32_t *to)
{
    enum { STEP = 4 };
    const uint64_t last = (uint64_t)1 << (BLOCKS - 1);

    for (; found; to += STEP)
        for (size_t i = 0; i < STEP; i++, found &= found - 1) to[i] = base + block_first(found | last);
}

#endif
