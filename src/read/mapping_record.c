#include "read/mapping_record.h"

hearsay_status mapping_records_check(const struct mapping *mapping, const cJSON *records,
                                     hearsay_error *err)
{
    (void)mapping;
    (void)records;
    (void)err;
    return HEARSAY_OK;
}
