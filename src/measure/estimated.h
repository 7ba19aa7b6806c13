/* What a table says below itself of values that are estimates. */
#ifndef MEASURE_ESTIMATED_H
#define MEASURE_ESTIMATED_H

#include "measure/measures.h"

/* Sets the closing line of a table if values of the measuring are estimates. */
hearsay_status estimated_say(hearsay_table *table, const struct measuring *measuring,
                             hearsay_error *err);

#endif
