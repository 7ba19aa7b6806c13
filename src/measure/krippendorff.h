/* Krippendorff's alpha for names (nominal data), any number of coders, with missing values. */
#ifndef MEASURE_KRIPPENDORFF_H
#define MEASURE_KRIPPENDORFF_H

#include <stddef.h>
#include <stdint.h>

/* A value that one coder gave one unit. */
struct coding {
    uint32_t unit, value;
};

/**
 * alpha = 1 - (n - 1) (n - sum of o_cc) / (n^2 - sum of n_c^2), over the n values of units that
 * have at least two: n_c of them are c, and o_cc is the sum over units of m of n_c (n_c - 1) / (m -
 * 1). Krippendorff 2011, Computing Krippendorff's Alpha-Reliability.
 *
 * Sorts the codings, and drops those of units with a single one.
 *
 * @return NaN where there is nothing to compare, or all values are one
 * Cost    O(n log n)
 */
double krippendorff_nominal(struct coding *codings, size_t count);

#endif
