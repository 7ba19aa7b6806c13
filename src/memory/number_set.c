#include "memory/number_set.h"

#include "memory/allocate.h"

enum { PAGE_SHIFT = 9, WORDS = (1 << PAGE_SHIFT) / 64, FIRST_PAGES = 64 };

struct number_page {
    uint64_t key; /* number >> PAGE_SHIFT, + 1; 0: empty */
    uint64_t bits[WORDS];
};

void number_set_clear(struct number_set *set)
{
    allocate_free(set->pages);
    *set = (struct number_set){ 0 };
}

static struct number_page *find(struct number_page *pages, size_t capacity, uint64_t key)
{
    uint64_t hash = key * 0x9E3779B97F4A7C15u;
    size_t at = (size_t)(hash >> 32) & (capacity - 1);

    while (pages[at].key && pages[at].key != key) at = (at + 1) & (capacity - 1);
    return &pages[at];
}

static bool widen(struct number_set *set)
{
    size_t capacity = set->capacity ? set->capacity * 2 : FIRST_PAGES;
    struct number_page *pages;

    if (set->capacity && set->count < set->capacity / 4 * 3) return true;
    pages = allocate_zero(capacity, sizeof *pages);
    if (!pages) return false;
    for (size_t i = 0; i < set->capacity; i++)
        if (set->pages[i].key) *find(pages, capacity, set->pages[i].key) = set->pages[i];
    allocate_free(set->pages);
    set->pages = pages;
    set->capacity = capacity;
    return true;
}

bool number_set_add(struct number_set *set, uint64_t number, bool *is_new)
{
    uint64_t key = (number >> PAGE_SHIFT) + 1, bit = (uint64_t)1 << (number & 63);
    struct number_page *page;
    uint64_t *word;

    if (!widen(set)) return false;
    page = find(set->pages, set->capacity, key);
    if (!page->key) {
        page->key = key;
        set->count++;
    }
    word = &page->bits[(number >> 6) & (WORDS - 1)];
    *is_new = !(*word & bit);
    *word |= bit;
    return true;
}
