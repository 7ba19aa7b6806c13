/* Rows of event data that say what a row before said, but for their ids: most do. While rows are added up, such a
 * row is only counted, and what it adds is added at the end. A row without a key is never taken for a repeat. */
#ifndef READ_EVENT_REPEATS_H
#define READ_EVENT_REPEATS_H

#include "read/event_table.h"

void event_repeats_clear(struct event_repeats *repeats);

/* Gives a row its key, if one fits, and the number of its id. Touches nothing but the row. */
void event_repeats_key(struct event_row *row);

/* Says that a row comes soon: the cache can fetch where what was kept of its like may be ... */
static inline void event_repeats_expect(const struct event_table *table, const struct event_row *row)
{
    if (row->key_length) interner_expect(&table->repeats.keys, row->key_hash);
}

/* ... and a little later, what it is. */
static inline void event_repeats_expect_next(const struct event_table *table, const struct event_row *row)
{
    uint32_t number = row->key_length ? interner_expect_text(&table->repeats.keys, row->key_hash) : INTERN_NONE;

    if (number != INTERN_NONE) __builtin_prefetch(&table->repeats.items[number]);
}

/* Counts a row if it repeats one that was kept: *taken. Its id may have been there: then it is merged. */
hearsay_status event_repeats_take(struct event_table *table, const struct event_row *row, bool *taken,
                                  hearsay_error *err);

/* Keeps the row that event_repeats_take did not take and that was added since. */
hearsay_status event_repeats_keep(struct event_table *table, const struct event_row *row,
                                  hearsay_error *err);

/* Adds what was only counted. HEARSAY_BAD_DATA if a sum would be too large. */
hearsay_status event_repeats_settle(struct event_table *table, hearsay_error *err);

#endif
