/* The statements behind a line come from several ties. */
#include "draw/evidence.h"

#include <stdlib.h>

static int compare(const void *a, const void *b)
{
    const uint32_t *one = a, *two = b;

    return *one < *two ? -1 : *one > *two;
}

size_t evidence_unique(uint32_t *numbers, size_t count)
{
    size_t kept = 0;

    if (count) qsort(numbers, count, sizeof *numbers, compare);
    for (size_t i = 0; i < count; i++)
        if (kept == 0 || numbers[kept - 1] != numbers[i]) numbers[kept++] = numbers[i];
    return kept;
}
