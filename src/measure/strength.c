/* Strength: the sum of the weights of a node's ties in or out, without loops; without directions
 * all ties are both. Linear in ties. */
#include "measure/measures.h"

static hearsay_status sum_weights(const struct measuring *measuring, bool is_in, double *values)
{
    bool is_both = hearsay_network_kind_of(measuring->network)->undirected;

    for (size_t i = 0; i < measuring->nodes; i++) values[i] = 0;
    for (size_t i = 0; i < hearsay_network_ties(measuring->network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(measuring->network, i);

        if (tie->from == tie->to) continue;
        if (is_in || is_both) values[tie->to] += tie->weight;
        if (!is_in || is_both) values[tie->from] += tie->weight;
    }
    return HEARSAY_OK;
}

hearsay_status measure_in_strength(struct measuring *measuring, double *values, hearsay_error *err)
{
    (void)err;
    return sum_weights(measuring, true, values);
}

hearsay_status measure_out_strength(struct measuring *measuring, double *values,
                                    hearsay_error *err)
{
    (void)err;
    return sum_weights(measuring, false, values);
}
