#include "measure/krippendorff.h"

#include <math.h>
#include <stdlib.h>

static int compare_codings(const void *a, const void *b)
{
    const struct coding *left = a, *right = b;

    if (left->unit != right->unit) return left->unit < right->unit ? -1 : 1;
    return (left->value > right->value) - (left->value < right->value);
}

static int compare_values(const void *a, const void *b)
{
    const struct coding *left = a, *right = b;

    return (left->value > right->value) - (left->value < right->value);
}

/* How many from first on have its value, all of them before end. */
static size_t run_of_value(const struct coding *codings, size_t first, size_t end)
{
    size_t last = first;

    while (last < end && codings[last].value == codings[first].value) last++;
    return last - first;
}

static size_t end_of_unit(const struct coding *codings, size_t first, size_t count)
{
    size_t end = first;

    while (end < count && codings[end].unit == codings[first].unit) end++;
    return end;
}

/* Adds up o_cc, and moves the codings that can be compared to the front. */
static size_t take_pairs(struct coding *codings, size_t count, double *agreeing)
{
    size_t kept = 0;

    *agreeing = 0;
    for (size_t first = 0, end; first < count; first = end) {
        end = end_of_unit(codings, first, count);
        if (end - first < 2) continue;
        for (size_t i = first, run; i < end; i += run) {
            run = run_of_value(codings, i, end);
            *agreeing += (double)run * (double)(run - 1) / (double)(end - first - 1);
        }
        for (size_t i = first; i < end; i++) codings[kept++] = codings[i];
    }
    return kept;
}

double krippendorff_nominal(struct coding *codings, size_t count)
{
    double agreeing, same = 0, n;

    if (count) qsort(codings, count, sizeof *codings, compare_codings);
    count = take_pairs(codings, count, &agreeing);
    if (count) qsort(codings, count, sizeof *codings, compare_values);
    for (size_t i = 0, run; i < count; i += run) {
        run = run_of_value(codings, i, count);
        same += (double)run * (double)run;
    }
    n = (double)count;
    return n * n > same ? 1 - (n - 1) * (n - agreeing) / (n * n - same) : NAN;
}
