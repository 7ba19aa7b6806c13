/* Allocation in one place. In builds with tests a counter lets the n-th call fail. */
#define _DEFAULT_SOURCE /* madvise, MAP_ANONYMOUS */
#include "memory/allocate.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { PAGE = 4096, ADVISED = 128 << 10 };

#ifdef HEARSAY_TEST_ALLOCATOR
#include <stdatomic.h>

static atomic_size_t calls; /* of all threads */
static size_t fail_at;

void allocate_fail_at(size_t n)
{
    calls = 0;
    fail_at = n;
}

size_t allocate_count(void)
{
    return calls;
}

static bool may_allocate(void)
{
    size_t call = atomic_fetch_add(&calls, 1) + 1;

    return fail_at == 0 || call < fail_at;
}
#else
static bool may_allocate(void)
{
    return true;
}
#endif

/* For whole pages, outwards: between pieces that lie side by side there is no gap then. */
static void advise(void *memory, size_t size, int advice)
{
    size_t before = (uintptr_t)memory % PAGE;

    (void)madvise((char *)memory - before, (before + size + PAGE - 1) / PAGE * PAGE, advice);
}

/* Large tables are looked up at random: on huge pages without a walk through the page tables. Where the system has
 * none, nothing is lost. What is filled from its start to its end, and so comes from allocate, does without: a guest
 * may have to ask its host for each huge page, which takes longer than filling it, while small ones are at hand. Pieces
 * smaller than such a page share one, if the advice leaves no gap. */
static void *on_huge_pages(void *memory, size_t size)
{
    if (memory && size >= ADVISED) advise(memory, size, MADV_HUGEPAGE);
    return memory;
}

void *allocate(size_t size)
{
    return may_allocate() ? malloc(size ? size : 1) : NULL;
}

void *allocate_zero(size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) return NULL;
    return may_allocate() ? on_huge_pages(calloc(count ? count : 1, size ? size : 1), count * size)
                          : NULL;
}

void allocate_pages(void *memory, size_t size)
{
#ifdef MADV_POPULATE_WRITE
    advise(memory, size, MADV_POPULATE_WRITE);
#else
    (void)memory, (void)size;
#endif
}

void *allocate_table(size_t count, size_t size)
{
    void *table = allocate_zero(count, size);

    if (table && count * size >= ADVISED) allocate_pages(table, count * size);
    return table;
}

void *allocate_again(void *memory, size_t count, size_t size)
{
    size_t bytes = count * size;

    if (size && count > SIZE_MAX / size) return NULL;
    return may_allocate() ? on_huge_pages(realloc(memory, bytes ? bytes : 1), bytes) : NULL;
}

void allocate_free(void *memory)
{
    free(memory);
}

void *allocate_shared(size_t count, size_t size)
{
    size_t bytes = count * size;
    void *memory;

    if ((size && count > SIZE_MAX / size) || !may_allocate()) return NULL;
    memory = mmap(NULL, bytes ? bytes : 1, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

void allocate_free_shared(void *memory, size_t count, size_t size)
{
    size_t bytes = count * size;

    if (memory) (void)munmap(memory, bytes ? bytes : 1);
}

char *allocate_text(const char *text, size_t length)
{
    char *copy = length < SIZE_MAX ? allocate(length + 1) : NULL;

    if (!copy) return NULL;
    if (length) memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

bool allocate_grow(void **items, size_t *capacity, size_t needed, size_t size)
{
    size_t wanted = *capacity ? *capacity : 16;
    void *grown;

    if (needed <= *capacity) return true;
    while (wanted < needed) {
        if (wanted > SIZE_MAX / 2) return false;
        wanted *= 2;
    }
    grown = allocate_again(*items, wanted, size);
    if (!grown) return false;
    *items = grown;
    *capacity = wanted;
    return true;
}
