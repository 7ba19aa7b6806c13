#include "report/citations.h"

#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"

enum { FIRST_SLOTS = 256, LONGEST_ID = 80 };

void citations_clear(struct citations *citations)
{
    for (size_t i = 0; i < citations->count; i++) allocate_free(citations->items[i].numbers);
    allocate_free(citations->items);
    allocate_free(citations->slots);
    *citations = (struct citations){ 0 };
}

/* FNV-1a: equal lists are compared anyway. */
static uint64_t hash_of(const uint32_t *numbers, size_t count)
{
    uint64_t hash = 14695981039346656037u;

    for (size_t i = 0; i < count; i++) hash = (hash ^ numbers[i]) * 1099511628211u;
    return hash;
}

/* The slot of a list, or the free one where it belongs. */
static size_t *find_slot(const struct citations *citations, const uint32_t *numbers, size_t count,
                         uint64_t hash)
{
    for (size_t at = hash % citations->slot_count;; at = (at + 1) % citations->slot_count) {
        size_t *slot = &citations->slots[at];
        const struct citation *item = *slot ? &citations->items[*slot - 1] : NULL;

        if (!item || (item->hash == hash && item->count == count &&
                      memcmp(item->numbers, numbers, count * sizeof *numbers) == 0))
            return slot;
    }
}

static bool make_room(struct citations *citations)
{
    size_t slots = citations->slot_count ? 2 * citations->slot_count : FIRST_SLOTS;
    size_t *old = citations->slots, *new;

    if (2 * (citations->count + 1) < citations->slot_count) return true;
    new = allocate_zero(slots, sizeof *new);
    if (!new) return false;
    citations->slots = new;
    citations->slot_count = slots;
    for (size_t i = 0; i < citations->count; i++) {
        const struct citation *item = &citations->items[i];

        *find_slot(citations, item->numbers, item->count, item->hash) = i + 1;
    }
    allocate_free(old);
    return true;
}

static int compare(const void *a, const void *b)
{
    const uint32_t *one = a, *other = b;

    return *one < *other ? -1 : *one > *other;
}

/* A copy of a list in the order of the numbers, which most have already. */
static uint32_t *sort(const uint32_t *numbers, size_t count)
{
    uint32_t *sorted = allocate(count * sizeof *sorted);

    if (!sorted) return NULL;
    memcpy(sorted, numbers, count * sizeof *sorted);
    for (size_t i = 1; i < count; i++)
        if (sorted[i] < sorted[i - 1]) {
            qsort(sorted, count, sizeof *sorted, compare);
            break;
        }
    return sorted;
}

size_t citations_add(struct citations *citations, const uint32_t *numbers, size_t count,
                     uint64_t sum)
{
    struct citation new = { .count = count, .sum = sum, .numbers = sort(numbers, count) };
    void *items = citations->items;
    size_t *slot;

    if (!new.numbers || !make_room(citations)) goto failed;
    new.hash = hash_of(new.numbers, count);
    slot = find_slot(citations, new.numbers, count, new.hash);
    if (*slot) {
        allocate_free(new.numbers);
        return *slot - 1;
    }
    if (!allocate_grow(&items, &citations->capacity, citations->count + 1, sizeof new)) goto failed;
    citations->items = items;
    citations->entries += count;
    citations->items[citations->count++] = new;
    *slot = citations->count;
    return citations->count - 1;
failed:
    allocate_free(new.numbers);
    return SIZE_MAX;
}

static bool is_plain(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
}

/* Each id has an anchor of its own: a point and two digits for what is not plain, and two points and
 * the number for what is too long. */
void anchor_id(struct buffer *out, const char *prefix, const char *id, uint32_t number)
{
    buffer_text(out, prefix);
    if (strlen(id) > LONGEST_ID) {
        buffer_text(out, "..");
        buffer_count(out, number);
        return;
    }
    for (; *id; id++)
        if (is_plain(*id)) buffer_char(out, *id);
        else buffer_format(out, ".%02X", (unsigned)(unsigned char)*id);
}

void anchor_statement(struct buffer *out, const hearsay_statement *statement)
{
    if (statement->id) {
        anchor_id(out, "s-", statement->id, statement->number);
        return;
    }
    buffer_text(out, "n-");
    buffer_count(out, statement->number);
}
