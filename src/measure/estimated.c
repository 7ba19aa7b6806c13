#include "measure/estimated.h"

#include "measure/path_sample.h"
#include "measure/table.h"
#include "text/buffer.h"

hearsay_status estimated_say(hearsay_table *table, const struct measuring *measuring,
                             hearsay_error *err)
{
    const struct path_values *paths = &measuring->paths;
    struct buffer text = { 0 };
    hearsay_status status;

    if (!measuring_is_estimated(measuring)) return HEARSAY_OK;
    buffer_format(&text,
                  "%s estimated from %zu of %zu nodes: with %.0f %% confidence no value is off by more "
                  "than its error",
                  paths->betweenness ? "betweenness and harmonic are" : "harmonic is", paths->samples,
                  paths->targets, 100 * PATH_SAMPLE_CONFIDENCE);
    status = text.failed ? hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for a table")
                         : table_set_closing(table, buffer_string(&text), err);
    buffer_clear(&text);
    return status;
}
