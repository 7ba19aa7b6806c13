#ifndef READ_MAPPING_CHECK_H
#define READ_MAPPING_CHECK_H

#include "read/mapping.h"

/* Whether what a mapping says can be done: acts that exist, formats of dates that can be read, texts
 * whose braces are closed, own acts within their ranges. HEARSAY_BAD_DATA at the place otherwise. */
hearsay_status mapping_check(const struct mapping *mapping, hearsay_error *err);

#endif
