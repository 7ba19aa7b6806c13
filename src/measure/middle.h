/* The middle 90 % of resampled numbers. */
#ifndef MEASURE_MIDDLE_H
#define MEASURE_MIDDLE_H

#include <stddef.h>

/* Sorts the numbers, of which none is NaN. *low and *high: the (n + 1) / 20-th from either end (Davison
 * and Hinkley 1997, Bootstrap Methods and their Application): another number of the kind lies between
 * them with a chance of 0.9. NaN of no numbers. */
void middle_find(double *numbers, size_t count, double *low, double *high);

#endif
