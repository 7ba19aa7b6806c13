/* Records of a mapping: how one row of a table becomes statements, actors, claims, documents. */
#ifndef READ_MAPPING_RECORD_H
#define READ_MAPPING_RECORD_H

#include <cjson/cJSON.h>

#include "read/mapping.h"

/* Checks the list "records" of a mapping. */
hearsay_status mapping_records_check(const struct mapping *mapping, const cJSON *records,
                                     hearsay_error *err);

#endif
