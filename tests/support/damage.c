#include "support/damage.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <hearsay/read.h>

#include "support/effort.h"

enum { CUTS = 200, FLIPS = 100, SWAPS = 50, SIZE_LIMIT = 1 << 18 };

static hearsay_status pass_over(void *state, const hearsay_record *record, hearsay_error *err)
{
    (void)err;
    *(size_t *)state += record->value_count;
    return HEARSAY_OK;
}

static void read_damaged(const char *format, const char *bytes, size_t size)
{
    size_t values = 0;
    hearsay_sink sink = { .state = &values, .record = pass_over };
    hearsay_read_options options = { .format = format };
    hearsay_error err = { 0 };
    hearsay_status status = hearsay_read_memory("damaged", bytes, size, &options, &sink, &err);

    assert_true(status == HEARSAY_OK || status == HEARSAY_BAD_DATA || status == HEARSAY_LIMIT);
    if (status != HEARSAY_OK) assert_true(err.message[0] != '\0');
}

/* The same numbers on every machine. */
static size_t next_number(uint64_t *seed, size_t below)
{
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    return below ? (size_t)(*seed >> 33) % below : 0;
}

/* Swaps two lines of a copy. */
static void swap_lines(const char *bytes, size_t size, char *copy, uint64_t *seed)
{
    size_t a = next_number(seed, size), b = next_number(seed, size), middle, length;
    const char *end_a, *end_b;

    if (a > b) middle = a, a = b, b = middle;
    while (a > 0 && bytes[a - 1] != '\n') a--;
    while (b > 0 && bytes[b - 1] != '\n') b--;
    end_a = memchr(bytes + a, '\n', size - a);
    end_b = memchr(bytes + b, '\n', size - b);
    memcpy(copy, bytes, size);
    if (a == b || !end_a || !end_b) return;
    length = (size_t)(end_b - bytes) + 1 - b;
    memcpy(copy + a, bytes + b, length);
    middle = (size_t)(end_a - bytes) + 1;
    memcpy(copy + a + length, bytes + middle, b - middle);
    memcpy(copy + a + length + (b - middle), bytes + a, middle - a);
}

void damage_file(const char *path, const char *format)
{
    size_t less = effort_of(1, 4, 40), size;
    FILE *file = fopen(path, "rb");
    char *bytes = malloc(SIZE_LIMIT), *copy = malloc(SIZE_LIMIT);
    uint64_t seed = 1;

    assert_non_null(file);
    assert_non_null(bytes);
    assert_non_null(copy);
    size = fread(bytes, 1, SIZE_LIMIT, file);
    (void)fclose(file);
    for (size_t i = 0; i < CUTS / less; i++) read_damaged(format, bytes, size * i * less / CUTS);
    for (size_t i = 0; i < FLIPS / less && size; i++) {
        memcpy(copy, bytes, size);
        for (int times = 0; times < 3; times++)
            copy[next_number(&seed, size)] = (char)next_number(&seed, 128);
        read_damaged(format, copy, size);
    }
    for (size_t i = 0; i < SWAPS / less && size; i++) {
        swap_lines(bytes, size, copy, &seed);
        read_damaged(format, copy, size);
    }
    free(copy);
    free(bytes);
}
