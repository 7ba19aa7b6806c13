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

/* How long a list of repeats is for a corpus: the largest number of a statement + 1. O(s). */
static inline size_t repeats_room(const hearsay_corpus *corpus)
{
    const hearsay_statement *statement;
    size_t room = 0;

    for (size_t i = 0; (statement = hearsay_corpus_statement(corpus, i)) != NULL; i++)
        if (statement->number >= room) room = (size_t)statement->number + 1;
    return room;
}

#endif
