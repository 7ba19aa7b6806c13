/* Tables whose columns a mapping explains. */
#ifndef READ_MAPPED_TABLE_H
#define READ_MAPPED_TABLE_H

#include "read/row.h"

/* Whether a mapping names a column of this header. */
bool mapped_table_knows(const struct mapping *mapping, const struct row *header);

/* The mapping that ships for such a header (every heading of its "header" is there); *out is NULL if
 * there is none. The caller frees it with mapping_free. */
hearsay_status mapped_table_find(struct mapping **out, const struct row *header,
                                 hearsay_error *err);

/* Reads what follows the header, which row holds. */
hearsay_status mapped_table_read(struct reading *reading, const struct mapping *mapping,
                                 struct row *row, hearsay_error *err);

#endif
