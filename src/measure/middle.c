#include "measure/middle.h"

#include <math.h>
#include <stdlib.h>

enum { TAIL = 20 }; /* one in so many lies on either side of the middle 90 % */

static int compare_numbers(const void *a, const void *b)
{
    const double *left = a, *right = b;

    return (*left > *right) - (*left < *right);
}

void middle_find(double *numbers, size_t count, double *low, double *high)
{
    size_t outside = (count + 1) / TAIL;

    *low = *high = NAN;
    if (count == 0) return;
    qsort(numbers, count, sizeof *numbers, compare_numbers);
    if (outside) outside--; /* fewer than 19: all of them */
    *low = numbers[outside];
    *high = numbers[count - 1 - outside];
}
