/* By eight bytes at a time, as a number, where texts begin to differ: the texts themselves, which lie all over the
 * memory, are not looked at in each comparison. Addresses have dozens of bytes in common. */
#include "text/text_order.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"

enum { STEP = 8, DEEPEST = 32 /* calls in one another, which texts made for it could drive on */ };

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
    uint64_t bytes = 0;

    for (size_t i = 0; i < STEP; i++)
        bytes = bytes << 8 | (start + i < key->length ? (unsigned char)key->text[start + i] : 0);
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

static void sort_from(struct key *keys, size_t count, size_t known, int depth)
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
    if (!is_sorted) qsort(keys, count, sizeof *keys, compare_here);
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && keys[end].here == keys[first].here;) end++;
        while (first < end && keys[first].length <= start + STEP) first++; /* these have no more bytes */
        if (end - first > 1) sort_from(keys + first, end - first, start + STEP, depth + 1);
    }
}

uint32_t *text_order(const char *const *texts, const uint32_t *lengths, size_t count)
{
    struct key *keys = allocate_again(NULL, count, sizeof *keys);
    uint32_t *numbers = allocate_again(NULL, count, sizeof *numbers);

    for (uint32_t i = 0; keys && i < count; i++) keys[i] = (struct key){ 0, texts[i], lengths[i], i };
    if (keys && count) sort_from(keys, count, 0, 0);
    for (size_t i = 0; keys && numbers && i < count; i++) numbers[i] = keys[i].number;
    if (!keys) {
        allocate_free(numbers);
        numbers = NULL;
    }
    allocate_free(keys);
    return numbers;
}
