/* Two texts that are one letter apart have a common rest once each gives up at most one letter
 * (the deletion neighbourhood that SymSpell uses). So the hashes of all such rests are sorted, and
 * only neighbours with one hash are compared: n log n in the letters of all texts. */
#include "measure/alike.h"

#include <stdlib.h>
#include <string.h>

#include "memory/allocate.h"

/* In a longer run of texts with one rest each is compared with so many that follow. */
enum { RUN_WINDOW = 8 };

struct rest {
    uint64_t hash;
    uint32_t text;
};

static const uint64_t base = UINT64_C(0x9E3779B97F4A7C15);

static int compare_rests(const void *a, const void *b)
{
    const struct rest *left = a, *right = b;

    if (left->hash != right->hash) return left->hash < right->hash ? -1 : 1;
    return (left->text > right->text) - (left->text < right->text);
}

static uint64_t add_letter(uint64_t hash, char letter)
{
    return hash * base + (unsigned char)letter + 1;
}

/* The hashes of a text as a whole and without each of its bytes: length + 1 of them. */
static size_t put_rests(struct rest *out, const char *text, uint32_t number)
{
    size_t length = strlen(text);
    uint64_t start = 0, end = 0, power = 1;

    for (size_t i = 0; i < length; i++) {
        out[i] = (struct rest){ start, number };
        start = add_letter(start, text[i]);
    }
    out[length] = (struct rest){ start, number };
    for (size_t i = length; i-- > 0;) {
        out[i].hash = out[i].hash * power + end;
        end += ((uint64_t)(unsigned char)text[i] + 1) * power;
        power *= base;
    }
    return length + 1;
}

static bool has_digit(const char *text, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (text[i] >= '0' && text[i] <= '9') return true;
    return false;
}

static bool is_one_apart(const char *a, const char *b)
{
    size_t a_length = strlen(a), b_length = strlen(b), start = 0, end = 0, shorter;

    if (a_length > b_length) return is_one_apart(b, a);
    if (b_length - a_length > 1) return false;
    shorter = a_length;
    while (start < shorter && a[start] == b[start]) start++;
    while (end < shorter - start && a[a_length - 1 - end] == b[b_length - 1 - end]) end++;
    if (has_digit(a, start, a_length - end) || has_digit(b, start, b_length - end)) return false;
    if (b_length > a_length) return start + end == a_length;
    if (a_length - start - end == 1) return true;
    return a_length - start - end == 2 && a[start] == b[start + 1] && a[start + 1] == b[start];
}

static bool add_pair(struct alike_pairs *pairs, uint32_t a, uint32_t b)
{
    void *items = pairs->items;

    if (!allocate_grow(&items, &pairs->capacity, pairs->count + 1, sizeof *pairs->items))
        return false;
    pairs->items = items;
    pairs->items[pairs->count++] = (struct alike_pair){ a, b };
    return true;
}

static bool compare_runs(struct alike_pairs *pairs, const struct rest *rests, size_t rest_count,
                         const char *const *texts)
{
    for (size_t i = 0; i < rest_count; i++) {
        for (size_t j = i + 1; j < rest_count && j <= i + RUN_WINDOW; j++) {
            uint32_t a = rests[i].text, b = rests[j].text;

            if (rests[j].hash != rests[i].hash) break;
            if (a != b && is_one_apart(texts[a], texts[b]) && !add_pair(pairs, a, b)) return false;
        }
    }
    return true;
}

static size_t count_bytes(const char *const *texts, size_t count)
{
    size_t bytes = 0;

    for (size_t i = 0; i < count; i++) bytes += strlen(texts[i]) + 1;
    return bytes;
}

bool alike_is_possible(const char *const *texts, size_t count)
{
    return count_bytes(texts, count) <= ALIKE_LIMIT;
}

bool alike_find(struct alike_pairs *pairs, const char *const *texts, size_t count,
                size_t shortest)
{
    struct rest *rests = allocate_zero(count_bytes(texts, count), sizeof *rests);
    size_t rest_count = 0;
    bool done;

    if (!rests) return false;
    for (size_t i = 0; i < count; i++)
        if (strlen(texts[i]) >= shortest)
            rest_count += put_rests(rests + rest_count, texts[i], (uint32_t)i);
    qsort(rests, rest_count, sizeof *rests, compare_rests);
    done = compare_runs(pairs, rests, rest_count, texts);
    allocate_free(rests);
    return done;
}

void alike_clear(struct alike_pairs *pairs)
{
    allocate_free(pairs->items);
    *pairs = (struct alike_pairs){ 0 };
}
