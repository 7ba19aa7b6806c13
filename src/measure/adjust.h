/* Chances of many ties, tried at once. */
#ifndef MEASURE_ADJUST_H
#define MEASURE_ADJUST_H

#include <hearsay/error.h>

#include <stddef.h>

/* Turns p values into false discovery rates (Benjamini and Hochberg 1995, J. R. Stat. Soc. B
 * 57(1)): p x tests / rank, and never more than that of a larger p. NaN is no test and stays. O(n
 * log n). */
hearsay_status adjust_chances(double *chances, size_t count, hearsay_error *err);

#endif
