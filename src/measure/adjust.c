#include "measure/adjust.h"

#include <math.h>
#include <stdlib.h>

#include "memory/allocate.h"

static int compare_chances(const void *a, const void *b)
{
    const double *left = *(double *const *)a, *right = *(double *const *)b;

    return (*left > *right) - (*left < *right);
}

hearsay_status adjust_chances(double *chances, size_t count, hearsay_error *err)
{
    double **sorted = allocate_zero(count, sizeof *sorted), least = 1;
    size_t tests = 0;

    if (!sorted)
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for the chances of ties");
    for (size_t i = 0; i < count; i++)
        if (!isnan(chances[i])) sorted[tests++] = &chances[i];
    if (tests) qsort(sorted, tests, sizeof *sorted, compare_chances);
    for (size_t i = tests; i-- > 0;) {
        least = fmin(least, *sorted[i] * (double)tests / (double)(i + 1));
        *sorted[i] = least;
    }
    allocate_free(sorted);
    return HEARSAY_OK;
}
