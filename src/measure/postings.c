/* Lists by key, packed one after the other: two passes instead of an allocation a list. */
#include "measure/postings.h"

#include "memory/allocate.h"

bool postings_init(struct postings *postings, size_t keys)
{
    *postings = (struct postings){ .keys = keys };
    postings->ends = allocate_zero(keys, sizeof *postings->ends);
    return postings->ends != NULL;
}

void postings_clear(struct postings *postings)
{
    allocate_free(postings->ends);
    allocate_free(postings->items);
    *postings = (struct postings){ 0 };
}

void postings_count(struct postings *postings, uint32_t key)
{
    postings->ends[key]++;
}

bool postings_room(struct postings *postings)
{
    size_t start = 0;

    for (size_t i = 0; i < postings->keys; i++) {
        size_t count = postings->ends[i];

        postings->ends[i] = start;
        start += count;
    }
    postings->items = allocate_zero(start, sizeof *postings->items);
    return postings->items != NULL;
}

void postings_add(struct postings *postings, uint32_t key, uint32_t item)
{
    postings->items[postings->ends[key]++] = item;
}

const uint32_t *postings_of(const struct postings *postings, uint32_t key, size_t *count)
{
    size_t start = key ? postings->ends[key - 1] : 0;

    *count = postings->ends[key] - start;
    return postings->items + start;
}
