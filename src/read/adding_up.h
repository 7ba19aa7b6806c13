/* Adding up: statements that differ only in their id, date, document and the like become one with a
 * count while they are read, so that memory grows with ties and not with rows. */
#ifndef READ_ADDING_UP_H
#define READ_ADDING_UP_H

#include <hearsay/read.h>

struct adding_up;

/* NULL if there is no memory. The period within which statements are added up is not
 * HEARSAY_ADD_UP_NEVER. */
struct adding_up *adding_up_new(hearsay_add_up period);
void adding_up_free(struct adding_up *adding);

/* Takes a statement. *record->known is set if its id was there before. */
hearsay_status adding_up_add(struct adding_up *adding, const hearsay_record *record,
                             hearsay_error *err);

/* Pushes the sums, in the order of their first statements; what was taken is forgotten. */
hearsay_status adding_up_push(struct adding_up *adding, const hearsay_sink *sink,
                              hearsay_error *err);

#endif
