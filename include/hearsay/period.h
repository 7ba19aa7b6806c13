/* Time in periods: which day, week, month, quarter or year a statement belongs to.
 *
 * A statement belongs to a period if its date lies in it for certain: one of 2015-06 belongs to the
 * month 2015-06 and to no week. Weeks are those of ISO 8601, from Monday on; a week belongs to the
 * year of its Thursday.
 */
#ifndef HEARSAY_PERIOD_H
#define HEARSAY_PERIOD_H

#include <hearsay/corpus.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum hearsay_every {
    HEARSAY_EVERY_DAY,
    HEARSAY_EVERY_WEEK,
    HEARSAY_EVERY_MONTH,
    HEARSAY_EVERY_QUARTER,
    HEARSAY_EVERY_YEAR,
    HEARSAY_EVERIES
} hearsay_every;

typedef struct hearsay_period {
    int32_t first, last; /* days from 1970-01-01, both within */
    char name[28];       /* "2015-06-24", "2015-W26", "2015-06", "2015-Q2", "2015"; two with ".."
                            between where hearsay_period_read was given two */
} hearsay_period;

/** "day", "week", "month", "quarter", "year"; NULL past the last. */
HEARSAY_API const char *hearsay_every_name(hearsay_every every);

/** The period that a day (from 1970-01-01; in the years 1 to 9999) lies in. O(1). */
HEARSAY_API hearsay_period hearsay_period_of(hearsay_every every, int32_t day);

/** The number of the period that a day lies in: the next period has the next number. O(1). */
HEARSAY_API int32_t hearsay_period_number(hearsay_every every, int32_t day);

/**
 * Reads a period as it is named above, or two with ".." between: from the first day of the one to
 * the last of the other. False if the text is none, or ends before it begins.
 */
HEARSAY_API bool hearsay_period_read(hearsay_period *out, const char *text);

/**
 * A view of the statements whose dates lie within these days for certain.
 *
 * @param out  the caller frees it with hearsay_corpus_free; it keeps the original alive
 * Cost  O(s) and 4 bytes a statement of the corpus.
 */
HEARSAY_API hearsay_status hearsay_corpus_between(hearsay_corpus **out,
                                                  const hearsay_corpus *corpus, int32_t first_day,
                                                  int32_t last_day, hearsay_error *err);

/** The same of the statements that belong to a period of this length, whichever: those of 2015 belong
 * to a year, and to no month. */
HEARSAY_API hearsay_status hearsay_corpus_in_periods(hearsay_corpus **out,
                                                     const hearsay_corpus *corpus,
                                                     hearsay_every every, hearsay_error *err);

#ifdef __cplusplus
}
#endif

#endif
