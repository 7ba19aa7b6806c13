/* Edit distance with swaps of neighbours, row by row. */
#include "cli/closest.h"

#include <string.h>

enum { LONGEST = 40 }; /* longer words are not misspelt names of ours */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t distance_of(const char *a, const char *b)
{
    size_t rows[3][LONGEST + 1], length = strlen(a), width = strlen(b);
    size_t *before = rows[0], *above = rows[1], *row = rows[2];

    for (size_t j = 0; j <= width; j++) above[j] = j;
    for (size_t i = 1; i <= length; i++) {
        size_t *free_row = before;

        row[0] = i;
        for (size_t j = 1; j <= width; j++) {
            row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = least(row[j], before[j - 2] + 1);
        }
        before = above;
        above = row;
        row = free_row;
    }
    return above[width];
}

struct closest closest_to(const char *word)
{
    /* two letters of six may be wrong, one of three */
    return (struct closest){ .word = word, .distance = strlen(word) / 3 + 1 };
}

void closest_offer(struct closest *closest, const char *candidate)
{
    size_t length = strlen(closest->word), distance;

    if (length > LONGEST || strlen(candidate) > LONGEST) return;
    distance = distance_of(closest->word, candidate);
    if (distance >= closest->distance + !closest->best || distance >= length) return;
    closest->distance = distance;
    closest->best = candidate;
}
