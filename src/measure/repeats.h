/* How much a statement counts: its count, as often as a resample has it, or as much as its place in a
 * window of time is worth. */
#ifndef MEASURE_REPEATS_H
#define MEASURE_REPEATS_H

#include <hearsay/corpus.h>

/* repeats: by number of a statement; NULL: once. 0: it is left out. */
static inline double repeats_count(const double *repeats, const hearsay_statement *statement)
{
    double times = repeats ? repeats[statement->number] : 1;

    return times > 0 ? statement->count * times : 0;
}

#endif
