/* Change points in a row of things of which only the distances are known: e-divisive of Matteson and
 * James 2014, Journal of the American Statistical Association 109(505), with exponent 1. */
#ifndef MEASURE_CHANGE_POINTS_H
#define MEASURE_CHANGE_POINTS_H

#include <hearsay/measure.h>

#define CHANGE_LEVEL 0.05
enum {
    CHANGE_LEAST = 2,          /* things on either side of a change */
    CHANGE_PERMUTATIONS = 199,
};

/* Splits the row where the two sides differ most, then its parts, until a split is no better than those
 * of rows whose parts were shuffled.
 *
 * distances: count x count, symmetric, 0 in the diagonal, about 1 in size
 * p: count values; of the place between each thing and the next the p of the test, NaN where none was
 *    made. It is a change point where p is at most CHANGE_LEVEL; the last place that was tested is not
 * options: for the seed and progress
 * Cost: O(count^2) a permutation and split, and 8 (count + 1)^2 bytes. */
hearsay_status change_points_find(double *p, const double *distances, size_t count,
                                  const hearsay_measure_options *options, hearsay_error *err);

#endif
