/* Dates, for the other rooms. */
#ifndef CORPUS_DATE_H
#define CORPUS_DATE_H

#include <hearsay/corpus.h>

/* Whether a date comes before another in a list of firsts: the day that counts comes first; of two
 * that are equal the more exact date; no date comes last. */
bool date_comes_first(hearsay_date date, hearsay_date than);

/* Whether a date comes after another in a list of lasts: by its last day; of two that are equal the
 * more exact date; any date beats none. */
bool date_comes_last(hearsay_date date, hearsay_date than);

#endif
