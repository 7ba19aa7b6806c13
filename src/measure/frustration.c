/* Frustration: how far a network is from two camps, and which ties stand in the way. */
#include <math.h>

#include "measure/measures.h"

hearsay_status measuring_split(struct measuring *measuring, hearsay_error *err)
{
    hearsay_status status = measuring_signed(measuring, err);

    if (status != HEARSAY_OK || measuring->has_split) return status;
    split_clear(&measuring->split);
    status = split_fill(&measuring->split, &measuring->friends, &measuring->options, err);
    measuring->has_split = status == HEARSAY_OK;
    return status;
}

hearsay_status measure_network_frustration(struct measuring *measuring, struct measured *value,
                                           hearsay_error *err)
{
    hearsay_status status = measuring_split(measuring, err);

    value->number = (double)measuring->split.misfits;
    return status;
}

hearsay_status measure_network_frustration_bound(struct measuring *measuring,
                                                 struct measured *value, hearsay_error *err)
{
    hearsay_status status = measuring_split(measuring, err);

    value->number = (double)measuring->split.bound;
    return status;
}

hearsay_status measure_network_frustration_exact(struct measuring *measuring,
                                                 struct measured *value, hearsay_error *err)
{
    hearsay_status status = measuring_split(measuring, err);

    value->text = measuring->split.misfits == measuring->split.bound ? "yes" : "no";
    return status;
}

hearsay_status measure_network_frustration_weight(struct measuring *measuring,
                                                  struct measured *value, hearsay_error *err)
{
    hearsay_status status = measuring_split(measuring, err);
    const struct tie_list *ties = &measuring->friends.ties;

    value->number = 0;
    for (size_t i = 0; status == HEARSAY_OK && i < ties->count; i++)
        if (split_misfits(&measuring->split, ties->from[i], ties->to[i], ties->weight[i]))
            value->number += fabs(ties->weight[i]);
    return status;
}

hearsay_status measure_tie_misfit(struct measuring *measuring, struct measured *values,
                                  hearsay_error *err)
{
    hearsay_status status = measuring_split(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < hearsay_network_ties(measuring->network); i++) {
        const hearsay_tie *tie = hearsay_network_tie(measuring->network, i);
        double weight = signed_graph_weight(&measuring->friends, tie->from, tie->to);

        if (tie->negated || weight == 0) continue;
        values[i].text = split_misfits(&measuring->split, tie->from, tie->to, weight) ? "yes"
                                                                                      : "no";
    }
    return status;
}

hearsay_status measure_side_of_split(struct measuring *measuring, double *values,
                                     hearsay_error *err)
{
    hearsay_status status = measuring_split(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++)
        values[i] = measuring->split.side[i] + 1.0;
    return status;
}
