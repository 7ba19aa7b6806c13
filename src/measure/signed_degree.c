/* Friends less foes, heads and not weights. Linear in ties. */
#include "measure/measures.h"

hearsay_status measure_signed_degree(struct measuring *measuring, double *values,
                                     hearsay_error *err)
{
    hearsay_status status = measuring_signed(measuring, err);
    const struct signed_graph *friends = &measuring->friends;

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++) {
        values[i] = 0;
        for (size_t j = friends->start[i]; j < friends->start[i + 1]; j++)
            values[i] += friends->ties.weight[friends->tie[j]] > 0 ? 1 : -1;
    }
    return status;
}
