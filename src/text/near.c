/* Did you mean ...? Optimal string alignment with three rows on the stack. */
#include "text/near.h"

#include <string.h>

enum { LONGEST = 64 };

static size_t smaller(size_t a, size_t b)
{
    return a < b ? a : b;
}

size_t near_distance(const char *a, const char *b, size_t limit)
{
    size_t rows[3][LONGEST + 1], a_length = strlen(a), b_length = strlen(b);

    if (a_length > LONGEST || b_length > LONGEST) return limit + 1;
    for (size_t j = 0; j <= b_length; j++) rows[0][j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *two_above = rows[(i + 1) % 3];

        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            row[j] = smaller(above[j - 1] + (a[i - 1] != b[j - 1]),
                             smaller(above[j], row[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = smaller(row[j], two_above[j - 2] + 1);
        }
    }
    return smaller(rows[a_length % 3][b_length], limit + 1);
}

void near_init(struct near *near, const char *word)
{
    size_t length = strlen(word), allowed = length / 3;

    if (allowed < 1) allowed = 1;
    if (allowed > 3) allowed = 3;
    *near = (struct near){ .word = word, .distance = allowed + 1 };
}

void near_offer(struct near *near, const char *candidate)
{
    size_t distance = near_distance(near->word, candidate, near->distance);

    if (distance < near->distance) {
        near->best = candidate;
        near->distance = distance;
    }
}
