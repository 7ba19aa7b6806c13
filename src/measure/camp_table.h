/* The table of camps, and the camp of each actor, which costs some runs of the Leiden algorithm to find. */
#ifndef MEASURE_CAMP_TABLE_H
#define MEASURE_CAMP_TABLE_H

#include <hearsay/camps.h>

/* As hearsay_camp_table; camp_of, if not NULL, has room for the actors of the corpus and gets the number of
 * each one's camp in the network, 0 of those who are alone or not in it. */
hearsay_status camp_table_make(hearsay_table **out, uint32_t *camp_of, const hearsay_network *network,
                               const hearsay_measure_options *options,
                               const hearsay_bootstrap_options *bootstrap,
                               hearsay_camp_notes *notes, hearsay_error *err);

#endif
