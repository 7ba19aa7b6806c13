/* By eight bytes at a time, as a number, where texts begin to differ: the texts themselves, which lie all over the
 * memory, are not looked at in each comparison. Addresses have dozens of bytes in common. */
#include "text/text_order.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"

enum {
    STEP = 8,
    FEW = 24,    /* are put in their places one by one */
    DEEPEST = 32 /* calls in one another, which texts made for it could drive on */
};

struct key {
    uint64_t here; /* the bytes where those in hand differ */
    const char *text;
    uint32_t length, number;
};

static int compare_ends(const struct key *left, const struct key *right)
{
    if (left->length != right->length) return left->length < right->length ? -1 : 1;
    return (left->number > right->number) - (left->number < right->number);
}

static int compare_here(const void *a, const void *b)
{
    const struct key *left = a, *right = b;

    if (left->here != right->here) return left->here < right->here ? -1 : 1;
    return compare_ends(left, right);
}

static int compare_all(const void *a, const void *b)
{
    const struct key *left = a, *right = b;
    int order = memcmp(left->text, right->text, left->length < right->length ? left->length : right->length);

    return order ? order : compare_ends(left, right);
}

static uint64_t bytes_at(const struct key *key, size_t start)
{
    const unsigned char *at = (const unsigned char *)key->text + start;
    size_t left = key->length > start ? key->length - start : 0;
    uint64_t bytes = 0;

    if (left >= STEP) /* compilers make a single step of it */
        for (size_t i = 0; i < STEP; i++) bytes = bytes << 8 | at[i];
    else
        for (size_t i = 0; i < STEP; i++) bytes = bytes << 8 | (i < left ? at[i] : 0u);
    return bytes;
}

/* How many bytes all have in common; so many are known to be. */
static size_t find_common(const struct key *keys, size_t count, size_t known)
{
    size_t common = keys[0].length;

    for (size_t i = 1; i < count; i++) {
        size_t at = known;

        if (common > keys[i].length) common = keys[i].length;
        while (at < common && keys[i].text[at] == keys[0].text[at]) at++;
        common = at;
    }
    return common;
}

static void sort_few(struct key *keys, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct key key = keys[i];
        size_t at = i;

        for (; at && compare_here(&keys[at - 1], &key) > 0; at--) keys[at] = keys[at - 1];
        keys[at] = key;
    }
}

/* By a byte of where they differ; those that have the same stay as they are. */
static void spread(struct key *keys, struct key *room, size_t count, unsigned shift)
{
    size_t places[256] = { 0 }, place = 0;

    for (size_t i = 0; i < count; i++) places[keys[i].here >> shift & 255]++;
    for (size_t i = 0; i < 256; i++) {
        size_t size = places[i];
        places[i] = place;
        place += size;
    }
    for (size_t i = 0; i < count; i++) room[places[keys[i].here >> shift & 255]++] = keys[i];
    memcpy(keys, room, count * sizeof *keys);
}

/* By the bytes from shift down, those above being the same. */
static void sort_here(struct key *keys, struct key *room, size_t count, unsigned shift)
{
    if (count < FEW) {
        sort_few(keys, count);
        return;
    }
    spread(keys, room, count, shift);
    for (size_t first = 0, end; shift && first < count; first = end) {
        for (end = first + 1; end < count && keys[end].here >> shift == keys[first].here >> shift;) end++;
        sort_here(keys + first, room, end - first, shift - 8);
    }
}

/* Of keys whose bytes are the same here, those without any more come first: how many there are. */
static size_t sort_ends(struct key *keys, size_t count, size_t end)
{
    size_t ended = 0;

    for (size_t i = 0; i < count; i++) ended += keys[i].length <= end;
    if (ended) qsort(keys, count, sizeof *keys, compare_here);
    return ended;
}

static void sort_from(struct key *keys, struct key *room, size_t count, size_t known, int depth)
{
    size_t start = find_common(keys, count, known);
    bool is_sorted = true;

    if (depth == DEEPEST) {
        qsort(keys, count, sizeof *keys, compare_all);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        keys[i].here = bytes_at(&keys[i], start);
        if (i && compare_here(&keys[i - 1], &keys[i]) > 0) is_sorted = false;
    }
    if (!is_sorted) sort_here(keys, room, count, 8 * (STEP - 1));
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && keys[end].here == keys[first].here;) end++;
        if (end - first > 1) first += sort_ends(keys + first, end - first, start + STEP);
        if (end - first > 1) sort_from(keys + first, room, end - first, start + STEP, depth + 1);
    }
}

uint32_t *text_order(const char *const *texts, const uint32_t *lengths, size_t count)
{
    struct key *keys = allocate_again(NULL, count, sizeof *keys);
    struct key *room = allocate_again(NULL, count, sizeof *room);
    uint32_t *numbers = allocate_again(NULL, count, sizeof *numbers);

    for (uint32_t i = 0; keys && i < count; i++) keys[i] = (struct key){ 0, texts[i], lengths[i], i };
    if (keys && room && count) sort_from(keys, room, count, 0, 0);
    for (size_t i = 0; keys && numbers && i < count; i++) numbers[i] = keys[i].number;
    if (!keys || !room) {
        allocate_free(numbers);
        numbers = NULL;
    }
    allocate_free(keys);
    allocate_free(room);
    return numbers;
}
