/* What is asked about camps: in which one is, and how firm they are. */
#include "measure/measures.h"

/* By the network's kind, not by the weights that happen to be there: a network in which nobody
 * opposes anything is one camp, not several. */
static bool is_signed(const struct measuring *measuring)
{
    return measuring->friends.has_negative ||
           (measuring->network && hearsay_network_kind_of(measuring->network)->signed_weight);
}

hearsay_status measuring_camps(struct measuring *measuring, hearsay_error *err)
{
    hearsay_status status;

    if (measuring->has_camps) return HEARSAY_OK;
    status = measuring_signed(measuring, err);
    if (status != HEARSAY_OK) return status;
    camps_clear(&measuring->camps);
    status = camps_fill(&measuring->camps, &measuring->friends, is_signed(measuring),
                        &measuring->options, err);
    measuring->has_friends = false;
    measuring->has_camps = status == HEARSAY_OK;
    return status;
}

hearsay_status measure_camp(struct measuring *measuring, double *values, hearsay_error *err)
{
    hearsay_status status = measuring_camps(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++)
        values[i] = (double)measuring->camps.camp[i] + 1;
    return status;
}

hearsay_status measure_camp_stability(struct measuring *measuring, double *values,
                                      hearsay_error *err)
{
    hearsay_status status = measuring_camps(measuring, err);

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++)
        values[i] = measuring->camps.stability[i];
    return status;
}

hearsay_status measure_network_camp_count(struct measuring *measuring, struct measured *value,
                                          hearsay_error *err)
{
    hearsay_status status = measuring_camps(measuring, err);

    value->number = (double)measuring->camps.count;
    return status;
}

hearsay_status measure_network_camp_stability(struct measuring *measuring, struct measured *value,
                                              hearsay_error *err)
{
    hearsay_status status = measuring_camps(measuring, err);
    double sum = 0;

    for (size_t i = 0; status == HEARSAY_OK && i < measuring->nodes; i++)
        sum += measuring->camps.stability[i];
    if (status == HEARSAY_OK && measuring->nodes) value->number = sum / (double)measuring->nodes;
    return status;
}
